"""What a date phrase says, before anything is looked up on a calendar."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.model.date_fields import Fields
from factcheck.model.frozen import frozen
from factcheck.model.period import Period
from factcheck.parse.dates import calendar
from factcheck.parse.dates.anchors import View

# A day or a feast so many days away is the one meant, whichever way the verbs look: the next of its name is a year off.
BESIDE = 45


@frozen
class Phrase:
    """What a date phrase says, before anything is looked up on a calendar.

    start, end  items of the reading, end exclusive. kind  a key of RULES.
    year .. half  calendar fields as in model.date_fields.Fields; alternatives: the other order of a numeric date.
    unit        of model calendar units: "day", "week", "month" … step: -1 last, 0 this, 1 next, None not said.
    count       how many units; None with a unit for "a few". sign: -1 before or ago, 1 after or ahead.
    nth         1 first, -1 last. portion: "early", "mid", "late". part: TIMEX3 part of the day, "EV".
    feast       a rule for calendar.feast. clock: "21:45". plural: of "derniers" behind a list, which all share.
    weak        a date only as one end of a range: "Nov" in "Nov-Feb 2017". also: further units of an offset.
    minutes, zone, either_half  clock, zone and either_half as in model.date_fields.Fields.
    announced   the first end of a range of days.
    lasting     "in two months" (English), which is how long something took when it is told as past.
    hedge       what a word in front makes of an offset: "about", "more_than" …, a value of the class `roughly`.
    nearer      the smaller count of "two or three years ago".
    grain       the unit that an anniversary is told to: "a year ago this week" is a week, "to the day" is a day.
    counted_from  the day of the week that an anniversary counts from: "il y a trois ans ce lundi".
    era         "BC" for years and centuries counted backwards.
    habit       of every week, unless a verb says which: "le vendredi soir".
    event  the year in which what a day is told of came: "the September 11 attacks".
    of_told  of the year that the sentence tells of: "in the last weeks of the year".
    week_ahead  "next Wednesday" is the Wednesday of next week (English), not the next one to come (French).
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    unit: str | None = None
    step: int | None = None
    count: Decimal | None = None
    sign: int = 0
    nth: int | None = None
    portion: str | None = None
    part: str | None = None
    feast: str | None = None
    clock: str | None = None
    minutes: tuple[int, int] | None = None
    zone: str | None = None
    hedge: str | None = None
    nearer: Decimal | None = None
    grain: str | None = None
    counted_from: int | None = None
    era: str | None = None
    event: int | None = None
    of_told: bool = False
    week_ahead: bool = False
    habit: bool = False
    weak: bool = False
    either_half: bool = False
    announced: bool = False
    lasting: bool = False
    also: tuple[tuple[Decimal, str], ...] = ()
    alternatives: tuple[tuple[int, int], ...] = ()

    @property
    def impossible(self) -> bool:
        """Say whether it names a day that no calendar has: "31 février"."""
        if self.kind != "calendar" or self.day is None or self.month is None:
            return self.kind == "impossible"
        orders = ((self.month, self.day), *self.alternatives)
        return not any(calendar.exists(self.year, month, day) for month, day in orders)

    @property
    def fields(self) -> Fields:
        """Return the calendar fields that the phrase itself states."""
        return Fields(self.year, self.month, self.day, self.weekday, self.season, self.minutes, self.zone)


Rule = Callable[[Phrase, View], Period]


def portioned(phrase: Phrase, period: Period) -> Period:
    """Return the part of a span that a phrase speaks of: "early", "mid" or "late"; all of it where it says none."""
    return period if phrase.portion is None else calendar.portion(period, phrase.portion)
