"""Values as forms of the contract: what a claim is compared by, and the days of a period."""

from __future__ import annotations

from factcheck.model import contract
from factcheck.model.claim import Claim
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.when import When


def iso_days(period: Period | None) -> tuple[str | None, str | None]:
    """Return the two ends of a period as ISO days, half-open; None where an end is open or nothing is known."""
    if period is None:
        return None, None
    return (period.low and period.low.isoformat()) or None, (period.high and period.high.isoformat()) or None


def claim_value(claim: Claim) -> contract.Value:
    """Return the value a claim is compared by: the date of a date, the figure of everything else."""
    if claim.quantity is not None and claim.kind != "date":
        return _quantity_value(claim.quantity)
    return _date_value(claim.when) if claim.when is not None else contract.Value()


def _quantity_value(quantity: Quantity) -> contract.Value:
    interval = quantity.interval
    return contract.Value(
        stated=quantity.stated,
        low=interval.low,
        high=interval.high,
        low_open=interval.low_open,
        high_open=interval.high_open,
        unit=quantity.unit,
        hedge=quantity.hedge,
    )


def _date_value(when: When) -> contract.Value:
    """Return a date as its timex and half-open days, open where a bound opens them; the high end is not part of it."""
    low, high = iso_days(when.stated)
    return contract.Value(
        stated=when.timex, low=low, high=high, high_open=high is not None, granularity=when.granularity
    )
