"""Sums of two deals: one was only offered, or each has a party that the other text lacks."""

from __future__ import annotations

from factcheck.match.likeness.sharing import all_named
from factcheck.match.profiles.profile import Profile

# Deeds by which something changes hands for a sum.
DEALS = frozenset(("buy", "sell", "transfer"))
# What is only offered, or turned down, nobody paid.
OFFERED, REJECTED = frozenset(("offer",)), frozenset(("reject",))


def two_deals(a: Profile, b: Profile) -> bool:
    """Say whether two sums are of two deals: one was only offered, or each has a party that the other text lacks.

    "Sold its shops to Kerjo for 48 million", "sold its stores to Sodalis for 31 million".
    """
    if not a.dimension.startswith("money"):
        return False
    if REJECTED.isdisjoint(a.predicate) != REJECTED.isdisjoint(b.predicate) or _only_offered(a, b):
        return True
    if DEALS.isdisjoint(a.predicate) or DEALS.isdisjoint(b.predicate):
        return False
    if not (a.object and b.object and all_named(a.object | b.object)):
        return False
    return a.object.isdisjoint(b.passage | b.object) and b.object.isdisjoint(a.passage)


def _only_offered(a: Profile, b: Profile) -> bool:
    """Say whether one sum was only offered for what another one bought: "an offer of £2m", "sold for £2.3m"."""
    return any(
        not OFFERED.isdisjoint(p.predicate)
        and DEALS.isdisjoint(p.predicate)
        and OFFERED.isdisjoint(q.predicate)
        and not DEALS.isdisjoint(q.predicate)
        for p, q in ((a, b), (b, a))
    )
