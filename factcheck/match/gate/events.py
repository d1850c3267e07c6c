"""The event gate: which documents, and which of their passages, speak of one event.

Two articles on two earthquakes both count dead, injured and houses; only what they share by name, place, day and rare
word tells that they are not one story. The gate is decided between documents first; where they share a few rare names
but little else, only those passages meet that both bear the names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import fsum, log, sqrt

from factcheck.match.gate.corpus import Corpus
from factcheck.match.gate.followers import NOBODY, followed
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.scenes import Scenes
from factcheck.match.weights import Gate

FAMILIES = "ncdvkw"  # names, concepts, days, values, capitals, words
LIKENESS = len(FAMILIES)
NOTHING = [0.0] * (LIKENESS + 1)
MOST_FRIENDS = 3
CIRCLE = 3
# So many documents may well be of one event, in which circles are those of its parts.
HANDFUL = 20
# "Dead" is said of every accident: concepts are counted apart from the likeness of two documents.
CONCEPTS = FAMILIES.index("c")
# Two headlines are of few words, and one in common makes them half alike; this much shared rarity is mere chance.
SMALL_TALK = 6.0
WHOLE, PASSAGE, SENTENCE = "whole", "passage", "sentence"


class Events:
    """Which pairs of documents may exchange claims, and how much they are alike.

    meetings  (a, b) with a < b -> WHOLE (any claim may meet any), PASSAGE (only passages that share rare names)
              or SENTENCE (only claims of a sentence that both print).
    strength  (a, b) -> how surely they are of one event, in logits.
    copies    pairs of claims, by their numbers, at one place of a sentence that two documents print.
    retold    the same for two documents that tell one story in one order.
    """

    def __init__(
        self, corpus: Corpus, scenes: Scenes, gate: Gate, follows: Mapping[int, Sequence[int]] = NOBODY
    ) -> None:
        """Compare the documents of a corpus pairwise through the features they share.

        follows  further print -> the documents whose text it prints, by their numbers: it meets them, and whom they
        meet.
        """
        self.corpus = corpus
        self.scenes = scenes
        self.gate = gate
        self._follows = follows
        least = 0.0 if corpus.is_nameless_pair else gate.least
        self.against = max(least, gate.crowd * log(max(1, corpus.size)) - gate.ease)
        self.strength: dict[tuple[int, int], float] = {}
        self.meetings: dict[tuple[int, int], str] = {}
        self.copies: set[tuple[int, int]] = set()
        self.retold: set[tuple[int, int]] = set()
        shared = self.shared()
        scores = {pair: self._score(found) - self._unlike(*pair) for pair, found in shared.items()}
        scores = self._with_friends(scores)
        for pair in sorted(self._strongest(scores)):
            names = shared.get(pair, NOTHING)[0]
            self.strength[pair] = scores[pair]
            if scores[pair] >= 0:
                self.meetings[pair] = WHOLE
            elif names >= gate.shared_names:
                self.meetings[pair] = PASSAGE
        one_text = self._score([*NOTHING[:-1], 1.0])
        for pair, other, score in followed(follows, self.meetings, self.strength, one_text, gate.most_compared):
            self.meetings[pair] = self.meetings[other] if other is not None else WHOLE
            self.strength[pair] = score

    def _limits(self) -> dict[str, float]:
        """Return in how many documents a feature of each family may stand: words are many, so only rare ones count."""
        gate, share = self.gate, self.corpus.share
        return {f: (gate.common_words if f in "kw" else gate.common_documents) / share for f in FAMILIES}

    def _features(self) -> list[set[str]]:
        """Return the features of every document by which it is compared; a further print has none."""
        return [set() if n in self._follows else found for n, found in enumerate(self.corpus.features)]

    def _postings(self) -> dict[str, list[int]]:
        """Return the documents of every feature that two or more share and that is not too common to tell anything."""
        limits, frequency = self._limits(), self.corpus.frequency
        postings: dict[str, list[int]] = defaultdict(list)
        for document, features in enumerate(self._features()):
            for feature in features:
                if 1 < frequency[feature] <= limits[feature[0]]:
                    postings[feature].append(document)
        return {feature: postings[feature] for feature in sorted(postings)}

    def shared(self) -> dict[tuple[int, int], list[float]]:
        """Return for every pair of documents that share a counted feature the shared rarity by family, and likeness."""
        found: dict[tuple[int, int], list[float]] = {}
        for feature, documents in self._postings().items():
            weight = self.corpus.weight(feature)
            family = FAMILIES.index(feature[0])
            square = weight * weight if family != CONCEPTS else 0.0
            for pair in combinations(documents, 2):
                shared = found.get(pair)
                if shared is None:
                    shared = found[pair] = NOTHING.copy()
                shared[family] += weight
                shared[LIKENESS] += square
        every, neutral = self._norms()
        languages = self.corpus.languages
        for (left, right), shared in found.items():
            norm = every if languages[left] == languages[right] else neutral
            shared[LIKENESS] /= sqrt(norm[left] * norm[right]) + SMALL_TALK
        return found

    def _norms(self) -> tuple[list[float], list[float]]:
        """Return the squared length of every document over all features, and over those that no language owns."""
        limits, frequency = self._limits(), self.corpus.frequency
        squares = {n: self.corpus.rarity(n) ** 2 for n in set(frequency.values())}
        every, neutral = [], []
        for features in self._features():
            owned: list[float] = []
            free: list[float] = []
            for feature in features:
                family, count = feature[0], frequency[feature]
                if family != FAMILIES[CONCEPTS] and count <= limits[family]:
                    (owned if family == "w" else free).append(squares[count])
            every.append(fsum(owned + free))  # exact, so in any order
            neutral.append(fsum(free))
        return every, neutral

    def _score(self, shared: list[float]) -> float:
        """Return how much speaks for one event, in logits: what is shared, against the number of documents."""
        gate = self.gate
        names, concepts, days, values, capitals, words, likeness = shared
        found = gate.names * names + gate.concepts * concepts + gate.days * days + gate.values * values
        found += gate.capitals * capitals + gate.words * words + gate.likeness * likeness
        return found - self.against

    def _unlike(self, left: int, right: int) -> float:
        """Return how much speaks against one event of two documents, in logits: other countries, another season."""
        against = self.gate.elsewhere if self.scenes.elsewhere(left, right) else 0.0
        return against + (self.gate.another_time if self.scenes.another_time(left, right) else 0.0)

    def _with_friends(self, scores: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
        """Return the scores, raised by third documents in common and lowered for documents of two circles.

        Two articles on one event are like the same other ones; two on two earthquakes of one country are each far more
        like other articles, which they do not share.
        """
        near: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (left, right), score in scores.items():
            if score >= self.gate.friend:
                near[left].append((-score, right))
                near[right].append((-score, left))
        friends = {document: sorted(other for _, other in found) for document, found in near.items()}
        common = Counter(pair for found in friends.values() for pair in combinations(found, 2))
        circles = {document: _circle(document, found) for document, found in near.items()}
        stranger, aloof = self._score(NOTHING), self.gate.aloof * log(max(1.0, self.corpus.size / HANDFUL))
        raised = {}
        for pair in scores.keys() | common.keys():
            score = scores.get(pair, stranger)
            if pair in common:
                score += self.gate.friends * min(common[pair], MOST_FRIENDS)
            mine, theirs = circles.get(pair[0]), circles.get(pair[1])
            raised[pair] = score - aloof if mine and theirs and _apart(mine, theirs) else score
        return raised

    def _strongest(self, scores: dict[tuple[int, int], float]) -> set[tuple[int, int]]:
        """Return the pairs that are among the most alike of either document, so that a huge corpus stays linear."""
        of_document: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
        most = self.gate.most_compared
        for (left, right), score in scores.items():
            ranked = (-score, left, right)
            of_document[left].append(ranked)
            of_document[right].append(ranked)
        kept: set[tuple[int, int]] = set()
        for found in of_document.values():
            if len(found) > most:
                found.sort()
            kept.update([(left, right) for _, left, right in found[:most]])
        return kept

    def open_to_all(self, document: int) -> None:
        """Let a document of one statement meet all others: those that share a name with it, or any if it names none.

        Two lines are too few to tell an event by; who pins "the treaty was signed on 2024-06-19" means every treaty
        signed in the articles, and who pins the dead of Valmorin means no other place.
        """
        features = self.corpus.features
        names = {feature for feature in features[document] if feature[0] in "nk"}
        for other in range(len(features)):
            if other != document and (not names or not names.isdisjoint(features[other])):
                self.meetings[min(document, other), max(document, other)] = WHOLE

    def open_sentences(self, echoes: Mapping[tuple[int, int], Collection[tuple[int, int]]]) -> None:
        """Let claims meet that stand in a sentence which two documents print in the same words but for its figures.

        echoes  (document, document) -> numbers of such claims, both in ascending order.
        """
        for pair, claims in echoes.items():
            self.copies |= set(claims)
            if pair not in self.meetings:
                self.meetings[pair] = SENTENCE

    def open_retold(self, places: Mapping[tuple[int, int], Collection[tuple[int, int]]]) -> None:
        """Let documents meet that tell one story in one order; `places` as for sentences that both print."""
        for pair, claims in places.items():
            self.retold |= set(claims)
            self.meetings[pair] = WHOLE

    def is_retold(self, a: Profile, b: Profile) -> bool:
        """Say whether two claims stand at one place of two documents that tell one story in one order."""
        if not self.retold:
            return False
        return ((a.number, b.number) if a.number < b.number else (b.number, a.number)) in self.retold

    def copied(self, a: Profile, b: Profile) -> bool:
        """Say whether two claims stand at one place of a sentence that both documents print but for its figures."""
        if not self.copies:
            return False
        return ((a.number, b.number) if a.number < b.number else (b.number, a.number)) in self.copies

    def may_meet(self, a: Profile, b: Profile) -> bool:
        """Say whether two claims stand in one document or in passages of one event."""
        if a.document == b.document:
            return True
        pair = (a.document, b.document) if a.document < b.document else (b.document, a.document)
        state = self.meetings.get(pair)
        if state == PASSAGE:
            shared = a.passage & b.passage
            return bool(shared) and self.corpus.mass_of_names(shared) >= self.gate.passage_names
        if state == SENTENCE:
            return self.copied(a, b)
        return state == WHOLE


def _circle(document: int, near: list[tuple[float, int]]) -> frozenset[int]:
    """Return a document with those that are at least half as much like it as its third nearest; few make no circle."""
    if len(near) < CIRCLE:
        return frozenset()
    reach = sorted(near)[CIRCLE - 1][0] / 2
    return frozenset((document, *(other for score, other in near if score <= reach)))


def _apart(left: frozenset[int], right: frozenset[int]) -> bool:
    """Say whether the circles of two documents hardly meet."""
    return len(left & right) * 5 <= min(len(left), len(right))
