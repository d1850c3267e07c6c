"""Two times of day: the same, near enough, of two time zones, or never one moment."""

from __future__ import annotations

from factcheck.judge.amounts import Comparison
from factcheck.judge.zones import keeps_gmt, offsets
from factcheck.model.claim import Claim
from factcheck.model.date_fields import GMT, LOCAL, SAME_TIME, Fields
from factcheck.model.frozen import replace
from factcheck.model.text import Reason
from factcheck.model.when import When

_HOUR = 60
# Some countries are half an hour off the others: 10:23 GMT is 13:53 in Iran.
_HALF = 30
# The minutes that "vers 8 heures" covers, from a quarter before to a quarter past.
_ABOUT = 30
# Minutes that a time of day is written in steps of, and by how many it may then be off.
_WRITTEN = ((15, SAME_TIME), (10, 5), (5, 3))


def show_date(when: When) -> str:
    """Return a date as its TIMEX value, or the days it stands for when that says more."""
    return when.timex.removeprefix("T")


def compare_hours(left: Claim, right: Claim) -> Comparison | None:
    """Judge the times of day of two claims of which one names no day; None where that is not so."""
    mine, theirs = left.when, right.when
    if mine is None or theirs is None or not (mine.hour_alone or theirs.hour_alone):
        return None
    same = Comparison("identical", (Reason("same-date", (show_date(mine), show_date(theirs))),))
    if mine.fields.minutes_from(theirs.fields) is None:
        return None
    return compare_clocks(left, right, False) or same


def compare_clocks(left: Claim, right: Claim, soft: bool) -> Comparison | None:
    """Judge the times of day that two claims tell of one day; None where they are the same or one tells none."""
    if left.when is None or right.when is None:
        return None
    mine, theirs = left.when.fields, right.when.fields
    apart = mine.minutes_from(theirs)
    if apart is None:
        return None
    zoned = _of_two_zones(left, right, apart)
    if zoned is not None:
        relation, key = ("overlaps", "one-hour-of-two-zones") if zoned else ("disjoint", "hours-of-two-zones")
        return Comparison(relation, (Reason(key, (left.quote, right.quote)),), soft)
    args = (show_date(left.when), show_date(right.when))
    if _one_zone(mine, theirs) and (mine.clock == theirs.clock or _near(mine, theirs, apart)):
        rounded = Comparison("within_precision", (Reason("same-time-rounded", args),), soft)
        return None if mine.clock == theirs.clock else rounded
    if _may_be_two_zones(mine, theirs):
        return Comparison("overlaps", (Reason("other-time-zone", args),), soft)
    both_hedged = _is_hedged(mine) and _is_hedged(theirs)
    return Comparison("disjoint", (Reason("other-time-of-day", args),), soft or both_hedged)


def _near(left: Fields, right: Fields, apart: int) -> bool:
    """Say whether two times may be one that is said roundly.

    Two hedges are all the room there is, and who means the quarter between "vers 8 heures" and "vers 8h30" says it.
    """
    if _is_hedged(left) and _is_hedged(right):
        return not _narrowed(left).minutes_from(_narrowed(right))
    return apart <= min(SAME_TIME, max(_room(left), _room(right)))


def _room(said: Fields) -> int:
    """Return the minutes by which a time of day may be off as it is written.

    "9h30" may be 9h24, and "11h20" 11h25; who writes "11h51" has looked at a clock, and it was not 11h55.
    """
    first, last = said.clock or (0, 0)
    if first != last:
        return SAME_TIME
    return next((room for step, room in _WRITTEN if first % step == 0), 1)


def _is_hedged(said: Fields) -> bool:
    """Say whether a time has room on both of its sides; "peu après 8h15" touches "peu après 8 heures"."""
    return said.clock is not None and said.clock[1] - said.clock[0] == _ABOUT


def _narrowed(said: Fields) -> Fields:
    """Return a span of time without its first and its last minute."""
    first, last = said.clock or (0, 0)
    return replace(said, clock=(first + 1, last - 1))


def _middle(said: Fields) -> Fields:
    first, last = said.clock or (0, 0)
    return replace(said, clock=((first + last) // 2, (first + last) // 2))


def _of_two_zones(left: Claim, right: Claim, apart: int) -> bool | None:
    """Say whether two times of two zones that are said may be one moment in some season; None where nobody knows.

    "12h29 GMT" and "12h29, heure de Paris" are an hour or two apart. Of a place that is not known it is known only that
    its own time is not Greenwich's: "0737 GMT" is hardly anywhere "7:37 local time".
    """
    assert left.when is not None and right.when is not None
    mine, theirs = left.when.fields, right.when.fields
    if {mine.zone, theirs.zone} == {GMT, LOCAL}:
        return False if apart <= SAME_TIME and not (keeps_gmt(left) or keeps_gmt(right)) else None
    ways = [
        (_at_greenwich(mine, a), _at_greenwich(theirs, b)) for a in offsets(mine.zone) for b in offsets(theirs.zone)
    ]
    if mine.zone == theirs.zone or not ways:
        return None
    return any((a.minutes_from(b) or 0) <= SAME_TIME for a, b in ways)


def _at_greenwich(said: Fields, ahead: int) -> Fields:
    """Return a time of day as it is at Greenwich, so many hours behind its zone."""
    first, last = said.clock or (0, 0)
    return replace(said, clock=(first - ahead * _HOUR, last - ahead * _HOUR))


def _may_be_two_zones(left: Fields, right: Fields) -> bool:
    """Say whether two times may be one of two zones: whole hours apart is local time more often than an error.

    Two that are hedged are measured by what they say: "vers 8 heures", "vers 9 heures".
    """
    if left.named_zone is not None and left.named_zone == right.named_zone:
        return False
    both_hedged = _is_hedged(left) and _is_hedged(right)
    step = _step_between(left.zone, right.zone)
    return _whole_steps(_middle(left), _middle(right), step) if both_hedged else _whole_steps(left, right, step)


def _step_between(left: str | None, right: str | None) -> int:
    """Return the minutes by whole numbers of which two zones may lie apart: 2:20 a.m. Eastern is 12:50 in Myanmar."""
    somewhere = LOCAL in (left, right) and None not in (left, right) and left != right
    return _HALF if somewhere or (left == GMT) != (right == GMT) else _HOUR


def _one_zone(left: Fields, right: Fields) -> bool:
    """Say whether two times may be of one zone: the same, or one that is not said."""
    zones = (left.named_zone, right.named_zone)
    return None in zones or zones[0] == zones[1]


def _whole_steps(left: Fields, right: Fields, step: int) -> bool:
    """Say whether some minute of the one lies whole hours from some minute of the other: "vers 8h", "12h29 GMT"."""
    apart = left.minutes_from(right) or 0
    wide = sum(last - first for first, last in (left.clock or (0, 0), right.clock or (0, 0)))
    return (apart + wide) // step > (apart - 1) // step
