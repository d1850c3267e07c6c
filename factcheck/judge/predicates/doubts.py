"""Questions about a pair that lower a severity: what leaves a doubt about one of its sides."""

from __future__ import annotations

from factcheck.judge.amounts import cut_alike, rounded_alike
from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import PairSubject
from factcheck.judge.times import unsure
from factcheck.model import quantity


@question("pair")
def hedged(pair: PairSubject) -> Answer:
    """A side is hedged, bounded or a range: it does not give the figure as exact."""
    told = [c.quantity for c in pair.sides if c.quantity is not None and c.quantity.dimension != quantity.SCORE]
    return any(q.hedge or q.stated is None for q in told)


@question("pair")
def rounded(pair: PairSubject) -> Answer:
    """One plain figure is the other one rounded, or cut off."""
    left, right = (c.quantity for c in pair.sides)
    return left is not None and right is not None and (rounded_alike(left, right) or cut_alike(left, right))


@question("pair")
def one_figure(pair: PairSubject) -> Answer:
    """Both state one figure, at least one of them as a bound: "8 %", "under 8 %"."""
    left, right = pair.sides
    return quantity.one_figure(left.quantity, right.quantity)


@question("pair")
def attributed(pair: PairSubject) -> Answer:
    """A side gives the figure as someone else's."""
    return any(c.stance == "attributed" for c in pair.sides)


@question("pair")
def not_said_as_fact(pair: PairSubject) -> Answer:
    """A side is planned, possible or denied."""
    return any(c.stance in ("planned", "possible", "denied") for c in pair.sides)


@question("pair")
def date_unsure(pair: PairSubject) -> Answer:
    """A date rests on an inference across documents, on several readings, or on no anchor."""
    return pair.pair.inferred or any(c.when is not None and unsure(c.when) for c in pair.sides)


@question("pair")
def date_bounded(pair: PairSubject) -> Answer:
    """A date took its year from a dateline that the body speaks against, and the two differ within that year."""
    low = [c.when.period.low for c in pair.sides if c.when is not None and c.when.period is not None]
    years = {d.year for d in low if d is not None}
    return len(years) == 1 and any(c.when is not None and c.when.basis == "bounded" for c in pair.sides)


@question("pair")
def damaged_side(pair: PairSubject) -> Answer:
    """A side stands in a damaged place of its text."""
    return any(c.damaged for c in pair.sides)
