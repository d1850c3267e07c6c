"""Changes from one amount to another: "passe de 90 à 80 km/h", "rose from 20 to 35 million euros"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.model.frozen import replace
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount, in_parts

_REACH = 6  # items from the verb to "from": "est passé en deux ans de", "rose last year from"
_APART = 10  # who tells of two magnitudes says both: "from 12 to 1.2 million" is from a dozen
_DIGITS = 1000
_WHOLE = 100
_FALLS, _NOUNS = ("fall", "fall_noun"), ("noun_too", "fall_noun")


def tells_change(view: View, opener: int, a: Amount, b: Amount) -> bool:
    """Say whether a verb of change stands before the "from" at an item, in the same clause, and a change can be told.

    Nothing falls from less to more: "les ventes ont chuté de 12 à 15 %" is by so much.
    """
    for at in range(opener - 1, max(opener - 1 - _REACH, -1), -1):
        if view.mark(at):
            return False
        said = view.sense(at, "change")
        if said in _FALLS and _scaled(a, b.figure.value, b.figure.scale).figure.value < b.figure.value:
            return False
        if said is not None:
            return said not in _NOUNS or view.sense(at - 1, "one") is None  # "une portée de 300 à 500 km"
    return False


def with_units_of_change(view: View, amounts: list[Amount]) -> Iterator[Amount]:
    """Yield the amounts; what a change begins at has the unit and the magnitude that only its end is said with."""
    for a, b in pairwise(amounts):
        yield _begun(view, a, b) if b.first == a.last + 2 and view.code(a.last + 1) in view.vocabulary.links else a
    yield from amounts[-1:]


def _begun(view: View, a: Amount, b: Amount) -> Amount:
    plain = a.measure is None and a.first == a.last and a.figure.cardinal and not a.figure.ordinal
    if not plain or a.figure.vague is not None or view.sense(a.index, "year") is not None:
        return a
    if view.sense(a.last + 1, "range_link") != "to":
        return a
    if view.sense(a.first - 1, "range_open") != "to":
        return replace(a, measure=b.measure) if _are_shares(a, b) else a
    part = in_parts(a, b.measure)
    begun = _scaled(part, b.figure.value, b.figure.scale)
    if b.figure.value >= begun.figure.value and not tells_change(view, a.first - 1, part, b):
        return a
    if b.measure is None and view.sense(b.last + 1, "time_unit") is not None:  # "de 18 à 12 mois": nothing is 18
        return replace(a, figure=replace(a.figure, cardinal=False))
    return replace(begun, measure=b.measure)


def _are_shares(a: Amount, b: Amount) -> bool:
    """Say whether two numbers are shares of one vote, the larger first: "won by 52 to 48 percent"."""
    shares = b.measure is not None and b.measure.dimension == "percent" and b.figure.value > 0
    return shares and b.figure.value < a.figure.value <= _WHOLE - b.figure.value + a.figure.step


def _scaled(a: Amount, end: Decimal, scale: Decimal) -> Amount:
    """Return the first amount with the magnitude of the second, as long as both are of one size then."""
    f = a.figure
    if f.scale != 1 or scale == 1 or f.value >= _DIGITS or f.value * scale >= end * _APART:
        return a
    return replace(a, figure=replace(f, value=f.value * scale, step=f.step * scale, scale=scale, magnitude=True))
