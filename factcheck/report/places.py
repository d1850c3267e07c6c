"""Where findings and their evidence stand, as programs want it: file, line and column of every end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.model.contract import Claim, DocumentInfo, Finding, Result, Unreadable
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import frozen
from factcheck.report.entries import entries_of
from factcheck.report.source import UNPLACED, Source
from factcheck.report.view import View
from factcheck.report.words import load_words


@frozen
class Point:
    """A place between two characters of a file: line and column from 1, `byte` the column in bytes of UTF-8."""

    line: int
    column: int
    byte: int


@frozen
class Place:
    """A span of a document in its file.

    path   of the file, None for a text that came from no file. document  the id.
    line   None where lines of the file mean nothing (HTML).
    start, end  end exclusive; None as well where only the line is known: the record of a `.jsonl` file.
    text   what stands there, "" where the text is not known.
    """

    document: str
    path: str | None
    line: int | None
    start: Point | None
    end: Point | None
    text: str

    @property
    def name(self) -> str:
        """Return what to call the document where a path is asked for."""
        return self.path if self.path is not None else self.document


def place_of(info: DocumentInfo, source: Source, start: int, end: int) -> Place:
    """Return where the code points [start, end) of a document stand."""
    text = source.text[start:end]
    line = source.line(start)
    if line is None or source.one_line:
        return Place(info.id, info.path, line, None, None, text)
    return Place(info.id, info.path, line, _point(source, start), _point(source, end), text)


def _point(source: Source, offset: int) -> Point:
    line = source.line(offset)
    assert line is not None
    before = source.text[source.text.rfind("\n", 0, offset) + 1 : offset]
    return Point(line, len(before) + 1, len(before.encode("utf-8", "surrogatepass")) + 1)


class Places:
    """All places of a result, and what is said at each in the words of its report language."""

    def __init__(self, result: Result, sources: Mapping[str, Source]) -> None:
        self.words = load_words(result.report_lang)
        self.view = View(result, self.words)
        self._claims = {c.id: c for c in result.claims}
        self._sources = sources
        self._reasons = {e.finding.id: e.because for e in entries_of(result)}

    def of_finding(self, finding: Finding) -> Place:
        """Return the primary place of a finding."""
        return self._at(finding.document, finding.start, finding.end)

    def of_document(self, document: str) -> Place:
        """Return where a document begins."""
        return self._at(document, 0, 0)

    def of_claim(self, claim: Claim) -> Place:
        """Return where a claim stands."""
        return self._at(claim.document, claim.start, claim.end)

    def because(self, finding: Finding) -> tuple[str, ...]:
        """Return why the verdict is what it is."""
        return finding.because or self._reasons.get(finding.id, ())

    def claims(self, finding: Finding) -> tuple[Claim, ...]:
        """Return the claims of a finding, in its own order."""
        return tuple(self._claims[i] for i in finding.claims)

    def others(self, finding: Finding) -> Iterator[tuple[Claim, Place]]:
        """Yield the claims of a finding that stand elsewhere than its primary place."""
        primary = (finding.document, finding.start, finding.end)
        for claim in self.claims(finding):
            if (claim.document, claim.start, claim.end) != primary:
                yield claim, self.of_claim(claim)

    def said(self, claim: Claim) -> str:
        """Return a claim in one line: who gives it, as written, as understood."""
        words, view = self.words, self.view
        quote = words.quoted(claim.quote)
        return f"{view.name(claim.document)}{words.typography.colon}{quote} ({view.understood(claim)})"

    def _at(self, document: str, start: int, end: int) -> Place:
        return place_of(self.view.documents[document], self._sources.get(document, UNPLACED), start, end)


def by_place(result: Result) -> list[Finding]:
    """Return the findings in the order of documents and places."""
    return sorted(result.findings, key=lambda f: (f.document, f.start, f.end, f.rule, f.id))


def by_weight(result: Result) -> list[Finding]:
    """Return the findings in the order in which a list that must be cut keeps them: the most severe first, then
    those that most documents share."""
    home = {c.id: c.document for c in result.claims}

    def weight(finding: Finding) -> tuple[int, int, str, int, str]:
        documents = {finding.document, *(home[c] for c in finding.claims)}
        return SEVERITIES.index(finding.severity), -len(documents), finding.document, finding.start, finding.id

    return sorted(result.findings, key=weight)


def file_of(unreadable: Unreadable) -> tuple[str, int | None]:
    """Return the file that could not be read, and the line where that is said: of a bad record in a `.jsonl` file."""
    record = re.fullmatch(r"(.+\.jsonl):(\d+)", unreadable.path, re.S)
    return (record[1], int(record[2])) if record else (unreadable.path, None)
