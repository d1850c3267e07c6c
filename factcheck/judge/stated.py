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
    a reported dispute; the same treaty cannot both oblige and merely allow. A plan and its deed follow each other, and
    so do a deed that is not yet done and the deed, unless the article that has it done is not the later one.
    """
    verdict, relation, key = _decided(meeting, context)
    quotes = (meeting.left[0].quote, meeting.right[0].quote)
    return MeetingVerdict(verdict, relation, (Reason(key, quotes[:1] if key == "denied-by-one" else quotes),))


_Decided = tuple[str, str, str]
_LATER = ("updated", "superseded")
_CLASH = ("discrepant", "disjoint")


def _decided(meeting: Meeting, context: Context) -> _Decided:
    """Return the verdict, the relation and the reason's key."""
    if meeting.bearing == "contested":
        return "compatible", "contested", "denied-by-one"
    if meeting.bearing == "duty":
        return *_CLASH, "duty-or-option"
    if meeting.bearing == "carried-out":
        late = _after(meeting.left, meeting.right, context)
        return ("compatible", "overlaps", "planned-after-done") if late else (*_LATER, "plan-and-deed")
    if meeting.bearing == "undone":
        apart = _apart(meeting.left, meeting.right, context)
        return (*_CLASH, "done-and-undone") if apart else (*_LATER, "done-since")
    if _denied_on_one_day(meeting, context):
        return *_CLASH, "denied-and-confirmed"
    return *_LATER, "acknowledged-since"


def _denied_on_one_day(meeting: Meeting, context: Context) -> bool:
    """Say whether one party denies and confirms in articles that are known to be of one day."""
    denying = {_day(s, context) for s in meeting.left if s.standing == "denied"} - {None}
    return bool(denying & {_day(s, context) for s in meeting.right})


def _apart(left: Iterable[Statement], right: Iterable[Statement], context: Context) -> bool:
    """Say whether something is told as not done on a day when, or after, it is told as done; both days known."""
    undone, done = ({_day(s, context) for s in side} - {None} for side in (left, right))
    return bool(undone and done) and any(u >= d for u in undone for d in done if u is not None and d is not None)


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
