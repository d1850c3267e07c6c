"""Questions about the times that figures are given for."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import PairSubject, World
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import EXTENTS, RESIDENTS
from factcheck.model.period import RECKONED
from factcheck.model.quantity import Quantity, one_figure
from factcheck.model.when import When

# A length of time, an age or a rank is often the same in two years: "over twelve months", "for the third time".
_ANY_YEAR = frozenset(("duration", "age", "ordinal"))
# With fewer digits that tell, a figure comes twice by chance: 12 seats, 15 million.
_DIGITS = 3
# What is to be reached by a year is an aim, of which an article has one.
_TERM = frozenset(("by", "before", "until"))
# A figure and the period that it is given for stand no more characters apart, with no other claim between them.
_NEAR = 40


@question("pair")
def one_figure_of_two_periods(pair: PairSubject) -> Answer:
    """Both articles give one exact figure, for two years or months written with their year: 2023 and 2024."""
    left, right = pair.sides
    if any(c.kind in _ANY_YEAR for c in pair.sides) or not one_figure(left.quantity, right.quantity):
        return False
    mine, theirs = (_written_period(c, pair.world) for c in pair.sides)
    if mine is None or theirs is None or (mine.granularity, mine.bound) != (theirs.granularity, theirs.bound):
        return False
    # "By 2027" holds 2026 too, yet is another term than "by 2026".
    return replace(mine, bound=None).days_disjoint(replace(theirs, bound=None)) is True


@question("pair")
def hardly_the_same_twice(pair: PairSubject) -> Answer:
    """The figure is of one deed, of no level, size or change, and has three digits that tell; or it is an aim."""
    left, right = pair.sides
    if any(_lasts(c) for c in pair.sides) or left.stance != right.stance or not _one_deed(left, right):
        return False
    return all(_digits(c.quantity) >= _DIGITS or _is_aim(c) for c in pair.sides)


def _lasts(claim: Claim) -> bool:
    """Say whether a figure may hold from one period to the next, or be told of the period it is compared with.

    A price, a rate and a tower stay what they are, a census is of use for years, and "up 12.4% on 2023" tells of 2024.
    """
    slots = claim.slots
    changes = "change" in slots.scope and not _is_aim(claim)
    if changes or slots.policy == "level" or not slots.things.isdisjoint(EXTENTS | RESIDENTS):
        return True
    return claim.quantity is not None and claim.quantity.dimension == "length"


def _one_deed(left: Claim, right: Claim) -> bool:
    """Say whether two claims tell one deed, or none, of one party: what was ordered in 2021 may arrive in 2027."""
    mine, theirs = left.slots, right.slots
    if mine.subject and theirs.subject and mine.subject.isdisjoint(theirs.subject):
        return False
    return mine.predicate == theirs.predicate or not mine.predicate.isdisjoint(theirs.predicate)


def _is_aim(claim: Claim) -> bool:
    """Say whether a figure is to be reached by the end of a period: "55% by 2030"."""
    return claim.slots.event is not None and claim.slots.event.bound in _TERM


def _digits(quantity: Quantity | None) -> int:
    """Return how many digits of a figure tell something: 3 of 31,200, and 2 of 15 million."""
    stated = quantity.stated if quantity is not None else None
    return len(stated.normalize().as_tuple().digits) if stated is not None else 0


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
