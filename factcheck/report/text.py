"""The report for a terminal: the sections of the Markdown report, set in lines of at most WIDTH columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.language.readable import readable
from factcheck.model.contract import Claim, Finding, ParsedDocument, Result, Statement
from factcheck.model.frozen import replace
from factcheck.report.entries import runs
from factcheck.report.escape import terminal
from factcheck.report.figures import value_text
from factcheck.report.layout import CELL, WIDTH, cell, grid, marked, place_of, wrapped
from factcheck.report.source import Source, clip, excerpt
from factcheck.report.view import QUIET, SECTIONS, Entry, View, section_of
from factcheck.report.words import load_words

SHOWN_UNSEEN = 12
SHOWN_CLAIMS = 8
SHOWN_OF_RUN = 2  # of each finding that is told together with its like
SHOWN_ALSO = 200  # characters of what another rule says of the same fact
SHOWN_MATCHED = 4  # the heaviest reasons; `explain` tells all
SHOWN_ASIDE = 20


def render(result: Result, sources: Mapping[str, Source], limit: int | None = None) -> str:
    """Return the report as plain text; `sources` gives the text and lines of each document, by id.

    limit  most findings shown.
    """
    return "\n".join(line.rstrip(" ") for line in _Screen(result, sources, limit).lines()) + "\n"


def render_parsed(documents: Iterable[ParsedDocument], sources: Mapping[str, Source]) -> str:
    """Return the claims of each document as a table, with what was not understood counted under it."""
    words = load_words("en")
    lines: list[str] = []
    for parsed in documents:
        info = parsed.document
        lines += [terminal(f"{info.id} ({info.lang})"), ""]
        heads = ("place", "kind", "measure", "written", "understood", "stance")
        rows = [[words.column[k] for k in heads]]
        for claim in parsed.claims:
            place = place_of(claim.document, claim.start, sources).removeprefix(info.id)  # which stands above
            value = value_text(claim.value, words)
            cells = (place, claim.kind, readable(claim.measure, words.lang), claim.quote, value, claim.stance)
            rows.append([cell(c) for c in cells])
        lines += [*grid(rows, "  "), "", f"  {words.title['not_understood']}: {len(info.not_understood)}", ""]
    return "\n".join(line.rstrip(" ") for line in lines) + "\n"


def render_finding(result: Result, sources: Mapping[str, Source], finding: Finding, number: int) -> str:
    """Return what the report says of one finding of a result, under a number of the caller's."""
    screen = _Screen(replace(result, findings=(finding,)), sources, None)
    entry = replace(screen.view.entries[0], number=number)
    return "\n".join(line.rstrip(" ") for line in screen.entry(entry, section_of(entry)))


class _Screen:
    def __init__(self, result: Result, sources: Mapping[str, Source], limit: int | None) -> None:
        self.words = load_words(result.report_lang)
        self.view = View(result, self.words, limit)
        self.result = result
        self.sources = sources
        self.folder = self.view.folder  # would only push the columns to the right

    def lines(self) -> Iterator[str]:
        yield from wrapped(self.view.verdict(), "")
        yield from wrapped(self.view.coverage(), "")
        if self.view.left_out:
            yield from wrapped(self.words.count(self.words.scope.left_out, self.view.left_out), "")
        yield ""
        yield from grid(self.view.count_rows(), "  ", numbers_from=1)
        for name in SECTIONS:
            if self.view.sections[name]:
                yield from self._heading(name)
            for position, run in enumerate(runs(self.view.sections[name])):
                if position:
                    yield ""
                yield from self._run(run) if len(run) > 1 else self.entry(run[0], name)
        yield from self._set_aside()
        yield from self._not_understood()
        yield from self._inputs()
        yield from self._unreadable()

    def _heading(self, key: str) -> Iterator[str]:
        title = self.words.title[key]
        yield ""
        yield title
        yield "─" * len(title)

    def entry(self, entry: Entry, section: str) -> Iterator[str]:
        finding, words = entry.finding, self.words
        said = self.view.message(entry, finding)
        head = f"{entry.number}. [{words.severity[finding.severity]} {finding.rule} {finding.id}] {said}"
        yield from wrapped(head, "", "   ")
        claims = [claim for _, claim in self.view.evidence(entry)[:SHOWN_CLAIMS]]
        if claims:
            columns = ("place", "written", "understood")
            rows = [[words.column[k] for k in columns], *(self._claim_row(c) for c in claims)]
            yield from grid(rows, "   ")
        else:
            yield f"   {cell(self._place(finding.document, finding.start), WIDTH)}"
        yield from self._more(entry, SHOWN_CLAIMS, "   ")
        yield from self._sentences(claims, "   ")
        yield from self._reasons(self.view.why(entry), entry.because)
        more = ["…"] if len(entry.matched) > SHOWN_MATCHED else []
        yield from self._reasons(str(words.label["matched"]), [*entry.matched[:SHOWN_MATCHED], *more])
        also = [f"{words.severity[f.severity]} {f.rule}, {self._also(entry, f, section)}" for f in entry.also]
        yield from self._reasons(str(words.label["also"]), also)
        if section not in QUIET:
            yield from self._reasons(str(words.label["advice"]), [self.view.advice(entry)])

    def _also(self, entry: Entry, finding: Finding, section: str) -> str:
        """Return what another rule says of the fact; an update shows its places already, and it is named alone."""
        named = self.view.rule(finding) if section == "update" else ""
        return named or clip(self.view.message(entry, finding), SHOWN_ALSO)

    def _run(self, run: Sequence[Entry]) -> Iterator[str]:
        """Yield what one rule says of several articles alike, with one advice."""
        first, words = run[0], self.words
        rule = self.view.rule(first.finding)
        head = f"[{words.severity[first.finding.severity]} {first.finding.rule}] {rule}"
        yield from wrapped(f"{first.number}–{run[-1].number}. {head}", "", "   ")
        for entry in run:
            message = self.view.message(entry, entry.finding)
            yield from wrapped(f"{entry.number}. {entry.finding.id} {message}", "   ", "      ")
            yield from self._sentences(entry.evidence[:SHOWN_OF_RUN], "      ")
            yield from self._more(entry, SHOWN_OF_RUN, "      ")
        yield from self._reasons(str(words.label["advice"]), [self.view.advice(first)])

    def _more(self, entry: Entry, shown: int, indent: str) -> Iterator[str]:
        if len(entry.evidence) > shown:
            yield f"{indent}{self.words.count(self.words.label['more_claims'], len(entry.evidence) - shown)}"

    def _claim_row(self, claim: Claim | Statement) -> list[str]:
        place = self._place(claim.document, claim.start).removeprefix(self.folder)
        return [cell(place), self.words.quoted(cell(claim.quote)), cell(self.view.understood(claim), 2 * CELL)]

    def _sentences(self, claims: Sequence[Claim | Statement], indent: str) -> Iterator[str]:
        for claim in claims:
            part = excerpt(claim, self.sources.get(claim.document), 170)
            days = self.view.known_days(claim.document)
            place = ", ".join(filter(None, (self._place(claim.document, claim.start), days)))
            yield from wrapped(f"{place} {self.words.quoted(marked(part))}", f"{indent}> ", f"{indent}  ")

    def _reasons(self, title: str, reasons: Sequence[str]) -> Iterator[str]:
        if reasons:
            marks = self.words.typography
            told = "".join(f"{r} " if r.endswith((".", "…")) else f"{r}{marks.semicolon}" for r in reasons[:-1])
            yield from wrapped(f"{title}{marks.colon}{told}{reasons[-1]}", "   ", "     ")

    def _place(self, document: str, offset: int) -> str:
        return place_of(document, offset, self.sources)

    def _set_aside(self) -> Iterator[str]:
        aside, words = self.result.set_aside, self.words
        if not aside:
            return
        yield from self._heading("set_aside")
        for why, n in sorted(Counter(a.why for a in aside).items()):
            yield f"  {words.integer(n)} × {terminal(words.named('set_aside', why))}"
        for a in aside[:SHOWN_ASIDE]:
            why = ", ".join(filter(None, (words.named("set_aside", a.why), a.reason)))
            yield from wrapped(f"{a.finding.id} {a.finding.message} ({why})", "    ", "      ")
        if len(aside) > SHOWN_ASIDE:
            yield f"    {words.count(words.scope.omitted, len(aside) - SHOWN_ASIDE)} {words.scope.full_list}"

    def _not_understood(self) -> Iterator[str]:
        unseen = self.view.unseen
        if not unseen:
            return
        yield from self._heading("not_understood")
        for reason, n in self.view.reasons_unseen():
            yield f"  {self.words.integer(n)} × {terminal(self.words.named('not_understood', reason))}"
        for info, place in unseen[:SHOWN_UNSEEN]:
            yield f"    {cell(self._place(info.id, place.start))}  {self.words.quoted(cell(place.text, 50))}"
        if len(unseen) > SHOWN_UNSEEN:
            scope = self.words.scope
            yield f"    {self.words.count(scope.omitted, len(unseen) - SHOWN_UNSEEN)} {scope.full_list}"

    def _inputs(self) -> Iterator[str]:
        if not self.result.documents:
            return
        yield from self._heading("inputs")
        words = self.words
        rows = [[words.column[k] for k in ("document", "language", "published", "basis", "claims")]]
        for info in self.result.documents:
            basis = words.named("basis", info.published.basis)
            claims = words.integer(self.view.claims_by_document[info.id])
            rows.append([cell(info.id), cell(info.lang), cell(self.view.days(info.id)), cell(basis), claims])
        yield from grid(rows, "  ")
        for info in self.result.documents:
            if info.notices:
                yield from wrapped(f"{info.id}{words.typography.colon}{self.view.notices(info.id)}", "  ", "    ")

    def _unreadable(self) -> Iterator[str]:
        if not self.result.unreadable:
            return
        yield from self._heading("unreadable")
        for item in self.result.unreadable:
            yield from wrapped(f"{item.path}{self.words.typography.colon}{item.reason}", "  ", "    ")
