"""Why two values that differ may both have been true, each at its own time or for its own speaker.

Each function answers one question about two claims whose values are disjoint, with an `Outcome` or None; `explain`
asks them in order, the strongest evidence first.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from factcheck.judge.context import LEVEL, TOLL, Context, rival_kinds
from factcheck.judge.outcome import Outcome
from factcheck.judge.tolls import toll
from factcheck.model.claim import Claim
from factcheck.model.named_concepts import MOVES, SHARES
from factcheck.model.period import Period
from factcheck.model.text import Reason
from factcheck.model.two_claims import beside_one_figure, of_one_term

AHEAD = frozenset({"planned", "possible"})
# Articles this far apart may speak of two states of one level; less is one news cycle.
_APART = timedelta(days=30)
# How the end of a session is told.
_AT_LAST = frozenset({"close", "end", "complete"})
# A poll is news for so long.
_NEWS = timedelta(days=1)


def contested(left: Claim, right: Claim) -> Outcome | None:
    """One side denies what the other says: reported disagreement, whatever the values."""
    if (left.stance == "denied") == (right.stance == "denied"):
        return None
    return Outcome("compatible", "contested", Reason("denied-by-one", (_denying(left, right).quote,)))


def _denying(left: Claim, right: Claim) -> Claim:
    return left if left.stance == "denied" else right


def explain(left: Claim, right: Claim, context: Context) -> Outcome:
    """Return the verdict on two claims of one fact whose values have nothing in common."""
    for question in _QUESTIONS:
        outcome = question(left, right, context)
        if outcome is not None:
            return outcome
    return Outcome("discrepant", "disjoint", Reason("cannot-both-hold", (left.quote, right.quote)))


def _figure_date(left: Claim, right: Claim, _: Context) -> Outcome | None:
    """Dates that only say when a figure holds (12 milliards en 2027 / 3 milliards en 2022) date no event.

    One figure that two texts let hold from two days is another matter.
    """
    if not (left.anchors_figure or right.anchors_figure) or beside_one_figure(left, right):
        return None
    return Outcome("compatible", "overlaps", Reason("dates-of-figures", (left.quote, right.quote)))


def _revised(left: Claim, right: Claim, _: Context) -> Outcome | None:
    """A text says that one figure replaces an earlier one; such words beside a date speak of a figure."""
    if left.quantity is None:
        return None
    previous = ("previous" in left.slots.scope) != ("previous" in right.slots.scope)
    both = left.revision and right.revision and left.document == right.document  # "un nouveau bilan", "le précédent"
    if not previous and not both and left.revision == right.revision:
        return None
    moved = not previous and all(c.moved for c in (left, right) if c.revision)
    if moved and ("change" in left.slots.scope & right.slots.scope or of_one_term(left, right)):
        return None  # by how much something rose is no figure that it moved to
    because = Reason("movement-said" if moved else "revision-said", (left.quote, right.quote))
    return Outcome("updated", "superseded", because)


def _planned(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """One side is a plan or a possibility, the other a deed.

    "61 possibly still missing" announces nothing: a toll that is only feared is an earlier count of it.
    """
    if "poll" in left.slots.scope & right.slots.scope:  # two polls announce nothing to each other
        return None
    if "possible" in (left.stance, right.stance) and toll(left, right, context) is not None:
        return None
    ahead = (left.stance in AHEAD, right.stance in AHEAD)
    if ahead[0] != ahead[1]:
        plan, deed = (left, right) if ahead[0] else (right, left)
        if _lies_ahead(deed, context) or _one_day(plan, deed, context):
            return None
        feared = plan.stance == "possible" and plan.kind != "date"  # "100 feared dead" announces nothing
        key = "possible-and-known" if feared else "plan-and-deed"
        return Outcome("updated", "superseded", Reason(key, (plan.quote, deed.quote)))
    if left.stance == right.stance == "possible":
        return Outcome("compatible", "overlaps", Reason("both-possible", (left.quote, right.quote)))
    return None


def _one_day(plan: Claim, deed: Claim, context: Context) -> bool:
    """Say whether two sums are told by articles of one day: "agreed to buy it for $3bn", "to be bought for $4bn"."""
    if deed.kind != "money" or plan.stance != "planned" or plan.document == deed.document:
        return False
    mine, theirs = context.published.get(plan.document), context.published.get(deed.document)
    if mine is None or mine != theirs or mine.low is None or mine.high is None:
        return False
    return mine.high - mine.low <= _NEWS


def _lies_ahead(claim: Claim, context: Context) -> bool:
    """Say whether a date lies after its article: "opens on June 5", told in February, is no deed."""
    published = context.published.get(claim.document)
    day = claim.when.period if claim.when is not None else None
    if published is None or published.high is None or day is None or day.low is None:
        return False
    return day.low >= published.high


def _rival_camps(left: Claim, right: Claim, _: Context) -> Outcome | None:
    """Police and organisers count one crowd twice; not even a rising toll explains that."""
    if left.quantity is None or not rival_kinds(left.slots.speaker_kind, right.slots.speaker_kind):
        return None
    return Outcome("discrepant", "rival", Reason("rival-speakers", _who(left, right)))


def _other_event_time(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """The texts themselves give the two figures of a toll or a level to different days.

    Nobody grows two years older in a fortnight: such ages contradict each other.
    """
    mine, theirs = left.slots.event, right.slots.event
    if left.quantity is None or mine is None or theirs is None or mine.soft or theirs.soft or not mine.disjoint(theirs):
        return None
    if not {context.policy(left), context.policy(right)} & {TOLL, LEVEL}:
        return None
    if mine.period and theirs.period and _too_far_for_an_age(left, right, mine.period, theirs.period):
        return None
    return Outcome("updated", "superseded", Reason("other-dates", (mine.timex, theirs.timex)))


def _other_reading(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """A thermometer is read every hour: a reading told without a day is one of its article's day or of the day before.

    "46.6 degrees on Sunday" is none of those that an article of Wednesday gives without a day.
    """
    if left.quantity is None or left.quantity.dimension != "temperature":
        return None
    for told, other in ((left, right), (right, left)):
        event, bare, published = told.slots.event, other.slots.event, context.published.get(other.document)
        if event is None or event.period is None or not (bare is None or bare.hour_alone):
            continue  # "at 16:20" alone names no day
        if event.granularity in ("day", "minute") and (published is None or _gone(event.period, published)):
            return Outcome("compatible", "overlaps", Reason("other-reading", (left.quote, right.quote)))
    return None


def _quotation(left: Claim, right: Claim, _: Context) -> Outcome | None:
    """A share has another price at every minute: what it rose or fell to, or by, is that of a moment.

    What it closed at, and what both texts tell of a day, is that of a day.
    """
    if left.kind != right.kind or left.kind not in ("money", "percentage") or not any(map(_moves, (left, right))):
        return None
    if left.slots.event is not None and right.slots.event is not None:
        return None
    if not _AT_LAST.isdisjoint(left.slots.predicate | right.slots.predicate):
        return None
    return Outcome("updated", "superseded", Reason("other-moments", (left.quote, right.quote)))


def _moves(claim: Claim) -> bool:
    return claim.slots.things >= SHARES and not MOVES.isdisjoint(claim.slots.predicate)


def _gone(day: Period, published: Period) -> bool:
    """Say whether a whole day lies between a day and the publication of an article."""
    return day.high is None or published.low is None or published.low - day.high >= timedelta(days=1)


def _level(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """A level told without a date is that of its article; articles far apart may both be right.

    A sum of which nothing says that it is settled is a level too: what a deal is worth is negotiated again.
    """
    policies = (context.policy(left), context.policy(right))
    open_sum = left.kind == "money" and policies == ("", "")
    if left.quantity is None or (LEVEL not in policies and not open_sum):
        return None
    if not open_sum and (left.slots.event is not None or right.slots.event is not None):
        return None
    mine, theirs = context.published.get(left.document), context.published.get(right.document)
    if mine is None or theirs is None or not _far_apart(mine, theirs) or _too_far_for_an_age(left, right, mine, theirs):
        return None
    return Outcome("updated", "superseded", Reason("published-apart", (_day(mine), _day(theirs))))


def _polls(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """What people mean to vote moves from week to week: two polls told days apart are two polls."""
    return _days_apart(left, right, context) if "poll" in left.slots.scope & right.slots.scope else None


def _counting(left: Claim, right: Claim, context: Context) -> Outcome | None:
    """Votes are counted for days: a provisional result told another day than another one is an earlier state of it."""
    return _days_apart(left, right, context) if "counting" in left.slots.scope | right.slots.scope else None


def _days_apart(left: Claim, right: Claim, context: Context) -> Outcome | None:
    mine, theirs = context.published.get(left.document), context.published.get(right.document)
    if mine is None or theirs is None or not (_gap(mine, theirs, _NEWS) or _gap(theirs, mine, _NEWS)):
        return None
    return Outcome("updated", "superseded", Reason("published-apart", (_day(mine), _day(theirs))))


def _far_apart(a: Period, b: Period) -> bool:
    return _gap(a, b) or _gap(b, a)


def _gap(first: Period, second: Period, apart: timedelta = _APART) -> bool:
    return first.high is not None and second.low is not None and second.low - first.high >= apart


def _too_far_for_an_age(left: Claim, right: Claim, a: Period, b: Period) -> bool:
    """Say whether two ages differ by more years than lie between two times, and one for the birthday."""
    if left.kind != "age" or right.kind != "age" or left.quantity is None or right.quantity is None:
        return False
    first, second = left.quantity.stated, right.quantity.stated
    days = [d for d in (a.low, a.high, b.low, b.high) if d is not None]
    return first is None or second is None or abs(first - second) > max(days).year - min(days).year + 1


def _day(period: Period) -> str:
    return period.low.isoformat() if period.low is not None else "?"


def _rival_speakers(left: Claim, right: Claim, _: Context) -> Outcome | None:
    """Two different people are quoted with two different figures."""
    mine, theirs = left.slots.speaker, right.slots.speaker
    if left.quantity is None or not mine or not theirs or mine & theirs:
        return None
    return Outcome("discrepant", "rival", Reason("rival-speakers", _who(left, right)))


def _who(left: Claim, right: Claim) -> tuple[str, str]:
    return _name(left), _name(right)


def _name(claim: Claim) -> str:
    return claim.speaker or ", ".join(sorted(claim.slots.speaker)) or claim.slots.speaker_kind


_QUESTIONS: tuple[Callable[[Claim, Claim, Context], Outcome | None], ...] = (
    _figure_date,
    _revised,
    _planned,
    _rival_camps,
    _other_event_time,
    _other_reading,
    _quotation,
    toll,
    _level,
    _polls,
    _counting,
    _rival_speakers,
)
