"""What parsing gives, as bytes that hold data only: reading them back can build values, and run nothing."""

from __future__ import annotations

import zlib
from functools import cache
from hashlib import blake2b
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from factcheck.model.document import Document, Prepared
from factcheck.model.frozen import replace
from factcheck.model.parsed import Parsed

_SIZE = 16  # bytes of a digest
_QUICKLY = 1
_LARGEST = 500_000_000  # bytes: an entry that came with a repository may unpack to anything
_NO_DOCUMENT = Document(id="-", text="")  # the text is at hand when an entry is read, and need not be kept twice


def key_of(prepared: Prepared, context: bytes) -> bytes:
    """Return what an entry is found under: a digest of all that parsing looks at.

    context  digest of the tool and of what it knows. Where a file lies on the disk does not count, nor when it was
    written; its path as the user gave it does, for claims carry the document's id.
    """
    digest = blake2b(context, digest_size=_SIZE)
    for part in (
        repr(prepared.document),
        repr((prepared.lang, prepared.published, prepared.zones, prepared.notices, prepared.sha256)),
    ):
        content = part.encode("utf-8", "surrogatepass")
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.digest()


def dump(parsed: Parsed) -> bytes | None:
    """Return a parsed document without its text, as `pack` gives it."""
    return pack(_adapter(), replace(parsed, document=_NO_DOCUMENT))


def load(stored: bytes, prepared: Prepared) -> Parsed | None:
    """Return the parsed document again, or None for bytes that are not what `dump` gives."""
    content = unpack(stored)
    try:
        return None if content is None else replace(_adapter().validate_json(content), document=prepared.document)
    except ValidationError:
        return None


def pack(adapter: TypeAdapter[Any], value: object) -> bytes | None:
    """Return a value as packed JSON with a digest before it; None for one that JSON cannot hold, as the name of a
    file may be no UTF-8."""
    try:
        content = zlib.compress(adapter.dump_json(value), _QUICKLY)
    except PydanticSerializationError:
        return None
    return _digest(content) + content


def unpack(stored: bytes) -> bytes | None:
    """Return the JSON again, or None for bytes that are not what `pack` gives."""
    content = stored[_SIZE:]
    if stored[:_SIZE] != _digest(content):
        return None
    try:
        return zlib.decompressobj().decompress(content, _LARGEST)
    except zlib.error:
        return None


@cache
def _adapter() -> TypeAdapter[Parsed]:
    return TypeAdapter(Parsed)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
