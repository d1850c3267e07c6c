"""Questions about a fact, of all of its claims and pairs."""

from __future__ import annotations

from factcheck.judge.predicates.compared import across_documents
from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.predicates.verdicts import discrepant, rival
from factcheck.judge.subject import FactSubject


@question("fact")
def disputed(fact: FactSubject) -> Answer:
    """Some pair of the fact is discrepant."""
    return any(p.verdict == "discrepant" for p in fact.fact.pairs)


@question("fact")
def disputed_across_documents(fact: FactSubject) -> Answer:
    """Some pair of two documents is discrepant, and not as the figures of two parties."""
    return any(discrepant(p) and not rival(p) and across_documents(p) for p in fact.pairs)


@question("fact")
def differing(fact: FactSubject) -> Answer:
    """Some pair of the fact differs in value, whatever the verdict."""
    return any(p.verdict != "agree" for p in fact.fact.pairs)


@question("fact")
def named_by_some_only(fact: FactSubject) -> Answer:
    """Some claims of the fact say according to whom, others do not."""
    return len({bool(c.slots.speaker or c.speaker) for c in fact.claims.values()}) > 1


@question("fact")
def one_source_for_all(fact: FactSubject) -> Answer:
    """All claims of the fact rest on one and the same speaker."""
    return bool(frozenset.intersection(*(c.slots.speaker for c in fact.claims.values())))


@question("fact")
def copied_from_one(fact: FactSubject) -> Answer:
    """All claims of the fact stand in copies of one text."""
    return fact.world.sources(fact.claims.values()) == 1
