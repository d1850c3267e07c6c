"""The rules engine: facts from groups, findings from facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from factcheck.judge.context import Context, as_it_is, context_of
from factcheck.judge.finding import Draft, draft, settle
from factcheck.judge.fitting import Fitting, first_yes
from factcheck.judge.meetings import over_meetings
from factcheck.judge.message import by_value, document_name, of_claim, quotes_of, value_of
from factcheck.judge.predicates import QUESTIONS
from factcheck.judge.rule import Rule
from factcheck.judge.stated import judge_meeting
from factcheck.judge.subject import (
    ClaimSubject,
    DocumentSubject,
    Evidence,
    FactSubject,
    MeetingSubject,
    PairSubject,
    Subject,
    World,
    world_of,
)
from factcheck.judge.tolerance import tolerated
from factcheck.judge.twice import without_told_twice
from factcheck.judge.updates import AHEAD
from factcheck.judge.verdict import judge_pair
from factcheck.judge.years import with_years
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.fact import Fact, Group
from factcheck.model.finding import Finding
from factcheck.model.frozen import frozen
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.statement import Meeting
from factcheck.model.text import Reason


@frozen
class Judged:
    """One run of judging: the facts, sorted by id, what the rules found, the most severe first, and what they saw."""

    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    world: World
    meetings: tuple[MeetingSubject, ...] = ()

    def subjects(self) -> dict[str, tuple[Subject, ...]]:
        """Return what rules ask about, by what they are over; facts come with their pairs."""
        claims, documents = self.world.claims.values(), self.world.parsed.values()
        return {
            "claim": tuple(ClaimSubject(c, self.world) for c in claims),
            "document": tuple(DocumentSubject(p, self.world) for p in documents),
            "fact": tuple(_fact_subject(f, self.world) for f in self.facts),
            "meeting": self.meetings,
        }


def judge(
    groups: Sequence[Group],
    parsed: Sequence[Parsed],
    policies: Mapping[str, str],
    rules: Sequence[Rule],
    named: Callable[[str, str], str] = as_it_is,
    copies: Copies | None = None,
    meetings: Sequence[Meeting] = (),
) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return the facts with every pair judged, sorted by id, and what the rules find, the most severe first.

    The arguments are those of `judged`.
    """
    run = judged(groups, parsed, policies, rules, named, copies, meetings)
    return run.facts, run.findings


def judged(
    groups: Sequence[Group],
    parsed: Sequence[Parsed],
    policies: Mapping[str, str],
    rules: Sequence[Rule],
    named: Callable[[str, str], str] = as_it_is,
    copies: Copies | None = None,
    meetings: Sequence[Meeting] = (),
) -> Judged:
    """Return what `judge` returns, with what the rules saw.

    groups    as matched; ids of claims that no document has are an error of the caller (KeyError).
    policies  concept id -> "toll", "level" or "fixed". rules  as of `load_rules`.
    named     (label of a fact, language) -> the label in words of that language, for the messages.
    copies    what the documents have from one text; by default nothing is known to be.
    meetings  statements that bear on each other, as matched.
    """
    context = replace(context_of(parsed, policies), named=named)
    claims = {c.id: c for p in parsed for c in p.claims}
    facts = tuple(judge_group(g, claims, context) for g in sorted(groups, key=lambda g: g.id))
    world = world_of(parsed, context, copies)
    met = tuple(MeetingSubject(m, judge_meeting(m, context), world) for m in meetings)
    subjects = _subjects(facts, met, world)
    mine = sorted((rule for rule in rules if rule.over in _APPLY), key=lambda rule: rule.id)
    drafts = [d for rule in mine for d in _APPLY[rule.over](rule, subjects)]
    return Judged(facts, settle(drafts), world, met)


def judge_group(group: Group, claims: Mapping[str, Claim], context: Context) -> Fact:
    """Return a group as a fact: every pair of its claims with a verdict."""
    members = with_years([claims[i] for i in sorted(group.claims)])
    pairs = tuple(judge_pair(members[a], members[b], context) for a, b in combinations(sorted(members), 2))
    pairs = without_told_twice(pairs, members)
    return Fact(group.id, group.label, tuple(sorted(group.claims)), pairs, group.links)


# --- asking -----------------------------------------------------------------------------------------------------


@frozen
class _Subjects:
    """All that the rules of one run are put to."""

    world: World
    facts: tuple[FactSubject, ...]
    pairs: tuple[Fitting[PairSubject], ...]
    claims: Fitting[ClaimSubject]
    meetings: Fitting[MeetingSubject]


def _subjects(facts: Sequence[Fact], met: Sequence[MeetingSubject], world: World) -> _Subjects:
    found = tuple(_fact_subject(f, world) for f in facts)
    claims = [ClaimSubject(c, world) for document in sorted(world.by_document) for c in world.by_document[document]]
    return _Subjects(world, found, tuple(Fitting(f.pairs) for f in found), Fitting(claims), Fitting(met))


def _lowering(rule: Rule, subject: Subject) -> Reason | None:
    """Return why the severity is lowered, or None when it is not."""
    name = first_yes(rule.lower_when, subject)
    return None if name is None else _lowered_by(name)


def _lowered_by(name: str) -> Reason:
    return Reason(f"lowered-{name.replace('_', '-')}")


def _evidence(rule: Rule, subject: Subject) -> Evidence:
    """Return what the questions of `when` found, beyond yes."""
    answers = (QUESTIONS[n].ask(subject) for n in rule.when)
    return tuple(e for a in answers if not isinstance(a, bool) for e in a)


# --- claims and documents ---------------------------------------------------------------------------------------


def _over_claims(rule: Rule, subjects: _Subjects) -> Iterator[Draft]:
    for subject in subjects.claims.fitting(rule.when, rule.unless):
        yield _claim_draft(rule, subject)


def _claim_draft(rule: Rule, subject: ClaimSubject) -> Draft:
    claim, world = subject.claim, subject.world
    others = [e for e in _evidence(rule, subject) if isinstance(e, Claim)]
    values = {**of_claim("claim", claim, world), "others": _told(others, claim.document, world)}
    place = (claim.document, claim.start, claim.end)
    return draft(rule, place, values, [claim, *others], world, lowered=_lowering(rule, subject))


def _told(found: Sequence[Claim], document: str, world: World) -> str:
    """Return the quotes of what a question found; those of other documents with their documents."""
    if any(c.document != document for c in found):
        return by_value(found, world)
    return quotes_of(found, world.parsed[document].document.text)


def _over_documents(rule: Rule, subjects: _Subjects) -> Iterator[Draft]:
    world = subjects.world
    documents = Fitting([DocumentSubject(world.parsed[document], world) for document in sorted(world.parsed)])
    for subject in documents.fitting(rule.when, rule.unless):
        yield _document_draft(rule, subject)


def _document_draft(rule: Rule, subject: DocumentSubject) -> Draft:
    """Lay a finding on the first thing that a question found, or on the beginning of the document."""
    world, text, document = subject.world, subject.parsed.document.text, subject.parsed.document.id
    evidence = _evidence(rule, subject)
    first, rest = evidence[:1], evidence[1:]
    start, end = (first[0].start, first[0].end) if first else (0, 0)
    claims = [c for e in evidence for c in _claims_at(e, document, world)]
    values = {
        "source": document_name(document, world),
        "first": quotes_of(first, text),
        "others": quotes_of(rest, text),
        "all": quotes_of(evidence, text),
        "count": str(len(evidence)),
    }
    identity = (document, *sorted(text[e.start : e.end] for e in evidence))
    lowered = _lowering(rule, subject)
    return draft(rule, (document, start, end), values, claims, world, lowered=lowered, identity=identity)


def _claims_at(found: Claim | Mention, document: str, world: World) -> list[Claim]:
    """Return the claims that stand where a mention stands; a claim stands for itself."""
    if isinstance(found, Claim):
        return [found]
    return [c for c in world.by_document[document] if c.start < found.end and found.start < c.end][:1]


# --- pairs and facts --------------------------------------------------------------------------------------------


def _over_pairs(rule: Rule, subjects: _Subjects) -> Iterator[Draft]:
    for pairs in subjects.pairs:
        for pair in pairs.fitting(rule.when, rule.unless):
            if not tolerated(rule, pair):
                yield _pair_draft(rule, pair, pair.sides, _lowering(rule, pair), None)


def _over_facts(rule: Rule, subjects: _Subjects) -> Iterator[Draft]:
    """Yield a finding for every fact that answers as the rule asks and has pairs that do; a fact needs one."""
    when, unless = _by_subject(rule.when), _by_subject(rule.unless)
    for fact, pairs in zip(subjects.facts, subjects.pairs, strict=True):
        if Fitting([fact]).fitting(when["fact"], unless["fact"]):
            found = [p for p in pairs.fitting(when["pair"], unless["pair"]) if not tolerated(rule, p)]
            if found:
                yield _fact_draft(rule, fact, found)


def _by_subject(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the questions about a fact and those about its pairs."""
    return {over: tuple(n for n in names if QUESTIONS[n].over == over) for over in ("fact", "pair")}


def _fact_subject(fact: Fact, world: World) -> FactSubject:
    claims = with_years([world.claims[i] for i in fact.claims])
    pairs = tuple(PairSubject(claims[p.a], claims[p.b], p, fact, world) for p in fact.pairs)
    return FactSubject(fact, claims, pairs, world)


def _fact_draft(rule: Rule, subject: FactSubject, pairs: Sequence[PairSubject]) -> Draft:
    """Return one finding for all fitting pairs: primary is the value that fewer documents support.

    The severity is lowered only if it is for every pair: one exact conflict is enough for the reviewer's first page.
    """
    support = _support(subject)
    weighed = [(_fact_lowering(rule, subject, p), _outlier_first(p, support)) for p in pairs]
    lowered, chosen = min(weighed, key=lambda x: (x[0] is not None, _rank(x[1], support)))
    return _pair_draft(rule, chosen, _shown(chosen, pairs), lowered, _values_key(subject, pairs))


def _fact_lowering(rule: Rule, subject: FactSubject, pair: PairSubject) -> Reason | None:
    """Return why the severity is lowered for one pair of a fact; questions about the fact lower all its pairs."""
    about_pair = [n for n in rule.lower_when if QUESTIONS[n].over == "pair"]
    about_fact = [n for n in rule.lower_when if QUESTIONS[n].over == "fact"]
    name = first_yes(about_pair, pair) or first_yes(about_fact, subject)
    return None if name is None else _lowered_by(name)


def _support(subject: FactSubject) -> dict[str, int]:
    """Return for each claim how many documents, its own included, say what it says or what fits it."""
    documents = {i: {c.document} for i, c in subject.claims.items()}
    for pair in subject.fact.pairs:
        if pair.verdict in ("agree", "compatible"):
            documents[pair.a].add(subject.claims[pair.b].document)
            documents[pair.b].add(subject.claims[pair.a].document)
    return {i: len(d) for i, d in documents.items()}


def _outlier_first(pair: PairSubject, support: Mapping[str, int]) -> PairSubject:
    """Turn a pair so that the side with less support is on the left; of two equal ones the later document.

    A plan goes before its deed, whatever supports it: the message says which of the two announces.
    """
    if any(r.key == "plan-and-deed" for r in pair.pair.because):
        left, right = sorted(pair.sides, key=lambda c: (c.stance not in AHEAD, c.id))
        return replace(pair, left=left, right=right)
    left, right = sorted(pair.sides, key=lambda c: (c.document, c.start, c.id), reverse=True)
    if support[right.id] < support[left.id]:
        left, right = right, left
    return replace(pair, left=left, right=right)


def _rank(pair: PairSubject, support: Mapping[str, int]) -> tuple[Any, ...]:
    left, right = pair.sides
    return support[left.id], -support[right.id], left.document, left.start, right.document, right.start, right.id


def _shown(chosen: PairSubject, pairs: Sequence[PairSubject]) -> tuple[Claim, ...]:
    """Return the claims of a finding: the chosen pair, then all others of the fitting pairs by place."""
    rest = {c.id: c for p in pairs for c in p.sides if c.id not in (chosen.left.id, chosen.right.id)}
    return (*chosen.sides, *sorted(rest.values(), key=lambda c: (c.document, c.start, c.id)))


def _values_key(subject: FactSubject, pairs: Sequence[PairSubject]) -> tuple[str, ...]:
    """Return what the id of a fact's finding is made of: the values that meet and what they are values of.

    Not the sentences: an article that repeats a value in its own words must not bring the finding back. Inside one
    document, where nothing can repeat it, the sentences count as well.
    """
    claims = [c for p in pairs for c in p.sides]
    if len({c.document for c in claims}) == 1:
        return tuple(sorted({f"{subject.world.sentence(c)}\x1f{value_of(c)}" for c in claims}))
    kinds = sorted({c.kind for c in claims})
    return ("values", *kinds, *sorted({value_of(c) for c in claims}))


def _pair_draft(
    rule: Rule, pair: PairSubject, claims: Sequence[Claim], lowered: Reason | None, identity: tuple[str, ...] | None
) -> Draft:
    world, fact = pair.world, pair.fact
    values = {
        **of_claim("left", pair.left, world),
        **of_claim("right", pair.right, world),
        "values": by_value(claims, world),
        "label": fact.label,
        "documents": str(len({c.document for c in claims})),
    }
    place = (pair.left.document, pair.left.start, pair.left.end)
    verdict, because = pair.pair.verdict, (*pair.pair.because, *_copied(claims, world))
    return draft(
        rule, place, values, claims, world, verdict=verdict, because=because, lowered=lowered, identity=identity
    )


def _copied(claims: Sequence[Claim], world: World) -> tuple[Reason, ...]:
    """Say how many independent texts several documents are, where some of them have a passage from one."""
    documents, sources = len({c.document for c in claims}), world.copies.sources(claims)
    return (Reason("copied-among", (str(documents), str(sources))),) if sources < documents else ()


_APPLY: Mapping[str, Callable[[Rule, _Subjects], Iterator[Draft]]] = {
    "claim": _over_claims,
    "pair": _over_pairs,
    "fact": _over_facts,
    "document": _over_documents,
    "meeting": lambda rule, subjects: over_meetings(rule, subjects.meetings),
}
