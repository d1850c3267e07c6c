"""Calendar arithmetic: units of time around a day, parts of a span, feasts, and TIMEX3 values.

Seasons are the meteorological ones of the northern hemisphere, as newspapers use them (autumn is September to
November); weeks begin on Monday (ISO 8601).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from factcheck.model.period import Period

DAY = timedelta(days=1)
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_OF = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_SEASONS = {month: name for name, month in SEASON_MONTH.items()}


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of the month that lacks it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift(day: date, unit: str, count: int) -> date:
    """Return the day so many units later; OverflowError or ValueError when no calendar reaches there."""
    if unit in DAYS_OF:
        return day + timedelta(days=DAYS_OF[unit] * count)
    return add_months(day, MONTHS_OF[unit] * count)


def days(low: date, count: int, granularity: str = "day") -> Period:
    """Return so many days from one on."""
    return Period(low, low + timedelta(days=count), granularity)


def months(low: date, count: int, granularity: str) -> Period:
    """Return so many months from a first of the month on."""
    return Period(low, add_months(low, count), granularity)


def unit_around(day: date, unit: str) -> Period:
    """Return the whole unit that holds a day: its ISO week, its month; a fortnight is that week and the next."""
    if unit in ("day", "night"):
        return days(day, 1)
    if unit in ("week", "fortnight"):
        return days(day - timedelta(days=day.weekday()), DAYS_OF[unit], "week")
    if unit == "weekend":
        return days(day - timedelta(days=day.weekday()) + timedelta(days=5), 2, "week")
    size = MONTHS_OF[unit]
    index = (day.year * 12 + day.month - 1) // size * size
    year, month = divmod(index, 12)
    return months(date(max(year, 1), month + 1, 1), size, unit)


def season_of(year: int, season: str) -> Period:
    """Return a season of a year; winter begins in December of its year, as in TIMEX3."""
    return months(date(year, SEASON_MONTH[season], 1), 3, "season")


def part_of_year(year: int, unit: str, index: int) -> Period:
    """Return the quarter or half of a year that has a number from 1 on."""
    size = MONTHS_OF[unit]
    return months(date(year, (index - 1) * size + 1, 1), size, unit)


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    x = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * x) // 451
    month, day = divmod(h + x - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return Easter Sunday of the Julian calendar as a day of the Gregorian one (Meeus, Astronomical Algorithms)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def nth_weekday(low: date, high: date, weekday: int, nth: int) -> date | None:
    """Return the nth day of a name in [low, high), the last for -1, or None when there is none."""
    if nth > 0:
        found = low + timedelta(days=(weekday - low.isoweekday()) % 7 + 7 * (nth - 1))
        return found if found < high else None
    last = high - DAY
    found = last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    return found if found >= low else None


def feast(rule: str, year: int) -> date:
    """Return a feast of a year: "12-25", "E+39" (days from Easter), "11/4/4" (fourth Thursday of November).

    "O" is Easter of the Orthodox churches, "5/1/-1" is the last Monday of May, "11/4/4+1" the day after a fourth
    Thursday; "E-46*46" is the first of 46 days; "5/7/-1~E+49" gives way to Pentecost by a week, and "4-27!7:-1" is kept
    a day earlier where it falls on a Sunday.
    Raises ValueError when the year lacks the day.
    """
    rule, _, kept = rule.partition("!")
    if kept:
        own = feast(rule, year)
        shifts = dict(each.split(":") for each in kept.split(","))
        return own + timedelta(days=int(shifts.get(str(own.isoweekday()), 0)))
    rule, _, taken = rule.partition("*")[0].partition("~")
    if taken:
        own = feast(rule, year)
        return own + 7 * DAY if own == feast(taken, year) else own
    if rule.startswith("E"):
        return easter(year) + timedelta(days=int(rule[1:] or 0))
    if rule.startswith("O"):
        return orthodox_easter(year) + timedelta(days=int(rule[1:] or 0))
    rule, _, later = rule.partition("+")
    if "/" not in rule:
        month, day = map(int, rule.split("-"))
        return date(year, month, day)
    month, weekday, nth = map(int, rule.split("/"))
    low = date(year, month, 1)
    found = nth_weekday(low, add_months(low, 1), weekday, nth)
    if found is None:
        raise ValueError(f"no such day: {rule} of {year}")
    return found + timedelta(days=int(later or 0))


def exists(year: int | None, month: int, day: int) -> bool:
    """Say whether a month has a day, of that year or, without one, of any."""
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= date.max.year):
        return False
    return 1 <= day <= monthrange(2000 if year is None else year, month)[1]


def weekend_of(day: date) -> Period:
    """Return the weekend that a feast makes longer: to a Monday, from a Friday, from a Thursday as at Thanksgiving."""
    weekend = unit_around(day, "weekend") if day.isoweekday() != 1 else unit_around(day - 2 * DAY, "weekend")
    assert weekend.low is not None and weekend.high is not None
    near = day.isoweekday() in (1, 4, 5)
    if not near:
        return weekend
    return Period(min(weekend.low, day), max(weekend.high, day + DAY), "week")


def portion(period: Period, which: str) -> Period:
    """Return the early, middle or late part of a span, as newspapers and most readers take it.

    Of a month: its days 1-10, 11-20 and 21 to the end. Of a year: January to April, May to August, September to
    December. Of a week: Monday to Wednesday, Wednesday and Thursday, Friday to Sunday. Of a decade: four years at
    either end. What is longer or shorter is left whole: nobody agrees on the end of a century.
    """
    low, high = period.low, period.high
    if low is None or high is None:
        return period
    if which == "mid" and period.granularity == "week" and period.days == 7:
        return Period(low + 2 * DAY, low + 4 * DAY, "week")
    cuts = _cuts(low, high, period.granularity)
    if cuts is None:
        return period
    first, second = cuts
    ends = {"early": (low, first), "mid": (first, second), "late": (second, high)}
    return Period(*ends[which], period.granularity)


def _cuts(low: date, high: date, granularity: str) -> tuple[date, date] | None:
    if granularity == "month":
        return low + 10 * DAY, low + 20 * DAY
    if granularity == "week" and (high - low).days == 7:
        return low + 3 * DAY, low + 4 * DAY
    if granularity == "decade":
        return add_months(low, 48), add_months(low, 72)
    if granularity in ("year", "half", "quarter", "season"):
        size = (high.year - low.year) * 12 + high.month - low.month
        return add_months(low, size // 3), add_months(low, size - size // 3)
    return None


def timex(period: Period) -> str:
    """Return the TIMEX3 value of a closed span: of its unit where it is a whole one, else first and last day."""
    low, high = period.low, period.high
    if low is None or high is None:
        return f"{_end(low)}/{_end(high and high - DAY)}"
    if period == _whole(low, period.granularity):
        return _unit_timex(low, period.granularity)
    if period.granularity == "week" and period == unit_around(low, "weekend"):
        year, week, _ = low.isocalendar()
        return f"{year:04d}-W{week:02d}-WE"
    if period.granularity == "season" and not {low.month, high.month} <= _SEASONS.keys():  # "late spring" is May
        return timex(Period(low, high, "month"))
    first, last = _whole(low, period.granularity), _whole(high - DAY, period.granularity)
    if first.low == low and last.high == high:
        return f"{_unit_timex(low, period.granularity)}/{_unit_timex(high - DAY, period.granularity)}"
    return f"{low.isoformat()}/{(high - DAY).isoformat()}"


def _end(day: date | None) -> str:
    return ".." if day is None else day.isoformat()


def _whole(day: date, granularity: str) -> Period:
    if granularity == "season":
        return months(date(day.year, day.month, 1), 3, "season") if day.month in _SEASONS else days(day, 1, "season")
    return unit_around(day, "day" if granularity == "minute" else granularity)


def _unit_timex(low: date, granularity: str) -> str:
    write = _WRITTEN.get(granularity)
    return low.isoformat() if write is None else write(low)


def _week_timex(low: date) -> str:
    year, week, _ = low.isocalendar()
    return f"{year:04d}-W{week:02d}"


_WRITTEN: Mapping[str, Callable[[date], str]] = {
    "week": _week_timex,
    "month": lambda low: f"{low.year:04d}-{low.month:02d}",
    "season": lambda low: f"{low.year:04d}-{_SEASONS.get(low.month, 'XX')}",
    "quarter": lambda low: f"{low.year:04d}-Q{(low.month + 2) // 3}",
    "half": lambda low: f"{low.year:04d}-H{(low.month + 5) // 6}",
    "year": lambda low: f"{low.year:04d}",
    "decade": lambda low: f"{low.year // 10:03d}X",
    "century": lambda low: f"{low.year // 100:02d}XX",
}
