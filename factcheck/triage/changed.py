"""Only what changed: findings that rest on a claim which the earlier version of its document did not make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model.context import sentence_key
from factcheck.model.contract import Claim, Finding, Result
from factcheck.triage.content import Given, move, value_key

# document id -> keys of the claims that its earlier version made; a document that is not named did not change
Before = Mapping[str, frozenset[str]]


def claim_keys(claims: Iterable[Claim], text: str) -> frozenset[str]:
    """Return the keys by which the claims of a text are known in another version of it: sentence, measure, value."""
    return frozenset(_key(claim, text) for claim in claims)


def _key(claim: Claim, text: str) -> str:
    return "\0".join(
        (sentence_key(text[claim.sentence_start : claim.sentence_end]), claim.measure, value_key(claim.value))
    )


def unchanged(result: Result, given: Given, before: Before) -> Result:
    """Return the result with the findings set aside as `unchanged` that rest on no changed claim.

    A finding is new if either side changed, and its primary place moves there: that is the document its author can
    mend. One that rests on no claim is new if its document changed.
    """
    claims = {c.id: c for c in result.claims}
    new = {
        c.id
        for c in result.claims
        if c.document in before and _key(c, given.texts[c.document]) not in before[c.document]
    }
    kept = {
        f.id: _led_by(f, next(c for c in f.claims if c in new), claims) if new & {*f.claims} else f
        for f in result.findings
        if new & {*f.claims} or (not f.claims and f.document in before)
    }
    found = result.model_copy(update={"findings": tuple(kept.get(f.id, f) for f in result.findings)})
    return move(found, "unchanged", {f.id: None for f in result.findings if f.id not in kept})


def _led_by(finding: Finding, claim: str, claims: Mapping[str, Claim]) -> Finding:
    """Return a finding whose primary place is that of one of its claims."""
    if finding.claims[0] == claim:
        return finding
    at = claims[claim]
    order = (claim, *(c for c in finding.claims if c != claim))
    return finding.model_copy(update={"document": at.document, "start": at.start, "end": at.end, "claims": order})
