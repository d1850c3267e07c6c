"""READERS: how each kind of file becomes documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from factcheck.ingest import jsonl
from factcheck.ingest.encoding import LIMIT_BYTES, decode
from factcheck.ingest.frontmatter import split_front_matter
from factcheck.ingest.html import read_html
from factcheck.ingest.identify import UNKNOWN, identify
from factcheck.ingest.origin import Origin
from factcheck.model.document import Document
from factcheck.model.errors import UnreadableInputError

Read = tuple[Document, Origin] | UnreadableInputError
Reader = Callable[[bytes, str], Iterable[Read]]


def read_text(raw: bytes, path: str) -> Iterable[Read]:
    """Return the one document of a text or Markdown file; its front matter may say more of it."""
    whole, decoded = decode(raw, path)
    front = split_front_matter(whole, path)
    if not front.text.strip():
        raise UnreadableInputError(path, "holds no text; give the article's text or leave the file out")
    document = Document.model_validate({"id": path, **front.values, "text": front.text, "path": path})
    return [(document, Origin(None, (*decoded, *front.notices), front.first_line))]


def read_page(raw: bytes, path: str) -> Iterable[Read]:
    """Return the one document of an HTML page. The page's own language tag counts only where the words do not tell:
    many French sites keep the "en-US" of their theme."""
    html, notices = decode(raw, path, html=True)
    page = read_html(html)
    if page is None:
        raise UnreadableInputError(path, "holds no article that could be found in the page; save its text as .txt")
    lang = page.lang if identify(page.text) == UNKNOWN else None
    document = Document(
        id=path, text=page.text, lang=lang, source=page.source, title=page.title, url=page.url, path=path
    )
    return [(document, Origin(page.published, notices, lines_kept=False))]


def read_lines(raw: bytes, path: str) -> Iterable[Read]:
    """Return the documents of a JSON Lines file, and an error for each line that holds none."""
    text, notices = decode(raw, path)
    return jsonl.documents_of(text, path, notices)


READERS: dict[str, Reader] = {
    ".htm": read_page,
    ".html": read_page,
    ".jsonl": read_lines,
    ".markdown": read_text,
    ".md": read_text,
    ".txt": read_text,
}


def read_file(file: Path, path: str) -> list[Read]:
    """Return what one file holds: documents, and errors for the parts that cannot be read.

    file  where it lies. path  how the user named it. A file of unknown suffix is read as text.
    """
    try:
        raw = _bytes_of(file, path, limited=_reader(path) is not read_lines)
    except UnreadableInputError as error:
        return [error]
    except OSError as error:
        reason = f"cannot be opened ({error.strerror or type(error).__name__}); check its permissions"
        return [UnreadableInputError(path, reason)]
    return read_bytes(raw, path)


def read_bytes(raw: bytes, path: str) -> list[Read]:
    """Return what the content of a file holds; the suffix of its path says how it is read."""
    try:
        return list(_reader(path)(raw, path))
    except UnreadableInputError as error:
        return [error]


def _reader(path: str) -> Reader:
    return READERS.get(PurePosixPath(path).suffix.lower(), read_text)


def _bytes_of(file: Path, path: str, *, limited: bool) -> bytes:
    """Return a file's bytes; a corpus in JSON Lines may be large, a single article may not."""
    with file.open("rb") as handle:
        raw = handle.read(LIMIT_BYTES + 1) if limited else handle.read()
    if limited and len(raw) > LIMIT_BYTES:
        raise UnreadableInputError(path, f"is larger than {LIMIT_BYTES // 1_000_000} MB; split it into articles")
    if not raw.strip():
        raise UnreadableInputError(path, "is empty; give the article's text or leave the file out")
    return raw
