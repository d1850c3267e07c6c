"""Questions about two statements that bear on each other."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import MeetingSubject


@question("meeting")
def acknowledged_since(meeting: MeetingSubject) -> Answer:
    """A party has confirmed what it had not confirmed or had denied, each at its own time."""
    return meeting.meeting.bearing == "acknowledged" and meeting.judged.verdict == "updated"


@question("meeting")
def denied_and_confirmed(meeting: MeetingSubject) -> Answer:
    """A party denies and confirms one thing on one day."""
    return meeting.meeting.bearing == "acknowledged" and meeting.judged.verdict == "discrepant"


@question("meeting")
def deed_denied(meeting: MeetingSubject) -> Answer:
    """A party denies what others say it has done."""
    return meeting.meeting.bearing == "contested"


@question("meeting")
def duty_or_option(meeting: MeetingSubject) -> Answer:
    """What the one reads as an obligation is an option for the other."""
    return meeting.meeting.bearing == "duty"


@question("meeting")
def announced_then_done(meeting: MeetingSubject) -> Answer:
    """One side announces what the other tells as done, and nothing says that it was written later."""
    return meeting.meeting.bearing == "carried-out" and meeting.judged.verdict == "updated"


@question("meeting")
def done_since(meeting: MeetingSubject) -> Answer:
    """One side says that something has not been done, the other that it has, and nothing says that it was not later."""
    return meeting.meeting.bearing == "undone" and meeting.judged.verdict == "updated"


@question("meeting")
def done_and_undone(meeting: MeetingSubject) -> Answer:
    """One side says that something has not been done on a day when, or after, the other tells it as done."""
    return meeting.meeting.bearing == "undone" and meeting.judged.verdict == "discrepant"


@question("meeting")
def allowed_and_forbidden(meeting: MeetingSubject) -> Answer:
    """What the one reads as forbidden is allowed for the other."""
    return meeting.meeting.bearing == "ban"


@question("meeting")
def opposite_deeds(meeting: MeetingSubject) -> Answer:
    """A party did to one thing two deeds that rule each other out."""
    return meeting.meeting.bearing == "opposite"


@question("meeting")
def ruled_out_elsewhere(meeting: MeetingSubject) -> Answer:
    """A party announces or does what it rules out for the other side."""
    return meeting.meeting.bearing == "ruled-out"


@question("meeting")
def each_at_its_time(meeting: MeetingSubject) -> Answer:
    """Nothing says that both sides speak of one day."""
    return meeting.judged.verdict == "updated"


@question("meeting")
def told_as_fact(meeting: MeetingSubject) -> Answer:
    """Some article tells it in its own voice."""
    return any(not s.attributed for s in meeting.meeting.right)
