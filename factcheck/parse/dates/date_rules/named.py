"""What has a name or a number of its own: feasts, decades, centuries, fiscal years, times and parts of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from factcheck.model.period import Period
from factcheck.parse.dates import calendar, moon_feasts
from factcheck.parse.dates.anchors import FUTURE, PAST, NoAnchorError, View
from factcheck.parse.dates.date_rules.fields import calendar_date
from factcheck.parse.dates.date_rules.phrase import BESIDE, Phrase, Rule, portioned


def fiscal(phrase: Phrase, view: View) -> Period:
    """ "fiscal 2024", "the fiscal first quarter": that of the calendar; `fiscal_reach` is what it may cover."""
    if phrase.quarter is not None:
        return calendar_date(phrase, view)
    return calendar.unit_around(date(phrase.year or 1, 1, 1), "year")


def fiscal_reach(year: Period) -> Period:
    """Return the months that a fiscal year of some country or firm can hold: from April before it to March after it.

    A quarter moves with its year.

    India's fiscal 2024 ends in March 2024, the United States' in September 2024, Japan's in March 2025.
    """
    assert year.low is not None and year.high is not None
    return Period(calendar.add_months(year.low, -9), calendar.add_months(year.high, 3), year.granularity)


_SCHOOLS_OPEN = 9  # September, in most countries north of the equator
_SCHOOLS_CLOSED = 8


def school_year(phrase: Phrase, view: View) -> Period:
    """ "this school year": from September to the end of August; in August the one that is about to begin."""
    today = view.today()
    first = today.year - (today.month < _SCHOOLS_CLOSED) + (phrase.step or 0)
    return Period(date(first, _SCHOOLS_OPEN, 1), date(first + 1, _SCHOOLS_OPEN, 1), "year")


def school_reach(year: Period) -> Period:
    """Return the months that a school year of some country can hold: it opens in January south of the equator."""
    assert year.low is not None and year.high is not None
    return Period(calendar.add_months(year.low, -8), calendar.add_months(year.high, 4), year.granularity)


def decade(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """Ten years by their first: "les années 1990"; two digits are of the twentieth century, "les années 10" of ours."""
    year = phrase.year or 0
    if year < 100:
        year += 1900 if year >= 30 else 2000
    return portioned(phrase, calendar.unit_around(date(year // 10 * 10, 1, 1), "decade"))


LAST_YEAR = 2999


def century(phrase: Phrase, view: View) -> Period:  # noqa: ARG001
    """A century by its number: the nineteenth is 1800 to 1899, as TIMEX3 has it."""
    if phrase.era == "BC":
        raise NoAnchorError
    first = (int(phrase.count or 1) - 1) * 100
    if first < 1 or first > LAST_YEAR:
        raise ValueError("no such century")
    return calendar.unit_around(date(first, 1, 1), "century")


def feast(phrase: Phrase, view: View) -> Period:
    """A feast of a year, else the one nearest to the day of writing on the side the sentence looks to."""
    span = _feast(phrase, view)
    return calendar.weekend_of(span.low) if phrase.unit == "weekend" and span.low is not None else span


def _feast(phrase: Phrase, view: View) -> Period:
    rule = phrase.feast or "1-1"
    if phrase.year is not None:
        return _first(_feasts(rule, phrase.year))
    today = view.today(fine=False)
    if phrase.unit == "year":  # "Christmas last year"
        return _first(_feasts(rule, today.year + (phrase.step or 0)))
    return _nearest_feast(phrase, view, [f for y in range(today.year - 2, today.year + 3) for f in _feasts(rule, y)])


def _nearest_feast(phrase: Phrase, view: View, near: list[Period]) -> Period:
    """Return the one of the feasts of five years that the words around look to, the nearest where they do not.

    One that has just passed is the one meant, though a verb looks ahead: "over Easter" in April.
    """
    today = view.today(fine=False)
    begun = [(f.low, f) for f in near if f.low is not None]
    before = [f for low, f in reversed(begun) if low < today or (low == today and phrase.step != -1)]
    after = [f for low, f in begun if low > today or (low == today and phrase.step != 1)]
    if phrase.step is None and view.lean == FUTURE and before and 0 < _days_since(before[0], today) <= BESIDE:
        return before[0]
    if phrase.step == 1 or (phrase.step is None and view.lean == FUTURE):
        return _first(after)
    if phrase.step == -1 or (phrase.step is None and view.lean == PAST):
        return _first(before)
    return _first([f for low, f in sorted(begun, key=lambda b: (abs((b[0] - today).days), b[0]))])


def _days_since(span: Period, today: date) -> int:
    return (today - span.low).days if span.low is not None else 0


def _feasts(rule: str, year: int) -> list[Period]:
    """Return the days of a feast for each time that it begins in a year: once, but where the moon moves it."""
    if moon_feasts.moved(rule):
        return moon_feasts.spans(rule, year)
    return [calendar.days(calendar.feast(rule, year), int(rule.partition("*")[2] or 1))]


def _first(found: list[Period]) -> Period:
    if not found:
        raise NoAnchorError  # a year that no table holds
    return found[0]


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


RULES: Mapping[str, Rule] = {
    "fiscal": fiscal,
    "school_year": school_year,
    "decade": decade,
    "century": century,
    "feast": feast,
    "part": part_of_told_day,
    "clock": clock,
    "impossible": impossible,
}
