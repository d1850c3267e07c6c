"""One date phrase by itself: its days, what they rest on, and how else it may be read."""

from __future__ import annotations

from datetime import date

from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.dates.anchors import FUTURE, Anchor, NoAnchorError, View
from factcheck.parse.dates.date_rules import RULES, Phrase
from factcheck.parse.dates.date_values import recurring, timex_of, unanchored, wide
from factcheck.parse.dates.story import STORY, Story

_SUNDAY = 7
_TOLD = ("part", "told_unit")  # what is of a day or a span that the text told of, or nothing


class SingleDates:
    """Resolves single phrases from the day of writing, or from what the text told.

    bound  what the words in front make of the phrase in hand, as `View` has it.
    """

    def __init__(self, anchor: Anchor, story: Story) -> None:
        self._anchor = anchor
        self._story = story
        self._years: dict[tuple[int, int], int] = {}  # of the days that the text states in full, by month and day
        self.bound = ""

    def when(self, phrase: Phrase, leaning: int) -> When | None:
        """Return what a phrase comes to in a sentence that looks one way; None when it is no date after all."""
        if phrase.kind == "set":
            return recurring(phrase)
        if phrase.habit and not leaning:
            return None
        told = self._told_in_full(phrase, leaning)
        return self._alone(phrase, leaning) if told is None else told

    def _told_in_full(self, phrase: Phrase, leaning: int) -> When | None:
        """Return a day without a year in the year that the text gave it: "le 7 mai 2019 … depuis le 7 mai".

        The year that it would else be taken for is kept as another reading.
        """
        if phrase.kind != "calendar" or phrase.month is None or phrase.day is None:
            return None
        day = (phrase.month, phrase.day)
        if phrase.year is not None:
            self._years[day] = phrase.year
        year = self._years.get(day)
        said = phrase.year is not None or phrase.step is not None or phrase.weekday is not None
        if said or year is None or leaning == FUTURE:
            return None
        usual, told = self._alone(phrase, leaning), self._alone(replace(phrase, year=year), leaning)
        if usual is None or told is None or usual.period is None or usual.period == told.period:
            return usual
        return replace(told, fields=phrase.fields, basis="narrative", others=(usual.period, *usual.others))

    def _alone(self, phrase: Phrase, leaning: int) -> When | None:
        period, basis = self._look_up(phrase, leaning)
        if period is None:
            return None if basis == "wrong" or phrase.kind in _TOLD else unanchored(phrase)
        timex = timex_of(phrase, period)
        others = self._others(phrase, period, leaning)
        reach = wide(phrase, period) or self._week_that_ends(phrase, period)
        return When(timex, period.granularity, period, phrase.fields, basis, others, wide=reach)

    def _week_that_ends(self, phrase: Phrase, period: Period) -> Period | None:
        """Return what "last week" commits to on a Sunday, None on other days: for many the week to come has begun."""
        if (phrase.kind, phrase.unit, phrase.step, phrase.portion) != ("unit", "week", -1, None):
            return None
        day = self._anchor.first
        if day is None or day != self._anchor.last or day.isoweekday() != _SUNDAY:
            return None
        return Period(period.low, day, period.granularity)

    def _look_up(self, phrase: Phrase, leaning: int) -> tuple[Period | None, str]:
        """Return the days of a phrase and what they rest on; "none" without anchor, "wrong" for no date at all."""
        ends, loose, story = {self._anchor.first, self._anchor.last}, self._anchor.loose, self._story
        seen: set[tuple[Period, str]] = set()
        for day in sorted(ends, key=lambda d: d or date.min):
            exact = len(ends) == 1
            view = View(day, leaning, story.period, loose, story.told_at > 0, story.near, exact, self.bound)
            try:
                seen.add((RULES[phrase.kind](phrase, view), view.basis))
            except NoAnchorError:
                return None, "none"
            except (ValueError, OverflowError, StopIteration):
                return None, "wrong"
        return seen.pop() if len(seen) == 1 else (None, "none")

    def _others(self, phrase: Phrase, period: Period, leaning: int) -> tuple[Period, ...]:
        """Return further readings: of figures in another order, or the other side where no verb tells."""
        out = []
        for month, day in phrase.alternatives:
            other, _ = self._look_up(replace(phrase, month=month, day=day, alternatives=()), leaning)
            if other is not None and other != period:
                out.append(other)
        other = self._beside_the_aside(phrase, leaning)
        return tuple(out) if other in (None, period) else (*out, other)

    def _beside_the_aside(self, phrase: Phrase, leaning: int) -> Period | None:
        """Return what a phrase of the story means when it goes on from before the text looked back.

        "Le 5 mai, il part. Trois jours plus tôt, il avait voté. Le lendemain, …" is the day after either.
        """
        story = self._story
        if story.aside is None or phrase.kind not in STORY or phrase.sign < 0:
            return None
        told, story.period = story.period, story.aside
        other, _ = self._look_up(phrase, leaning)
        story.period = told
        return other
