"""Values as understood, printed the way the report's language prints numbers and dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from factcheck.model.contract import Value
from factcheck.model.quantity import SCORE
from factcheck.report.units import unit_text
from factcheck.report.words import Words

# Nobody writes so many decimals: a number that has them was divided ("112 sièges sur 240"), and is told with fewer.
_QUOTIENT, _DECIMALS = 12, 4
_TIMEX_FIELDS = re.compile(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d|XX)(?:-(?P<day>\d\d)(?:T[A-Z]{2})?)?$")
_TIMEX_SEASON = re.compile(r"XXXX-(?P<season>SP|SU|FA|WI)$")
_TIMEX_CLOCK = re.compile(r"^\d{4}-\d\d-\d\dT(?P<clock>\d\d:\d\d)")
_TIMEX_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])")


def value_text(value: Value, words: Words) -> str:
    """Return what a claim's value was understood as: "more than 10,000", "June 2024"."""
    if isinstance(value.stated, str) or isinstance(value.low, str) or isinstance(value.high, str):
        return _date_value(value, words)
    if value.low is None and value.high is None and value.stated is None:
        return words.value["any"]
    if value.unit == SCORE and isinstance(value.low, Decimal) and isinstance(value.high, Decimal):
        return f"{number_text(value.high, words)}-{number_text(value.low, words)}"
    amount, last = _amount(value, words)
    return _with_unit(amount, last, value.unit, words)


def number_text(number: Decimal, words: Words) -> str:
    """Return a number with the separators of the language and without trailing zeros, a quotient rounded."""
    _, _, exact = f"{number:f}".partition(".")
    plain = f"{number:,.{_DECIMALS}f}" if len(exact) > _QUOTIENT else f"{number:,f}"
    whole, _, fraction = plain.partition(".")
    fraction = fraction.rstrip("0")
    whole = whole.replace(",", words.typography.thousands)
    return f"{whole}{words.typography.decimal}{fraction}" if fraction else whole


def period_text(low: str | None, high: str | None, words: Words) -> str | None:
    """Return the days from `low` up to but not including `high` (ISO) as a reader says them; None if both are open."""
    first, last = _day(low), _day(high)
    if first and last:
        return _span(first, last, words)
    if first:
        return words.date.since.format(low=_day_text(first, words))
    if last:
        return words.date.until.format(high=_day_text(last - timedelta(days=1), words))
    return None


def _amount(value: Value, words: Words) -> tuple[str, str]:
    """Return the printed interval, and the last number printed, which the unit agrees with."""
    low, high = (number_text(v, words) if isinstance(v, Decimal) else "" for v in (value.low, value.high))
    if not low and not high:
        low = high = number_text(Decimal(value.stated or 0), words)
    if low == high:
        return words.value["exact"].format(value=low), low
    if low and high:
        return words.value["between"].format(low=low, high=high), high
    if low:
        return words.value["above" if value.low_open else "from"].format(low=low), low
    return words.value["below" if value.high_open else "to"].format(high=high), high


def _with_unit(amount: str, last: str, unit: str | None, words: Words) -> str:
    if unit is None:
        return amount
    if unit == "%":
        return words.value["percent"].format(value=amount)
    return words.value["with_unit"].format(value=amount, unit=unit_text(unit, last, words))


def _date_value(value: Value, words: Words) -> str:
    low, high = (v if isinstance(v, str) else None for v in (value.low, value.high))
    stated = str(value.stated or "")
    placed = period_text(low, high, words)
    clock = _TIMEX_CLOCK.search(stated)
    if placed and clock:  # two hours of one day
        return f"{placed}, {clock['clock']}"
    return placed or unresolved(stated, words)


def unresolved(timex: str, words: Words) -> str:
    """Return a date phrase without a place in time by the fields it states: "June, year not said"."""
    dates = words.date
    if found := _TIMEX_WEEKDAY.match(timex):
        return dates.weekday.format(weekday=dates.weekdays[int(found["weekday"]) - 1])
    if found := _TIMEX_SEASON.match(timex):
        return dates.month_only.format(month=dates.seasons[found["season"]])
    found = _TIMEX_FIELDS.match(timex)
    if found and found["month"] != "XX" and 1 <= int(found["month"]) <= 12:
        month = dates.months[int(found["month"]) - 1]
        if found["day"]:
            return dates.day_month.format(day=_ordinal(int(found["day"]), words), month=month)
        return dates.month_only.format(month=month)
    if timex.startswith("T"):
        return timex.removeprefix("T")
    return dates.unsaid.get(timex) or dates.unresolved.format(timex=timex)


def _span(first: date, end: date, words: Words) -> str:
    """Return a half-open span as a day, a month or a year where it is exactly one, else by its first and last day."""
    last = end - timedelta(days=1)
    if first == last:
        return _day_text(first, words)
    if first.day == 1 and end.day == 1:
        months = (end.year - first.year) * 12 + end.month - first.month
        if months == 1:
            return words.date.month.format(month=words.date.months[first.month - 1], year=first.year)
        if months == 12 and first.month == 1:
            return str(first.year)
    return words.date.between.format(low=_day_text(first, words), high=_day_text(last, words))


def _day_text(day: date, words: Words) -> str:
    month = words.date.months[day.month - 1]
    return words.date.day.format(day=_ordinal(day.day, words), month=month, year=day.year)


def day_text(iso: str, words: Words) -> str | None:
    """Return an ISO day as the language says it; None for what is no day of the calendar."""
    day = _day(iso)
    return _day_text(day, words) if day else None


def _ordinal(day: int, words: Words) -> str:
    return words.date.first if day == 1 else str(day)


def _day(iso: str | None) -> date | None:
    """Return the day of an ISO date; None when open or beyond the calendar."""
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
