"""What ingest knows of languages and of web pages, read from `pages/*.toml`.

One file per language: the words that identify it and what its sites print around an article. `others.toml`
lists neighbours that are only told apart; `common.toml` holds what no language owns.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.model.compiled import kept
from factcheck.model.errors import DataError
from factcheck.model.frozen import frozen
from factcheck.model.nearest import first_fault
from factcheck.model.toml import parse_toml


class _Strict(BaseModel):
    # Built when a file is read, which is seldom: what comes of the files is kept.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Identify(_Strict):
    """How to recognise a language: its commonest words and endings, separated by blanks, and letters of its own."""

    words: str
    letters: str = ""
    endings: str = ""


class Page(_Strict):
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


class PagesFile(_Strict):
    """One file of `pages/`."""

    code: str | None = None
    identify: Identify | None = None
    page: Page = Field(default_factory=Page)
    neighbours: dict[str, str] = {}
    letters: dict[str, str] = {}
    endings: dict[str, str] = {}


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
    return Knowledge(words, letters, endings, Page.model_construct(**page))


def _derive() -> tuple[dict[str, Any], ...]:
    """Return the fields of `Knowledge`, the page as the dictionary of its fields."""
    folder = resources.files("factcheck.ingest") / "pages"
    entries = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return _together([read_pages_file(entry) for entry in entries])


def read_pages_file(file: Traversable) -> PagesFile:
    """Return one file of `pages/`; DataError names file, key and the nearest known one."""
    try:
        return PagesFile.model_validate(parse_toml(file.name, file.read_text("utf-8")))
    except ValidationError as error:
        raise DataError(f"{file.name}: {first_fault(error, PagesFile)}") from None


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
    merged: dict[str, object] = {}
    for name, field in Page.model_fields.items():
        values = [getattr(page, name) for page in pages]
        merged[name] = " ".join(values) if field.annotation is str else tuple(v for value in values for v in value)
    return merged
