"""Dates as understood: the days meant where they are known, and the fields that the text states."""

from __future__ import annotations

from factcheck.model.date_fields import Fields, fields_clash, may_fall_in
from factcheck.model.frozen import frozen
from factcheck.model.period import Period

_TWO_DATES = Fields()  # a phrase with two ends has no year or month of its own: "late 1964" is some day in it


@frozen
class When:
    """A date phrase as understood: a period where it is known, else the fields it states.

    timex        ISO 8601 / TIMEX3 value, X for what is unknown: "2024-06", "XXXX-06", "XXXX-WXX-6".
    granularity  one of GRANULARITIES.
    period       the days meant, or None while the phrase hangs on an anchor that the text lacks.
    fields       what the phrase itself states; the possible readings of an unanchored one.
    basis        what the period rests on: "stated" (the phrase says it all), "published" (the
                 publication date), "narrative" (another date in the text), "bounded" (only the year of a
                 dateline that the body speaks against), "inferred" (an aligned claim of another
                 document), "none" (no anchor: `period` is None), "set" (what comes again, which is no claim).
    others       further readings that the text allows, as 06/07/2024 does.
    bound        "since" "until" "by" "before" "after" for a date that is the end of an open span ("depuis 2006");
                 `period` is then the date itself, but for "before" and "after", which are already open.
    wide         the days that the phrase commits to when they are more than `period`: "il y a trois semaines" names
                 a day and means about that day.
    """

    timex: str
    granularity: str
    period: Period | None
    fields: Fields = Fields()
    basis: str = "stated"
    others: tuple[Period, ...] = ()
    bound: str | None = None
    wide: Period | None = None

    @property
    def reach(self) -> Period | None:
        """Return the days that what is dated may lie in: open on one side for a bound, wide for a vague phrase."""
        return self._opened(self.wide or self.period)

    @property
    def stated(self) -> Period | None:
        """Return the days that the phrase states with its bound: "depuis 2006" has no last one."""
        return self._opened(self.period)

    def _opened(self, span: Period | None) -> Period | None:
        if span is None or self.bound is None:
            return span
        if self.bound in ("since", "after"):
            return Period(span.low, None, span.granularity)
        return Period(None, span.high, span.granularity)

    @property
    def hour_alone(self) -> bool:
        """Say whether the phrase is a time of day that hangs on no day: "à 8h29", "0737 GMT"."""
        said = self.fields
        return self.period is None and said.clock is not None and said == said.time_alone

    @property
    def floating(self) -> bool:
        """Say whether this is a weekday of an unknown week: "samedi" in an article without a date."""
        return self.period is None and self.fields.weekday is not None and self.fields.day is None

    @property
    def weekday(self) -> int | None:
        """Return the weekday, 1 to 7, that a phrase names or that its one day is; None for anything longer."""
        if self.fields.weekday is not None:
            return self.fields.weekday
        day = self.period.low if self.period is not None and self.granularity in ("day", "minute") else None
        return None if day is None else day.isoweekday()

    @property
    def soft(self) -> bool:
        """Say whether the days rest on an inference that may be wrong."""
        return self.basis in ("bounded", "inferred", "none") or bool(self.others)

    def is_day_of(self, other: When) -> bool:
        """Say whether this is the day of the other, told without the year that the other gives.

        "Les attentats du 13 novembre", written in 2019, are not of that year: what is named by a day recurs.
        """
        mine, theirs = self.fields, other.fields
        if (
            self.basis != "published"
            or mine.year is not None
            or theirs.year is None
            or mine.weekday is not None
            or mine.day is None
        ):
            return False
        return (mine.month, mine.day) == (theirs.month, theirs.day)

    def disjoint(self, other: When) -> bool | None:
        """Say whether both cannot be one time: True, False, or None when the text does not tell.

        By their days as `days_disjoint` says, and by two times of day in one zone whose minutes do not meet.
        """
        days = self.days_disjoint(other)
        return True if days is not True and self._other_time(other) else days

    @property
    def course(self) -> tuple[str, str] | None:
        """Return the first and the last date of a span over several years that tells both, "1998-2006", else None."""
        first, mark, last = self.timex.partition("/")
        if not mark or self.bound is not None or self.fields != _TWO_DATES:
            return None
        told = all(end[:4].isdecimal() and "X" not in end for end in (first, last))
        return (first, last) if told and first[:4] != last[:4] else None

    def other_course(self, other: When) -> bool:
        """Say whether both are spans over several years of which one end is not the same: "1998-2006", "1998-2010".

        What is told by its year alone may be any day of it: "1976-1983" is as well "January 1976 to May 1983".
        """
        mine, theirs = self.course, other.course
        if mine is None or theirs is None:
            return False
        return any(not (a.startswith(b) or b.startswith(a)) for a, b in zip(mine, theirs, strict=True))

    def _other_time(self, other: When) -> bool:
        """Say whether both tell a time of day in the same zone, and not the same; the end of a span is no time."""
        if self.bound is not None or other.bound is not None or self.fields.named_zone != other.fields.named_zone:
            return False
        return bool(self.fields.minutes_from(other.fields))

    def falls_on(self, other: When) -> bool:
        """Say whether a day without a year has the day, the month and no other weekday than a known day.

        "Mardi 4 avril" may be said of any year in which that day is a Tuesday; beside 2023-04-04 it is that day.
        """
        if self.period is not None or other.period is None or other.granularity not in ("day", "minute"):
            return False
        stated, day = self.fields, other.period.low
        if day is None or stated.year is not None or (stated.month, stated.day) != (day.month, day.day):
            return False
        return stated.weekday in (None, day.isoweekday())

    def days_disjoint(self, other: When) -> bool | None:
        """Say whether no day can be in both: True, False, or None when the text does not tell.

        All readings must clash for True; an unanchored phrase clashes only by its stated fields.
        """
        left, right = self.reach, other.reach
        if left is not None and right is not None:
            mine, theirs = (left, *self.others), (right, *other.others)
            clashes = [a.disjoint(b) for a in mine for b in theirs]
            if all(clashes) and (self.is_day_of(other) or other.is_day_of(self)):
                return None
            return True if all(clashes) else (None if any(clashes) else False)
        if (left is None and self.bound) or (right is None and other.bound):
            return None
        if left is None and right is None:
            return True if fields_clash(self.fields, other.fields) else None
        known, unknown = (self, other.fields) if left is not None else (other, self.fields)
        period = known.reach
        assert period is not None
        return None if any(may_fall_in(unknown, p) for p in (period, *known.others)) else True
