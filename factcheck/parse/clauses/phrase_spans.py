"""A whole noun phrase with what "of" and "in" lead to, from either end; `noun_phrases` reads what is counted."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.words.tokens import WORD

REACH = 16  # tokens of a noun phrase, and between it and its verb
_MARKS = frozenset(",;:.()–—[]\n")  # a title stands in quotation marks inside its phrase


def leftward(frame: Frame, end: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends with a token: up to its article, past "of", and past "in" before a place."""
    words, book = frame.tokens.words, frame.book
    articles = book.pure_articles
    joins = leading_on(frame)
    begin = end
    while begin > max(frame.sentence.first, end - REACH):
        if words[begin - 1] in _MARKS or _is_border(frame, begin - 1, joins):
            break
        if words[begin] in articles and begin - 1 not in joins and not is_letter(frame, begin):
            break
        begin -= 1
    return (begin, end) if frame.tokens.kinds[end] == WORD else None


def rightward(frame: Frame, begin: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins with a token, past the names and nouns that "of" and "in" lead to."""
    words, joins = frame.tokens.words, leading_on(frame)
    if begin > frame.sentence.last:
        return None
    end = begin
    while end < min(frame.sentence.last, begin + REACH):
        if words[end + 1] in _MARKS or end + 1 in frame.occupied or _is_border(frame, end + 1, joins):
            break
        if any(h.first == end + 1 for h in frame.concepts("act")) and words[end] not in frame.book.determiner:
            break  # "the newspaper employs"
        end += 1
    return begin, end


@once
def leading_on(frame: Frame) -> frozenset[int]:
    """Return the tokens that lead on inside a noun phrase: "of", and "in" before a place."""
    words, book = frame.tokens.words, frame.book
    inside = range(frame.sentence.first, frame.sentence.last + 1)
    places = {i for h in frame.of("place_in") for i in range(h.first, h.last + 1)}
    return frozenset(i for i in inside if words[i] in book.np_of or i in places)


def _is_border(frame: Frame, at: int, joins: frozenset[int]) -> bool:
    """Say whether a noun phrase goes no further than this: a preposition, a helper, a pronoun, "and", a new clause."""
    words, book = frame.tokens.words, frame.book
    if at in joins or words[at] in book.articles or is_letter(frame, at):
        return False
    if any(h.first <= at <= h.last for h in frame.among("clause_start", "and")):
        return True
    return words[at] in book.np_end or words[at] in book.pronouns


def is_letter(frame: Frame, at: int) -> bool:
    """Say whether a token is a letter that tells one of several: "Line A", which is no article."""
    return len(frame.tokens.words[at]) == 1 and frame.tokens.capital(at) and at > frame.sentence.first
