"""What two stated values have in common: the same, able to hold together, or apart, and how far."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import log10

from factcheck.model.claim import Claim
from factcheck.model.period import GMT, SAME_TIME, Fields, Period, When
from factcheck.model.quantity import Quantity

INFINITY = Decimal("Infinity")
_NOBODY = 0.5
# Of two values: SAME is one stated figure (whatever its hedge), MEET is "both can hold", APART is "they cannot".
SAME, MEET, APART, UNTOLD = "same", "meet", "apart", "untold"


def value_key(claim: Claim) -> tuple[str, ...]:
    """Return what equal values have in common: dimension, unit and stated figure, or the bounds of a range.

    "4 000" and "environ 4 000" share a key; "10 km" and "6 miles" do not, their intervals meet instead.
    """
    if claim.quantity is not None:
        return _quantity_key(claim.quantity)
    if claim.when is None:
        return ("none", claim.id)
    period = claim.when.period
    if period is None:  # two Fridays of unknown weeks are not one day
        return ("date", claim.when.timex, claim.document if claim.when.floating else "")
    return ("date", str(period.low), str(period.high), _world_zone(claim.when.fields))


def _world_zone(fields: Fields) -> str:
    """Return the zone of a time of day that is told in that of the world: it is no hour of the place."""
    return GMT if fields.clock is not None and fields.zone == GMT else ""


def _quantity_key(quantity: Quantity) -> tuple[str, ...]:
    if quantity.stated is not None:
        return (quantity.dimension, quantity.unit or "", _plain(quantity.stated))
    return (quantity.dimension, "base", _plain(quantity.base.low), _plain(quantity.base.high))


def figure_key(claim: Claim) -> str:
    """Return the stated figure alone, "" when it is small or there is none: "6,1" beside "une magnitude de 6,1".

    A few years, or the seasons of a sport, are a figure with their unit.
    """
    quantity = claim.quantity
    if quantity is None or quantity.stated is None:
        return ""
    if len(quantity.stated.normalize().as_tuple().digits) < 2:
        return _plain(quantity.stated) + " a" if in_years(claim) else ""
    return _plain(quantity.stated)


def in_years(claim: Claim) -> bool:
    """Say whether a figure is one of years: so told, or in seasons, of which a sport has one a year."""
    quantity = claim.quantity
    if quantity is None:
        return False
    return (quantity.dimension == "duration" and quantity.unit == "a") or "season" in claim.slots.things


def _plain(value: Decimal | None) -> str:
    return "" if value is None else format(value.normalize(), "f")


def bounds(quantity: Quantity) -> tuple[Decimal, bool, Decimal, bool]:
    """Return low end, whether it is excluded, high end and whether it is, in the base unit; open ends are infinite."""
    base = quantity.base
    low = -INFINITY if base.low is None else base.low
    high = INFINITY if base.high is None else base.high
    return low, base.low_open, high, base.high_open


def bounds_apart(a: tuple[Decimal, bool, Decimal, bool], b: tuple[Decimal, bool, Decimal, bool]) -> bool:
    """Say whether no number lies within both bounds; `Interval.disjoint` without building the intervals."""
    if a[0] > b[2] or b[0] > a[2]:
        return True
    return (a[0] == b[2] and (a[1] or b[3])) or (b[0] == a[2] and (b[1] or a[3]))


def magnitude(quantity: Quantity) -> float | None:
    """Return the decimal logarithm of the figure, or of an end of its range; None for zero and below.

    A count of nobody lies as far below one as two lies above it: "aucun blessé" is near "trois blessés", far from 500.
    """
    figure = quantity.base.low if quantity.base.low is not None else quantity.base.high
    if quantity.base.low is not None and quantity.base.high is not None:
        figure = (quantity.base.low + quantity.base.high) / 2
    if figure == 0 and quantity.dimension == "count":
        return log10(_NOBODY)
    return log10(float(figure)) if figure is not None and figure > 0 else None


def one_slip(a: Claim, b: Claim) -> bool:
    """Say whether two figures are a slip of the pen apart: the same digits at another order or unit, or two swapped.

    "12,5 millions" and "12,5 milliards", 320 m and 320 km, 8 400 and 8 040. Round figures ("3 millions", 400) are alike
    by chance, and so are figures of two digits that are only swapped.
    """
    mine, theirs = a.stated, b.stated
    if mine is None or theirs is None:
        return False
    left, right = mine.normalize().as_tuple(), theirs.normalize().as_tuple()
    if left.digits == right.digits:
        return len(left.digits) >= 2 and (left.exponent != right.exponent or _unit(a) != _unit(b))
    written, other = _plain(mine), _plain(theirs)
    if max(len(left.digits), len(right.digits)) < 3 or len(written) != len(other):
        return False
    apart = [i for i, (x, y) in enumerate(zip(written, other, strict=True)) if x != y]
    first = apart[0]
    return apart == [first, first + 1] and written[first] == other[first + 1] and written[first + 1] == other[first]


def one_apart(a: Claim, b: Claim) -> bool:
    """Say whether two figures are one apart: four and five are as near as small counts come."""
    mine, theirs = a.stated, b.stated
    return mine is not None and theirs is not None and abs(mine - theirs) == 1


def two_digits_swapped(a: Claim, b: Claim) -> bool:
    """Say whether two figures of two digits are the same ones swapped: 640 and 460, 8,5 and 5,8, 35 % and 53 %.

    That is a slip of the pen less surely than of more digits: one in ninety figures is the other by chance.
    """
    mine, theirs = a.stated, b.stated
    if mine is None or theirs is None or _unit(a) != _unit(b):
        return False
    left, right = mine.normalize().as_tuple(), theirs.normalize().as_tuple()
    return len(left.digits) == 2 and left.exponent == right.exponent and left.digits == right.digits[::-1]


def one_field_apart(a: Claim, b: Claim) -> bool:
    """Say whether two dates state the same fields and differ in one: the year, the month or the day.

    "14 mai 2023", "14 mai 2024": whoever wrote one of them may have meant the other.
    """
    if a.when is None or b.when is None:
        return False
    mine, theirs = ((w.fields.year, w.fields.month, w.fields.day) for w in (a.when, b.when))
    pairs = [(x, y) for x, y in zip(mine, theirs, strict=True) if x is not None or y is not None]
    told = all(x is not None and y is not None for x, y in pairs)
    return told and len(pairs) > 1 and sum(x != y for x, y in pairs) == 1


def _unit(claim: Claim) -> str | None:
    return None if claim.quantity is None else claim.quantity.unit


def rarity(claim: Claim) -> str:
    """Return how telling it is that another text states the same value: "rare", "plain" or "small".

    Three digits that mean something (216 672 000, 6.14) or a day are rare, two are plain, "5", "20" and "2019" small.
    """
    if claim.when is not None and claim.quantity is None:
        return {"minute": "rare", "day": "rare", "week": "plain", "month": "plain"}.get(claim.when.granularity, "small")
    if claim.quantity is None:
        return "small"
    figure = claim.quantity.stated
    if figure is None:
        ends = (claim.quantity.base.low, claim.quantity.base.high)
        return "plain" if None not in ends else "small"
    digits = len(figure.normalize().as_tuple().digits)
    return "rare" if digits >= 3 else "plain" if digits == 2 else "small"


def days(when: When | None) -> tuple[int, int] | None:
    """Return the day numbers [low, high) of a firmly known period; None when it is open, soft or unknown."""
    return None if when is None or when.soft else period_days(when.period)


def period_days(period: Period | None) -> tuple[int, int] | None:
    """Return the day numbers [low, high) of a period; an open end is the end of time."""
    if period is None:
        return None
    return ((period.low or date.min).toordinal(), (period.high or date.max).toordinal())


def days_relation(a: tuple[int, int], b: tuple[int, int]) -> str:
    """Return SAME, MEET or APART of two spans of days."""
    if a == b:
        return SAME
    return APART if a[1] <= b[0] or b[1] <= a[0] else MEET


def days_between(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Return how many days lie between two half-open spans: 0 when one follows the other, less when they overlap."""
    return max(a[0] - b[1], b[0] - a[1])


def when_relation(a: When, b: When) -> str:
    """Return SAME, MEET, APART, or UNTOLD when the texts do not tell."""
    if a.period is not None and b.period is not None and not a.others and not b.others:
        mine, theirs = a.wide or a.period, b.wide or b.period
        clash = mine.disjoint(theirs) and not (a.is_day_of(b) or b.is_day_of(a))
        if not a.period.same_days(b.period):
            return APART if clash else MEET
        minutes = a.fields.minutes_from(b.fields)
        times = SAME if minutes is None else _times_relation(a, b, minutes)
        return SAME if times == MEET else times
    if a.timex == b.timex and not a.floating:
        return SAME
    if a.falls_on(b) or b.falls_on(a):
        return MEET
    apart = a.days_disjoint(b)
    if apart is not True and a.bound is None and b.bound is None:
        minutes = a.fields.minutes_from(b.fields)
        if minutes is not None:
            return _times_relation(a, b, minutes)
    return UNTOLD if apart is None else APART if apart else MEET


def _times_relation(a: When, b: When, minutes: int) -> str:
    """Return how two times of day stand that so many minutes lie between; of two zones nothing can be told."""
    if minutes <= SAME_TIME:
        return MEET if minutes else SAME
    zones = {a.fields.named_zone, b.fields.named_zone}
    return APART if len(zones) == 1 or (None in zones and GMT not in zones) else UNTOLD
