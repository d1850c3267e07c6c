"""The party that a pronoun stands for which opens a sentence: the one that opened the sentence before."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.clauses.parties import parties, words_of
from factcheck.parse.clauses.subjects import doers_ending

NO_PARTY = Participants(frozenset(), frozenset(), "")


def goes_on(frame: Frame) -> bool:
    """Say whether a sentence opens with a pronoun for a party: "They stay on 35 points"."""
    return any(h.first == frame.sentence.first for h in frame.of("same_party"))


def opening_party(frame: Frame) -> Participants:
    """Return the party that a sentence opens with as its subject: "Norwick suffered a third defeat"."""
    first = next((h for h in sorted(frame.named, key=lambda h: h.first) if h.first == frame.sentence.first), None)
    found = doers_ending(frame, frame.sentence.first if first is None else first.last)
    return Participants(parties(found), frozenset(), words_of(frame, found[0])) if found else NO_PARTY
