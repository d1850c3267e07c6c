"""Units around the day of writing or numbered in a larger one: "this week", "the last week of October"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.parse.dates import calendar
from factcheck.parse.dates.anchors import PAST, NoAnchorError, View
from factcheck.parse.dates.calendar import DAY
from factcheck.parse.dates.date_rules.fields import calendar_date, year_of
from factcheck.parse.dates.date_rules.phrase import Phrase, Rule, portioned


def unit(phrase: Phrase, view: View) -> Period:
    """A unit around the day of writing: this week, last month, next year; a weekday or a part of it."""
    name = phrase.unit or "day"
    coarse = name in ("year", "decade", "century")
    if name == "weekend" and not phrase.step:
        return _weekend(view)
    told = view.year_told() if phrase.of_told else None
    if told is not None:  # "En 2004 …, et a repris à la fin de l'année"
        return portioned(phrase, told)
    today = calendar.shift(_month_safe(view.today(fine=not coarse), name), name, phrase.step or 0)
    whole = calendar.unit_around(today, name)
    if phrase.portion in _SIDES:
        return _side(phrase.portion or "", whole, view.today()) if view.exact else whole
    if phrase.weekday is not None and whole.low is not None and name == "week":
        return calendar.days(whole.low + timedelta(days=phrase.weekday - 1), 1)
    return portioned(phrase, whole)


_SIDES = frozenset({"so_far", "later", "rest"})


def _side(which: str, whole: Period, today: date) -> Period:
    """Return what of a unit lies before a day in it, or from it on: "earlier this month", "le reste de l'année"."""
    assert whole.low is not None and whole.high is not None
    if which == "so_far" and whole.low < today < whole.high:
        return Period(whole.low, today, whole.granularity)
    if which != "so_far" and whole.low <= today < whole.high:
        return Period(today, whole.high, whole.granularity)
    return whole


def _weekend(view: View) -> Period:
    """ "ce week-end": the last one that has begun when told as past, the next when told as to come."""
    today = view.today()
    whole = calendar.unit_around(today, "weekend")
    begun = whole.low is not None and whole.low <= today
    shift = -7 if view.lean == PAST and not begun else 0
    return calendar.unit_around(today + timedelta(days=shift), "weekend")


def _month_safe(day: date, name: str) -> date:
    return day if name in calendar.DAYS_OF else day.replace(day=1)


def week_of_year(phrase: Phrase, view: View) -> Period:
    """ "week 31 of 2024": by ISO 8601, in which the week of 4 January is the first."""
    year = phrase.year or year_of(replace(phrase, step=None), view, _week)
    return _week(phrase, year)


def _week(phrase: Phrase, year: int) -> Period:
    return calendar.unit_around(date.fromisocalendar(year, phrase.nth or 1, 1), "week")


def stretch(phrase: Phrase, view: View) -> Period:
    """The last or next units: whole ones around the day of writing, days up to it or from the next on."""
    name, count = phrase.unit or "day", int(phrase.count or 0)
    if count < 1:
        raise NoAnchorError
    today = view.today(fine=name != "year")
    around = calendar.unit_around(today, name)
    if around.low is None or around.high is None:
        raise NoAnchorError
    if phrase.sign < 0:
        return Period(calendar.shift(around.low, name, -count), around.low, around.granularity)
    return Period(around.high, calendar.shift(around.high, name, count), around.granularity)


def nth_of(phrase: Phrase, view: View) -> Period:
    """The nth day, weekday, week, fortnight, month or quarter of a month, season or year.

    "The first Sunday of spring" tells no day: spring begins in March or three weeks later.
    """
    whole = _container(phrase, view)
    nth, low, high = phrase.nth or 1, whole.low, whole.high
    if low is None or high is None or whole.granularity == "season":
        raise NoAnchorError
    if phrase.weekday is not None:
        found = calendar.nth_weekday(low, high, phrase.weekday, nth)
        if found is None:
            raise ValueError("no such weekday")
        return calendar.days(found, 1)
    if phrase.count is not None:
        return _first_units(phrase, whole)
    return nth_unit(phrase.unit or "day", nth, whole)


def _first_units(phrase: Phrase, whole: Period) -> Period:
    """ "les trois premiers mois de 2024", "the last two weeks of May"."""
    low, high, name = whole.low, whole.high, phrase.unit or "day"
    assert low is not None and high is not None
    count = int(phrase.count or 1)
    if (phrase.nth or 1) > 0:
        found = Period(low, calendar.shift(low, name, count), name)
    else:
        found = Period(calendar.shift(high, name, -count), high, name)
    return _inside(found, low, high, name)


def _inside(found: Period, low: date, high: date, unit_name: str) -> Period:
    if unit_name not in ("week", "weekend") and (
        found.low is None or found.high is None or found.low < low or found.high > high
    ):
        raise ValueError("beyond the whole")
    return found


def _container(phrase: Phrase, view: View) -> Period:
    """Return the month, season, year or unit that a numbered one lies in."""
    whole = replace(phrase, portion=None, nth=None, weekday=None, day=None, unit=None, count=None)
    # "de ce mois", "of next year": the name of a unit around the day of writing stands in `clock`.
    if phrase.sign:
        return unit(replace(whole, unit=phrase.clock), view)
    unsaid = phrase.step is None and view.lean == 0  # no verb looks anywhere: of the year of writing
    return calendar_date(replace(whole, step=0) if unsaid else whole, view)


def nth_unit(name: str, nth: int, whole: Period) -> Period:
    """Return a unit numbered within a larger span, -1 the last; ValueError where that has not so many."""
    low, high = whole.low, whole.high
    assert low is not None and high is not None
    return _inside(_nth_unit(name, nth, whole), low, high, name)


def _nth_unit(name: str, nth: int, whole: Period) -> Period:
    low, high = whole.low, whole.high
    assert low is not None and high is not None
    if name == "fortnight":  # "la première quinzaine de mai": the halves of a month; its fifteenth day is of either
        return Period(low, low + 15 * DAY, "month") if nth == 1 else Period(low + 14 * DAY, high, "month")
    if name == "week" and whole.granularity == "year":
        return _nth_week(low.year, nth)
    if name == "weekend":
        return _nth_weekend(nth, low, high)
    if name in ("day", "week"):
        size = calendar.DAYS_OF[name]
        return calendar.days(low + size * (nth - 1) * DAY if nth > 0 else high + size * nth * DAY, size, name)
    size = calendar.MONTHS_OF[name]
    start = calendar.add_months(low, size * (nth - 1)) if nth > 0 else calendar.add_months(high, size * nth)
    return calendar.months(start, size, name)


def _nth_week(year: int, nth: int) -> Period:
    """Return a week of a year by ISO 8601: its first holds 4 January, its last 28 December."""
    held = date(year, 1, 4) + 7 * (nth - 1) * DAY if nth > 0 else date(year, 12, 28) + 7 * (nth + 1) * DAY
    return calendar.unit_around(held, "week")


def _nth_weekend(nth: int, low: date, high: date) -> Period:
    """Return a weekend of a larger unit, which is of the month that its Saturday is of."""
    saturday = calendar.nth_weekday(low, high, 6, nth)
    if saturday is None:
        raise ValueError("no such weekend")
    return calendar.unit_around(saturday, "weekend")


RULES: Mapping[str, Rule] = {
    "unit": unit,
    "week_of_year": week_of_year,
    "stretch": stretch,
    "nth": nth_of,
}
