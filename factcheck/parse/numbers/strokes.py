"""Two figures that a stroke joins before a unit and that are no fraction of it: "16/17 ans", "500/600 euros"."""

from __future__ import annotations

from decimal import Decimal
from math import gcd

from factcheck.parse.numbers.digit_values import Digits
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.folded import PLAIN_CLASS, Folded, item_of
from factcheck.parse.numbers.scan import Scan

_PARTS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100, 1000})  # what a measure is divided into
_WHOLE_UNITS = frozenset({"day", "week", "month", "year"})  # nobody tells two thirds of one in digits


def first_end(scan: Scan, digits: Digits, following: int) -> Folded | None:
    """Return the first of two figures that are the ends of a range; None for a fraction: "1/2 mile", "17/20"."""
    if not isinstance(digits.written, str) or not is_measured(scan, following, digits.last):
        return None
    above, _, below = digits.written.partition("/")
    if not (above.isdecimal() and below.isdecimal() and digits.last == digits.first + 2):
        return None
    senses = scan.items[following].senses
    plain = gcd(int(above), int(below)) == 1 and int(below) in _PARTS
    timed = senses.get("unit") in _WHOLE_UNITS and int(above) > 1
    if plain and not timed:
        return None
    figure = Figure(Decimal(above), above)
    at = next(k for k in range(following, 0, -1) if scan.items[k - 1].first <= digits.first)
    return Folded(item_of(scan, digits.first, digits.first, PLAIN_CLASS, figure, {}), at)


def is_measured(scan: Scan, k: int, last: int) -> bool:
    """Say whether a unit stands behind a number: "1/2 lb" is no day, but the "in" of "on 10/25 in Paris" is no inch."""
    if not scan.follows(k, last, hyphen=False):
        return False
    senses = scan.items[k].senses.keys()
    return bool(senses & _MEASURES) and not senses & _LEADERS


_MEASURES = frozenset({"measure", "symbol", "currency", "percent", "unit"})
_LEADERS = frozenset({"lead", "to", "part_lead", "range_link"})  # classes of small words that symbols look like
