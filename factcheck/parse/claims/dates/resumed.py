"""Times of day of what the sentence before tells of: "A fire gutted the hotel on Tuesday. It broke out at 3 a.m."

The pronoun or the noun with which a sentence opens goes back to that event, so the time of day is one of its day, its
place and its parties. Whoever arrives or leaves at a time does something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.concepts import concepts
from factcheck.model.claim import Claim
from factcheck.model.frozen import frozen, replace
from factcheck.model.when import When
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.concept_roles import concepts_by_role, deeds
from factcheck.parse.words.phrases import Hit

# Verbs that say no more of an event than that it took place.
_TAKES_PLACE = frozenset(("happen", "start"))
# Things that take place as deeds do, and the noun that any mishap goes by: "le drame", "the incident".
_MISHAP = frozenset(("incident",))
_EVENTS = _MISHAP | {"earthquake", "aftershock", "storm", "tsunami", "landslide"}
# Deeds that are mishaps, beside all that befalls people.
_HARMS = frozenset(("crash", "collapse", "explode-bomb", "bombard", "attack", "strike-nature"))
_OPENING = 2  # tokens from the article that opens a sentence to its noun: "the deadly blast"
_REACH = 3  # sentences from the one that dates an event to that which goes back to it by its noun


@frozen
class Event:
    """What the sentences so far tell of, which the next one may go back to.

    index  of the last sentence with figures. opening  what the noun is that it opens with, empty for no event.
    told   the last day on which a text tells something done, or None.
    """

    index: int
    opening: frozenset[str]
    told: Claim | None


NO_EVENT = Event(-2, frozenset(), None)


def event_of(seen: SentenceFigures, claims: Sequence[Claim], before: Event) -> Event:
    """Return the event that a text tells of after a sentence, from the claims of the sentence."""
    told = next((c for c in claims if _is_day_of_deed(c)), before.told)
    return Event(seen.sentence.index, _events(_opening(seen.frame)), told)


def resumed(seen: SentenceFigures, claims: list[Claim], before: Event) -> list[Claim]:
    """Return the claims of a sentence, its times of day as those of an event which the text has just told."""
    told = before.told
    if told is None or told.sentence < seen.sentence.index - _REACH or not any(map(_is_hour, claims)):
        return claims
    event = _gone_back_to(seen, before, told)
    return [_of(c, told, event) if event and _tells_when(c, event) else c for c in claims]


def _is_day_of_deed(claim: Claim) -> bool:
    """Say whether a claim is the day on which something was done."""
    if claim.when is None or claim.kind != "date" or claim.stance == "denied" or claim.anchors_figure:
        return False
    return bool(claim.slots.predicate) and claim.when.granularity in ("day", "minute") and not claim.when.hour_alone


def _gone_back_to(seen: SentenceFigures, before: Event, told: Claim) -> frozenset[str]:
    """Return all that happens in the event that a sentence opens with, or nothing where it opens anew.

    A pronoun goes back to what the sentence right before opens with, a noun to what was told to be done.
    """
    frame, done = seen.frame, told.slots.predicate
    if any(h.first == frame.sentence.first for h in frame.among("same_party", "same_instrument")):
        near = before.index == told.sentence == seen.sentence.index - 1
        return done | before.opening if near and before.opening else frozenset()
    if frame.tokens.words[frame.sentence.first] in frame.book.indefinite:
        return frozenset()
    known = done | before.opening if before.index == told.sentence else done
    named = _opening(frame)
    mine = _events(named)
    mishap = not mine.isdisjoint(_MISHAP) or any(h.first == frame.sentence.first for h in frame.of("same_event"))
    return known | mine if not mine.isdisjoint(known) or (mishap and _harms(known)) else frozenset()


def _harms(done: frozenset[str]) -> bool:
    """Say whether what was done is a mishap."""
    return not done.isdisjoint(_HARMS) or any(concepts()[c].policy == "toll" for c in done)


def _opening(frame: Frame) -> Hit | None:
    """Return the known noun with its article that a sentence opens with."""
    first, words = frame.sentence.first, frame.tokens.words
    if words[first] not in frame.book.articles:
        return None
    return next((h for h in frame.of("concept") if first < h.first <= first + _OPENING), None)


def _events(hit: Hit | None) -> frozenset[str]:
    """Return what a word tells to happen."""
    if hit is None:
        return frozenset()
    return deeds(hit) | concepts_by_role([hit]).get("thing", frozenset()) & _EVENTS


def _is_hour(claim: Claim) -> bool:
    """Say whether a claim is a time of day without a day."""
    return claim.when is not None and claim.when.hour_alone


def _tells_when(claim: Claim, event: frozenset[str]) -> bool:
    """Say whether a claim is a time of day without a day at which an event took place."""
    done = claim.slots.predicate
    return _is_hour(claim) and bool(done) and (done <= _TAKES_PLACE or not done.isdisjoint(event))


def _of(claim: Claim, told: Claim, event: frozenset[str]) -> Claim:
    """Return a time of day as that of an event which the text has just dated; what its sentence says goes before."""
    assert claim.when is not None
    assert told.when is not None
    when, mine, theirs = _on_day(claim.when, told.when), claim.slots, told.slots
    done = mine.predicate | event - _EVENTS
    own = bool(mine.subject or mine.object)
    slots = replace(
        mine,
        happening=done,
        predicate=done,
        things=mine.things | theirs.things,
        subject=mine.subject if own else theirs.subject,
        object=mine.object if own else theirs.object,
        places=mine.places or theirs.places,
        regions=mine.regions or theirs.regions,
        names=mine.names | theirs.names,
        event=when,
    )
    return replace(
        claim,
        when=when,
        period=when.timex,
        slots=slots,
        subject=claim.subject if own else told.subject,
        place=claim.place or told.place,
    )


def _on_day(hour: When, day: When) -> When:
    """Return a time of day on a day, or as it is where no one day is told."""
    if day.bound is not None or day.others or day.wide is not None:
        return hour
    said = hour.fields
    fields = replace(day.fields, clock=said.clock, zone=said.zone, either_half=said.either_half)
    return replace(day, timex=day.timex.partition("T")[0] + hour.timex, granularity="minute", fields=fields)
