"""What the parts of a matched pattern say of a date: its month, its weekday, its year in words, how many units."""

from __future__ import annotations

from decimal import Decimal

from factcheck.parse.dates.date_match import Match
from factcheck.parse.dates.date_rules import Phrase


def month_of_match(match: Match) -> int | None:
    """Return the month that a match names, 1 to 12."""
    month = match.word("month") or match.word("month_abbr")
    return None if month is None else int(month)


def weekday_of_match(match: Match, name: str = "weekday") -> int | None:
    """Return the day of the week that a group names, 1 for Monday."""
    day = match.word(name, "weekday") or (match.word("weekday_abbr") if name == "weekday" else None)
    return None if day is None else int(day)


def _step(match: Match) -> int | None:
    for name, step in (("last", -1), ("next", 1), ("this", 0)):
        if match.has(name):
            return step
    return None


def _follows(match: Match) -> bool:
    """Say whether "following" is a preposition: "He left following Monday's vote", but not "the following Monday"."""
    place = match.found.groups.get("next")
    if place is None or place[0] != match.found.start or match.reading.sense(place[0], "beside_after") is None:
        return False
    return (match.has("weekday") or match.has("month")) and match.before("article") is None


def base(match: Match, kind: str = "calendar") -> Phrase:
    """Return the phrase with every field whose group took part under its own class name."""
    unit = match.word("unit")
    led = _follows(match)
    return Phrase(
        match.found.start + led,
        match.found.end,
        kind,
        year=match.number("year") or spoken_year_of(match),
        month=month_of_match(match),
        day=match.number("day"),
        weekday=weekday_of_match(match),
        season=match.word("season"),
        unit=unit,
        step=None if led else _step(match),
        portion=match.word("portion"),
        part=match.word("part") or match.word("part_now"),
        hedge=match.word("roughly"),
        week_ahead=bool(match.constants.get("week_ahead", False)),
    )


def spoken_year_of(match: Match) -> int | None:
    """Return a year said in words: "nineteen ninety six", "two thousand and five", "nineteen oh five"."""
    first, second = match.figure("spoken"), match.figure("spoken2")
    if first is None or not first.in_words or first.ordinal:
        return None
    if second is None:
        return int(first.value) if 1000 <= first.value < 2100 else None
    pair = second.in_words and not second.ordinal and 10 <= first.value <= 20 and 0 <= second.value < 100
    if match.has("oh") and not 0 < second.value < 10:
        return None
    return int(first.value * 100 + second.value) if pair else None


def count_of(match: Match) -> Decimal | None:
    """Return how many units a match counts; a literal one counts one, a half behind adds a half."""
    if match.has("few"):
        return None
    figure = match.figure("number")
    count = Decimal(1) if figure is None else figure.value
    if count is None:
        return None
    return count + Decimal("0.5") if match.has("half_more") else count


def full_year(short: int) -> int:
    """Return the year that two digits mean, from 1930 to 2029."""
    return short + (1900 if short >= 30 else 2000)
