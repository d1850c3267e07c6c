"""Dates of the noun that they tell one of from the others: "Monday's vote", "le vote de lundi"."""

from __future__ import annotations

from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.noun_phrases import noun_phrase
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_OWNED_REACH = 6


@frozen
class OwnedNoun:
    """A noun that owns a date: its head's token, what of concepts is said up to it, and the deed among that, if any."""

    head: int
    hits: tuple[Hit, ...]
    deed: Hit | None


@once
def owned_noun(frame: Frame, first: int, last: int) -> OwnedNoun | None:
    """Return the noun whose day a date is, where the sentence's own deed need not be of that day; None for none.

    The noun says a deed ("after Wednesday's defeat" dates the defeat), or stands behind what leads to another day:
    who "resigned after Monday's vote" did not resign on Monday, who "won Monday's vote" did on that day.
    """
    phrase = _behind(frame, first, last) if frame.book.head_last else _before(frame, first)
    if phrase is None:
        return None
    start, head = phrase
    hits = tuple(h for h in frame.of("concept") if start <= h.first and h.last <= head)
    deed = max((h for h in frame.concepts("act", "happening") if h in hits), key=lambda h: h.last, default=None)
    at = start if not frame.book.head_last else first
    if _leads(frame, at, "amid") or (deed is None and not _leads(frame, at, "told_from")):
        return None
    return OwnedNoun(head, hits, deed)


def _behind(frame: Frame, first: int, last: int) -> tuple[int, int] | None:
    """Return the first token of the noun phrase that a date stands before, and its head: "Monday's 2-1 defeat"."""
    words, after = frame.tokens.words, last
    if after >= frame.sentence.last:
        return None
    if words[last + 1] in load_language(frame.book.code).listed("possessives"):
        after = last + 1
        while after + 1 in frame.occupied:
            after += 1
    elif words[first - 1] not in frame.book.articles or words[last + 1] in frame.book.stop:  # "the Sunday attack"
        return None
    phrase = noun_phrase(frame, after, frame.occupied, _OWNED_REACH)
    return None if phrase is None or phrase.head is None else (phrase.first, phrase.head)


def _before(frame: Frame, first: int) -> tuple[int, int] | None:
    """Return the first token and the head of the noun phrase that a date ends: "la défaite de mercredi"."""
    words, book = frame.tokens.words, frame.book
    link = first if words[first] in book.np_of else first - 1
    if link <= frame.sentence.first + 1 or words[link] not in book.np_of:
        return None
    for at in range(link - 1, max(frame.sentence.first, link - _OWNED_REACH) - 1, -1):
        if words[at] in book.articles:
            return (at + 1, at + 1) if at + 1 < link else None
        if frame.tokens.kinds[at] != WORD or at in frame.occupied or words[at] in book.stop:
            return None
    return None


def _leads(frame: Frame, at: int, cue: str) -> bool:
    """Say whether a cue stands right before a noun phrase: "after" leads to another day, "during" to the deed's own."""
    return any(at - 2 <= h.last < at for h in frame.of(cue))
