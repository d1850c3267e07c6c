"""The year of a date written without one, taken from a claim of the same fact in another document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from factcheck.model.claim import Claim
from factcheck.model.date_fields import Fields
from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.model.when import When


def with_years(claims: Sequence[Claim]) -> Mapping[str, Claim]:
    """Return the claims by id, a date without year and anchor given the only year that the other documents allow.

    "en juin" of an undated article, beside "le 19 juin 2024" elsewhere in the fact, is June 2024 on the basis
    "inferred". A bare year elsewhere ("2023") gives nothing: any month fits it, so it would always agree.
    """
    return {c.id: _dated(c, claims) for c in claims}


def _dated(claim: Claim, claims: Sequence[Claim]) -> Claim:
    when = claim.when
    if when is None or when.period is not None or when.fields.year is not None or when.fields.month is None:
        return claim
    years = {y for c in claims if c.document != claim.document for y in _year_for(when.fields, c.when)}
    return replace(claim, when=_in_year(when, years.pop())) if len(years) == 1 else claim


def _year_for(fields: Fields, other: When | None) -> tuple[int, ...]:
    """Return the year of another date that lies in the same month, and on the same day where both say it."""
    if other is None or other.period is None or other.period.low is None or other.others:
        return ()
    if other.granularity not in ("minute", "day", "week", "month") or other.period.low.month != fields.month:
        return ()
    both = fields.day is not None and other.granularity in ("minute", "day")
    return () if both and other.period.low.day != fields.day else (other.period.low.year,)


def _in_year(when: When, year: int) -> When:
    fields = replace(when.fields, year=year)
    month = fields.month or 1
    try:
        low = date(year, month, fields.day or 1)
    except ValueError:  # 29 February of a common year
        return when
    if fields.day is not None:
        return replace(
            when, timex=low.isoformat(), period=Period(low, low + timedelta(days=1), "day"), basis="inferred"
        )
    high = date(year + month // 12, month % 12 + 1, 1)
    timex = f"{year}-{month:02d}"
    return When(timex, "month", Period(low, high, "month"), when.fields, "inferred")
