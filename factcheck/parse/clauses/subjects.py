"""The subject of a verb: which parties, or which body without a name, end right before it."""

from __future__ import annotations

from factcheck.parse.clauses.bodies import body_ending, opener, speaks_for_country
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.parties import is_demonym
from factcheck.parse.words.phrases import Hit

_PARTY = 7  # tokens of a list of parties, or between an office and the state it belongs to
_OFFICES = frozenset({"official", "president", "prime-minister", "soldier", "lawmaker", "police", "delegation"})
_SPEAKING = ("police", "official", "organiser", "company", "opposition")


def doers_ending(frame: Frame, at: int) -> tuple[Hit, ...]:
    """Return who does what a verb says behind a subject that ends with a token: parties, or a body without a name."""
    found = parties_ending(frame, at)
    body = body_ending(frame, at)
    if found and not (body is not None and is_demonym(found[-1]) and not speaks_for_country(body)):
        return found
    body = body or (opener(frame) if at == frame.sentence.first else None)
    return () if body is None else (body,)


def parties_ending(frame: Frame, at: int) -> tuple[Hit, ...]:
    """Return the parties of a subject whose last token is `at`: one, or a list; none when it stands for another noun.

    "à Moscou" and "les habitants de Kiev" are no parties; "le gouvernement de Séoul" and "l'armée russe" are.
    """
    actors = _actors(frame)
    found = [h for h in actors if h.last == at]
    if not found or not _stands_alone(frame, found[-1]):
        return ()
    group = [found[-1]]
    for hit in reversed([h for h in actors if h.last < group[0].first]):
        nearest = group[-1]
        if nearest.first - hit.last > _PARTY or not _listed(frame, hit.last + 1, nearest.first - 1):
            break
        if not _stands_alone(frame, hit):
            if _linked(frame, hit.last + 1, nearest.first - 1):
                return ()
            break  # "selon l'OTAN, la Norvège a fourni"
        group.append(hit)
    return tuple(reversed(group))


@once
def _actors(frame: Frame) -> list[Hit]:
    """Return the entities and names of a sentence by place."""
    return sorted(frame.named, key=lambda h: h.first)


@once
def _links(frame: Frame) -> frozenset[int]:
    """Return where what may join two parties of one subject begins: "and", "neither … nor"."""
    return frozenset(h.first for h in frame.among("and", "negation"))


def _linked(frame: Frame, start: int, stop: int) -> bool:
    return any(start <= i <= stop for i in _links(frame))


def _listed(frame: Frame, start: int, stop: int) -> bool:
    """Say whether only "and", commas, negations and articles stand between two parties of one subject."""
    words, links = frame.tokens.words, _links(frame)
    inside = range(start, stop + 1)
    linked = any(words[i] == "," or i in links for i in inside)
    return linked and all(words[i] == "," or i in links or words[i] in frame.book.determiner for i in inside)


def _stands_alone(frame: Frame, hit: Hit) -> bool:
    """Say whether a party is the subject itself, or that of an office before it ("le gouvernement de Séoul")."""
    words, book = frame.tokens.words, frame.book
    before = hit.first - 1
    first = frame.sentence.first
    if before >= first and (words[before] in book.np_of or is_demonym(hit)):
        return _is_office(frame, hit.first)
    while before >= first and words[before] in book.determiner and words[before] not in book.np_of:
        before -= 1
    if before < first:
        return True
    return before in _openings(frame) or not (words[before] in book.np_end or words[before] in book.np_of)


@once
def _openings(frame: Frame) -> frozenset[int]:
    """Return the tokens behind which a noun phrase begins that belongs to nothing before them."""
    return frozenset(i for h in frame.among("clause_start", "and", "negation") for i in _span(h))


def _is_office(frame: Frame, at: int) -> bool:
    """Say whether a government, a ministry or an army stands close before a token, and belongs to nothing itself."""
    words, book = frame.tokens.words, frame.book
    offices = [h.first for h in _offices(frame) if at - _PARTY <= h.first <= h.last < at]
    before = min(offices, default=0) - 1
    return bool(offices) and (before < frame.sentence.first or words[before] not in book.np_of)


@once
def _offices(frame: Frame) -> list[Hit]:
    """Return what names a government, a ministry or an army in a sentence."""
    kinds = [h for h in frame.of("speaker_kind") if h.value in _SPEAKING]
    return kinds + [h for h in frame.of("concept") if not _OFFICES.isdisjoint(h.value)]


def _span(hit: Hit) -> range:
    return range(hit.first, hit.last + 1)
