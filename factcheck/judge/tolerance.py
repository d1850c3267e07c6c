"""How far apart two values may be before a rule speaks: nothing by default, and what the user allows."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import Decimal

from factcheck.judge.subject import PairSubject
from factcheck.model.interval import Interval
from factcheck.model.period import Period

_COMPARING = ("pair", "fact")  # what a rule looks at where two values are compared
_IDLE = {
    "tolerance": ("dates", "compares dates, which takes tolerance-days"),
    "tolerance_days": ("figures", "compares figures, which takes tolerance"),
}
KEYS = tuple(_IDLE)  # of a rule, each a tolerance


def idle(keys: Iterable[str], over: str, when: Collection[str]) -> str | None:
    """Return why one of these tolerances would do nothing in a rule over such subjects; None where each of them acts.

    when  the questions of the rule.
    """
    for key in keys:
        if over not in _COMPARING:
            return f"a rule over a {over} compares no two values; leave the tolerance out"
        asked, why = _IDLE[key]
        if asked in when:
            return why
    return None


def tolerated(pair: PairSubject, share: Decimal | None, most_days: int | None) -> bool:
    """Say whether two values that have nothing in common are near enough to be let pass by a rule.

    share, most_days  the tolerances of the rule.
    Values that can both hold are never "tolerated": a rule that speaks of those does not speak of their distance.
    """
    left, right = pair.sides
    if share is not None and left.quantity is not None and right.quantity is not None:
        return left.quantity.dimension == right.quantity.dimension and _near(
            left.quantity.base, right.quantity.base, share
        )
    if most_days is not None and left.when is not None and right.when is not None:
        days = _days_apart(left.when.reach, right.when.reach)
        return days is not None and days <= most_days
    return False


def _near(left: Interval, right: Interval, share: Decimal) -> bool:
    """Say whether the gap between two intervals is at most a share of the greater of the two ends that face it."""
    for low, high in ((left, right), (right, left)):
        if low.high is not None and high.low is not None and low.high < high.low:
            return high.low - low.high <= share * max(abs(low.high), abs(high.low))
    return False


def _days_apart(left: Period | None, right: Period | None) -> int | None:
    """Return how many days lie from the last day of one period to the first of the other, None when they meet."""
    if left is None or right is None:
        return None
    for first, second in ((left, right), (right, left)):
        if first.high is not None and second.low is not None and first.high <= second.low:
            return (second.low - first.high).days + 1
    return None
