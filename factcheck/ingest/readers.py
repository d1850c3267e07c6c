"""READERS: how each kind of file becomes documents."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from factcheck.ingest.encoding import decode, refuse_other_forms
from factcheck.ingest.frontmatter import split_front_matter
from factcheck.ingest.identify import identify
from factcheck.ingest.limits import LIMITS, Limits, size
from factcheck.ingest.origin import Origin
from factcheck.ingest.pieces import pieces_of
from factcheck.model.document import UNRECOGNISED, Document
from factcheck.model.errors import UnreadableInputError
from factcheck.model.remark import REMARK

Read = tuple[Document, Origin] | UnreadableInputError
Reader = Callable[[bytes, str, Limits], Iterable[Read]]


def read_text(raw: bytes, path: str, _: Limits = LIMITS) -> Iterable[Read]:
    """Return the one document of a text or Markdown file; its front matter may say more of it."""
    whole, decoded = decode(raw, path)
    refuse_other_forms(whole, path)
    front = split_front_matter(whole, path)
    if not front.text.strip():
        raise UnreadableInputError(path, "holds no text; give the article's text or leave the file out")
    document = Document(**{"id": path, **front.values, "text": front.text, "path": path})
    return [(document, Origin(None, (*decoded, *front.notices), front.first_line, remarks=front.remarks))]


def read_page(raw: bytes, path: str, _: Limits = LIMITS) -> Iterable[Read]:
    """Return the one document of an HTML page. The page's own language tag counts only where the words do not tell:
    many French sites keep the "en-US" of their theme."""
    from factcheck.ingest.html import read_html  # few runs read pages
    from factcheck.ingest.tags import with_bounded_tags

    whole, notices = decode(raw, path, html=True)
    html = with_bounded_tags(whole)
    if html != whole:
        notices = (*notices, "attributes-left-out")
    page = read_html(html)
    if page is None:
        raise UnreadableInputError(path, "holds no article that could be found in the page; save its text as .txt")
    lang = page.lang if identify(page.text) == UNRECOGNISED else None
    if len(REMARK.findall(page.text)) < len(REMARK.findall(html)):
        notices = (*notices, "remarks-outside-article")
    document = Document(
        id=path, text=page.text, lang=lang, source=page.source, title=page.title, url=page.url, path=path
    )
    return [(document, Origin(page.published, notices, lines_kept=False))]


def read_lines(raw: bytes, path: str, limits: Limits = LIMITS) -> Iterable[Read]:
    """Return the documents of a JSON Lines file, and an error for each line that holds none or too much."""
    from factcheck.ingest.jsonl import documents_of  # few runs read rows

    text, notices = decode(raw, path)
    return documents_of(text, path, notices, limits.article)


READERS: dict[str, Reader] = {
    ".htm": read_page,
    ".html": read_page,
    ".jsonl": read_lines,
    ".markdown": read_text,
    ".md": read_text,
    ".txt": read_text,
}


def read_file(file: Path, path: str, limits: Limits = LIMITS) -> list[Read]:
    """Return what one file holds: documents, and errors for the parts that cannot be read.

    file  where it lies. path  how the user named it. A file of unknown suffix is read as text.
    """
    raw = bytes_of(file, path, limits)
    return [raw] if isinstance(raw, UnreadableInputError) else read_bytes(raw, path, limits)


def bytes_of(file: Path, path: str, limits: Limits = LIMITS) -> bytes | UnreadableInputError:
    """Return the content of a file, or why it cannot be read."""
    try:
        corpus = _reader(path) is read_lines
        return _corpus(file, path, limits.jsonl) if corpus else _article(file, path, limits.article)
    except UnreadableInputError as error:
        return error
    except OSError as error:
        return UnreadableInputError(path, cannot_open(error, file))


def cannot_open(error: OSError, path: str | Path) -> str:
    """Return why a file or folder cannot be opened, and what helps: a link may lead nowhere, or in a circle."""
    if error.errno in (errno.ENOENT, errno.ELOOP):
        if os.path.islink(path):  # noqa: PTH114
            return "is a link that leads nowhere; mend the link or remove it"
        return "no such file or folder; check the spelling"
    reason = (error.strerror or type(error).__name__).lower()
    remedy = "check its permissions" if isinstance(error, PermissionError) else "look at the file or the disk"
    return f"cannot be opened ({reason}); {remedy}"


def is_page(path: str) -> bool:
    """Say whether a file is a web page, in which the article must be found first."""
    return _reader(path) is read_page


def read_bytes(raw: bytes, path: str, limits: Limits = LIMITS) -> list[Read]:
    """Return what the content of a file holds; the suffix of its path says how it is read."""
    try:
        return list(_reader(path)(raw, path, limits))
    except UnreadableInputError as error:
        return [error]


def _reader(path: str) -> Reader:
    return READERS.get(PurePosixPath(path).suffix.lower(), read_text)


def _article(file: Path, path: str, limit: int) -> bytes:
    return _bytes_of(file, path, limit, "split it into articles")


def _corpus(file: Path, path: str, limit: int) -> bytes:
    """Return the bytes of a corpus in JSON Lines, which may be larger than an article, but not without end."""
    return _bytes_of(file, path, limit, "split it into files of fewer lines")


def _bytes_of(file: Path, path: str, limit: int, remedy: str) -> bytes:
    parts, total = [], 0
    for piece in pieces_of(file, path):
        parts.append(piece)
        total += len(piece)
        if total > limit:
            raise UnreadableInputError(path, f"is larger than {size(limit)}; {remedy}")
    raw = b"".join(parts)
    if not raw.strip():
        raise UnreadableInputError(path, "is empty; give the article's text or leave the file out")
    return raw
