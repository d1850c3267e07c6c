"""The rules engine: facts from groups, findings from facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.judge.asking import Subjects, fact_subject, subjects_of
from factcheck.judge.claim_drafts import over_claims, over_documents
from factcheck.judge.context import Context, as_it_is, context_of
from factcheck.judge.fact_drafts import over_facts, over_pairs
from factcheck.judge.finding import Draft, settle
from factcheck.judge.meetings import over_meetings
from factcheck.judge.rule import Rule
from factcheck.judge.stated import judge_meeting
from factcheck.judge.subject import ClaimSubject, DocumentSubject, MeetingSubject, Subject, World, world_of
from factcheck.judge.twice import without_told_twice
from factcheck.judge.verdict import judge_pair
from factcheck.judge.years import with_years
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.fact import Fact, Group
from factcheck.model.finding import Finding
from factcheck.model.frozen import frozen, replace
from factcheck.model.parsed import Parsed
from factcheck.model.statement import Meeting


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
            "fact": tuple(fact_subject(f, self.world) for f in self.facts),
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
) -> Judged:
    """Return the facts with every pair judged, and what the rules find.

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
    subjects = subjects_of(facts, met, world)
    mine = sorted((rule for rule in rules if rule.over in _APPLY), key=lambda rule: rule.id)
    drafts = [d for rule in mine for d in _APPLY[rule.over](rule, subjects)]
    return Judged(facts, settle(drafts), world, met)


def judge_group(group: Group, claims: Mapping[str, Claim], context: Context) -> Fact:
    """Return a group as a fact: every pair of its claims with a verdict."""
    members = with_years([claims[i] for i in sorted(group.claims)])
    pairs = tuple(judge_pair(members[a], members[b], context) for a, b in combinations(sorted(members), 2))
    pairs = without_told_twice(pairs, members)
    return Fact(group.id, group.label, tuple(sorted(group.claims)), pairs, group.links)


_APPLY: Mapping[str, Callable[[Rule, Subjects], Iterator[Draft]]] = {
    "claim": over_claims,
    "pair": over_pairs,
    "fact": over_facts,
    "document": over_documents,
    "meeting": lambda rule, subjects: over_meetings(rule, subjects.meetings),
}
