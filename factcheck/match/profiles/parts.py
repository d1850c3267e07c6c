"""Victims of one kind, told beside the toll of all: "seven people died; a farmer drowned in Tarvik" counts one of them.

A text that has no other toll may mean all victims by such a noun: "two hikers were killed".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.match.profiles.profile import Profile
from factcheck.model.frozen import replace

# The scope of what is some of those that another text counts.
PART = frozenset(("part",))


def parted(claims: Sequence[Profile]) -> list[Profile]:
    """Return the claims in their order, as parts where their text counts more of that fate elsewhere."""
    wholes: dict[int, list[Profile]] = defaultdict(list)
    for claim in claims:
        plain = not (claim.things or claim.narrow or claim.kinds) and claim.claim.zone != "title"
        if plain and claim.policy == "toll" and claim.size is not None:
            wholes[claim.document].append(claim)
    return [replace(c, narrow=c.narrow | PART) if _is_part(c, wholes[c.document]) else c for c in claims]


def _is_part(claim: Profile, wholes: Sequence[Profile]) -> bool:
    """Say whether a claim counts people of one kind whom something befell, and one of some tolls is higher.

    The lead tells of all, and beside a title alone one of the two is a slip: "91 hurt" over "19 passengers were hurt".
    """
    if claim.lead or claim.policy != "toll" or claim.size is None or not (claim.claim.slots.people and claim.things):
        return False
    alike = (w for w in wholes if w.event == claim.event and not w.happening.isdisjoint(claim.happening))
    return any(w.size is not None and w.size > claim.size for w in alike)
