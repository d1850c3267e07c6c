"""Only what changed: findings that rest on a claim which the earlier version of its document did not make."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model.contract import Finding, Result, is_statement
from factcheck.model.frozen import replace
from factcheck.triage.content import Given, Ground, grounds_of, led_by, move, rests_on, side_of

# document id -> keys of the claims that its earlier version made; a document that is not named did not change
Before = Mapping[str, frozenset[str]]


def claim_keys(grounds: Iterable[Ground], text: str) -> frozenset[str]:
    """Return the keys by which what a text says is known in another version of it: sentence, measure, value."""
    return frozenset(_key(ground, text) for ground in grounds)


def _key(ground: Ground, text: str) -> str:
    side = side_of(ground, text)
    return "\0".join((side.sentence, side.measure, side.value))


def unchanged(result: Result, given: Given, before: Before) -> Result:
    """Return the result with the findings set aside as `unchanged` that rest on nothing that changed.

    A finding is new if either side changed, and its primary place moves there: that is the document its author can
    mend; so if only a further print of a side is new. One that rests on no claim is new if its document changed.
    """
    grounds = grounds_of(result)
    new = {i for i, g in grounds.items() if g.document in before and _is_new(g, given, before)}
    further: dict[str, list[str]] = {}
    for each in result.reprints:
        further.setdefault(each.of, []).append(each.claim)
    kept: dict[str, Finding] = {}
    for finding in result.findings:
        own = rests_on(finding)
        first = next((i for i in (*own, *(r for i in own for r in further.get(i, ()))) if i in new), None)
        if first is not None:
            kept[finding.id] = led_by(_with(grounds[first], finding), first, grounds)
        elif not own and finding.document in before:
            kept[finding.id] = finding
    found = replace(result, findings=tuple(kept.get(f.id, f) for f in result.findings))
    return move(found, "unchanged", {f.id: None for f in result.findings if f.id not in kept})


def _with(ground: Ground, finding: Finding) -> Finding:
    """Return a finding that rests on one thing more, which repeats, word for word, what the finding rests on."""
    if ground.id in rests_on(finding):
        return finding
    if is_statement(ground):
        return replace(finding, statements=(ground.id, *finding.statements))
    return replace(finding, claims=(ground.id, *finding.claims))


def _is_new(ground: Ground, given: Given, before: Before) -> bool:
    return _key(ground, given.texts[ground.document]) not in before[ground.document]
