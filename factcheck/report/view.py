"""What a report says and in which order, before any format: sections, each finding with its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from factcheck.model.contract import Claim, DocumentInfo, Fact, Finding, NotUnderstood, Pair, Result
from factcheck.model.finding import SEVERITIES
from factcheck.report.figures import period_text, value_text
from factcheck.report.words import Words

# The order a reviewer reads in: what must be acted on first, what only reassures last.
SECTIONS = ("conflict", "update", "compatible", "agree", "internal")
_SECTION_OF_VERDICT = {"discrepant": "conflict", "updated": "update", "compatible": "compatible", "agree": "agree"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding with what it rests on.

    number  its place in the report, from 1. claims  in the finding's order, the primary one first.
    pairs   judged pairs among the claims, those that show the finding's verdict first.
    documents  how many documents they come from.
    """

    number: int
    finding: Finding
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    documents: int

    @property
    def matched(self) -> tuple[str, ...]:
        """Return why the first two claims were taken to speak of one thing."""
        return next((pair.matched for pair in self.pairs if pair.matched), ())

    @property
    def because(self) -> tuple[str, ...]:
        """Return why the verdict is what it is: what the rule says, else what the first pair says."""
        return self.finding.because or next((pair.because for pair in self.pairs if pair.because), ())


class View:
    """A result arranged for reading; formats only print it."""

    def __init__(self, result: Result, words: Words) -> None:
        self.result = result
        self.words = words
        self.documents: dict[str, DocumentInfo] = {d.id: d for d in result.documents}

    @cached_property
    def sections(self) -> dict[str, tuple[Entry, ...]]:
        """The findings by section, worst first, then those that most documents share."""
        ordered = sorted(self._entries(), key=_order)
        sections: dict[str, list[Entry]] = {name: [] for name in SECTIONS}
        for entry in ordered:
            sections[section_of(entry)].append(entry)
        numbers = iter(range(1, len(ordered) + 1))
        return {k: tuple(_numbered(e, next(numbers)) for e in v) for k, v in sections.items()}

    @cached_property
    def counts(self) -> dict[str, Counter[str]]:
        """How many findings of each severity every section holds."""
        return {name: Counter(e.finding.severity for e in entries) for name, entries in self.sections.items()}

    @cached_property
    def claims_by_document(self) -> Counter[str]:
        """How many claims each document gives."""
        return Counter(c.document for c in self.result.claims)

    def verdict(self) -> str:
        """Return the whole result in one line."""
        words, said = self.words, []
        for name in SECTIONS:
            n = len(self.sections[name])
            if n == 0 and name == "conflict":
                said.append(str(words.verdict["clean"]))
            elif n:
                said.append(words.count(words.verdict[name], n))
        if self.result.unreadable:
            said.append(words.count(words.verdict["unreadable"], len(self.result.unreadable)))
        return ", ".join(said) + "."

    def coverage(self) -> str:
        """Return how much was read, so that a report without findings still shows that work was done."""
        scope, count = self.words.scope, self.words.count
        return scope.sentence.format(
            documents=self._documents(),
            claims=count(scope.claims, len(self.result.claims)),
            facts=count(scope.facts, self._shared_facts()),
        )

    def _documents(self) -> str:
        """Return how many documents were read, and of how many texts they are where some print the same one."""
        scope, count = self.words.scope, self.words.count
        read = count(scope.documents, len(self.result.documents))
        copied = sum(len(group) - 1 for group in self.result.copies)
        return f"{read} ({count(scope.sources, len(self.result.documents) - copied)})" if copied else read

    def count_rows(self) -> list[list[str]]:
        """Return the table of counts: one row a section, one column a severity, and their total."""
        head = [self.words.column["section"], *(self.words.severity[s] for s in SEVERITIES), self.words.column["total"]]
        rows = [head]
        for name, counts in self.counts.items():
            numbers = [counts[s] for s in SEVERITIES]
            rows.append([self.words.title[name], *(self.words.integer(n) for n in (*numbers, sum(numbers)))])
        return rows

    def days(self, document: str) -> str:
        """Return the days a document was published on, as far as that is known."""
        info = self.documents[document].published
        days = period_text(info.low, info.high, self.words)
        if days is None:
            return str(self.words.label["undated"])
        return self.words.fill("label", "bounded", days=days) if info.basis == "bounded" else days

    def published(self, document: str) -> str:
        """Return the days a document was published on, with the way that is known unless it was simply given."""
        info = self.documents[document].published
        known = (info.low or info.high) and info.basis != "given"
        return f"{self.days(document)} ({self.words.named('basis', info.basis)})" if known else self.days(document)

    def notices(self, document: str) -> str:
        """Return what is to be said of how a document was read."""
        return self.words.typography.semicolon.join(
            self.words.named("notice", n) for n in self.documents[document].notices
        )

    def understood(self, claim: Claim) -> str:
        """Return a claim's value as understood, with what limits it: stance, speaker, a caption."""
        limits = [] if claim.stance in ("asserted", "attributed") else [self.words.named("stance", claim.stance)]
        if claim.speaker:
            limits.append(self.words.fill("label", "said_by", speaker=claim.speaker))
        if claim.zone != "body":
            limits.append(self.words.named("zone", claim.zone))
        value = value_text(claim.value, self.words)
        return f"{value} ({', '.join(limits)})" if limits else value

    def name(self, document: str) -> str:
        """Return what a reader calls a document: its source or its title, else its id."""
        info = self.documents[document]
        return info.source or info.title or info.id

    def why(self, entry: Entry) -> str:
        """Return the heading over an entry's reasons."""
        key = {"discrepant": "clash", "compatible": "held", "updated": "held"}.get(entry.finding.verdict or "", "why")
        return str(self.words.label[key])

    def pair_lines(self, entry: Entry) -> list[str]:
        """Return every step of an entry's reasoning, one line each."""
        words, lines = self.words, []
        quotes = {c.id: words.quoted(c.quote) for c in entry.claims}
        for pair in entry.pairs:
            verdict, relation = words.named("pair_verdict", pair.verdict), words.named("relation", pair.relation)
            line = words.fill("label", "pair", a=quotes[pair.a], b=quotes[pair.b], verdict=verdict, relation=relation)
            lines.append(words.typography.semicolon.join((line, *pair.matched, *pair.because)))
        return lines

    def reasons_unseen(self) -> list[tuple[str, int]]:
        """Return why places were not understood, with how often, the most frequent first."""
        counts = Counter(n.reason for d in self.result.documents for n in d.not_understood)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def unseen(self) -> list[tuple[DocumentInfo, NotUnderstood]]:
        """Return every place that was not understood, in the order of documents."""
        return [(d, n) for d in self.result.documents for n in d.not_understood]

    def _entries(self) -> Iterable[Entry]:
        claims = {c.id: c for c in self.result.claims}
        home = {claim: fact for fact in self.result.facts for claim in fact.claims}
        for finding in self.result.findings:
            own = tuple(claims[i] for i in finding.claims)
            facts = {home[c.id].id: home[c.id] for c in own if c.id in home}
            pairs = _pairs(finding, facts.values())
            yield Entry(0, finding, own, pairs, len({finding.document, *(c.document for c in own)}))

    def _shared_facts(self) -> int:
        document = {c.id: c.document for c in self.result.claims}
        return sum(len({document[i] for i in fact.claims}) > 1 for fact in self.result.facts)


def section_of(entry: Entry) -> str:
    """Return the section a finding belongs in.

    What one article alone holds is its own section, whatever the verdict. A finding across articles that no
    verdict covers (an increment beside a total) is a figure to be read with care, not a conflict.
    """
    if entry.documents == 1:
        return "internal"
    verdict = entry.finding.verdict
    if verdict is None:
        return "conflict" if entry.finding.severity == "error" else "compatible"
    return _SECTION_OF_VERDICT[verdict]


def _order(entry: Entry) -> tuple[int, int, str, int, str]:
    finding = entry.finding
    return SEVERITIES.index(finding.severity), -entry.documents, finding.document, finding.start, finding.id


def _numbered(entry: Entry, number: int) -> Entry:
    return Entry(number, entry.finding, entry.claims, entry.pairs, entry.documents)


def _pairs(finding: Finding, facts: Iterable[Fact]) -> tuple[Pair, ...]:
    """Return the judged pairs among a finding's claims, its verdict first, then those of the primary claim."""
    own = set(finding.claims)
    primary = finding.claims[0] if finding.claims else ""
    pairs = [p for fact in facts for p in fact.pairs if p.a in own and p.b in own]
    return tuple(sorted(pairs, key=lambda p: (p.verdict != finding.verdict, primary not in (p.a, p.b), p.a, p.b)))
