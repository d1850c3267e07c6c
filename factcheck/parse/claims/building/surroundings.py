"""What a sentence says around a figure: what is done, by whom and to whom, where and when."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.model.when import When
from factcheck.parse.claims.contests.ballots import NO_SIDE, Side, side_of_vote
from factcheck.parse.claims.contests.standings import holder
from factcheck.parse.claims.dates.date_subjects import dated_deed, of_saying
from factcheck.parse.claims.dates.event_dates import event
from factcheck.parse.claims.dates.unequalled import unequalled_since
from factcheck.parse.claims.people.dwellers import POPULATION, homes
from factcheck.parse.claims.people.offspring import CHILD
from factcheck.parse.claims.scene import carried
from factcheck.parse.claims.scope.claim_scope import scope_of_claim
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.thread import Thread
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses.acts import act
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.participants import NO_PARTY, Participants, aged, of_teller, participants, who_says
from factcheck.parse.clauses.parties import parties, words_of
from factcheck.parse.clauses.places import NOWHERE, Places, named, places
from factcheck.parse.clauses.same_party import does, goes_on, is_alone, joins_another, tells_of_making, tells_of_own
from factcheck.parse.words.phrases import Hit

_OWNED = frozenset(("measure", "money", "percentage", "quantity"))


@frozen
class Surroundings:
    """What a sentence says around a figure.

    deed  what is done near it, or what a date is the date of. agents  who does it, and to whom. when  it holds.
    stands_for  the party that a pronoun stands for which opens the sentence, where the figure is of that party.
    scene  where the text goes on telling, if the sentence of the figure names no place.
    scope  of SCOPES. side  of a vote. passage  the names of its paragraph.
    """

    deed: Hit | None
    agents: Participants
    stands_for: frozenset[str]
    places: Places
    scene: Places
    when: When | None
    scope: frozenset[str]
    side: Side
    passage: frozenset[str]


def surroundings(seen: SentenceFigures, told: Told, thread: Thread, passage: frozenset[str]) -> Surroundings:
    """Return what a sentence says around a figure; the arguments are those of `Builder.claim`."""
    figure, deed = told.figure, _deed(seen, told)
    agents = _agents(seen, told, deed)
    going_on = thread.renamed or _goes_on(seen.frame, told, agents, deed)
    before = thread.stood_for(seen.frame) if going_on else NO_PARTY.subject
    if before and not (thread.renamed and agents.subject):
        done_to = agents.object if told.kind == "date" else agents.object | agents.subject - before
        agents = Participants(before, done_to, "")
    side = side_of_vote(seen, figure) if told.kind == "quantity" else NO_SIDE
    where, when = _places(seen, told), figure.when if told.kind == "date" else event(seen, figure)
    return Surroundings(
        deed=deed,
        agents=agents,
        stands_for=before,
        places=where,
        scene=NOWHERE if where.ids else carried(seen.frame, thread.scenes, told, when),
        when=when,
        scope=scope_of_claim(seen, told, thread, side),
        side=side,
        passage=passage,
    )


def _goes_on(frame: Frame, told: Told, agents: Participants, deed: Hit | None) -> bool:
    """Say whether a figure is of the party of the sentence before, or of what that party has."""
    if told.kind == "date" and deed is not None:
        made = tells_of_making(frame) and not agents.subject and not joins_another(frame, told.figure.first)
        return made or does(frame, deed)
    if agents.subject:
        return told.kind != "date" and is_alone(frame, told.figure.first, told.figure.last)
    going_on = goes_on(frame) or (told.kind in _OWNED and tells_of_own(frame))
    return going_on and not joins_another(frame, told.figure.first)


def _agents(seen: SentenceFigures, told: Told, deed: Hit | None) -> Participants:
    """Return who does what is told near a figure: whose age it is, or who does the deed."""
    frame, first, last, of_age = seen.frame, told.figure.first, told.figure.last, told.kind == "age"
    own = aged(frame, first, last) if of_age else of_teller(frame, last, told.cited)
    who = holder(seen, told.figure)
    if who is not None:
        return Participants(parties([who]), frozenset(), words_of(frame, who))
    found = own or participants(frame, deed, first, last, told.cited.who, aged=of_age)
    if of_age and not found.subject:  # the deed stands far behind: "Kern was over 40 when, at last, she won"
        return participants(frame, None, first, last, told.cited.who, aged=True)
    if told.kind == "date" and deed is None and not found.subject and not told.what.happening:
        return who_says(told.cited) or found
    return found


def _places(seen: SentenceFigures, told: Told) -> Places:
    """Return where those counted are: a town's people in it, somebody's children nowhere."""
    frame, first = seen.frame, told.figure.first
    if CHILD in told.what.things and any(h.last == first - 1 for h in frame.among("kin_of", "parent_of")):
        return NOWHERE
    home = named(frame, homes(frame, first) if POPULATION in told.what.things else [])
    last = told.phrase.last if told.phrase else told.figure.last
    return home or places(frame, first, last, told.kind)


def _deed(seen: SentenceFigures, told: Told) -> Hit | None:
    """Return what is done near a figure, or what a date is the date of."""
    first, last = told.figure.first, told.figure.last
    if told.kind == "date":
        # "a indiqué lundi que le pays adhérerait" dates no joining
        no_deed = of_saying(seen.frame, first) or unequalled_since(seen.frame, first) is not None
        return None if no_deed else dated_deed(seen.frame, first, last)
    if told.phrase is None:
        return act(seen.frame, first, last)
    # behind an English noun a verb of the past looks like its participle: "twelve countries signed"
    head = told.phrase.head if seen.book.head_last and told.kind == "quantity" else None
    return act(seen.frame, first, told.phrase.last if head is None else head)
