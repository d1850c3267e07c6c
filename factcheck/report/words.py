"""The fixed words of a report, one file a language: its schema, its loader, and what the words are used with."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.model.compiled import kept, packaged
from factcheck.model.errors import UsageError
from factcheck.model.frozen import frozen, replace
from factcheck.model.shape import Table, checked, plain
from factcheck.model.toml import parse_toml

NO_BREAK, NARROW_NO_BREAK = "\u00a0", "\u202f"
_FORMS = {"one", "other"}


@frozen
class Typography(Table):
    """How the language sets its marks.

    wide_before, narrow_before  marks that take a no-break space (U+00A0, U+202F) in place of the blank before them.
    wide_after                  marks that take U+00A0 in place of the blank after them.
    singular                    printed numbers that take the singular ("0" and "1" in French).
    """

    wide_before: str
    narrow_before: str
    wide_after: str
    open_quote: str
    close_quote: str
    colon: str
    semicolon: str
    thousands: str
    decimal: str
    singular: tuple[str, ...]


@frozen
class Counted(Table):
    """A phrase that changes with the number {n} in it."""

    one: str
    other: str


@frozen
class Scope(Table):
    """How much was looked at."""

    sentence: str
    documents: Counted
    sources: Counted
    pinned: Counted
    claims: Counted
    facts: Counted
    nothing: str
    omitted: Counted
    full_list: str
    listed: str
    left_out: Counted
    set_aside: Counted
    decide: str
    articles: Counted
    more_articles: Counted
    reprinted: Counted


@frozen
class Dates(Table):
    """How dates are printed; `unsaid` those that state no field, by their TIMEX3 value ("XXXX-WXX")."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: dict[str, str]
    first: str
    day: str
    month: str
    day_month: str
    month_only: str
    weekday: str
    between: str
    since: str
    until: str
    unsaid: dict[str, str]
    unresolved: str


@frozen
class Words(Table):
    """All fixed words of one language; the open tables are keyed by the fixed words of the model."""

    lang: str
    typography: Typography
    title: dict[str, str]
    verdict: dict[str, Counted | str]
    scope: Scope
    column: dict[str, str]
    label: dict[str, str | Counted]
    advice: dict[str, str]
    set_aside: dict[str, str]
    rule: dict[str, str]
    ui: dict[str, str]
    keys: dict[str, str]
    severity: dict[str, str]
    pair_verdict: dict[str, str]
    relation: dict[str, str]
    stance: dict[str, str]
    standing: dict[str, str]
    level: dict[str, str]
    basis: dict[str, str]
    notice: dict[str, str]
    not_understood: dict[str, str]
    zone: dict[str, str]
    value: dict[str, str]
    unit: dict[str, str | Counted]
    date: Dates
    field: dict[str, str]
    narrowing: dict[str, str]
    statement: dict[str, str]

    def count(self, phrase: Counted | str, n: int) -> str:
        """Return the phrase for a number, in the singular or plural that the language asks for."""
        number = self.integer(n)
        return self.form(phrase, number).format(n=number)

    def form(self, phrase: Counted | str, number: str) -> str:
        """Return the form of a phrase that goes with a printed number, not yet filled in."""
        if isinstance(phrase, str):
            return phrase
        return phrase.one if number in self.typography.singular else phrase.other

    def integer(self, n: int) -> str:
        """Return a whole number with the thousands separator of the language."""
        return f"{n:,}".replace(",", self.typography.thousands)

    def fill(self, table: str, key: str, **values: str) -> str:
        """Return one fixed phrase with its places filled in; fixed keys only, a missing one is a KeyError."""
        phrase = getattr(self, table)[key]
        return str(phrase).format(**values)

    def named(self, table: str, key: str) -> str:
        """Return what a key of the model is called here; a key that the catalogue does not know shows itself."""
        found = getattr(self, table).get(key, key.replace("_", " ").replace("-", " "))
        return str(found)

    def quoted(self, text: str) -> str:
        """Return a text between the quotation marks of the language."""
        return f"{self.typography.open_quote}{text}{self.typography.close_quote}"

    def spaced(self, text: str) -> str:
        """Return a sentence with the no-break spaces that the typography of the language asks for."""
        return set_spaces(text, self.typography)


def set_spaces(text: str, marks: Typography) -> str:
    """Return the text with no-break spaces beside the marks that take them; a second call changes nothing."""
    for mark in marks.wide_before:
        text = text.replace(f" {mark}", NO_BREAK + mark)
    for mark in marks.narrow_before:
        text = text.replace(f" {mark}", NARROW_NO_BREAK + mark)
    for mark in marks.wide_after:
        text = text.replace(f"{mark} ", mark + NO_BREAK)
    return text


def report_languages() -> tuple[str, ...]:
    """Return the codes of the languages a report can be written in, sorted."""
    folder = packaged("report", "catalogue")
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if len(n) == len("xx.toml") and n.endswith(".toml")))


@cache
def load_words(lang: str) -> Words:
    """Return the fixed words of a language.

    Raises UsageError for a language without a catalogue, DataError for a catalogue that breaks the schema.
    """
    if lang not in report_languages():
        raise UsageError(f"report language {lang!r}: not available; use one of {', '.join(report_languages())}")
    told = kept(f"words-{lang}", ("report",), lambda: plain(_derive(lang)))
    opened = {name: _opened(value) for name, value in told.items()}
    parts = {"typography": Typography(**told["typography"]), "date": Dates(**told["date"])}
    return Words(**(opened | parts | {"scope": Scope(**opened["scope"])}))


def _opened(value: Any) -> Any:
    """Return what was kept of a phrase or of a table of them; one of two forms is a counted phrase."""
    if not isinstance(value, dict):
        return value
    if value.keys() == _FORMS:
        return Counted(**value)
    return {key: _opened(inner) for key, inner in value.items()}


def _derive(lang: str) -> Words:
    """Return the catalogue of a language with all spaces set."""
    entry = packaged("report", "catalogue", f"{lang}.toml")
    label = f"report/catalogue/{lang}.toml"
    raw = parse_toml(label, entry.read_text("utf-8"))
    marks = checked(f"{label}: typography", Typography, raw.get("typography"))
    spaced = {k: v if k == "typography" else _walk(v, marks) for k, v in raw.items()}
    return replace(checked(label, Words, spaced | {"lang": lang}), typography=_own_marks(marks))


def _own_marks(marks: Typography) -> Typography:
    """Return the typography with its own quotes and colon set as it asks."""
    names = ("open_quote", "close_quote", "colon", "semicolon")
    own: dict[str, Any] = {name: set_spaces(getattr(marks, name), marks) for name in names}
    return replace(marks, **own)


def _walk(value: Any, marks: Typography) -> Any:
    if isinstance(value, str):
        return set_spaces(value, marks)
    if isinstance(value, dict):
        return {k: _walk(v, marks) for k, v in value.items()}
    return [_walk(v, marks) for v in value]
