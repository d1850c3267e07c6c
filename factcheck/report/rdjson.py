"""Reviewdog's Diagnostic Format: columns count bytes of UTF-8, ends are exclusive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.contract import Result
from factcheck.report.escape import visible
from factcheck.report.json import dump
from factcheck.report.places import Place, Places, Point, by_place, file_of
from factcheck.report.source import Source

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return a DiagnosticResult as JSON: one diagnostic a finding, its other claims as related locations."""
    places = Places(result, sources)
    diagnostics: list[dict[str, Any]] = []
    for finding in by_place(result):
        related = [{"message": visible(places.said(c)), "location": _location(p)} for c, p in places.others(finding)]
        diagnostics.append(
            {
                "message": visible(finding.message),
                "location": _location(places.of_finding(finding)),
                "severity": _SEVERITY[finding.severity],
                "code": {"value": finding.rule},
                "related_locations": related,
            }
        )
    for item in result.unreadable:
        path, line = file_of(item)
        location = _location(Place(path, path, line, None, None, ""))
        diagnostics.append({"message": visible(item.reason), "location": location, "severity": "WARNING"})
    return dump({"source": {"name": "factcheck"}, "diagnostics": diagnostics}, indent=2)


def _location(place: Place) -> dict[str, Any]:
    if place.line is None:
        return {"path": place.name}
    if place.start is None or place.end is None:
        return {"path": place.name, "range": {"start": {"line": place.line}}}
    return {"path": place.name, "range": {"start": _position(place.start), "end": _position(place.end)}}


def _position(point: Point) -> dict[str, int]:
    return {"line": point.line, "column": point.byte}
