"""Which lengths are distances, and which way one leads: "à 12 km au nord de Brest", "12 km (7 miles) west of"."""

from __future__ import annotations

from factcheck.model.claim import Heading
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import DISTANCE, FLYBY
from factcheck.parse.claims.counts.counted import NOTHING, Counted
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.parties import id_of
from factcheck.parse.clauses.places import PLACE_KINDS
from factcheck.parse.words.concept_roles import stem
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_CONVERTED = 5  # tokens of an amount in brackets: "(6.5 miles)"
_TO_LENGTH = 3  # tokens from what leads to a length to its number: "à moins de 12 km"
_TO = 2  # tokens between a distance and its direction: "12 km to the north"
_PASSING = 14  # tokens from a verb of passing to how far off: "frôlera la surface de Mars, à quelque 12 km"
_FROM = 4  # tokens between a direction and its landmark: "of the town of"


def way_to(frame: Frame, first: int, last: int) -> Counted | None:
    """Return what a length is that is the way to a place, or how far off something goes by; None for any other."""
    spot = landmark(frame, first, last)
    if passes(frame, first, last):
        return replace(NOTHING, things=DISTANCE | FLYBY, head=spot or _passed(frame, last))
    if is_distance(frame, last) or heading(frame, last):
        return replace(NOTHING, things=DISTANCE)
    return replace(NOTHING, things=DISTANCE, head=spot) if spot else None


def is_distance(frame: Frame, last: int) -> bool:
    """Say whether a length is that to a place: right behind, past a small word or a direction ("10 km de Nice").

    The same in another unit may stand between: "10 km (6 miles) from Nice".
    """
    words, link = frame.tokens.words, _behind_conversion(frame, last)
    if any(h.first == link and h.value == "whole" for h in frame.of("distance_link")):
        return True  # "three miles from shore"
    if link >= frame.sentence.last:
        return False
    if any(h.first == link and h.value == "inside" for h in frame.of("place_in")):
        return False  # "11.8 feet in Varna"
    spots = {h.first for h in frame.named if h.kind == "name" or h.value.kind in PLACE_KINDS}
    if words[link] in frame.book.stop and link + 1 in spots:
        return True
    return any(h.first == link and h.last + 1 in spots for h in frame.of("place_in"))


def landmark(frame: Frame, first: int, last: int) -> str:
    """Return the stem of the noun that a length leads to, "" for none: "à 12 km de la côte", "12 km from the coast".

    In French "à" leads to such a length: "les 12 km de la course" are its own. Of "the town of Varna" the name tells
    where it leads: another text has "the city of Varna".
    """
    link = next((h for h in frame.of("distance_link") if h.first == _behind_conversion(frame, last)), None)
    if link is None or link.value == "whole":
        return ""
    if link.last >= frame.sentence.last or frame.tokens.kinds[link.last + 1] != WORD:
        return ""
    led = range(first - _TO_LENGTH, first)
    if link.value == "led" and not any(h.last in led for h in frame.of("place_in") if h.value == "inside"):
        return ""
    noun = link.last + 1
    if any(h.first == noun and _mark(frame, h.last + 1) for h in frame.of("place_noun")):
        return ""
    return stem(frame.tokens.words[noun])


def passes(frame: Frame, first: int, last: int) -> bool:
    """Say whether a length is how far off something goes by, whatever it passes: "passer à 12 km de notre planète"."""
    led = range(first - _TO_LENGTH, first)
    leads = [h for h in frame.of("passes_at") if h.last in led and not _ends_range(frame, h)]
    if not any(frame.occupied.isdisjoint(range(h.last + 1, first)) for h in leads):
        return False
    link = _behind_conversion(frame, last)
    if any(h.first in (link, link + 1) for h in frame.concepts("measure")):
        return False  # "passe à 2 100 mètres d'altitude", "à 18 mètres de long"
    verbs = {h.value for h in frame.of("passes") if first - _PASSING <= h.first < h.last + 1 < first}
    return "by" in verbs or ("near" in verbs and _is_passed(frame, link))


def _passed(frame: Frame, last: int) -> str:
    """Return the stem of the noun that "of" and an article behind a length lead to: "within 30 m of the school"."""
    words, at = frame.tokens.words, _behind_conversion(frame, last)
    if at + 2 > frame.sentence.last or words[at] not in frame.book.np_of or words[at + 1] not in frame.book.determiner:
        return ""
    return "" if frame.tokens.capital(at + 2) else stem(words[at + 2])


def _ends_range(frame: Frame, lead: Hit) -> bool:
    """Say whether a word leads from one length to another: "passe de 12 à 18 mètres"."""
    return lead.first - 1 in frame.occupied and frame.tokens.words[lead.first - 2] in frame.book.np_of


def _is_passed(frame: Frame, link: int) -> bool:
    """Say whether what stands behind a length is passed, and is no mark: "au-dessus des toits", "de la normale"."""
    if any(h.first == link and h.value == "change" for h in frame.of("scope_right")):
        return False
    over = any(h.first == link for h in frame.of("passes_over"))
    return over or (link < frame.sentence.last and frame.tokens.words[link] in frame.book.np_of)


@once
def heading(frame: Frame, last: int) -> Heading | None:
    """Return which way the distance that ends at a token leads, None where no direction and landmark follow it."""
    link, words, stop = _behind_conversion(frame, last), frame.tokens.words, frame.book.stop
    ways = [h for h in frame.of("heading") if link <= h.first <= link + _TO]
    way = next((h for h in ways if all(words[i] in stop for i in range(link, h.first))), None)
    mark = None if way is None else _mark(frame, way.last + 1)
    if way is None or mark is None:
        return None
    start, end = frame.tokens.span(way.first, mark.last)
    return Heading(int(way.value), id_of(mark), " ".join(frame.tokens.text[start:end].split()))


def _mark(frame: Frame, at: int) -> Hit | None:
    """Return the name that an "of" leads to, past small words and what the place is."""
    if at >= frame.sentence.last or frame.tokens.words[at] not in frame.book.np_of:
        return None
    small = frame.book.stop | frame.book.np_of
    nouns = {h.first for h in frame.of("place_noun")}
    for mark in sorted((h for h in frame.named if at < h.first <= at + _FROM), key=lambda h: h.first):
        if all(frame.tokens.words[i] in small or i in nouns for i in range(at, mark.first)):
            return mark
    return None


def _behind_conversion(frame: Frame, last: int) -> int:
    """Return the token behind an amount and behind the same in brackets: "10 km (6 miles)"."""
    words = frame.tokens.words
    ahead = range(last + 1, min(last + 1 + _CONVERTED, frame.sentence.last))
    inside = ahead and words[last + 1] in ("(", ")")
    return next((i + 1 for i in ahead if words[i] == ")"), last + 1) if inside else last + 1
