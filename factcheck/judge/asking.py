"""What the rules of one run are put to, and what their questions answer beyond yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.judge.finding import Lowered
from factcheck.judge.fitting import Fitting
from factcheck.judge.predicates import QUESTIONS
from factcheck.judge.rule import Rule, Severity
from factcheck.judge.subject import ClaimSubject, Evidence, FactSubject, MeetingSubject, PairSubject, Subject, World
from factcheck.judge.years import with_years
from factcheck.model.fact import Fact
from factcheck.model.frozen import frozen
from factcheck.model.text import Reason


@frozen
class Subjects:
    """All that the rules of one run are put to; pairs by the id of their fact, in the order of the facts."""

    world: World
    facts: Fitting[FactSubject]
    pairs: Mapping[str, Fitting[PairSubject]]
    claims: Fitting[ClaimSubject]
    meetings: Fitting[MeetingSubject]


def subjects_of(facts: Sequence[Fact], met: Sequence[MeetingSubject], world: World) -> Subjects:
    """Return what rules are put to: facts with their pairs, claims by document and place, and meetings."""
    found = tuple(fact_subject(f, world) for f in facts)
    claims = [ClaimSubject(c, world) for document in sorted(world.by_document) for c in world.by_document[document]]
    pairs = {f.fact.id: Fitting(f.pairs) for f in found}
    return Subjects(world, Fitting(found), pairs, Fitting(claims), Fitting(met))


def why_lowered(rule: Rule, **about: Subject) -> Lowered | None:
    """Return to what the severity is lowered and why, or None where it is the rule's own.

    about  what the questions are put to, by what they ask of: claim=…, or pair=… and fact=….
    """
    steps: tuple[tuple[tuple[str, ...], Severity | None], ...] = (
        (rule.note_when, "note"),
        (rule.lower_when, rule.lower_to),
    )
    for names, to in steps:
        name = next((n for n in names if QUESTIONS[n].ask(about[QUESTIONS[n].over])), None)
        if name is not None and to is not None:
            return Lowered(to, Reason(f"lowered-{name.replace('_', '-')}"))
    return None


def evidence_of(rule: Rule, subject: Subject) -> Evidence:
    """Return what the questions of `when` found, beyond yes."""
    answers = (QUESTIONS[n].ask(subject) for n in rule.when)
    return tuple(e for a in answers if not isinstance(a, bool) for e in a)


def fact_subject(fact: Fact, world: World) -> FactSubject:
    """Return a fact with its claims and judged pairs, ready for questions."""
    claims = with_years([world.claims[i] for i in fact.claims])
    pairs = tuple(PairSubject(claims[p.a], claims[p.b], p, fact, world) for p in fact.pairs)
    return FactSubject(fact, claims, pairs, world)
