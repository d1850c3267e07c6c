"""Where a text goes on telling: the one town or region that a sentence before named, for figures whose own names none.

opens     a sentence with one town or region that a preposition leads into ("à Lens", "in the city of Leeds"), or with
          one before a colon ("Lens : trois morts"); a place that only tells where that is makes one with it
replaces  the next sentence that has such a place
closes    a sentence with two places or beside one ("near Leeds"), one that tells where somebody speaks ("said in Leeds
          that") or where something else was ("since that of 1988, which struck Lens"), of a country or of everywhere
          ("nationwide"); and three sentences that do not name the place
carries   to what befell somebody, to people counted, to votes, weather and quakes, in a sentence without a place
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from factcheck.language.entities import within
from factcheck.model.named_concepts import VOTE
from factcheck.model.when import When
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses.clauses import Frame, once, read_sentence
from factcheck.parse.clauses.parties import id_of, words_of
from factcheck.parse.clauses.places import NOWHERE, PLACE_KINDS, Places, place_leads, spots
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.sentences import Sentence

_APART = 4  # tokens between a place and the next that tells where it is: "à Lens, dans le Pas-de-Calais"
REACH = 3  # sentences from the one that names a place
_SPEECH = 8  # tokens from a verb of speech to where somebody speaks
_NEAR = "near"
_TOWNS = frozenset({"city", "region", "place"})
# Of a month or a year more is told than of the story.
_DAYS = ("day", "minute")
_BALLOT = VOTE | {"turnout", "abstention"}
# What weather and quakes are measured by. A way leads elsewhere, and a price is nowhere.
_THERE = ("temperature", "speed", "magnitude")


class Scenes:
    """Where a text goes on telling, looked up backwards from a sentence only when one of its figures asks."""

    def __init__(self, survey: Survey, sentences: Sequence[Sentence], frames: dict[int, Frame]) -> None:
        """Take a text; `frames` has what was read of its sentences, by their index, and takes what is read here."""
        self._survey, self._sentences, self._frames = survey, sentences, frames
        self._leads: list[int] | None = None

    def before(self, index: int) -> Places:
        """Return the place that the sentences before one tell of, or nowhere."""
        for earlier in range(index - 1, max(index - REACH, 0) - 1, -1):
            frame = self._frames.get(earlier) or self._read(self._sentences[earlier])
            told = None if frame is None else _leads_to(frame)
            if told is not None:
                return told
        return NOWHERE

    def _read(self, sentence: Sentence) -> Frame | None:
        """Read a sentence without figures that may lead somewhere: by a preposition, or at the head of a text."""
        if self._leads is None:
            words, leads = self._survey.tokens.words, self._survey.book.place_in
            named = self._survey.phrases.of("entity")
            self._leads = [first for first, _ in named if not first or words[first - 1] in leads]
        at = bisect_left(self._leads, sentence.first)
        if at == len(self._leads) or self._leads[at] > sentence.last or sentence.zone == "boilerplate":
            return None
        return self.frame(sentence.index)

    def frame(self, index: int) -> Frame:
        """Return what is read of a sentence, which may be without figures."""
        frame = self._frames.get(index)
        if frame is None:
            frame = self._frames[index] = read_sentence(self._survey, self._sentences[index])
        return frame


def carried(frame: Frame, scenes: Scenes, told: Told, when: When | None) -> Places:
    """Return where the sentences before tell a figure to be whose own sentence names no place, or nowhere.

    when  the day of which the figure is told.
    """
    if not _is_somewhere(told) or (when is not None and when.granularity not in _DAYS):
        return NOWHERE
    if spots(frame) or frame.of("everywhere"):
        return NOWHERE
    scene = scenes.before(frame.sentence.index)
    known = scene.ids.union(*map(within, scene.ids))
    others = (h for h in frame.of("entity") if h.value.kind in PLACE_KINDS and not h.value.adjective)
    return scene if all(id_of(h) in known for h in others) else NOWHERE


@once
def _leads_to(frame: Frame) -> Places | None:
    """Return where a sentence leads: to a town, to none that a text goes on telling of, or None: it stays."""
    found = sorted(spots(frame), key=lambda h: h.first) or _headed(frame)
    if not found:
        return NOWHERE if frame.of("everywhere") else None
    first = found[0]
    lead, how = place_leads(frame).get(first.first, (first.first, ""))
    barred = how == _NEAR or not _one_chain(frame, found) or not _is_town(first) or _is_aside(frame, found[-1])
    if barred or any(0 < lead - h.last <= _SPEECH for h in frame.of("says")):
        return NOWHERE
    return Places(frozenset((id_of(first),)), words_of(frame, first))


def _is_somewhere(told: Told) -> bool:
    """Say whether a figure is one of a place: of what befell somebody, of people, or of what is measured there."""
    if told.kind == "percentage":
        return not _BALLOT.isdisjoint(told.what.things)
    if told.kind == "quantity":
        return bool(told.what.happening) or any(map(is_person, told.what.things))
    quantity = told.figure.quantity
    return told.kind == "measure" and quantity is not None and quantity.dimension in _THERE


def _is_town(hit: Hit) -> bool:
    return hit.kind == "entity" and hit.value.kind in _TOWNS


def _is_aside(frame: Frame, last: Hit) -> bool:
    """Say whether a sentence ends with where something else was: "the worst since that of 1988, which struck Lens"."""
    if frame.sentence.last - last.last > 1:
        return False
    said = min((h.first for h in frame.of("says")), default=last.last)
    return any(h.last < min(last.first, said) for h in frame.of("relative"))


def _headed(frame: Frame) -> list[Hit]:
    """Return the known place with which a heading begins before a colon."""
    first, words = frame.sentence.first, frame.tokens.words
    if frame.sentence.index and frame.sentence.zone != "title":
        return []
    heads = (h for h in frame.of("entity") if h.first == first and h.value.kind in PLACE_KINDS)
    return [h for h in heads if h.last < frame.sentence.last and words[h.last + 1] == ":"]


def _one_chain(frame: Frame, found: list[Hit]) -> bool:
    """Say whether each place only tells where the one before it is, or is told once more."""
    return all(id_of(b) == id_of(a) or id_of(b) in within(id_of(a)) or _beside(frame, a, b) for a, b in pairwise(found))


def _beside(frame: Frame, one: Hit, other: Hit) -> bool:
    return other.first - one.last <= _APART and not any(one.last < h.first < other.first for h in frame.of("and"))
