"""One line a finding, as compilers print them: `path:line:column: severity: ID message`.

The severity is not translated, for editors look for it. Of an article that may have been misread a line says so, in the
same form, with "notice" and no id. What could not be read is counted in the last line: the command names it on standard
error.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.contract import DocumentInfo, Result
from factcheck.report.escape import terminal
from factcheck.report.places import Place, Places, by_place
from factcheck.report.source import Source


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return one line a finding, in the order of documents and places, then one for each article with a notice.

    The whole result stands in the last line.
    """
    places = Places(result, sources)
    lines = []
    for finding in by_place(result):
        place = where(places.of_finding(finding))
        why = () if finding.claims or finding.statements else finding.because  # a remark's fault has no other place
        lines.append(" ".join((f"{place}: {finding.severity}: {finding.rule} {finding.message}", *why)))
    lines += [f"{where(places.of_document(d.id))}: notice: {places.view.notices(d.id)}" for d in _noticed(result)]
    return "".join(terminal(line) + "\n" for line in (*lines, places.view.verdict()))


def _noticed(result: Result) -> list[DocumentInfo]:
    return sorted((d for d in result.documents if d.notices), key=lambda d: d.id)


def where(place: Place) -> str:
    """Return a place as editors and terminals read it, as far as it is known: `path:line:column`."""
    known = [str(n) for n in (place.line, place.start and place.start.column) if n is not None]
    return ":".join((place.name, *known))
