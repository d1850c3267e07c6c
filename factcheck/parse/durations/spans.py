"""Spans of years as durations: what "ran from 1958 to 1962" lasted three to five years, as the calendar falls."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.clauses.joining import Figure

_YEARS = re.compile(r"(\d{4})/(\d{4})")
_LEAST = 2  # "1958-1959" is a season or a school year, and lasts what it lasts
_YEAR = Decimal(31_557_600)  # seconds of a Julian year, by which durations are told


def lasting(figure: Figure) -> Figure | None:
    """Return a range of years as how long it is, None for any other figure."""
    match = _YEARS.fullmatch(figure.timex or "")
    if figure.kind != "date" or match is None:
        return None
    years = int(match[2]) - int(match[1])
    if years < _LEAST:
        return None
    span = Interval(Decimal(years - 1), Decimal(years + 1))
    quantity = Quantity(None, span, "a", "duration", span.scaled(_YEAR))
    return replace(figure, kind="duration", quantity=quantity, when=None)


def of_span(claim: Claim, dates: Claim) -> Claim:
    """Return the duration of a span as one of what the span dates; when that was is no day of the duration."""
    said = dates.slots
    slots = replace(claim.slots, happening=said.happening, predicate=said.predicate, things=said.things, event=None)
    return replace(claim, measure=dates.measure, slots=slots)
