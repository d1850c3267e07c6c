"""What a report says and in which order, before any format: sections, each finding with its evidence."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from factcheck.model.contract import Claim, DocumentInfo, Finding, NotUnderstood, Result, Statement, is_statement
from factcheck.model.finding import SEVERITIES
from factcheck.report.entries import QUIET, SECTIONS, Entry, section_of, sections_of
from factcheck.report.figures import period_text, value_text
from factcheck.report.timeline import timeline
from factcheck.report.words import Words

__all__ = ["QUIET", "SECTIONS", "Entry", "View", "section_of"]


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
        """The entries shown, by section, worst first, then those of most independent sources."""
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
        words, said = self.words, list[str]()
        for name in SECTIONS:
            n = len(self.all_sections[name])
            if n == 0 and name == "conflict":
                said.append(str(words.verdict[self._without_conflict()]))
            elif n:
                said.append(words.count(words.verdict[name], n))
        if self.result.unreadable:
            said.append(words.count(words.verdict["unreadable"], len(self.result.unreadable)))
        return ", ".join(said) + "."

    def _without_conflict(self) -> str:
        """Return what no open conflict means: nothing was read, or what there is was set aside, or there is none."""
        if not self.result.documents:
            return "nothing_read"
        return "none_open" if self.result.set_aside else "clean"

    def coverage(self) -> str:
        """Return how much was read, so that a report without findings still shows that work was done."""
        scope, count = self.words.scope, self.words.count
        read = scope.sentence.format(
            documents=self._documents(),
            claims=count(scope.claims, len(self.result.claims)),
            facts=count(scope.facts, self._shared_facts()),
        )
        return " ".join((read, *self.result.notices))

    def _documents(self) -> str:
        """Return how many documents were read, and of how many texts they are where some print the same one."""
        scope, count = self.words.scope, self.words.count
        articles = sum(not d.pinned for d in self.result.documents)
        pinned = len(self.result.documents) - articles
        copied = sum(len(group) - 1 for group in self.result.copies)
        read = count(scope.documents, articles)
        read = f"{read} ({count(scope.sources, articles - copied)})" if copied else read
        return f"{read}, {count(scope.pinned, pinned)}" if pinned else read

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
        return self.known_days(document) or str(self.words.label["undated"])

    def known_days(self, document: str) -> str:
        """Return the days a document was published on, "" where nothing tells them."""
        info = self.documents[document].published
        days = period_text(info.low, info.high, self.words) or ""
        return self.words.fill("label", "bounded", days=days) if days and info.basis == "bounded" else days

    def published(self, document: str) -> str:
        """Return the days a document was published on, with the way that is known unless it was simply given."""
        info = self.documents[document].published
        known = (info.low or info.high) and info.basis != "given"
        return f"{self.days(document)} ({self.words.named('basis', info.basis)})" if known else self.days(document)

    def notices(self, document: str) -> str:
        """Return what is to be said of how a document was read, and what of it was compared elsewhere."""
        told = [self.words.named("notice", n) for n in self.documents[document].notices]
        if document in self._reprinted:
            told.append(self._compared_in(self._reprinted[document]))
        return self.words.typography.semicolon.join(told)

    @cached_property
    def _home(self) -> dict[str, str]:
        """The document of every claim, by the claim's id."""
        return {c.id: c.document for c in self.result.claims}

    @cached_property
    def _reprinted(self) -> dict[str, Counter[str]]:
        """The documents with claims that others stand for, each with how many of them which document has."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for each in self.result.reprints:
            if each.claim in self._home:
                found[self._home[each.claim]][self._home[each.of]] += 1
        return found

    def _compared_in(self, documents: Counter[str]) -> str:
        n = documents.total()
        names = sorted(documents, key=lambda d: (-documents[d], d))
        phrase = self.words.form(self.words.scope.reprinted, number := self.words.integer(n))
        return phrase.format(n=number, documents=", ".join(map(self.short, names)))

    def understood(self, claim: Claim | Statement) -> str:
        """Return a claim's value, or how a statement stands, with what limits it: stance, speaker, a caption."""
        limits = []
        if is_statement(claim):
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
        """The folder that all articles lie in, with its last slash, or ""; it tells none from another."""
        folders = (name.split("/")[:-1] for name, info in self.documents.items() if not info.pinned)
        shared = takewhile(lambda level: len(set(level)) == 1, zip(*folders, strict=False))
        return "".join(f"{level[0]}/" for level in shared)

    def short(self, document: str) -> str:
        """Return the shortest name that tells a document from the others: its outlet, or its id without the folder."""
        source = self.documents[document].source
        if source and self._outlets[source] == 1:
            return source
        return posixpath.splitext(self.bare(document))[0]

    def bare(self, document: str) -> str:
        """Return the id of a document without the folder that all of them lie in."""
        return document.removeprefix(self.folder) or document

    @cached_property
    def _outlets(self) -> Counter[str]:
        return Counter(d.source for d in self.documents.values() if d.source)

    def articles(self, entry: Entry) -> str:
        """Return how many articles an entry is about, and of how many texts they are where some print the same."""
        count, scope = self.words.count, self.words.scope
        read = count(scope.articles, entry.documents)
        return read if entry.sources == entry.documents else f"{read} ({count(scope.sources, entry.sources)})"

    def message(self, entry: Entry, finding: Finding) -> str:
        """Return what a finding of an entry says, its documents called without the folder that all of them lie in."""
        said = finding.message
        of_fact = (self._home[i] for i in (entry.fact.claims if entry.fact else ()))
        for name in sorted({finding.document, *(c.document for c in entry.evidence), *of_fact}):
            said = said.replace(name, self.bare(name))
        return said

    def rule(self, finding: Finding) -> str:
        """Return the rule of a finding in a few words, "" where no catalogue knows it."""
        return self.words.rule.get(finding.rule, "")

    def evidence(self, entry: Entry) -> Sequence[tuple[int, Claim | Statement]]:
        """Return what an entry rests on as it is shown (an update as a timeline), with the numbers it is called by."""
        update = section_of(entry) == "update" and not entry.told
        return [*enumerate(timeline(entry, self.documents) if update else entry.evidence, 1)]

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
        named = {c.id: f"{words.quoted(c.quote)} ({n})" for n, c in self.evidence(entry)}
        for pair in entry.pairs:
            verdict, relation = words.named("pair_verdict", pair.verdict), words.named("relation", pair.relation)
            head = words.fill("label", "pair", a=named[pair.a], b=named[pair.b], verdict=verdict, relation=relation)
            steps.append((head, pair.matched, pair.because))
        return steps

    def reasons_unseen(self) -> list[tuple[str, int]]:
        """Return why places were not understood, with how often, the most frequent first."""
        counts = Counter(place.reason for _, place in self.unseen)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    @cached_property
    def unseen(self) -> list[tuple[DocumentInfo, NotUnderstood]]:
        """The places that were not understood and that no finding shown speaks of, in the order of documents."""
        shown = {(c.document, c.start, c.end) for e in self.entries for c in e.evidence}
        return [(d, n) for d in self.result.documents for n in d.not_understood if (d.id, n.start, n.end) not in shown]

    def _shared_facts(self) -> int:
        return sum(len({self._home[i] for i in fact.claims}) > 1 for fact in self.result.facts)


def _severity(entry: Entry) -> tuple[int, int]:
    return SEVERITIES.index(entry.finding.severity), entry.number
