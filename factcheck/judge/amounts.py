"""Two amounts: the same, both possible, or never both true.

What a figure commits its writer to stands in `Quantity.base`; here it is only compared. Plain digits are exact,
so 10 000 and 10 874 are disjoint however round the first one looks; roundness is asked for by severity alone.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import frozen
from factcheck.model.quantity import SCORE, Quantity
from factcheck.model.text import Reason

_UPWARDS = frozenset({"more_than", "at_least"})
_DOWNWARDS = frozenset({"less_than", "at_most"})
_BOUNDS = _UPWARDS | _DOWNWARDS

# A figure rounded to its last digit that is not zero moves by half that digit; more than this share of it is no
# rounding (12 said as 10 is another figure, 10 874 said as 11 000 is not).
_ROUNDING_SHARE = Decimal("0.05")
# Two reports of one figure that differ by more than this share of it are seldom of one thing.
_FAR = Decimal("0.2")
# From here on a zero behind the point may come of a magnitude word: 1,200,000.0 is "1.2 million".
_SCALED = 1000
# What a writer's own conversion between metric and customary units may be off, beyond the written digits.
_BY_HAND = Decimal("0.03")
# The same where one of the two is told in tens: 35 miles are 56 km, and 60 in a headline.
_IN_TENS = Decimal("0.07")
# So many degrees, Celsius or Fahrenheit, are far enough from nought for a share of them to mean something.
_HOT = 200
# How much farther off than its hedge says a length of time may be that is told in few of a larger unit: 12 days are
# "nearly two weeks", 50 minutes "nearly an hour".
_COARSELY = Decimal("0.1")
# Months and years are told as those that are over, from so many on; who lasted two and a half has hardly lasted two.
_WHOLE_UNITS, _SEVERAL = frozenset(("mo", "a")), 3
_FEW = 3
_HEDGED = frozenset({"about", "some", "nearly"})


@frozen
class Comparison:
    """How two values lie to each other: one of model.fact.RELATIONS, and why. `soft`: an inference may be wrong."""

    relation: str
    because: tuple[Reason, ...] = ()
    soft: bool = False


def compare_amounts(left: Quantity, right: Quantity) -> Comparison:
    """Return how two quantities lie to each other: identical, within_precision, refines, overlaps or disjoint."""
    if left.dimension != right.dimension:
        return _two_dimensions(left, right)
    if left.unsized and right.unsized:
        return _overlap(left, right)
    disjoint = left.base.disjoint(right.base)
    if _same_figure(left, right) and not (disjoint and (_opposite_bounds(left, right) or _short_of(left, right))):
        key = "same-value" if left.hedge == right.hedge else "same-figure-other-hedge"
        return Comparison("identical", (Reason(key, (show(left), show(right))),))
    if disjoint:
        return _no_common_value(left, right)
    if left.base == right.base:
        return Comparison("identical", (Reason("same-value", (show(left), show(right))),))
    return _overlap(left, right)


def _no_common_value(left: Quantity, right: Quantity) -> Comparison:
    """Compare two amounts whose intervals do not meet; two ways to write one figure are told from two figures."""
    args = (show(left), show(right))
    if _same_but_for_decimals(left, right):
        return Comparison("within_precision", (Reason("same-at-written-precision", args),))
    coarsely = any(told(a, b) for told in (_told_coarsely, _told_in_whole) for a, b in ((left, right), (right, left)))
    if coarsely or _converted_by_hand(left, right):
        return Comparison("within_precision", (Reason("same-after-conversion", args),))
    return Comparison("disjoint", (Reason("no-common-value", args),))


def _two_dimensions(left: Quantity, right: Quantity) -> Comparison:
    """Compare two amounts that no unit joins: "1,7 milliard" beside "1,7 milliard d'euros" is the same statement."""
    if left.stated is not None and left.stated == right.stated:
        return Comparison("identical", (Reason("same-value", (show(left), show(right))),))
    return Comparison("overlaps", (Reason("dimensions-differ", (left.dimension, right.dimension)),))


def _converted_by_hand(left: Quantity, right: Quantity) -> bool:
    """Say whether one is the other told in customary units, rounded once more: "60 km" for "36 miles".

    A temperature is converted by an offset, so that a share of it means nothing unless it is that of a fire.
    """
    customary = ["[" in (q.unit or "") for q in (left, right)]
    told = [q.stated for q in (left, right) if q.stated is not None]
    degrees = left.dimension == "temperature"
    if customary[0] == customary[1] or (degrees and (len(told) < len(customary) or min(told) < _HOT)):
        return False
    a, b = left.base, right.base
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return False
    share = _IN_TENS if not degrees and any(stated % 10 == 0 for stated in told) else _BY_HAND
    return max(a.low - b.high, b.low - a.high) <= max(a.high, b.high) * share


def _told_coarsely(coarse: Quantity, fine: Quantity) -> bool:
    """Say whether a length of time is the other one as somebody tells it in few weeks, months or years."""
    if coarse.dimension != "duration" or coarse.unit == fine.unit or coarse.hedge not in _HEDGED:
        return False
    a, b = coarse.base, fine.base
    if coarse.stated is None or coarse.stated > _FEW or None in (a.low, a.high, b.low, b.high):
        return False
    if fine.stated is None or fine.stated <= coarse.stated:
        return False
    return max(a.low - b.high, b.low - a.high) <= a.high * _COARSELY  # type: ignore[operator]


def _told_in_whole(coarse: Quantity, fine: Quantity) -> bool:
    """Say whether a length of time is the other one as months or years that are over: "nine months" of 298 days."""
    stated, a, b = coarse.stated, coarse.base, fine.base
    if coarse.dimension != "duration" or coarse.unit not in _WHOLE_UNITS or coarse.unit == fine.unit:
        return False
    if coarse.hedge is not None or stated is None or stated < _SEVERAL or a.low is None or a.high is None:
        return False
    return b.low is not None and a.low <= b.low < a.high * (stated + 1) / stated


def _same_figure(left: Quantity, right: Quantity) -> bool:
    return left.stated is not None and left.stated == right.stated and left.unit == right.unit


def _same_but_for_decimals(left: Quantity, right: Quantity) -> bool:
    """Say whether one figure is the other one with fewer decimals: 59,4 % for 59,39 %."""
    if left.hedge or right.hedge or left.stated is None or right.stated is None:
        return False
    decimal = any(isinstance(e := q.as_tuple().exponent, int) and e < 0 for q in (left.stated, right.stated))
    return decimal and rounded_alike(left, right)


def _opposite_bounds(left: Quantity, right: Quantity) -> bool:
    """Say whether one is a floor and the other a ceiling: "plus de 500" and "moins de 500" have no value in common."""
    return (left.hedge in _UPWARDS and right.hedge in _DOWNWARDS) or (
        left.hedge in _DOWNWARDS and right.hedge in _UPWARDS
    )


def _short_of(left: Quantity, right: Quantity) -> bool:
    """Say whether one text says that the figure of the other was not reached: "40 morts", "moins de 40 morts".

    "Plus de 40" is what the other writer rounds down to; nobody rounds a figure to one that it falls short of.
    """
    hedges = {left.hedge, right.hedge}
    return hedges == {None, "less_than"}


def _overlap(left: Quantity, right: Quantity) -> Comparison:
    args = (show(left), show(right))
    if left.unit != right.unit:
        return Comparison("within_precision", (Reason("same-after-conversion", args),))
    if left.hedge is None and right.hedge is None and left.stated is not None and right.stated is not None:
        return Comparison("within_precision", (Reason("same-at-written-precision", args),))
    if left.base != right.base and not {left.hedge, right.hedge} & _BOUNDS:
        if left.base.within(right.base):
            return Comparison("refines", (Reason("value-inside", args),))
        if right.base.within(left.base):
            return Comparison("refines", (Reason("value-inside", args[::-1]),))
    return Comparison("overlaps", (Reason("both-can-hold", args),))


def show(quantity: Quantity) -> str:
    """Return a quantity as a reader's formula that no language owns: "> 10000", "10000–12000 km", "≈ 4000"."""
    unit = f" {quantity.unit}" if quantity.unit else ""
    if quantity.stated is not None:
        return _SIGNS.get(quantity.hedge or "", "") + plain(quantity.stated) + unit
    low, high = quantity.interval.low, quantity.interval.high
    if low is not None and high is not None and quantity.dimension == SCORE:
        return f"{plain(high)}-{plain(low)}"
    if low is not None and high is not None:
        return f"{plain(low)}–{plain(high)}{unit}"
    if low is not None:
        return f"{'> ' if quantity.interval.low_open else '≥ '}{plain(low)}{unit}"
    if high is not None:
        return f"{'< ' if quantity.interval.high_open else '≤ '}{plain(high)}{unit}"
    return f"?{unit}"


_SIGNS = {
    "about": "≈ ",
    "some": "≈ ",
    "nearly": "≲ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}


def plain(number: Decimal) -> str:
    """Return a number in plain digits, without exponent and without trailing zeros after the point."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def far_apart(left: Quantity, right: Quantity) -> bool:
    """Say whether two amounts lie more than a fifth of the greater one apart, from the nearest ends of the two."""
    a, b = left.base, right.base
    gaps = [x.low - y.high for x, y in ((a, b), (b, a)) if x.low is not None and y.high is not None]
    ends = [abs(end) for end in (a.low, a.high, b.low, b.high) if end is not None]
    return bool(gaps) and max(gaps) > _FAR * max(ends)


def rounded_alike(left: Quantity, right: Quantity) -> bool:
    """Say whether one figure is the other one rounded to its last digit that is not zero: 11 000 for 10 874."""
    if left.stated is None or right.stated is None or left.unit != right.unit:
        return False
    return _rounds_to(left.stated, right.stated) or _rounds_to(right.stated, left.stated)


def cut_alike(left: Quantity, right: Quantity) -> bool:
    """Say whether one figure is the other one with its last digits left off: 58 % for 58,54 %."""
    if left.stated is None or right.stated is None or left.unit != right.unit:
        return False
    return _cuts_to(left.stated, right.stated) or _cuts_to(right.stated, left.stated)


def _cuts_to(fine: Decimal, coarse: Decimal) -> bool:
    away = fine - coarse
    return 0 < away < min(_last_place(coarse), abs(coarse) * _ROUNDING_SHARE)


def _rounds_to(fine: Decimal, coarse: Decimal) -> bool:
    step = _last_place(coarse)
    away = abs(fine - coarse)
    return step > _last_place(fine) and away * 2 <= step and away <= abs(coarse) * _ROUNDING_SHARE


def _last_place(number: Decimal) -> Decimal:
    """Return the worth of the last digit that is not zero, or of one behind the point: 1000 for 11000, 0.1 for 6.0."""
    if number == 0:
        return Decimal(1)
    written = int(number.as_tuple().exponent)
    decimals = written < 0 and abs(number) < _SCALED
    return Decimal(1).scaleb(written if decimals else int(number.normalize().as_tuple().exponent))
