"""Votes of two sides: "voted 56-39", "by nine votes to four", "189 voix contre 143"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.model.frozen import frozen
from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims import counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_VOTING = frozenset({"vote", "cast-vote", "adopt", "ratify", "reject"})
_DECIDING = frozenset({"adopt", "ratify", "reject"})
_DASHES = frozenset("-–")
_REACH = 10  # tokens from the word for voting to the votes: "voted on Wednesday by 56 to 39"
_MOST = 5000  # more are cast by a people, whose parties are named


def ballot(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return what a number is that is one side's of a vote, or counted.NOTHING."""
    is_side = side_of_vote(seen, figure) is not NO_SIDE
    return counted.Counted(frozenset(), VOTE, "", frozenset(), "") if is_side else counted.NOTHING


@frozen
class Side:
    """One side of a vote: the body whose votes they are, what it did by them, and whether they are set against others.

    body  entities, none where its sentence names several. did  concepts: "approved the plan by 56 to 39".
    """

    body: frozenset[str]
    did: frozenset[str]
    against: bool


NO_SIDE = Side(frozenset(), frozenset(), False)


def side_of_vote(seen: SentenceFigures, figure: Figure) -> Side:
    """Return which side of a vote a number counts, whatever noun is nearer to it, or NO_SIDE."""
    sides = next((sides for sides in _sides(seen) if figure in sides), None) if figure.kind == "number" else None
    if sides is None:
        return NO_SIDE
    bodies = frozenset(h.value for h in seen.frame.of("body"))
    told = [h for h in seen.frame.concepts("act") if h.last < figure.first]
    did = next((d for h in reversed(told) if (d := _DECIDING & {*h.value})), frozenset[str]())
    return Side(bodies if len(bodies) == 1 else frozenset(), did, figure is sides[1])


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
