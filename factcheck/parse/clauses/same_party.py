"""The party that a pronoun stands for which opens a sentence: the one that opened the sentence before."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joined_verbs import auxiliaries
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.clauses.parties import parties, words_of
from factcheck.parse.clauses.subjects import doers_ending
from factcheck.parse.words.phrases import Hit

NO_PARTY = Participants(frozenset(), frozenset(), "")


def goes_on(frame: Frame) -> bool:
    """Say whether a sentence opens with a pronoun for a party: "They stay on 35 points", "In 2015 they had 35"."""
    opening = min((h.first for h in frame.of("same_party")), default=None)
    return opening is not None and all(_is_date(frame, i) for i in range(frame.sentence.first, opening))


def does(frame: Frame, deed: Hit | None) -> bool:
    """Say whether the pronoun that opens a sentence does a deed: "She married and died there", not "her son died".

    So it does where it stands before the verb once more: "In 1959 he moved to Tarvik, where he retired".
    """
    if deed is None or not goes_on(frame):
        return False
    words, aside = frame.tokens.words, auxiliaries(frame.book.code)
    at, pronoun = deed.first - 1, words[min(h.first for h in frame.of("same_party"))]
    while at > frame.sentence.first and words[at] in aside:
        if words[at] == pronoun:
            return True
        at -= 1
    links = {h.last for h in frame.of("and")}
    return at <= frame.sentence.first or words[at] == "," or at in links or at in frame.occupied


def _is_date(frame: Frame, at: int) -> bool:
    """Say whether a token is of a figure that opens its sentence, or the small word or the comma beside it."""
    words, first = frame.tokens.words, frame.sentence.first
    if at in frame.occupied:
        return True
    beside = at + 1 if at == first else at - 1
    return beside in frame.occupied and (words[at] == "," or words[at] in frame.book.stop)


def opening_party(frame: Frame) -> Participants:
    """Return the party that a sentence opens with as its subject: "Norwick suffered a third defeat"."""
    first = next((h for h in sorted(frame.named, key=lambda h: h.first) if h.first == frame.sentence.first), None)
    found = doers_ending(frame, frame.sentence.first if first is None else first.last)
    return Participants(parties(found), frozenset(), words_of(frame, found[0])) if found else NO_PARTY
