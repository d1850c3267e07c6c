"""Votes of two sides: "voted 56-39", "by nine votes to four", "189 voix contre 143", "56 in favour, 39 against"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.model.frozen import frozen
from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.joining import Figure

_VOTING = frozenset({"vote", "cast-vote", "adopt", "ratify", "reject"})
_DECIDING = frozenset({"adopt", "ratify", "reject"})
_DASHES = frozenset("-–")
_REACH = 10  # tokens from the word for voting to the votes: "voted on Wednesday by 56 to 39"
_BETWEEN = 3  # tokens between two sides that are named: "121 in favour and 98 against"
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
    """Return the pairs of numbers that are two sides of a vote that is told, the one that won first."""
    if len(seen.figures) < 2 or not _tells_of_vote(seen.frame):
        return []
    whole = [(a, b) for a, b in pairwise(seen.figures) if _is_whole(a) and _is_whole(b)]
    named = [(b, a) if _lost(a, b) else (a, b) for a, b in whole if _named_sides(seen, a, b)]
    return named + [(a, b) for a, b in whole if _set_against(seen, a, b)]


@once
def _tells_of_vote(frame: Frame) -> bool:
    return any(not _VOTING.isdisjoint(h.value) for h in frame.of("concept"))


def _named_sides(seen: SentenceFigures, a: Figure, b: Figure) -> bool:
    """Say whether a word for its side stands right behind either number or its noun, and nearly nothing between."""
    behind = _behind(seen, a, b.first), _behind(seen, b, seen.sentence.last + 1)
    favour = next((h for h in seen.frame.of("in_favour") if h.first == behind[0]), None)
    if favour is None or not 0 < b.first - favour.last <= _BETWEEN:
        return False
    return any(h.first == behind[1] for h in seen.frame.of("opposed"))


def _lost(a: Figure, b: Figure) -> bool:
    """Say whether fewer were in favour: of "rejected, 40 in favour and 61 against" the 61 are those who decided."""
    figures = [f.stated for f in (a, b) if f.stated is not None]
    return figures[0] < figures[-1]


def _is_whole(figure: Figure) -> bool:
    stated = figure.quantity.stated if figure.kind == "number" and figure.quantity is not None else None
    return stated is not None and stated % 1 == 0 and 0 <= stated < _MOST


def _set_against(seen: SentenceFigures, a: Figure, b: Figure) -> bool:
    link = _behind(seen, a, b.first)
    if link != b.first - 1:
        return False
    linked = seen.tokens.words[link] in _DASHES or any(h.first == h.last == link for h in seen.frame.of("versus"))
    return linked and any(_leads_to(h.first, h.last, a, b) for h in seen.frame.of("concept") if _VOTING & {*h.value})


def _behind(seen: SentenceFigures, figure: Figure, end: int) -> int:
    """Return the token behind a number and its noun, which stands before a token: "287 voix contre"."""
    phrase = seen.phrases[figure.first]
    noun = None if phrase is None else phrase.last if phrase.head is None else phrase.head
    return (noun if noun is not None and noun < end else figure.last) + 1


def _leads_to(first: int, last: int, a: Figure, b: Figure) -> bool:
    """Say whether a word for voting stands shortly before two sides, between them, or right behind them."""
    return a.first - _REACH <= first < b.first or last == b.last + 1
