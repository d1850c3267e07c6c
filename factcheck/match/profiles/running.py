"""Running totals: what several deeds came to, told beside the count of the one deed that the article is about.

"Twelve magazines were found. In five operations so far the navy has seized 31." A text that has the 31 seized in that
one operation agrees with nobody: the 12 of the others are what it must be compared with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.match.profiles.profile import Profile
from factcheck.model.frozen import replace

RUNNING = "running"
# From so many days on a time is none in which one event unfolds: "since the start of the year".
_LONG = 28


def settled(claims: Sequence[Profile]) -> list[Profile]:
    """Return the claims in their order, without that scope where no smaller count of the same noun stands beside them.

    "So far 200 have been arrested" is, by itself, how many were arrested.
    """
    plain: dict[tuple[int, str, str], list[Profile]] = defaultdict(list)
    tolls: dict[int, list[Profile]] = defaultdict(list)
    for claim in claims:
        if RUNNING not in claim.narrow:
            plain[claim.document, claim.dimension, claim.head].append(claim)
            if claim.policy == "toll":
                tolls[claim.document].append(claim)
    return [
        c
        if RUNNING not in c.narrow
        or _sums_up(c, plain[c.document, c.dimension, c.head])
        or _is_statistic(c, tolls[c.document])
        else _alone(c)
        for c in claims
    ]


def _is_statistic(claim: Profile, tolls: Sequence[Profile]) -> bool:
    """Say whether a toll is that of months, in a text that counts fewer of that fate elsewhere: those of one event.

    "At least 34 drowned. Since the start of the year 1,237 have died on that route."
    """
    if claim.policy != "toll" or claim.size is None or claim.event is None:
        return False
    long = claim.event[1] - claim.event[0] >= _LONG
    return long and any(
        o.size is not None and o.size < claim.size and not o.happening.isdisjoint(claim.happening) for o in tolls
    )


def _sums_up(claim: Profile, others: Sequence[Profile]) -> bool:
    """Say whether a claim counts things of which its text counts fewer elsewhere, as what one deed came to.

    A toll runs by itself, and a part told by its place is no single deed: "8 arrested in Lyon, 31 so far".
    """
    if claim.policy == "toll" or claim.claim.slots.people or not claim.head or claim.size is None:
        return False
    return any(o.size is not None and o.size < claim.size and o.narrow | {RUNNING} == claim.narrow for o in others)


def _alone(claim: Profile) -> Profile:
    return replace(claim, narrow=claim.narrow - {RUNNING})
