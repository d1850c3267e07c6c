"""Why a rule spoke: every question it asks, with the answer it got for the claims of one finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.judge.predicates import QUESTIONS
from factcheck.judge.rule import Rule
from factcheck.judge.subject import (
    ClaimSubject,
    DocumentSubject,
    FactSubject,
    MeetingSubject,
    PairSubject,
    RemarkSubject,
    Subject,
)
from factcheck.model.finding import Finding
from factcheck.model.frozen import frozen

ROLES = ("when", "unless", "note_when", "lower_when")


@frozen
class Asked:
    """One question of a rule: `role` is the key of the rule that names it, `yes` what it was answered."""

    role: str
    name: str
    yes: bool


def asked(rule: Rule, finding: Finding, subjects: Mapping[str, Sequence[Subject]]) -> tuple[Asked, ...]:
    """Return the questions of a rule in its own order, answered for the claims that a finding names first.

    subjects  "claim", "document", "fact", "meeting" and "remark" -> what the run judged.
    """
    about = _about(rule, finding, subjects)
    return tuple(
        Asked(role, name, bool(QUESTIONS[name].ask(about[QUESTIONS[name].over])))
        for role in ROLES
        for name in getattr(rule, role)
        if QUESTIONS[name].over in about
    )


def _about(rule: Rule, finding: Finding, subjects: Mapping[str, Sequence[Subject]]) -> dict[str, Subject]:
    """Return what the questions of a rule were asked of, by what they ask of."""
    if rule.over == "document":
        return {"document": next(s for s in subjects["document"] if _names(s) == finding.document)}
    if rule.over == "remark":
        return {"remark": next(s for s in subjects["remark"] if _is_of(s, rule, finding))}
    if rule.over == "claim":
        return {"claim": next(s for s in subjects["claim"] if _names(s) == finding.claims[0])}
    if rule.over == "meeting":
        return {"meeting": next(s for s in subjects["meeting"] if _names(s) == "+".join(finding.statements))}
    pair = next(p for p in _pairs(subjects["fact"]) if _names(p) == "+".join(sorted(finding.claims[:2])))
    return {
        "pair": pair,
        "fact": next(f for f in subjects["fact"] if isinstance(f, FactSubject) and f.fact == pair.fact),
    }


def _is_of(subject: Subject, rule: Rule, finding: Finding) -> bool:
    """Say whether a remark is the one that a finding lies on; one remark may be wrong in two ways."""
    assert isinstance(subject, RemarkSubject)
    place = (subject.stated.document, subject.stated.remark.start)
    return place == (finding.document, finding.start) and all(QUESTIONS[n].ask(subject) for n in rule.when)


def _pairs(facts: Sequence[Subject]) -> Sequence[PairSubject]:
    return [p for f in facts if isinstance(f, FactSubject) for p in f.pairs]


def _names(subject: Subject) -> str:
    """Return by which ids of claims, statements or a document a finding names what it is on; remarks have none."""
    if isinstance(subject, ClaimSubject):
        return subject.claim.id
    if isinstance(subject, DocumentSubject):
        return subject.parsed.document.id
    if isinstance(subject, PairSubject):
        return "+".join(sorted(c.id for c in subject.sides))
    assert isinstance(subject, MeetingSubject)
    return "+".join(s.id for s in (*subject.meeting.left, *subject.meeting.right))
