"""Dates in figures: 12/03/2024, 2024-03-12, 12.03.24, 3/2015, 2024-03-12T10:30."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.model.late import late

_FIELDS = late(
    r"(\d{1,4})\s*([-/. ])\s*(\d{1,2}|\d{4})(?:\s*[-/., ]\s*(\d{1,4}))?(?:t?\s*(\d{1,2})[:h](\d{2})(?::\d{2})?)?z?"
)


@frozen
class Numeric:
    """A date in figures: its fields as read in the language's order, and the (month, day) of other orders."""

    year: int | None
    month: int
    day: int | None
    clock: str | None = None
    others: tuple[tuple[int, int], ...] = ()


def numeric_date(literal: str, order: str) -> Numeric | None:
    """Return what a date in figures says, or None when no order makes it a date.

    literal  folded, blanks allowed around its marks. order  "dmy" or "mdy", for what the figures leave open.
    """
    match = _FIELDS.fullmatch(literal.strip())
    if match is None:
        return None
    first, _, second, third, hour, minute = match.groups()
    clock = None if hour is None else f"{int(hour):02d}:{minute}"
    read = _year_first(first, second, third) if len(first) == 4 else _year_last(first, second, third, order)
    if read is None:
        return None
    return Numeric(read.year, read.month, read.day, clock, read.others)


def _year_first(year: str, month: str, day: str | None) -> Numeric | None:
    if not 1 <= int(month) <= 12 or len(month) > 2:
        return None
    if day is None:
        return Numeric(int(year), int(month), None)
    return Numeric(int(year), int(month), int(day)) if 1 <= int(day) <= 31 else None


def _year_last(first: str, second: str, third: str | None, order: str) -> Numeric | None:
    if len(first) == 3:
        return None
    if len(second) == 4:  # 3/2015
        return Numeric(int(second), int(first), None) if third is None and 1 <= int(first) <= 12 else None
    if third is not None and len(third) not in (2, 4):
        return None
    year = None if third is None else _year(third)
    a, b = int(first), int(second)
    readings = [(b, a), (a, b)] if order == "dmy" else [(a, b), (b, a)]
    valid = [(m, d) for m, d in readings if 1 <= m <= 12 and 1 <= d <= 31]
    if not valid:
        return None
    month, day = valid[0]
    return Numeric(year, month, day, None, tuple(x for x in valid[1:] if x != valid[0]))


def _year(digits: str) -> int:
    value = int(digits)
    if len(digits) == 4:
        return value
    return value + (1900 if value >= 40 else 2000)
