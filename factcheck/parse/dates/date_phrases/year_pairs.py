"""Two years in figures of equal length, the second the one after the first: "la saison 98-99", "en 630/631"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import SHORT_YEAR_FIRST, Builder, Linked, Match, Piece
from factcheck.parse.dates.match_fields import base, full_year

_SHORT = 2  # digits of a year without its century
_LONGEST = 4


def short_years(match: Match) -> list[Piece] | None:
    """ "la saison 98-99"."""
    if not match.has_glued("first_year", "short_year") or match.counts_something:
        return None
    return _next_to(match, match.tokens("first_year")[0], match.tokens("short_year")[0])


def stroke_years(match: Match) -> list[Piece] | None:
    """ "la saison 98/99", "en 630/631": no fraction."""
    first, _, second = "".join(match.tokens("stroke")).partition("/")
    if match.counts_something:
        return None
    return _next_to(match, first, second)


def war_years(match: Match) -> list[Piece] | None:
    """ "La guerre de 14-18", "né en 39-45": a war that is called by its years."""
    first, second = match.tokens("first_year")[0], match.tokens("short_year")[0]
    if not match.has_glued("first_year", "short_year") or not match.listed(f"{first}-{second}", "war_years"):
        return None
    if match.counts_something:  # "les victimes ont 40-45 ans", "le conflit a fait 40-45 morts"
        return None
    words, at, start = match.reading.tokens.words, match.ends[0], match.found.groups["first_year"][0]
    if start == match.found.start and not any(match.listed(w, "war_words") for w in words[max(0, at - _WAR) : at]):
        return None
    left = replace(base(match), start=start, year=_WARS + int(first))
    return [Linked(start, match.found.end, "range", left, replace(left, year=_WARS + int(second)))]


_WARS = 1900  # the century of the wars that have no other name
_WAR = 4  # tokens of "guerre mondiale de"


def _next_to(match: Match, first: str, second: str) -> list[Piece] | None:
    digits = first.isdecimal() and second.isdecimal() and _SHORT <= len(first) == len(second) <= _LONGEST
    if not digits or int(second) != (int(first) + 1) % 10 ** len(first):
        return None
    year = full_year(int(first)) if len(first) == _SHORT else int(first)
    named = match.has("year_word")
    if not named and int(first) < SHORT_YEAR_FIRST:  # "en 12-13", "en 3/4"
        return None
    start = match.found.start if named else match.found.groups["stroke" if match.has("stroke") else "first_year"][0]
    left = replace(base(match), start=start, year=year)
    return [Linked(start, match.found.end, "range", left, replace(left, year=year + 1))]


BUILDERS: Mapping[str, Builder] = {"short_years": short_years, "stroke_years": stroke_years, "war_years": war_years}
