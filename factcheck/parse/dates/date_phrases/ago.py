"""How long ago: "il y a trois semaines", "a week or two ago", "half a century ago", "two years ago this month"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_phrases.offsets import offset_of
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.match_fields import base

_YEARS = {"decade": 10, "century": 100}  # of the units that have shares of whole years
_HALF = Decimal("0.5")


def ago(match: Match) -> list[Piece] | None:
    """ "il y a trois semaines"."""
    return offset_of(match, -1)


def about_ago(match: Match) -> list[Piece] | None:
    """ "il y a deux ou trois ans", "10 to 15 years ago", "a week or two ago": between two counts of units."""
    first, sign = match.figure("n0"), 1 if match.has("ahead") else -1
    found = offset_of(match, sign)
    if found is None or (match.has("ahead") and match.word("ahead") != "at"):
        return None
    if first is None and match.counts_something:  # "il y a une semaine ou deux hommes"
        return None
    if first is not None and first.ordinal:
        return None
    nearer = Decimal(1) if first is None else first.value
    pieces = [piece for piece in found if isinstance(piece, Phrase) and piece.count is not None]
    return [replace(p, nearer=nearer) for p in pieces if p.count is not None and nearer < p.count] or None


def share_ago(match: Match) -> list[Piece] | None:
    """ "half a century ago", "il y a un quart de siècle": so many years before, and nothing of a shorter unit."""
    figure, phrase = match.figure("number"), base(match, "offset")
    share = _HALF if figure is None else figure.value if figure.fraction else Decimal(1)
    years = share * _YEARS.get(phrase.unit or "", 0)
    if not 0 < share < 1 or not years or years % 1:
        return None
    return [replace(phrase, unit="year", sign=-1, count=years)]


def anniversary(match: Match) -> list[Piece] | None:
    """To the day, or in a unit around today: "il y a un an jour pour jour", "two years ago this month".

    "Il y a trois ans ce lundi" is the day three years before that Monday, which was none.
    """
    grain = match.word("u2", "unit") if match.has("u2") else "day"
    if match.has("today") and int(match.word("today", "deictic") or 0):
        return None
    found = offset_of(match, -1)
    fit = grain in ("day", "week", "weekend", "month", "year")
    day = match.word("weekday")
    if day is not None and match.word("unit") not in ("month", "year", "decade"):
        return None
    falls = None if day is None else int(day)
    pieces = [piece for piece in found or () if fit and isinstance(piece, Phrase)]
    step = None if falls is None or not match.has("last") else -1
    return found and [replace(p, grain=grain, step=step, weekday=None, counted_from=falls) for p in pieces]


BUILDERS: Mapping[str, Builder] = {
    "ago": ago,
    "about_ago": about_ago,
    "share_ago": share_ago,
    "anniversary": anniversary,
}
