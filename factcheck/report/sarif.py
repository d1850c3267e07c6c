"""SARIF 2.1.0 for code scanning: the changed place as location, the other articles as related locations.

Limits are those of the largest consumer, GitHub code scanning: 25 000 results a run and 1 000 locations a result;
what is left out is said in a notification.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.contract import Finding, Result, RuleInfo, SetAside, Unreadable
from factcheck.model.version import __version__
from factcheck.report.escape import md_text, path_target, visible
from factcheck.report.escape_ci import sarif_message
from factcheck.report.json import dump
from factcheck.report.places import Place, Places, by_weight, file_of
from factcheck.report.source import Source

MOST_RESULTS = 25_000
MOST_LOCATIONS = 1_000
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return one SARIF log with one run; findings set aside are results with a suppression."""
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result, Places(result, sources))]}, indent=2)


def _run(result: Result, places: Places) -> dict[str, Any]:
    index = {rule.id: n for n, rule in enumerate(result.rules)}
    results = [_result(finding, places, index) for finding in by_weight(result)]
    results += [_suppressed(item, places, index) for item in result.set_aside]
    return {
        "tool": {
            "driver": {
                "name": "factcheck",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in result.rules],
            }
        },
        "language": result.report_lang,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that the command ran in."}}},
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": _notifications(result, len(results))}
        ],
        "results": results[:MOST_RESULTS],
    }


def _rule(rule: RuleInfo) -> dict[str, Any]:
    """Return what a reviewer may look up: the paragraphs of `about`, its first sentence as the short form."""
    paragraphs = [visible(part) for part in rule.about.strip().split("\n\n")]
    short = paragraphs[0].partition(". ")[0].rstrip(".") + "."
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": paragraphs[0]},
        "help": {"text": "\n\n".join(paragraphs), "markdown": "\n\n".join(md_text(part) for part in paragraphs)},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["consistency", rule.over]},
    }


def _result(finding: Finding, places: Places, index: Mapping[str, int]) -> dict[str, Any]:
    others = list(places.others(finding))[: MOST_LOCATIONS - 1]
    related = [
        {"id": n, **_location(place), "message": {"text": sarif_message(places.said(claim))}}
        for n, (claim, place) in enumerate(others, 1)
    ]
    shown = sarif_message(finding.message)
    if others:
        shown = f"{shown} [{sarif_message(places.view.name(others[0][0].document))}](1)"
    found: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": shown},
        "locations": [_location(places.of_finding(finding))],
        "partialFingerprints": {"factcheck/v1": finding.id, "primaryLocationLineHash": finding.id},
        "properties": {"verdict": finding.verdict, "because": [visible(reason) for reason in places.because(finding)]},
    }
    if finding.rule in index:
        found["ruleIndex"] = index[finding.rule]
    if related:
        found["relatedLocations"] = related
    return found


def _suppressed(item: SetAside, places: Places, index: Mapping[str, int]) -> dict[str, Any]:
    """Return a finding that somebody set aside; only what stands in the document itself is "inSource"."""
    suppression = {"kind": "inSource" if item.why == "suppressed" else "external", "status": "accepted"}
    why = visible(f"{item.why}: {item.reason}" if item.reason else item.why)
    return {**_result(item.finding, places, index), "suppressions": [{**suppression, "justification": why}]}


def _location(place: Place) -> dict[str, Any]:
    if place.path is None:
        return {"logicalLocations": [{"name": visible(place.document) or "-"}]}
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.path)}
    if place.start and place.end:
        physical["region"] = {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
        }
    elif place.line is not None:
        physical["region"] = {"startLine": place.line}
    if "region" in physical and place.text:
        physical["region"]["snippet"] = {"text": visible(place.text)}
    return {"physicalLocation": physical}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": path_target(path), "uriBaseId": _ROOT}


def _notifications(result: Result, found: int) -> list[dict[str, Any]]:
    said: list[dict[str, Any]] = [_unread(u) for u in result.unreadable]
    if found > MOST_RESULTS:
        text = f"{found - MOST_RESULTS} results are left out: {MOST_RESULTS} is the most that code scanning takes."
        said.append({"level": "warning", "message": {"text": text}})
    return said


def _unread(item: Unreadable) -> dict[str, Any]:
    path, line = file_of(item)
    place = Place(path, path, line, None, None, "")
    return {"level": "warning", "message": {"text": sarif_message(item.reason)}, "locations": [_location(place)]}
