"""The event gate: which documents, and which of their passages, speak of one event.

Two articles on two earthquakes both count dead, injured and houses; only what they share by name, place, day and rare
word tells that they are not one story. The gate is decided between documents first; where they share a few rare names
but little else, only those passages meet that both bear the names.
"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt

from factcheck.match.corpus import Corpus
from factcheck.match.profile import Profile
from factcheck.match.weights import Gate

NEUTRAL = ("n:", "c:", "d:", "v:")
WHOLE, PASSAGE = "whole", "passage"


class Events:
    """Which pairs of documents may exchange claims, and how much they are alike.

    meetings  (a, b) with a < b -> WHOLE (any claim may meet any) or PASSAGE (only passages that share rare names).
    capped    features too common to be counted.
    """

    def __init__(self, corpus: Corpus, gate: Gate) -> None:
        """Compare the documents of a corpus pairwise through the features they share."""
        self.corpus = corpus
        self.gate = gate
        self.capped: list[str] = []
        self.likeness: dict[tuple[int, int], float] = {}
        self.meetings: dict[tuple[int, int], str] = {}
        postings = self._postings()
        kept = self._strongest(self._similar(postings))
        for pair, (likeness, shared) in sorted(kept.items()):
            self.likeness[pair] = likeness
            if likeness >= gate.likeness:
                self.meetings[pair] = WHOLE
            elif shared >= gate.shared_mass:
                self.meetings[pair] = PASSAGE

    def _postings(self) -> dict[str, list[int]]:
        """Return the documents of every feature that two or more share and that is not too common to tell anything."""
        limit = max(self.gate.common_documents, 0)
        postings: dict[str, list[int]] = defaultdict(list)
        for document, features in enumerate(self.corpus.features):
            for feature in features:
                if self.corpus.frequency[feature] <= limit:
                    postings[feature].append(document)
        self.capped = sorted(f for f, n in self.corpus.frequency.items() if n > limit)
        return {feature: postings[feature] for feature in sorted(postings)}

    def _similar(self, postings: dict[str, list[int]]) -> dict[tuple[int, int], tuple[float, float]]:
        """Return likeness and shared rare mass of every pair of documents that share a counted feature."""
        every = [0.0] * self.corpus.total
        neutral = [0.0] * self.corpus.total
        dots: dict[tuple[int, int], float] = defaultdict(float)
        neutral_dots: dict[tuple[int, int], float] = defaultdict(float)
        for feature, documents in postings.items():
            square = self.corpus.weight(feature) ** 2
            bare = feature.startswith(NEUTRAL)
            for document in documents:
                every[document] += square
                neutral[document] += square if bare else 0.0
            for i, left in enumerate(documents):
                for right in documents[i + 1 :]:
                    dots[left, right] += square
                    if bare:
                        neutral_dots[left, right] += square
        found = {}
        for (left, right), dot in dots.items():
            bare_dot = neutral_dots.get((left, right), 0.0)
            norm, value = (every, dot) if self._same_language(left, right) else (neutral, bare_dot)
            product = norm[left] * norm[right]
            found[left, right] = (value / sqrt(product) if product else 0.0, bare_dot)
        return found

    def _same_language(self, left: int, right: int) -> bool:
        return self.corpus.languages[left] == self.corpus.languages[right]

    def _strongest(
        self, found: dict[tuple[int, int], tuple[float, float]]
    ) -> dict[tuple[int, int], tuple[float, float]]:
        """Return the pairs that are among the most alike of either document, so that a huge corpus stays linear."""
        partners: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
        for (left, right), (likeness, _) in found.items():
            partners[left].append((-likeness, left, right))
            partners[right].append((-likeness, left, right))
        kept: set[tuple[int, int]] = set()
        for document in sorted(partners):
            best = sorted(partners[document])[: self.gate.partners]
            kept.update((left, right) for _, left, right in best)
        return {pair: found[pair] for pair in kept}

    def may_meet(self, a: Profile, b: Profile) -> bool:
        """Say whether two claims stand in one document or in passages of one event."""
        if a.document == b.document:
            return True
        pair = (a.document, b.document) if a.document < b.document else (b.document, a.document)
        state = self.meetings.get(pair)
        if state == PASSAGE:
            shared = a.passage & b.passage
            return bool(shared) and self.corpus.mass(f"n:{name}" for name in shared) >= self.gate.passage_mass
        return state == WHOLE
