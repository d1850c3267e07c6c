"""How common each name, concept, word and value is among the documents of one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from factcheck.match.profile import Profile
from factcheck.model.parsed import Parsed

# Documents that no run contains but every run imagines: with few real ones a shared name still weighs something.
# Ten articles on one event share its names in all ten; counted alone those names would weigh nothing.
IMAGINED = 12.0


class Corpus:
    """The documents of one run with the features that may tell their events apart.

    features   by document: "n:" names and entities, "c:" concepts, "d:" days, "v:" rare values, and
    "w:xx:" words of language xx.
    """

    def __init__(self, parsed: Sequence[Parsed], claims: Sequence[Profile]) -> None:
        """Collect the features of documents whose claims are given in the order of `profiles`."""
        self.languages = [document.lang for document in parsed]
        self.features: list[set[str]] = [{f"n:{name}" for name, _ in document.names} for document in parsed]
        for claim in claims:
            self.features[claim.document].update(features_of(claim))
        self.frequency = Counter(feature for found in self.features for feature in found)
        self.total = len(parsed)
        self._weights: dict[str, float] = {}

    def weight(self, feature: str) -> float:
        """Return the rarity of a feature, from near 0 (in every document) upwards (in one of many)."""
        found = self._weights.get(feature)
        if found is None:
            seen = self.frequency.get(feature, 0)
            found = self._weights[feature] = log((self.total + IMAGINED) / (seen + 1.0))
        return found

    def mass(self, features: Iterable[str]) -> float:
        """Return the summed rarity of some features, whatever their order."""
        return sum(sorted(self.weight(feature) for feature in features))


def features_of(claim: Profile) -> set[str]:
    """Return the features that one claim gives its document."""
    neutral = claim.passage | claim.places | claim.subject | claim.object | claim.origin
    found = {f"n:{name}" for name in neutral}
    found.update(f"c:{concept}" for concept in claim.happening | claim.things | claim.predicate)
    found.update(f"w:{claim.lang}:{word}" for word in claim.words)
    if claim.rarity == "rare":
        found.add("d:" + claim.key[1] if claim.dated else "v:" + "|".join(claim.key))
    return found
