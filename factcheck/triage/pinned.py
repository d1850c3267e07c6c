"""Findings against pinned facts: they stand in the article, and say what they are measured by."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from factcheck.model.contract import Finding, Result
from factcheck.model.frozen import replace
from factcheck.model.text import Reason
from factcheck.triage.content import Given, Ground, grounds_of, led_by, rests_on


def against_pinned(result: Result, given: Given, pinned: Collection[str]) -> Result:
    """Return the result whose findings that rest on a pinned fact lie on an article and name the fact.

    pinned  ids of the documents that are pinned facts. What such a fact alone gives is left as it is: it is a
    fault of its own statement.
    """
    grounds = grounds_of(result)
    findings = (_told(f, grounds, given, pinned) for f in result.findings)
    documents = tuple(replace(d, pinned=d.id in pinned) for d in result.documents)
    ordered = sorted(findings, key=lambda f: (f.document, f.start, f.end, f.rule, f.id))
    return replace(result, findings=tuple(ordered), documents=documents)


def _told(finding: Finding, grounds: Mapping[str, Ground], given: Given, pinned: Collection[str]) -> Finding:
    own = rests_on(finding)
    fact = next((i for i in own if grounds[i].document in pinned), None)
    article = next((i for i in own if grounds[i].document not in pinned), None)
    if fact is None or article is None:
        return finding
    key = "pinned-against" if finding.verdict == "discrepant" else "pinned-beside"
    said = given.say(Reason(key, (given.texts[grounds[fact].document].strip(), finding.message)))
    beside = led_by(finding, fact, grounds)  # the fact comes second
    return replace(led_by(beside, article, grounds), message=said)
