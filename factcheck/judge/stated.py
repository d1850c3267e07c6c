"""The verdict on statements that bear on each other: total over how they bear, and never about who is right."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.judge.bearings import Outcome, Time, bearings
from factcheck.judge.context import Context
from factcheck.model.frozen import frozen
from factcheck.model.statement import Meeting, Statement
from factcheck.model.text import Reason

_ONE_SIDED = frozenset({"denied-by-one"})  # reasons that quote the left side alone


@frozen
class MeetingVerdict:
    """What a meeting comes to: a verdict and a relation of the contract, and why."""

    verdict: str
    relation: str
    because: tuple[Reason, ...]


def judge_meeting(meeting: Meeting, context: Context) -> MeetingVerdict:
    """Return the verdict on a meeting, as bearings.toml states it for the order in which the articles were written.

    Who confirms what it had not confirmed, or had denied, says so at another time; an accusation and its denial are
    a reported dispute; the same treaty cannot both oblige and merely allow. A plan and its deed follow each other, and
    so do a deed that is not yet done and the deed, unless the article that has it done is not the later one.
    """
    outcome = _outcome(meeting, context)
    quotes = (meeting.left[0].quote, meeting.right[0].quote)
    reason = Reason(outcome.reason, quotes[:1] if outcome.reason in _ONE_SIDED else quotes)
    return MeetingVerdict(outcome.verdict, outcome.relation, (reason,))


def _outcome(meeting: Meeting, context: Context) -> Outcome:
    bearing = bearings()[meeting.bearing]
    found = bearing.at(_time(meeting.left, meeting.right, context))
    if found.only:
        left = [s for s in meeting.left if s.standing == found.only]
        found = bearing.at(_time(left, meeting.right, context)) if left else bearing.otherwise
    return found


def _time(left: Iterable[Statement], right: Iterable[Statement], context: Context) -> Time | None:
    """Return how the articles of two sides follow each other, or None where that is not known."""
    ours, theirs = [_day(s, context) for s in left], [_day(s, context) for s in right]
    if not {day for day in ours if day is not None}.isdisjoint(theirs):
        return "one-day"
    known = [d for d in (*ours, *theirs) if d is not None]
    if len(known) < len(ours) + len(theirs):
        return None
    if max(known[: len(ours)]) < min(known[len(ours) :]):
        return "left-first"
    return "right-first" if min(known[: len(ours)]) > max(known[len(ours) :]) else None


def _day(statement: Statement, context: Context) -> date | None:
    """Return the day on which the article of a statement was written, or None where no single day is known."""
    period = context.published.get(statement.document)
    if period is None or period.low is None or period.high is None or (period.high - period.low).days != 1:
        return None
    return period.low
