"""Questions about a document as a whole, and about the remarks that stand in it."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import DocumentSubject, RemarkSubject
from factcheck.model.claim import Claim


@question("document")
def dateline_spoken_against(subject: DocumentSubject) -> Answer:
    """The body clashes with the date at the head of the page: the dateline, then what clashes with it."""
    parsed = subject.parsed
    return (parsed.dateline, *parsed.against) if parsed.dateline is not None and parsed.against else False


@question("document")
def without_a_date(subject: DocumentSubject) -> Answer:
    """Nothing tells when the document was published."""
    return subject.parsed.published.period is None


@question("document")
def dates_hang_on_it(subject: DocumentSubject) -> Answer:
    """Dates of the document can only be known from its publication date: those dates."""
    return tuple(c for c in subject.parsed.claims if _hangs(c))


@question("document")
def one_date_hangs_on_it(subject: DocumentSubject) -> Answer:
    """Only one date of the document can be known from its publication date alone."""
    return sum(_hangs(c) for c in subject.parsed.claims) == 1


def _hangs(claim: Claim) -> bool:
    return claim.kind == "date" and claim.when is not None and claim.when.period is None and not claim.when.hour_alone


@question("document")
def decoded_by_fallback(subject: DocumentSubject) -> Answer:
    """The file was not UTF-8 and was read in another encoding."""
    return any(n.startswith("decoded-") for n in subject.parsed.notices)


@question("remark")
def unused(subject: RemarkSubject) -> Answer:
    """The remark names a rule that finds nothing where it stands."""
    return subject.stated.state == "unused"


@question("remark")
def expired(subject: RemarkSubject) -> Answer:
    """The day up to which the remark holds is past."""
    return subject.stated.state == "expired"


@question("remark")
def malformed(subject: RemarkSubject) -> Answer:
    """The remark lacks a rule or a reason, or says what nobody understands."""
    return subject.stated.state == "malformed"
