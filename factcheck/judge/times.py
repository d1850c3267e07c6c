"""Two dates: the same days, one inside the other, never a common day, or not known."""

from __future__ import annotations

from factcheck.judge.amounts import Comparison
from factcheck.judge.clocks import compare_clocks, compare_hours, show_date
from factcheck.model.claim import Claim
from factcheck.model.late import late
from factcheck.model.named_concepts import UNEQUALLED
from factcheck.model.text import Reason
from factcheck.model.two_claims import befell_once, other_course, took_office_twice
from factcheck.model.when import When

# Two days that a phrase names as the ends of a span, with or without the year.
_SPAN = late(r"(\d{4}|XXXX)-(\d\d-\d\d)/(\d{4}|XXXX)-(\d\d-\d\d)")


def compare_dates(left: Claim, right: Claim) -> Comparison:
    """Return how the dates of two claims lie to each other; both claims must carry one.

    What the texts do not tell is `overlaps` with a reason that says what is missing, never a conflict.
    """
    mine, theirs = left.when, right.when
    assert mine is not None and theirs is not None
    soft = unsure(mine) or unsure(theirs) or took_office_twice(left, right)  # who lost an office may come back to it
    clash = mine.days_disjoint(theirs)
    if clash and left.document != right.document and (mine.floating or theirs.floating):
        # a weekday without a week is no date, another article may mean any other day; but nobody is arrested both on
        # a Saturday and on a Sunday
        clash = True if befell_once(left, right) else None
    if clash and left.document != right.document and _written_alike(mine, theirs):
        clash = None
    if clash and _one_night(mine, theirs):
        return Comparison("overlaps", (Reason("one-night", _args(mine, theirs)),), soft)
    if clash:
        return Comparison("disjoint", (Reason("no-common-day", _args(mine, theirs)), *_bases(mine, theirs)), soft)
    if mine == theirs and (mine.period is not None or left.document == right.document):
        return Comparison("identical", (Reason("same-date", _args(mine, theirs)),))
    bounds = _other_bounds(left, right, mine, theirs)
    if bounds:
        return Comparison("disjoint", (Reason(bounds, _args(mine, theirs)), *_bases(mine, theirs)), soft)
    if clash is None:
        one_article = left.document == right.document
        return compare_hours(left, right) or _not_told(mine, theirs, soft, one_article=one_article)
    return _meeting(left, right, mine, theirs, soft)


def _written_alike(left: When, right: When) -> bool:
    """Say whether two dates are the same as written and only what is not written tells them apart.

    "Le 1er juillet" is of last year in one text and of this one in another, "20 heures" of the day told before.
    """
    fields = left.fields
    partial = fields.year is None and fields.weekday is None and (fields.day is not None or fields.clock is not None)
    return partial and fields == right.fields and left.granularity == right.granularity


def unsure(when: When) -> bool:
    """Say whether a date rests on an inference across documents, on several readings, or on nothing.

    "bounded" is not among them: of a dateline that the body speaks against only the year is used, and it holds.
    """
    return when.basis in ("inferred", "none") or bool(when.others)


def _args(left: When, right: When) -> tuple[str, str]:
    return show_date(left), show_date(right)


def _bases(*whens: When) -> tuple[Reason, ...]:
    """Say for each date that is not simply stated what its days rest on."""
    return tuple(Reason(f"date-{w.basis}", (show_date(w),)) for w in whens if w.basis not in ("stated", "published"))


def _not_told(left: When, right: When, soft: bool, *, one_article: bool) -> Comparison:
    """Judge two dates of which the texts do not tell whether they are one; the same day without a year is the same."""
    same_day = left.period is None and left.fields.day and left.fields == right.fields
    if same_day or (one_article and _one_weekday(left, right)):
        return Comparison("identical", (Reason("same-date", _args(left, right)),), soft)
    return _not_known(left, right)


def _one_weekday(left: When, right: When) -> bool:
    """Say whether two days of unknown weeks are one weekday, whatever part of it: "ce vendredi", "vendredi soir"."""
    return left.floating and right.floating and left.fields.weekday == right.fields.weekday


def _not_known(left: When, right: When) -> Comparison:
    because = [Reason("date-not-comparable", _args(left, right))]
    because += [Reason("date-none", (show_date(w),)) for w in (left, right) if w.period is None]
    because += [Reason("date-ambiguous", (show_date(w),)) for w in (left, right) if w.others]
    return Comparison("overlaps", tuple(because), True)


def _meeting(a: Claim, b: Claim, left: When, right: When, soft: bool) -> Comparison:
    """Judge the two periods of two claims, which have a common day."""
    assert left.period is not None and right.period is not None
    args = _args(left, right)
    if left.period.same_days(right.period):
        return compare_clocks(a, b, soft) or Comparison("identical", (Reason("same-date", args),), soft)
    bases = _bases(left, right)
    if left.period.within(right.period):
        return Comparison("refines", (Reason(_inside(right), args), *bases), soft)
    if right.period.within(left.period):
        return Comparison("refines", (Reason(_inside(left), args[::-1]), *bases), soft)
    return Comparison("overlaps", (Reason("dates-overlap", args), *bases), soft)


def _inside(outer: When) -> str:
    """Return the reason that tells of a date inside another; a night bears the name of its first day only."""
    return "day-of-night" if _is_night(outer) else "date-inside"


def _other_bounds(left: Claim, right: Claim, mine: When, theirs: When) -> str:
    """Return the reason why two spans with days in common cannot be one, or "" when they can."""
    if "denied" not in (left.stance, right.stance) and other_course(left, right):
        return "other-ends"
    if _other_ends(mine, theirs):
        return "other-ends"
    if took_office_twice(left, right):
        return "other-starts"
    if "denied" in (left.stance, right.stance):
        return ""
    unequalled = left.slots.happening & right.slots.happening >= UNEQUALLED
    return "other-starts" if _other_starts(mine, theirs) or (unequalled and _other_years(mine, theirs)) else ""


def _other_ends(left: When, right: When) -> bool:
    """Say whether both tell the first and the last day, and only one of them is the same: "du 6 au 8", "du 5 au 8 mai".

    What ends with the 8th begins on one day only, although the two spans have days in common. "Earlier this month" is
    some time between the first and the day of writing, and has no ends.
    """
    spans = [_SPAN.fullmatch(w.timex) if w.bound is None and w.granularity == "day" else None for w in (left, right)]
    if spans[0] is None or spans[1] is None:
        return False
    if "XXXX" not in {span[n] for span in spans if span is not None for n in (1, 3)}:
        return (spans[0].group(1, 2) == spans[1].group(1, 2)) != (spans[0].group(3, 4) == spans[1].group(3, 4))
    years = {year for span in spans if span is not None for year in span.group(1, 3)} - {"XXXX"}
    return len(years) <= 1 and (spans[0][2] == spans[1][2]) != (spans[0][4] == spans[1][4])


def _other_years(left: When, right: When) -> bool:
    """Say whether both tell the year since which a thing has had no equal, and not the same: "the worst since 1954"."""
    years = [when.fields.year for when in (left, right) if when.bound == "since"]
    return len(years) == 2 and None not in years and years[0] != years[1]


def _other_starts(left: When, right: When) -> bool:
    """Say whether both tell the day from which something lasts, and not the same: "depuis le 6 août", "le 7 août".

    A fire that has raged since the 6th has raged since the 7th as well, but it broke out on one day only. Of what did
    not happen since, nothing began.
    """
    if left.bound != "since" or right.bound != "since" or left.period is None or right.period is None:
        return False
    days = left.granularity == right.granularity == "day" and not left.others and not right.others
    return days and left.period.low != right.period.low


def _one_night(left: When, right: When) -> bool:
    """Say whether two days are neighbours and one is told as a night, which belongs to both of its days."""
    if left.period is None or right.period is None or not (_is_night(left) or _is_night(right)):
        return False
    return left.period.high == right.period.low or right.period.high == left.period.low


def _is_night(when: When) -> bool:
    return when.timex.endswith("TNI")
