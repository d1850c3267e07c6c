"""Annotations of a GitHub workflow: each finding a command in the log, shown beside its line in the pull request.

A step shows ten annotations of each severity and drops the others without a word; so the worst ten of each are
written, and how many more there are is said in the log.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.model.contract import Finding, Result
from factcheck.report.escape_ci import workflow_line, workflow_message, workflow_property
from factcheck.report.places import Place, Places, by_weight
from factcheck.report.source import Source

SHOWN = 10
_COMMAND = {"error": "error", "warning": "warning", "note": "notice"}


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return one workflow command a finding, the most severe first, and the whole result in the last line."""
    return "".join(f"{line}\n" for line in _lines(result, Places(result, sources)))


def _lines(result: Result, places: Places) -> Iterator[str]:
    written: Counter[str] = Counter()
    for finding in by_weight(result):
        written[finding.severity] += 1
        if written[finding.severity] <= SHOWN:
            yield _command(finding, places)
    for unreadable in result.unreadable:
        yield workflow_line(f"{unreadable.path}: {unreadable.reason}")
    for severity, n in written.items():
        if n > SHOWN:
            scope, words = places.words.scope, places.words
            omitted = f"{words.count(scope.omitted, n - SHOWN)} {scope.full_list}"
            yield workflow_line(f"{words.severity[severity]}{words.typography.colon}{omitted}")
    yield workflow_line(places.view.verdict())


def _command(finding: Finding, places: Places) -> str:
    place = places.of_finding(finding)
    parts = {**_position(place), "title": f"{finding.rule} {finding.id}"}
    properties = ",".join(f"{key}={workflow_property(value)}" for key, value in parts.items())
    others = [places.said(claim) for claim, _ in places.others(finding)][:SHOWN]
    message = " – ".join((finding.message, *others))
    return f"::{_COMMAND[finding.severity]} {properties}::{workflow_message(message)}"


def _position(place: Place) -> dict[str, str]:
    """Return what is known of a place; columns are only allowed where the span ends on its line."""
    known = {} if place.path is None else {"file": place.path}
    if place.line is not None and place.path is not None:
        known["line"] = str(place.line)
        if place.start and place.end:
            known["endLine"] = str(place.end.line)
            if place.start.line == place.end.line:
                known |= {"col": str(place.start.column), "endColumn": str(place.end.column)}
    return known
