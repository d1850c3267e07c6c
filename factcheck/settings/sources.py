"""Which documents copy one source: what the user says of an agency, found in what the documents say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from factcheck.model.document import Document

_EDGE = 300  # characters at either end of an article in which a dispatch is signed: "KYIV (AFP) –", "(AFP)"


def source_groups(documents: Iterable[Document], sources: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Return the ids of the documents that copy each source, those of one source together, in the order of its name.

    sources  name -> how documents call it: the whole of `source`, the host of `url` ("afp.com" also for its
             subdomains), or a signature in brackets at an end of the text. The name itself counts as well.
    """
    known = list(documents) if sources else []
    named = ({name.casefold() for name in (source, *called)} for source, called in sorted(sources.items()))
    return [tuple(d.id for d in known if _copies(d, called)) for called in named]


def _copies(document: Document, called: Iterable[str]) -> bool:
    host = _host(document.url or "")
    named = (document.source or "").casefold()
    text = document.text
    edges = (text[:_EDGE] + "\n" + text[-_EDGE:]).casefold()
    return any(n in (named, host) or host.endswith(f".{n}") or f"({n})" in edges for n in called)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").casefold()
    except ValueError:  # "http://[x": not an address at all
        return ""
