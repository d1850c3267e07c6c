"""How many live in a place: "a town of 15,000", "Orsen, home to 4,000 people"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.concepts import concepts
from factcheck.model.frozen import replace
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import concepts_by_role
from factcheck.parse.words.phrases import Hit

POPULATION, RESIDENT = "population", "resident"
_PEOPLE = "people"
_MANY = 1000
_BETWEEN = 2  # small words between "home to" and the figure: "home to the 4,000"
_APART = 4  # tokens between a place and what is said of it: "Orsen, a small harbour town of"


def ends_bare(frame: Frame, phrase: NounPhrase | None, first: int, figure: Decimal | None) -> bool:
    """Say whether a place has so many dwellers, and what stands behind is no noun: "the town of 15,000 lies on".

    Of nothing that no reader knows does a town have a thousand.
    """
    if phrase is None or frame.knows(phrase.first, phrase.last) or figure is None or figure < _MANY:
        return False
    cue = _home(frame, first)
    return cue is not None and cue.value != _PEOPLE


def dwelt(frame: Frame, phrase: NounPhrase | None, first: int, what: Counted) -> Counted:
    """Return the population that a number counts behind a word for a place, else what it counts.

    The noun behind it must say nothing else: "a town of 12 churches" has no population.
    """
    cue = _home(frame, first)
    if cue is None or (cue.value == _PEOPLE and phrase is None) or not _says_nothing(phrase):
        return what
    label = frame.tokens.words[phrase.head] if phrase is not None and phrase.head is not None else POPULATION
    return Counted(frozenset(), frozenset((POPULATION, RESIDENT)), what.head, what.origin, label)


def peopled(what: Counted) -> Counted:
    """Return a population that a bare number tells as one of residents: "the population was 4,812"."""
    return replace(what, things=what.things | {RESIDENT}) if what.things == {POPULATION} else what


def homes(frame: Frame, first: int) -> list[Hit]:
    """Return the place right before "a town of" or "home to", in a list for want of one."""
    cue = _home(frame, first)
    if cue is None:
        return []
    named = [h for h in frame.named if 0 < cue.first - h.last <= _APART]
    return sorted(named, key=lambda h: h.last)[-1:]


def of_area(frame: Frame, what: Counted) -> bool:
    """Say whether those who live in an area named after a town are counted: "la métropole de Lyon compte …".

    The area must open the sentence: of "Orsen, dans la province de Vael, compte 4 000 habitants" the town has them.
    """
    if what.things.isdisjoint((POPULATION, RESIDENT)):
        return False
    words, stop, begin = frame.tokens.words, frame.book.stop, frame.sentence.first
    while begin < frame.sentence.last and words[begin] in stop:
        begin += 1
    named = {h.last for h in frame.named if h.first == begin}
    return any(h.first == begin or h.first - 1 in named for h in frame.of("wide_area"))


def _home(frame: Frame, first: int) -> Hit | None:
    words, stop = frame.tokens.words, frame.book.stop
    for cue in frame.of("home_of"):
        between = range(cue.last + 1, first)
        if cue.last < first and len(between) <= _BETWEEN and all(words[i] in stop for i in between):
            return cue
    return None


def _says_nothing(phrase: NounPhrase | None) -> bool:
    if phrase is None:
        return True
    roles = concepts_by_role(phrase.hits)
    things = roles.get("thing", frozenset())
    return "happening" not in roles and bool(things) and all(concepts()[c].generic or c == RESIDENT for c in things)
