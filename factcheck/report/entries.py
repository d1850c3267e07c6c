"""The findings as a report shows them: one entry a disputed fact, in sections, the worst first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from factcheck.model.contract import Claim, Fact, Finding, Pair, Result, Statement
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import frozen, replace

# The order a reviewer reads in: what must be acted on first, what only reassures last.
SECTIONS = ("conflict", "update", "internal", "compatible", "agree")
# What only reassures: a reader who is short of time leaves these closed.
QUIET = frozenset(("compatible", "agree"))
# The worst verdict first.
_SECTION_OF_VERDICT = {"discrepant": "conflict", "updated": "update", "compatible": "compatible", "agree": "agree"}


@frozen
class Entry:
    """One finding with what it rests on.

    number  its place in the report, from 1. claims  in the finding's order, the primary one first.
    pairs   judged pairs among the claims, those that show the finding's verdict first.
    documents  how many documents they come from. sources  of how many texts: copies of one count once.
    fact    the one its claims are of, where there is one.
    told    the statements it rests on where it rests on no claims.
    also    what other rules say of the same fact or the same sentences across articles, less severe than this one.
    """

    number: int
    finding: Finding
    claims: tuple[Claim, ...]
    pairs: tuple[Pair, ...]
    documents: int
    sources: int
    fact: Fact | None = None
    also: tuple[Finding, ...] = ()
    told: tuple[Statement, ...] = ()

    @property
    def evidence(self) -> tuple[Claim | Statement, ...]:
        """Return what the finding rests on, the primary one first."""
        return self.claims or self.told

    @property
    def matched(self) -> tuple[str, ...]:
        """Return why the first two claims were taken to speak of one thing."""
        return next((pair.matched for pair in self.pairs if pair.matched), ())

    @property
    def because(self) -> tuple[str, ...]:
        """Return why the verdict is what it is: what the rule says, else what the first pair says."""
        return self.finding.because or next((pair.because for pair in self.pairs if pair.because), ())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return all findings of the entry, its own first."""
        return self.finding, *self.also


def sections_of(result: Result) -> dict[str, tuple[Entry, ...]]:
    """Return the entries of every section, numbered through, the worst first, then those of most sources."""
    sections: dict[str, list[Entry]] = {name: [] for name in SECTIONS}
    for entry in sorted(_one_a_deed(list(_one_a_fact(entries_of(result), _text_of(result)))), key=_order):
        sections[section_of(entry)].append(entry)
    numbers = iter(range(1, len(result.findings) + 1))
    return {name: tuple(replace(e, number=next(numbers)) for e in found) for name, found in sections.items()}


def entries_of(result: Result) -> Iterator[Entry]:
    """Yield an entry for every finding, not yet numbered."""
    claims, statements = {c.id: c for c in result.claims}, {s.id: s for s in result.statements}
    home = {claim: fact for fact in result.facts for claim in fact.claims}
    text_of = _text_of(result)
    for finding in result.findings:
        own = tuple(claims[i] for i in finding.claims)
        facts = {home[c.id].id: home[c.id] for c in own if c.id in home}
        one = len(facts) == 1 and all(c.id in home for c in own)
        told = tuple(statements[i] for i in finding.statements)
        documents = {finding.document, *(c.document for c in own), *(s.document for s in told)}
        sources = len({text_of.get(d, d) for d in documents})
        fact = next(iter(facts.values())) if one else None
        pairs = _pairs(finding, {*finding.claims}, (p for f in facts.values() for p in f.pairs))
        yield Entry(0, finding, own, pairs, len(documents), sources, fact, told=told)


def _text_of(result: Result) -> dict[str, str]:
    """Return for every document that prints another one's text which document stands for all of them."""
    return {document: group[0] for group in result.copies for document in group}


def whole(entries: Iterable[Entry], result: Result) -> Iterator[Entry]:
    """Yield the entries of one fact each with all claims of that fact: a finding rests on some of them only, and what
    the other articles say of it is said all the same."""
    claims = {c.id: c for c in result.claims}
    for entry in entries:
        if entry.fact is not None:
            own = dict.fromkeys((*(c.id for c in entry.claims), *entry.fact.claims))
            yield replace(entry, claims=tuple(claims[i] for i in own), pairs=entry.fact.pairs)


def runs(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries of a section in order, those together that one rule says of one article each, alike."""
    for _, run in groupby(entries, key=_alike):
        yield list(run)


def _alike(entry: Entry) -> tuple[str, str] | int:
    """Return what findings must share to be told together; those with a verdict or of several articles never are."""
    finding = entry.finding
    alike = finding.verdict is None and entry.documents == 1
    return (finding.rule, finding.severity) if alike else entry.number


def section_of(entry: Entry) -> str:
    """Return the section a finding belongs in.

    What one article alone holds is its own section, whatever the verdict. A finding across articles that has none is a
    conflict where it is more than a note, be its values such as both could hold: who copied or translated a text
    changed them. A note is of the section of the worst pair it rests on.
    """
    if entry.documents == 1:
        return "internal"
    if entry.finding.verdict is None and entry.finding.severity != "note":
        return "conflict"
    verdicts = {entry.finding.verdict} - {None} or {pair.verdict for pair in entry.pairs} - {"agree"}
    for verdict, section in _SECTION_OF_VERDICT.items():
        if verdict in verdicts:
            return section
    return "compatible"


def _one_a_fact(entries: Iterable[Entry], text_of: Mapping[str, str]) -> Iterator[Entry]:
    """Yield one entry a fact told in several articles, with what less severe findings add; the others as they are.

    An update shows the claims of all of them: who reads a toll wants its latest figure, whatever rule rests on it.
    """
    of_fact: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.fact is None or entry.documents == 1:
            yield entry
        else:
            of_fact.setdefault(entry.fact.id, []).append(entry)
    for same in of_fact.values():
        worst, *others = sorted(same, key=lambda e: (SEVERITIES.index(e.finding.severity), _rank(e), _order(e)))
        told = _with_all(worst, others, text_of) if section_of(worst) == "update" else worst
        yield replace(told, also=tuple(e.finding for e in others))


def _with_all(entry: Entry, others: Sequence[Entry], text_of: Mapping[str, str]) -> Entry:
    claims = {c.id: c for e in (entry, *others) for c in e.claims}
    documents = {c.document for c in claims.values()}
    pairs = entry.fact.pairs if entry.fact else ()
    return replace(
        entry,
        claims=tuple(claims.values()),
        pairs=_pairs(entry.finding, claims, pairs),
        documents=len(documents),
        sources=len({text_of.get(d, d) for d in documents}),
    )


def _one_a_deed(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries, each that rests on statements with the fact that the same sentences tell.

    "Will sign on 4 May" and "signed on 6 May" are announced and done, by their days and without them: one entry.
    """
    facts = [e for e in entries if e.claims and e.documents > 1]
    taken: dict[str, list[Entry]] = {}
    for entry in (e for e in entries if not e.claims):
        home = next((f for f in facts if _tells_more(f, entry)), None)
        if home is not None:
            taken.setdefault(home.finding.id, []).append(entry)
    inside = {e.finding.id for found in taken.values() for e in found}
    for entry in entries:
        if entry.finding.id not in inside:
            more = sorted(taken.get(entry.finding.id, ()), key=_order)
            yield replace(entry, also=(*entry.also, *(e.finding for e in more)))


def _tells_more(fact: Entry, stated: Entry) -> bool:
    """Say whether a fact holds all sentences of an entry that rests on statements, and is as severe and as pressing."""
    sentences = {(c.document, c.sentence_start) for c in fact.claims}
    within = all((s.document, s.sentence_start) in sentences for s in stated.told)
    severity = SEVERITIES.index(fact.finding.severity) <= SEVERITIES.index(stated.finding.severity)
    return bool(stated.told) and within and severity and _rank(fact) <= _rank(stated)


def _rank(entry: Entry) -> int:
    return SECTIONS.index(section_of(entry))


def _order(entry: Entry) -> tuple[int, int, str, str, int, str]:
    finding = entry.finding
    kind = (
        finding.rule if entry.documents == 1 else ""
    )  # what is wrong in one way with several articles stands together
    return SEVERITIES.index(finding.severity), -entry.sources, kind, finding.document, finding.start, finding.id


def _pairs(finding: Finding, own: Collection[str], pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the judged pairs among some claims, the finding's verdict first, then those of its primary claim."""
    primary = finding.claims[0] if finding.claims else ""
    among = [p for p in pairs if p.a in own and p.b in own]
    return tuple(sorted(among, key=lambda p: (p.verdict != finding.verdict, primary not in (p.a, p.b), p.a, p.b)))
