"""The people whose share or amount is told right behind it: "48 % of men", "86 ans pour les femmes"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit


def group_behind(frame: Frame, last: int) -> Hit | None:
    """Return the people right behind a share who it is of: "48 % of men", "26 % seulement pour les hommes"."""
    words, book, rules, at = frame.tokens.words, frame.book, grammar(frame.book.code), last + 1
    if at < frame.sentence.last and rules is not None and words[at].endswith(rules.adverb_endings):
        at += 1
    if at >= frame.sentence.last or not (words[at] in book.np_of or any(h.first == at for h in frame.of("rate_of"))):
        return None
    at += 2 if words[at + 1] in (book.determiner | book.definite) - book.np_of else 1
    return next((h for h in frame.concepts("thing") if h.first == at and any(map(is_person, h.value))), None)


def set_beside(frame: Frame, before: Figure, figure: Figure) -> Hit | None:
    """Return the people behind an amount told beside that of others: "86 years for women and 80 years for men"."""
    first, second = group_behind(frame, before.last), group_behind(frame, figure.last)
    if first is None or second is None or not {*first.value}.isdisjoint(second.value):
        return None
    words, book = frame.tokens.words, frame.book
    between = range(first.last + 1, figure.first)
    return second if all(words[i] in book.stop or words[i] == "," for i in between) else None
