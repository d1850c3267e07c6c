"""Amounts under a hedge, and two bounds side by side that make a range."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model.frozen import record
from factcheck.model.interval import Interval
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.hedges import hedged
from factcheck.parse.quantities.spreads import is_spread


@record
class Span:
    """What two ends or a hedge make of amounts.

    first, last  items, hedge and opener included. amount  the higher end, or the hedged amount.
    interval, hedge, stated  as in Quantity. ends  the items of both ends of a range with a unit.
    """

    first: int
    last: int
    amount: Amount
    interval: Interval
    hedge: str
    stated: Decimal | None
    ends: tuple[int, ...] = ()

    @property
    def bounds_unit(self) -> bool:
        """Say whether it is one amount with a unit under a hedge, and not two ends."""
        return self.hedge != "between" and self.amount.measure is not None and not self.ends


@record
class Bound:
    """An amount with its hedge: first and last item, and the hedge's meaning."""

    first: int
    last: int
    amount: Amount
    meaning: str


def bound_of(view: View, a: Amount, following: Amount | None) -> Bound | None:
    """Return a hedged amount; of a hedge before and one behind, the one that says more.

    What stands right before the next amount is that one's: "à 6 000 mètres au moins quinze fois".
    """
    if a.figure.ordinal or not a.figure.cardinal:
        return None
    before, behind = view.hedge(a.first), view.sense(a.last + 1, "hedge_after")
    if view.word(a.first - 2) == "-" and view.glued(a.first - 3) and view.glued(a.first - 2):
        before = None  # "a 4-under 68"
    if behind is not None and view.mark(a.last + 1) and not view.glued(a.last):
        behind = None  # "500+" but not "500 + 300"
    if following is not None and following.first == a.last + 2 and view.hedge(following.first) is not None:
        behind = None
    if behind is not None and before in (None, "about", "some"):
        return Bound(a.first, a.last + 1, a, behind)  # "about five hundred or more"
    if (
        before is not None
        and view.sense(a.last + 1, "unit") is not None
        and is_spread(view.reading, a.first - 1, view.vocabulary.spread_verbs)
    ):
        return None
    return None if before is None else Bound(a.first - 1, a.last, a, before)


def bounded(view: View, bounds: list[Bound]) -> Iterator[Span]:
    """Yield hedged amounts; two bounds side by side are one range ("plus de 10 mais moins de 20")."""
    n = 0
    while n < len(bounds):
        b = bounds[n]
        both = _both(view, b, bounds[n + 1]) if n + 1 < len(bounds) else None
        if both is None:
            figure = b.amount.figure
            yield Span(b.first, b.last, b.amount, hedged(b.meaning, figure), b.meaning, figure.value)
        else:
            yield both
        n += 1 if both is None else 2


def _both(view: View, a: Bound, b: Bound) -> Span | None:
    between = a.last + 1
    joined = b.first == between + 1 and (view.sense(between, "range_joiner") or view.word(between) == ",")
    if not joined or a.amount.measure != b.amount.measure:
        return None
    one, other = hedged(a.meaning, a.amount.figure), hedged(b.meaning, b.amount.figure)
    if (one.low is None) == (other.low is None) or (one.high is None) == (other.high is None):
        return None
    meet = one.meet(other)
    return None if meet is None or meet.is_point else Span(a.first, b.last, b.amount, meet, "between", None)
