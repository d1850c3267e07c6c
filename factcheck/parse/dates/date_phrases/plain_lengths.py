"""Lengths of time that tell no day to come: "300 cars in a day", "within 48 hours of it", "collapsed within weeks"."""

from __future__ import annotations

from factcheck.parse.dates.date_match import Match
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.dates.unequalled_spans import since_the_last
from factcheck.parse.words.reading import PLAIN_WORD
from factcheck.parse.words.tokens import WORD

_PACE_REACH = 4  # items from a number to "in a day"


def counts_from_now(match: Match) -> bool:
    """Say whether "dans trois jours", "in three days" counts from the day of writing."""
    no_offsets = (_describes_year, _counts_from_event, _is_pace, _took_so_long, since_the_last)
    return not any(is_none(match) for is_none in no_offsets)


def _counts_from_event(match: Match) -> bool:
    """Say whether a span runs from what follows, or is one of it: "within 48 hours of it", "in 3 days of talks"."""
    if match.word("ahead") == "within" and match.behind("hook") and not match.behind("from_now"):
        return True
    return match.behind("of")


def _took_so_long(match: Match) -> bool:
    """Say whether a verb right before "within" looks back: of "collapsed within three weeks" none is to come."""
    first = match.reading.firsts[match.found.start]
    tokens = match.reading.tokens
    return match.word("ahead") == "within" and first > 0 and looks_back(tokens, first - 1, match.code)


def _is_pace(match: Match) -> bool:
    """Say whether so many of a thing stand right before one unit: "can make 300 cars in a day"."""
    reading, start = match.reading, match.found.start
    counted = (n for n in range(max(0, start - _PACE_REACH), start - 1) if reading.sense(n, "number") is not None)
    return match.has("one") and any(all(reading.codes[i] == PLAIN_WORD for i in range(n + 1, start)) for n in counted)


def _describes_year(match: Match) -> bool:
    """Say whether words tell what kind of year it is: "dans une année électorale", not "dans une année, il part"."""
    reading, end = match.reading, match.found.end
    described = match.has("one") and match.listed(match.tokens("unit")[-1], "described_units")
    if not described or end >= len(reading.codes):
        return False
    first = reading.firsts[end]
    return reading.tokens.kinds[first] == WORD and reading.tokens.words[first] != "\n"
