"""Date phrases resolved in the order of the text, from what they hang on: the day of writing or what was told."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model.date_fields import Fields
from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.dates import calendar
from factcheck.parse.dates.anchors import DEADLINES, FUTURE, PAST, Anchor, NoAnchorError
from factcheck.parse.dates.date_bounds import bound_of, bounded, has_begun
from factcheck.parse.dates.date_lists import goes_on
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_rules import Phrase, shifted
from factcheck.parse.dates.date_values import clock_timex, timex_of, wide
from factcheck.parse.dates.leaning import lean, puts_off
from factcheck.parse.dates.single_dates import SingleDates
from factcheck.parse.dates.story import Story
from factcheck.parse.dates.timed_spans import TimedSpans
from factcheck.parse.words.reading import Reading

_LEANING = frozenset({"calendar", "feast", "fiscal", "unit", "story", "week_of_year", "nth", "offset"})


class Resolver:
    """Resolves phrases in the order of the text and remembers what was told last."""

    def __init__(self, reading: Reading, code: str, anchor: Anchor) -> None:
        self.reading = reading
        self.code = code
        self.anchor = anchor
        self.story = Story(reading)
        self.single = SingleDates(anchor, self.story)
        self.spans = TimedSpans(reading)
        self._before: tuple[Piece | None, int] = (None, 0)  # the phrase before, and which way its sentence looks
        self._told: When | None = None  # what that phrase came to

    def mention(self, piece: Piece) -> Mention | None:
        """Return the mention of a phrase, or None when it is no date after all."""
        first, last = self.reading.firsts[piece.start], self.reading.lasts[piece.end - 1]
        self.story.go_to(first)
        bound = bound_of(piece, self.reading)
        self.single.bound = "begun" if has_begun(self.reading, bound) else bound.name if bound else ""
        looks = self._lean(piece, first, last)
        when = self._told = self._once(piece, looks)
        self._before = (piece, looks)
        if when is None:
            return None
        when = self.spans.settled(piece, when)
        if piece.kind not in ("clock", "time"):
            self.story.remember(piece, when, last)
        start, end, when = bounded(piece, when, bound)
        if isinstance(piece, Phrase) and piece.minutes is not None and when.period is not None:
            when = _with_clock(when, piece)
        begin, end = self.reading.span(start, end)
        whole = None
        if isinstance(piece, Linked) and piece.kind == "time" and not when.timex.startswith("T"):
            day = piece.right
            whole = self.reading.span(min(piece.start, day.start), max(piece.end, day.end))
        return Mention(begin, end, "date", when=when, timex=when.timex, whole=whole)

    def _lean(self, piece: Piece, first: int, last: int) -> int:
        """Return which way the sentence looks; what lasts "since" a day has begun."""
        if not _leans(piece):
            return 0
        if isinstance(piece, Linked) and piece.kind == "time":  # as its day leans
            first, last = self.reading.firsts[piece.right.start], self.reading.lasts[piece.right.end - 1]
        before, looked = self._before
        if self.single.bound == "begun":
            return PAST
        if looked and goes_on(before, piece, self.reading):
            return looked
        habit = piece.habit or (isinstance(piece, Linked) and piece.left.habit)
        looks = lean(self.reading.tokens, first, last, self.code, habit=habit)
        if looks == PAST and self.single.bound in DEADLINES and puts_off(self.reading.tokens, first, self.code):
            return 0
        return looks

    def _once(self, piece: Piece, leaning: int) -> When | None:
        """Return what a phrase comes to; a time has the day told before it as it was read: "le lendemain à 5 h"."""
        if isinstance(piece, Linked) and piece.kind == "time" and piece.right is self._before[0]:
            return None if self._told is None else _with_clock(self._told, piece.left)
        return self._when(piece, leaning)

    def _when(self, piece: Piece, leaning: int) -> When | None:
        if isinstance(piece, Linked):
            read_linked = {"range": self._range, "offset": self._offset, "time": self._time, "same": self._same}
            return read_linked[piece.kind](piece, leaning)
        return self.single.when(piece, leaning)

    def _range(self, piece: Linked, leaning: int) -> When | None:
        left, right = self._ends_of(piece, leaning)
        if left is None or right is None:
            return None
        if left.period is None or right.period is None:
            return replace(right, timex=f"{left.timex}/{right.timex}", period=None, fields=Fields(), basis="none")
        if leaning == PAST and _bare_weekday(piece.left) and _bare_weekday(piece.right):
            left, right = self._begun(left, right)
        assert left.period is not None and right.period is not None
        low, high = left.period.low, right.period.high
        if low is None or high is None or high <= low:
            return None
        finer = min(left.granularity, right.granularity, key=_fineness)
        period = Period(low, high, finer)
        basis = left.basis if left.basis == right.basis else _softer(left.basis, right.basis)
        first, last = left.timex.partition("/")[0], right.timex.rpartition("/")[2]
        timex = f"{left.timex}T{piece.part}" if piece.part else f"{first}/{last}"
        return When(timex, finer, period, Fields(), basis)

    def _ends_of(self, piece: Linked, leaning: int) -> tuple[When | None, When | None]:
        """Return the two ends of a range; of a night that ends on a day told in full, the first is the day before.

        "La nuit de lundi à mardi 5 février" is no night of this week.
        """
        if piece.part and piece.right.day is not None and _bare_weekday(piece.left):
            right = self.single.when(piece.right, leaning)
            return (None if right is None else _evening_before(right)), right
        left = None if piece.habit and not leaning else self.single.when(piece.left, leaning)
        return left, None if left is None else self._second(piece, left, leaning)

    def _second(self, piece: Linked, left: When, leaning: int) -> When | None:
        """Return the second end of a range; without a year it is the next such day or month after the first."""
        right = self.single.when(piece.right, leaning)
        if right is not None and left.period is not None and _bare_weekday(piece.right):
            return _next_weekday(left, right, piece.right.weekday or 1)
        if right is None or piece.right.kind != "calendar" or piece.right.year is not None:
            return right
        if left.period is None or left.period.low is None or right.period is None or right.period.high is None:
            return right
        if piece.right.month is None:
            return _in_month(right, piece.right, left.period.low)
        year = left.period.low.year
        for candidate in (year, year + 1):
            again = self.single.when(replace(piece.right, year=candidate), leaning)
            if again is not None and again.period is not None and _ends_after(again.period, left.period.low):
                return replace(again, fields=right.fields, basis=right.basis)
        return right

    def _begun(self, left: When, right: When) -> tuple[When, When]:
        """Return two weekdays a week earlier when what is told as past would else end after the day of writing."""
        last, end = self.anchor.last, None if right.period is None else right.period.high
        ahead = last is not None and end is not None and end - calendar.DAY > last
        return (_week_earlier(left), _week_earlier(right)) if ahead else (left, right)

    def _offset(self, piece: Linked, leaning: int) -> When | None:
        base = self._when(piece.right, FUTURE if self._from_weekday(piece) else leaning)
        if base is None:
            return None
        if base.period is None:
            same = piece.left.kind == "holding" and piece.left.unit == base.granularity and not piece.left.nth
            return base if same and not piece.left.sign else replace(base, timex="XXXX", fields=Fields())
        try:
            period = shifted(piece.left, base.period)
        except (NoAnchorError, ValueError, OverflowError):
            return None
        value, reach = timex_of(piece.left, period), wide(piece.left, period)
        return When(value, period.granularity, period, Fields(), base.basis, wide=reach)

    def _from_weekday(self, piece: Linked) -> bool:
        """Say whether so many days are counted on from a weekday, the next of its name: "a week from Monday"."""
        if piece.left.sign <= 0 or not _bare_weekday(piece.right):
            return False
        return self.reading.sense(piece.left.end - 1, "from") is not None

    def _same(self, piece: Linked, leaning: int) -> When | None:
        """Return "trois jours plus tôt" as the day that is said behind it."""
        when = self.single.when(piece.right, leaning)
        if when is None or when.period is None:
            return when
        return replace(when, timex=timex_of(piece.left, when.period))

    def _time(self, piece: Linked, leaning: int) -> When | None:
        day = self.single.when(piece.right, leaning)
        return None if day is None else _with_clock(day, piece.left)


def _ends_after(period: Period, day: date) -> bool:
    return period.high is not None and period.high > day


def _bare_weekday(phrase: Phrase) -> bool:
    return phrase.kind == "calendar" and phrase.weekday is not None and phrase.day is None and phrase.step is None


def _week_earlier(when: When) -> When:
    if when.period is None or when.period.low is None:
        return when
    period = calendar.days(when.period.low - timedelta(days=7), 1)
    return replace(when, period=period, timex=calendar.timex(period))


def _evening_before(right: When) -> When:
    """Return the first day of a night that ends on a known day."""
    if right.period is None or right.period.low is None:
        return right
    period = calendar.days(right.period.low - calendar.DAY, 1)
    return replace(right, period=period, timex=calendar.timex(period), fields=Fields())


def _next_weekday(left: When, right: When, weekday: int) -> When:
    """Return the second end of "de vendredi à lundi": the next day of its name after the first."""
    if left.period is None or left.period.low is None:
        return right
    low = left.period.low
    period = calendar.days(low + timedelta(days=(weekday - low.isoweekday() - 1) % 7 + 1), 1)
    return replace(right, period=period, timex=calendar.timex(period), basis=left.basis)


_ORDER = ("minute", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century")


def _in_month(right: When, phrase: Phrase, low: date) -> When:
    """Return the second end of "la nuit du 12 au 13" in the month of the first."""
    later = phrase.day is not None and phrase.weekday is None and low.day < phrase.day
    if not later or phrase.day is None or not calendar.exists(low.year, low.month, phrase.day):
        return right
    period = calendar.days(low.replace(day=phrase.day), 1)
    return replace(right, period=period, timex=calendar.timex(period))


def _fineness(granularity: str) -> int:
    return _ORDER.index(granularity)


def _softer(left: str, right: str) -> str:
    order = ("stated", "published", "narrative", "inferred", "bounded", "none")
    return max(left, right, key=order.index)


def _leans(piece: Piece) -> bool:
    if isinstance(piece, Linked):
        return _leans(piece.right) or _leans(piece.left)
    return piece.kind in _LEANING and piece.year is None and piece.step in (None, 0)


def _with_clock(day: When, time: Phrase) -> When:
    """Return a day with a time of day; a phrase that is no single day gives the time alone."""
    fields = replace(day.fields, clock=time.minutes, zone=time.zone, either_half=time.either_half)
    if (day.period is not None and day.period.days != 1) or "/" in day.timex:
        return When(clock_timex(time), "minute", None, fields.time_alone, "none")
    timex = day.timex.partition("T")[0] + clock_timex(time, span=False)
    return replace(day, timex=timex, granularity="minute", fields=fields, wide=None)
