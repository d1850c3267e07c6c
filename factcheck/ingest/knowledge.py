"""What ingest knows of languages and of web pages, read from `pages/*.toml`.

One file per language: the words that identify it and what its sites print around an article. `others.toml`
lists neighbours that are only told apart; `common.toml` holds what no language owns.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from factcheck.model.compiled import kept, packaged
from factcheck.model.frozen import field, frozen
from factcheck.model.shape import Table, checked, plain
from factcheck.model.toml import parse_toml

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@frozen
class Identify(Table):
    """How to recognise a language: its commonest words and endings, separated by blanks, and letters of its own."""

    words: str
    letters: str = ""
    endings: str = ""


@frozen
class Page(Table):
    """What stands around an article; phrases in lower case, "#" for a number or a range of numbers.

    furniture                     whole lines that are never part of an article.
    furniture_starts              how such lines begin; they count only in lines without a figure.
    furniture_starts_with_figures the same, so specific that a figure in the line does not matter.
    furniture_holds               groups of phrases that only furniture holds together; lines without a figure.
    section_ends                  headings of other articles or of a form: all that follows up to a full paragraph.
    link_leads                    leads to one other article: the headlines under it.
    home                          how a navigation trail begins.
    byline, byline_joins          how an author's line begins, and the lower-case words it may hold.
    published                     what stands before the date in a dateline.
    date_words, date_joins        month names; everything else that a date line may hold. Separated by blanks.
    clock_halves                  what stands behind an hour that is counted up to twelve.
    credit_leads, picture_only    what stands before a picture's credit; how a line that only names a picture begins.
    sides                         how captions say who is where.
    agencies                      who signs pictures.
    networks                      where readers share a page; two of them side by side are its buttons.
    """

    furniture: tuple[str, ...] = ()
    furniture_starts: tuple[str, ...] = ()
    furniture_starts_with_figures: tuple[str, ...] = ()
    furniture_holds: tuple[tuple[str, ...], ...] = ()
    section_ends: tuple[str, ...] = ()
    link_leads: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    byline_joins: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    date_words: str = ""
    date_joins: str = ""
    clock_halves: tuple[str, ...] = ()
    credit_leads: tuple[str, ...] = ()
    picture_only: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    as_written: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()


@frozen
class PagesFile(Table):
    """One file of `pages/`."""

    code: str | None = None
    identify: Identify | None = None
    page: Page = field(default_factory=Page)
    neighbours: dict[str, str] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    endings: dict[str, str] = field(default_factory=dict)


@frozen
class Knowledge:
    """All files together: words, letters and endings by language code, and one page of all languages.

    Pages mix languages (an English theme around a French article), so that phrases are not kept apart.
    """

    words: dict[str, frozenset[str]]
    letters: dict[str, frozenset[str]]
    endings: dict[str, frozenset[str]]
    page: Page


@cache
def knowledge() -> Knowledge:
    """Return what `pages/*.toml` say; DataError if one of them breaks the schema."""
    words, letters, endings, page = kept("pages", ("ingest",), _derive)
    return Knowledge(words, letters, endings, Page(**page))


def _derive() -> tuple[dict[str, Any], ...]:
    """Return the fields of `Knowledge`, the page as the dictionary of its fields."""
    folder = packaged("ingest", "pages")
    entries = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return _together([read_pages_file(entry) for entry in entries])


def read_pages_file(file: Traversable) -> PagesFile:
    """Return one file of `pages/`; DataError names file, key and the nearest known one."""
    return checked(file.name, PagesFile, parse_toml(file.name, file.read_text("utf-8")))


def _together(files: list[PagesFile]) -> tuple[dict[str, Any], ...]:
    words: dict[str, frozenset[str]] = {}
    letters: dict[str, frozenset[str]] = {}
    endings: dict[str, frozenset[str]] = {}
    for file in files:
        if file.code and file.identify:
            words[file.code] = frozenset(file.identify.words.split())
            letters[file.code] = frozenset(file.identify.letters)
            endings[file.code] = frozenset(file.identify.endings.split())
        words.update({code: frozenset(listed.split()) for code, listed in file.neighbours.items()})
        letters.update({code: frozenset(listed) for code, listed in file.letters.items()})
        endings.update({code: frozenset(listed.split()) for code, listed in file.endings.items()})
    return words, letters, endings, _one_page([file.page for file in files])


def _one_page(pages: list[Page]) -> dict[str, object]:
    first, *others = [plain(page) for page in pages]
    merged: dict[str, Any] = dict(first)
    for name, told in merged.items():
        rest = [page[name] for page in others]
        merged[name] = " ".join([told, *rest]) if isinstance(told, str) else tuple(chain(told, *rest))
    return merged
