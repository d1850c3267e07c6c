"""Dates by their ISO 8601 value: a year, a month or a day, and the two ends of a range of them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.model.date_fields import Fields
from factcheck.model.period import Period
from factcheck.model.when import When

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def date_of(timex: str) -> When | None:
    """Return a year, a month or a day as a date; None for anything else, and for a day that no calendar has."""
    match = _DATE.fullmatch(timex)
    if match is None:
        return None
    year, month, day = (int(g) if g else None for g in match.groups())
    assert year is not None
    fields = Fields(year=year, month=month, day=day)
    try:
        low = date(year, month or 1, day or 1)
        if day:
            return When(timex, "day", Period(low, low + timedelta(days=1), "day"), fields)
        if month:
            return When(timex, "month", Period(low, date(year + month // 12, month % 12 + 1, 1), "month"), fields)
        return When(timex, "year", Period(low, date(year + 1, 1, 1), "year"), fields)
    except ValueError:
        return None


def ends_of(timex: str | None) -> tuple[When, When] | None:
    """Return the two dates that a range begins and ends with, None for any other value."""
    left, _, right = (timex or "").partition("/")
    if not right:
        return None
    ends = date_of(left), date_of(right)
    return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])
