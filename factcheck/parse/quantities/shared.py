"""What two amounts share though only one of them says it: "3,7 des 5 millions", "€620m (£530m) a year"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from factcheck.model.frozen import replace
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.rates import rated

_MILLION = 1_000_000
_NEAR = 3  # items of "of the first 5 million"
_WORDS = 3  # items to a bracket, and in it before an amount or behind it: "américains (soit", "litres d'eau)"


def sharing(view: View, amounts: Iterable[Amount]) -> list[Amount]:
    """Return the amounts, each with the magnitude of the whole it is a part of, or the rate behind the brackets."""
    out = list(amounts)
    for n, (a, b) in enumerate(pairwise(out)):
        if _is_part(view, a, b):
            out[n] = _magnified(a, b)
        elif _converted(view, a, b):
            out[n], out[n + 1] = _by_the_year(view, a, b)
    return out


def _is_part(view: View, a: Amount, b: Amount) -> bool:
    """Say whether a bare number is told in the millions of the whole behind it: "2.5 of the 4 billion pounds".

    Whole numbers may be so many of the people there are, but nobody counts two of so many euros.
    """
    part, whole = a.figure, b.figure
    if a.measure is not None or whole.scale < _MILLION or part.scale != 1 or part.ordinal or part.vague is not None:
        return False
    money = b.measure is not None and b.measure.kind == "money"
    split = part.step < 1 and not part.fraction
    if not part.cardinal or not (split or money) or not 0 < part.value < whole.value / whole.scale:
        return False
    between = range(a.last + 1, b.first)
    if not 0 < len(between) <= _NEAR or not (view.sense(a.last + 1, "link") or view.sense(a.last + 1, "of")):
        return False
    return all(view.plain_word(i) or view.sense(i, "link") or view.sense(i, "of") for i in between)


def _magnified(a: Amount, b: Amount) -> Amount:
    scale, part = b.figure.scale, a.figure
    figure = replace(part, value=part.value * scale, step=part.step * scale, scale=scale, magnitude=True)
    return replace(a, figure=figure, measure=b.measure if b.measure and b.measure.kind == "money" else None)


def _converted(view: View, a: Amount, b: Amount) -> bool:
    """Say whether an amount stands in brackets behind another in other money, or another unit of the same kind."""
    if a.measure is None or b.measure is None or a.measure.unit == b.measure.unit:
        return False
    alike = a.measure.kind == b.measure.kind == "money" or a.measure.dimension == b.measure.dimension
    return alike and _opened(view, a, b) and _closed_at(view, b) is not None


def _opened(view: View, a: Amount, b: Amount) -> bool:
    """Say whether a bracket opens between two amounts, past a word or two: "gallons américains (soit 9"."""
    at = next((i for i in range(a.last + 1, min(a.last + _WORDS, b.first)) if view.word(i) == "("), None)
    if at is None or b.first - at > _WORDS:
        return False
    return all(view.plain_word(i) for i in (*range(a.last + 1, at), *range(at + 1, b.first)))


def _closed_at(view: View, b: Amount) -> int | None:
    """Return the bracket that closes behind an amount and what it is of: "12 litres d'eau)"."""
    return next((i for i in range(b.last + 1, b.last + 1 + _WORDS) if view.word(i) == ")"), None)


def _by_the_year(view: View, a: Amount, b: Amount) -> tuple[Amount, Amount]:
    """Return both with the rate that follows the brackets: "€620m (£530m) a year"; unchanged where none does."""
    assert a.measure is not None and b.measure is not None
    close = _closed_at(view, b)
    first, second = (rated(view, measure, close or b.last + 1) for measure in (a.measure, b.measure))
    if first is None or second is None:
        return a, b
    return replace(a, measure=first[0]), replace(b, measure=second[0])
