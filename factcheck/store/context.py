"""What every entry hangs on beside its document: the tool, all that it knows, and the libraries that it asks."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b

from factcheck.model.compiled import knowledge_digest
from factcheck.model.version import __version__

# Those that have a say in what a document is read and parsed as; another version may answer otherwise.
LIBRARIES = ("dateparser", "lxml", "trafilatura")


def context() -> bytes | None:
    """Return a digest that changes with everything but the documents, or None where that cannot be told."""
    digest = knowledge_digest()
    return None if digest is None else blake2b(digest + _versions().encode(), digest_size=16).digest()


@cache
def _versions() -> str:
    return " ".join((__version__, sys.version, *(f"{name} {_version(name)}" for name in LIBRARIES)))


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # a run without a cache need not know

    try:
        return version(name)
    except PackageNotFoundError:
        return "?"
