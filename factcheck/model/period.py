"""Time as spans of days with a granularity."""

from __future__ import annotations

from datetime import date

from factcheck.model.frozen import frozen

GRANULARITIES = ("minute", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
# Those of the times that figures are reckoned for: the dead of a year, the sales of a quarter.
RECKONED = frozenset(("month", "quarter", "half", "season", "year"))


@frozen
class Period:
    """A half-open interval of days [low, high) with a granularity.

    low, high    dates or None; None means open ("depuis 2006" has no high).
    granularity  one of GRANULARITIES: how finely the text speaks, not how long the span is.

    A period is never empty: the constructor raises ValueError for ends that meet or cross.
    """

    low: date | None
    high: date | None
    granularity: str

    def __post_init__(self) -> None:
        if _ends_before(self.high, self.low):
            raise ValueError(f"empty period: {self}")

    def disjoint(self, other: Period) -> bool:
        """Say whether no day lies in both."""
        return _ends_before(self.high, other.low) or _ends_before(other.high, self.low)

    def within(self, other: Period) -> bool:
        """Say whether every day of this period also lies in the other."""
        starts = other.low is None or (self.low is not None and self.low >= other.low)
        ends = other.high is None or (self.high is not None and self.high <= other.high)
        return starts and ends

    def same_days(self, other: Period) -> bool:
        """Say whether both hold the same days, whatever their granularity."""
        return self.low == other.low and self.high == other.high

    @property
    def days(self) -> int | None:
        """Return the number of days, or None when an end is open."""
        if self.low is None or self.high is None:
            return None
        return (self.high - self.low).days


def _ends_before(high: date | None, low: date | None) -> bool:
    return high is not None and low is not None and high <= low


def full_years(start: date, end: date) -> int:
    """Return the completed years from one day to another."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
