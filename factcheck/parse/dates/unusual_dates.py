"""Dates in formats that the grammar does not know: one cut phrase, read by dateparser and checked field by field.

dateparser finds dates in words and completes what a phrase leaves open from a day it takes for today. So it is given
only a phrase that a pattern has cut, every setting is pinned, and its answer counts only where the day, the month and
the year all stand in the phrase. It is imported when a text first holds such a phrase, which few texts do.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

_LONGEST = 40  # characters of a phrase
_BASE = datetime(2000, 1, 1)  # what a phrase leaves open would be taken from here, and is then refused
_ORDERS = {"dmy": "DMY", "mdy": "MDY"}
_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=4096)
def read(phrase: str, code: str, order: str, month: int) -> date | None:
    """Return the day that a phrase says, or None when dateparser reads none or fills in what is not there.

    code   the language, as ISO 639-1. order  "dmy" or "mdy". month  what the word for a month in the phrase says.
    """
    if len(phrase) > _LONGEST:
        return None
    found = _parser(code, order).get_date_data(phrase)
    if found.date_obj is None or found.period != "day":
        return None
    day: date = found.date_obj.date()
    return day if day.month == month and _says(phrase, day) else None


def _says(phrase: str, day: date) -> bool:
    """Say whether the figures of a phrase are the day and the year, and no others."""
    figures = [int(digits) for digits in _DIGITS.findall(phrase)]
    return sorted(figures) in (sorted((day.day, day.year)), sorted((day.day, day.year % 100)))


@cache
def _parser(code: str, order: str) -> Any:
    from dateparser.date import DateDataParser  # 0.2 s, and most texts need none of it

    settings = {
        "DATE_ORDER": _ORDERS[order],
        "PARSERS": ["absolute-time"],
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_LOCALE_DATE_ORDER": False,
        "RELATIVE_BASE": _BASE,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RETURN_AS_TIMEZONE_AWARE": False,
        "STRICT_PARSING": True,
        "TIMEZONE": "UTC",
        "TO_TIMEZONE": "UTC",
    }
    return DateDataParser(languages=[code], settings=settings)
