"""Who does a deed and to whom; whose age is told."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.language.name_keys import name_key
from factcheck.model.frozen import frozen
from factcheck.parse.clauses.asides import before_aside, is_based
from factcheck.parse.clauses.by_the_way import is_by_the_way
from factcheck.parse.clauses.citations import is_of_source
from factcheck.parse.clauses.cited_parties import Speaker, right_behind
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.fronted import is_apart
from factcheck.parse.clauses.offices import has_elected
from factcheck.parse.clauses.parties import actor_of, is_demonym, parties, words_of
from factcheck.parse.clauses.places import place_leads
from factcheck.parse.clauses.venues import is_venue
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

SUBJECT_REACH = 14  # also from an amount back to the measure that moves to it
_AGED_REACH = 18  # an age is somebody's: "Ann Lee, who has died at home aged 78"
_OBJECT_REACH = 14
_LIGHT = 14  # tokens from a verb to the noun that says what is done: "made goalkeeper Mark Kern a long, … offer"
_OPENING = 6  # tokens from the beginning of a sentence to a figure, and from there to the comma that closes the phrase
_NAME, _TITLE = 2, 3  # tokens from that comma to whom the phrase speaks of: "Varna is", "le peintre Abel Korsac"
_TAKES = 2  # tokens from "qui" to a figure past a verb: "qui recueille 12 %"
_VERB = 3  # tokens from a pronoun to its verb: "he had then retired"
_TWO = 2  # names between which a verb may stand
_LIST = 6  # how many tokens a list of two or three parties spans
_SPOTS = frozenset({"city", "region", "sea", "river", "place"})


@frozen
class Participants:
    """Who does the deed and to whom, as entity ids or name keys, with the words for a reader."""

    subject: frozenset[str]
    object: frozenset[str]
    label: str


NO_PARTY = Participants(frozenset(), frozenset(), "")


def participants(
    frame: Frame, deed: Hit | None, first: int, last: int, speakers: frozenset[str], *, aged: bool = False
) -> Participants:
    """Return the entities before the deed as its subject, those behind it as its object; speakers are neither.

    aged  an age is told, which nothing has that only says where: "died at his home in Tarvik, aged 77".
    """
    actors = [h for h in _acting(frame) if actor_of(h) not in speakers]
    if not actors:
        return NO_PARTY
    anchor_first, anchor_last = (deed.first, deed.last) if deed else (first, last)
    light = _light_verb(frame, deed)
    if light is None and deed is not None and "," in frame.tokens.words[last + 1 : deed.first]:
        own = participants(frame, None, first, last, speakers, aged=aged)
        if _opens_with(frame, own):  # "Orsen Museum drew 1.2 million visitors, its best year since it opened"
            return own
    given = range(0)
    if light is not None:
        given, anchor_first = range(light.last + 1, anchor_first), light.first
    left = _before(frame, actors, anchor_first, aged=aged)
    done_to = _behind_verb(frame, left, first) if deed is None and aged else []
    left = [h for h in left if h not in done_to]
    right = [h for h in actors if h.first > anchor_last or h.first in given]
    near = frame.nearest(left, anchor_first, anchor_last, _AGED_REACH if aged else SUBJECT_REACH)
    before = before_aside(frame, left, near, anchor_first)
    if before is not None:
        near, left = before, [h for h in left if h.last <= before.last]
    elif near is not None and is_by_the_way(frame, near.first, anchor_first):
        near = None  # "the storm, which hit Lens on Monday, killed 12"
    subject = [h for h in left if near and abs(h.last - near.last) <= _LIST]
    objects = done_to + [h for h in right if frame.cost(h, anchor_first, anchor_last) <= _OBJECT_REACH]
    beside = _gapped(frame, actors, first) or _gone_on(frame, actors, deed, first)
    if beside is not None:
        near, subject = beside, [beside]
    opens = deed is None or deed.first == frame.sentence.first
    fronted = fronted_by(frame, actors, first, last) if opens and not left and beside is None else None
    if fronted is not None:
        near, subject, objects = fronted, [fronted], [h for h in objects if h is not fronted]
    apart = is_apart(frame, anchor_last, first)  # "launched by Norbus, the ship weighs 400 tonnes"
    agents = [] if apart else _agents(frame, objects, anchor_last, done=deed is not None)
    if agents:
        near, subject, objects = agents[0], agents, subject
    return Participants(parties(subject), parties(objects), words_of(frame, near) if near else "")


def _behind_verb(frame: Frame, left: list[Hit], first: int) -> list[Hit]:
    """Return the names behind the one verb that stands right behind the first name: "Kern entered the Brandt Academy".

    What somebody said, and a verb of its own behind the other name, make another party of that.
    """
    if len(left) < _TWO:
        return []
    who = min(left, key=lambda h: h.first)
    verbs = [i for i in range(who.last + 1, first) if looks_back(frame.tokens, i, frame.book.code)]
    clauses = any(who.last < h.first < first for h in frame.among("clause_start", "says", "relative"))
    if clauses or verbs != [who.last + 1]:
        return []
    return [h for h in left if h.first > verbs[0]]


@once
def _acting(frame: Frame) -> list[Hit]:
    """Return the parties of a sentence that may do something."""
    return [h for h in frame.named if not _reports(h) and not is_based(frame, h)]


def _opens_with(frame: Frame, found: Participants) -> bool:
    """Say whether a sentence opens with the party that was found before its figure, past an article and a title."""
    opening = min(frame.named, key=lambda h: h.first, default=None)
    if opening is None or opening.first > frame.sentence.first + _NAME:
        return False
    return not parties([opening]).isdisjoint(found.subject)


def _before(frame: Frame, actors: list[Hit], anchor: int, *, aged: bool) -> list[Hit]:
    """Return the parties before a token that are not cited for another figure and do not say where it is."""
    left = [h for h in actors if h.last < anchor]
    if not left:
        return left
    where, cited = place_leads(frame), right_behind(frame, "according", "according_party")
    left = [h for h in left if h.first not in cited and not _is_where(frame, h, where)]
    left = [h for h in left if not is_apart(frame, h.last, anchor) and not is_of_source(frame, h.first, anchor)]
    left = _without_complements(frame, [h for h in left if not has_elected(frame, h)])
    return [h for h in left if h.first not in where] if aged or _by_pronoun(frame, anchor) else left


def _without_complements(frame: Frame, left: list[Hit]) -> list[Hit]:
    """Leave out whose what the subject is or was: "Rondel was the state lottery of Ohio, running until 1998".

    Without a party before the verb nothing better is known.
    """
    words, starts = frame.tokens.words, {h.first for h in frame.of("clause_start")}
    for verb in frame.of("copula"):
        if not any(h.last < verb.first for h in left):
            continue
        owned = {h.first for h in left if h.first > verb.last and words[h.first - 1] in frame.book.np_of}
        left = [h for h in left if h.first not in owned or not starts.isdisjoint(range(verb.last, h.first))]
    return left


def _by_pronoun(frame: Frame, deed: int) -> bool:
    """Say whether a pronoun does what a verb says, and no town before it: "moved to Tarvik, where he retired"."""
    return any(0 < deed - h.last <= _VERB for h in frame.of("somebody"))


def _light_verb(frame: Frame, deed: Hit | None) -> Hit | None:
    """Return the verb that says no more than that a noun of a deed is done: who "made Aering an offer" offers.

    Between the two stands whom it is done to, and an article.
    """
    if deed is None:
        return None
    led = [h for h in frame.of("light_verb") if h.last < deed.first <= h.last + _LIGHT]
    verb = max(led, key=lambda h: h.last, default=None)
    if verb is None:
        return None
    articles, between = frame.book.determiner | frame.book.indefinite, range(verb.last + 1, deed.first)
    whole = not any(h.first in between for h in frame.of("clause_start"))
    return verb if whole and any(frame.tokens.words[i] in articles for i in between) else None


def _reports(hit: Hit) -> bool:
    """Say whether a party only passes on what is told: of what a governor "told AFP", AFP does nothing."""
    return hit.kind == "entity" and hit.value.kind == "agency"


def fronted_by(frame: Frame, actors: list[Hit], first: int, last: int) -> Hit | None:
    """Return whom a phrase speaks of that opens its sentence: "With 410,000 inhabitants, Varna is …".

    An article and what somebody is may stand before the name: "Né à Oran en 1931, le peintre Abel Korsac expose".
    """
    words, end = frame.tokens.words, frame.sentence.last
    if first - frame.sentence.first > _OPENING:
        return None
    comma = next((i for i in range(last + 1, min(end, last + _OPENING) + 1) if words[i] == ","), None)
    if comma is None:
        return None
    reach = _TITLE if comma < end and words[comma + 1] in frame.book.determiner else _NAME
    who = next((h for h in actors if comma < h.first <= comma + reach), None)
    return None if who is not None and _owns(frame, who) else who


def _owns(frame: Frame, who: Hit) -> bool:
    """Say whether a name only tells whose somebody is whom a verb befell: "born in 1950, Ann Lee's brother died"."""
    behind, first = who.last + 1, frame.sentence.first
    if behind > frame.sentence.last or not frame.tokens.glued(who.last):
        return False
    clitic = frame.tokens.words[behind] in frame.book.stop
    return clitic and any(h.first == first for h in frame.concepts("act", "happening"))


def _gapped(frame: Frame, actors: list[Hit], first: int) -> Hit | None:
    """Return who stands right before a figure without a verb: "Anne Varlet a obtenu 52 %, Luc Bren 48 %"."""
    words, opening = frame.tokens.words, frame.sentence.first
    beside = [h for h in actors if h.last == first - 1 and h.first > opening]
    if not beside:
        return None
    links = {h.last for h in frame.of("and")}
    return next((h for h in beside if words[h.first - 1] in (",", ";") or h.first - 1 in links), None)


def aged(frame: Frame, first: int, last: int) -> Participants | None:
    """Return whose age stands behind a name and a comma ("Lise Kern, 60 ans,") or before a name, or None.

    "24-year-old Lise Kern of Varna" is of Lise Kern and not of the town.
    """
    named = frame.named
    behind = [h for h in named if h.first == last + 1]
    if first - 2 >= frame.sentence.first and frame.tokens.words[first - 1] == ",":
        behind = [h for h in named if h.last == first - 2]
    if not behind:
        return _opening(frame, first)
    return Participants(parties(behind[:1]), frozenset(), words_of(frame, behind[0]))


def of_teller(frame: Frame, last: int, cited: Speaker) -> Participants | None:
    """Return who tells a count of what belongs to it: "Kyiv says 9,000 of its troops have died", or None."""
    link = last + 1
    of = link < frame.sentence.last and frame.tokens.words[link] in frame.book.np_of
    owned = of and any(h.first == link + 1 for h in frame.of("owned"))
    return who_says(cited) if owned else None


def who_says(cited: Speaker) -> Participants | None:
    """Return by name who is cited, or None: whose the words are that a day is told of, "Le Monde l'évoquait mardi"."""
    named = frozenset(who for who in cited.who if not who.startswith(("k:", "w:")))
    return Participants(named, frozenset(), cited.label) if named else None


def _opening(frame: Frame, first: int) -> Participants | None:
    """Return whose age stands behind the surname that opens its sentence: "Kern, 24, is accused of …", or None."""
    words, at = frame.tokens.words, frame.sentence.first
    if first != at + 2 or words[at + 1] != "," or not frame.tokens.capital(at) or words[at] in frame.book.stop:
        return None
    name = frame.tokens.said(at, at)
    return Participants(frozenset({"n:" + name_key(name)}), frozenset(), name)


def _gone_on(frame: Frame, actors: list[Hit], deed: Hit | None, first: int) -> Hit | None:
    """Return whom a relative clause goes on from that tells a deed or a figure: "devant Ida Kern, qui obtient 12 %"."""
    words, stop = frame.tokens.words, frame.book.stop
    for led in frame.of("relative"):
        told = deed is not None and 0 < deed.first - led.last <= _VERB
        told = told and deed is not None and all(words[i] in stop for i in range(led.last + 1, deed.first))
        if told or led.last + _TAKES == first:
            before = led.first - 1
            before -= before > frame.sentence.first and words[before] == ","
            return next((h for h in actors if h.last == before and not is_demonym(h)), None)
    return None


def _agents(frame: Frame, hits: list[Hit], deed: int, *, done: bool) -> list[Hit]:
    """Return who a passive deed was done by ("signé en 2023 par Kim et Poutine").

    done  a deed is told; else no comma parts who did it from the figure: "leads with 41 %, followed by the Greens".
    """
    for cue in frame.of("agent"):
        named = [h for h in hits if cue.last < h.first <= cue.last + _LIST]
        near = cue.first > deed and (done or "," not in frame.tokens.words[deed : cue.first])
        if near and any(h.first <= cue.last + 3 for h in named) and not _of_next_deed(frame, cue, deed):
            return sorted(named, key=lambda h: h.first)
    return []


def _of_next_deed(frame: Frame, cue: Hit, deed: int) -> bool:
    """Say whether a "by" belongs to a participle that a comma parts from a deed: "won with 41 %, followed by Kern"."""
    words, at, rules = frame.tokens.words, cue.first - 1, grammar(frame.book.code)
    if rules is None or at - 1 <= deed or words[at - 1] != "," or words[at] in frame.book.stop | rules.adverbs:
        return False
    return not words[at].endswith(rules.adverb_endings)


def _is_where(frame: Frame, hit: Hit, where: Collection[int]) -> bool:
    """Say whether a place or a building is where it happens and no party to it: "trois morts à Nice", "Nice (Var)"."""
    town = hit.kind == "entity" and hit.value.kind in _SPOTS and not hit.value.adjective
    bracket = frame.tokens.words[hit.first - 1] == "(" if hit.first > frame.sentence.first else False
    return (town and (bracket or hit.first in where)) or is_venue(frame, hit)
