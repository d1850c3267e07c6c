"""Anchors: the day that a relative phrase hangs on, from the publication date or from the text itself."""

from __future__ import annotations

from datetime import date

from factcheck.model.document import Published
from factcheck.model.frozen import frozen
from factcheck.model.period import Period
from factcheck.parse.dates.calendar import DAY, unit_around

PAST, FUTURE = -1, 1
# Words in front of a term that is still to come unless a verb says otherwise: "jusqu'en juin", "by June".
DEADLINES = frozenset({"until", "by"})


class NoAnchorError(Exception):
    """A phrase hangs on a day that nothing tells; it never leaves the parser."""


@frozen
class Anchor:
    """What the publication date carries.

    first, last  the first and the last day the text may have been written on, None when nothing tells.
    loose        the dateline is only a bound: months and years may hang on it, days and weeks may not.
    """

    first: date | None
    last: date | None
    loose: bool = False


def anchor_of(published: Published | None) -> Anchor:
    """Return the anchor that a publication date gives."""
    period = None if published is None else published.period
    if published is None or period is None or period.low is None or period.high is None:
        return Anchor(None, None)
    return Anchor(period.low, period.high - DAY, published.basis == "bounded")


class View:
    """One look at a phrase from one day: what the rules ask, and a note of what they used.

    lost   the text told of a day, but too many sentences ago. near: it told of one in this very sentence.
    exact  the day of writing itself is known, and not only its month.
    bound  what a word in front makes of the phrase: "begun" ("depuis"), "until", "by" …, "" for nothing.
    lean   PAST, FUTURE or 0: where the sentence's own verbs point. story: the last day told of just before.
    basis  "stated" until a rule asks for a day, then "published", "bounded" or "narrative".
    """

    def __init__(
        self,
        day: date | None,
        lean: int,
        story: Period | None,
        loose: bool,
        lost: bool = False,
        near: bool = False,
        exact: bool = True,
        bound: str = "",
    ) -> None:
        self._day = day
        self.lean = lean
        self._story = story
        self._loose = loose
        self._lost = lost
        self.near = near
        self.exact = exact and not loose
        self.bound = bound
        self.basis = "stated"

    def today(self, fine: bool = True) -> date:
        """Return the day of writing; `fine` when the rule needs the day itself and not only its month or year.

        Raises NoAnchorError when it is not known well enough, or when a bound would have to look ahead.
        """
        if self._day is None or (self._loose and (fine or self.lean == FUTURE)):
            raise NoAnchorError
        self.basis = "bounded" if self._loose else "published"
        return self._day

    def told(self) -> Period:
        """Return what the text just told of, else the day of writing.

        Raises NoAnchorError when the text did tell of a day, but too far back: "le lendemain" then hangs on neither.
        """
        if self._story is None:
            if self._lost:
                raise NoAnchorError
            day = self.today()
            return Period(day, day + DAY, "day")
        self.basis = "narrative"
        return self._story

    def year_told(self) -> Period | None:
        """Return the year, other than that of writing, that this very sentence told of; None where it looks ahead."""
        if not self.near or self.lean == FUTURE or self._story is None or self._story.low is None:
            return None
        if self._day is not None and self._story.low.year == self._day.year:
            return None
        self.basis = "narrative"
        return unit_around(self._story.low, "year")

    @property
    def has_story(self) -> bool:
        """Say whether the text itself gives a day to hang on."""
        return self._story is not None
