"""What kind of claim a figure makes: a count, a sum, an age, a date, or none at all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.model.quantity import Quantity
from factcheck.parse import roles
from factcheck.parse.clauses import NounPhrase
from factcheck.parse.counted import Counted
from factcheck.parse.joining import Figure
from factcheck.parse.sentence_figures import SentenceFigures

_KIND = {
    "money": "money",
    "percentage": "percentage",
    "quantity": "measure",
    "age": "age",
    "duration": "duration",
    "ordinal": "ordinal",
    "number": "quantity",
    "range": "quantity",
    "date": "date",
}
_SUM = 1_000_000
_FIRST_YEAR, _LAST_YEAR = 1500, 2100  # what four bare digits can be the year of
_YEAR = Decimal(31_557_600)  # seconds of a Julian year, by which durations are told


def is_note_mark(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure in brackets points to a source: "[2]" does, and "(3)" where "(1)" and "(2)" are too."""
    start, end = seen.tokens.span(figure.first, figure.last)
    text = seen.tokens.text
    marks, digits = text[max(start - 1, 0) : start] + text[end : end + 1], text[start:end]
    if marks != "()" or not digits.isdecimal() or len(digits) > 2:
        return marks == "[]"
    return int(digits) > 0 and all(f"({n})" in text for n in range(1, int(digits)))


def dates_a_noun(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare year behind a singular article dates the noun: in "a 1996 film" nothing is counted.

    Nor in "its 2024 report", where the noun stands last: a count of thousands has its comma there.
    """
    before = figure.first - 1
    digits = seen.tokens.words[figure.first]
    year = figure.kind == "number" and figure.first == figure.last and len(digits) == 4 and digits.isdecimal()
    if not year or before < seen.sentence.first or not _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return False
    return seen.tokens.words[before] in seen.book.indefinite or _is_of_one(seen, figure)


def _is_of_one(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a year stands between a possessive and a noun in the singular, which ends its phrase there."""
    words, at, book = seen.tokens.words, figure.first, seen.book
    if not book.head_last or at >= seen.sentence.last or words[at - 1] not in book.definite:
        return False
    return int(words[at]) % 100 > 0 and not words[at + 1].endswith(book.plural)


def is_anaphoric(seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None) -> bool:
    """Say whether a "two" only points back: "les deux pays" counts nothing anew, "les deux projets de loi" may."""
    two = figure.quantity is not None and figure.quantity.stated == 2 and figure.quantity.hedge is None
    before, words = figure.first - 1, seen.tokens.words
    behind = phrase.head + 1 if phrase is not None and phrase.head is not None else seen.sentence.last
    bare = behind > seen.sentence.last or words[behind] not in seen.book.np_of
    return two and bare and before >= seen.sentence.first and words[before] in seen.book.definite


def told_as(
    seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None, money: Quantity | None
) -> tuple[Figure, str]:
    """Return a figure with the kind of claim it makes: sums without their currency, ages told as durations.

    money  the last sum before the figure, in whose currency a bare one of millions goes on.
    """
    kind = _KIND[figure.kind]
    if kind == "quantity" and money is not None and is_large(figure) and _bare(seen, phrase):
        return replace(figure, quantity=_in_money(figure.quantity, money)), "money"
    if kind == "duration" and roles.is_age(seen.frame, figure.first):
        return replace(figure, quantity=_in_years(figure.quantity)), "age"
    return figure, kind


def _bare(seen: SentenceFigures, phrase: NounPhrase | None) -> bool:
    """Say whether no noun stands behind a figure: a capital begins the next name of a list of sums."""
    return phrase is None or (phrase.head is not None and seen.tokens.capital(phrase.head))


def is_large(figure: Figure) -> bool:
    """Say whether a bare figure is of the size in which sums of money are told, millions and more."""
    return figure.quantity is not None and figure.quantity.stated is not None and figure.quantity.stated >= _SUM


def has_fraction(figure: Figure) -> bool:
    """Say whether a figure has digits below one, as no count has."""
    stated = figure.quantity.stated if figure.quantity is not None else None
    return stated is not None and stated != stated.to_integral_value()


def on_its_scale(figure: Figure, kind: str, what: Counted) -> tuple[Figure, str]:
    """Return a bare number on a scale, as a magnitude is, as a measure of that scale."""
    if what.things != {"magnitude"} or kind != "quantity" or figure.quantity is None:
        return figure, kind
    return replace(figure, quantity=replace(figure.quantity, dimension="magnitude")), "measure"


def _in_years(duration: Quantity | None) -> Quantity | None:
    """Return a duration as an age: its base is years, not seconds."""
    if duration is None:
        return None
    return replace(duration, dimension="age", base=duration.base.scaled(1 / _YEAR))


def _in_money(figure: Quantity | None, money: Quantity) -> Quantity | None:
    """Return a bare figure in the currency of the sum before it: "3 milliards d'euros … puis 2,55 milliards"."""
    if figure is None:
        return None
    return replace(figure, unit=money.unit, dimension=money.dimension)
