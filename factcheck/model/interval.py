"""Intervals of numbers: what a figure commits its writer to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.model.frozen import frozen


@frozen
class Interval:
    """A set of numbers between two ends, each of them included, excluded or missing.

    low, high   Decimal or None; None means unbounded on that side.
    low_open    True when `low` itself is excluded ("plus de 10 000").
    high_open   True when `high` itself is excluded ("moins de 500").

    A missing end is neither open nor closed, so `low_open` and `high_open` are then set to False: two
    intervals are equal exactly when they hold the same numbers.
    An interval is never empty: the constructor raises ValueError for ends that cross.
    The laws (symmetry of meet and disjoint, identity, monotony) are tested on an exhaustive grid.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_open", False)
        if self.high is None:
            object.__setattr__(self, "high_open", False)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"empty interval: {self}")

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """Return the interval that holds one number only."""
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """Say whether exactly one number lies inside."""
        return self.low is not None and self.low == self.high

    def contains(self, value: Decimal) -> bool:
        """Say whether a number lies inside."""
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def meet(self, other: Interval) -> Interval | None:
        """Return the numbers common to both, or None when there are none."""
        low, low_open = _inner(self.low, self.low_open, other.low, other.low_open, max)
        high, high_open = _inner(self.high, self.high_open, other.high, other.high_open, min)
        if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
            return None
        return Interval(low, high, low_open, high_open)

    def disjoint(self, other: Interval) -> bool:
        """Say whether no number lies in both."""
        return self.meet(other) is None

    def within(self, other: Interval) -> bool:
        """Say whether every number of this interval also lies in the other."""
        return self.meet(other) == self

    def scaled(self, factor: Decimal) -> Interval:
        """Return the interval of all numbers multiplied by a positive factor."""
        if factor <= 0:
            raise ValueError(f"factor must be positive: {factor}")
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)

    def shifted(self, by: Decimal) -> Interval:
        """Return the interval of all numbers moved by an offset."""
        low = None if self.low is None else self.low + by
        high = None if self.high is None else self.high + by
        return Interval(low, high, self.low_open, self.high_open)

    def widened(self, by: Decimal) -> Interval:
        """Return the interval with both ends moved outwards by a non-negative amount; an end that moved is included."""
        if by < 0:
            raise ValueError(f"widening by a negative amount: {by}")
        low = None if self.low is None else self.low - by
        high = None if self.high is None else self.high + by
        return Interval(low, high, self.low_open and by == 0, self.high_open and by == 0)

    def rounded(self, by: Decimal) -> Interval:
        """Return the values that are written as this interval when the last digit is worth twice `by`.

        The upper end begins the next written value, so it is excluded: 2,5 millions is no longer "2 millions".
        """
        wide = self.widened(by)
        return wide if by == 0 else Interval(wide.low, wide.high, wide.low_open, wide.high is not None)


def _inner(
    a: Decimal | None, a_open: bool, b: Decimal | None, b_open: bool, pick: Callable[[Decimal, Decimal], Decimal]
) -> tuple[Decimal | None, bool]:
    """Return the tighter of two ends; of two equal ends the excluded one is tighter."""
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    tighter = pick(a, b)
    return tighter, (a_open if tighter == a else b_open)
