"""The report as Markdown: for a reviewer on a forge or in an editor.

The order is fixed: verdict, counts, who says what, the findings by section, what was set aside, what was not
understood, inputs, how to decide. Nothing in it depends on a clock or a place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.model.contract import DocumentInfo, NotUnderstood, Result, SetAside
from factcheck.report.entries import whole
from factcheck.report.escape import html_id, md_cell, md_code, md_link, md_text
from factcheck.report.headings import label, wordings
from factcheck.report.links import Links
from factcheck.report.matrix import Cell, Matrix, Row, matrices
from factcheck.report.md_entry import LABEL, section_lines
from factcheck.report.md_parts import folded, table
from factcheck.report.source import Source, clip
from factcheck.report.view import SECTIONS, Entry, View
from factcheck.report.words import Words, load_words

SHOWN_UNSEEN = 40  # a long list hides the report; the JSON has all of it
SHOWN_ASIDE = 100
SHOWN_INPUTS = 20  # of a report that is cut


def render(result: Result, sources: Mapping[str, Source], limit: int | None = None) -> str:
    """Return the report as Markdown; `sources` gives the text and lines of each document, by id.

    limit  most findings shown; a report that is cut gives long appendices by their numbers only.
    """
    return "\n".join(_Page(result, sources, limit).lines()) + "\n"


class _Page:
    def __init__(self, result: Result, sources: Mapping[str, Source], limit: int | None) -> None:
        self.words: Words = load_words(result.report_lang)
        self.view = View(result, self.words, limit)
        self.places = Links(self.view, sources)
        self.result = result
        self.cut = self.view.left_out > 0

    def lines(self) -> Iterator[str]:
        words = self.words
        yield f"# {words.title['report']}"
        yield ""
        yield f"**{self.view.verdict()}** {self.view.coverage()}"
        if self.cut:
            yield ""
            yield f"{words.count(words.scope.left_out, self.view.left_out)} {words.scope.full_list}"
        yield from self._counts()
        yield from self._matrices()
        for name in SECTIONS:
            yield from self._section(name, self.view.sections[name])
        yield from self._set_aside()
        yield from self._not_understood()
        yield from self._inputs()
        yield from self._unreadable()
        if self.view.entries:
            yield from self._heading("decide")
            yield words.scope.decide

    def _heading(self, key: str) -> Iterator[str]:
        yield ""
        yield f"## {self.words.title[key]}"
        yield ""

    def _counts(self) -> Iterator[str]:
        rows = self.view.count_rows()
        if len(rows) > 1:
            yield from self._heading("counts")
            yield from table(rows, numbers_from=1)

    def _matrices(self) -> Iterator[str]:
        found = matrices(whole(self.view.entries, self.view.result))
        if not found:
            return
        yield from self._heading("matrix")
        for matrix in found:
            yield from table(self._matrix_rows(matrix))
            yield ""
        yield str(self.words.label["legend"])

    def _matrix_rows(self, matrix: Matrix) -> list[list[str]]:
        heads = [md_link(clip(self.view.short(d), 30), self.places.target(d)) for d in matrix.documents]
        others = [self.words.column["others"]] if any(row.left_out for row in matrix.rows) else []
        rows = [[self.words.column["fact"], *heads, *others]]
        return rows + [self._matrix_row(row, bool(others)) for row in matrix.rows]

    def _matrix_row(self, row: Row, others: bool) -> list[str]:
        entry, words = row.entry, self.words
        fact = md_link(f"{entry.number}. {clip(label(entry), 60)}", f"#{html_id(entry.finding.id)}")
        left_out = [words.count(words.scope.more_articles, row.left_out) if row.left_out else ""] if others else []
        return [fact, *(self._matrix_cell(cell) for cell in row.cells), *left_out]

    def _matrix_cell(self, cell: Cell | None) -> str:
        if cell is None:
            return ""
        quotes = " / ".join(map(md_cell, wordings(cell, self.words)))
        return f"<b>{quotes}</b>" if cell.disputed else quotes

    def _section(self, name: str, entries: tuple[Entry, ...]) -> Iterator[str]:
        if not entries and name != "conflict":
            return
        yield from self._heading(name)
        if not entries:
            yield self.words.scope.nothing
        yield from section_lines(entries, name, self.view, self.places, brief=self.cut)

    def _set_aside(self) -> Iterator[str]:
        aside, words = self.result.set_aside, self.words
        if not aside:
            return
        yield from self._heading("set_aside")
        yield words.count(words.scope.set_aside, len(aside))
        if self.cut:
            return
        yield ""
        rows = [[words.column[k] for k in ("finding", "place", "why", "said")]]
        yield from folded(words.scope.listed, [*table(rows + [self._aside_row(a) for a in aside[:SHOWN_ASIDE]])])
        yield from self._omitted(len(aside) - SHOWN_ASIDE)

    def _aside_row(self, aside: SetAside) -> list[str]:
        finding = aside.finding
        place = self.places.link(finding.document, finding.start)
        said = md_cell(clip(aside.reason or "", 200))
        why = md_cell(self.words.named("set_aside", aside.why))
        return [f"{md_code(finding.id)} {md_text(clip(finding.message, 200))}", place, why, said]

    def _not_understood(self) -> Iterator[str]:
        unseen = self.view.unseen
        if not unseen:
            return
        yield from self._heading("not_understood")
        columns = self.words.column
        rows = [[columns["reason"], columns["count"]]]
        for reason, n in self.view.reasons_unseen():
            rows.append([md_cell(self.words.named("not_understood", reason)), self.words.integer(n)])
        yield from table(rows, numbers_from=1)
        if self.cut:
            return
        yield ""
        lines = [self._unseen_line(info, place) for info, place in unseen[:SHOWN_UNSEEN]]
        yield from folded(self.words.scope.listed, [*lines, *self._omitted(len(unseen) - SHOWN_UNSEEN)])

    def _unseen_line(self, info: DocumentInfo, place: NotUnderstood) -> str:
        reason = md_text(self.words.named("not_understood", place.reason))
        quote = self.words.quoted(md_text(clip(place.text, 120)))
        return f"- {self.places.link(info.id, place.start)}{self.words.typography.colon}{quote} – {reason}"

    def _inputs(self) -> Iterator[str]:
        yield from self._heading("inputs")
        if not self.result.documents:
            yield self.words.scope.nothing
            return
        if self.cut and len(self.result.documents) > SHOWN_INPUTS:
            yield self.view.coverage()
            return
        keys = ("document", "source", "language", "published", "basis", "claims", "notices", "digest")
        rows = [[self.words.column[k] for k in keys]]
        rows += [self._input_row(info) for info in self.result.documents]
        yield from folded(self.words.count(self.words.scope.articles, len(rows) - 1), [*table(rows)])

    def _input_row(self, info: DocumentInfo) -> list[str]:
        words = self.words
        return [
            md_link(clip(info.id, LABEL), self.places.target(info.id)),
            md_cell(clip(info.source or info.title or "", LABEL)),
            md_cell(info.lang),
            md_cell(self.view.days(info.id)),
            md_cell(words.named("basis", info.published.basis)),
            words.integer(self.view.claims_by_document[info.id]),
            md_cell(self.view.notices(info.id)),
            md_code(info.sha256[:12]),
        ]

    def _unreadable(self) -> Iterator[str]:
        if not self.result.unreadable:
            return
        yield from self._heading("unreadable")
        rows = [[self.words.column["path"], self.words.column["reason"]]]
        rows += [[md_cell(u.path), md_cell(u.reason)] for u in self.result.unreadable]
        yield from table(rows)

    def _omitted(self, n: int) -> Iterator[str]:
        if n > 0:
            scope = self.words.scope
            yield f"- {self.words.count(scope.omitted, n)} {scope.full_list}"
