"""Keys as they are pressed: one at a time at a terminal, one character after the other from a pipe."""

from __future__ import annotations

import sys


class Keys:
    """The keys of standard input."""

    def __init__(self) -> None:
        """Look whether somebody sits there."""
        self._terminal = sys.stdin is not None and sys.stdin.isatty()

    @property
    def terminal(self) -> bool:
        """Say whether keys come from a terminal, which shows what is typed."""
        return self._terminal

    def press(self) -> str:
        """Return the next key in lower case, "" at the end of the input; blanks between keys are no keys."""
        while True:
            key = self._pressed() if self._terminal else self._read()
            if not key or not key.isspace():
                return "" if key == "\x04" else key.lower()

    def line(self) -> str:
        """Return what is written up to the end of the line, without blanks at its ends."""
        return sys.stdin.readline().strip() if sys.stdin is not None else ""

    def _read(self) -> str:
        return sys.stdin.read(1) if sys.stdin is not None else ""

    def _pressed(self) -> str:
        """Return one key without waiting for the end of the line, where the terminal can be told so."""
        try:
            import termios
            import tty
        except ImportError:  # Windows: a key and Return
            return sys.stdin.readline()[:1]
        handle = sys.stdin.fileno()
        before = termios.tcgetattr(handle)
        try:
            tty.setcbreak(handle, termios.TCSADRAIN)  # by default what was typed ahead is thrown away
            return sys.stdin.read(1)
        finally:
            termios.tcsetattr(handle, termios.TCSADRAIN, before)
