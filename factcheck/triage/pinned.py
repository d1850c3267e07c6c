"""Findings against pinned facts: they stand in the article, and say what they are measured by."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.model.contract import Claim, Finding, Result
from factcheck.model.text import Reason
from factcheck.triage.content import Given


def against_pinned(result: Result, given: Given, pinned: Collection[str]) -> Result:
    """Return the result whose findings that rest on a pinned fact lie on an article and name the fact.

    pinned  ids of the documents that are pinned facts. What such a fact alone gives is left as it is: it is a
    fault of its own statement.
    """
    claims = {c.id: c for c in result.claims}
    findings = tuple(_told(f, claims, given, pinned) for f in result.findings)
    documents = tuple(d.model_copy(update={"pinned": d.id in pinned}) for d in result.documents)
    ordered = sorted(findings, key=lambda f: (f.document, f.start, f.end, f.rule, f.id))
    return result.model_copy(update={"findings": tuple(ordered), "documents": documents})


def _told(finding: Finding, claims: dict[str, Claim], given: Given, pinned: Collection[str]) -> Finding:
    own = [claims[i] for i in finding.claims]
    facts = [c for c in own if c.document in pinned]
    articles = [c for c in own if c.document not in pinned]
    if not facts or not articles:
        return finding
    first = articles[0]
    key = "pinned-against" if finding.verdict == "discrepant" else "pinned-beside"
    said = given.say(Reason(key, (given.texts[facts[0].document].strip(), finding.message)))
    return finding.model_copy(
        update={
            "document": first.document,
            "start": first.start,
            "end": first.end,
            "claims": (first.id, *(c.id for c in facts), *(c.id for c in articles[1:])),
            "message": said,
        }
    )
