"""The magnitude that only the second end of a range is told with: "10 à 12 millions", "12 à 13.000"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.parse.quantities.amounts import Amount


def in_hundreds(a: Amount, b: Amount) -> bool:
    """Say whether the hundreds of the second are the first's as well: "deux à trois cents", "two or three hundred"."""
    hundreds = b.figure.value / 100
    whole = hundreds == hundreds.to_integral_value() and b.figure.scale == 1
    return whole and a.figure.in_words and b.figure.in_words and 1 <= a.figure.value < hundreds < 10


def _in_thousands(a: Amount, b: Amount) -> bool:
    """Say whether the thousands of the second are the first's as well: "12 à 13.000", "from 2 to 3,000".

    From one to five thousand may be as wide as it is written.
    """
    thousands = b.figure.value / 1000
    whole = thousands == thousands.to_integral_value() and b.figure.step == 1 and not b.figure.in_words
    return whole and a.figure.step == 1 and 1 <= a.figure.value < thousands <= a.figure.value * 2


def shared_scale(a: Amount, b: Amount) -> Decimal:
    """Return what the first end of a range is multiplied by where only the second one says it."""
    if b.figure.scale != 1:
        return b.figure.scale
    if in_hundreds(a, b):
        return Decimal(100)
    return Decimal(1000) if _in_thousands(a, b) else Decimal(1)
