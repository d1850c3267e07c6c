"""Verbs that no list knows: "was reactivated in 1986" tells a deed, to a text that has the same verb."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import stem
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.tokens import WORD

_REACH = 12  # tokens between a verb and its figure
_HELPERS = 3  # tokens from a helper to its participle: "was later"


def plain_verb(frame: Frame, first: int, last: int, *, passive: bool) -> str:
    """Return the stem of the verb of the past nearest before a figure in its clause, or behind one that opens it; "".

    passive  only what is done to something counts: who performed in 1990 performed in 1995, too.
    """
    begin = max(frame.clause_begin(first), first - _REACH)
    spans = [range(first - 1, begin - 1, -1)]
    if begin <= frame.sentence.first + 1:
        spans.append(range(last + 1, min(frame.sentence.last, last + _REACH) + 1))
    found = (i for span in spans for i in span if _is_verb(frame, i) and (not passive or _is_done_to(frame, i)))
    at = next(found, None)
    return "" if at is None else stem(frame.tokens.words[at])


def _is_verb(frame: Frame, at: int) -> bool:
    """Say whether a word that no list knows looks back, without a capital, and without an article or "of" before it."""
    tokens, book = frame.tokens, frame.book
    if tokens.kinds[at] != WORD or at in frame.occupied or tokens.words[at] in book.stop or tokens.capital(at):
        return False
    led = at > frame.sentence.first and tokens.words[at - 1] in book.determiner | book.np_of
    known = led or any(h.first <= at <= h.last for h in frame.among("concept", "age_link", "aged"))
    return not known and looks_back(tokens, at, book.code)


def _is_done_to(frame: Frame, at: int) -> bool:
    rules = grammar(frame.book.code)
    near = frame.tokens.words[max(frame.sentence.first, at - _HELPERS) : at]
    return rules is not None and not rules.passives.isdisjoint(near)
