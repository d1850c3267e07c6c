"""Whose votes a share or a count is that another one is set against: "58 % contre 42 % pour Paul Astier"."""

from __future__ import annotations

from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.clauses.parties import parties, words_of
from factcheck.parse.words.phrases import Hit

_MARKS = frozenset(",;:")
_SET_AGAINST = 2  # tokens from "contre" to a figure: "contre environ 42 %"
_TAIL = 9  # tokens from a figure to the party: "contre 1 506 322 voix (36,12 %) pour"
_STYLE = 6  # tokens of what a party is to the other one: "pour son principal adversaire, Paul Astier"


def opponent(seen: SentenceFigures, figure: Figure, what: Counted) -> Participants | None:
    """Return who got the votes that a figure sets against those before it, None where nobody is told."""
    frame = seen.frame
    if VOTE.isdisjoint(what.things) or not any(0 < figure.first - h.last <= _SET_AGAINST for h in frame.of("versus")):
        return None
    if not any(f.last < figure.first and f.kind == figure.kind for f in seen.figures):
        return None
    who = next(filter(None, (_led_to(frame, cue, figure) for cue in frame.of("votes_for"))), None)
    return None if who is None else Participants(parties([who]), frozenset(), words_of(frame, who))


def _led_to(frame: Frame, cue: Hit, figure: Figure) -> Hit | None:
    """Return the party behind a word that a figure leads to, past what that party is to the other one."""
    if not figure.last < cue.first <= figure.last + _TAIL or not _goes_on(frame, figure.last + 1, cue.first):
        return None
    who = next((h for h in frame.named if cue.last < h.first), None)
    if who is None or who.first > cue.last + _STYLE or not frame.occupied.isdisjoint(range(cue.last, who.first)):
        return None
    opened = any(figure.last < h.first < who.first for h in frame.of("clause_start"))
    return None if opened else who


def _goes_on(frame: Frame, start: int, stop: int) -> bool:
    """Say whether no mark, date or figure stands between two tokens outside brackets."""
    words, inside = frame.tokens.words, False
    for i in range(start, stop):
        if words[i] in "()":
            inside = words[i] == "("
        elif not inside and (words[i] in _MARKS or i in frame.occupied):
            return False
    return not inside
