"""Counts that are made anew each day: of two days each has its own, and neither the day nor the count is disputed."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.match.likeness.relations import relation
from factcheck.match.likeness.sharing import one_noun
from factcheck.match.likeness.two_values import APART, days_relation
from factcheck.match.profiles.profile import Profile


def two_daily_counts(a: Profile, b: Profile, beside: Sequence[Profile], others: Sequence[Profile]) -> bool:
    """Say whether two days have each its own count of what was done to things: 12 trains cancelled, then 31.

    What is done to some on one day may be done to others on the next one; people are told of anew, and of one figure
    one day may be wrong. Beside each of the two claims stand those of its sentence.
    """
    mine, theirs = _told_day(a), _told_day(b)
    if mine is None or theirs is None or days_relation(mine, theirs) != APART:
        return False
    counts = [c for c in beside if _is_daily(c, mine)], [c for c in others if _is_daily(c, theirs)]
    found = {relation(c, d) for c in counts[0] for d in counts[1] if one_noun(c, d) and _one_doing(c, d)}
    return found == {APART}


def _told_day(claim: Profile) -> tuple[int, int] | None:
    """Return the day that a claim is or is told of, and None of a longer time or of one with an open end."""
    when = claim.claim.when if claim.dated else claim.claim.slots.event
    if when is None or when.granularity != "day" or when.bound is not None:
        return None
    return claim.span if claim.dated else claim.event


def _is_daily(count: Profile, day: tuple[int, int]) -> bool:
    """Say whether things are counted, and told of a day."""
    if count.dimension != "count" or count.claim.slots.people or count.policy:
        return False
    return _told_day(count) == day


def _one_doing(a: Profile, b: Profile) -> bool:
    return not (a.done | a.predicate).isdisjoint(b.done | b.predicate)
