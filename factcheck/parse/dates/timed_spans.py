"""Spans from a weekday to another with times: "from Wednesday 07:00 until 07:00 on Tuesday" ends after it began."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.dates import calendar
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading

_SMALL = ("to", "dash", "part_lead", "lead", "clock_lead", "article", "comma", "roughly")


class TimedSpans:
    """The weekday told last, and the days on which the spans of a text end."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.end = -1
        self.between = False  # the weekday told last is the first end of a "between"
        self.weekday = 0
        self.low: date | None = None
        self.ends: dict[int, Period] = {}  # by the item at which the second day stands

    def settled(self, piece: Piece, when: When) -> When:
        """Return what a weekday or a time of it comes to: behind "until" the next of its name after the first."""
        day = piece.right if isinstance(piece, Linked) and piece.kind == "time" else piece
        if not isinstance(day, Phrase) or not _is_weekday(day) or when.period is None:
            return when
        weekday = day.weekday or 1
        if self.low is not None and weekday != self.weekday and self._leads_to(min(piece.start, day.start)):
            ahead = (weekday - self.low.isoweekday() - 1) % 7 + 1
            self.ends[day.start] = calendar.days(self.low + timedelta(days=ahead), 1)
        if day.start in self.ends:
            when = _moved(when, self.ends[day.start])
        if day.start >= self.end:  # else a day and its time, which are two pieces
            self.between = self.reading.is_any(min(piece.start, day.start) - 1, "between")
        self.end, self.weekday, self.low = max(piece.end, day.end), weekday, when.period.low if when.period else None
        return when

    def _leads_to(self, start: int) -> bool:
        """Say whether "to", "until" or the "and" of a "between" is all between the weekday told last and an item."""
        items, links = range(self.end, start), ("to", "dash", *(("and",) if self.between else ()))
        if not 0 < len(items) <= _NEAR or not any(self.reading.is_any(i, *links) for i in items):
            return False
        return all(self.reading.is_any(i, *links, *_SMALL) for i in items)


_NEAR = 3


def _is_weekday(phrase: Phrase) -> bool:
    bare = phrase.kind == "calendar" and phrase.weekday is not None and phrase.step is None
    return bare and phrase.day is None and phrase.month is None and not phrase.habit


def _moved(when: When, period: Period) -> When:
    """Return a day, or a time of it, on another day."""
    _, mark, clock = when.timex.partition("T")
    return replace(when, timex=f"{calendar.timex(period)}{mark}{clock}", period=period, others=(), wide=None)
