"""Digit slips: what may have happened between two figures, as a hint and never as a correction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.judge.amounts import plain
from factcheck.model.claim import Claim
from factcheck.model.period import Period
from factcheck.model.quantity import one_digit_apart
from factcheck.model.text import Reason

_MILLION = Decimal(10) ** 6
_FACTORS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10) ** 6)


def slips(left: Claim, right: Claim) -> tuple[Reason, ...]:
    """Return the possible causes of a difference between two claims, most telling first; often none."""
    if left.quantity is not None and right.quantity is not None:
        a, b = left.quantity.stated, right.quantity.stated
        return () if a is None or b is None else tuple(_between_numbers(*sorted((a, b))))
    if left.when is not None and right.when is not None:
        mine, theirs = left.when.period, right.when.period
        return () if mine is None or theirs is None else tuple(_between_dates(mine, theirs))
    return ()


def _between_numbers(small: Decimal, large: Decimal) -> Iterator[Reason]:
    args = (plain(small), plain(large))
    if small > 0 and large / small in _FACTORS:
        factor = large / small
        # English "billion" is French "milliard" and not "million": of all factors this one is swapped most.
        swapped = factor == 1000 and small >= _MILLION
        yield Reason("slip-million-milliard" if swapped else "slip-factor", (*args, plain(factor)))
        return
    if _transposed(*args):
        yield Reason("slip-transposed", args)
    elif one_digit_apart(*args):
        yield Reason("slip-one-digit", args)


def _transposed(a: str, b: str) -> bool:
    """Say whether two neighbouring digits changed places: 1 254 for 1 524."""
    differing = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(differing) != 2:
        return False
    i, j = differing
    return j == i + 1 and a[i] == b[j] and a[j] == b[i]


def _between_dates(left: Period, right: Period) -> Iterator[Reason]:
    a, b = left.low, right.low
    if a is None or b is None or left.granularity != right.granularity:
        return
    args = (a.isoformat(), b.isoformat())
    if abs(a.year - b.year) == 1 and (a.month, a.day) == (b.month, b.day) and left.granularity in ("day", "month"):
        yield Reason("slip-year", args)
    elif left.granularity == "day" and a.year == b.year and _swapped(a, b):
        yield Reason("slip-day-month", args)


def _swapped(a: date, b: date) -> bool:
    return a.day == b.month and a.month == b.day
