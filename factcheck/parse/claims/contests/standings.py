"""Standings: whose votes or seats, or whose share of them, a figure is that stands beside a name without a verb.

"33 % pour la sénatrice Ida Kern", "Ida Kern (33 %)", "suivie d'Abel Korsac, avec 12 %", "9 765 voix, soit 33 %".
"""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.offices import has_elected
from factcheck.parse.words.phrases import Hit

_TITLE = 7  # tokens from "for" to the name behind what somebody is: "pour l'ancien maire de Varna Abel Korsac"
_VOTES = 4  # tokens from a figure to "for": "33 % des voix pour"
_BREAKS = frozenset(",;:()")
_PLACES = frozenset({"city", "region", "country", "sea", "river", "place", "continent"})
_CAST = VOTE | {"seat"}


def holder(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return who has a share, or votes, by the name beside it; of a place it may be the people who have it."""
    if figure.kind != "percentage" and not _counts_votes(seen, figure):
        return None
    hit = _behind(seen, figure) or _before(seen, figure)
    return None if hit is None or (hit.kind == "entity" and hit.value.kind in _PLACES) else hit


def with_holder(seen: SentenceFigures, figure: Figure, claim: Claim, before: Figure, earlier: Claim) -> Claim:
    """Return a share that only says again what the votes right before it say, of the same party as they."""
    if claim.kind != "percentage" or earlier.kind != "quantity" or VOTE.isdisjoint(earlier.slots.things):
        return claim
    if not _says_again(seen, before, figure) or holder(seen, figure) is not None:
        return claim
    slots = replace(claim.slots, things=VOTE, head="", subject=earlier.slots.subject, object=frozenset())
    return replace(claim, slots=slots, measure=earlier.measure, subject=earlier.subject)


def _says_again(seen: SentenceFigures, before: Figure, figure: Figure) -> bool:
    """Say whether only a bracket, or a comma and "that is", stand between votes and a share: "9 765 voix (33 %)"."""
    phrase = seen.phrases[before.first]
    between = range((before.last if phrase is None else phrase.last) + 1, figure.first)
    linked = {i for h in seen.frame.of("that_is") for i in range(h.first, h.last + 1)}
    return bool(between) and all(seen.tokens.words[i] in _BREAKS or i in linked for i in between)


def _counts_votes(seen: SentenceFigures, figure: Figure) -> bool:
    phrase = seen.phrases.get(figure.first)
    return phrase is not None and any(h.kind == "concept" and not _CAST.isdisjoint(h.value) for h in phrase.hits)


def _before(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the name right before a bracket or a "with" that leads to a figure."""
    words, at = seen.tokens.words, figure.first - 1
    if at <= seen.sentence.first:
        return None
    if words[at] != "(":
        led = next((h for h in seen.frame.of("votes_with") if h.last == at), None)
        if led is None or led.first <= seen.sentence.first:
            return None
        at = led.first - (words[led.first - 1] == ",")
    named = next((h for h in seen.frame.named if h.last == at - 1), None)
    return None if named is not None and has_elected(seen.frame, named) else named


def _behind(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the name behind "for", which may have what somebody is before it."""
    words, frame = seen.tokens.words, seen.frame
    led = next((h for h in frame.of("votes_for") if figure.last < h.first <= figure.last + _VOTES), None)
    if led is None or not _only_votes(seen, range(figure.last + 1, led.first)):
        return None
    name = next((h for h in sorted(frame.named) if led.last < h.first <= led.last + _TITLE), None)
    between = range(led.last + 1, name.first if name is not None else led.last + 1)
    whole = not any(words[i] in _BREAKS or i in frame.occupied for i in between)
    led_on = not between or words[between[0]] in frame.book.determiner | frame.book.indefinite
    return name if whole and led_on else None


def _only_votes(seen: SentenceFigures, tokens: range) -> bool:
    """Say whether nothing but "of the votes" stands in some tokens."""
    votes = {h.first for h in seen.frame.of("concept") if not _CAST.isdisjoint(h.value)}
    return all(i in votes or seen.tokens.words[i] in seen.book.stop for i in tokens)
