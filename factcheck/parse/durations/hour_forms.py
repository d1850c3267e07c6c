"""Hours written as a time of day is, where they last: "pendant 2h30", "48h", "2 h 31 min"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Match
from factcheck.parse.dates.lengths import told_length
from factcheck.parse.durations.duration_values import Lasting

_DAY_HOURS = 24


def _hours(match: Match) -> Lasting | None:
    """ "pendant 3 h", "48h", "3h de débat"; "à 22 h" is a time of day."""
    figure = match.figure("number")
    if figure is None or figure.ordinal or not (_lasting(match) or figure.value > _DAY_HOURS or told_length(match)):
        return None
    return Lasting(((figure.value, "hour"),), match.found.start, match.found.end)


def _clock(match: Match) -> Lasting | None:
    """ "2h30 de débat", "pendant 2h30", "2 h 31 min": a time that is counted and not told."""
    if match.has("unit") and match.word("unit", "unit") != "minute":
        return None
    hour, minute = match.reading.sense(match.found.groups["clock"][0], "clock")
    lettered = any(word.isalpha() for word in match.tokens("clock"))
    told = match.has("unit") and match.before("clock_lead") is None  # "2 h 31 min", but "à 14 h 32 min"
    if not lettered or not (told or _lasting(match) or hour > _DAY_HOURS or told_length(match)):
        return None
    return Lasting(((Decimal(hour), "hour"), (Decimal(minute), "minute")), match.found.start, match.found.end)


def _rough_clock(match: Match) -> Lasting | None:
    """ "a duré environ 2h30": what lasts about so long; "vers environ 2h30" is a time of day."""
    found = _clock(match) if match.before("during") is not None else None
    return None if found is None else replace(found, hedge=match.word("roughly"))


def _lasting(match: Match) -> bool:
    """Say whether the words around make hours last: "pendant 2h30", "2h30 de débat", but not "à 14h30 de jeudi"."""
    told = match.before("clock_lead", "of", "to", "lead") is not None
    if match.head_determiner == "one":  # "une attente de 3h"
        return True
    return match.before("during") is not None or (match.behind("of") and not told)


HOURS: Mapping[str, Callable[[Match], Lasting | None]] = {
    "hours": _hours,
    "clock": _clock,
    "rough_clock": _rough_clock,
}
