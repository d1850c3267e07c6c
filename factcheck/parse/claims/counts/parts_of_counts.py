"""Parts of those counted: some of the victims, of a toll that stands behind them, or of those a text has told of."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import concepts_by_role, is_person, is_toll

_OF_THOSE = 2  # tokens from "among" to the victims: "among those killed"
_THERE = 2  # tokens between a part and the words for its whole: "three children were later among the dead"


def is_part(frame: Frame, first: int, last: int, phrase: NounPhrase | None, others: frozenset[int]) -> bool:
    """Say whether the sentence tells those counted in the tokens [first, last] to be some of others that it counts."""
    begin, end = (first, last) if phrase is None else (min(first, phrase.first), phrase.last)
    if _among_victims(frame, begin, end, others):
        return True
    return phrase is not None and (
        _of_told_toll(frame, last, phrase, others) or _of_known_ones(frame, last, phrase, others)
    )


def _of_known_ones(frame: Frame, last: int, phrase: NounPhrase, others: frozenset[int]) -> bool:
    """Say whether the things counted are some of known ones, and nothing says of how many: "four of her books".

    "Three of the first five races" are some of them too, for there may be more than five.
    What befell "two of the suspects" is told of as many by every text.
    """
    words = frame.tokens.words
    if last + 2 >= frame.sentence.last or last not in frame.numbered:  # "the first of its kind"
        return False
    if last + 3 in others or any(map(is_person, concepts_by_role(phrase.hits).get("thing", ()))):
        return False
    return words[last + 1] in frame.book.np_of and words[last + 2] in frame.book.definite


def _among_victims(frame: Frame, first: int, last: int, others: frozenset[int]) -> bool:
    """Say whether those counted are told to be among the victims: "three are among the dead", "parmi les morts, trois".

    No comma parts a count from what it is part of behind it: "31 morts, parmi les blessés deux enfants".
    """
    for cue in frame.of("among"):
        toll = next((h for h in frame.concepts("happening") if cue.last < h.first <= cue.last + _OF_THOSE), None)
        if toll is None or all(concepts()[c].policy != "toll" for c in toll.value):
            continue
        behind = range(last + 1, cue.first)
        if cue.first > last and len(behind) <= _THERE and frame.same_clause(cue, first, last):
            return others.isdisjoint(behind)
        between = range(toll.last + 1, first)
        if first > toll.last and len(between) <= _THERE:
            return others.isdisjoint((*range(cue.last + 1, toll.first), *between))
    return False


def _of_told_toll(frame: Frame, last: int, phrase: NounPhrase, others: frozenset[int]) -> bool:
    """Say whether some of a toll are counted that stands behind them: "40 of the 90 injured" are not the injured."""
    of_others = last < frame.sentence.last and frame.tokens.words[last + 1] in frame.book.np_of
    toll = [h for h in phrase.hits if phrase.head is not None and h.first <= phrase.head and is_toll(h)]
    return of_others and bool(toll) and not others.isdisjoint(range(last + 2, phrase.first))
