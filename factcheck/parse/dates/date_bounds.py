"""Bounds of dates: "depuis 2006", "avant la fin de l'année", "2018 or later" are open on one side."""

from __future__ import annotations

from factcheck.model.frozen import frozen, replace
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.dates import calendar
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.tokens import NUMBER, WORD

# "à partir du" opens a span as "depuis" does, but says nothing about whether it has begun.
_BOUNDS = {"since": "since", "from_on": "since", "until": "until", "by": "by", "before": "before", "after": "after"}
_UNBOUND = frozenset({"offset", "story", "stretch", "present", "part", "clock"})


@frozen
class Bound:
    """A bound beside a date: what it makes of the date, and the item that says it.

    name  as in model.when.When; "from" and "to" are those behind a date, which hold the date itself.
    """

    name: str
    item: int


def bound_of(piece: Piece, reading: Reading) -> Bound | None:
    """Return the bound beside a phrase: in front of it, else behind."""
    if isinstance(piece, Linked) or piece.kind in _UNBOUND or reading.is_any(piece.end, "genitive"):
        return None  # "after Friday's vote" is after the vote
    return _in_front(piece, reading) or _behind(piece, reading)


def has_begun(reading: Reading, bound: Bound | None) -> bool:
    """Say whether a bound speaks of what has begun: "depuis", "since"."""
    return bound is not None and reading.sense(bound.item, "lead") == "since"


def _in_front(piece: Phrase, reading: Reading) -> Bound | None:
    at = piece.start - 1
    if at < 0 or (reading.is_any(at, "article") and not reading.is_any(at, "to")):
        return None  # "before the 2027 election": the article is the noun's, so is the bound
    while at > 0 and reading.is_any(at, "of", "from", "to") and not _bound_at(reading, at):
        at -= 1
    name = _bound_at(reading, at)
    return None if name is None else Bound(name, at)


def _behind(piece: Phrase, reading: Reading) -> Bound | None:
    """Return what opens a date from behind: "2018 or later", "2018 and after" at the end of its clause."""
    name = reading.sense(piece.end, "onward")
    if name is not None:
        return Bound(name, piece.end)
    if not reading.is_any(piece.end, "and", "or") or _goes_on(reading, piece.end + 2):
        return None
    item = piece.end + 1
    side = _SIDES.get(_bound_at(reading, item) or "") or next(
        (s for w, s in _TOLD.items() if reading.is_any(item, w)), None
    )
    return None if side is None else Bound(side, item)


_SIDES = {"after": "from", "before": "to"}
_TOLD = {"after_told": "from", "before_told": "to"}  # "later", "earlier"


def _goes_on(reading: Reading, item: int) -> bool:
    """Say whether a word or a number stands at an item: "in 2016 and after the vote"."""
    return item < len(reading.codes) and reading.tokens.kinds[reading.firsts[item]] in (WORD, NUMBER)


def _bound_at(reading: Reading, item: int) -> str | None:
    return _BOUNDS.get(reading.sense(item, "lead") or "")


def bounded(piece: Piece, when: When, bound: Bound | None) -> tuple[int, int, When]:
    """Return the items of a mention, its end exclusive, and its date with its bound.

    Words that make another date of it are in its span ("avant 2010", "2018 or later"), others are not.
    """
    if bound is None:
        return piece.start, piece.end, when
    if bound.name in ("since", "until", "by"):
        return piece.start, piece.end, replace(when, bound=bound.name)
    start, end = min(bound.item, piece.start), max(bound.item + 1, piece.end)
    name = {"from": "after", "to": "before"}.get(bound.name, bound.name)
    if when.period is None or when.period.low is None or when.period.high is None:
        return start, end, replace(when, bound=name)
    portion = piece.portion if isinstance(piece, Phrase) else None
    period = _opened(when.period, bound.name, portion)
    return start, end, replace(when, period=period, bound=name, timex=calendar.timex(period), others=())


def _opened(period: Period, name: str, portion: str | None) -> Period:
    low, high, granularity = period.low, period.high, period.granularity
    if name == "to":
        return Period(None, high, granularity)
    if name == "from":
        return Period(low, None, granularity)
    if name == "before":  # "avant la fin de l'année" has all of the year
        return Period(None, high if portion == "late" else low, granularity)
    # what is left of a day counts as after it, as does what is left of a year behind its beginning
    from_low = granularity in ("day", "minute") or portion == "early"
    return Period(low if from_low else high, None, granularity)
