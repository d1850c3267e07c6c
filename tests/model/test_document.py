"""Publication dates as callers give them: what is taken, and what is refused in one line."""

from datetime import date

import pytest

from factcheck.model.document import Document, published_period


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        ("2024-12-12", date(2024, 12, 12), date(2024, 12, 13)),
        ("2024-12-12T10:30:00+01:00", date(2024, 12, 12), date(2024, 12, 13)),
        ("2024-12-12T1030Z", date(2024, 12, 12), date(2024, 12, 13)),
        ("2024-12-12 9:30 CET", date(2024, 12, 12), date(2024, 12, 13)),
        ("2024-12-12+01:00", date(2024, 12, 12), date(2024, 12, 13)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 2)),
        ("9999-12-30", date(9999, 12, 30), date(9999, 12, 31)),
        ("9999-11", date(9999, 11, 1), date(9999, 12, 1)),
    ],
)
def test_a_day_month_or_year_is_a_period(given: str, low: date, high: date) -> None:
    found = published_period(given)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "given",
    [
        *("9999-12-31", "9999-12-31T23:59", "9999-12", "9999", "0000-01-01", "2024-13", "2024-02-30", "yesterday", ""),
        *("2024-12-123", "2024-12-12T25:00", "2024-12-12 or later", "2024-12-12/2024-12-14", "2024-", "2024-12-12T"),
        *("2024 05 12", "2024-05 12", "2024 18:30"),
    ],
)
def test_any_other_date_is_refused_in_one_line(given: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        published_period(given)
    with pytest.raises(ValueError, match=r"^published: [^\n]+$"):
        Document(id="a", text="Some text.", published=given)


def test_the_last_day_of_the_calendar_is_named_as_such() -> None:
    with pytest.raises(ValueError, match="before the last day of the calendar, 9999-12-31"):
        published_period("9999-12-31")
