"""Verbs that those before them do to others: "two gunmen killed 12 people", beside "two people killed in a crash"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit


@once
def done_to_others(frame: Frame) -> frozenset[int]:
    """Return the first tokens of the verbs in a sentence behind which a number or an article opens an object.

    Only where a bare participle is a past tense as well: in French an auxiliary tells the two apart.
    """
    rules = grammar(frame.book.code)
    if rules is None or rules.auxiliaries:
        return frozenset()
    words = frame.tokens.words
    verbs = (h for h in frame.concepts("happening", "act") if words[h.first - 1] not in rules.passives)
    return frozenset(h.first for h in verbs if _opens_object(frame, h) and _is_past(frame, h))


def _opens_object(frame: Frame, verb: Hit) -> bool:
    behind = verb.last + 1
    if behind > frame.sentence.last:
        return False
    article = frame.tokens.words[behind] in frame.book.indefinite and behind not in frame.occupied
    return behind in frame.counts or article  # "two people died a week later"


def _is_past(frame: Frame, verb: Hit) -> bool:
    return looks_back(frame.tokens, verb.first, frame.book.code)
