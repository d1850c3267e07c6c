"""Standard output, standard error and the files that are written: whole or not at all, and safe for a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import TextIO

from factcheck.model.errors import UsageError


def spare_inputs(outputs: Sequence[tuple[str, Path]], inputs: Sequence[str]) -> None:
    """Refuse to write over a file that is to be read."""
    given = [Path(name) for name in inputs if Path(name).is_file()]
    for _, path in outputs:
        if path.is_file() and any(path.samefile(source) for source in given):
            raise UsageError(f"--output {path}: is also read as input; choose another file")


def write_file(path: Path, text: str, place: str = "--output") -> None:
    """Write a file whole or not at all: a run that is interrupted leaves the old one.

    place  what names the file, for an error.
    A device or a pipe is written to as it is: to put a file in the place of `/dev/null` would break it for all.
    """
    import tempfile

    try:
        if path.exists() and not path.is_file():
            path.write_bytes(text.encode("utf-8"))
            return
        handle, draft = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
            umask = os.umask(0)
            os.umask(umask)
            Path(draft).chmod(0o666 & ~umask)  # mkstemp keeps the file to its owner
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{place} {path}: {error.strerror}; choose a file that can be written") from error


def print_result(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale; a reader that went away is no error."""
    if sys.stdout is None:
        raise UsageError("standard output: closed; open it or write with --output")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _to_nowhere(sys.stdout)
    except OSError as error:
        _to_nowhere(sys.stdout)
        raise UsageError(f"standard output: {error.strerror}; make room or write with --output") from error


def _to_nowhere(stream: TextIO) -> None:
    """Lead a stream nowhere: what remains in its buffer must not raise again when the interpreter closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Volume(IntEnum):
    """How much is said on standard error: only what went wrong, the usual, or every detail."""

    QUIET = 0
    NORMAL = 1
    LOUD = 2


class _Note:
    """Says what is worth knowing and no complaint, as loud as the user likes it."""

    volume = Volume.NORMAL

    def __call__(self, line: str, volume: Volume = Volume.NORMAL) -> None:
        if volume <= self.volume:
            complain(line)


note = _Note()


def complain(line: str) -> None:
    """Write one line to standard error, with nothing in it that a terminal would act on.

    Where nothing can be written there any more, the exit code still tells how it went.
    """
    from factcheck.report.escape import terminal

    try:
        print(f"factcheck: {terminal(line)}", file=sys.stderr, flush=True)  # noqa: T201
    except OSError:
        _to_nowhere(sys.stderr)


def relative(path: str) -> str:
    """Return a path as it may be printed: one given from the root is told from where the command runs.

    A pipe of a shell lies in no folder of anybody's: "/dev/fd/63" is what its user sees too.
    """
    return os.path.relpath(path) if os.path.isabs(path) and not path.startswith("/dev/") else path  # noqa: PTH117
