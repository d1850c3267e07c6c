"""What rules over claims and over documents find, as drafts of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.asking import Subjects, evidence_of, why_lowered
from factcheck.judge.finding import Draft, draft
from factcheck.judge.fitting import Fitting
from factcheck.judge.message import by_value, document_name, of_claim, quotes_of
from factcheck.judge.rule import Rule
from factcheck.judge.subject import ClaimSubject, DocumentSubject, World
from factcheck.model.claim import Claim
from factcheck.model.mention import Mention


def over_claims(rule: Rule, subjects: Subjects) -> Iterator[Draft]:
    """Give a draft for every claim that answers as the rule asks."""
    for subject in subjects.claims.fitting(rule.when, rule.unless):
        yield _claim_draft(rule, subject)


def _claim_draft(rule: Rule, subject: ClaimSubject) -> Draft:
    claim, world = subject.claim, subject.world
    others = [e for e in evidence_of(rule, subject) if isinstance(e, Claim)]
    values = {**of_claim("claim", claim, world), "others": _told(others, claim.document, world)}
    place = (claim.document, claim.start, claim.end)
    return draft(rule, place, values, [claim, *others], world, lowered=why_lowered(rule, claim=subject))


def _told(found: Sequence[Claim], document: str, world: World) -> str:
    """Return the quotes of what a question found; those of other documents with their documents."""
    if any(c.document != document for c in found):
        return by_value(found, world)
    return quotes_of(found, world.parsed[document].document.text)


def over_documents(rule: Rule, subjects: Subjects) -> Iterator[Draft]:
    """Give a draft for every document that answers as the rule asks."""
    world = subjects.world
    documents = Fitting([DocumentSubject(world.parsed[document], world) for document in sorted(world.parsed)])
    for subject in documents.fitting(rule.when, rule.unless):
        yield _document_draft(rule, subject)


def _document_draft(rule: Rule, subject: DocumentSubject) -> Draft:
    """Lay a finding on the first thing that a question found, or on the beginning of the document."""
    world, text, document = subject.world, subject.parsed.document.text, subject.parsed.document.id
    evidence = evidence_of(rule, subject)
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
    lowered = why_lowered(rule, document=subject)
    return draft(rule, (document, start, end), values, claims, world, lowered=lowered, identity=identity)


def _claims_at(found: Claim | Mention, document: str, world: World) -> list[Claim]:
    """Return the claims that stand where a mention stands; a claim stands for itself."""
    if isinstance(found, Claim):
        return [found]
    return [c for c in world.by_document[document] if c.start < found.end and found.start < c.end][:1]
