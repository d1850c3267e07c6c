"""Two dates: the same days, one inside the other, never a common day, or not known."""

from __future__ import annotations

from factcheck.judge.amounts import Comparison
from factcheck.model.claim import Claim
from factcheck.model.period import When
from factcheck.model.text import Reason


def compare_dates(left: Claim, right: Claim) -> Comparison:
    """Return how the dates of two claims lie to each other; both claims must carry one.

    What the texts do not tell is `overlaps` with a reason that says what is missing, never a conflict.
    """
    mine, theirs = left.when, right.when
    assert mine is not None and theirs is not None
    soft = unsure(mine) or unsure(theirs)
    clash = mine.disjoint(theirs)
    if clash:
        return Comparison("disjoint", (Reason("no-common-day", _args(mine, theirs)), *_bases(mine, theirs)), soft)
    if mine == theirs and (mine.period is not None or left.document == right.document):
        return Comparison("identical", (Reason("same-date", _args(mine, theirs)),))
    if clash is None:
        return _not_known(mine, theirs)
    return _meeting(mine, theirs, soft)


def unsure(when: When) -> bool:
    """Say whether a date rests on an inference across documents, on several readings, or on nothing.

    "bounded" is not among them: of a dateline that the body speaks against only the year is used, and it holds.
    """
    return when.basis in ("inferred", "none") or bool(when.others)


def show_date(when: When) -> str:
    """Return a date as its TIMEX value, or the days it stands for when that says more."""
    return when.timex


def _args(left: When, right: When) -> tuple[str, str]:
    return show_date(left), show_date(right)


def _bases(*whens: When) -> tuple[Reason, ...]:
    """Say for each date that is not simply stated what its days rest on."""
    return tuple(Reason(f"date-{w.basis}", (show_date(w),)) for w in whens if w.basis not in ("stated", "published"))


def _not_known(left: When, right: When) -> Comparison:
    because = [Reason("date-not-comparable", _args(left, right))]
    because += [Reason("date-none", (show_date(w),)) for w in (left, right) if w.period is None]
    because += [Reason("date-ambiguous", (show_date(w),)) for w in (left, right) if w.others]
    return Comparison("overlaps", tuple(because), True)


def _meeting(left: When, right: When, soft: bool) -> Comparison:
    """Judge two periods with a common day."""
    assert left.period is not None and right.period is not None
    args = _args(left, right)
    if left.period.same_days(right.period):
        if "minute" == left.granularity == right.granularity and left.timex != right.timex:
            # 02:00 and 01:30 of one night: local time against GMT more often than an error.
            return Comparison("overlaps", (Reason("other-time-of-day", args),), soft)
        return Comparison("identical", (Reason("same-date", args),), soft)
    bases = _bases(left, right)
    if left.period.within(right.period):
        return Comparison("refines", (Reason("date-inside", args), *bases), soft)
    if right.period.within(left.period):
        return Comparison("refines", (Reason("date-inside", args[::-1]), *bases), soft)
    return Comparison("overlaps", (Reason("dates-overlap", args), *bases), soft)
