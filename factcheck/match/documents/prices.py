"""Prices of one deal: one text tells them with who sold, another one with who bought."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.match.gate.corpus import Corpus
from factcheck.match.likeness.sharing import is_own_name
from factcheck.match.profiles.profile import Profile
from factcheck.match.vetoes.deals import DEALS, OFFERED, REJECTED

# What a text says of a sum that somebody paid.
PAID = frozenset(("pay",))
PRICES = frozenset(("price", "value", "budget"))
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
