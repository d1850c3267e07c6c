"""The calendar fields and the time of day that a date states, and whether they can be those of another one."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model.frozen import frozen
from factcheck.model.period import Period


@frozen
class Fields:
    """The calendar fields that a date phrase states, each None when it does not.

    year 1-9999, month 1-12, day 1-31, weekday 1 (Monday) to 7, season "SP" "SU" "FA" "WI".
    clock  the first and the last minute of the day that a time commits to, both included: "8h29" is (509, 509), "vers
           8h30" (495, 525); around midnight they reach beyond 0 and 1440.
    zone   GMT (also for UTC), LOCAL for a time that is said to be local, the name of another zone, None for none said.
    either_half  nothing says of which half of the day the time is: "2:54 EST".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    clock: tuple[int, int] | None = None
    zone: str | None = None
    either_half: bool = False

    @property
    def named_zone(self) -> str | None:
        """Return the zone that is named; local time is that of a place that may be any."""
        return None if self.zone == LOCAL else self.zone

    @property
    def time_alone(self) -> Fields:
        """Return the time of day without a date."""
        return Fields(clock=self.clock, zone=self.zone, either_half=self.either_half)

    def minutes_from(self, other: Fields) -> int | None:
        """Return the minutes between two times of day, the shorter way round the clock.

        0 when their ranges meet, None when one says no time. Zones are not looked at, and of the two times that one
        of either half of the day may be the nearer counts.
        """
        if self.clock is None or other.clock is None:
            return None
        (a, b), (c, d) = self.clock, other.clock
        turns = _HALF_TURNS if self.either_half or other.either_half else _TURNS
        return max(min(max(c + turn - b, a - d - turn) for turn in turns), 0)


DAY_MINUTES = 1440
# Round the clock from one time to the other, and where either may be of the other half of the day.
_TURNS = (-DAY_MINUTES, 0, DAY_MINUTES)
_HALF_TURNS = (-DAY_MINUTES, -DAY_MINUTES // 2, 0, DAY_MINUTES // 2, DAY_MINUTES)
# "8 h 30" said of 8:29 is the same time; further apart, in minutes, it is another one.
SAME_TIME = 10
GMT = "Z"
LOCAL = "local"


def fields_clash(a: Fields, b: Fields) -> bool:
    """Say whether two dates state a field differently, or a month that is not in the season of the other."""
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.weekday, b.weekday), (a.season, b.season))
    if any(x is not None and y is not None and x != y for x, y in pairs):
        return True
    return not (_in_season(a.month, b.season) and _in_season(b.month, a.season))


def _in_season(month: int | None, season: str | None) -> bool:
    """Say whether a month can be part of a season; a turning month is part of two: early September is still summer."""
    return month is None or season is None or season in (SEASON_OF_MONTH[month], SEASON_OF_MONTH[(month - 2) % 12 + 1])


def may_fall_in(fields: Fields, period: Period) -> bool:
    """Say whether some day of the period has all the stated fields (open or long periods: by year only)."""
    first = period.low or date.min
    last = date.max if period.high is None else period.high - timedelta(days=1)
    if fields.year is not None and not first.year <= fields.year <= last.year:
        return False
    if (last - first).days > 366:
        return True
    return any(_has_fields(date.fromordinal(n), fields) for n in range(first.toordinal(), last.toordinal() + 1))


def _has_fields(day: date, fields: Fields) -> bool:
    return (
        fields.year in (None, day.year)
        and fields.month in (None, day.month)
        and fields.day in (None, day.day)
        and fields.weekday in (None, day.isoweekday())
        and _in_season(day.month, fields.season)
    )


# Meteorological seasons of the northern hemisphere, as newspapers use them: autumn is September to November.
SEASON_OF_MONTH = {
    12: "WI",
    1: "WI",
    2: "WI",
    3: "SP",
    4: "SP",
    5: "SP",
    6: "SU",
    7: "SU",
    8: "SU",
    9: "FA",
    10: "FA",
    11: "FA",
}
