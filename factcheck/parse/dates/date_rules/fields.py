"""Dates by their calendar fields: days, months, seasons, terms and years, and where no year is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.parse.dates import calendar
from factcheck.parse.dates.anchors import DEADLINES, FUTURE, PAST, NoAnchorError, View
from factcheck.parse.dates.date_rules.phrase import BESIDE, Phrase, Rule, portioned


def calendar_date(phrase: Phrase, view: View) -> Period:
    """A day, month, season, quarter, half or year named by its calendar fields."""
    if phrase.era == "BC":  # no day of our calendar
        raise NoAnchorError
    if phrase.day is not None and phrase.month is not None:
        return calendar.days(_day_of_month(phrase, view), 1)
    named = ((phrase.month, _month), (phrase.season, _season), (phrase.quarter, _term), (phrase.half, _term))
    for field, of_year in named:
        if field is not None:
            return portioned(phrase, of_year(phrase, year_of(phrase, view, of_year)))
    if phrase.year is not None:
        return portioned(phrase, calendar.unit_around(date(phrase.year, 1, 1), "year"))
    if phrase.day is not None:
        return calendar.days(_bare_day(phrase, view), 1)
    return calendar.days(_bare_weekday(phrase, view), 1)


def _month(phrase: Phrase, year: int) -> Period:
    return calendar.unit_around(date(year, phrase.month or 1, 1), "month")


def _season(phrase: Phrase, year: int) -> Period:
    return calendar.season_of(year, phrase.season or "SP")


def _term(phrase: Phrase, year: int) -> Period:
    if phrase.quarter is not None:
        return calendar.part_of_year(year, "quarter", phrase.quarter)
    return calendar.part_of_year(year, "half", phrase.half or 1)


def year_of(phrase: Phrase, view: View, of_year: Callable[[Phrase, int], Period]) -> int:
    """Return the year of a month, season or term without one: the latest that has begun, unless said otherwise."""
    if phrase.year is not None:
        return phrase.year
    today = view.today(fine=False)
    candidates = [(y, of_year(phrase, y)) for y in range(today.year - 2, today.year + 3)]
    if phrase.step == 0 and (phrase.season is None or view.lean == 0):
        return _this_year(phrase, candidates, today)
    if phrase.step in (1, 2):
        return [y for y, p in candidates if p.low is not None and p.low > today][phrase.step - 1]
    if phrase.step == -1:
        return next(y for y, p in reversed(candidates) if p.high is not None and p.high <= today)
    ahead = next(y for y, p in candidates if p.high is not None and p.high > today)
    if view.lean == FUTURE and phrase.portion is not None and _just_over(candidates, today):
        ahead -= 1
    if view.lean == FUTURE or (_is_term(phrase, view) and _is_near(dict(candidates)[ahead], today)):
        return ahead
    return next(y for y, p in reversed(candidates) if p.low is not None and p.low <= today)


def _is_term(phrase: Phrase, view: View) -> bool:
    """Say whether something is to be done by then: "jusqu'en juin", "signer avant le printemps"."""
    return (view.lean == 0 and view.bound in DEADLINES) or (view.bound == "before" and phrase.season is not None)


def _just_over(candidates: list[tuple[int, Period]], today: date) -> bool:
    """Say whether a term without a year has just ended: "mid-April" is past in May, whatever else is planned."""
    return any(p.high is not None and 0 <= (today - p.high).days <= BESIDE for _, p in candidates)


def _is_near(period: Period, today: date) -> bool:
    """Say whether a term begins within a few months: "a été suspendu jusqu'en juin" looks ahead in April."""
    return period.low is not None and (period.low - today).days <= _HALF_A_YEAR


def _this_year(phrase: Phrase, candidates: list[tuple[int, Period]], today: date) -> int:
    """Return the year of "cet automne" or "ce juin": the current one; a winter is the nearest."""
    if phrase.season != "WI":
        return today.year
    return min(candidates, key=lambda c: (_days_off(c[1], today), c[0]))[0]


def _days_off(period: Period, today: date) -> int:
    if period.low is None or period.high is None:
        return 0
    return max((period.low - today).days, (today - period.high).days, 0)


def _day_of_month(phrase: Phrase, view: View) -> date:
    month, day = phrase.month or 1, phrase.day or 1
    if phrase.year is not None:
        return date(phrase.year, month, day)
    happened = _of_event(phrase, view)
    if happened is not None:
        return happened
    today = view.today(fine=False)
    near = [d for y in range(today.year - 8, today.year + 9) if (d := _valid(y, month, day))]
    if phrase.weekday is not None:  # "samedi 29 mai": the year in which the name is right decides
        named = [d for d in near if d.isoweekday() == phrase.weekday and abs(d.year - today.year) < 2]
        just_told = [d for d in near if 0 <= (today - d).days * (-1 if view.lean == FUTURE else 1) <= _JUST]
        if just_told or named:  # the name of a day of last week may be wrong, its year is not
            return min(just_told or named, key=lambda d: abs((d - today).days))
    return _on_its_side(phrase, view, max(d for d in near if d <= today), min(d for d in near if d > today))


def _of_event(phrase: Phrase, view: View) -> date | None:
    """Return the day of a known event that a day names, once it is some way back: "les attentats du 13 novembre".

    Right behind its day of the year another attack may be told of.
    """
    if phrase.event is None:
        return None
    day = date(phrase.event, phrase.month or 1, phrase.day or 1)
    try:
        today = view.today(fine=False)
    except NoAnchorError:
        return day
    last = day.replace(year=today.year - (today < day.replace(year=today.year)))
    return day if day <= today and (today - last).days > _JUST else None


def _on_its_side(phrase: Phrase, view: View, before: date, after: date) -> date:
    """Return the last or the next of the days of one name, as the words around them look."""
    today = view.today(fine=False)
    if phrase.step is not None and phrase.step != 0:
        return before if phrase.step < 0 else after
    if phrase.step is None:
        beside = None if view.bound == "begun" else _beside(before, after, today)
        if beside is not None or view.lean == PAST:
            return beside or before
    if view.lean == FUTURE and before != today:
        return after
    if view.lean == 0 and view.bound in DEADLINES and (after - today).days <= _HALF_A_YEAR:
        return after  # "le musée est fermé jusqu'au 9 juin", read in January
    # A day without a year that is eleven months gone would have been given its year; a range of days that no verb
    # dates ("du 13 au 15 juillet") announces rather than reports.
    limit = _HALF_A_YEAR if phrase.announced else _LONG_AGO
    return after if (today - before).days > limit else before


def _beside(before: date, after: date, today: date) -> date | None:
    """Return the one of two days that is so much nearer that no verb sends a reader to the other, or None.

    "Mort le 18 août, il sera inhumé samedi" looks ahead and "la taxe a été suspendue jusqu'au 1er juin" back, and yet
    nobody would mean a day ten months off without saying its year.
    """
    behind, ahead = (today - before).days, (after - today).days
    if behind <= BESIDE < _LONG_AGO < ahead:
        return before
    return after if ahead <= BESIDE < _LONG_AGO < behind else None


_LONG_AGO = 300
_JUST = 10  # days


_HALF_A_YEAR = 183
_NEAR = timedelta(days=100)  # so far off "vendredi 13" may be; the one before may be eight months back


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _bare_day(phrase: Phrase, view: View) -> date:
    """ "le 17": of the month told of, else the latest, or the next where the verb looks ahead."""
    day = phrase.day or 1
    if phrase.weekday is not None:  # "Friday the 26th"
        today = view.today()
        near = [today + timedelta(days=n) for n in range(-370, 371)]
        fit = [d for d in near if d.day == day and d.isoweekday() == phrase.weekday]
        near = [d for d in fit if abs(d - today) <= _NEAR]  # nobody means a Saturday the 13th of last May
        fit = [d for d in near if (d - today).days * view.lean >= 0] or near or fit  # "vendredi 13, il a voté"
        if not fit:
            raise ValueError("no such weekday near")
        return min(fit, key=lambda d: (abs((d - today).days), d))
    if view.has_story:
        told = view.told()
        if told.low is not None:
            return told.low.replace(day=day)
    today = view.today()
    near = [today + timedelta(days=n) for n in range(-62, 63)]
    if view.lean == FUTURE:
        return min(d for d in near if d.day == day and d >= today)
    return max(d for d in near if d.day == day and d <= today)


def _bare_weekday(phrase: Phrase, view: View) -> date:
    today = view.today()
    weekday = phrase.weekday or 1
    back = (today.isoweekday() - weekday) % 7
    this_week = weekday - today.isoweekday()
    if phrase.step == -1:
        shift = -(back or 7)
    elif phrase.step == 1:
        shift = this_week + 7 if phrase.week_ahead else 7 - back
    elif back == 0:
        shift = 0
    elif view.lean == FUTURE or (view.lean == 0 and view.bound in DEADLINES):
        shift = 7 - back
    else:
        shift = this_week if phrase.step == 0 and view.lean != PAST else -back
    return today + timedelta(days=shift)


def month_of(phrase: Phrase, view: View) -> Period:
    """A month or day of last, this or next year, or of the one told of: "en mars de la même année"."""
    if phrase.step is None:
        if not view.has_story:
            raise NoAnchorError
        named = view.told().low
        return calendar_date(replace(phrase, year=named.year if named else None, unit=None), view)
    told = view.year_told() if phrase.of_told else None
    named = told.low if told is not None else None
    year = view.today(fine=False).year + (phrase.step or 0) if named is None else named.year
    return calendar_date(replace(phrase, year=year, step=None, unit=None), view)


RULES: Mapping[str, Rule] = {
    "calendar": calendar_date,
    "month_of": month_of,
}
