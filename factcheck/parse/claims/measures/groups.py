"""Whose share or amount is told right behind it: "48 % of men", "86 ans pour les femmes", "40 % de ses vols"."""

from __future__ import annotations

from factcheck.parse.claims.counts.befallen import with_second
from factcheck.parse.claims.counts.count_scope import only_small_words
from factcheck.parse.claims.counts.spared import spared
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import concepts_by_role, is_person
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

_FATE = 4  # tokens from those whom a share is of to what befell them: "des salariés ont tous débrayé"


def group_behind(frame: Frame, last: int) -> Hit | None:
    """Return the people right behind a share who it is of: "48 % of men", "26 % seulement pour les hommes"."""
    words, book, rules, at = frame.tokens.words, frame.book, grammar(frame.book.code), last + 1
    if at < frame.sentence.last and rules is not None and words[at].endswith(rules.adverb_endings):
        at += 1
    if at >= frame.sentence.last or not (words[at] in book.np_of or any(h.first == at for h in frame.of("rate_of"))):
        return None
    at += 2 if words[at + 1] in (book.determiner | book.definite) - book.np_of else 1
    return next((h for h in frame.concepts("thing") if h.first == at and any(map(is_person, h.value))), None)


def whole_behind(frame: Frame, last: int, *roles: str) -> Hit | None:
    """Return the whole right behind a share, of the roles or a thing: "40 % des vols", "40% of its flights"."""
    words, at = frame.tokens.words, last + 1
    if at >= frame.sentence.last or words[at] not in frame.book.np_of:
        return None
    at += 2 if words[at + 1] in frame.book.determiner else 1
    return next((h for h in frame.concepts("thing", *roles) if h.first == at), None)


def fate_of_whole(frame: Frame, first: int, last: int) -> frozenset[str]:
    """Return what befell those whom a share is of, or what they did: "48 % des salariés ont débrayé".

    The verb stands right behind them; of "48 % n'ont pas débrayé" nothing is told.
    """
    whole = group_behind(frame, last) or whole_behind(frame, last)
    if whole is None:
        return frozenset()
    for hit in frame.concepts("happening"):
        if 0 < hit.first - whole.last <= _FATE:
            plain = only_small_words(frame, range(whole.last + 1, hit.first)) and not spared(frame, first, last, hit)
            return with_second(frame, hit) if plain else frozenset()
    return frozenset()


def whole_done_to(frame: Frame, near: Hit | None, led: Hit | None, last: int) -> Hit | None:
    """Return the whole of a share where the word nearest to it only tells what is done: "annule 40 % de ses vols".

    near  that word. led  what it leads to. A share of a value or a budget moves that of which it is told. The whole may
    be those whom something befell: "a compté 31 % de grévistes".
    """
    done = concepts_by_role([near]) if near is not None else {}
    if near is None or not {"thing", "measure"}.isdisjoint(done):
        return None
    if led is not None and "measure" in concepts_by_role([led]):
        return None
    whole = whole_behind(frame, last) if "happening" in done else whole_behind(frame, last, "happening")
    return None if whole is None or "measure" in concepts_by_role([whole]) else whole


def set_beside(frame: Frame, before: Figure, figure: Figure) -> Hit | None:
    """Return the people behind an amount told beside that of others: "86 years for women and 80 years for men"."""
    first, second = group_behind(frame, before.last), group_behind(frame, figure.last)
    if first is None or second is None or not {*first.value}.isdisjoint(second.value):
        return None
    words, book = frame.tokens.words, frame.book
    between = range(first.last + 1, figure.first)
    return second if all(words[i] in book.stop or words[i] == "," for i in between) else None
