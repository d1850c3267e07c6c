"""Time as spans of days with a granularity, and dates that are known only in part."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model.frozen import frozen

GRANULARITIES = ("minute", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
# Those of the times that figures are reckoned for: the dead of a year, the sales of a quarter.
RECKONED = frozenset(("month", "quarter", "half", "season", "year"))


@frozen
class Period:
    """A half-open interval of days [low, high) with a granularity.

    low, high    dates or None; None means open ("depuis 2006" has no high).
    granularity  one of GRANULARITIES: how finely the text speaks, not how long the span is.

    A period is never empty: the constructor raises ValueError for ends that meet or cross.
    """

    low: date | None
    high: date | None
    granularity: str

    def __post_init__(self) -> None:
        if _ends_before(self.high, self.low):
            raise ValueError(f"empty period: {self}")

    def disjoint(self, other: Period) -> bool:
        """Say whether no day lies in both."""
        return _ends_before(self.high, other.low) or _ends_before(other.high, self.low)

    def within(self, other: Period) -> bool:
        """Say whether every day of this period also lies in the other."""
        starts = other.low is None or (self.low is not None and self.low >= other.low)
        ends = other.high is None or (self.high is not None and self.high <= other.high)
        return starts and ends

    def same_days(self, other: Period) -> bool:
        """Say whether both hold the same days, whatever their granularity."""
        return self.low == other.low and self.high == other.high

    @property
    def days(self) -> int | None:
        """Return the number of days, or None when an end is open."""
        if self.low is None or self.high is None:
            return None
        return (self.high - self.low).days


def _ends_before(high: date | None, low: date | None) -> bool:
    return high is not None and low is not None and high <= low


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


@frozen
class When:
    """A date phrase as understood: a period where it is known, else the fields it states.

    timex        ISO 8601 / TIMEX3 value, X for what is unknown: "2024-06", "XXXX-06", "XXXX-WXX-6".
    granularity  one of GRANULARITIES.
    period       the days meant, or None while the phrase hangs on an anchor that the text lacks.
    fields       what the phrase itself states; the possible readings of an unanchored one.
    basis        what the period rests on: "stated" (the phrase says it all), "published" (the
                 publication date), "narrative" (another date in the text), "bounded" (only the year of a
                 dateline that the body speaks against), "inferred" (an aligned claim of another
                 document), "none" (no anchor: `period` is None).
    others       further readings that the text allows, as 06/07/2024 does.
    bound        "since" "until" "by" "before" "after" for a date that is the end of an open span ("depuis 2006");
                 `period` is then the date itself, but for "before" and "after", which are already open.
    wide         the days that the phrase commits to when they are more than `period`: "il y a trois semaines" names
                 a day and means about that day.
    """

    timex: str
    granularity: str
    period: Period | None
    fields: Fields = Fields()
    basis: str = "stated"
    others: tuple[Period, ...] = ()
    bound: str | None = None
    wide: Period | None = None

    @property
    def reach(self) -> Period | None:
        """Return the days that what is dated may lie in: open on one side for a bound, wide for a vague phrase."""
        return self._opened(self.wide or self.period)

    @property
    def stated(self) -> Period | None:
        """Return the days that the phrase states with its bound: "depuis 2006" has no last one."""
        return self._opened(self.period)

    def _opened(self, span: Period | None) -> Period | None:
        if span is None or self.bound is None:
            return span
        if self.bound in ("since", "after"):
            return Period(span.low, None, span.granularity)
        return Period(None, span.high, span.granularity)

    @property
    def hour_alone(self) -> bool:
        """Say whether the phrase is a time of day that hangs on no day: "à 8h29", "0737 GMT"."""
        said = self.fields
        return self.period is None and said.clock is not None and said == said.time_alone

    @property
    def floating(self) -> bool:
        """Say whether this is a weekday of an unknown week: "samedi" in an article without a date."""
        return self.period is None and self.fields.weekday is not None and self.fields.day is None

    @property
    def weekday(self) -> int | None:
        """Return the weekday, 1 to 7, that a phrase names or that its one day is; None for anything longer."""
        if self.fields.weekday is not None:
            return self.fields.weekday
        day = self.period.low if self.period is not None and self.granularity in ("day", "minute") else None
        return None if day is None else day.isoweekday()

    @property
    def soft(self) -> bool:
        """Say whether the days rest on an inference that may be wrong."""
        return self.basis in ("bounded", "inferred", "none") or bool(self.others)

    def is_day_of(self, other: When) -> bool:
        """Say whether this is the day of the other, told without the year that the other gives.

        "Les attentats du 13 novembre", written in 2019, are not of that year: what is named by a day recurs.
        """
        mine, theirs = self.fields, other.fields
        if (
            self.basis != "published"
            or mine.year is not None
            or theirs.year is None
            or mine.weekday is not None
            or mine.day is None
        ):
            return False
        return (mine.month, mine.day) == (theirs.month, theirs.day)

    def disjoint(self, other: When) -> bool | None:
        """Say whether both cannot be one time: True, False, or None when the text does not tell.

        By their days as `days_disjoint` says, and by two times of day in one zone whose minutes do not meet.
        """
        days = self.days_disjoint(other)
        return True if days is not True and self._other_time(other) else days

    @property
    def years(self) -> tuple[str, str] | None:
        """Return the first and the last year of a span that is told by its years, "1998-2006", else None."""
        first, mark, last = self.timex.partition("/")
        told = self.bound is None and mark and all(len(year) == 4 and year.isdecimal() for year in (first, last))
        return (first, last) if told else None

    def shares_one_year(self, other: When) -> bool:
        """Say whether both are spans of years of which one end alone is the same: "1998-2006", "1998-2010"."""
        mine, theirs = self.years, other.years
        if mine is None or theirs is None:
            return False
        return (mine[0] == theirs[0]) != (mine[1] == theirs[1])

    def _other_time(self, other: When) -> bool:
        """Say whether both tell a time of day in the same zone, and not the same; the end of a span is no time."""
        if self.bound is not None or other.bound is not None or self.fields.named_zone != other.fields.named_zone:
            return False
        return bool(self.fields.minutes_from(other.fields))

    def falls_on(self, other: When) -> bool:
        """Say whether a day without a year has the day, the month and no other weekday than a known day.

        "Mardi 4 avril" may be said of any year in which that day is a Tuesday; beside 2023-04-04 it is that day.
        """
        if self.period is not None or other.period is None or other.granularity not in ("day", "minute"):
            return False
        stated, day = self.fields, other.period.low
        if day is None or stated.year is not None or (stated.month, stated.day) != (day.month, day.day):
            return False
        return stated.weekday in (None, day.isoweekday())

    def days_disjoint(self, other: When) -> bool | None:
        """Say whether no day can be in both: True, False, or None when the text does not tell.

        All readings must clash for True; an unanchored phrase clashes only by its stated fields.
        """
        left, right = self.reach, other.reach
        if left is not None and right is not None:
            mine, theirs = (left, *self.others), (right, *other.others)
            clashes = [a.disjoint(b) for a in mine for b in theirs]
            if all(clashes) and (self.is_day_of(other) or other.is_day_of(self)):
                return None
            return True if all(clashes) else (None if any(clashes) else False)
        if (left is None and self.bound) or (right is None and other.bound):
            return None
        if left is None and right is None:
            return True if _fields_clash(self.fields, other.fields) else None
        known, unknown = (self, other.fields) if left is not None else (other, self.fields)
        period = known.reach
        assert period is not None
        return None if any(_may_fall_in(unknown, p) for p in (period, *known.others)) else True


def _fields_clash(a: Fields, b: Fields) -> bool:
    pairs = ((a.year, b.year), (a.month, b.month), (a.day, b.day), (a.weekday, b.weekday), (a.season, b.season))
    if any(x is not None and y is not None and x != y for x, y in pairs):
        return True
    return not (_in_season(a.month, b.season) and _in_season(b.month, a.season))


def _in_season(month: int | None, season: str | None) -> bool:
    """Say whether a month can be part of a season; a turning month is part of two: early September is still summer."""
    return month is None or season is None or season in (SEASON_OF_MONTH[month], SEASON_OF_MONTH[(month - 2) % 12 + 1])


def _may_fall_in(fields: Fields, period: Period) -> bool:
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


def full_years(start: date, end: date) -> int:
    """Return the completed years from one day to another."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
