"""What the dates of an article say of each other: a length and its days, a weekday and its day, what comes first.

As in `arithmetic`, a reviewer is told only of what no reading of the dates makes right.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.judge.subject import World
from factcheck.model.claim import Claim
from factcheck.model.date_fields import Fields
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval

# Characters between a span of days and its length: "from 3 to 10 May, the fair lasted twelve days". In "spent two
# decades on the council and led it from 1998 to 2006" they are of two things. In 2,900 unseen articles the lengths that
# fit a span stand within 3 characters of it, and those from 27 characters on are of something else.
_CLOSE = 25
# What is told with a length that is still to come: "who chaired the port from 2001 to 2008, was sentenced to 11 years".
_TERMS = frozenset({"sentenced"})
# What a date with two ends states as one, and an hour alone of its day: nothing.
_NOTHING = Fields()
# "Two days after" is between two deeds, "every two days" how often one was done.
_NO_LENGTH = frozenset({"apart", "rate"})
_WEEK = 7
# Days in one unit of a duration, shortest and longest: nobody counts the first and the last day alike.
_DAYS_IN = {"d": (1, 1), "wk": (7, 7), "mo": (28, 31), "a": (365, 366)}
# Days in a period that an end of a span is told by, at most.
_LONGEST = {"month": 31, "quarter": 92, "season": 92, "year": 366, "decade": 3653, "century": 36525}


def duration_at_odds(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the span of dates in the sentence that a duration does not fit, or nothing.

    Counted with or without its first and last unit ("du 3 au 10 mai" is seven days or eight), so one unit either way.
    """
    unit = claim.quantity.unit if claim.quantity is not None else None
    beside = world.beside(claim)
    spans = [c for c in beside if c.kind == "date" and _is_span(c)]
    own = {(c.start, c.end) for c in spans}  # where the span stands, how long it is was read from it
    others = sum(c.kind == "duration" and (c.start, c.end) not in own for c in beside)
    if claim.kind != "duration" or unit not in _DAYS_IN or others:
        return ()
    if claim.slots.predicate & _TERMS or claim.slots.scope & _NO_LENGTH:
        return ()
    if len(spans) != 1 or not _close(claim, spans[0]) or _span_fits(claim, spans[0], unit):
        return ()
    if any(_lies_between(c, claim, spans[0]) for c in beside):
        return ()
    return () if unit != "d" and _is_of_every_week(spans[0]) else (spans[0],)


def _lies_between(figure: Claim, a: Claim, b: Claim) -> bool:
    """Say whether a figure that is no time parts two times: "9,800 from July to October, and 31,000 in nine months"."""
    times = figure.kind in ("date", "duration")
    return not times and min(a.end, b.end) <= figure.start and figure.end <= max(a.start, b.start)


def _is_of_every_week(span: Claim) -> bool:
    """Say whether a span is told by weekdays alone: "six semaines, du lundi au vendredi" lasts from May to June."""
    days = span.when.period.days if span.when is not None and span.when.period is not None else None
    return days is not None and days <= _WEEK and not any(char.isdigit() for char in span.quote)


def _close(a: Claim, b: Claim) -> bool:
    """Say whether two claims of a sentence stand so close that the one tells the length of the other.

    "Reports from 3 to 13 May put the offer at $92 million over seven years" has a span and a length of other
    things.
    """
    return max(a.start, b.start) - min(a.end, b.end) <= _CLOSE


def _is_span(claim: Claim) -> bool:
    """Say whether a date is a range with two stated ends.

    Of "two years in the late 1970s", "25 years from the end of 2007" and "the best in eight years, in the last three
    months of 2004" the days are a part of what the phrase states, and nobody says that the years are as many.
    """
    when = claim.when
    days = when.period.days if when is not None and when.period is not None and not when.soft else None
    return days is not None and when is not None and "/" in when.timex and when.fields == _NOTHING


def _span_fits(claim: Claim, span: Claim, unit: str) -> bool:
    assert claim.quantity is not None and span.when is not None and span.when.period is not None
    days = span.when.period.days or 0
    short, long = _DAYS_IN[unit]
    slack = 2 if span.when.granularity in ("year", "month") else 1
    inner = max(0, days - sum(_length_of_end(end, span.when.granularity) for end in span.when.timex.split("/")))
    fitting = Interval(min(Decimal(days) / long - slack, Decimal(inner) / long), Decimal(days) / short + slack)
    return not fitting.disjoint(claim.quantity.interval)


def _length_of_end(timex: str, granularity: str) -> int:
    """Return in how many days an end of a span may lie: "from the 1950s to 1973" may be fifteen years.

    A part of a period is written as its days ("from the early 1990s to the early 2010s"); it is no longer than one
    period of the span.
    """
    if timex.endswith("X"):
        return _LONGEST["century" if timex.endswith("XX") else "decade"]
    if timex.isdigit():
        return _LONGEST["year"]
    if len(timex) == len("2024-05"):
        return _LONGEST["month" if timex[-1].isdigit() and timex[-2].isdigit() else "season"]
    return _LONGEST.get(granularity, 1)


def weekday_at_odds(claim: Claim, world: World) -> bool:
    """Say whether a single day falls on another weekday than the one written with it.

    Of "at 7 p.m. on Wednesday, October 26" the day is told of, and not its hour once more.
    """
    when = claim.when
    if when is None or when.others or None in (when.fields.weekday, when.fields.day, when.fields.month):
        return False
    if day_beside(claim, world) is not None:
        return False
    if when.fields.year is not None:
        day = _day(when.fields.year, when.fields.month, when.fields.day)
    else:
        single = when.period is not None and when.period.days == 1 and when.basis == "published"
        day = when.period.low if single and when.period is not None else None
    return day is not None and day.isoweekday() != when.fields.weekday


def day_beside(claim: Claim, world: World) -> Claim | None:
    """Return the claim of the same sentence that tells the day of an hour; None for any other claim."""
    if claim.when is None or claim.when.fields.clock is None:
        return None
    day = replace(claim.when.fields, clock=None, zone=None, either_half=False)
    if day == _NOTHING:
        return None
    return next((c for c in world.beside(claim) if c.when is not None and c.when.fields == day), None)


def _day(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


# What cannot come before what, by concept: a treaty is signed before it is ratified, a person born before she dies.
_ORDERS = (("sign", "ratify"), ("born", "dead"), ("arrested", "jailed"), ("arrested", "released"))


def told_too_early(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the dated event of the same document that must come before this one and is dated after it, or nothing."""
    firsts = {first for first, then in _ORDERS if then in _events(claim)}
    if not firsts or not _dated_event(claim):
        return ()
    found = [c for c in world.neighbours(claim) if _dated_event(c) and firsts & _events(c) and _same_party(claim, c)]
    return tuple(c for c in found if _ends_before(claim, c))[:1]


def _events(claim: Claim) -> frozenset[str]:
    return claim.slots.predicate | claim.slots.happening


def _dated_event(claim: Claim) -> bool:
    """Say whether a date is stated as done: plans, denials and dates of figures put nothing in order."""
    when = claim.when
    said = claim.kind == "date" and claim.stance in ("asserted", "attributed") and not claim.anchors_figure
    return said and when is not None and when.period is not None and not when.soft


def _same_party(a: Claim, b: Claim) -> bool:
    """Say whether two events are told of the same thing, or else of the same subject."""
    x, y = a.slots, b.slots
    if x.things and y.things:
        return bool(x.things & y.things) and not (x.subject and y.subject and not x.subject & y.subject)
    return bool(x.subject and x.subject == y.subject)


def _ends_before(claim: Claim, other: Claim) -> bool:
    mine = claim.when.period if claim.when is not None else None
    theirs = other.when.period if other.when is not None else None
    if mine is None or theirs is None or mine.high is None or theirs.low is None:
        return False
    return mine.high <= theirs.low
