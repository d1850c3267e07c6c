"""What a sentence opens with: a noun and the noun that tells which one it is, "la photo du port"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.words.concept_roles import stem
from factcheck.parse.words.tokens import WORD


@once
def topic(frame: Frame) -> tuple[str, frozenset[str]]:
    """Return the stem of the noun that opens a sentence, and what the "of" behind it leads to; ("", empty) for none.

    What it leads to is its concepts, or its stem. Names are left to those who compare names, and so is all that an
    adjective tells, which nobody here knows from a verb.
    """
    words, book, first = frame.tokens.words, frame.book, frame.sentence.first
    if first + 3 > frame.sentence.last or words[first] not in book.articles:
        return "", frozenset()
    at = first + 2
    if not _is_noun(frame, first + 1) or words[at] not in book.np_of:
        return "", frozenset()
    at += 1
    while at < frame.sentence.last and words[at] in book.articles:
        at += 1
    if not _is_noun(frame, at):
        return "", frozenset()
    known = frozenset(c for h in frame.of("concept") if h.first <= at <= h.last for c in h.value)
    return stem(words[first + 1]), known or frozenset((stem(words[at]),))


def _is_noun(frame: Frame, at: int) -> bool:
    tokens = frame.tokens
    plain = tokens.kinds[at] == WORD and tokens.words[at] not in frame.book.stop
    return plain and not tokens.capital(at) and not any(h.first <= at <= h.last for h in frame.named)
