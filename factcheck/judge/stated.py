"""The verdict on statements that bear on each other: total over how they bear, and never about who is right."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.judge.context import Context
from factcheck.model.frozen import frozen
from factcheck.model.statement import Meeting, Statement
from factcheck.model.text import Reason


@frozen
class MeetingVerdict:
    """What a meeting comes to: a verdict and a relation of the contract, and why."""

    verdict: str
    relation: str
    because: tuple[Reason, ...]


def judge_meeting(meeting: Meeting, context: Context) -> MeetingVerdict:
    """Return the verdict on a meeting, as the contract defines it for claims.

    Who confirms what it had not confirmed, or had denied, says so at another time; an accusation and its denial are
    a reported dispute; the same treaty cannot both oblige and merely allow; a plan and its deed follow each other.
    """
    left, right = meeting.left[0], meeting.right[0]
    args = (left.quote, right.quote)
    if meeting.bearing == "contested":
        return MeetingVerdict("compatible", "contested", (Reason("denied-by-one", (left.quote,)),))
    if meeting.bearing == "duty":
        return MeetingVerdict("discrepant", "disjoint", (Reason("duty-or-option", args),))
    if meeting.bearing == "carried-out":
        if _after(meeting.left, meeting.right, context):
            return MeetingVerdict("compatible", "overlaps", (Reason("planned-after-done", args),))
        return MeetingVerdict("updated", "superseded", (Reason("plan-and-deed", args),))
    if _denied_on_one_day(meeting, context):
        return MeetingVerdict("discrepant", "disjoint", (Reason("denied-and-confirmed", args),))
    return MeetingVerdict("updated", "superseded", (Reason("acknowledged-since", args),))


def _denied_on_one_day(meeting: Meeting, context: Context) -> bool:
    """Say whether one party denies and confirms in articles that are known to be of one day."""
    denying = {_day(s, context) for s in meeting.left if s.standing == "denied"} - {None}
    return bool(denying & {_day(s, context) for s in meeting.right})


def _after(left: Iterable[Statement], right: Iterable[Statement], context: Context) -> bool:
    """Say whether all of one side is known to be written after all of the other."""
    ours, theirs = [_day(s, context) for s in left], [_day(s, context) for s in right]
    known = [d for d in (*ours, *theirs) if d is not None]
    return len(known) == len(ours) + len(theirs) and min(known[: len(ours)]) > max(known[len(ours) :])


def _day(statement: Statement, context: Context) -> date | None:
    """Return the day on which the article of a statement was written, or None where no single day is known."""
    period = context.published.get(statement.document)
    if period is None or period.low is None or period.high is None or (period.high - period.low).days != 1:
        return None
    return period.low
