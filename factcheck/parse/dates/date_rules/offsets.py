"""Days counted from another day: of writing ("il y a trois semaines") or of the story ("le lendemain")."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.parse.dates import calendar
from factcheck.parse.dates.anchors import FUTURE, PAST, NoAnchorError, View
from factcheck.parse.dates.calendar import DAY
from factcheck.parse.dates.date_rules.phrase import Phrase, Rule
from factcheck.parse.dates.date_rules.units import nth_unit


def deictic(phrase: Phrase, view: View) -> Period:
    """A day counted from the day of writing: yesterday, today, tomorrow."""
    return calendar.days(view.today() + timedelta(days=int(phrase.count or 0)), 1)


def present(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """ "désormais": the day of writing, as PRESENT_REF."""
    return calendar.days(view.today(), 1)


def offset(phrase: Phrase, view: View) -> Period:
    """So many units before or after the day of writing: "il y a trois semaines", "in two months".

    What was done "in two months" took them: that is no date (ValueError).
    """
    if phrase.lasting and view.lean == PAST:
        raise ValueError("a span of time, not a day to come")
    if phrase.grain is not None and phrase.count is not None:
        away = phrase.sign * int(phrase.count)
        return calendar.unit_around(
            calendar.shift(_counted_from(phrase, view), phrase.unit or "day", away), phrase.grain
        )
    today = view.today(fine=phrase.unit not in ("year", "decade", "century"))
    far = _moved(phrase, today)
    if phrase.nearer is None:
        return far
    near = _moved(replace(phrase, count=phrase.nearer), today)
    first, last = (far, near) if phrase.sign < 0 else (near, far)
    return Period(first.low, last.high, far.granularity)


def _counted_from(phrase: Phrase, view: View) -> date:
    """Return the day of writing, or the one that an anniversary falls on: the nearest Monday, "mardi dernier"."""
    today = view.today()
    if phrase.counted_from is None:
        return today
    away = (phrase.counted_from - today.isoweekday()) % 7
    if phrase.step is not None:
        return today + timedelta(days=away - 7)
    return today + timedelta(days=away - 7 if away > _HALF_WEEK else away)


_HALF_WEEK = 3


def within(phrase: Phrase, view: View) -> Period:
    """From the day of writing to so many units later: "within three years", "d'ici trois ans"."""
    today = view.today()
    end = _moved(replace(phrase, sign=1), today, True)
    assert end.high is not None
    return Period(today, end.high, phrase.unit or "day")


def weekday_ahead(phrase: Phrase, view: View) -> Period:
    """ "mardi en huit": the next day of that name, today included, and a week or two more."""
    today = view.today()
    away = ((phrase.weekday or 1) - today.isoweekday()) % 7
    return calendar.days(today + timedelta(days=away + 7 * int(phrase.count or 0)), 1)


def weekday_back(phrase: Phrase, view: View) -> Period:
    """ "a week ago Tuesday": so many weeks before the last day of that name."""
    today, weekday = view.today(), phrase.weekday or 1
    last = today - timedelta(days=(today.isoweekday() - weekday) % 7 or 7)
    return calendar.days(last - timedelta(days=7 * int(phrase.count or 0)), 1)


def weekday_count(phrase: Phrase, view: View) -> Period:
    """ "two Saturdays ago", "dans trois lundis": so many days of a name before or after the day of writing."""
    today, weekday, count = view.today(), phrase.weekday or 1, int(phrase.count or 1)
    back = (today.isoweekday() - weekday) % 7 or 7
    away = (weekday - today.isoweekday()) % 7 or 7
    shift = -back - 7 * (count - 1) if phrase.sign < 0 else away + 7 * (count - 1)
    return calendar.days(today + timedelta(days=shift), 1)


def story_offset(phrase: Phrase, view: View) -> Period:
    """So many units before or after what was told: "trois jours plus tôt", "la veille", "le mois suivant"."""
    if phrase.sign > 0 and phrase.count and not view.has_story and _told_back(phrase, view):
        raise NoAnchorError  # "Quatre mois plus tard, il est mort": what was done is not done after the day of writing
    told = view.told()
    if told.low is None or told.high is None:
        raise NoAnchorError
    if told.granularity in _COARSE and phrase.unit == "day" and phrase.nth is None and (phrase.count or 0) <= 1:
        raise NoAnchorError  # "En novembre … l'indice paru la veille": of which day, nobody says
    if not view.has_story and phrase.unit in ("year", "decade", "century") and not phrase.grain:
        return _moved(phrase, told.low)  # "sales fell from a year earlier" tells no day
    return shifted(phrase, told)


def _told_back(phrase: Phrase, view: View) -> bool:
    """Say whether a phrase of a story without a date tells of what was: "Trois ans après, la plaie reste vive"."""
    return view.lean == PAST or (view.lean != FUTURE and phrase.nth is None and phrase.unit != "day")


def story_weekday(phrase: Phrase, view: View) -> Period:
    """ "mercredi suivant": the next or the last day of that name seen from what was told."""
    told = view.told()
    if told.low is None:
        raise NoAnchorError
    back = (told.low.isoweekday() - (phrase.weekday or 1)) % 7
    away = -(back or 7) if phrase.sign < 0 else 7 - back
    return calendar.days(told.low + timedelta(days=away), 1)


def story_month(phrase: Phrase, view: View) -> Period:
    """ "the following January", "le 25 mars précédent": the next or the last of that name seen from what was told."""
    told = view.told()
    if told.low is None or not view.has_story:
        raise NoAnchorError
    if phrase.day is not None:
        return calendar.days(_day_beside(told.low, phrase.month or 1, phrase.day, phrase.sign), 1)
    back = (told.low.month - (phrase.month or 1)) % 12
    away = -(back or 12) if phrase.sign < 0 else 12 - back
    return calendar.months(calendar.add_months(told.low.replace(day=1), away), 1, "month")


def told_unit(phrase: Phrase, view: View) -> Period:
    """ "cette année-là", "the same week": the one that holds what the text tells of, and no day of writing."""
    told = view.told()
    if told.low is None or not view.has_story or phrase.unit is None:
        raise NoAnchorError
    whole = calendar.unit_around(told.low, phrase.unit)
    if told.high is None or whole.high is None or told.high > whole.high:  # "en 1981 … ce mois-là"
        raise NoAnchorError
    return whole


def _day_beside(told: date, month: int, day: int, sign: int) -> date:
    """Return the day of a month and a number that comes next after a day, or came last before it."""
    near = [date(told.year + n, month, day) for n in (-1, 0, 1) if calendar.exists(told.year + n, month, day)]
    return max(d for d in near if d < told) if sign < 0 else min(d for d in near if d > told)


def shifted(phrase: Phrase, told: Period) -> Period:
    """Return a span that lies before or after another one, as an offset says."""
    if told.low is None or told.high is None:
        raise NoAnchorError
    if phrase.kind == "holding":
        return _held(phrase, told.low, told.high, told)
    if told.granularity in _COARSE and phrase.unit in _FINE and phrase.nth != 0:
        return _moved_whole(phrase, told)
    exact = told.granularity in ("day", "minute") and told.days == 1
    return _moved(phrase, told.low if phrase.sign < 0 else told.high - DAY, exact)


def _held(phrase: Phrase, low: date, high: date, told: Period) -> Period:
    """Return the unit that holds a span or a day, begins or ends with it, or is a part of it."""
    if phrase.nth and phrase.unit == "half":
        return _share(phrase.nth, int(phrase.count or 2), told)
    if phrase.nth:
        return nth_unit(phrase.unit or "day", phrase.nth, told)
    if phrase.sign:  # "the week starting June 3", "the year ended June 30"
        return _beside(phrase, low, high)
    if phrase.unit == "weekend" and told.days == 1:  # "le week-end de l'Ascension"
        return calendar.weekend_of(low)
    return calendar.unit_around(low, phrase.unit or "week")  # "la semaine du 12 mars"


_COARSE = frozenset({"month", "season", "quarter", "half", "year"})
_FINE = frozenset({"day", "week", "fortnight", "month", "quarter", "half"})


def _moved_whole(phrase: Phrase, told: Period) -> Period:
    """ "En juin 2022 … un mois plus tard": what was told to the month is so many units later known to the month."""
    if phrase.count is None or phrase.count % 1 or phrase.also or told.low is None or told.high is None:
        raise NoAnchorError
    unit, count = phrase.unit or "day", phrase.sign * int(phrase.count)
    return Period(calendar.shift(told.low, unit, count), calendar.shift(told.high, unit, count), told.granularity)


def _share(nth: int, shares: int, whole: Period) -> Period:
    """Return the nth of two or more equal parts of a month or of what has months, the last one for -1."""
    low, high = whole.low, whole.high
    if low is None or high is None or whole.granularity not in (*_COARSE, "decade", "century"):
        raise ValueError("no parts")
    n = nth - 1 if nth > 0 else shares + nth
    return Period(_after(n, shares, low, high), _after(n + 1, shares, low, high), whole.granularity)


def _after(n: int, shares: int, low: date, high: date) -> date:
    """Return where n of some equal parts of a span end: with a month where they can, in a century with a year."""
    months = (high.year - low.year) * 12 + high.month - low.month
    if months % shares:
        return low + (high - low) * n // shares
    done = months * n // shares
    return calendar.add_months(low, done - done % 12 if months >= calendar.MONTHS_OF["century"] else done)


def _beside(phrase: Phrase, first: date, end: date) -> Period:
    """Return so many units that begin on a day, or end with one."""
    unit, count = phrase.unit or "day", int(phrase.count or 1)
    if phrase.sign > 0:
        return Period(first, calendar.shift(first, unit, count), unit)
    return Period(calendar.shift(end, unit, -count), end, unit)


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


RULES: Mapping[str, Rule] = {
    "deictic": deictic,
    "present": present,
    "offset": offset,
    "within": within,
    "weekday_ahead": weekday_ahead,
    "weekday_back": weekday_back,
    "weekday_count": weekday_count,
    "story": story_offset,
    "story_weekday": story_weekday,
    "story_month": story_month,
    "told_unit": told_unit,
}
