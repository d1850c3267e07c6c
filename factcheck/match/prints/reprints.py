"""Reprints: sentences that stand word for word in so many articles that comparing them once more tells nothing.

A wire text printed by two hundred outlets makes twenty thousand pairs of every claim, all of them alike. Its first
prints are compared in full, as the copies of a small corpus are; of a further one only what is not theirs is, be it
one figure. So the work grows with what articles say of their own, and every further print is still named.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain

from factcheck.match.profiles.scenes import is_about_the_world
from factcheck.model.frozen import frozen
from factcheck.model.parsed import Parsed, first_printed

# So many prints of a sentence are compared: enough for the two values that three documents must give to be two facts
# (match.documents.context), and for what no run of a few articles should leave out.
FIRST_PRINTS = 5
# An article of whose sentences this part stands in first prints is a further one: by another name, cut, mended. Of
# one that says more of its own the passages are known all the same, but not the event that the rest tells of.
NEARLY_ALL = 0.75
# Documents that share this part of the sentences of the shorter one are one text.
MOST_OF_IT = 0.5
# ... if there are at least so many: two briefs of one sentence quote each other rather than being one dispatch.
LEAST_SENTENCES = 2
# A sentence, or two side by side, of fewer words may be written twice by chance: "Le bilan est de 43 morts."
LEAST_WORDS = 15
# More prints of a sentence are not kept in mind: what stands in so many texts does not tell which one is printed.
MOST_PRINTS = 50
_BLANKS = re.compile(r"\s+")
_Key = tuple[str, tuple[str, ...]]


@frozen
class Reprints:
    """What is not compared once more.

    further  id of a claim or statement -> ids of those in further prints that it stands for, sorted.
    follows  id of a further print -> ids of the articles whose text it prints; those that print sentences of several
             texts follow none.
    """

    further: Mapping[str, tuple[str, ...]]
    follows: Mapping[str, tuple[str, ...]]


@frozen
class _Sentence:
    """A sentence with claims or statements: `key` its words and what kinds they are of, `ids` theirs, by place."""

    document: str
    key: _Key
    ids: tuple[str, ...]

    @property
    def length(self) -> int:
        """Return its number of words."""
        return self.key[0].count(" ") + 1


def find_reprints(parsed: Iterable[Parsed]) -> Reprints:
    """Return what later articles print once more of earlier ones, whatever order they are given in.

    The first prints are those that were published first: what is told of "yesterday" was written then.
    """
    shelf = _Shelf()
    for document in sorted(parsed, key=first_printed):
        shelf.take(document)
    further = {name: tuple(sorted(others)) for name, others in sorted(shelf.further.items())}
    return Reprints(further, dict(sorted(shelf.follows.items())))


def has_own(parsed: Parsed, repeated: Collection[str]) -> bool:
    """Say whether a document claims or states anything that is to be compared.

    repeated  ids of the claims and statements that another one stands for.
    """
    if not repeated:
        return True
    told = [*(c.id for c in parsed.claims if is_about_the_world(c)), *(s.id for s in parsed.statements)]
    return not told or not all(name in repeated for name in told)


def following(parsed: Sequence[Parsed], follows: Mapping[str, Collection[str]]) -> dict[int, tuple[int, ...]]:
    """Return by number of a further print the numbers of the documents whose text it prints, all in one order."""
    numbers = {p.document.id: n for n, p in enumerate(parsed)}
    told = ((n, follows.get(p.document.id, ())) for n, p in enumerate(parsed))
    return {n: tuple(numbers[other] for other in others if other in numbers) for n, others in told if others}


class _Shelf:
    """The sentences of the documents seen so far, each with those of its first prints."""

    def __init__(self) -> None:
        self.further: dict[str, list[str]] = defaultdict(list)
        self.follows: dict[str, tuple[str, ...]] = {}
        self._prints: dict[_Key, list[_Sentence]] = defaultdict(list)
        self._texts: Counter[str] = Counter()
        self._rank: dict[str, int] = {}

    def take(self, parsed: Parsed) -> None:
        """Look at one document: shelve what is new in it, and note which sentences stand for the others."""
        sentences, text = _sentences(parsed), parsed.document.text
        same = self._texts[text] >= FIRST_PRINTS
        self._texts[text] += 1
        self._rank[parsed.document.id] = len(self._rank)
        kin = self._kin(sentences, 1 if same else LEAST_SENTENCES)
        standing = [self._first_print(sentences, n, kin) for n in range(len(sentences))]
        known = sum(s is not None for s in standing)
        if not same and known < LEAST_SENTENCES:
            standing = [None] * len(sentences)
        elif kin and known >= NEARLY_ALL * len(sentences):
            self.follows[parsed.document.id] = kin
        for sentence, first in zip(sentences, standing, strict=True):
            if first is None:
                self._shelve(sentence)
            else:
                for name, other in zip(first.ids, sentence.ids, strict=True):
                    self.further[name].append(other)

    def _kin(self, sentences: Sequence[_Sentence], least: int) -> tuple[str, ...]:
        """Return the documents that share most of the sentences, those that share more first, then the earlier."""
        shared = Counter(p.document for key in {s.key for s in sentences} for p in self._prints.get(key, ()))
        most = max(least, MOST_OF_IT * len(sentences))
        return tuple(sorted((d for d, n in shared.items() if n >= most), key=lambda d: (-shared[d], self._rank[d])))

    def _beside(self, sentences: Sequence[_Sentence], n: int) -> set[str]:
        """Return the documents that print a sentence next to the n-th one, long enough with it to tell a passage."""
        near = [s for s in (*sentences[max(0, n - 1) : n], *sentences[n + 1 : n + 2]) if _tell(sentences[n], s)]
        return {p.document for s in near for p in self._prints.get(s.key, ())}

    def _first_print(self, sentences: Sequence[_Sentence], n: int, kin: Collection[str]) -> _Sentence | None:
        """Return the sentence that stands for the n-th one, or None where that is to be compared itself."""
        prints: Sequence[_Sentence] = self._prints.get(sentences[n].key, ())
        if len(prints) < FIRST_PRINTS:
            return None
        beside = self._beside(sentences, n)
        own = (p for p in prints if p.document in kin or not set(self.follows.get(p.document, ())).isdisjoint(kin))
        passage = (p for p in prints if p.document in beside)
        return next(chain(own, passage), prints[0] if _tell(sentences[n]) else None)

    def _shelve(self, sentence: _Sentence) -> None:
        prints = self._prints[sentence.key]
        if len(prints) < MOST_PRINTS and (not prints or prints[-1].document != sentence.document):
            prints.append(sentence)


def _tell(*sentences: _Sentence) -> bool:
    """Say whether sentences are too long to be written twice by chance."""
    return sum(s.length for s in sentences) >= LEAST_WORDS


def _sentences(parsed: Parsed) -> list[_Sentence]:
    """Return the sentences of a document that claim or state something, by place."""
    inside: dict[tuple[int, int], list[tuple[int, int, str, str]]] = defaultdict(list)
    for claim in parsed.claims:
        if claim.zone != "dateline":
            inside[claim.sentence_start, claim.sentence_end].append((claim.start, claim.end, claim.kind, claim.id))
    for told in parsed.statements:
        inside[told.sentence_start, told.sentence_end].append((told.start, told.end, told.standing, told.id))
    found = []
    for (start, end), told_there in sorted(inside.items()):
        words = _BLANKS.sub(" ", parsed.document.text[start:end]).strip()
        placed = sorted(told_there, key=lambda told: told[:3])
        kinds, ids = tuple(kind for _, _, kind, _ in placed), tuple(name for _, _, _, name in placed)
        found.append(_Sentence(parsed.document.id, (words, kinds), ids))
    return found
