"""How common each name, concept, word and value is among the documents of one run."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from math import fsum, log, sqrt

from factcheck.match.gate.pages import heading, page_name
from factcheck.match.prints.masked import unaccented
from factcheck.match.prints.templates import Templates
from factcheck.match.profiles.profile import Profile
from factcheck.model.as_read import as_read
from factcheck.model.parsed import Parsed

# Documents that no run contains but every run imagines: with few real ones a shared name still weighs something.
# Ten articles on one event share its names in all ten; counted alone those names would weigh nothing.
IMAGINED = 12.0
# Of a run with more documents than FEW that is of one subject, each counts as a part of one of FEW: names that forty
# articles on one flood share tell no less than those that ten of them share. More than MANY are never of one subject.
FEW, MANY = 10, 150
# It is of one subject if so many names each stand in this part of its documents; an agency's own name is but one.
SUBJECT_NAMES, SUBJECT_PART = 4, 0.6
# A word counts less the farther it stands from the figure: half at the tenth word.
DECAY = 0.1
_PAIR = 2
_WORD = re.compile(r"[^\W\d_]{5,}")
_CAPITAL = re.compile(r"(?<=[^\W\d_A-Z][ ,’'])[ ]?([^\W\d_a-zß-öø-ÿ][^\W\d_]{2,})")


# What stands around a claim with its weights, and the length of that vector.
Weighted = tuple[Mapping[str, float], float]


class Corpus:
    """The documents of one run with the features that may tell their events apart.

    features   by document: "n:" names and entities, "c:" concepts, "d:" days, "v:" rare values, "k:" words with
    a capital inside a sentence, and "w:xx:" words of language xx.
    has_note   somebody put two texts side by side, and one of them is a note: it makes but one claim.
    is_nameless_pair  somebody put two texts side by side, and one of them names nobody and no place.
    pollsters  by document: whose poll it opens with.
    pages      by document: the words of the name that a page of a work of reference opens with.
    headings   by document: the name that it opens with before a colon, "" for none.
    templates  which sentences are of one mould.
    """

    def __init__(
        self, parsed: Sequence[Parsed], claims: Sequence[Profile], further: Collection[int] = frozenset()
    ) -> None:
        """Collect the features of documents whose claims are given in the order of `profiles`.

        further  numbers of documents that print a text once more: nothing gets more common by them.
        """
        self.languages = [document.lang for document in parsed]
        self.pollsters = [document.pollsters for document in parsed]
        self.pages = [page_name(document.document.text) for document in parsed]
        self._texts = [document.document.text for document in parsed]
        self.templates = Templates(parsed, claims)
        self.headings = [heading(text) for text in self._texts]
        self.features: list[set[str]] = [features_of_text(document) for document in parsed]
        for claim in claims:
            self.features[claim.document].update(features_of(claim))
        for number, passage in dict.fromkeys((claim.document, claim.passage) for claim in claims):
            self.features[number].update(f"n:{name}" for name in passage)
        counted = self.features if not further else [f for n, f in enumerate(self.features) if n not in further]
        self.frequency = Counter(chain.from_iterable(counted))
        self._count_stems([c for c in claims if c.document not in further] if further else claims)
        told = Counter(claim.document for claim in claims)
        is_pair = len(parsed) == _PAIR
        self.has_note = is_pair and any(told[n] == 1 for n in range(_PAIR))
        self.is_nameless_pair = is_pair and any(p.nameless for p in parsed)
        self.total = len(counted)
        self.share = FEW / self.total if self._is_of_one_subject() else 1.0
        self._weights: dict[str, float] = {}
        self._apart: dict[tuple[int, int], bool] = {}
        self._masses: dict[frozenset[str], float] = {}
        self._words: dict[int, Weighted] = {}
        self._senses: dict[int, Weighted] = {}

    def _is_of_one_subject(self) -> bool:
        if not FEW < self.total <= MANY:
            return False
        spread = [f for f, n in self.frequency.items() if f[0] == "n" and n >= SUBJECT_PART * self.total]
        return len(spread) >= SUBJECT_NAMES

    def told_apart(self, left: int, right: int) -> bool:
        """Say whether two texts that share no name are of two towns, firms or people: by headings, or by sentences."""
        found = self._apart.get((left, right))
        if found is None:
            found = not any(f[0] == "n" for f in self.features[left] & self.features[right])
            found = found and (self._headed_apart(left, right) or self.templates.of_two_texts(left, right))
            self._apart[left, right] = found
        return found

    def _headed_apart(self, left: int, right: int) -> bool:
        """Say whether two texts open with the names of two towns: "Dorn : 450 manifestants jeudi".

        "Incendie : …" and "Dorn : …" may be of one event if either tells more that is named.
        """
        mine, theirs = self.headings[left], self.headings[right]
        if not (mine and theirs):
            return False
        return mine not in self._texts[right].casefold() and theirs not in self._texts[left].casefold()

    @property
    def size(self) -> float:
        """Return how many documents of many events the run is worth."""
        return self.total * self.share

    def _count_stems(self, claims: Sequence[Profile]) -> None:
        """Count in how many documents each stem stands near a claim; stems compare claims, not documents."""
        near: dict[int, set[str]] = defaultdict(set)
        for claim in claims:
            near[claim.document].update(claim.words)
        for document, words in near.items():
            lang = self.languages[document]
            self.frequency.update([f"s:{lang}:{word}" for word in words])

    def weight(self, feature: str) -> float:
        """Return the rarity of a feature, from near 0 (in every document) upwards (in one of many)."""
        found = self._weights.get(feature)
        if found is None:
            found = self._weights[feature] = self.rarity(self.frequency.get(feature, 0))
        return found

    def rarity(self, seen: int) -> float:
        """Return the rarity of what stands in a number of documents."""
        return log((self.size + IMAGINED) / (seen * self.share + 1.0))

    def capitals(self, claim: Profile) -> set[str]:
        """Return the features of the capitalised words of the claim's sentence."""
        told = claim.claim
        return _capitals(self._texts[claim.document][told.sentence_start : told.sentence_end])

    def words_around(self, claim: Profile) -> Weighted:
        """Return the words around a claim, weighted by nearness and rarity."""
        found = self._words.get(claim.number)
        if found is None:
            weight, prefix = self.weight, f"s:{claim.lang}:"
            words: dict[str, float] = {}
            for distance, word in enumerate(claim.words):
                words.setdefault(word, weight(prefix + word) / (1 + DECAY * distance))
            found = self._words[claim.number] = (words, sqrt(sum(x * x for x in words.values())))
        return found

    def senses_around(self, claim: Profile) -> Weighted:
        """Return what the words around a claim mean, weighted by nearness."""
        found = self._senses.get(claim.number)
        if found is None:
            senses = {sense: 1 / (1 + DECAY * distance) for distance, sense in enumerate(claim.claim.slots.senses)}
            found = self._senses[claim.number] = (senses, sqrt(sum(x * x for x in senses.values())))
        return found

    def mass_of_names(self, names: frozenset[str]) -> float:
        """Return the summed rarity of some names, worked out once: two articles share the same ones again and again."""
        found = self._masses.get(names)
        if found is None:
            found = self._masses[names] = fsum([self.weight(f"n:{name}") for name in names])  # exact, so in any order
        return found


def features_of_text(parsed: Parsed) -> set[str]:
    """Return the names and words of an article without the page around it; no language is needed to see a word."""
    found = {f"n:{name}" for name, _ in parsed.names}
    text, start = as_read(parsed.document.text), 0
    for zone in (*parsed.zones, None):
        if zone is None or zone.kind == "boilerplate":
            part = text[start : zone.start if zone is not None else len(text)]
            found |= _capitals(part)
            found.update([f"w:{parsed.lang}:{word}" for word in {*_WORD.findall(part.casefold())}])
            start = zone.end if zone is not None else start
    return found


def _capitals(text: str) -> set[str]:
    return {"k:" + unaccented(word.casefold()) for word in {*_CAPITAL.findall(text)}}


def features_of(claim: Profile) -> set[str]:
    """Return the features that one claim gives its document, without the names that its whole passage shares."""
    neutral = claim.places | claim.subject | claim.object | claim.origin
    found = {f"n:{name}" for name in neutral}
    found.update(f"c:{concept}" for concept in claim.happening | claim.things | claim.predicate)
    if claim.rarity == "rare":
        found.add("d:" + claim.key[1] if claim.dated else "v:" + "|".join(claim.key))
    return found
