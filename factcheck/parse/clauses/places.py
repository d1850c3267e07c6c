"""Where a claim is confined to: the place that a preposition, a noun of place or a bracket leads to."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.parties import id_of, words_of
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_PLACE_REACH = 14
_BEHIND = 3
_LEAD = 6  # tokens between a preposition and its place: "dans la province de"
_ALL = 2  # small words between a preposition and its place: "dans toute la France"
_PARTS = (";", ":")
_BRACKETS = frozenset("()")
PLACE_KINDS = frozenset({"country", "city", "region", "continent", "sea", "river", "place"})


@frozen
class Places:
    """The places that a claim is confined to, with the words for a reader."""

    ids: frozenset[str]
    label: str


NOWHERE = Places(frozenset(), "")


def places(frame: Frame, first: int, last: int, kind: str = "") -> Places:
    """Return the nearest place that a preposition of place leads to, or the one whose count stands in brackets.

    kind  as in Claim. A date may be that of what was done elsewhere: "À Toulouse, 9 000 contre 14 000 en mai". The
    heat or the wind of a region is that of one spot in it: "l'Hérault, où il a fait 46 degrés".
    """
    if not frame.named:
        return NOWHERE
    leads = place_leads(frame)
    found = [h for h in spots(frame) if not _of_part(frame, leads[h.first][0], last)]
    near = _bracketed(frame, first, found) or _right_behind(frame, found, leads, last)
    near = near or (None if kind == "measure" else _of_relative(frame, first))
    near = near or frame.nearest(found, first, last, _PLACE_REACH)
    near = near or (None if kind == "date" else _opening(frame, found, leads, first))
    return named(frame, [near] if near is not None else []) or NOWHERE


@once
def spots(frame: Frame) -> list[Hit]:
    """Return the places of a sentence that something leads to."""
    leads = place_leads(frame)
    return [h for h in frame.named if h.first in leads and _is_spot(h, leads[h.first][1])]


def _opening(frame: Frame, spots: list[Hit], leads: dict[int, tuple[int, str]], first: int) -> Hit | None:
    """Return the only place of a sentence, where that opens with it: "À Paris, 400 ont été arrêtés et 133 blessés"."""
    if len(spots) != 1 or leads[spots[0].first][0] != frame.sentence.first or spots[0].last >= first:
        return None
    behind = frame.tokens.words[spots[0].last + 1]
    parted = any(mark in frame.tokens.words[spots[0].last : first] for mark in _PARTS)
    return spots[0] if behind == "," and not parted else None


def _of_part(frame: Frame, lead: int, last: int) -> bool:
    """Say whether a place is that of a part told behind a count: "230,000 people, 170,000 of them in Aceh"."""
    return any(h.value == "part" and h.last + 1 == lead and h.first > last + 2 for h in frame.of("scope_right"))


def named(frame: Frame, hits: list[Hit]) -> Places | None:
    """Return the first of some hits as the place that a claim is confined to, or None when there is none."""
    return Places(frozenset({id_of(hits[0])}), words_of(frame, hits[0])) if hits else None


@once
def place_leads(frame: Frame) -> dict[int, tuple[int, str]]:
    """Return by the token where a place may begin the token that leads to it, and how.

    Past small words and what the place is: "dans le Tarn", "dans la province de Varna", "in the town of Varna", "sur
    l'île grecque de Varna". Without a preposition "la province de Varna" still names a place.
    """
    words, stop, of = frame.tokens.words, frame.book.stop, frame.book.np_of
    nouns = {h.first for h in frame.of("place_noun")}
    nouns |= _kinds_of_place(frame, nouns)
    leads: dict[int, tuple[int, str]] = {}
    for noun in nouns:
        if noun < frame.sentence.last and words[noun + 1] in of:
            leads[noun + 2] = (noun, "noun")
    for hit in _of_place(frame):
        at = hit.last + 1
        leads[at] = (hit.first, hit.value)
        while at < min(frame.sentence.last, hit.last + _LEAD) and (
            at in nouns or (words[at] in stop and (at <= hit.last + _ALL or at - 1 in nouns))
        ):
            at += 1
            leads[at] = (hit.first, hit.value)
    return leads


def _kinds_of_place(frame: Frame, nouns: set[int]) -> set[int]:
    """Return the adjectives between what a place is and its "of": "la commune voisine de", "le village breton de"."""
    words, tokens, book = frame.tokens.words, frame.tokens, frame.book
    if book.head_last:
        return set()
    behind = (noun + 1 for noun in nouns if noun + 2 <= frame.sentence.last and words[noun + 2] in book.np_of)
    return {i for i in behind if tokens.kinds[i] == WORD and words[i] not in book.stop and not tokens.capital(i)}


def _of_place(frame: Frame) -> list[Hit]:
    """Return the prepositions that lead to a place: not that of "face à Ida Kern"."""
    others = {h.last for h in frame.of("no_place")}
    return [h for h in frame.of("place_in") if h.last not in others]


def _is_spot(hit: Hit, how: str) -> bool:
    """Say whether an actor that something leads to is a place: "a Lima" is one, "a Neymar" may be anybody."""
    if hit.kind == "name":
        return how != "listed"
    return hit.value.kind in PLACE_KINDS and not hit.value.adjective


def _bracketed(frame: Frame, first: int, spots: list[Hit]) -> Hit | None:
    """Return the place whose counts stand in brackets right behind it: "à Varna (542 morts) et à Sarn (347)".

    Further places of such a list stand alone: "à Varna (9 000 selon la police, 12 000 selon la CGT), Sarn (3 000)".
    """
    words = frame.tokens.words
    if "(" not in words[frame.sentence.first : first]:
        return None
    opening = next((i for i in range(first - 1, frame.sentence.first, -1) if words[i] in _BRACKETS), None)
    if opening is None or words[opening] != "(":
        return None
    closing = next((i for i in range(first, frame.sentence.last + 1) if words[i] == ")"), frame.sentence.last)
    if any(opening < h.first < closing for h in spots):
        return None
    led = next((h for h in spots if h.last == opening - 1), None)
    brackets = [
        h for h in frame.named if h.last < frame.sentence.last and words[h.last + 1] == "(" and _is_spot(h, "listed")
    ]
    listed = len(brackets) > 1 or any(words[h.last + 1] == "(" for h in spots if h.last < opening)
    alone = (h for h in frame.named if h.last == opening - 1 and (_is_spot(h, "") if listed else _is_town(h)))
    return led or next(alone, None) or _opening_clause(frame, opening, spots)


def _opening_clause(frame: Frame, opening: int, spots: list[Hit]) -> Hit | None:
    """Return the place that is the subject of the clause behind which a bracket stands, where it names no other one.

    "La Sierra Leone recense le plus de cas (9 203)", "le Liberia est le pays où elle a fait le plus de morts (3 384)".
    """
    words, articles = frame.tokens.words, frame.book.articles
    for hit in sorted(frame.named, key=lambda h: -h.last):
        if hit.last >= opening or not _is_spot(hit, "listed"):
            continue
        begin = frame.clause_begin(hit.first)
        if (
            hit in spots
            or "(" in words[hit.last : opening]
            or any(words[i] not in articles for i in range(begin, hit.first))
        ):
            return None
        return hit
    return None


def _of_relative(frame: Frame, first: int) -> Hit | None:
    """Return the place that a relative clause tells of, which names none itself: "le Gard, où dix sont morts".

    A bracket may stand between: "à Brenne (12 000 habitants), où dix sont morts".
    """
    cues = [h for h in frame.of("where") if h.first < first]
    if not cues:
        return None
    words, cue = frame.tokens.words, max(cues, key=lambda h: h.first)
    if not frame.same_clause(cue, first, first):
        return None
    if any(h.first > cue.first and frame.same_clause(h, first, first) for h in spots(frame)):
        return None
    before = cue.first - 1
    before -= before > frame.sentence.first and words[before] == ","
    if words[before] == ")" and "(" in words[frame.sentence.first : before]:
        before = max(i for i in range(frame.sentence.first, before) if words[i] == "(") - 1
    return next((h for h in frame.named if h.last == before and (_is_spot(h, "listed") or h in spots(frame))), None)


def _is_town(hit: Hit) -> bool:
    return hit.kind == "entity" and hit.value.kind in ("city", "region") and not hit.value.adjective


def _right_behind(frame: Frame, spots: list[Hit], leads: dict[int, tuple[int, str]], last: int) -> Hit | None:
    """Return the place right behind a count: of "three in Kharkiv and one in Dnipro" the one is in Dnipro."""
    near = [h for h in spots if last < leads[h.first][0] <= last + _BEHIND - 1 and frame.same_clause(h, last, last)]
    return min(near, key=lambda h: h.first, default=None)
