"""Shares of votes that do not say so: "she took 31 %", "réélu avec 54 %", "le chef d'entreprise Abel Korsac (4 %)"."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.language.concepts import concepts
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims.contests.standings import holder
from factcheck.parse.claims.counts.counted import NOTHING, Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.cited_parties import PARTY_ENDS
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure

_ELECTION = frozenset(("election", "voter", "elect", "reelect")) | VOTE
_RUNNING = frozenset({"person", "party"})
_LED = 2  # tokens from what takes votes to their share: "took about", "avec quelque"


def tells_of_election(frame: Frame) -> bool:
    """Say whether a sentence tells of an election, so that the shares of those named in it are of the votes."""
    return any(not _ELECTION.isdisjoint(h.value) for h in frame.of("concept"))


def as_vote_share(seen: SentenceFigures, figure: Figure, what: Counted, voted: Collection[int]) -> Counted:
    """Return what a share is one of in a text that tells of an election: of the votes where somebody takes or has it.

    what   what it seems to be one of; a turnout is no share of votes, nor is one that has a noun of its own. What
           somebody is has no share: "le chef d'entreprise Abel Korsac (4 %)".
    voted  the sentences of the text, by their index, in which a share was one of votes.
    """
    frame, first, last = seen.frame, figure.first, figure.last
    if what.things == VOTE or any(concepts()[c].role == "measure" for c in what.things):
        return what
    who = holder(seen, figure)
    runs = who is not None and (who.kind == "name" or who.value.kind in _RUNNING)
    if runs and (voted or tells_of_election(frame)):
        return replace(NOTHING, things=VOTE)
    if what.things >= VOTE or not _stands_alone(frame, last) or not _somebody(frame, first):
        return what
    taken = any(0 < first - h.last <= _LED for h in frame.of("takes_votes"))
    if not taken and not (seen.sentence.index in voted and (who is not None or _named_before(frame, first))):
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
