"""Who is cited for a claim: a citing phrase, the subject of a verb of speech, or a party right before a figure."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.parse.clauses.cited_parties import (
    NOBODY,
    SPEAKING_KINDS,
    UNNAMED,
    Speaker,
    described,
    inside,
    party_behind,
    right_behind,
)
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.sayers import is_behind_quotation, is_inverted, subject
from factcheck.parse.words.phrases import Hit

# How far a citing phrase or a verb of speech may stand from what it cites for, in the costs of parse.clauses.clauses.
_SPEECH = 60
_SPEAKER_WORDS = 9
_CLOSING = 5  # tokens behind a verb of speech that ends its sentence: "the agency reported on Monday evening."
# A sentence without any of these cites nobody, and one without a cue whom it names beside a figure alone.
_CUES = ("according", "according_party", "says", "says_behind", "denies")
_CITING = (*_CUES, "speaker_kind", "entity")
_PREPOSITION_WORDS = 5
_PRONOUN = 12  # what a pronoun costs more than a party: "on a compté 9 000 manifestants pour la police"


def speaker(frame: Frame, first: int, last: int) -> Speaker:
    """Return who is cited for the tokens [first, last]; NOBODY when the article speaks for itself.

    A party that stands right before a figure without a verb ("l'Intérieur près de 1,1 million") speaks for it;
    otherwise the nearest citing phrase or speech verb of the sentence does.
    """
    if frame.by_kind.keys().isdisjoint(_CITING):
        return NOBODY
    beside = _gapped(frame, first)
    if beside is not None:
        return beside
    if frame.by_kind.keys().isdisjoint(_CUES):
        return NOBODY
    found = [*_by_phrases(frame, first, last), *_by_verbs(frame, first, last)]
    if not found:
        return NOBODY
    cost, who = min(found, key=lambda f: f[0])
    return who if cost <= _SPEECH else NOBODY


def _by_phrases(frame: Frame, first: int, last: int) -> Iterator[tuple[int, Speaker]]:
    """Yield whom citing phrases cite, each with what it costs to reach the figure."""
    for cue in frame.of("according"):
        if frame.tokens.glued(cue.last) and frame.tokens.words[cue.last + 1] == "-":
            continue  # "d'après-midi"
        if any(h.first == cue.last + 1 for h in frame.of("clause_start")):
            continue  # "la ligne selon laquelle", "the rule according to which"
        who = party_behind(frame, cue.last + 1, _before(frame, cue, first, _SPEAKER_WORDS))
        if who is not None:
            yield _side_cost(frame, cue, first, last), who
    for cue in frame.of("according_party"):  # "pour la CGT": a preposition that cites only before a party
        if cue.value == "given" and not _is_given(frame, cue):
            continue
        who = party_behind(frame, cue.last + 1, _before(frame, cue, first, _PREPOSITION_WORDS), True)
        if who is not None:
            yield _side_cost(frame, cue, first, last), who


def _by_verbs(frame: Frame, first: int, last: int) -> Iterator[tuple[int, Speaker]]:
    """Yield the subjects of the verbs of speech, each with what it costs to reach the figure."""
    behind = [h for h in frame.of("says_behind") if is_behind_quotation(frame, h)]
    cues = frame.of("says") + frame.of("denies") + behind
    if not cues:
        return
    cited = right_behind(frame, "according") | {h.first for h in frame.of("according")}  # "selon" has no subject
    for cue in cues:
        if _set_against(frame, cue, last):
            continue
        if cue.first in cited:
            continue  # "the Reds, according to reports, have offered" is no report of the Reds
        who = subject(frame, cue, first, last)
        if who is not None:
            yield frame.cost(cue, first, last) + (_PRONOUN if who is UNNAMED else 2), who


def _set_against(frame: Frame, cue: Hit, last: int) -> bool:
    """Say whether a verb of speech stands in a contrast to a figure: "900 took part, while the union said 2,000".

    What ends the sentence behind a comma tells all of it: "two died while they slept, the agency reported on Monday".
    """
    opened = max((h.last for h in frame.of("contrast") if last < h.first < cue.first), default=None)
    if opened is None or is_inverted(frame, cue):
        return False
    words, behind = frame.tokens.words, range(cue.last + 1, frame.sentence.last + 1)
    tells_more = len(behind) > _CLOSING or not frame.numbered.isdisjoint(behind)
    return tells_more or "," not in words[opened + 1 : cue.first]


def _before(frame: Frame, cue: Hit, figure: int, reach: int) -> int:
    """Return the last token that may name a party behind a citing phrase: never the figure it is cited for."""
    last = min(cue.last + reach, frame.sentence.last)
    return min(last, figure - 1) if cue.last < figure else last


def _side_cost(frame: Frame, cue: Hit, first: int, last: int) -> int:
    """A citing phrase belongs to the figure before it in a list of figures: to the right of it costs less."""
    cost = frame.cost(cue, first, last)
    return cost if cue.first > last else cost + 3


def _gapped(frame: Frame, first: int) -> Speaker | None:
    for hit in _speaking(frame):
        if hit.first - 1 in frame.numbered:
            continue  # "150 pompiers et 40 ambulances" are counted
        if hit.last < first <= hit.last + 4 and _plain_between(frame, hit.last + 1, first - 1):
            return described(frame, [hit, *inside(frame, hit.first, hit.last, "entity")], hit.first, hit.last)
    return None


@once
def _speaking(frame: Frame) -> list[Hit]:
    """Return the parties that may speak for a figure without a verb, the last of the sentence first."""
    parties = [h for h in frame.of("entity") if h.value.kind in SPEAKING_KINDS]  # "… et la CGT 300 000"
    return sorted(frame.of("speaker_kind") + parties, key=lambda h: -h.first)


def _plain_between(frame: Frame, start: int, stop: int) -> bool:
    """Say whether only small words stand between: "le syndicat, lui, 3 000", but not "le groupe emploie 3 000"."""
    words, book = frame.tokens.words, frame.book
    between = range(start, stop + 1)
    return all(words[i] in book.stop and words[i] not in book.np_end for i in between)


def _is_given(frame: Frame, cue: Hit) -> bool:
    """Say whether a figure was given right before "par", "by": "annoncé par la police", not "arrêtés par la police".

    The figure itself may stand in between: "estimée à 3 millions d'euros par les assureurs".
    """
    end = cue.first - 1
    while end > frame.sentence.first and end in frame.numbered:
        end -= 1
    if end < cue.first - 1:
        while end > frame.sentence.first and frame.tokens.words[end] in frame.book.stop:
            end -= 1
    return any(h.last == end or h.first <= end <= h.last for h in frame.of("given"))
