"""The measure that a clause goes on from: "inflation, which is at 5%", "le budget, voté lundi, atteint 42 M€"."""

from __future__ import annotations

from factcheck.model.named_concepts import LEVEL, MOVES
from factcheck.parse.claims.measures.measure_leads import verb_before
from factcheck.parse.clauses.clauses import Frame, named_tokens
from factcheck.parse.words.phrases import Hit

_RELATED = 6  # tokens from "which" to an amount: "which is currently running at"
_ASIDE = 2  # commas around what is said by the way
_VERB = 3  # tokens from the comma that closes an aside to the verb behind it: ", s'élève à"
_MARKS = frozenset(",;:()")


def antecedent(frame: Frame, first: int) -> Hit | None:
    """Return the measure that a relative clause goes on from, which an amount in it tells: "inflation, which is at 5%".

    Its verb only says that there is so much, or that it moved: a budget "that cuts 5 million" is no such sum.
    """
    opened = [h for h in frame.of("relative") if first - _RELATED <= h.first < first]
    verbs = (h for h in frame.concepts("act", "happening") if opened and opened[-1].last < h.first < first)
    if not opened or any(not (LEVEL | MOVES).issuperset(h.value) for h in verbs):
        return None
    before = opened[-1].first - 1
    before -= before > frame.sentence.first and frame.tokens.words[before] == ","
    told = next((h for h in frame.concepts("measure") if h.last <= before and _ends_at(frame, h, before)), None)
    return told if told is not None and frame.same_clause(told._replace(last=opened[-1].last), first, first) else None


def resumed(frame: Frame, first: int) -> Hit | None:
    """Return the measure that opens a sentence, and goes on behind an aside: "le budget, voté lundi, atteint 42 M€"."""
    level = verb_before(frame, first, LEVEL | MOVES)
    commas = [i for i in range(frame.sentence.first, first) if frame.tokens.words[i] == ","]
    if level is None or len(commas) != _ASIDE or not 0 < level.first - commas[-1] <= _VERB:
        return None
    opening = (h for h in frame.concepts("measure") if h.first <= frame.sentence.first + 1 and h.last < commas[0])
    return next((h for h in opening if _ends_at(frame, h, commas[0] - 1)), None)


def _ends_at(frame: Frame, noun: Hit, at: int) -> bool:
    """Say whether a noun, and what tells which one it is, end with a token: "le budget primitif 2025", "… de Lens"."""
    words, passed = frame.tokens.words, frame.occupied | named_tokens(frame)
    plain = [i for i in range(noun.last + 1, at + 1) if i not in passed and words[i] not in frame.book.stop]
    return len(plain) <= 1 and _MARKS.isdisjoint(words[noun.last + 1 : at + 1])
