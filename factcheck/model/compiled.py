"""What is derived from the data files, kept between runs exactly as Python keeps the bytecode of a module.

Reading concepts, names and patterns from TOML and inflecting them takes longer than checking five articles. What
comes of it lies in `__pycache__` as a marshal file, under a digest of all data and all code that it is derived from;
a file that is missing, stale or damaged is made anew, one that cannot be written is done without, and nobody is told.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar, cast

T = TypeVar("T")


class _Process:
    """What this process lays over the data of the package: the digest of the user's own files, or nothing."""

    over = b""


PACKAGE = Path(__file__).parent.parent
_SIZE = 16  # bytes of a digest


def kept(name: str, rooms: tuple[str, ...], derive: Callable[[], T], *, also: Path | None = None) -> T:
    """Return what `derive` gives, from an earlier run where nothing that it depends on has changed since.

    name    of the file. rooms  folders of the package with all data (`*.toml`) and code (`*.py`) that it depends on.
    derive  gives builtin values only (dict, list, tuple, str, int, bool, None), as marshal knows them; what it raises
            goes through.
    also    a further folder that it depends on.
    """
    key = _key(rooms) if also is None else _joined((_key(rooms), _key_of_folder(str(also))))
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
    be told."""
    key = _key(("model", "language", "ingest", "parse"))
    return _digest(key + _Process.over) if key else None


def _key(rooms: tuple[str, ...]) -> bytes | None:
    """Return the digest of all sources, or None where they are no files that can be read (a zipped package)."""
    return _joined(_key_of_folder(str(PACKAGE / room)) for room in rooms)


def _joined(keys: Iterable[bytes | None]) -> bytes | None:
    told = list(keys)
    return None if None in told else _digest(b"".join(key for key in told if key is not None))


@cache
def _key_of_folder(folder: str) -> bytes | None:
    """Return the digest of the sources in a folder, asked for by several things that are kept."""
    digest = blake2b(digest_size=_SIZE)
    try:
        sources = sorted(_sources(folder))
        for path in sources:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a hundred files, in a third of the time
                content = file.read()
            digest.update(f"{path[len(folder) :]} {len(content)}\n".encode())
            digest.update(content)
    except OSError:
        return None
    return digest.digest() if sources else None


def _sources(folder: str) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.name.endswith((".py", ".toml")):
            yield entry.path
        elif entry.is_dir():
            yield from _sources(entry.path)


def _read(path: Path, key: bytes) -> bytes | None:
    """Return the content that was written under a key, or None; marshal must never see a byte that was not."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    content = stored[2 * _SIZE :]
    return content if stored[: 2 * _SIZE] == key + _digest(content) else None


def _write(path: Path, key: bytes, content: bytes) -> None:
    """Write a file whole or not at all: another run may read it at the same time, or write it too."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("xb") as file:
            file.write(key + _digest(content) + content)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
