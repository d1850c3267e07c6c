"""Questions about the times that figures are given for."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import PairSubject, World
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.period import RECKONED
from factcheck.model.quantity import one_figure
from factcheck.model.when import When

# A length of time, an age or a rank is often the same in two years: "over twelve months", "for the third time".
_ANY_YEAR = frozenset(("duration", "age", "ordinal"))
# A figure and the period that it is given for stand no more characters apart, with no other claim between them.
_NEAR = 40


@question("pair")
def one_figure_of_two_periods(pair: PairSubject) -> Answer:
    """Both articles give one exact figure, for two years or months written with their year: 2023 and 2024."""
    left, right = pair.sides
    if left.kind in _ANY_YEAR or not one_figure(left.quantity, right.quantity):
        return False
    mine, theirs = (_written_period(c, pair.world) for c in pair.sides)
    if mine is None or theirs is None or (mine.granularity, mine.bound) != (theirs.granularity, theirs.bound):
        return False
    # "By 2027" holds 2026 too, yet is another term than "by 2026".
    return replace(mine, bound=None).days_disjoint(replace(theirs, bound=None)) is True


def _written_period(claim: Claim, world: World) -> When | None:
    """Return the period that stands beside an exact figure, written with its year: "31,250 bikes in 2024"."""
    when = claim.slots.event
    if when is None or when.basis != "stated" or when.granularity not in RECKONED:
        return None
    if claim.quantity is None or claim.quantity.hedge is not None:
        return None
    beside = world.beside(claim)
    near = (c for c in beside if c.kind == "date" and c.when == when and _distance(c, claim) <= _NEAR)
    return when if any(not any(_stands_between(c, date, claim) for c in beside) for date in near) else None


def _distance(a: Claim, b: Claim) -> int:
    """Return how many characters stand between two claims of a sentence."""
    return max(a.start, b.start) - min(a.end, b.end)


def _stands_between(claim: Claim, a: Claim, b: Claim) -> bool:
    return min(a.end, b.end) <= claim.start and claim.end <= max(a.start, b.start)
