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


def settled(claims: Sequence[Profile]) -> list[Profile]:
    """Return the claims in their order, without that scope where no smaller count of the same noun stands beside them.

    "So far 200 have been arrested" is, by itself, how many were arrested.
    """
    plain: dict[tuple[int, str, str], list[Profile]] = defaultdict(list)
    for claim in claims:
        if RUNNING not in claim.narrow:
            plain[claim.document, claim.dimension, claim.head].append(claim)
    return [
        c if RUNNING not in c.narrow or _sums_up(c, plain[c.document, c.dimension, c.head]) else _alone(c)
        for c in claims
    ]


def _sums_up(claim: Profile, others: Sequence[Profile]) -> bool:
    """Say whether a claim counts things of which its text counts fewer elsewhere, as what one deed came to.

    A toll runs by itself, and a part told by its place is no single deed: "8 arrested in Lyon, 31 so far".
    """
    if claim.policy == "toll" or claim.claim.slots.people or not claim.head or claim.size is None:
        return False
    return any(o.size is not None and o.size < claim.size and o.narrow | {RUNNING} == claim.narrow for o in others)


def _alone(claim: Profile) -> Profile:
    return replace(claim, narrow=claim.narrow - {RUNNING})
