"""How far a document may be from a pinned fact before it clashes with it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.when import When
from factcheck.triage.facts import DAYS, SHARE, Tolerance


def widened(parsed: Parsed, tolerance: Tolerance) -> Parsed:
    """Return a pinned fact whose figures and dates commit it to as much as its tolerance allows.

    Only what the verdict rests on is widened, after the claims were aligned: what is compared is what is written.
    """
    return replace(parsed, claims=tuple(_claim(c, tolerance) for c in parsed.claims))


def _claim(claim: Claim, tolerance: Tolerance) -> Claim:
    if tolerance.unit == DAYS:
        dated = claim.kind == "date" and claim.when is not None
        return replace(claim, when=_when(claim.when, tolerance)) if dated and claim.when is not None else claim
    return claim if claim.quantity is None else replace(claim, quantity=_quantity(claim.quantity, tolerance))


def _quantity(quantity: Quantity, tolerance: Tolerance) -> Quantity:
    """Return an amount as a range; an amount of tolerance is turned into base units as the figure was."""
    interval, base = quantity.interval, quantity.base
    if tolerance.unit == SHARE:
        share = tolerance.amount / 100
        wide, wide_base = _wider(interval, share=share), _wider(base, share=share)
    else:
        ratio = base.high / interval.high if base.high is not None and interval.high else Decimal(1)
        wide, wide_base = _wider(interval, tolerance.amount), _wider(base, tolerance.amount * ratio)
    return replace(quantity, stated=None, interval=wide, base=wide_base)


def _wider(interval: Interval, amount: Decimal = Decimal(0), *, share: Decimal = Decimal(0)) -> Interval:
    low, high = interval.low, interval.high
    low = None if low is None else low - amount - abs(low) * share
    high = None if high is None else high + amount + abs(high) * share
    return Interval(low, high, interval.low_open, interval.high_open)


def _when(when: When, tolerance: Tolerance) -> When:
    span, days = when.wide or when.period, timedelta(days=int(tolerance.amount))
    if span is None:
        return when
    low = None if span.low is None else span.low - days
    high = None if span.high is None else span.high + days
    return replace(when, wide=Period(low, high, span.granularity))
