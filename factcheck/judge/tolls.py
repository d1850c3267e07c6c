"""Tolls: counts of those whom an event befell, which move while it unfolds."""

from __future__ import annotations

from datetime import timedelta

from factcheck.judge.amounts import rounded_alike
from factcheck.judge.context import TOLL, Context
from factcheck.judge.outcome import Outcome
from factcheck.model.claim import Claim
from factcheck.model.period import RECKONED, Period
from factcheck.model.quantity import Quantity
from factcheck.model.text import Reason

# Nobody says "at least 30" of a count that he knows to be four times as high.
_FLOOR = 4
# After a year a toll is no longer of an event that unfolds: two books on one quake that differ do contradict.
_SETTLED = timedelta(days=365)
# A plural collective speaks of two to five of its kind, seldom of ten: "dozens" are 24 to about a hundred.
_ORDER = 5
# Two figures alike by so many digits are one; and powers of ten from a thousand to a million.
_TELLING, _THOUSANDS = 2, 3


def toll(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """Tolls move while an event unfolds, in either direction, even on one day or undated."""
    if left.quantity is None or left.quantity.dimension == "ratio" or not _unfolds(left, right, context):
        return None  # "5,3 homicides pour 100 000 habitants" are no toll
    if left.document == right.document or _settled(left, right, context) or _of_past_period(left, right, context):
        return None
    if _of_two_magnitudes(left.quantity, right.quantity):
        return None
    if left.final and right.final:
        return Outcome("discrepant", "disjoint", Reason("both-final", (left.quote, right.quote)))
    return Outcome("updated", "superseded", Reason("toll-unfolding", (left.quote, right.quote)))


def _unfolds(left: Claim, right: Claim, context: Context) -> bool:
    """Say whether two figures count what an event does to people or things, one of them in words that only announce.

    The 1,500 works that visitors "will discover" are found by nobody, where another text only shows 1,800.
    """
    tolls = [c for c in (left, right) if context.policy(c) == TOLL]
    return len(tolls) == 2 or any(c.stance != "planned" for c in tolls)


def _of_two_magnitudes(left: Quantity, right: Quantity | None) -> bool:
    """Say whether two figures are one of more than one digit, thousands of times as high: "€3.2m", "€3.2bn".

    No toll moves from one to the other: a word or a digit is wrong.
    """
    if right is None or left.stated is None or right.stated is None or not left.stated or not right.stated:
        return False
    mine, theirs = (stated.normalize().as_tuple().digits for stated in (left.stated, right.stated))
    if mine != theirs or len(mine) < _TELLING:
        return False
    return abs(left.stated.adjusted() - right.stated.adjusted()) >= _THOUSANDS


def moved_toll(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """A toll told as a floor is the count of its day: "au moins 7 morts", then 115, is an update, not a vague 7.

    A round floor that the other figure rounds to ("plus de 150" for 154) says the same count loosely instead, and of
    two texts without a day nobody knows that the smaller count is the earlier one ("more than 60" beside 68).
    """
    if left.quantity is None or right.quantity is None or left.quantity.dimension != right.quantity.dimension:
        return None
    if _loosely_said(left.quantity, right.quantity) or _two_floors_of_the_past(left, right):
        return None
    if _of_one_size(left.quantity, right.quantity) and not any(
        map(context.published.get, (left.document, right.document))
    ):
        return None
    return toll(left, right, context)


def _two_floors_of_the_past(left: Claim, right: Claim) -> bool:
    """Say whether two floors are told of what a text dates by no more than its year: no news, and no count of a day.

    "Plus de 220 000 morts" and "plus de 230 000 morts" en 2004 are both true.
    """
    floors = all(c.quantity is not None and c.quantity.hedge in ("more_than", "at_least") for c in (left, right))
    told = (c.slots.event for c in (left, right))
    return floors and any(e is not None and e.bound is None and e.granularity == "year" for e in told)


def _of_one_size(left: Quantity, right: Quantity) -> bool:
    """Say whether a floor is near enough to the other figure to be said of it."""
    if left.stated is None or right.stated is None:
        return False
    return max(left.stated, right.stated) < _FLOOR * min(left.stated, right.stated)


def _loosely_said(left: Quantity, right: Quantity) -> bool:
    if left.stated is None or right.stated is None:
        return not _outgrown(left, right)
    if not rounded_alike(left, right):
        return False
    return left.interval.contains(right.stated) or right.interval.contains(left.stated)


def outgrown(left: Claim, right: Claim) -> bool:
    """Say whether one figure is of another order than the collective beside it, although that has no upper end."""
    return left.quantity is not None and right.quantity is not None and _outgrown(left.quantity, right.quantity)


def _outgrown(left: Quantity, right: Quantity) -> bool:
    return _far_above(left, right) or _far_above(right, left)


def _far_above(figure: Quantity, collective: Quantity) -> bool:
    """Say whether a figure is of another order than a collective: "249" is no longer "dozens"."""
    if figure.stated is None or collective.stated is not None or collective.interval.low is None:
        return False
    return collective.interval.high is None and figure.stated >= collective.interval.low * _ORDER


def _settled(left: Claim, right: Claim, context: Context) -> bool:
    """Say whether the documents were written a year or more after what they count.

    One event has one day: where one text tells it and the other does not, both articles are measured by it.
    """
    told = [c for c in (left, right) if c.slots.event is not None and c.slots.event.period is not None]
    dated = told * 2 if len(told) == 1 else [left, right]
    articles = [context.published.get(c.document) for c in (left, right)]
    return all(map(_long_after, dated, articles))


def _of_past_period(left: Claim, right: Claim, context: Context) -> bool:
    """Say whether both texts count what befell people in one year or month that was over when they were written.

    "3 170 morts sur les routes en 2023" and "3 167" are two statistics of 2024, and no event unfolds in them.
    """
    mine, theirs = left.slots.event, right.slots.event
    if mine is None or theirs is None or mine.bound or theirs.bound or mine.period != theirs.period:
        return False
    written = [context.published.get(c.document) for c in (left, right)]
    over = mine.period.high if mine.period is not None else None
    if over is None or mine.granularity not in RECKONED:
        return False
    return all(p is not None and p.low is not None and p.low >= over for p in written)


def _long_after(claim: Claim, published: Period | None) -> bool:
    told = claim.slots.event
    event = told.period if told is not None and told.bound is None else None  # a toll "since 2022" still unfolds
    if event is None or event.high is None or published is None or published.low is None:
        return False
    return published.low - event.high >= _SETTLED
