"""What a date phrase means on the calendar, one rule a kind of phrase; no rule knows a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model.frozen import frozen
from factcheck.model.period import Fields, Period
from factcheck.parse import calendar
from factcheck.parse.anchors import FUTURE, PAST, NoAnchorError, View
from factcheck.parse.calendar import DAY

FIRST_YEAR, LAST_YEAR = 1, 2999


@frozen
class Phrase:
    """What a date phrase says, before anything is looked up on a calendar.

    start, end  items of the reading, end exclusive. kind  a key of RULES.
    year .. half  calendar fields as in model.period.Fields; alternatives: the other order of a numeric date.
    unit        of model calendar units: "day", "week", "month" … step: -1 last, 0 this, 1 next, None not said.
    count       how many units; None with a unit for "a few". sign: -1 before or ago, 1 after or ahead.
    nth         1 first, -1 last. portion: "early", "mid", "late". part: TIMEX3 part of the day, "EV".
    feast       a rule for calendar.feast. clock: "21:45". plural: of "derniers" behind a list, which all share.
    weak        a date only as one end of a range: "Nov" in "Nov-Feb 2017". also: further units of an offset.
    minutes, zone  clock and zone as in model.period.Fields.
    announced   the first end of a range of days.
    lasting     "in two months" (English), which is how long something took when it is told as past.
    week_ahead  "next Wednesday" is the Wednesday of next week (English), not the next one to come (French).
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    unit: str | None = None
    step: int | None = None
    count: Decimal | None = None
    sign: int = 0
    nth: int | None = None
    portion: str | None = None
    part: str | None = None
    feast: str | None = None
    clock: str | None = None
    minutes: tuple[int, int] | None = None
    zone: str | None = None
    week_ahead: bool = False
    weak: bool = False
    announced: bool = False
    lasting: bool = False
    also: tuple[tuple[Decimal, str], ...] = ()
    alternatives: tuple[tuple[int, int], ...] = ()

    @property
    def impossible(self) -> bool:
        """Say whether it names a day that no calendar has: "31 février"."""
        if self.kind != "calendar" or self.day is None or self.month is None:
            return self.kind == "impossible"
        orders = ((self.month, self.day), *self.alternatives)
        return not any(calendar.exists(self.year, month, day) for month, day in orders)

    @property
    def fields(self) -> Fields:
        """Return the calendar fields that the phrase itself states."""
        return Fields(self.year, self.month, self.day, self.weekday, self.season, self.minutes, self.zone)


Rule = Callable[[Phrase, View], Period]


def calendar_date(phrase: Phrase, view: View) -> Period:
    """A day, month, season, quarter, half or year named by its calendar fields."""
    if phrase.day is not None and phrase.month is not None:
        return calendar.days(_day_of_month(phrase, view), 1)
    named = ((phrase.month, _month), (phrase.season, _season), (phrase.quarter, _term), (phrase.half, _term))
    for field, of_year in named:
        if field is not None:
            return _portion(phrase, of_year(phrase, _year(phrase, view, of_year)))
    if phrase.year is not None:
        return _portion(phrase, calendar.unit_around(date(phrase.year, 1, 1), "year"))
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


def _year(phrase: Phrase, view: View, of_year: Callable[[Phrase, int], Period]) -> int:
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
    if view.lean == FUTURE:
        return next(y for y, p in candidates if p.high is not None and p.high > today)
    return next(y for y, p in reversed(candidates) if p.low is not None and p.low <= today)


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
    today = view.today(fine=False)
    near = [d for y in range(today.year - 8, today.year + 9) if (d := _valid(y, month, day))]
    if phrase.weekday is not None:  # "samedi 29 mai": the year in which the name is right decides
        named = [d for d in near if d.isoweekday() == phrase.weekday and abs(d.year - today.year) < 2]
        if named:
            return min(named, key=lambda d: abs((d - today).days))
    before = max(d for d in near if d <= today)
    after = min(d for d in near if d > today)
    if phrase.step is not None and phrase.step != 0:
        return before if phrase.step < 0 else after
    if phrase.step is None and view.lean == PAST:
        return before
    if view.lean == FUTURE and before != today:
        return after
    # A day without a year that is eleven months gone would have been given its year; a range of days that no verb
    # dates ("du 13 au 15 juillet") announces rather than reports.
    limit = _HALF_A_YEAR if phrase.announced else _LONG_AGO
    return after if (today - before).days > limit else before


_LONG_AGO = 300
_HALF_A_YEAR = 183


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
    elif view.lean == FUTURE:
        shift = 7 - back
    else:
        shift = this_week if phrase.step == 0 and view.lean != PAST else -back
    return today + timedelta(days=shift)


def month_of(phrase: Phrase, view: View) -> Period:
    """A month or day of last, this or next year."""
    year = view.today(fine=False).year + (phrase.step or 0)
    return calendar_date(_copy(phrase, year=year, step=None, unit=None), view)


def weekday_ahead(phrase: Phrase, view: View) -> Period:
    """ "mardi en huit": the next day of that name, today included, and a week or two more."""
    today = view.today()
    away = ((phrase.weekday or 1) - today.isoweekday()) % 7
    return calendar.days(today + timedelta(days=away + 7 * int(phrase.count or 0)), 1)


def deictic(phrase: Phrase, view: View) -> Period:
    """A day counted from the day of writing: yesterday, today, tomorrow."""
    return calendar.days(view.today() + timedelta(days=int(phrase.count or 0)), 1)


def present(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """ "désormais": the day of writing, as PRESENT_REF."""
    return calendar.days(view.today(), 1)


def unit(phrase: Phrase, view: View) -> Period:
    """A unit around the day of writing: this week, last month, next year; a weekday or a part of it."""
    name = phrase.unit or "day"
    coarse = name in ("year", "decade", "century")
    if name == "season":
        return _neighbour_season(view.today(), phrase.step or 0)
    if name == "weekend" and not phrase.step:
        return _weekend(view)
    today = calendar.shift(_month_safe(view.today(fine=not coarse), name), name, phrase.step or 0)
    whole = calendar.unit_around(today, name)
    if phrase.portion in _SIDES:
        return _side(phrase.portion or "", whole, view.today()) if view.exact else whole
    if phrase.weekday is not None and whole.low is not None and name == "week":
        return calendar.days(whole.low + timedelta(days=phrase.weekday - 1), 1)
    return _portion(phrase, whole)


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


def _neighbour_season(today: date, step: int) -> Period:
    first = calendar.add_months(today.replace(day=1), -(today.month % 3))
    return calendar.months(calendar.add_months(first, 3 * step), 3, "season")


def offset(phrase: Phrase, view: View) -> Period:
    """So many units before or after the day of writing: "il y a trois semaines", "in two months".

    What was done "in two months" took them: that is no date (ValueError).
    """
    if phrase.lasting and view.lean == PAST:
        raise ValueError("a span of time, not a day to come")
    return _moved(phrase, view.today(fine=phrase.unit not in ("year", "decade", "century")))


def within(phrase: Phrase, view: View) -> Period:
    """From the day of writing to so many units later: "within three years", "d'ici trois ans"."""
    today = view.today()
    end = _moved(replace(phrase, sign=1), today, True)
    assert end.high is not None
    return Period(today, end.high, phrase.unit or "day")


def weekday_back(phrase: Phrase, view: View) -> Period:
    """ "a week ago Tuesday": so many weeks before the last day of that name."""
    today, weekday = view.today(), phrase.weekday or 1
    last = today - timedelta(days=(today.isoweekday() - weekday) % 7 or 7)
    return calendar.days(last - timedelta(days=7 * int(phrase.count or 0)), 1)


def week_of_year(phrase: Phrase, view: View) -> Period:
    """ "week 31 of 2024": by ISO 8601, in which the week of 4 January is the first."""
    year = phrase.year or _year(replace(phrase, step=None), view, _week)
    return _week(phrase, year)


def _week(phrase: Phrase, year: int) -> Period:
    return calendar.unit_around(date.fromisocalendar(year, phrase.nth or 1, 1), "week")


def fiscal(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """ "fiscal 2024": the year it is named after; `fiscal_reach` is what it may cover."""
    return calendar.unit_around(date(phrase.year or 1, 1, 1), "year")


def fiscal_reach(year: Period) -> Period:
    """Return the months that a fiscal year of some country or firm can hold: from April before it to March after it.

    India's fiscal 2024 ends in March 2024, the United States' in September 2024, Japan's in March 2025.
    """
    assert year.low is not None and year.high is not None
    return Period(calendar.add_months(year.low, -9), calendar.add_months(year.high, 3), "year")


def weekday_count(phrase: Phrase, view: View) -> Period:
    """ "two Saturdays ago", "dans trois lundis": so many days of a name before or after the day of writing."""
    today, weekday, count = view.today(), phrase.weekday or 1, int(phrase.count or 1)
    back = (today.isoweekday() - weekday) % 7 or 7
    away = (weekday - today.isoweekday()) % 7 or 7
    shift = -back - 7 * (count - 1) if phrase.sign < 0 else away + 7 * (count - 1)
    return calendar.days(today + timedelta(days=shift), 1)


def story_offset(phrase: Phrase, view: View) -> Period:
    """So many units before or after what was told: "trois jours plus tôt", "la veille", "le mois suivant"."""
    if phrase.sign > 0 and phrase.count and view.lean == PAST and not view.has_story:
        raise NoAnchorError  # "Quatre mois plus tard, il est mort": what was done is not done after the day of writing
    told = view.told()
    if told.low is None or told.high is None:
        raise NoAnchorError
    return shifted(phrase, told)


def story_weekday(phrase: Phrase, view: View) -> Period:
    """ "mercredi suivant": the next or the last day of that name seen from what was told."""
    told = view.told()
    if told.low is None:
        raise NoAnchorError
    back = (told.low.isoweekday() - (phrase.weekday or 1)) % 7
    away = -(back or 7) if phrase.sign < 0 else 7 - back
    return calendar.days(told.low + timedelta(days=away), 1)


def shifted(phrase: Phrase, told: Period) -> Period:
    """Return a span that lies before or after another one, as an offset says."""
    if told.low is None or told.high is None:
        raise NoAnchorError
    if phrase.kind == "holding":  # "la semaine du 12 mars", "le week-end de l'Ascension"
        if phrase.unit == "weekend" and told.days == 1:
            return calendar.weekend_of(told.low)
        return calendar.unit_around(told.low, phrase.unit or "week")
    exact = told.granularity in ("day", "minute") and told.days == 1
    return _moved(phrase, told.low if phrase.sign < 0 else told.high - DAY, exact)


def _moved(phrase: Phrase, day: date, exact: bool = False) -> Period:
    name = phrase.unit or "day"
    if phrase.count is None:  # "il y a quelques jours" says no day
        raise NoAnchorError
    if phrase.count != phrase.count.to_integral_value():
        return _moved_part(phrase, day)
    moved = calendar.shift(day, name, phrase.sign * int(phrase.count))
    for count, further in phrase.also:
        moved = calendar.shift(moved, further, phrase.sign * int(count))
        name = further
    if phrase.nth == 0 or (not exact and name in ("year", "decade", "century")):
        # "la semaine suivante" is a week; "il y a 24 ans" tells a year, "un an après le 3 mai" a day
        return calendar.unit_around(moved, name)
    return calendar.days(moved, 1)


def _moved_part(phrase: Phrase, day: date) -> Period:
    """ "il y a un an et demi": to the month; what is finer than a day stays in it."""
    name, count = phrase.unit or "day", (phrase.count or Decimal(0)) * phrase.sign
    if name in calendar.DAYS_OF:
        return calendar.days(day + timedelta(days=round(float(count) * calendar.DAYS_OF[name])), 1)
    moved = calendar.add_months(day, round(count * calendar.MONTHS_OF[name]))
    return calendar.unit_around(moved, "month" if name == "year" else "year")


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
    """The nth day, weekday, week, fortnight, month or quarter of a month, season or year."""
    whole = _container(phrase, view)
    nth, low, high = phrase.nth or 1, whole.low, whole.high
    if low is None or high is None:
        raise NoAnchorError
    if phrase.weekday is not None:
        found = calendar.nth_weekday(low, high, phrase.weekday, nth)
        if found is None:
            raise ValueError("no such weekday")
        return calendar.days(found, 1)
    if phrase.count is not None:
        return _first_units(phrase, whole)
    return _inside(_nth_unit(phrase.unit or "day", nth, whole), low, high, phrase.unit or "day")


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
    if unit_name != "week" and (found.low is None or found.high is None or found.low < low or found.high > high):
        raise ValueError("beyond the whole")
    return found


def _container(phrase: Phrase, view: View) -> Period:
    inner = {"portion": None, "nth": None, "weekday": None, "day": None, "unit": None, "count": None}
    if phrase.sign:  # the unit of the container stands in `feast` no more than in `unit`: "de ce mois", "of next year"
        return unit(_copy(phrase, **inner | {"unit": phrase.clock}), view)
    return calendar_date(_copy(phrase, **inner), view)


def _nth_unit(name: str, nth: int, whole: Period) -> Period:
    low, high = whole.low, whole.high
    assert low is not None and high is not None
    if name == "fortnight":  # "la première quinzaine de mai": the halves of a month
        return Period(low, low + 14 * DAY, "month") if nth == 1 else Period(low + 14 * DAY, high, "month")
    if name in ("day", "week"):
        size = calendar.DAYS_OF[name]
        if name == "week" and whole.granularity == "year":
            year = low.year
            first = calendar.unit_around(date(year, 1, 4), "week").low
            last = calendar.unit_around(date(year, 12, 28), "week").low
            assert first is not None and last is not None
            return calendar.days(first + 7 * (nth - 1) * DAY if nth > 0 else last + 7 * (nth + 1) * DAY, 7, "week")
        start = low + size * (nth - 1) * DAY if nth > 0 else high + size * nth * DAY
        return calendar.days(start, size, name)
    size = calendar.MONTHS_OF[name]
    start = calendar.add_months(low, size * (nth - 1)) if nth > 0 else calendar.add_months(high, size * nth)
    return calendar.months(start, size, name)


def decade(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """Ten years by their first: "les années 1990"; two digits are of the twentieth century, "les années 10" of ours."""
    year = phrase.year or 0
    if year < 100:
        year += 1900 if year >= 30 else 2000
    return _portion(phrase, calendar.unit_around(date(year // 10 * 10, 1, 1), "decade"))


def century(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """A century by its number: the nineteenth is 1800 to 1899, as TIMEX3 has it."""
    first = (int(phrase.count or 1) - 1) * 100
    if first < 1 or first > LAST_YEAR:
        raise ValueError("no such century")
    return calendar.unit_around(date(first, 1, 1), "century")


def feast(phrase: Phrase, view: View) -> Period:
    """A feast of a year, else the one nearest to the day of writing on the side the sentence looks to."""
    day = _feast_day(phrase, view)
    return calendar.weekend_of(day) if phrase.unit == "weekend" else calendar.days(day, 1)


def _feast_day(phrase: Phrase, view: View) -> date:
    rule = phrase.feast or "1-1"
    if phrase.year is not None:
        return calendar.feast(rule, phrase.year)
    today = view.today(fine=False)
    if phrase.unit == "year":  # "Christmas last year"
        return calendar.feast(rule, today.year + (phrase.step or 0))
    near = [calendar.feast(rule, y) for y in range(today.year - 2, today.year + 3)]
    if phrase.step == 1 or (phrase.step is None and view.lean == FUTURE):
        return min(d for d in near if d > today or (d == today and phrase.step != 1))
    if phrase.step == -1:
        return max(d for d in near if d < today)
    if phrase.step is None and view.lean == PAST:
        return max(d for d in near if d <= today)
    return min(near, key=lambda d: (abs((d - today).days), d))


def impossible(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """A date that no calendar has: "32 mai", "2024-13-45"."""
    raise ValueError("no such day")


def clock(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """A time of day by itself: of the day that its own sentence tells of, else of none."""
    told = view.told() if view.near else None
    if told is None or told.low is None or told.days != 1:
        raise NoAnchorError
    return calendar.days(told.low, 1)


def part_of_told_day(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """ "en fin d'après-midi", "dans la soirée": of the day the text tells of, else nothing."""
    if not view.has_story:
        raise NoAnchorError
    told = view.told()
    if told.low is None or told.granularity not in ("day", "minute"):
        raise NoAnchorError
    return calendar.days(told.low, 1)


def _portion(phrase: Phrase, period: Period) -> Period:
    return period if phrase.portion is None else calendar.portion(period, phrase.portion)


def _copy(phrase: Phrase, **changes: object) -> Phrase:
    return replace(phrase, **changes)  # type: ignore[arg-type]


RULES: Mapping[str, Rule] = {
    "calendar": calendar_date,
    "month_of": month_of,
    "weekday_ahead": weekday_ahead,
    "weekday_count": weekday_count,
    "fiscal": fiscal,
    "deictic": deictic,
    "present": present,
    "unit": unit,
    "offset": offset,
    "within": within,
    "weekday_back": weekday_back,
    "week_of_year": week_of_year,
    "story": story_offset,
    "story_weekday": story_weekday,
    "stretch": stretch,
    "nth": nth_of,
    "decade": decade,
    "century": century,
    "feast": feast,
    "part": part_of_told_day,
    "clock": clock,
    "impossible": impossible,
}
