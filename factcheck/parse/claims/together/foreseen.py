"""Forecasts beside results: "sales of $5bn, beating estimates of $4bn" foresaw sales."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.clauses.joining import Figure

_FORETOLD = "foretold"
# Who foresees is no thing of what was foreseen.
_FORESEERS = frozenset(("expert",))


def as_foreseen(claim: Claim, listed: Sequence[tuple[Figure, Claim]]) -> Claim:
    """Return a foreseen figure as one of what its result told; any other claim as it is.

    listed  the figures before it in its sentence and in the one before, with their claims. What a forecast is of, it
    seldom says once more: "beating estimates of $4.1 billion", "Analysts were expecting $4.1 billion."
    """
    if _FORETOLD not in claim.slots.scope or claim.slots.things - _FORESEERS:
        return claim
    told = next((c for _, c in reversed(listed) if c.kind == claim.kind and _FORETOLD not in c.slots.scope), None)
    return claim if told is None else _foreseen_of(claim, told)


def with_result(earlier: Claim, claim: Claim) -> Claim:
    """Return the forecast before a result as one of it: "missed estimates of $13bn, and posted $12bn in revenue"."""
    bare = _FORETOLD in earlier.slots.scope and not earlier.slots.things - _FORESEERS
    if not bare or claim.kind != earlier.kind or _FORETOLD in claim.slots.scope:
        return earlier
    return _foreseen_of(earlier, claim)


def _foreseen_of(forecast: Claim, result: Claim) -> Claim:
    if not result.slots.things:
        return forecast
    subject = forecast.slots.subject or result.slots.subject
    slots = replace(forecast.slots, things=result.slots.things, subject=subject, people=result.slots.people)
    return replace(forecast, slots=slots, measure=result.measure, subject=forecast.subject or result.subject)
