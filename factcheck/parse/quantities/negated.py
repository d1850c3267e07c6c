"""A bound that a text denies is the opposite bound: "no reading above 60 degrees" says at most 60."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_REACH = 14
# Of a count the denial may be of the deed alone: "could not save more than 300 houses".
_KINDS = frozenset(("measure", "percentage"))
_OPPOSITE = {"more_than": "at_most", "at_least": "less_than"}


def as_denied(frame: Frame, quantity: Quantity | None, kind: str, first: int, last: int) -> Quantity | None:
    """Return a quantity, with its bound turned where the clause before it denies it.

    quantity  of the figure at the tokens [first, last]. kind  as in Claim.
    """
    if quantity is None or quantity.stated is None or kind not in _KINDS or quantity.hedge not in _OPPOSITE:
        return quantity

    def denies(cue: Hit) -> bool:
        return cue.last < first and frame.same_clause(cue, first, last)

    if frame.nearest(frame.of("negation"), first, last, _REACH, denies) is None:
        return quantity
    hedge = _OPPOSITE[quantity.hedge]
    interval, base = _below(quantity.interval, hedge), _below(quantity.base, hedge)
    return replace(quantity, hedge=hedge, interval=interval, base=base)


def _below(above: Interval, hedge: str) -> Interval:
    return Interval(None, above.low, high_open=hedge == "less_than")
