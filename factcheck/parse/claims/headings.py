"""Which way a distance leads: "à 12 km au nord de Brest", "12 km (7 miles) west of the town of Brest"."""

from __future__ import annotations

from factcheck.model.claim import Heading
from factcheck.parse.claims.measured import behind_conversion
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.parties import id_of
from factcheck.parse.words.phrases import Hit

_TO = 2  # tokens between a distance and its direction: "12 km to the north"
_FROM = 4  # tokens between a direction and its landmark: "of the town of"


@once
def heading(frame: Frame, last: int) -> Heading | None:
    """Return which way the distance that ends at a token leads, None where no direction and landmark follow it."""
    link, words, stop = behind_conversion(frame, last), frame.tokens.words, frame.book.stop
    ways = [h for h in frame.of("heading") if link <= h.first <= link + _TO]
    way = next((h for h in ways if all(words[i] in stop for i in range(link, h.first))), None)
    mark = None if way is None else _landmark(frame, way.last + 1)
    if way is None or mark is None:
        return None
    start, end = frame.tokens.span(way.first, mark.last)
    return Heading(int(way.value), id_of(mark), " ".join(frame.tokens.text[start:end].split()))


def _landmark(frame: Frame, at: int) -> Hit | None:
    """Return the name that an "of" leads to, past small words and what the place is."""
    if at >= frame.sentence.last or frame.tokens.words[at] not in frame.book.np_of:
        return None
    small = frame.book.stop | frame.book.np_of
    nouns = {h.first for h in frame.of("place_noun")}
    for mark in sorted((h for h in frame.named if at < h.first <= at + _FROM), key=lambda h: h.first):
        if all(frame.tokens.words[i] in small or i in nouns for i in range(at, mark.first)):
            return mark
    return None
