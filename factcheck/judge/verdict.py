"""The verdict on a pair of claims of one fact: total, symmetric, and never about who is right."""

from __future__ import annotations

from factcheck.judge.amounts import Comparison, compare_amounts, show
from factcheck.judge.context import Context
from factcheck.judge.directions import two_directions
from factcheck.judge.slips import slips
from factcheck.judge.times import compare_dates
from factcheck.judge.tolls import moved_toll, outgrown
from factcheck.judge.updates import contested, explain
from factcheck.model.claim import Claim
from factcheck.model.fact import Pair
from factcheck.model.text import Reason
from factcheck.model.two_claims import two_maxima, two_spreads

_VERDICT_OF = {
    "identical": "agree",
    "within_precision": "compatible",
    "refines": "compatible",
    "overlaps": "compatible",
}


def judge_pair(left: Claim, right: Claim, context: Context) -> Pair:
    """Return the verdict on two claims of one fact, as defined by the table of the contract.

    Defined for every two claims; the order of the two does not matter. Values that no text makes comparable
    (other units, a date without anchor) are compatible, with a reason that says what is not known.
    """
    a, b = sorted((left, right), key=lambda c: c.id)
    outcome, found = contested(a, b), _compare(a, b)
    if outcome is None and (found.relation == "overlaps" or outgrown(a, b)):
        outcome = moved_toll(a, b, context)
    if outcome is not None:
        return Pair(a.id, b.id, outcome.verdict, outcome.relation, (outcome.because,))
    if found.relation != "disjoint":
        return Pair(a.id, b.id, _VERDICT_OF[found.relation], found.relation, found.because, found.soft)
    outcome = explain(a, b, context)
    because = (*found.because, *_said_further(outcome.because))
    if outcome.verdict == "discrepant":
        because = (*because, *slips(a, b))
    return Pair(a.id, b.id, outcome.verdict, outcome.relation, because, found.soft)


def _said_further(reason: Reason) -> tuple[Reason, ...]:
    """Return the reason of an outcome, unless it says no more than that the values have nothing in common."""
    return () if reason.key == "cannot-both-hold" else (reason,)


def _compare(a: Claim, b: Claim) -> Comparison:
    """Compare the values of two claims; two maxima, spreads and directions exclude each other where figures do not."""
    if a.quantity is not None and b.quantity is not None:
        found = compare_amounts(a.quantity, b.quantity)
        if two_maxima(a, b):
            return Comparison("disjoint", (Reason("two-maxima", (show(a.quantity), show(b.quantity))),))
        if two_spreads(a, b):
            return Comparison("disjoint", (Reason("two-spreads", (show(a.quantity), show(b.quantity))),))
        apart = None if found.relation == "disjoint" else two_directions(a, b)
        return apart or found
    if a.when is not None and b.when is not None:
        return compare_dates(a, b)
    same = "identical" if a == b else "overlaps"
    return Comparison(same, (Reason("kinds-differ", (a.quote, b.quote)),))
