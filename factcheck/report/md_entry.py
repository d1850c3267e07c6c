"""One finding as Markdown: what it says, the places it rests on, why, what to do, and the boxes that decide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.contract import Claim, Finding, Statement
from factcheck.report.decisions import DECISIONS
from factcheck.report.entries import QUIET, Entry, runs
from factcheck.report.escape import html_id, md_cell, md_code, md_html, md_text
from factcheck.report.headings import title
from factcheck.report.links import Links
from factcheck.report.md_parts import bold_value, folded, table
from factcheck.report.source import clip, excerpt
from factcheck.report.view import View

SHOWN_CLAIMS = 12  # rows of one evidence table
SHOWN_STEPS = 12
SHOWN_MATCHED = 4  # the heaviest reasons; the full reasoning has all
LABEL = 80  # a title or an id longer than this is no label any more
_HEADS = ("source", "written", "understood", "sentence")


def section_lines(
    entries: Sequence[Entry], section: str, view: View, places: Links, *, brief: bool = False
) -> Iterator[str]:
    """Yield the findings of one section; what one rule says of several articles alike is told once.

    brief  without the full reasoning, so that more findings have room.
    """
    for position, run in enumerate(runs(entries)):
        if position:
            yield ""
        if len(run) > 1:
            yield from _Run(run, section, view, places, brief).lines()
        else:
            yield from _Entry(run[0], section, view, places, brief).lines()


class _Entry:
    def __init__(self, entry: Entry, section: str, view: View, places: Links, brief: bool) -> None:
        self.entry = entry
        self.section = section
        self.brief = brief
        self.view = view
        self.words = view.words
        self.places = places

    def lines(self) -> Iterator[str]:
        return self._folded() if self.section in QUIET else self._open()

    def _open(self) -> Iterator[str]:
        yield from self._anchors()
        yield f"### {self.entry.number}. {md_text(self._title())}"
        yield ""
        yield self._facts()
        yield ""
        if self.entry.documents == 1 or self.entry.told:
            yield md_text(self.view.message(self.entry, self.entry.finding))
            yield ""
        yield from self._evidence()
        yield ""
        yield from self._summary()
        yield from self._reasoning()
        yield from self._boxes()

    def _folded(self) -> Iterator[str]:
        yield from self._anchors()
        lines = [self._facts(), "", *self._evidence(), "", *self._summary(), *self._boxes()]
        yield from folded(f"{self.entry.number}. {md_html(self._title())}", lines)

    def _anchors(self) -> Iterator[str]:
        yield "".join(f'<a id="{html_id(f.id)}"></a>' for f in self.entry.findings)
        yield ""

    def _title(self) -> str:
        return clip(title(self.entry, self.view), 300)

    def _facts(self) -> str:
        """Return how severe it is, how many articles it is about, its rule and its id."""
        finding, words = self.entry.finding, self.words
        parts = [f"**{words.severity[finding.severity]}**"]
        if self.entry.documents > 1:
            parts += [md_text(self.view.rule(finding)), self.view.articles(self.entry)]
        return " · ".join(filter(None, (*parts, md_code(finding.rule), md_code(finding.id))))

    def _evidence(self) -> Iterator[str]:
        many = self.section == "internal" and len(self.entry.claims) > 2
        lines = self.evidence()
        yield from folded(str(self.words.label["evidence_list"]), [*lines]) if many else lines

    def evidence(self) -> Iterator[str]:
        """Yield the table of the places that the finding rests on."""
        claims, columns = self.view.evidence(self.entry), self.words.column
        if not claims:
            yield self._bare_place()
            return
        heads = ("published", *_HEADS) if self.section == "update" else _HEADS
        rows = [["", *(columns[k] for k in heads)]]
        rows += [self._claim_row(n, claim) for n, claim in claims[:SHOWN_CLAIMS]]
        yield from table(rows)
        if len(claims) > SHOWN_CLAIMS:
            yield ""
            yield self.words.count(self.words.label["more_claims"], len(claims) - SHOWN_CLAIMS)

    def _claim_row(self, number: int, claim: Claim | Statement) -> list[str]:
        link, day = self._origin(claim), md_text(self.view.days(claim.document))
        return [
            str(number),
            *((day, link) if self.section == "update" else (f"{link}<br>{day}",)),
            self.words.quoted(md_cell(clip(claim.quote, 120))),
            md_cell(self.view.understood(claim)),
            self.words.quoted(bold_value(excerpt(claim, self.places.source(claim.document)))),
        ]

    def _origin(self, claim: Claim | Statement) -> str:
        """Return who says it, and links to the line where it stands and to its words in the page."""
        link = self._place(claim.document, claim.start)
        page = self.places.page(claim)
        return f"{link} · {page}" if page else link

    def _place(self, document: str, offset: int) -> str:
        name, link = self.view.name(document), self.places.link(document, offset)
        own = name in (document, self.view.documents[document].path)
        return link if own else f"{md_text(clip(name, LABEL))} · {link}"

    def _bare_place(self) -> str:
        """Return the place of a finding that rests on no claim, with the words that stand there."""
        finding = self.entry.finding
        source = self.places.source(finding.document)
        words = clip(source.text[finding.start : finding.end], 160) if source else ""
        said = f"{self.words.typography.colon}{self.words.quoted(md_text(words))}" if words.strip() else ""
        return f"{self._place(finding.document, finding.start)}{said}"

    def _summary(self) -> Iterator[str]:
        """Yield what a reader needs before any detail: why, why together, what else, what to do."""
        entry, label = self.entry, self.words.label
        yield from self._point(self.view.why(entry), " ".join(_closed(md_text(r)) for r in entry.because))
        matched = self.words.typography.semicolon.join(md_text(m) for m in entry.matched[:SHOWN_MATCHED])
        yield from self._point(str(label["matched"]), matched)
        for other in entry.also:
            said = md_text(clip(self.view.message(entry, other), 300))
            severity = self.words.severity[other.severity]
            yield from self._point(str(label["also"]), f"{severity} {md_code(other.rule)}, {said}")
        yield from self._point(str(label["advice"]), self.view.advice(entry))

    def _point(self, title: str, text: str) -> Iterator[str]:
        if text:
            yield f"- **{title}**{self.words.typography.colon}{text}"

    def _reasoning(self) -> Iterator[str]:
        steps = self.view.steps(self.entry)
        if self.brief or not any(matched or because for _, matched, because in steps):
            return
        lines: list[str] = []
        for head, matched, because in steps[:SHOWN_STEPS]:
            lines.append(f"- {md_text(head)}")
            lines += (f"  - {md_text(reason)}" for reason in (*matched, *because))
        if len(steps) > SHOWN_STEPS:
            scope = self.words.scope
            lines.append(f"- {self.words.count(scope.omitted, len(steps) - SHOWN_STEPS)} {scope.full_list}")
        yield ""
        yield from folded(str(self.words.label["reasoning"]), lines)

    def _boxes(self) -> Iterator[str]:
        yield ""
        yield f"**{self.words.label['decision']}**"
        yield from _boxes(self.entry.findings)


class _Run:
    """Findings of one rule on one article each, told in one table with one advice."""

    def __init__(self, entries: Sequence[Entry], section: str, view: View, places: Links, brief: bool) -> None:
        self.entries = entries
        self.shown = [_Entry(entry, section, view, places, brief) for entry in entries]
        self.view = view
        self.words = view.words
        self.places = places

    def lines(self) -> Iterator[str]:
        first, last = self.entries[0], self.entries[-1]
        yield "".join(f'<a id="{html_id(e.finding.id)}"></a>' for e in self.entries)
        yield ""
        yield f"### {first.number}–{last.number}. {md_text(self.view.rule(first.finding) or first.finding.rule)}"
        yield ""
        yield f"**{self.words.severity[first.finding.severity]}** · {md_code(first.finding.rule)}"
        yield ""
        yield from table([["", self.words.column["finding"]], *(self._row(e) for e in self.entries)])
        yield ""
        yield f"- **{self.words.label['advice']}**{self.words.typography.colon}{self.view.advice(first)}"
        yield ""
        yield from folded(str(self.words.label["evidence_list"]), [*self._places()])
        yield ""
        yield from folded(str(self.words.label["decision"]), [*self._boxes()])

    def _row(self, entry: Entry) -> list[str]:
        return [str(entry.number), md_cell(self.view.message(entry, entry.finding))]

    def _places(self) -> Iterator[str]:
        for position, shown in enumerate(self.shown):
            if position:
                yield ""
            yield f"**{self.entries[position].number}** · {md_code(self.entries[position].finding.id)}"
            yield ""
            yield from shown.evidence()

    def _boxes(self) -> Iterator[str]:
        for position, entry in enumerate(self.entries):
            if position:
                yield ""
            yield f"**{entry.number}** · {md_text(self.view.short(entry.finding.document))}"
            yield from _boxes(entry.findings)


def _boxes(findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield ""
        for decision in DECISIONS:
            yield f"- [ ] {decision} {md_code(finding.id)}"


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
