"""Whether two figures measure one thing of one party, or have no more in common than that something moves."""

from __future__ import annotations

from factcheck.match.likeness.sharing import any_named, shares_parties
from factcheck.match.profiles.profile import Profile
from factcheck.model.named_concepts import MOVES

# Dimensions of what is a part of a whole or a move: "4,5 %", "0,2 point".
SHARES = frozenset(("percent", "points"))
# The policy of what is true at a date.
LEVEL = "level"
# What a percentage that says no more is one of: prices and profits rise, and so does everything else.
ANY_MOVE = MOVES | {"change", "growth", "rate", "percent"}


def of_one_measure(a: Profile, b: Profile) -> bool:
    """Say whether two figures share what they measure, more than that something moves."""
    return not (a.concepts - ANY_MOVE).isdisjoint(b.concepts - ANY_MOVE)


def only_moves(a: Profile, b: Profile) -> bool:
    """Say whether two shares have nothing in common but that something rose or fell, though one name stands by both."""
    if any((p.concepts | p.predicate).isdisjoint(ANY_MOVE) for p in (a, b)):
        return False  # one in ten who are poor
    if a.head and a.head == b.head and a.head in a.words and a.head in b.words:
        return False  # what moves, though no concept knows it: "tuition"
    mine, theirs = (a.places, a.subject, a.object), (b.places, b.subject, b.object)
    apart = all(left.isdisjoint(right) for left, right in zip(mine, theirs, strict=True))
    return apart and not of_one_measure(a, b)


def of_one_account(a: Profile, b: Profile) -> bool:
    """Say whether two measures are of one kind and one named party: Norlac's profit, the Greens' share; no count is.

    So are two shares of which both texts tell only whose they are: "the Greens with 6 %", "was fifth with 6.2 %".
    """
    bare = a.dimension in SHARES and not (a.concepts or b.concepts)
    if a.dimension == "count" or not (bare or of_one_measure(a, b)):
        return False
    return any_named(a.subject & b.subject)


def untimed_levels(a: Profile, b: Profile) -> bool:
    """Say whether two shares go up and down, and the texts do not say of both when they were such.

    A rate of 8 % is what it had not been under, what it is to come to, and what it is.
    """
    if a.dimension not in SHARES or LEVEL not in (a.policy, b.policy) or "change" in a.narrow | b.narrow:
        return False
    return a.event is None or b.event is None


def of_one_room(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of what one thing holds, and one of them of bare places: "300 worshippers"."""
    holds = "capacity" in a.narrow & b.narrow
    return holds and not (a.things and b.things) and shares_parties(a, b)
