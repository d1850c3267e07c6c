"""What two stated values have in common: the same, able to hold together, or apart, and how far."""

from __future__ import annotations

from decimal import Decimal

from factcheck.match.profiles.values import plain
from factcheck.model.claim import Claim
from factcheck.model.date_fields import GMT, SAME_TIME
from factcheck.model.when import When

# Of two values: SAME is one stated figure (whatever its hedge), MEET is "both can hold", APART is "they cannot".
SAME, MEET, APART, UNTOLD = "same", "meet", "apart", "untold"


def bounds_apart(a: tuple[Decimal, bool, Decimal, bool], b: tuple[Decimal, bool, Decimal, bool]) -> bool:
    """Say whether no number lies within both bounds; `Interval.disjoint` without building the intervals."""
    if a[0] > b[2] or b[0] > a[2]:
        return True
    return (a[0] == b[2] and (a[1] or b[3])) or (b[0] == a[2] and (b[1] or a[3]))


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
    written, other = plain(mine), plain(theirs)
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


def days_relation(a: tuple[int, int], b: tuple[int, int]) -> str:
    """Return SAME, MEET or APART of two spans of days."""
    if a == b:
        return SAME
    return APART if a[1] <= b[0] or b[1] <= a[0] else MEET


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
