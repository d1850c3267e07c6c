"""Shares of votes that do not say so, and whose they are: "she took 31 %", "réélu avec 54 %", "46 % pour Ada Kern"."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.clauses.cited_parties import PARTY_ENDS
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.clauses.parties import parties, words_of
from factcheck.parse.words.phrases import Hit

_ELECTION = frozenset(("election", "voter", "elect", "reelect")) | VOTE
_CAST = VOTE | {"seat"}
_LED = 2  # tokens from what takes votes to their share: "took about", "avec quelque"
_ARTICLE = 2  # tokens from "for" to whom votes are for: "pour les Verts"


def tells_of_election(frame: Frame) -> bool:
    """Say whether a sentence tells of an election, so that the shares of those named in it are of the votes."""
    return any(not _ELECTION.isdisjoint(h.value) for h in frame.of("concept"))


def as_vote_share(frame: Frame, first: int, last: int, what: Counted, *, voted: bool) -> Counted:
    """Return what a share is one of in a text that tells of an election: of the votes where somebody takes it.

    what   what it seems to be one of; a turnout is no share of votes, nor is one that has a noun of its own.
    voted  an earlier share of the sentence is one of votes, so that those of further names are as well.
    """
    measured = any(concepts()[c].role == "measure" for c in what.things)
    if measured or not VOTE.isdisjoint(what.things) or not _stands_alone(frame, last) or not _somebody(frame, first):
        return what
    taken = any(0 < first - h.last <= _LED and h.last < first for h in frame.of("takes_votes"))
    if not taken and not (voted and (_named_before(frame, first) or supporter(frame, last) is not None)):
        return what
    return replace(what, things=VOTE, happening=frozenset(), label="")


def _stands_alone(frame: Frame, last: int) -> bool:
    """Say whether no noun stands behind a share that it could be one of."""
    words, behind = frame.tokens.words, last + 1
    if behind > frame.sentence.last or words[behind] in PARTY_ENDS:
        return True
    return words[behind] in frame.book.stop and words[behind] not in frame.book.np_of


def _somebody(frame: Frame, first: int) -> bool:
    return frame.tokens.words[frame.sentence.first] in frame.book.pronouns or any(h.last < first for h in frame.named)


def _named_before(frame: Frame, first: int) -> bool:
    """Say whether a name stands right before a share, but for a bracket or an "'s": "les Verts (24 %)"."""
    words, before = frame.tokens.words, first - 1
    before -= before > frame.sentence.first and (words[before] == "(" or words[before] in frame.book.stop)
    return any(h.last == before for h in frame.named)


def supporter(frame: Frame, last: int) -> Hit | None:
    """Return the party that votes or seats are told to be for right behind them: "46 % pour Ada Kern"."""
    link = next((h for h in frame.of("votes_for") if h.first == last + 1), None)
    if link is None:
        return None
    return next((h for h in frame.named if link.last < h.first <= link.last + _ARTICLE), None)


def voted_for(frame: Frame, what: Counted, last: int) -> Participants | None:
    """Return whose votes or seats are told by a "for" right behind them, or None."""
    who = supporter(frame, last) if not _CAST.isdisjoint(what.things) else None
    return None if who is None else Participants(parties([who]), frozenset(), words_of(frame, who))
