"""A GitLab code quality report: the findings beside their lines in a merge request."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from factcheck.model.contract import Result, Unreadable
from factcheck.report.escape import visible
from factcheck.report.json import dump
from factcheck.report.places import Places, by_place, file_of
from factcheck.report.source import Source

_SEVERITY = {"error": "critical", "warning": "minor", "note": "info"}


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return a JSON array with one object a finding; those set aside are left out, as the format has no word for it.

    The fingerprint is the finding's id, which holds neither line nor run: a moved sentence is no new finding.
    """
    places, issues = Places(result, sources), []
    for finding in by_place(result):
        place = places.of_finding(finding)
        severity = _SEVERITY[finding.severity]
        issues.append(_issue(finding.message, finding.rule, finding.id, severity, place.name, place.line))
    issues += [_unread(item) for item in result.unreadable]
    return dump(issues, indent=2)


def _unread(item: Unreadable) -> dict[str, Any]:
    path, line = file_of(item)
    return _issue(item.reason, "unreadable", sha256(repr(item).encode()).hexdigest(), "minor", path, line)


def _issue(said: str, check: str, fingerprint: str, severity: str, path: str, line: int | None) -> dict[str, Any]:
    return {
        "description": visible(said),
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line or 1}},
    }
