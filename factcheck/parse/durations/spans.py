"""Spans of time as durations: what "ran from 1958 to 1962" lasted three to five years, as the calendar falls."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from factcheck.model.claim import Claim
from factcheck.model.date_fields import Fields
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.when import When
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.dates.timex_dates import ends_of

_LEAST = 2  # "1958-1959" is a season or a school year, and lasts what it lasts
_SHORTEST = 61  # days: what is shorter is told by its days, and nobody says how many there were
_YEAR, _MONTH = Decimal("365.25"), Decimal("30.4375")  # days, as durations reckon with them
_DAY = Decimal(86_400)  # seconds
_TWO_DATES = Fields()  # a phrase with two ends has no year or month of its own
_COUNTED = "narrative"
_START, _END = frozenset({"start"}), "end"
# Unit, days, and the days that nobody counts: "two years" are told of two years and a week.
_BY_YEARS, _BY_MONTHS = ("a", _YEAR, Decimal(16)), ("mo", _MONTH, Decimal(3))


def lasting(figure: Figure) -> Figure | None:
    """Return a range of dates as how long it is, None for any other figure: "late 1964" is some day in it.

    So is "eighteen months later" behind a lone year, a range that was counted and that nothing filled.
    """
    ends = ends_of(figure.timex) if figure.kind == "date" else None
    if ends is None or figure.when is None or figure.when.soft or figure.when.fields != _TWO_DATES:
        return None
    if figure.when.basis == _COUNTED:
        return None
    length = length_between(*ends)
    return None if length is None else replace(figure, kind="duration", quantity=length, when=None)


def length_between(start: When, end: When) -> Quantity | None:
    """Return how long it is from a year, a month or a day to another one, in whole years or months.

    "From March 1992 to October 1994" was two years and a half, which a text tells as two years or as three.
    """
    first, last = start.period, end.period
    if first is None or last is None or first.low is None or first.high is None:
        return None
    if last.low is None or last.high is None:
        return None
    if "year" in (start.granularity, end.granularity) and last.low.year - first.low.year < _LEAST:
        return None
    least, most = (last.low - first.high).days + 1, (last.high - first.low).days - 1
    if least < _SHORTEST:
        return None
    unit, size, slack = _BY_YEARS if least + _BY_YEARS[2] > _YEAR else _BY_MONTHS
    span = Interval(_rounded(least + slack, size, ROUND_FLOOR), _rounded(most - slack, size, ROUND_CEILING))
    return Quantity(None, span, unit, "duration", span.scaled(size * _DAY))


def _rounded(days: Decimal, size: Decimal, way: str) -> Decimal:
    return (days / size).to_integral_value(way)


def start_to_end(listed: Iterable[tuple[Figure, Claim]]) -> tuple[Figure, Claim] | None:
    """Return how long something lasted whose only start and end some claims date, with the claim of its start."""
    dates = [(f, c) for f, c in listed if c.kind == "date" and c.when is not None and not c.when.soft]
    starts = [x for x in dates if x[1].slots.happening == _START]
    ends = [x for x in dates if _END in x[1].slots.happening]
    if len(starts) != 1 or len(ends) != 1:
        return None
    (first, mine), (last, theirs) = starts[0], ends[0]
    one = mine.slots.subject == theirs.slots.subject and mine.stance == theirs.stance
    if not one or first.last >= last.first or mine.when is None or theirs.when is None:
        return None
    length = None if mine.when.bound or theirs.when.bound else length_between(mine.when, theirs.when)
    if length is None:
        return None
    return replace(first, last=last.last, kind="duration", quantity=length, when=None), mine


def of_course(claim: Claim, start: Claim) -> Claim:
    """Return the duration from a start to an end as how long that lasted of which the start is told."""
    said = start.slots
    slots = replace(claim.slots, happening=frozenset(), predicate=frozenset(), things=said.things, event=None)
    return replace(claim, subject=start.subject, slots=replace(slots, subject=said.subject), anchors_figure=False)


def of_span(claim: Claim, dates: Claim) -> Claim:
    """Return the duration of a span as one of what the span dates; when that was is no day of the duration."""
    said = dates.slots
    slots = replace(claim.slots, happening=said.happening, predicate=said.predicate, things=said.things, event=None)
    return replace(claim, measure=dates.measure, slots=slots)
