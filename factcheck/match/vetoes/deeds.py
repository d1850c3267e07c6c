"""What makes two figures that differ those of two deeds: other actors, votes, rounds, moments, days or terms."""

from __future__ import annotations

from factcheck.match.likeness.relations import unit
from factcheck.match.likeness.reported import of_later_report
from factcheck.match.likeness.sharing import (
    compare_doings,
    compare_sets,
    of_other_matters,
    two_actors,
    two_of_one_place,
)
from factcheck.match.likeness.times import (
    DAY,
    not_yet_told,
    of_other_length,
    of_the_past,
    of_unknown_times,
    other_period,
    told_days_apart,
)
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.match.vetoes.accounts import foreseen_alone, other_quotation, other_term
from factcheck.model.named_concepts import RANK, VOTE

# A contest has several of these, each with a result of its own.
ROUND = frozenset(("round",))
CARRIED = frozenset(("adopt", "ratify"))
# What a share is at an hour says nothing of what it is at another hour, or at last.
MOMENT = "moment"
WHOLE = 100  # in percent
# Stances of what is not there yet.
AHEAD = frozenset(("planned", "possible"))


def other_deed(a: Profile, b: Profile) -> str:
    """Return why two figures that differ are those of two deeds: other actors, months, or years; "" if they are not."""
    if of_other_matters(a, b) or _of_a_moment(a, b) or _two_rates(a, b) or _complete(a, b):
        return "scope"
    if _first_of_another(a, b) or _of_two_contests(a, b):
        return "counted"
    if _other_actor(a, b):
        return "actor"
    if _other_vote(a, b) or _other_vote(b, a) or _two_rounds(a, b):
        return "happening"
    if (
        other_term(a, b)
        or other_period(a, b)
        or of_other_length(a, b)
        or of_the_past(a, b)
        or of_unknown_times(a, b)
        or not_yet_told(a, b)
    ):
        return "day"
    foreseen = _foreseen_apart(a, b) or foreseen_alone(a, b)
    return "day" if foreseen or of_later_report(a, b) or other_quotation(a, b) else ""


def _foreseen_apart(a: Profile, b: Profile) -> bool:
    """Say whether two figures are foreseen, each for a day of its own: 40% of the flights on Monday, 65% on Friday.

    Of a toll nothing is foreseen: those who may be missing are the same people from day to day.
    """
    if a.event is None or b.event is None or "toll" in (a.policy, b.policy):
        return False
    if not {a.claim.stance, b.claim.stance} <= AHEAD:
        return False
    return _is_of_day(a) and _is_of_day(b) and days_between(a.event, b.event) >= DAY


def _is_of_day(claim: Profile) -> bool:
    event = claim.claim.slots.event
    return event is not None and event.granularity == "day" and event.bound is None


def _of_a_moment(a: Profile, b: Profile) -> bool:
    """Say whether one figure is how things stood at a moment: a share at an hour, a score where the other has none."""
    moments = MOMENT in a.narrow, MOMENT in b.narrow
    return any(moments) and (a.dimension == "percent" or not all(moments))


def _two_rounds(a: Profile, b: Profile) -> bool:
    """Say whether two ranks are of two parts of one contest, in which no one deed is told to be done.

    "Prepares for a second round" and "led in the first round" are of two; who is out in the second is not out in the
    third.
    """
    if a.dimension != "ordinal" or ROUND.isdisjoint(a.things & b.things):
        return False
    return told_days_apart(a, b) or compare_doings(a, b) != "same"


def _other_vote(a: Profile, b: Profile) -> bool:
    """Say whether one number of votes adopted something, and another rejected something: the plan, an amendment."""
    if "reject" not in b.predicate:
        return False
    return not CARRIED.isdisjoint(a.predicate) and not VOTE.isdisjoint(a.things & b.things)


def _complete(a: Profile, b: Profile) -> bool:
    """Say whether two shares make up a whole, and of each something else is told: 60% cancelled, 40% of them run."""
    mine, theirs = a.claim.quantity, b.claim.quantity
    if a.dimension != "percent" or mine is None or theirs is None or mine.stated is None or theirs.stated is None:
        return False
    return mine.stated + theirs.stated == WHOLE and compare_doings(a, b) == "different"


def _first_of_another(a: Profile, b: Profile) -> bool:
    """Say whether one of two ranks is the first and the nouns are two: "for the first time", "in the second half".

    Whatever happened is the first of something. A third term and a fourth mandate may be one.
    """
    if a.dimension != "ordinal" or a.lang != b.lang or not a.head or not b.head or a.head == b.head:
        return False
    ranks = {p.claim.quantity.stated for p in (a, b) if p.claim.quantity is not None}
    return 1 in ranks and a.things.isdisjoint(b.things)


def _of_two_contests(a: Profile, b: Profile) -> bool:
    """Say whether two ranks are of what bears two names: a second Wimbledon title is a third Grand Slam title."""
    if a.dimension != "ordinal" or a.lang != b.lang:
        return False
    if a.things & b.things >= RANK and a.head and b.head:
        return a.head != b.head  # third in the slalom, fifth in the downhill
    mine, theirs = _named_in(a), _named_in(b)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _named_in(rank: Profile) -> set[str]:
    """Return the words with a capital that stand between a rank and its noun, or are its noun."""
    behind = rank.claim.quote.split()[1:]
    return {w.casefold() for w in behind if w[0].isupper() and not (len(behind) > 1 and _is_head(w, rank))}


def _is_head(word: str, rank: Profile) -> bool:
    return bool(rank.head) and word.casefold().startswith(rank.head)


def _two_rates(a: Profile, b: Profile) -> bool:
    """Say whether two sums are paid by the year and by the month: articles give both, rounded or with other parts."""
    return a.dimension == b.dimension and a.dimension.startswith("money") and unit(a) != unit(b)


def _other_actor(a: Profile, b: Profile) -> bool:
    """Say whether two figures that differ are those of two actors: what Airbus delivers, Boeing does not.

    Of a magnitude or a temperature the subject is who measured it; across languages it is not read surely enough.
    """
    if not a.tells_noun or a.lang != b.lang or "toll" in (a.policy, b.policy):
        return False
    return two_actors(a, b) or two_of_one_place(a, b) or _two_services(a, b)


def _two_services(a: Profile, b: Profile) -> bool:
    """Say whether two services each did what is counted: police dealt with 340 calls, lifeboats answered 12."""
    return compare_sets(a.claim.slots.service, b.claim.slots.service) == "different"
