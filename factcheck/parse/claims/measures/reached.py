"""A point that something is told to have reached: "a grimpé jusqu'à 41 degrés" says 41, and not at most that."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.dates.tense import looks_back

_CLIMBS = frozenset(("rise", "fall", "reach"))
_BESIDE = 2  # tokens from the verb to its "up to": past a small word at most


def as_reached(frame: Frame, quantity: Quantity | None, first: int) -> Quantity | None:
    """Return a quantity, as the point itself where a verb of the past tells that something got as far as its bound.

    quantity  of the figure that begins at the token `first`. "Peut atteindre jusqu'à 41 degrés" stays a bound.
    """
    if quantity is None or quantity.stated is None or quantity.hedge != "at_most":
        return quantity
    near = [h for h in frame.concepts("act") if first - _BESIDE <= h.last < first and not _CLIMBS.isdisjoint(h.value)]
    if not any(looks_back(frame.tokens, h.first, frame.book.code) for h in near):
        return quantity
    return replace(
        quantity,
        hedge=None,
        interval=Interval(quantity.interval.high, quantity.interval.high),
        base=Interval(quantity.base.high, quantity.base.high),
    )
