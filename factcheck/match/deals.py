"""What somebody paid for something: the price of a purchase, a sale or a transfer, by whatever name it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.match.corpus import Corpus
from factcheck.match.profile import Profile
from factcheck.match.sharing import all_named, is_own_name

# Deeds by which something changes hands for a sum, and what a text says of a sum that was one.
DEALS = frozenset(("buy", "sell", "transfer"))
PAID = frozenset(("pay",))
PRICES = frozenset(("price", "value", "budget"))
# What is only offered, or turned down, nobody paid.
OFFERED, REJECTED = frozenset(("offer",)), frozenset(("reject",))
# Who sells, who buys, what: a deal is known by so many of them, of whose words another text may lack one in three.
_PARTIES = 2
_SHARE = 2 / 3


class Deals:
    """Tells which sums of money are the price of one deal, of which one text tells who sold and another who bought."""

    def __init__(self, corpus: Corpus, claims: Sequence[Profile]) -> None:
        """Count the prices that each document tells."""
        self._corpus = corpus
        self._prices: dict[int, set[tuple[str, ...]]] = defaultdict(set)
        for claim in claims:
            if _is_price(claim):
                self._prices[claim.document].add(claim.key)

    def of_one(self, a: Profile, b: Profile) -> bool:
        """Say whether two prices, each the only one of its text, are of one deal: one is told with its parties.

        "The fee is 23 million" says of itself neither who sold nor who was sold.
        """
        if a.document == b.document or not (_is_price(a) and _is_price(b)):
            return False
        if DEALS.isdisjoint(a.predicate | b.predicate) or any(len(self._prices[p.document]) > 1 for p in (a, b)):
            return False
        return self._names_parties(a, b) or self._names_parties(b, a)

    def _names_parties(self, deal: Profile, other: Profile) -> bool:
        """Say whether a price is told with who sells, who buys or what, whom the other price's text names, too."""
        if _count_names(deal.names | deal.subject | deal.object) < _PARTIES:
            return False
        told, known = self._corpus.capitals(deal), self._corpus.features[other.document]
        return bool(told) and len(told & known) >= _SHARE * len(told)


def _is_price(claim: Profile) -> bool:
    """Say whether a sum of money is told as paid for something: "sold for £2 million", "it cost £2 million"."""
    if not claim.dimension.startswith("money") or claim.narrow or not claim.predicate.isdisjoint(OFFERED | REJECTED):
        return False
    return not claim.predicate.isdisjoint(DEALS | PAID) or not claim.things.isdisjoint(PRICES)


def _count_names(names: frozenset[str]) -> int:
    """Return how many own names there are, each with its words: "Ben Oduya", "Oduya" are one."""
    own = [frozenset(name.partition(":")[2].split()) for name in names if is_own_name(name)]
    return sum(not any(mine < other for other in own) for mine in own)


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
