"""What a report says and in which order, before any format: sections, each finding with its evidence."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from factcheck.model.contract import Claim, DocumentInfo, Finding, NotUnderstood, Result, Statement
from factcheck.model.finding import SEVERITIES
from factcheck.report.entries import QUIET, SECTIONS, Entry, section_of, sections_of
from factcheck.report.figures import period_text, value_text
from factcheck.report.words import Words

__all__ = ["QUIET", "SECTIONS", "Entry", "View", "section_of"]

# Between the values of a heading, by what is said of them together; signs that no language owns.
_SIGNS = {"conflict": " ≠ ", "update": " → ", "compatible": " ~ ", "agree": " = "}
_TITLE_VALUES = 3


class View:
    """A result arranged for reading; formats only print it.

    limit  most entries shown, the most severe ones; None for all. What is counted is never cut.
    """

    def __init__(self, result: Result, words: Words, limit: int | None = None) -> None:
        self.result = result
        self.words = words
        self.limit = limit
        self.documents: dict[str, DocumentInfo] = {d.id: d for d in result.documents}
        self.all_sections = sections_of(result)

    @cached_property
    def sections(self) -> dict[str, tuple[Entry, ...]]:
        """The entries shown, by section, worst first, then those that most documents share."""
        worst = sorted((e for entries in self.all_sections.values() for e in entries), key=_severity)
        kept = {e.number for e in (worst if self.limit is None else worst[: self.limit])}
        return {name: tuple(e for e in entries if e.number in kept) for name, entries in self.all_sections.items()}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown, in the order of the report."""
        return tuple(e for entries in self.sections.values() for e in entries)

    @property
    def left_out(self) -> int:
        """How many entries the limit left out."""
        return sum(map(len, self.all_sections.values())) - len(self.entries)

    @cached_property
    def counts(self) -> dict[str, Counter[str]]:
        """How many entries of each severity every section holds, those left out too."""
        return {name: Counter(e.finding.severity for e in entries) for name, entries in self.all_sections.items()}

    @cached_property
    def claims_by_document(self) -> Counter[str]:
        """How many claims each document gives."""
        return Counter(c.document for c in self.result.claims)

    def verdict(self) -> str:
        """Return the whole result in one line."""
        words, said = self.words, []
        for name in SECTIONS:
            n = len(self.all_sections[name])
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
            if not counts and name != "conflict":
                continue
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

    def understood(self, claim: Claim | Statement) -> str:
        """Return a claim's value, or how a statement stands, with what limits it: stance, speaker, a caption."""
        limits = []
        if isinstance(claim, Statement):
            value = self.words.named("standing", claim.standing)
        else:
            value = value_text(claim.value, self.words)
            limits += [] if claim.stance in ("asserted", "attributed") else [self.words.named("stance", claim.stance)]
        if claim.speaker:
            limits.append(self.words.fill("label", "said_by", speaker=claim.speaker))
        if claim.zone != "body":
            limits.append(self.words.named("zone", claim.zone))
        return f"{value} ({', '.join(limits)})" if limits else value

    def name(self, document: str) -> str:
        """Return what a reader calls a document: its source or its title, else its id."""
        info = self.documents[document]
        return info.source or info.title or info.id

    @cached_property
    def folder(self) -> str:
        """The folder that all documents lie in, with its last slash, or ""; it tells none from another."""
        folders = (name.split("/")[:-1] for name in self.documents)
        shared = takewhile(lambda level: len(set(level)) == 1, zip(*folders, strict=False))
        return "".join(f"{level[0]}/" for level in shared)

    def short(self, document: str) -> str:
        """Return the shortest name that tells a document from the others: its outlet, or its id without the folder."""
        source = self.documents[document].source
        if source and self._outlets[source] == 1:
            return source
        return posixpath.splitext(document.removeprefix(self.folder))[0] or document

    @cached_property
    def _outlets(self) -> Counter[str]:
        return Counter(d.source for d in self.documents.values() if d.source)

    def title(self, entry: Entry) -> str:
        """Return what an entry is about: the fact, or the rule's name, with the values; else the message."""
        if entry.told:
            return entry.finding.message
        rule = self.words.rule.get(entry.finding.rule)
        if entry.documents > 1 and len(entry.claims) > 1:
            label = entry.fact.label if entry.fact else rule or ""
            return self._titled(label, self._sides(entry))
        few = 0 < len(entry.claims) <= 2
        values = " / ".join(self._values(entry.claims)) if few else self.short(entry.finding.document)
        return self._titled(rule, values) if rule else entry.finding.message

    def _sides(self, entry: Entry) -> str:
        """Return the values of an entry with a sign between them; of a conflict, the primary one against the others."""
        section = section_of(entry)
        if section != "conflict":
            shown = self.timeline(entry) if section == "update" else entry.claims
            return _SIGNS[section].join(self._values(shown))
        first = entry.claims[0]
        against = {i for p in entry.pairs if p.verdict == "discrepant" and first.id in (p.a, p.b) for i in (p.a, p.b)}
        others = [c for c in entry.claims[1:] if not against or c.id in against]
        return _SIGNS[section].join((self.words.quoted(first.quote), " / ".join(self._values(others))))

    def rule(self, finding: Finding) -> str:
        """Return the rule of a finding in a few words, "" where no catalogue knows it."""
        return self.words.rule.get(finding.rule, "")

    def _values(self, claims: Sequence[Claim]) -> list[str]:
        """Return the different values of claims as first written, quoted."""
        first: dict[str, str] = {}
        for claim in claims:
            first.setdefault(value_text(claim.value, self.words), self.words.quoted(claim.quote))
        values = list(dict.fromkeys(first.values()))
        return [*values[:_TITLE_VALUES], *(["…"] if len(values) > _TITLE_VALUES else [])]

    def _titled(self, label: str, values: str) -> str:
        return f"{label[:1].upper()}{label[1:]}{self.words.typography.colon}{values}" if label else values

    def timeline(self, entry: Entry) -> tuple[Claim, ...]:
        """Return the claims of an entry by the day their articles were published, undated ones last."""
        return tuple(sorted(entry.claims, key=self._moment))

    def _moment(self, claim: Claim) -> tuple[str, str, str, int]:
        published = self.documents[claim.document].published
        return published.low or published.high or "~", published.high or "~", claim.document, claim.start

    def advice(self, entry: Entry) -> str:
        """Return what a reviewer can do about an entry: what is said for its rule, else for its section."""
        advice = self.words.advice
        return advice.get(entry.finding.rule) or advice[section_of(entry)]

    def why(self, entry: Entry) -> str:
        """Return the heading over an entry's reasons."""
        key = {"discrepant": "clash", "compatible": "held", "updated": "held"}.get(entry.finding.verdict or "", "why")
        return str(self.words.label[key])

    def steps(self, entry: Entry) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """Return every step of an entry's reasoning: which two places, why they were matched, why the verdict."""
        words, steps = self.words, []
        named = {c.id: f"{words.quoted(c.quote)} ({n})" for n, c in enumerate(entry.claims, 1)}
        for pair in entry.pairs:
            verdict, relation = words.named("pair_verdict", pair.verdict), words.named("relation", pair.relation)
            head = words.fill("label", "pair", a=named[pair.a], b=named[pair.b], verdict=verdict, relation=relation)
            steps.append((head, pair.matched, pair.because))
        return steps

    def reasons_unseen(self) -> list[tuple[str, int]]:
        """Return why places were not understood, with how often, the most frequent first."""
        counts = Counter(n.reason for d in self.result.documents for n in d.not_understood)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def unseen(self) -> list[tuple[DocumentInfo, NotUnderstood]]:
        """Return every place that was not understood, in the order of documents."""
        return [(d, n) for d in self.result.documents for n in d.not_understood]

    def _shared_facts(self) -> int:
        document = {c.id: c.document for c in self.result.claims}
        return sum(len({document[i] for i in fact.claims}) > 1 for fact in self.result.facts)


def _severity(entry: Entry) -> tuple[int, int]:
    return SEVERITIES.index(entry.finding.severity), entry.number
