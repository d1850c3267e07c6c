"""From a document to one that is ready to be parsed."""

from __future__ import annotations

import hashlib

from factcheck.ingest.encoding import encoded_twice
from factcheck.ingest.identify import identify
from factcheck.ingest.zones import zones_of
from factcheck.model.as_read import as_read
from factcheck.model.document import Document, Prepared, Published, published_period


def prepare(
    document: Document,
    metadata_published: str | None = None,
    *,
    notices: tuple[str, ...] = (),
    first_line: int = 1,
    lines_kept: bool = True,
) -> Prepared:
    """Return a document with its language, its zones and what the file tells of its publication date.

    metadata_published  the ISO 8601 date of the page's metadata; the document's own date goes before it.
    notices, first_line, lines_kept  as in `Origin`. A dateline in the text is only marked here: whether it is
    believed is decided once the body has been read. Raises ValueError for a date that is not ISO 8601.
    """
    text = document.text
    read = as_read(text)
    return Prepared(
        document=document,
        read=read,
        lang=given_language(document) or identify(read),
        published=_published(document.published, metadata_published),
        zones=zones_of(read, document.title),
        notices=(*notices, "encoded-twice") if encoded_twice(text) else notices,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        first_line=first_line,
        lines_kept=lines_kept,
    )


def given_language(document: Document) -> str | None:
    """Return the language that a document says it is in ("fr-CA" is "fr"), None where it says none."""
    said = (document.lang or "").strip().lower().replace("_", "-").split("-")[0]
    return said or None


def _published(given: str | None, metadata: str | None) -> Published:
    if given:
        return Published(published_period(given), "given")
    if metadata:
        return Published(published_period(metadata), "metadata")
    return Published(None, "unknown")
