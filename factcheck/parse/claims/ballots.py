"""Votes of two sides: "voted 56-39", "by nine votes to four", "189 voix contre 143"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.parse.claims import counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_VOTE = frozenset({"vote"})
_VOTING = frozenset({"vote", "cast-vote", "adopt", "ratify", "reject"})
_DECIDING = frozenset({"adopt", "ratify", "reject"})
_DASHES = frozenset("-–")
_REACH = 10  # tokens from the word for voting to the votes: "voted on Wednesday by 56 to 39"
_MOST = 5000  # more are cast by a people, whose parties are named


def ballot(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return what a number is that is one side's of a vote, or counted.NOTHING."""
    return counted.Counted(frozenset(), _VOTE, "", frozenset(), "") if _is_side(seen, figure) else counted.NOTHING


def voters(seen: SentenceFigures, figure: Figure) -> frozenset[str]:
    """Return the body whose votes a number counts, where its sentence names one alone: those of the Senate."""
    bodies = frozenset(h.value for h in seen.frame.of("body"))
    return bodies if len(bodies) == 1 and _is_side(seen, figure) else frozenset()


def decided(seen: SentenceFigures, figure: Figure) -> frozenset[str]:
    """Return what a vote did whose number of votes a figure is, a noun nearer to it or not: "approved the plan by"."""
    if not _is_side(seen, figure):
        return frozenset()
    told = [h for h in seen.frame.concepts("act") if h.last < figure.first]
    return next((d for h in reversed(told) if (d := _DECIDING & {*h.value})), frozenset())


def is_minority(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number of votes is set against those before it."""
    return figure.kind == "number" and any(figure is sides[1] for sides in _sides(seen))


def _is_side(seen: SentenceFigures, figure: Figure) -> bool:
    return figure.kind == "number" and any(figure in sides for sides in _sides(seen))


def _sides(seen: SentenceFigures) -> list[tuple[Figure, Figure]]:
    """Return the pairs of numbers that a dash or an "against" sets against each other, of a vote that is told."""
    if len(seen.figures) < 2 or not any(not _VOTING.isdisjoint(h.value) for h in seen.frame.of("concept")):
        return []
    return [(a, b) for a, b in pairwise(seen.figures) if _is_whole(a) and _is_whole(b) and _set_against(seen, a, b)]


def _is_whole(figure: Figure) -> bool:
    stated = figure.quantity.stated if figure.kind == "number" and figure.quantity is not None else None
    return stated is not None and stated % 1 == 0 and 0 <= stated < _MOST


def _set_against(seen: SentenceFigures, a: Figure, b: Figure) -> bool:
    phrase = seen.phrases[a.first]
    link = (phrase.last if phrase is not None and phrase.last < b.first else a.last) + 1
    if link != b.first - 1:
        return False
    linked = seen.tokens.words[link] in _DASHES or any(h.first == h.last == link for h in seen.frame.of("versus"))
    return linked and any(_leads_to(h.first, h.last, a, b) for h in seen.frame.of("concept") if _VOTING & {*h.value})


def _leads_to(first: int, last: int, a: Figure, b: Figure) -> bool:
    """Say whether a word for voting stands shortly before two sides, between them, or right behind them."""
    return a.first - _REACH <= first < b.first or last == b.last + 1
