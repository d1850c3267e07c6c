"""What one stated value is: the key of its equals, its bounds, how large and how rare it is, and its days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import log10

from factcheck.model.claim import Claim
from factcheck.model.date_fields import GMT, Fields
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.when import When

INFINITY = Decimal("Infinity")
_NOBODY = 0.5


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
        return (quantity.dimension, quantity.unit or "", plain(quantity.stated))
    return (quantity.dimension, "base", plain(quantity.base.low), plain(quantity.base.high))


def figure_key(claim: Claim) -> str:
    """Return the stated figure alone, "" when it is small or there is none: "6,1" beside "une magnitude de 6,1".

    A few years, or the seasons of a sport, are a figure with their unit.
    """
    quantity = claim.quantity
    if quantity is None or quantity.stated is None:
        return ""
    if len(quantity.stated.normalize().as_tuple().digits) < 2:
        return plain(quantity.stated) + " a" if in_years(claim) else ""
    return plain(quantity.stated)


def in_years(claim: Claim) -> bool:
    """Say whether a figure is one of years: so told, or in seasons, of which a sport has one a year."""
    quantity = claim.quantity
    if quantity is None:
        return False
    return (quantity.dimension == "duration" and quantity.unit == "a") or "season" in claim.slots.things


def plain(value: Decimal | None) -> str:
    """Return a figure in its plainest form, "" for none."""
    return "" if value is None else format(value.normalize(), "f")


def bounds(quantity: Quantity) -> tuple[Decimal, bool, Decimal, bool]:
    """Return low end, whether it is excluded, high end and whether it is, in the base unit; open ends are infinite."""
    base = quantity.base
    low = -INFINITY if base.low is None else base.low
    high = INFINITY if base.high is None else base.high
    return low, base.low_open, high, base.high_open


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


def days_between(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Return how many days lie between two half-open spans: 0 when one follows the other, less when they overlap."""
    return max(a[0] - b[1], b[0] - a[1])
