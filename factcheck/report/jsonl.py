"""JSON Lines: one finding, or one parsed document, a line; each line stands for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.model.contract import Claim, Finding, ParsedDocument, Result
from factcheck.model.published import json_of
from factcheck.report.json import dump
from factcheck.report.places import Place, Places, by_place
from factcheck.report.source import Source


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return a line for the run, then one for every finding with its claims in it, for those set aside, and for
    every input that could not be read; `type` tells them apart."""
    return "".join(dump(line) for line in _lines(result, Places(result, sources)))


def render_parsed(documents: Iterable[ParsedDocument], sources: Mapping[str, Source]) -> str:  # noqa: ARG001
    """Return each document with its mentions and claims on a line of its own."""
    return "".join(dump(json_of(d)) for d in documents)


def _lines(result: Result, places: Places) -> Iterator[dict[str, Any]]:
    yield {
        "type": "run",
        "documents": len(result.documents),
        "claims": len(result.claims),
        "facts": len(result.facts),
        "findings": len(result.findings),
        "set_aside": len(result.set_aside),
        "unreadable": len(result.unreadable),
        "report_lang": result.report_lang,
    }
    for finding in by_place(result):
        yield {"type": "finding", **_finding(finding, places)}
    for item in result.set_aside:
        yield {"type": "set_aside", "why": item.why, "reason": item.reason, **_finding(item.finding, places)}
    for unreadable in result.unreadable:
        yield {"type": "unreadable", **json_of(unreadable)}


def _finding(finding: Finding, places: Places) -> dict[str, Any]:
    """Return a finding with the place it stands at, and its claims whole in place of their ids."""
    claims = [_claim(claim, places) for claim in places.claims(finding)]
    return {**json_of(finding), **_place(places.of_finding(finding)), "claims": claims}


def _claim(claim: Claim, places: Places) -> dict[str, Any]:
    return {**json_of(claim), **_place(places.of_claim(claim))}


def _place(place: Place) -> dict[str, Any]:
    return {"path": place.path, "line": place.line, "column": place.start.column if place.start else None}
