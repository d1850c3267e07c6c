"""Copies of one text: sentences that two documents share word for word, whatever figures stand in them.

A figure that changed on the way must not hide that the sentence is the same, so every number is masked before two
sentences are compared. Only sentences with claims are looked at: what holds no figure supports none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.match.prints.masked import masked
from factcheck.match.prints.reprints import LEAST_SENTENCES, LEAST_WORDS, MOST_OF_IT, find_reprints
from factcheck.match.prints.retold import find_retold
from factcheck.match.prints.templates import OPENING, filled_in_for_two, wording
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.frozen import frozen
from factcheck.model.parsed import Parsed, first_printed
from factcheck.model.together import together

# What two copies of one text share may be shorter than what is never written twice by chance.
LEAST_IN_COPIES = 6
# Sentences at the same place of two copies are one passage from this likeness on (0 to 100): a word was edited.
NEARLY = 90.0
# A sentence that more documents share is a formula of the page, and who shares it is not asked pair by pair.
FORMULA = 200


@frozen
class _Passage:
    """A sentence with claims: `masked` is its text without its figures, `claims` those in order of place."""

    document: int
    masked: str
    claims: tuple[Claim, ...]


def find_copies(parsed: Sequence[Parsed]) -> Copies:
    """Return what the documents have from one text; neither their order nor their ids matter."""
    ordered = sorted(parsed, key=first_printed)
    reprints = find_reprints(ordered)
    repeated = {name for others in reprints.further.values() for name in others}
    passages = [tuple(_passages(number, p, repeated)) for number, p in enumerate(ordered)]
    pairs = _same_words(passages)
    for pair in [pair for pair, shared in pairs.items() if _of_two_bearers(passages, *pair, shared)]:
        del pairs[pair]
    echoes = _by_claim(_twins(found for pair in sorted(pairs) for found in pairs[pair] if _names_something(found)))
    near = [pair for pair in sorted(pairs) if _one_text(passages, *pair, pairs[pair])]
    near = sorted({*near, *_further_prints(ordered, reprints.follows, pairs)})
    for pair in pairs.keys() - set(near):
        pairs[pair] = [(a, b) for a, b in pairs[pair] if _words(a.masked) >= LEAST_WORDS]
    for left, right in near:
        pairs[left, right] += _edited(passages[left], passages[right], pairs[left, right])
    twins = _by_claim(_twins(found for pair in sorted(pairs) for found in pairs[pair]))
    told = ((a.id, b.id) for a, b in find_retold(ordered, repeated))
    return Copies(
        groups=tuple(sorted(tuple(sorted(ordered[n].document.id for n in group)) for group in together(near))),
        twins=twins,
        retold=_by_claim((a, b) for a, b in told if b not in twins.get(a, ())),
        echoes=echoes,
        further=reprints.further,
        follows=reprints.follows,
    )


def _further_prints(
    ordered: Sequence[Parsed], follows: Mapping[str, tuple[str, ...]], pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of documents that are one text by what a further print repeats, which is no passage any more.

    pairs  those that share a passage: two further prints of one text may both have what the first ones have not.
    """
    numbers = {p.document.id: n for n, p in enumerate(ordered)}
    texts = {numbers[d]: {numbers[other] for other in others} for d, others in follows.items()}
    for further, first in texts.items():
        yield from ((min(further, other), max(further, other)) for other in first)
    for left, right in pairs:
        if left in texts and right in texts and not texts[left].isdisjoint(texts[right]):
            yield left, right


def _names_something(pair: tuple[_Passage, _Passage]) -> bool:
    """Say whether a sentence names what it speaks of: "the police opened an inquiry" may be said of any event."""
    return any(c.slots.names for c in pair[0].claims)


def _passages(number: int, parsed: Parsed, repeated: Collection[str]) -> Iterator[_Passage]:
    """Yield the sentences with claims that are long enough to be compared and that no other document stands for."""
    by_sentence: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in parsed.claims:
        if claim.zone != "dateline" and claim.id not in repeated:
            by_sentence[claim.sentence_start, claim.sentence_end].append(claim)
    for (start, end), claims in sorted(by_sentence.items()):
        words = masked(parsed, start, end)
        if _words(words) >= LEAST_IN_COPIES:
            yield _Passage(number, words, tuple(sorted(claims, key=lambda c: (c.start, c.end))))


def _words(passage: str) -> int:
    return passage.count(" ") + 1


def _same_words(
    passages: Sequence[Sequence[_Passage]],
) -> dict[tuple[int, int], list[tuple[_Passage, _Passage]]]:
    """Return the passages that two documents share but for their figures, by pair of documents.

    What stands more than once in either, as the lines of a table do, is paired in its order.
    """
    holders: dict[str, dict[int, list[_Passage]]] = defaultdict(lambda: defaultdict(list))
    for document in passages:
        for passage in document:
            holders[passage.masked][passage.document].append(passage)
    pairs: dict[tuple[int, int], list[tuple[_Passage, _Passage]]] = defaultdict(list)
    for words in sorted(m for m, found in holders.items() if 1 < len(found) <= FORMULA):
        for (left, mine), (right, theirs) in combinations(holders[words].items(), 2):
            if len(mine) == len(theirs):  # else which one stands for which is not known
                pairs[left, right] += zip(mine, theirs, strict=True)
    return pairs


def _of_two_bearers(
    passages: Sequence[Sequence[_Passage]], left: int, right: int, shared: Sequence[tuple[_Passage, _Passage]]
) -> bool:
    """Say whether a text was filled in for two towns, firms or people: what both have of it names nothing.

    It may name others, where already the first sentences are of two bearers and no figure is the same.
    """
    few = OPENING
    if any(map(_names_something, shared)):
        if any(map(_states_the_same, shared)):
            return False
        few = 1
    mine, theirs = ([(p.claims[0], wording(p.masked)) for p in passages[n][:few]] for n in (left, right))
    return any(filled_in_for_two(a, b, x, y) for a, x in mine for b, y in theirs)


def _states_the_same(pair: tuple[_Passage, _Passage]) -> bool:
    """Say whether one figure stands in both prints of a sentence."""
    return any(a.kind != "date" and a.quote == b.quote for a, b in zip(pair[0].claims, pair[1].claims, strict=False))


def _one_text(
    passages: Sequence[Sequence[_Passage]], left: int, right: int, shared: Sequence[tuple[_Passage, _Passage]]
) -> bool:
    shorter = min(len(passages[left]), len(passages[right]))
    return len(shared) >= max(LEAST_SENTENCES, MOST_OF_IT * shorter)


def _edited(
    left: Sequence[_Passage], right: Sequence[_Passage], shared: Sequence[tuple[_Passage, _Passage]]
) -> list[tuple[_Passage, _Passage]]:
    """Return the further passages of two copies that are the same but for a word or two."""
    from rapidfuzz import fuzz, process  # a fortieth of a short run, and few runs have copies

    known = {id(p) for pair in shared for p in pair}
    rest = [p for p in right if id(p) not in known]
    words = [p.masked for p in rest]
    found = []
    for passage in (p for p in left if id(p) not in known):
        best = process.extractOne(passage.masked, words, scorer=fuzz.ratio, score_cutoff=NEARLY)
        if best is not None:
            found.append((passage, rest[best[2]]))
    return found


def _twins(pairs: Iterable[tuple[_Passage, _Passage]]) -> Iterator[tuple[str, str]]:
    """Yield the ids of the claims at one place of one passage."""
    for left, right in pairs:
        if [c.kind for c in left.claims] != [c.kind for c in right.claims]:
            continue  # a figure was dropped or read otherwise: which one stands for which is not known
        yield from ((a.id, b.id) for a, b in zip(left.claims, right.claims, strict=True))


def _by_claim(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Return for each claim those that it is paired with, by their ids."""
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        found[a].add(b)
        found[b].add(a)
    return {claim: tuple(sorted(others)) for claim, others in sorted(found.items())}
