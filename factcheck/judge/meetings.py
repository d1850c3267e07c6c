"""Findings on statements that bear on each other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.judge.asking import why_lowered
from factcheck.judge.finding import Draft, draft
from factcheck.judge.fitting import Fitting
from factcheck.judge.message import by_value, of_statement
from factcheck.judge.rule import Rule
from factcheck.judge.subject import MeetingSubject
from factcheck.model.statement import LEXICAL, Statement


def over_meetings(rule: Rule, meetings: Fitting[MeetingSubject]) -> Iterator[Draft]:
    """Yield what a rule finds in statements that bear on each other."""
    for subject in meetings.fitting(rule.when, rule.unless):
        yield _meeting_draft(rule, subject)


def _matter(left: Statement, right: Statement) -> frozenset[str]:
    """Return what two statements share, for a reader: things, deeds that are known, or at least whom they name."""
    deeds = left.deeds & right.deeds or left.deeds | right.deeds
    known = frozenset(d for d in deeds if not d.startswith(LEXICAL))
    return left.things & right.things or known or left.names & right.names


def _meeting_draft(rule: Rule, subject: MeetingSubject) -> Draft:
    """Lay a finding on the first statement of the left side: what was denied, allowed, announced or not confirmed."""
    world, meeting = subject.world, subject.meeting
    left, told = meeting.left[0], (*meeting.left, *meeting.right)
    right = next((s for s in meeting.right if not s.attributed), meeting.right[0])  # in an article's own voice, first
    shared = _matter(left, right)
    values = {
        **of_statement("left", left, world),
        **of_statement("right", right, world),
        "values": by_value(told, world),
        "label": ", ".join(sorted(shared)),
        "documents": str(len({s.document for s in told})),
    }
    identity = (meeting.bearing, *sorted({s.quote for s in told}))
    judged = subject.judged
    return draft(
        rule,
        (left.document, left.start, left.end),
        values,
        (),
        world,
        verdict=judged.verdict,
        because=judged.because,
        lowered=why_lowered(rule, meeting=subject),
        identity=identity,
        statements=[s.id for s in told],
    )
