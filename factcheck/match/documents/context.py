"""What a claim's document and the whole corpus add to a comparison of two claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from math import fsum

from factcheck.match.documents.prices import Deals
from factcheck.match.documents.siblings import Siblings
from factcheck.match.gate.corpus import Corpus
from factcheck.match.gate.events import Events
from factcheck.match.gate.pages import namesakes
from factcheck.match.likeness.relations import rarity, relation
from factcheck.match.likeness.sharing import compare_sets, names_of_sum, one_noun, told_against
from factcheck.match.likeness.two_values import APART
from factcheck.match.profiles.profile import TELLING, Profile
from factcheck.match.profiles.running import RUNNING

# Two values side by side in one document may be a report of two opinions; in three documents they are two facts.
CONTRAST_DOCUMENTS = 3
# Two seismologists may differ; more magnitudes than this are of several quakes.
OPINIONS = 2
# More values of one concept than this in a document are a table, not a contrast.
MOST_VALUES = 12
# What is surer than any two documents can be of one event: one document.
SURE = 9.0


class Context:
    """Rarity, uniqueness and contrast of the claims of one run."""

    def __init__(self, corpus: Corpus, events: Events, claims: Sequence[Profile]) -> None:
        """Count the values of every concept in every document, and which of them stand side by side."""
        self.corpus = corpus
        self.events = events
        self._values: dict[tuple[int, str, frozenset[str]], set[tuple[str, ...]]] = defaultdict(set)
        self._told: dict[tuple[int, str], set[tuple[str, ...]]] = defaultdict(set)
        self._people: dict[int, set[str]] = defaultdict(set)
        self._sums: dict[int, set[tuple[frozenset[str], tuple[str, ...]]]] = defaultdict(set)
        for claim in claims:
            if RUNNING in claim.narrow:
                continue
            self._values[claim.document, claim.dimension, claim.what].add(claim.key)
            self._told[claim.document, claim.dimension].add(claim.key)
            if claim.dimension.startswith("money") and claim.concepts:
                self._sums[claim.document].add((claim.concepts, claim.key))
            if claim.dimension == "count" and claim.claim.slots.people:
                self._people[claim.document] |= claim.things
        self._disputes = _disputes(claims)
        self._series = _series(claims)
        self.siblings, self.deals = Siblings(claims), Deals(corpus, claims)
        self._only = {c.number: len(self._values[c.document, c.dimension, c.what]) == 1 for c in claims}
        self._contrasts = self._count_contrasts()

    def _count_contrasts(self) -> Counter[tuple[object, ...]]:
        seen: Counter[tuple[object, ...]] = Counter()
        for (_, dimension, what), values in self._values.items():
            if what and 1 < len(values) <= MOST_VALUES:
                seen.update((dimension, what, *pair) for pair in combinations(sorted(values), 2))
        return seen

    def is_only_value(self, claim: Profile) -> bool:
        """Say whether the claim's document has no other value of the same concept."""
        return self._only[claim.number]

    def only_sums(self, a: Profile, b: Profile) -> bool:
        """Say whether two sums go by two names of one, by which neither document has another."""
        names = names_of_sum(a, b)
        return bool(names) and self._is_only_sum(a, names) and self._is_only_sum(b, names)

    def _is_only_sum(self, claim: Profile, names: frozenset[str]) -> bool:
        """Say whether the claim's document has no other sum of money that goes by some names."""
        return len({key for what, key in self._sums[claim.document] if what <= names}) == 1

    def of_two_groups(self, a: Profile, b: Profile) -> bool:
        """Say whether two equal counts are of two kinds of people, both of which one of the texts counts.

        "Two shooters" may be "two men" elsewhere; the six of the crew are no six passengers where a text counts both.
        """
        if a.document == b.document or rarity(a, b) != "small" or compare_sets(a.things, b.things) != "different":
            return False
        if not (a.claim.slots.people and b.claim.slots.people):
            return False
        return b.things <= self._people[a.document] or a.things <= self._people[b.document]

    def of_running_total(self, a: Profile, b: Profile) -> bool:
        """Say whether one of two equal counts is what several deeds came to, and the other one all that its text has.

        A text that counts both knows the two apart, whether or not it says "so far".
        """
        if (RUNNING in a.narrow) == (RUNNING in b.narrow):
            return False
        return self.is_only_value(b if RUNNING in a.narrow else a)

    def disputed(self, a: Profile, b: Profile) -> bool:
        """Say whether the document of two claims sets their values against each other, here or elsewhere."""
        return (a.document, a.dimension, frozenset((a.key, b.key))) in self._disputes

    def of_series(self, a: Profile, b: Profile) -> bool:
        """Say whether one of two dates is told by a text that counts their deed on several days: strikes, marches."""
        deeds = (a.happening | a.predicate) & (b.happening | b.predicate)
        return any((document, deed) in self._series for document in (a.document, b.document) for deed in deeds)

    def tells_many(self, claim: Profile) -> bool:
        """Say whether the claim's document tells so many values of the dimension that they are of several things."""
        return len(self._told[claim.document, claim.dimension]) > OPINIONS

    def of_many(self, claim: Profile) -> bool:
        """Say whether the claim's document tells as many values of its kind: a share is of its kind whatever it is of.

        A poll, a market report or the jobs of a month have many. A count is of the kind of what it counts; the one
        profit among many sums is none of a row.
        """
        alike = len(self._values[claim.document, claim.dimension, claim.what]) if claim.what else 0
        if claim.dimension == "count":
            return alike > OPINIONS
        return self.tells_many(claim) and not (alike == 1 and claim.dimension.startswith("money"))

    def contrasted(self, a: Profile, b: Profile) -> bool:
        """Say whether three or more documents give both values for one concept."""
        if a.what != b.what:
            return False
        low, high = (a.key, b.key) if a.key < b.key else (b.key, a.key)
        return self._contrasts[a.dimension, a.what, low, high] >= CONTRAST_DOCUMENTS

    def word_overlap(self, a: Profile, b: Profile) -> float:
        """Return the cosine, from 0 to 1, of the words around two claims, weighted by nearness and rarity.

        Of two languages what the words mean is compared; one deed alone, which anything may do, is nothing in common.
        """
        foreign = a.lang != b.lang
        weighted = self.corpus.senses_around if foreign else self.corpus.words_around
        (mine, my_norm), (theirs, their_norm) = weighted(a), weighted(b)
        shared = mine.keys() & theirs.keys()
        if not shared or (foreign and len(shared) == 1 and shared <= a.predicate | b.predicate):
            return 0.0
        return fsum([mine[w] * theirs[w] for w in shared]) / (my_norm * their_norm)  # exact, so in any order

    def name_overlap(self, a: Profile, b: Profile) -> float:
        """Return the shared rarity, from 0 to 1, of the names of two sentences that have some."""
        shared = a.names & b.names
        if not shared:
            return 0.0
        mass = self.corpus.mass_of_names
        smaller = min(mass(a.names), mass(b.names))
        return mass(shared) / smaller if smaller else 0.0

    def of_namesakes(self, a: Profile, b: Profile) -> bool:
        """Say whether two claims are of the pages of two things of one name."""
        return namesakes(self.corpus.pages[a.document], self.corpus.pages[b.document])

    def of_two_polls(self, a: Profile, b: Profile) -> bool:
        """Say whether the articles of two claims are each about a poll, and of pollsters that they do not share."""
        mine, theirs = self.corpus.pollsters[a.document], self.corpus.pollsters[b.document]
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def strength(self, a: Profile, b: Profile) -> float:
        """Return how surely the documents of two claims are of one event, in logits."""
        if a.document == b.document:
            return SURE
        pair = (a.document, b.document) if a.document < b.document else (b.document, a.document)
        return self.events.strength.get(pair, 0.0)


def _disputes(claims: Sequence[Profile]) -> set[tuple[int, str, frozenset[tuple[str, ...]]]]:
    """Return by document and dimension the two values that it gives for one thing, by two parties or as revised.

    "The institute put it at 5.9, but the survey said it was 6.1": both are told again without a party elsewhere.
    """
    found = set()
    for i, a in enumerate(claims):
        if a.dated or a.dimension == "ordinal":
            continue
        for b in (claims[n] for n in range(i + 1, len(claims))):
            if b.document != a.document or b.claim.sentence - a.claim.sentence > 1:
                break
            if a.dimension != b.dimension:
                continue
            if not (a.claim.revision or b.claim.revision or told_against(a, b)):  # nearly always
                continue
            if relation(a, b) == APART and _one_thing(a, b):
                found.add((a.document, a.dimension, frozenset((a.key, b.key))))
    return found


def _series(claims: Sequence[Profile]) -> set[tuple[int, str]]:
    """Return by document the deeds that are settled once done and that it counts on several days.

    "440 000 manifestants le 16 février, 963 000 le 11": a text that says so tells of several marches.
    """
    days: dict[tuple[int, str], set[tuple[int, int]]] = defaultdict(set)
    for claim in claims:
        if claim.policy == "fixed" and claim.event is not None and claim.dimension == "count":
            for deed in claim.happening:
                days[claim.document, deed].add(claim.event)
    return {key for key, found in days.items() if len(found) > 1}


def _one_thing(a: Profile, b: Profile) -> bool:
    """Say whether two figures of one text are of one thing by their nouns, or by what they measure."""
    return a.dimension in TELLING or (one_noun(a, b) and a.narrow == b.narrow and a.kinds == b.kinds)
