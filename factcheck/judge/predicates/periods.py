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
_CAPACITY = frozenset(("capacity", "at-most"))
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
    """The figure is of one deed, of no level, size or share, and has three digits that tell; or it is an aim."""
    left, right = pair.sides
    if left.stance != right.stance or _of_two(left, right):
        return False
    if all(_is_aim(c) for c in pair.sides):
        return not any(_lasts(c) for c in pair.sides)
    told = all(_digits(c.quantity) >= _DIGITS for c in pair.sides)
    return told and _of_one_deed(left, right) and not any(_lasts(c) or _is_share(c) for c in pair.sides)


def _lasts(claim: Claim) -> bool:
    """Say whether a figure may hold from one period to the next: a price, a rate and a tower stay what they are.

    A census is of use for years.
    """
    slots = claim.slots
    if slots.policy == "level" or slots.scope & _CAPACITY or slots.things & (EXTENTS | RESIDENTS):
        return True
    return claim.quantity is not None and claim.quantity.dimension == "length"


def _is_share(claim: Claim) -> bool:
    """Say whether a figure is a share or a change: one of a thousand, and "up 12.4% on 2023" tells of 2024."""
    return claim.kind == "percentage" or "change" in claim.slots.scope


def _of_two(left: Claim, right: Claim) -> bool:
    """Say whether two claims are of two parties or two deeds: what was ordered in 2021 may arrive in 2027."""
    mine, theirs = left.slots, right.slots
    if mine.subject and theirs.subject and mine.subject.isdisjoint(theirs.subject):
        return True
    return mine.predicate != theirs.predicate and mine.predicate.isdisjoint(theirs.predicate)


def _of_one_deed(left: Claim, right: Claim) -> bool:
    """Say whether two claims tell one deed, or what is reckoned for a period: "had 1,250 soldiers" is a state."""
    mine, theirs = left.slots, right.slots
    done = mine.predicate | mine.happening, theirs.predicate | theirs.happening
    return not done[0].isdisjoint(done[1]) or {mine.policy, theirs.policy} == {"fixed"}


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
