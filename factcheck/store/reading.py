"""Reading web pages: finding the article in one takes as long as parsing it, so what was found is kept as well."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from factcheck.ingest.limits import Limits
from factcheck.ingest.origin import Origin
from factcheck.ingest.readers import Read, bytes_of, is_page, read_bytes
from factcheck.model.document import Document
from factcheck.model.errors import UnreadableInputError
from factcheck.store.codec import pack, unpack
from factcheck.store.context import context

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

_Page = tuple[Document, Origin]
_AT_ONCE = 200  # pages that are written together


class PageReader:
    """Reads files as `ingest.readers.read_file` does; pages that were read before come from the cache."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._context = context()
        self._fresh: list[tuple[bytes, bytes]] = []
        self._asked: set[bytes] = set()

    def __call__(self, file: Path, path: str, limits: Limits) -> list[Read]:
        """Return what one file holds; `file` is where it lies, `path` how the user named it."""
        raw = bytes_of(file, path, limits)
        if isinstance(raw, UnreadableInputError):
            return [raw]
        if self._context is None or not is_page(path):
            return read_bytes(raw, path, limits)
        key = self._key(raw, path)
        self._asked.add(key)
        stored = self._cache.read([key]).get(key)
        known = None if stored is None else _load(stored)
        return [known] if known is not None else self._read(key, raw, path, limits)

    def finish(self) -> None:
        """Write what was not written yet, and throw away what nobody asked for."""
        self._flush()
        self._cache.keep_only(self._asked)

    def _flush(self) -> None:
        self._cache.write(self._fresh)
        self._fresh = []

    def _read(self, key: bytes, raw: bytes, path: str, limits: Limits) -> list[Read]:
        found = read_bytes(raw, path, limits)
        pages = [read for read in found if not isinstance(read, UnreadableInputError)]
        value = _dump(pages[0]) if len(pages) == len(found) == 1 else None
        if value is not None:
            self._fresh.append((key, value))
        if len(self._fresh) >= _AT_ONCE:
            self._flush()
        return found

    def _key(self, raw: bytes, path: str) -> bytes:
        name = path.encode("utf-8", "surrogateescape")
        digest = blake2b(b"page", digest_size=16, key=self._context or b"")
        for part in (name, raw):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
        return digest.digest()


def _dump(page: _Page) -> bytes | None:
    return pack(_adapter(), page)


def _load(stored: bytes) -> _Page | None:
    content = unpack(stored)
    try:
        return None if content is None else _adapter().validate_json(content)
    except ValidationError:
        return None


@cache
def _adapter() -> TypeAdapter[_Page]:
    return TypeAdapter(_Page)
