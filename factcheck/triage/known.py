"""Known disagreements: two values that differ, and everybody knows why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fnmatch import fnmatchcase

from factcheck.model.contract import Claim, Finding, Result, Value
from factcheck.model.frozen import replace
from factcheck.model.text import Reason
from factcheck.triage.content import Given, move
from factcheck.triage.facts import Facts, Known


def known(result: Result, given: Given, facts: Facts, today: date | None = None) -> Result:
    """Return the result with the findings set aside as `known` that a declared disagreement covers.

    One that held until a day in the past covers nothing; its finding says so first.
    """
    claims = {c.id: c for c in result.claims}
    reasons: dict[str, str | None] = {}
    again: dict[str, str] = {}
    for finding in result.findings:
        fitting = list(_fitting(finding, claims, facts))
        holding = next((k for k in fitting if not expired(k, today)), None)
        if holding is not None:
            reasons[finding.id] = holding.reason
        elif fitting:
            args = (fitting[0].reason, str(fitting[0].until))
            again[finding.id] = given.say(Reason("known-expired", args))
    findings = (replace(f, because=(again[f.id], *f.because)) if f.id in again else f for f in result.findings)
    return move(replace(result, findings=tuple(findings)), "known", reasons)


def idle(result: Result, facts: Facts) -> tuple[Known, ...]:
    """Return the declared disagreements that no finding of a result meets, set aside or open."""
    claims = {c.id: c for c in result.claims}
    every = (*result.findings, *(s.finding for s in result.set_aside))
    met = [known for finding in every for known in _fitting(finding, claims, facts)]
    return tuple(known for known in facts.known if not any(known is other for other in met))


def expired(known: Known, today: date | None) -> bool:
    """Say whether the last day of a declared disagreement is past; never where no day is known."""
    return known.until is not None and today is not None and known.until < today


def _fitting(finding: Finding, claims: dict[str, Claim], facts: Facts) -> Iterator[Known]:
    own = [claims[i] for i in finding.claims]
    return (known for known in facts.known if _fits(known, finding, own))


def _fits(known: Known, finding: Finding, own: list[Claim]) -> bool:
    """Say whether a finding is the disagreement declared: every claim states one of its values, and not all the same.

    A third value is news: it was not known when the disagreement was declared.
    """
    if known.finding is not None and known.finding != finding.id:
        return False
    if known.rule is not None and known.rule != finding.rule:
        return False
    documents = {finding.document, *(c.document for c in own)}
    if known.documents and not all(any(fnmatchcase(d, glob) for glob in known.documents) for d in documents):
        return False
    if not known.values:
        return True
    stated = [{n for n, value in enumerate(known.values) if _states(c.value, value)} for c in own]
    return all(stated) and len(set().union(*stated)) > 1


def _states(value: Value, declared: date | Decimal | str) -> bool:
    """Say whether a claim states a value: the figure itself or an end of a range, a day, or a date as 2024-06."""
    if isinstance(declared, date):
        low, high = str(value.low), str(value.high)
        return (
            value.low is not None
            and low <= declared.isoformat()
            and (value.high is None or declared.isoformat() < high)
        )
    if isinstance(value.stated, str) or isinstance(declared, str):
        return str(value.stated) == str(declared)
    if value.stated is not None:
        return value.stated == declared
    return declared in (value.low, value.high)
