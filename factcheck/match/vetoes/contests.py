"""Whether two results are of one match: both sides in both texts, and days that may be one."""

from __future__ import annotations

from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.model.two_claims import of_two_times

# Two sides meet once in so many days; a match told later is told with its day.
_DAYS = 4


def one_match(a: Profile, b: Profile) -> bool:
    """Say whether two results may be of one match.

    Both texts name two of its parties, and each the one that stands nearest to the result of the other: "Arsenal, who
    beat Fulham last week, beat Everton 3-1" is no result against Fulham.
    """
    mine, theirs = (p.claim.slots.subject | p.claim.slots.object for p in (a, b))
    shared = _same(mine, theirs)
    if shared < 2 or not (_same(a.claim.slots.subject, theirs) and _same(b.claim.slots.subject, mine)):
        return False
    if of_two_times(a.claim, b.claim):
        return False
    told = (a.event, b.event) if a.event is not None and b.event is not None else (a.issued, b.issued)
    return told[0] is None or told[1] is None or days_between(told[0], told[1]) <= _DAYS


def _same(left: frozenset[str], right: frozenset[str]) -> int:
    """Return how many parties of one side the other side names, by the whole name or its last word."""
    return sum(any(_one(x, y) for y in right) for x in left)


def _one(name: str, other: str) -> bool:
    short, full = sorted((name, other), key=len)
    return short == full or full.endswith(" " + short.removeprefix("n:"))
