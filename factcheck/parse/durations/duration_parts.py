"""Durations whose last unit is left out or a letter: "deux heures trente", "23 secondes 61", "2 h 03 min 45 s"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.parse.dates.date_match import Match
from factcheck.parse.durations.duration_values import Lasting

_MINUTES = 60
_DIGIT = 9
_DIGITS_OF_HUNDREDTHS = 2
# What a bare number behind a unit of time says, and how many of them make the unit; of a second, hundredths.
_PARTS: Mapping[str, tuple[str, int]] = {"hour": ("minute", 60), "minute": ("second", 60), "second": ("second", 100)}
# Behind a number these say what it is of: "une heure trente euros" is no hour and a half.
_GOING_ON = (
    "currency",
    "money",
    "percent",
    "measure",
    "symbol",
    "number",
    "code",
    "month",
    "unit",
    "dash",
    "range_link",
)


def parts_behind(match: Match) -> Lasting | None:
    """ "une heure trente", "trois heures et quart", "one hour and fifteen": the smaller unit is left out.

    Behind "and" the phrase has to end, because what follows may be counted: "two hours, and fifteen were hurt".
    """
    unit, figure = match.word("unit"), match.figure("number")
    count = Decimal(1) if figure is None else figure.value
    if unit is None or unit not in _PARTS or count < 0 or count % 1 or (figure is not None and figure.ordinal):
        return None
    if (match.counts_something and not match.has("fraction")) or match.behind(*_GOING_ON):
        return None
    less, size = _PARTS[unit]
    more = _more(match, size)
    if more is None:
        return None
    if unit == "second":  # hundredths: "23 secondes 61"
        return _sum_of(match, (count + more / size, unit)) if more > _DIGIT else None
    return _sum_of(match, (count, unit), (more, less))


def _more(match: Match, size: int) -> Decimal | None:
    """Return how many of the smaller unit stand behind a unit: a part of all there are, or a number of them."""
    if match.has("fraction"):
        top, _, base = str(match.word("fraction")).partition("/")
        return size * Decimal(top) / Decimal(base)
    said = match.figure("n2")
    if said.fraction:
        return size * said.value if 0 < said.value < 1 else None
    if said.ordinal or said.vague is not None or said.value % 1 or not 0 < said.value < size:
        return None
    return said.value if not match.has("and") or _phrase_ends(match) else None


def _sum_of(match: Match, *parts: tuple[Decimal, str]) -> Lasting:
    return Lasting(parts, match.found.start, match.found.end, match.word("roughly"))


def _phrase_ends(match: Match) -> bool:
    end = match.found.end
    return end >= len(match.reading.codes) or not match.reading.tokens.words[match.reading.firsts[end]][0].isalnum()


def to_the_second(match: Match) -> Lasting | None:
    """ "2 h 03 min 45 s", "3 min 45 s", "2h03 min 45 secondes"; "3 min 56 s 46" has hundredths."""
    last = match.word("u2", "unit") if match.has("u2") else "second"
    seconds = _seconds(match)
    if match.word("unit") not in (None, "minute") or last != "second" or seconds is None:
        return None
    parts: list[tuple[Decimal, str]] = [(seconds, "second")]
    if match.has("number"):
        minutes = match.number("number")
        if minutes is None or minutes < 0:
            return None
        parts.insert(0, (Decimal(minutes), "minute"))
    if match.has("clock"):
        hour, minute = match.reading.sense(match.found.groups["clock"][0], "clock")
        parts = [(Decimal(hour), "hour"), (Decimal(minute), "minute"), *parts]
    return _sum_of(match, *parts)


def _seconds(match: Match) -> Decimal | None:
    """Return the seconds of a time, with the tenths or hundredths that stand behind their sign: "56 s 46"."""
    figure, less = match.figure("n2"), match.figure("less")
    if figure.ordinal or not 0 <= figure.value < _MINUTES:
        return None
    if less is None:
        return Decimal(figure.value)
    digits = match.tokens("less")[0]
    if figure.value % 1 or not (digits.isdecimal() and len(digits) <= _DIGITS_OF_HUNDREDTHS):
        return None
    if match.counts_something or match.behind(*_GOING_ON):
        return None
    return Decimal(f"{int(figure.value)}.{digits}")


def lap(match: Match) -> Lasting | None:
    """ "3:43.13", "1'32''4"; "2:06:41" where the word before it says that somebody needed so long."""
    reading, at = match.reading, match.found.groups["laptime"][0]
    hours, minutes, seconds = reading.sense(at, "laptime")
    span = match.behind("to", "dash") and reading.sense(at + 2, "clock") is not None
    led = match.before("lap_lead") is not None and not span and not match.behind("meridiem", "zone")
    if reading.sense(at, "clock") is not None and not led:
        return None
    parts = ((hours, "hour"), (minutes, "minute"), (seconds, "second"))
    said = [(count, unit) for count, unit in parts if count] or [(seconds, "second")]
    return _sum_of(match, *said)
