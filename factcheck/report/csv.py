"""A table for a spreadsheet: one row a claim of a finding, so that both sides can be sorted and filtered."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from factcheck.model.contract import Claim, Finding, Result
from factcheck.report.escape_ci import csv_cell
from factcheck.report.figures import value_text
from factcheck.report.places import Place, Places, by_place
from factcheck.report.source import Source

HEAD = (
    "finding",
    "status",
    "rule",
    "severity",
    "verdict",
    "message",
    "side",
    "document",
    "path",
    "line",
    "column",
    "published",
    "written",
    "understood",
    "stance",
    "speaker",
)


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return CSV with a head; `side` is "primary" once for every finding, `status` "open" or why it is set aside."""
    places = Places(result, sources)
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(HEAD)
    listed = [(finding, "open") for finding in by_place(result)]
    listed += [(aside.finding, aside.why) for aside in result.set_aside]
    for finding, status in listed:
        writer.writerows(_rows(finding, status, places))
    return table.getvalue()


def _rows(finding: Finding, status: str, places: Places) -> Iterator[list[str]]:
    facts = (finding.id, status, finding.rule, finding.severity, finding.verdict or "", finding.message)
    at = (finding.document, finding.start, finding.end)
    first = next((c for c in places.claims(finding) if (c.document, c.start, c.end) == at), None)
    yield _cells((*facts, "primary", *_side(places.of_finding(finding), first, places)))
    for claim, place in places.others(finding):
        yield _cells((*facts, "other", *_side(place, claim, places)))


def _side(place: Place, claim: Claim | None, places: Places) -> Iterator[str]:
    """Yield the cells of one place; what is said there is empty where the finding is about no claim."""
    yield from (place.document, place.path or "", str(place.line or ""), str(place.start.column if place.start else ""))
    yield places.view.days(place.document)
    if claim is None:
        yield from (place.text, "", "", "")
    else:
        yield from (claim.quote, value_text(claim.value, places.words), claim.stance, claim.speaker or "")


def _cells(values: Iterable[str]) -> list[str]:
    return [csv_cell(value) for value in values]
