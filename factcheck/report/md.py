"""The report as Markdown: for a reviewer on a forge or in an editor.

The order is fixed: verdict, counts, conflicts, possible updates, compatible differences, corroborated facts,
problems inside one article, what was not understood, inputs. Nothing in it depends on a clock or a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from factcheck.model.contract import Claim, DocumentInfo, NotUnderstood, Result
from factcheck.report.escape import html_id, md_cell, md_code, md_link, md_text, path_target, web_target
from factcheck.report.source import UNPLACED, Excerpt, Source, clip, excerpt
from factcheck.report.view import SECTIONS, Entry, View
from factcheck.report.words import Words, load_words

SHOWN_UNSEEN = 40  # a long list hides the report; the JSON has all of it
SHOWN_CLAIMS = 12  # rows of one evidence table
SHOWN_STEPS = 40
_LABEL = 80  # a title or an id longer than this is no label any more


def render(result: Result, sources: Mapping[str, Source]) -> str:
    """Return the report as Markdown; `sources` gives the text and lines of each document, by id."""
    return "\n".join(_Page(result, sources).lines()) + "\n"


class _Page:
    def __init__(self, result: Result, sources: Mapping[str, Source]) -> None:
        self.words: Words = load_words(result.report_lang)
        self.view = View(result, self.words)
        self.result = result
        self.sources = sources

    def lines(self) -> Iterator[str]:
        words = self.words
        yield f"# {words.title['report']}"
        yield ""
        yield f"**{self.view.verdict()}** {self.view.coverage()}"
        yield from self._heading("counts")
        yield from table(self.view.count_rows(), numbers_from=1)
        for name in SECTIONS:
            yield from self._section(name, self.view.sections[name])
        yield from self._not_understood()
        yield from self._inputs()
        yield from self._unreadable()

    def _heading(self, key: str) -> Iterator[str]:
        yield ""
        yield f"## {self.words.title[key]}"
        yield ""

    def _section(self, name: str, entries: tuple[Entry, ...]) -> Iterator[str]:
        yield from self._heading(name)
        if not entries:
            yield self.words.scope.nothing
        for position, entry in enumerate(entries):
            if position:
                yield ""
            yield from self._entry(entry)

    def _entry(self, entry: Entry) -> Iterator[str]:
        finding, words = entry.finding, self.words
        yield f'<a id="{html_id(finding.id)}"></a>'
        yield ""
        yield f"### {entry.number}. {md_text(finding.message)}"
        yield ""
        severity = words.severity[finding.severity]
        rule = f"{words.label['rule']} {md_code(finding.rule)}"
        yield f"{severity} · {rule} · {words.label['identifier']} {md_code(finding.id)}"
        yield ""
        yield from self._evidence(entry)
        if entry.matched:
            yield from self._reasons(str(words.label["matched"]), entry.matched)
        if entry.because:
            yield from self._reasons(self.view.why(entry), entry.because)
        if len(entry.pairs) > 1:
            yield from self._reasoning(entry)

    def _evidence(self, entry: Entry) -> Iterator[str]:
        columns = self.words.column
        rows = [[columns[k] for k in ("source", "published", "written", "understood", "sentence")]]
        rows += [self._claim_row(claim) for claim in entry.claims[:SHOWN_CLAIMS]]
        if entry.claims:
            yield from table(rows)
        else:
            yield self._bare_place(entry)
        if len(entry.claims) > SHOWN_CLAIMS:
            yield ""
            yield self.words.count(self.words.label["more_claims"], len(entry.claims) - SHOWN_CLAIMS)

    def _claim_row(self, claim: Claim) -> list[str]:
        return [
            self._origin(claim.document, claim.start),
            md_cell(self.view.published(claim.document)),
            self.words.quoted(md_cell(clip(claim.quote, 120))),
            md_cell(self.view.understood(claim)),
            self.words.quoted(bold_value(excerpt(claim, self.sources.get(claim.document)))),
        ]

    def _bare_place(self, entry: Entry) -> str:
        """Return the place of a finding that rests on no claim, with the words that stand there."""
        finding = entry.finding
        source = self.sources.get(finding.document)
        words = clip(source.text[finding.start : finding.end], 160) if source else ""
        said = f"{self.words.typography.colon}{self.words.quoted(md_text(words))}" if words.strip() else ""
        return f"{self._origin(finding.document, finding.start)}{said}"

    def _origin(self, document: str, offset: int) -> str:
        """Return who says it, and a link to the line where it stands."""
        name = self.view.name(document)
        place = self._place(document, offset)
        return place if name in (document, self.view.documents[document].path) else f"{_label(name)} · {place}"

    def _place(self, document: str, offset: int) -> str:
        info = self.view.documents[document]
        source = self.sources.get(document, UNPLACED)
        return md_link(source.place(clip(info.id, _LABEL), offset), self._target(info, source.line(offset)))

    def _target(self, info: DocumentInfo, line: int | None = None) -> str:
        """Return where a document can be opened: its file, else its page."""
        link = self.sources.get(info.id, UNPLACED).link or info.path
        return web_target(info.url or "") if link is None else path_target(link, line)

    def _reasons(self, title: str, reasons: Iterable[str]) -> Iterator[str]:
        yield ""
        yield f"**{title}**{self.words.typography.colon.rstrip()}"
        yield ""
        for reason in reasons:
            yield f"- {md_text(reason)}"

    def _reasoning(self, entry: Entry) -> Iterator[str]:
        lines = self.view.pair_lines(entry)
        yield ""
        yield f"<details><summary>{self.words.label['reasoning']}</summary>"
        yield ""
        for line in lines[:SHOWN_STEPS]:
            yield f"- {md_text(line)}"
        yield from self._omitted(len(lines) - SHOWN_STEPS)
        yield ""
        yield "</details>"

    def _omitted(self, n: int) -> Iterator[str]:
        if n > 0:
            scope = self.words.scope
            yield f"- {self.words.count(scope.omitted, n)} {scope.full_list}"

    def _not_understood(self) -> Iterator[str]:
        yield from self._heading("not_understood")
        unseen = self.view.unseen()
        if not unseen:
            yield self.words.scope.nothing
            return
        columns = self.words.column
        rows = [[columns["reason"], columns["count"]]]
        for reason, n in self.view.reasons_unseen():
            rows.append([md_cell(self.words.named("not_understood", reason)), self.words.integer(n)])
        yield from table(rows, numbers_from=1)
        yield ""
        yield f"<details><summary>{self.words.scope.listed}</summary>"
        yield ""
        for info, place in unseen[:SHOWN_UNSEEN]:
            yield self._unseen_line(info, place)
        yield from self._omitted(len(unseen) - SHOWN_UNSEEN)
        yield ""
        yield "</details>"

    def _unseen_line(self, info: DocumentInfo, place: NotUnderstood) -> str:
        reason = md_text(self.words.named("not_understood", place.reason))
        quote = self.words.quoted(md_text(clip(place.text, 120)))
        return f"- {self._place(info.id, place.start)}{self.words.typography.colon}{quote} – {reason}"

    def _inputs(self) -> Iterator[str]:
        yield from self._heading("inputs")
        if not self.result.documents:
            yield self.words.scope.nothing
            return
        keys = ("document", "source", "language", "published", "basis", "claims", "notices", "digest")
        rows = [[self.words.column[k] for k in keys]]
        rows += [self._input_row(info) for info in self.result.documents]
        yield from table(rows)

    def _input_row(self, info: DocumentInfo) -> list[str]:
        words = self.words
        return [
            md_link(clip(info.id, _LABEL), self._target(info)),
            md_cell(clip(info.source or info.title or "", _LABEL)),
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


def table(rows: list[list[str]], numbers_from: int | None = None) -> Iterator[str]:
    """Yield the lines of a table whose first row is its head; cells are escaped already.

    numbers_from  the column from which on the cells are numbers, set to the right.
    """
    head, *body = rows
    right = len(head) if numbers_from is None else numbers_from
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---' if i < right else '---:' for i in range(len(head)))}|"
    for row in body:
        yield f"| {' | '.join(row)} |"


def bold_value(part: Excerpt) -> str:
    """Return an excerpt with its value in bold; the tags serve where asterisks beside punctuation would not."""
    value = md_cell(part.value)
    stars = part.value[:1].isalnum() and part.value[-1:].isalnum()
    bold = f"**{value}**" if stars else f"<b>{value}</b>"
    return f"{_keep_ends(part.before)}{bold}{_keep_ends(part.after)}"


def _keep_ends(text: str) -> str:
    """Return text as Markdown with a blank at an end where the text has one, so that words do not run together."""
    inner = md_text(text)
    left, right = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if left else ''}{inner}{' ' if right and inner else ''}"


def _label(name: str) -> str:
    return md_text(clip(name, _LABEL))
