"""Questions about a pair: what was judged of its two values, and why."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import PairSubject
from factcheck.model.quantity import Quantity


@question("pair")
def agree(pair: PairSubject) -> Answer:
    """The same value."""
    return pair.pair.verdict == "agree"


@question("pair")
def compatible(pair: PairSubject) -> Answer:
    """Different values that can both be true, by arithmetic and not for want of knowledge."""
    known = not any(r.key in _NOT_KNOWN for r in pair.pair.because)
    return known and pair.pair.verdict == "compatible" and pair.pair.relation != "contested"


_NOT_KNOWN = frozenset(
    {"date-not-comparable", "dimensions-differ", "kinds-differ", "dates-of-figures", "both-possible"}
)


@question("pair")
def refined(pair: PairSubject) -> Answer:
    """One value lies inside the other."""
    return pair.pair.relation == "refines"


@question("pair")
def updated(pair: PairSubject) -> Answer:
    """Each value at its own time."""
    return pair.pair.verdict == "updated"


@question("pair")
def discrepant(pair: PairSubject) -> Answer:
    """The values cannot both be true of the same thing at the same time."""
    return pair.pair.verdict == "discrepant"


@question("pair")
def rival(pair: PairSubject) -> Answer:
    """Two parties give two figures."""
    return pair.pair.relation == "rival"


@question("pair")
def contested(pair: PairSubject) -> Answer:
    """One side denies what the other says."""
    return pair.pair.relation == "contested"


@question("pair")
def plan_and_deed(pair: PairSubject) -> Answer:
    """One side is a plan, the other its outcome."""
    return any(r.key == "plan-and-deed" for r in pair.pair.because)


@question("pair")
def revision_said(pair: PairSubject) -> Answer:
    """A text says itself that one figure replaces the other."""
    return any(r.key == "revision-said" for r in pair.pair.because)


@question("pair")
def of_one_deed(pair: PairSubject) -> Answer:
    """Both are figures, or dates of which both texts name one deed: no year holds a day for that alone."""
    if any(c.quantity is not None for c in pair.sides):
        return True
    mine, theirs = (c.slots.predicate | c.slots.happening for c in pair.sides)
    return not mine.isdisjoint(theirs)


@question("pair")
def vague_side(pair: PairSubject) -> Answer:
    """A side is a collective without a figure ("des dizaines", "quelques jours"), which most figures fit."""
    return any(c.quantity is not None and c.quantity.stated is None and _open(c.quantity) for c in pair.sides)


def _open(quantity: Quantity) -> bool:
    return quantity.interval.low is None or quantity.interval.high is None
