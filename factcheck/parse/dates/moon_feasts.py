"""Feasts that the moon moves: those of the Islamic and the Jewish calendar, and those that a table gives.

The words of a language name them by rule: "I10-1" is the first of Shawwal, the tenth month of the Islamic year, "I9"
its whole ninth month; "J7-15*7" are seven days from the fifteenth of Tishri on, "J13-14" is a day of the last Adar;
"T diwali" stands in language/feasts.toml, "T diwali+-1" is the day before, "T dussehra+-9*10" ten days up to it.

Sources: the Umm al-Qura calendar of Saudi Arabia (hijridate, 1924 to 2077) and the Hebrew calendar (pyluach). Both are
loaded only where such a feast is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factcheck.language.feasts import feast_days
from factcheck.model.period import Period
from factcheck.parse.dates.calendar import DAY, days

_KINDS = frozenset("IJT")
_HIJRA, _ISLAMIC_YEAR = 622, 354.367  # the year the Islamic calendar begins in, and how many days a year of it has
_SOLAR_YEAR = 365.2425
_CREATION = 3760  # the Jewish year that goes on as a year begins; in its autumn the next one begins
_LAST_ADAR = 13  # the twelfth month where a year has no thirteenth


def moved(rule: str) -> bool:
    """Say whether the moon moves a feast."""
    return rule[:1] in _KINDS


def spans(rule: str, year: int) -> list[Period]:
    """Return the days of a feast for each time it begins in a year: twice where two Islamic years do, or never."""
    readers = {"I": _islamic, "J": _jewish, "T": _listed}
    return [span for span in readers[rule[0]](rule[1:].strip(), year) if span.low is not None and span.low.year == year]


def slack(rule: str) -> int:
    """Return by how many days a feast is kept earlier or later elsewhere: a month begins as the moon is seen."""
    return 1 if rule[:1] in ("I", "T") else 0


def _islamic(rule: str, year: int) -> Iterator[Period]:
    from hijridate import Hijri

    rule, _, count = rule.partition("*")
    month, _, day = rule.partition("-")
    about = int((year - _HIJRA) * _SOLAR_YEAR / _ISLAMIC_YEAR)
    for islamic in range(about, about + 4):
        try:
            first = Hijri(islamic, int(month), int(day or 1))
        except (OverflowError, ValueError):
            continue
        low = date(*first.to_gregorian().datetuple())
        yield days(low, int(count or 1) if day else first.month_length())


def _jewish(rule: str, year: int) -> Iterator[Period]:
    """A day begins at sunset: the span holds the evening before."""
    from pyluach.dates import HebrewDate
    from pyluach.hebrewcal import Year

    rule, _, count = rule.partition("*")
    month, day = map(int, rule.split("-"))
    for jewish in (year + _CREATION, year + _CREATION + 1):
        of_year = month if month != _LAST_ADAR or Year(jewish).leap else month - 1
        low = HebrewDate(jewish, of_year, day).to_pydate()
        yield days(low - DAY, int(count or 1) + 1)


def _listed(rule: str, year: int) -> Iterator[Period]:
    rule, _, count = rule.partition("*")
    name, _, later = rule.partition("+")
    found = feast_days(name).get(year)
    if found is not None:
        yield days(found + int(later or 0) * DAY, int(count or 1))
