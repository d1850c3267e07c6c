"""What kind of claim a figure makes: a count, a sum, an age, a measure on a scale."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.ages.aged_people import tells_age
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase

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
_LEAST_PART = 100  # a part told without its currency is seldom a smaller one of the whole
_FORTUNE = 1_000_000_000
_SHORT = frozenset(("h", "min", "s"))  # units of time shorter than a day
_YEAR = Decimal(31_557_600)  # seconds of a Julian year, by which durations are told


def told_as(
    seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None, money: Quantity | None
) -> tuple[Figure, str]:
    """Return a figure with the kind of claim it makes: sums without their currency, ages told as durations.

    money  the last sum before the figure, in whose currency a bare one of millions goes on.
    """
    kind = _KIND[figure.kind]
    summed = is_large(figure) or (phrase is None and _is_part_of_sum(seen, figure))
    if kind == "quantity" and money is not None and summed and _bare(seen, phrase):
        return replace(figure, quantity=_in_money(figure.quantity, money)), "money"
    if kind == "duration" and not _lasts_hours(figure) and tells_age(seen.frame, figure.first):
        return replace(figure, quantity=in_years(figure.quantity)), "age"
    return figure, kind


def _is_part_of_sum(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare figure is some of the sum right before it: "150 000 euros, dont 50 000 avec sursis".

    Of "300 millions d'euros, dont 120 pour les hôpitaux" nobody knows whether the 120 are millions.
    """
    whole = next((f for f in reversed(seen.figures) if f.first < figure.first), None)
    if whole is None or whole.kind != "money" or whole.stated is None or figure.stated is None:
        return False
    led = any(h.value == "part" and h.last == figure.first - 1 for h in seen.frame.of("scope_left"))
    return led and whole.stated / _LEAST_PART <= figure.stated < whole.stated


def _lasts_hours(figure: Figure) -> bool:
    """Say whether a length of time is told in hours and less, as nobody's age is: "la meurtrière de 12 heures"."""
    return figure.quantity is not None and figure.quantity.unit in _SHORT


def _bare(seen: SentenceFigures, phrase: NounPhrase | None) -> bool:
    """Say whether no noun stands behind a figure: a capital begins the next name of a list of sums."""
    return phrase is None or (phrase.head is not None and seen.tokens.capital(phrase.head))


def is_large(figure: Figure) -> bool:
    """Say whether a bare figure is of the size in which sums of money are told, millions and more."""
    return figure.stated is not None and figure.stated >= _SUM


def is_huge(figure: Figure) -> bool:
    """Say whether a bare figure is of a size that little but money has: "le trou de cinq milliards"."""
    return is_large(figure) and (figure.stated or 0) >= _FORTUNE


def one_currency(figures: Iterable[Figure]) -> Quantity | None:
    """Return a sum in the currency of all sums of a document, None where there are none or two currencies."""
    sums = {f.quantity.dimension.partition("/")[0]: f.quantity for f in figures if f.kind == "money" and f.quantity}
    found = next(iter(sums.values())) if len(sums) == 1 else None
    return found if found is None or "/" not in found.dimension else None


def has_fraction(figure: Figure) -> bool:
    """Say whether a figure has digits below one, as no count has."""
    stated = figure.stated
    return stated is not None and stated != stated.to_integral_value()


def on_its_scale(figure: Figure, kind: str, what: Counted) -> tuple[Figure, str]:
    """Return a bare number on a scale, as a magnitude is, as a measure of that scale."""
    if what.things != {"magnitude"} or kind != "quantity" or figure.quantity is None:
        return figure, kind
    return replace(figure, quantity=replace(figure.quantity, dimension="magnitude")), "measure"


def in_years(duration: Quantity | None) -> Quantity | None:
    """Return a duration as an age: its base is years, not seconds."""
    if duration is None:
        return None
    return replace(duration, dimension="age", base=duration.base.scaled(1 / _YEAR))


def _in_money(figure: Quantity | None, money: Quantity) -> Quantity | None:
    """Return a bare figure in the currency of the sum before it: "3 milliards d'euros … puis 2,55 milliards"."""
    if figure is None:
        return None
    return replace(figure, unit=money.unit, dimension=money.dimension)
