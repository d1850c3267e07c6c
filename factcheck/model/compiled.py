"""What is derived from the data files, kept between runs exactly as Python keeps the bytecode of a module.

Reading concepts, names and patterns from TOML and inflecting them takes longer than checking five articles. What
comes of it lies in `__pycache__` as a marshal file, under the sizes and times of all data and all code that it is
derived from; a file that is missing, stale or damaged is made anew, one that cannot be written is done without, and
nobody is told.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any, TypeVar, cast
from zlib import crc32

from factcheck.model.version import __version__

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")


class _Process:
    """What this process lays over the data of the package: the digest of the user's own files, or nothing."""

    over = b""


PACKAGE = Path(__file__).parent.parent
_SIZE = 16  # bytes of a digest
_YOUNG = 2  # seconds in which a file may change once more and bear the same time, which some file systems tell in twos
_CHECK = 4  # bytes of a checksum, which tells a damaged file in a fifth of the time


def packaged(*path: str) -> Traversable:
    """Return a data file or a folder of the package, also of one that is zipped.

    The way of the standard library takes a fiftieth of a short run, most of it for archives.
    """
    if PACKAGE.is_dir():
        return PACKAGE.joinpath(*path)
    from importlib import resources

    return resources.files("factcheck").joinpath(*path)


def kept(name: str, rooms: tuple[str, ...], derive: Callable[[], T], *, also: Path | None = None) -> T:
    """Return what `derive` gives, from an earlier run where nothing that it depends on has changed since.

    name    of the file. rooms  folders of the package with all data (`*.toml`) and code (`*.py`) that it depends on.
    derive  gives builtin values only (dict, list, tuple, str, int, bool, None) or code, as marshal knows them; what it
            raises goes through.
    also    a further folder that it depends on.
    """
    folders = [PACKAGE / room for room in rooms] + ([also] if also else [])
    key = _joined((MAGIC_NUMBER, *(_stand_of(str(folder)) for folder in folders)))  # code is that of one interpreter
    over = _Process.over if "language" in rooms else b""
    if key and over:
        key, name = _digest(key + over), f"{name}-own"
    try:
        path = Path(cache_from_source(str(PACKAGE / rooms[0] / f"{name}.py"))).with_suffix(".marshal")
    except NotImplementedError:  # an interpreter that keeps no bytecode
        return derive()
    content = _read(path, key) if key else None
    if content is not None:
        return cast(T, marshal.loads(content))
    value = derive()
    if key and not sys.dont_write_bytecode:
        _write(path, key, marshal.dumps(cast(Any, value)))
    return value


def lay_over(digest: bytes) -> None:
    """Keep what is derived from the language room apart from now on, under a digest of what is laid over it; what
    this process has read before is forgotten. An empty digest takes everything off again."""
    _Process.over = digest
    for name, module in list(sys.modules.items()):
        if name.startswith("factcheck."):
            for value in vars(module).values():
                clear = getattr(value, "cache_clear", None)
                if callable(clear):
                    clear()


def knowledge_digest() -> bytes | None:
    """Return the digest of all data and code that parsing depends on, with what is laid over it; None where it cannot
    be told.

    It is that of their contents: what is kept under it may go with a project from machine to machine.
    """
    rooms = ("model", "language", "ingest", "parse")
    key = _joined(_digest_of(str(PACKAGE / room), _content) for room in rooms)
    return _digest(key + _Process.over) if key else None


def _joined(keys: Iterable[bytes | None]) -> bytes | None:
    told = list(keys)
    return None if None in told else _digest(b"".join(key for key in told if key is not None))


@cache
def _stand_of(folder: str) -> bytes | None:
    """Return the digest of how the sources in a folder stand, asked for by several things that are kept.

    Times are in whole seconds, for an image of a container keeps no parts of them; the version is told as well, for an
    installer may give all files one time. A file changed just now is told by its content.
    """
    return _digest_of(folder, _stamp)


def _stamp(entry: os.DirEntry[str]) -> bytes:
    told = entry.stat()
    if told.st_mtime > time() - _YOUNG:
        return _content(entry)
    return f"{__version__} {told.st_size} {int(told.st_mtime)}".encode()


def _content(entry: os.DirEntry[str]) -> bytes:
    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - hundreds of files, in a third of the time
        return file.read()


def _digest_of(folder: str, tell: Callable[[os.DirEntry[str]], bytes]) -> bytes | None:
    """Return the digest of what is told of each source in a folder, or None where they are no files that can be read
    (a zipped package)."""
    try:
        told = sorted((entry.path[len(folder) :], tell(entry)) for entry in _sources(folder))
    except OSError:
        return None
    return _digest(b"".join(b"%b %d\n%b" % (path.encode(), len(part), part) for path, part in told)) if told else None


def _sources(folder: str) -> Iterator[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if entry.name.endswith((".py", ".toml")):
            yield entry
        elif entry.is_dir():
            yield from _sources(entry.path)


def _read(path: Path, key: bytes) -> bytes | None:
    """Return the content that was written under a key, or None; marshal must never see a byte that was not."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    content = stored[_SIZE + _CHECK :]
    return content if stored[: _SIZE + _CHECK] == key + _check(content) else None


def _write(path: Path, key: bytes, content: bytes) -> None:
    """Write a file whole or not at all: another run may read it at the same time, or write it too."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("xb") as file:
            file.write(key + _check(content) + content)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _check(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECK, "big")


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
