"""The bytes of a file that a user names, piece by piece; a named pipe is read where somebody writes to it."""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Iterator
from pathlib import Path

from factcheck.model.errors import UnreadableInputError

_PIECE = 1 << 20  # bytes
_PATIENCE = 5000  # milliseconds in which a writer must come that was started together with us


def pieces_of(file: Path, path: str) -> Iterator[bytes]:
    """Yield the content of a file in pieces of a megabyte at most: a pipe does not tell its size, and may have no end.

    path  how the user named it. Raises UnreadableInputError for a named pipe that nobody writes to, OSError as
    `Path.open` does.
    """
    if stat.S_ISFIFO(file.stat().st_mode):
        yield from _pieces_of_pipe(os.open(file, os.O_RDONLY | os.O_NONBLOCK), path)
        return
    with file.open("rb") as handle:
        while piece := handle.read(_PIECE):
            yield piece


def _pieces_of_pipe(pipe: int, path: str) -> Iterator[bytes]:
    """Yield what is written to a pipe that was opened without waiting for its writer.

    Opened otherwise, one that nobody writes to is waited for without end and without a word. A shell's "<(…)" has a
    writer at once, and is read however long that takes.
    """
    try:
        poll = select.poll()
        poll.register(pipe, select.POLLIN)
        poll.poll(_PATIENCE)
        try:
            piece = os.read(pipe, _PIECE)
        except BlockingIOError:  # there is a writer, which has written nothing so far
            os.set_blocking(pipe, True)
            piece = os.read(pipe, _PIECE)
        if not piece:
            raise UnreadableInputError(path, "is a pipe to which nobody has written; start its writer, or name a file")
        os.set_blocking(pipe, True)
        while piece:
            yield piece
            piece = os.read(pipe, _PIECE)
    finally:
        os.close(pipe)
