"""Dates: found by pattern, linked with their neighbours, and resolved from what they hang on."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.document import Published
from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.parse.dates.anchors import anchor_of
from factcheck.parse.dates.date_links import link
from factcheck.parse.dates.date_match import Linked, Match, Piece
from factcheck.parse.dates.date_phrases import BUILDERS
from factcheck.parse.dates.date_resolver import Resolver
from factcheck.parse.dates.match_fields import spoken_year_of
from factcheck.parse.words.grammar import Found
from factcheck.parse.words.lexicon import grammar
from factcheck.parse.words.reading import Reading


def find(reading: Reading, code: str) -> list[Piece]:
    """Return the date phrases of a text as they stand, before anything is looked up on a calendar."""

    def accept(found: Found) -> list[Piece] | None:
        match = Match(found, reading, code)
        if match.has("spoken") and spoken_year_of(match) is None:  # "On July 1, two people died"
            return None
        return None if match.begins_compound else BUILDERS[found.pattern.means](match) or None

    found = [piece for pieces in grammar(code, "date").read(reading.codes, accept) for piece in pieces]
    return link(found, reading)


def resolve(pieces: Iterable[Piece], reading: Reading, code: str, anchor: Published) -> list[Mention]:
    """Return the mentions of date phrases that `find` gave, in order, without overlap.

    anchor  how the publication date is known; basis "given", "metadata" or "dateline" anchors everything, "bounded"
            months and years only, "unknown" nothing: a relative phrase then has `period` None and the fields it states.

    A mention spans the date phrase with its article and without its preposition; a range spans both ends with the
    words that join them, and "before" and "after" are in the span because they make another date of it. A time of day
    is a mention of its own, without the words that lead to it; its period is the day beside it, or the one that its
    sentence told of before, and None where there is none.
    """
    resolver = Resolver(reading, code, anchor_of(anchor))
    out = []
    for piece in pieces:
        mention = resolver.mention(piece)
        if mention is not None:
            out.append(mention)
    return out


def impossible(pieces: Iterable[Piece], reading: Reading) -> list[tuple[int, int]]:
    """Return the spans of what is said as a date and is none, in the order of the text: "31 février"."""
    ends = [p for piece in pieces for p in ((piece.left, piece.right) if isinstance(piece, Linked) else (piece,))]
    return sorted({reading.span(p.start, p.end) for p in ends if p.impossible})


def with_days(found: Iterable[Mention]) -> list[Mention]:
    """Return dates with each time of day told together with the day beside it: "samedi" and "samedi à 10h30".

    The day stays a mention of its own, as the annotators of newspapers mark it. Claims are made of day and time apart,
    because another article may tell of the day only.
    """
    return [m if m.whole is None else replace(m, start=m.whole[0], end=m.whole[1], whole=None) for m in found]
