"""Multiples: how many times as much a thing has become, "triplé", "divisé par deux", "three times as many", "x3"."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from factcheck.model.frozen import replace
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure
from factcheck.parse.numbers.powers import TIMES
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount, half_behind, with_half
from factcheck.parse.quantities.units_beside import linkable

_TIMES = Measure("quantity", "1", "ratio")
_ONE = Decimal(1)
_REACH = 5  # items from "augmenté" to "de moitié"


def multiple_word(view: View, index: int) -> Amount | None:
    """Return what a word says that is a multiple by itself: "doublé", "halved"; a name behind it is overtaken."""
    value = view.sense(index, "multiple")
    if value is None or view.sense(index - 1, "one") is not None or _name(view, index + 1):
        return None
    times = Decimal(value)
    if times < 1 and _rises(view, index):  # "augmenté de moitié"
        times += 1
    return Amount(index, index, index, Figure(times, view.word(index), in_words=True), _TIMES)


def _rises(view: View, index: int) -> bool:
    """Say whether a word for growth stands shortly before an item, in the same phrase."""
    before = takewhile(lambda n: not view.mark(n), range(index - 1, max(index - 1 - _REACH, -1), -1))
    return any(view.sense(n, "rising") is not None for n in before)


def multiple_at(view: View, index: int, figure: Figure, taken: int) -> Amount | None:
    """Return the multiple that the number at an item tells, or None; `taken` is the last item of the amount before."""
    if figure.ordinal or figure.value <= 0:
        return None
    lead = None if index - 1 <= taken else view.sense(index - 1, "multiplied")
    if lead is not None:
        return _multiple(view, Amount(index, index - 1, index, figure, _TIMES), lead)
    at = index + 2 if view.word(index + 1) == "-" else index + 1
    if view.sense(at, "occasion") is not None and (half := half_behind(view, at)):  # "quatre fois et demie son prix"
        return Amount(index, index, at + half, with_half(figure), _TIMES)
    if linkable(figure) and view.sense(at, "link") is not None:
        at += 1  # "4 millions de fois celle de la Lune"
    behind = view.sense(at, "times_more")
    if behind is not None:
        return _multiple(view, Amount(index, index, at, figure, _TIMES), behind)
    return _signed(view, index, figure)


def _multiple(view: View, amount: Amount, way: str) -> Amount | None:
    figure = amount.figure
    if not figure.cardinal or view.sense(amount.last + 1, "percent") is not None:
        return None
    value = figure.value if way == "up" else _ONE / figure.value
    step = figure.step if way == "up" else Decimal(0)
    return replace(amount, figure=replace(figure, value=value, step=step))


def _signed(view: View, index: int, figure: Figure) -> Amount | None:
    """Return "x3" and "×10" where nothing but a blank stands before them: "4x4" and "iPhone X3" are names."""
    at = index - 1
    if view.word(at) not in TIMES or not view.glued(at) or view.glued(at - 1) or not view.ends(index + 1):
        return None
    if view.sense(at - 1, "number") is not None or view.reading.tokens.capital(view.reading.firsts[at]):
        return None
    return Amount(index, at, index, replace(figure, cardinal=True), _TIMES)


def _name(view: View, index: int) -> bool:
    return index < view.size and view.plain_word(index) and view.capital(index)
