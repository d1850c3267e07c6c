"""HTML pages: the article's text by trafilatura, its date, title and address from the page's metadata.

The date is read here and not by htmldate, which looks at the clock for its bounds and takes "© 2024" for
the first of January (DEPENDENCIES: pitfall 1); only what the page declares counts as metadata.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from factcheck.model.document import published_period
from factcheck.model.frozen import frozen
from factcheck.model.late import late
from factcheck.model.remark import REMARK

_CONTROL = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Elements that hold blocks; a comment in one of them stands between paragraphs.
_CONTAINERS = frozenset(("html", "body", "main", "article", "section", "div", "header", "ul", "ol", "table", "figure"))

# Where pages declare the day of publication, most trusted first.
_META_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
)


@frozen
class HtmlPage:
    """An article cut out of its page, and what the page declares about it; None where it does not."""

    text: str
    published: str | None
    title: str | None
    url: str | None
    lang: str | None
    source: str | None


def read_html(html: str) -> HtmlPage | None:
    """Return the article of a page, or None when the page holds none. Reads no clock and no network."""
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    tree = load_html(html)
    if tree is None:
        return None
    found = bare_extraction(_with_remarks(html), include_comments=False, with_metadata=False, deduplicate=False)
    text = getattr(found, "text", None) or ""
    if not text.strip():
        return None
    metas = _metas(tree)
    title = metas.get("og:title") or _text(tree, "//h1") or _text(tree, "//title")
    return HtmlPage(
        text=_with_headline(text, _text(tree, "//h1")),
        published=_published(tree, metas),
        title=title,
        url=_attribute(tree, "//link[@rel='canonical']/@href") or metas.get("og:url"),
        lang=(_attribute(tree, "//html/@lang") or "").lower().replace("_", "-").split("-")[0] or None,
        source=metas.get("og:site_name"),
    )


def _with_remarks(html: str) -> str:
    """Return a page with the remarks to this tool in its text, where extraction does not strip them as comments.

    One inside a block stays where it is; one between blocks goes to the beginning of the block behind it, which it
    speaks of.
    """
    if not REMARK.search(html):
        return html
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring, tostring

    tree = document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    for comment in list(tree.iter(etree.Comment)):
        shown = f"<!--{comment.text}-->"
        if not REMARK.fullmatch(shown):
            continue
        block = comment.getparent()
        if block is not None and (block.tag not in _CONTAINERS):
            _insert(comment, f"{shown} ")
        elif (behind := _block_behind(comment)) is not None:
            behind.text = _allowed(f"{shown} {behind.text or ''}")
    return str(tostring(tree, encoding="unicode"))


def _insert(comment: Any, shown: str) -> None:
    before = comment.getprevious()
    if before is not None:
        before.tail = _allowed((before.tail or "") + shown)
    else:
        parent = comment.getparent()
        parent.text = _allowed((parent.text or "") + shown)


def _allowed(text: str) -> str:
    """Return a text that the tree takes back: it gives out control characters of a broken page, and refuses them."""
    return _CONTROL.sub(" ", text)


def _block_behind(comment: Any) -> Any:
    """Return the first element behind a comment that holds text and no blocks of its own, or None."""
    for element in comment.itersiblings():
        for inner in element.iter():
            if isinstance(inner.tag, str) and inner.tag not in _CONTAINERS and "".join(inner.itertext()).strip():
                return inner
    return None


def _with_headline(text: str, headline: str | None) -> str:
    """Put the headline back where the extraction left it out: its figures are part of the article."""
    if not headline or headline in text[: len(headline) + 400]:
        return text
    return f"{headline}\n{text}"


def _metas(tree: Any) -> dict[str, str]:
    """Return the page's meta tags by lower-case name, the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iterfind(".//meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _published(tree: Any, metas: dict[str, str]) -> str | None:
    declared = [*_json_dates(tree), *(metas[name] for name in _META_NAMES if name in metas), *_time_dates(tree)]
    return next((value for value in declared if _is_date(value)), None)


def _is_date(value: str) -> bool:
    try:
        published_period(value)
    except ValueError:
        return False
    return True


def _json_dates(tree: Any) -> Iterator[str]:
    """Yield what JSON-LD blocks call datePublished, in the order of the page."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _dates_in(data)


def _dates_in(data: object) -> Iterator[str]:
    """Yield the dates of the top items only: related articles nest theirs deeper."""
    if isinstance(data, list):
        for item in data:
            yield from _dates_in(item)
    elif isinstance(data, dict):
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"].strip()
        yield from _dates_in(data.get("@graph"))


def _time_dates(tree: Any) -> list[str]:
    """Return the date of <time>, if the page has only one: others belong to other articles."""
    marked = [t.get("datetime") for t in tree.iterfind(".//time[@itemprop='datePublished']") if t.get("datetime")]
    if marked:
        return [str(marked[0])]
    days = {str(t.get("datetime"))[:10]: str(t.get("datetime")) for t in tree.iterfind(".//time") if t.get("datetime")}
    return list(days.values()) if len(days) == 1 else []


def _text(tree: Any, path: str) -> str | None:
    found = tree.xpath(path)
    return " ".join(found[0].text_content().split()) or None if found else None


def _attribute(tree: Any, path: str) -> str | None:
    found = tree.xpath(path)
    return str(found[0]).strip() or None if found else None
