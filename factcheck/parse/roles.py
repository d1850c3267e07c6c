"""Roles around a claim: who does it, to whom, where, and what an amount or a date is the amount or date of."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from factcheck.language.knowledge import concepts, entities, name_key, within
from factcheck.model.frozen import frozen
from factcheck.parse.clauses import Frame, once
from factcheck.parse.counted import NOTHING, Counted, act, concepts_by_role, deeds, is_person, of_role, stem, telling
from factcheck.parse.names import short_form
from factcheck.parse.participles import done_at, done_deed
from factcheck.parse.phrases import Hit
from factcheck.parse.tokens import WORD

_SUBJECT_REACH, _OBJECT_REACH, _PLACE_REACH, _MEASURE_REACH = 14, 14, 14, 12
_THING_REACH = 24
_BEHIND = 3
_LEAD = 5  # tokens between a preposition and its place: "dans la province de"
_CONVERTED = 5  # tokens of an amount in brackets: "(6.5 miles)"
_VERB_GROUP = 5  # tokens from the comma behind an aside to the verb: ", n'a pas encore livré"
_LIST = 6  # how many tokens a list of two or three parties spans
DATED_REACH = 30
_LEVEL = frozenset({"reach", "remain"})  # "le bénéfice atteint 286 millions": what only says that there is an amount
_SPOTS = frozenset({"city", "region", "sea", "river", "place"})
PLACE_KINDS = frozenset({"country", "city", "region", "continent", "sea", "river", "place"})


@frozen
class Participants:
    """Who does the deed and to whom, as entity ids or name keys, with the words for a reader."""

    subject: frozenset[str]
    object: frozenset[str]
    label: str


@frozen
class Places:
    """The places that a claim is confined to, with the words for a reader."""

    ids: frozenset[str]
    label: str


NOWHERE = Places(frozenset(), "")


def participants(frame: Frame, deed: Hit | None, first: int, last: int, speakers: frozenset[str]) -> Participants:
    """Return the entities before the deed as its subject, those behind it as its object; speakers are neither."""
    anchor_first, anchor_last = (deed.first, deed.last) if deed else (first, last)
    actors = [h for h in frame.named if _actor(h) not in speakers and not _reports(h)]
    where, cited = _leads(frame), _cited(frame)
    left = [h for h in actors if h.last < anchor_first and h.first not in cited and not _is_where(frame, h, where)]
    right = [h for h in actors if h.first > anchor_last]
    near = frame.nearest(left, anchor_first, anchor_last, _SUBJECT_REACH)
    before = _before_aside(frame, left, near, anchor_first)
    if before is not None:
        near, left = before, [h for h in left if h.last <= before.last]
    subject = [h for h in left if near and abs(h.last - near.last) <= _LIST]
    objects = [h for h in right if frame.cost(h, anchor_first, anchor_last) <= _OBJECT_REACH]
    beside = _gapped(frame, actors, first)
    if beside is not None:
        near, subject = beside, [beside]
    agents = _agents(frame, objects, anchor_last)
    if agents:
        near, subject, objects = agents[0], agents, subject
    label = _words(frame, near) if near else ""
    return Participants(parties(subject), parties(objects), label)


def _reports(hit: Hit) -> bool:
    """Say whether a party only passes on what is told: of what a governor "told AFP", AFP does nothing."""
    return hit.kind == "entity" and hit.value.kind == "agency"


def _before_aside(frame: Frame, actors: list[Hit], near: Hit | None, deed: int) -> Hit | None:
    """Return who is set before an aside that ends at the verb, where the nearest actor is only named in that aside.

    Of "Norair, premier transporteur devant Sudair, a commandé 60 avions" Norair is the subject, and Sudair no party.
    """
    words, first = frame.tokens.words, frame.sentence.first
    closing = next((i for i in range(deed - 1, max(first, deed - _VERB_GROUP) - 1, -1) if words[i] == ","), None)
    if near is None or closing is None or near.last >= closing:
        return None
    opening = next((i for i in range(closing - 1, first, -1) if words[i] == ","), None)
    if opening is None or near.first < opening:
        return None
    return next((h for h in actors if h.last == opening - 1), None)


def _gapped(frame: Frame, actors: list[Hit], first: int) -> Hit | None:
    """Return who stands right before a figure without a verb: "Anne Varlet a obtenu 52 %, Luc Bren 48 %"."""
    words, opening = frame.tokens.words, frame.sentence.first
    links = {h.last for h in frame.of("and")}
    beside = (h for h in actors if h.last == first - 1 and h.first > opening)
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
    return Participants(parties(behind[:1]), frozenset(), _words(frame, behind[0]))


def _opening(frame: Frame, first: int) -> Participants | None:
    """Return whose age stands behind the surname that opens its sentence: "Kern, 24, is accused of …", or None."""
    words, at = frame.tokens.words, frame.sentence.first
    if first != at + 2 or words[at + 1] != "," or not frame.tokens.capital(at) or words[at] in frame.book.stop:
        return None
    name = frame.tokens.text[slice(*frame.tokens.span(at, at))]
    return Participants(frozenset({"n:" + name_key(name)}), frozenset(), name)


def _agents(frame: Frame, hits: list[Hit], deed: int) -> list[Hit]:
    """Return who a passive deed was done by ("signé en 2023 par Kim et Poutine")."""
    for cue in frame.of("agent"):
        named = [h for h in hits if cue.last < h.first <= cue.last + _LIST]
        if cue.first > deed and any(h.first <= cue.last + 3 for h in named):
            return sorted(named, key=lambda h: h.first)
    return []


def parties(hits: Iterable[Hit]) -> frozenset[str]:
    """Return the actors of some hits; a person also stands for the country it leads, a full name for its short form."""
    listed = list(hits)
    short = (short_form(h.value) for h in listed if h.kind == "name")
    countries = (_countries(h.value.id) for h in listed if h.kind == "entity" and h.value.kind == "person")
    return frozenset(map(_actor, listed)).union(*countries, filter(None, short))


@cache
def _countries(entity: str) -> frozenset[str]:
    return frozenset(place for place in within(entity) if entities()[place].kind == "country")


def places(frame: Frame, first: int, last: int) -> Places:
    """Return the nearest place that a preposition of place leads to, or the one whose count stands in brackets."""
    leads = _leads(frame)
    spots = [h for h in frame.named if h.first in leads and _is_spot(h, leads[h.first][1])]
    spots = [h for h in spots if not _of_part(frame, leads[h.first][0], last)]
    near = _bracketed(frame, first, spots) or _right_behind(frame, spots, leads, last)
    near = near or frame.nearest(spots, first, last, _PLACE_REACH)
    return named(frame, [near] if near is not None else []) or NOWHERE


def _of_part(frame: Frame, lead: int, last: int) -> bool:
    """Say whether a place is that of a part told behind a count: "230,000 people, 170,000 of them in Aceh"."""
    return any(h.value == "part" and h.last + 1 == lead and h.first > last + 2 for h in frame.of("scope_right"))


def named(frame: Frame, hits: list[Hit]) -> Places | None:
    """Return the first of some hits as the place that a claim is confined to, or None when there is none."""
    return Places(frozenset({_id(hits[0])}), _words(frame, hits[0])) if hits else None


@once
def _leads(frame: Frame) -> dict[int, tuple[int, str]]:
    """Return by the token where a place may begin the token that leads to it, and how.

    Past small words and what the place is: "dans le Tarn", "dans la province de Varna", "in the town of Varna".
    Without a preposition "la province de Varna" still names a place.
    """
    words, stop, of = frame.tokens.words, frame.book.stop, frame.book.np_of
    nouns = {h.first for h in frame.of("place_noun")}
    leads: dict[int, tuple[int, str]] = {}
    for noun in nouns:
        if noun < frame.sentence.last and words[noun + 1] in of:
            leads[noun + 2] = (noun, "noun")
    for hit in _of_place(frame):
        at = hit.last + 1
        leads[at] = (hit.first, hit.value)
        while at < min(frame.sentence.last, hit.last + _LEAD) and (
            at in nouns or (words[at] in stop and (at == hit.last + 1 or at - 1 in nouns))
        ):
            at += 1
            leads[at] = (hit.first, hit.value)
    return leads


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
    """Return the place whose count stands in brackets right behind it: "à Varna (542 morts) et à Sarn (347)"."""
    before = first - 1
    if before <= frame.sentence.first or frame.tokens.words[before] != "(":
        return None
    return next((h for h in spots if h.last == before - 1), None)


@once
def _cited(frame: Frame) -> frozenset[int]:
    """Return the tokens right behind a citing phrase: who is cited for another figure is no party to this one."""
    cues = (h for kind in ("according", "according_party") for h in frame.of(kind))
    return frozenset(i for h in cues if h.value != "given" for i in (h.last + 1, h.last + 2))


def _is_where(frame: Frame, hit: Hit, where: Collection[int]) -> bool:
    """Say whether a town or a region is where it happens and no party to it: "trois morts à Nice", "Nice (Var)"."""
    town = hit.kind == "entity" and hit.value.kind in _SPOTS and not hit.value.adjective
    bracket = frame.tokens.words[hit.first - 1] == "(" if hit.first > frame.sentence.first else False
    return town and (bracket or hit.first in where)


def _right_behind(frame: Frame, spots: list[Hit], leads: dict[int, tuple[int, str]], last: int) -> Hit | None:
    """Return the place right behind a count: of "three in Kharkiv and one in Dnipro" the one is in Dnipro."""
    near = [h for h in spots if last < leads[h.first][0] <= last + _BEHIND - 1 and frame.same_clause(h, last, last)]
    return min(near, key=lambda h: h.first, default=None)


def is_age(frame: Frame, first: int) -> bool:
    """Say whether a duration is somebody's age: it stands right behind a word for a person ("un enfant de 30 mois")."""
    before = first - 1
    if before < frame.sentence.first or frame.tokens.words[before] not in frame.book.np_of:
        return False
    return any(h.last == before - 1 and any(map(is_person, h.value)) for h in frame.of("concept"))


def measured(frame: Frame, first: int, last: int) -> Counted:
    """Return what an amount, a share, a measure or a duration is one of: the nearest measure, thing or happening."""
    hit = (
        _amount_of(frame, last)
        or each_of(frame, last)
        or frame.nearest(
            frame.of("concept"),
            first,
            last,
            _MEASURE_REACH,
            lambda h: _outside(h, first, last) and not {*h.value} <= _LEVEL and not _left_out(frame, h),
        )
    )
    if hit is not None and not concepts_by_role([hit]).keys() - {"act"}:
        hit = _moved(frame, hit, first) or hit
    roles = concepts_by_role([hit] if hit else [])
    things = roles.get("measure", frozenset()) | roles.get("thing", frozenset())
    head = _head_before(frame, first)
    label = _words(frame, hit) if hit and (things or "happening" in roles) else _noun_before(frame, first)
    return Counted(roles.get("happening", frozenset()), things, stem(head) if head else "", frozenset(), label)


def each_of(frame: Frame, last: int) -> Hit | None:
    """Return the thing for each of which an amount is paid: "12 dollars par action", "$80 a barrel"."""
    link = last + 1
    if link >= frame.sentence.last or frame.tokens.words[link] not in frame.book.each:
        return None
    return next((h for h in frame.concepts("thing") if h.first == link + 1), None)


def _left_out(frame: Frame, hit: Hit) -> bool:
    """Say whether something is told not to be part of an amount: "105 millions hors bonus", "before tax"."""
    return any(h.last == hit.first - 1 for h in frame.of("left_out"))


def _moved(frame: Frame, act: Hit, first: int) -> Hit | None:
    """Return the measure that is told to move to or by an amount: "le bénéfice a bondi de 6 % à 7 milliards"."""
    told = [h for h in frame.concepts("measure") if h.last < act.first < first]
    return frame.nearest(told, act.first, act.last, _SUBJECT_REACH, lambda h: frame.same_clause(h, act.first, act.last))


def is_distance(frame: Frame, last: int) -> bool:
    """Say whether a length is that to a place: right behind, past a small word or a direction ("10 km de Nice").

    The same in another unit may stand between: "10 km (6 miles) from Nice".
    """
    words = frame.tokens.words
    ahead = range(last + 1, min(last + 1 + _CONVERTED, frame.sentence.last))
    inside = ahead and words[last + 1] in ("(", ")")
    link = next((i + 1 for i in ahead if words[i] == ")"), last + 1) if inside else last + 1
    if link >= frame.sentence.last:
        return False
    spots = {h.first for h in frame.named if h.kind == "name" or h.value.kind in PLACE_KINDS}
    if words[link] in frame.book.stop and link + 1 in spots:
        return True
    return any(h.first == link and h.last + 1 in spots for h in frame.of("place_in"))


def scales(frame: Frame, things: frozenset[str], last: int) -> frozenset[str]:
    """Return what an amount of a unit measures: a scale ("depth"), or what it is an amount of ("3 tonnes d'acier")."""
    measures = frozenset(t for t in things if concepts()[t].role == "measure")
    return measures or (things if _amount_of(frame, last) is not None else frozenset())


def _amount_of(frame: Frame, last: int) -> Hit | None:
    """Return what stands right behind an amount and its "of": "trois millions d'euros d'aide", "$24 million in aid"."""
    link = last + 1
    links = {h.first for h in frame.of("amount_of")}
    if link >= frame.sentence.last or link not in links:
        return None
    at = [h for h in frame.of("concept") if h.first == link + 1 and concepts_by_role([h]).keys() & {"thing", "measure"}]
    return at[0] if at else None


def dated(frame: Frame, first: int, last: int) -> Counted:
    """Return what a date is the date of: the nearest deed or happening, and the things it may be done to.

    A date often stands far from its verb, at the end or the beginning of the sentence, so the reach is long; which
    of the things near it the deed is done to is not decided ("a convenu … que les deux pays … un accord"). Right
    behind a verb of saying it dates the saying, and no deed: "said on Monday that 120 hostages remained".
    """
    if of_saying(frame, first):
        return NOTHING
    noun = _noun_of(frame, first, last)
    if noun is None:
        noun = named_by_year(frame, first, last)
    if noun is not None:
        return _dated_noun(frame, noun)
    hit = dated_deed(frame, first, last)
    near = [h for h in frame.concepts("thing") if h is not hit and frame.cost(h, first, last) <= _THING_REACH]
    things = telling(frozenset().union(*(of_role(h, "thing") for h in near)))
    nearest = frame.nearest(near, first, last, _THING_REACH)
    told = sorted(telling(of_role(nearest, "thing")))
    return Counted(
        deeds(hit), things, "", frozenset(), " ".join(told) or (_words(frame, hit) if hit and not deeds(hit) else "")
    )


@once
def dated_deed(frame: Frame, first: int, last: int) -> Hit | None:
    """Return the deed that a date is the date of: before "remontant à" and "dating back to" stands what is that old."""
    back = next((h for h in frame.of("dates_back") if h.last == first - 1), None)
    if back is not None:
        return act(frame, back.first, frame.sentence.last, DATED_REACH, ("act", "happening"))
    done = done_at(frame, first)
    hit = done_deed(frame, done) if done is not None else None
    return hit or act(frame, first, last, DATED_REACH, ("act", "happening"))


def named_by_year(frame: Frame, first: int, last: int) -> int | None:
    """Return the noun that a bare year tells one of from the others ("le budget 2025", "its 2024 report"), or None.

    Such a year is when a thing holds or which one it is, and no event's: the budgets of 2025 and 2026 are two.
    """
    words, kinds, book = frame.tokens.words, frame.tokens.kinds, frame.book
    if first != last or len(words[first]) != 4 or not words[first].isdecimal():
        return None
    noun = first + 1 if book.head_last else first - 1
    article = first - 1 if book.head_last else first - 2
    if article < frame.sentence.first or noun > frame.sentence.last or kinds[noun] != WORD or words[noun] in book.stop:
        return None
    told = book.determiner | book.indefinite | book.definite
    return noun if words[article] in told and words[article] not in (book.np_of if book.head_last else ()) else None


def _noun_of(frame: Frame, first: int, last: int) -> int | None:
    """Return the noun whose year a bare year is ("la campagne de 2007", "le record de 2011"), or None."""
    words, book = frame.tokens.words, frame.book
    before = first - 2
    if first != last or before < frame.sentence.first or words[first - 1] not in book.np_of or book.head_last:
        return None
    year = len(words[first]) == 4 and words[first].isdecimal()
    plain = frame.tokens.kinds[before] == WORD and words[before] not in book.stop
    return before if year and plain else None


def _dated_noun(frame: Frame, noun: int) -> Counted:
    """Return the event or the thing that a noun names, which alone its year dates."""
    hits = [h for h in frame.of("concept") if h.last == noun]
    roles = concepts_by_role(hits)
    happened = roles.get("act", frozenset()) | roles.get("happening", frozenset())
    word = frame.tokens.words[noun]
    return Counted(happened, telling(roles.get("thing", frozenset())), stem(word), frozenset(), word)


@once
def of_saying(frame: Frame, first: int) -> bool:
    """Say whether a verb of saying stands right before, past no more than a small word, and nothing is told done."""
    words = frame.tokens.words
    said = [h for h in frame.of("says") if first - 2 <= h.last < first]
    if not said:
        return False
    acts = [h for h in frame.of("concept") if any(h.first <= s.last and s.first <= h.last for s in said)]
    return not acts and all(words[i] in frame.book.stop for i in range(said[-1].last + 1, first))


def _outside(hit: Hit, first: int, last: int) -> bool:
    return hit.last < first or hit.first > last


def _head_before(frame: Frame, first: int) -> str:
    """Return the content word right before an amount, past small ones ("un coût estimé à 3 milliards")."""
    words, kinds = frame.tokens.words, frame.tokens.kinds
    for i in range(first - 1, max(frame.sentence.first, first - 5) - 1, -1):
        if kinds[i] != WORD:
            return ""
        if words[i] not in frame.book.stop:
            return words[i]
    return ""


def _noun_before(frame: Frame, first: int) -> str:
    """Return the word right before an amount where an article shows that it is a noun: "le prix de 3 euros"."""
    words, kinds, book = frame.tokens.words, frame.tokens.kinds, frame.book
    for i in range(first - 1, max(frame.sentence.first + 1, first - 5) - 1, -1):
        if kinds[i] != WORD:
            return ""
        if words[i] not in book.stop:
            return words[i] if words[i - 1] in book.determiner else ""
    return ""


def _id(hit: Hit) -> str:
    return str(hit.value.id) if hit.kind == "entity" else str(hit.value)


def _actor(hit: Hit) -> str:
    return str(hit.value.actor) if hit.kind == "entity" else str(hit.value)


def _words(frame: Frame, hit: Hit) -> str:
    start, end = frame.tokens.span(hit.first, hit.last)
    return frame.tokens.text[start:end]
