"""Quantities: a figure as stated, and the interval of values it commits to."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import frozen
from factcheck.model.interval import Interval

# Hedges by meaning; the words that say them are language data. The widths are those of parse/quantities/hedges.py.
HEDGES = ("about", "nearly", "more_than", "at_least", "less_than", "at_most", "between", "some", "first")

# The dimension of the result of a match: what the one side has and what the other, as the ends of an interval.
SCORE = "score"
# What any plural commits to.
_PLURAL = 2


@frozen
class Quantity:
    """An amount as a text states it.

    stated     the figure as written, magnitude words applied, in `unit`; None for a range or a collective.
    interval   the values it commits to, in `unit`: hedges, bounds and magnitude words widen it,
               roundness of plain digits never does.
    unit       ISO 4217 for money, UCUM-like for measures ("km", "%", "a"), None for a plain count.
    dimension  what may be compared: "count" "ordinal" "percent" "points" "ratio" "duration" "age"
               "money:EUR" "length" "mass" "area" "volume" "speed" "temperature" "magnitude" "power" …
    base       `interval` in the base unit of the dimension, widened by the printed precision after a conversion.
    hedge      one of HEDGES or None for a plain figure.
    """

    stated: Decimal | None
    interval: Interval
    unit: str | None
    dimension: str
    base: Interval
    hedge: str | None = None

    @property
    def unsized(self) -> bool:
        """Whether it tells that there is much and not how much: "de grandes quantités" are any plural."""
        plural = self.stated is None and self.interval.low == _PLURAL and self.interval.high is None
        return plural and self.dimension == "count"


def one_figure(left: Quantity | None, right: Quantity | None) -> bool:
    """Say whether two quantities state one figure of one unit, whatever bounds it: "8 %", "under 8 %"."""
    if left is None or right is None or left.stated is None:
        return False
    return (left.stated, left.unit) == (right.stated, right.unit)


# With fewer digits most figures would look like slips of others.
_DIGITS = 4


def one_digit_apart(left: str, right: str) -> bool:
    """Say whether two figures as they are written differ in one digit, and have at least four."""
    return len(left) == len(right) >= _DIGITS and sum(x != y for x, y in zip(left, right, strict=True)) == 1
