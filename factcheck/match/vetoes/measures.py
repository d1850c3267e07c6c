"""What forbids that two measures be one fact: two extents of two things, two spans, the ages of two people."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.match.likeness.relations import unit
from factcheck.match.likeness.sharing import (
    all_named,
    compare_deeds,
    compare_doings,
    compare_sets,
    of_other_state,
    two_actors,
)
from factcheck.match.likeness.times import QUARTER, other_day, told_days_apart
from factcheck.match.profiles.profile import TELLING, Profile
from factcheck.match.vetoes.people import two_bearers, two_people
from factcheck.model.named_concepts import BINDING, DISTANCE, EXTENTS, FLYBY, PRISON_TERM

# Who is convicted to so many years is sentenced to them, though of the days of the two each is its own.
_PENALTY = frozenset(("convict", "sentenced"))
# What a court has somebody serve, told with whatever verb but these: years asked for, and years served.
_NOT_GIVEN = frozenset(("demand", "require", "serve-time", "released"))
AFTERSHOCK, QUAKE = frozenset(("aftershock",)), frozenset(("earthquake",))
# From so many degrees of magnitude on two figures are of two quakes.
QUAKES_APART = Decimal("1.5")
# What of one day and place is no other temperature of it, and the two speeds of one storm.
LOWEST, WIND_AND_GUSTS = frozenset(("lowest-temperature",)), frozenset(("speed", "gust"))
# How an age is told that is no one's own but that of all in a group.
GROUP = frozenset(("between", "at_least", "at_most", "less_than", "more_than"))
# Who is on the road in one of these ways is there in no other, at one moment.
ON_THE_ROAD = frozenset(("driver", "passenger", "cyclist", "pedestrian"))


def measure_veto(a: Profile, b: Profile) -> str:
    """Return why two measures that differ are not one fact: two quakes of two days have each their magnitude."""
    if a.claim.anchors_figure or b.claim.anchors_figure or (a.by_dates and b.by_dates):
        return "anchor"  # "36,000 acres in five days"; "from 1998 to 2001", "from 1998 to 2003" are set apart as dates
    if "change" in a.narrow ^ b.narrow or _beside_each_other(a.things ^ b.things):
        return "scope"  # "8.6 metres", "2.1 metres above its flood level"
    if not FLYBY.isdisjoint(a.things ^ b.things) and not EXTENTS.isdisjoint(a.things | b.things):
        return "scope"  # how near something passes, how high it is
    if a.things & b.things >= DISTANCE and _to_two_places(a, b):
        return "place"
    of_its_kind = _OF_KIND.get(a.dimension)
    if of_its_kind is not None:
        return of_its_kind(a, b)
    return "day" if a.dimension in TELLING and (other_day(a, b) or _two_quakes(a, b)) else ""


def _beside_each_other(alone: frozenset[str]) -> bool:
    """Say whether two measures are told beside each other, of the night and the day, or of a wind and its gusts.

    alone  what one of the two is told to be, and not the other.
    """
    return not LOWEST.isdisjoint(alone) or alone >= WIND_AND_GUSTS


def _two_quakes(a: Profile, b: Profile) -> bool:
    """Say whether two magnitudes are of a quake and of one that came before or after it: 7.1 and an aftershock of 4.5.

    Of one quake observatories tell tenths apart; 6.8 and 8.6 are one figure with its digits swapped.
    """
    if any(p.things >= AFTERSHOCK and q.things - AFTERSHOCK >= QUAKE for p, q in ((a, b), (b, a))):
        return True
    mine, theirs = a.claim.stated, b.claim.stated
    if mine is None or theirs is None or sorted(mine.as_tuple().digits) == sorted(theirs.as_tuple().digits):
        return False  # 6.3 and 3.6, 6.3 and 63: a slip of the pen
    return abs(mine - theirs) >= QUAKES_APART


def _to_two_places(a: Profile, b: Profile) -> bool:
    """Say whether two distances lead to two places: "à 12 km de Varna", "à 13 km de Sarn"; "de la côte", "du port"."""
    if a.lang == b.lang and a.head and b.head and a.head != b.head:
        return True
    return compare_sets(a.object | a.places, b.object | b.places) == "different"


def _extent_veto(a: Profile, b: Profile) -> str:
    """Return why two extents that differ are not one fact: those of two things with names.

    The subject of these is what is so long; of a magnitude or a temperature it is who measured it.
    """
    return "actor" if all_named(a.subject | b.subject) and two_actors(a, b) else ""


def _span_veto(a: Profile, b: Profile) -> str:
    """Return why two lengths of time that differ are not one fact."""
    if (a.vague or b.vague) and unit(a) != unit(b):
        return "dimension"  # "24 years" are also more than "a few hours", and nobody would say so
    if "apart" in a.narrow ^ b.narrow:
        return "scope"  # "a two-hour ceremony", "less than two hours later"
    if unit(a) == unit(b) == "a" and of_other_state(a, b):
        return "event"  # mayor for eight years, member of parliament for five
    if is_penalty(a) and is_penalty(b):  # whom the judge sentenced is told as to whom it is done
        bearers = two_bearers(a.subject | a.object, b.subject | b.object)
        return "actor" if bearers else "day" if _two_judgments(a, b) else ""
    if binding := (a.things | b.things) & BINDING:  # "two years left on his contract" are not how long it is for
        return "" if binding & a.things & b.things else "scope"
    return _lasting_deed_veto(a, b)


def _lasting_deed_veto(a: Profile, b: Profile) -> str:
    """Return why two lengths of what is done are not one fact: "fought for two hours", "met for five hours"."""
    if not a.happening.isdisjoint(b.happening):
        return ""  # "drivers walk out for five days in a dispute", "a three-day strike begins"
    return "event" if compare_deeds(a.predicate, b.predicate) == "different" else ""


def _two_judgments(a: Profile, b: Profile) -> bool:
    """Say whether two articles open, months apart, with what a court has just ruled: at first, and on appeal."""
    return a.lead and b.lead and told_days_apart(a, b, QUARTER)


def is_penalty(claim: Profile) -> bool:
    """Say whether a length of time is what somebody was given: "écope de huit ans", "cinq ans de prison pour"."""
    given = claim.predicate.isdisjoint(_NOT_GIVEN)
    return not claim.predicate.isdisjoint(_PENALTY) or (given and not claim.things.isdisjoint(PRISON_TERM))


def _age_veto(a: Profile, b: Profile) -> str:
    """Return why two ages that differ are not one fact."""
    if limit_and_age(a, b) or _of_several(a, b) or _two_groups(a, b):
        return "scope"
    if "dead" in a.predicate ^ b.predicate and "dead" not in a.happening & b.happening:
        return "happening"  # how old somebody became, and how old on another day
    if _of_two_days(a, b):
        return "event"
    if compare_sets(a.things & ON_THE_ROAD, b.things & ON_THE_ROAD) == "different":  # the driver, 51; a pedestrian, 19
        return "actor"
    return "actor" if two_people(a.subject, b.subject) else ""


def _of_several(a: Profile, b: Profile) -> bool:
    """Say whether one of two ages is told of one of several: "l'un des suspects, âgé de 19 ans", "the other, aged 34".

    Where both texts name somebody it is that one's, however many others there are.
    """
    several = any("one-of" in p.claim.slots.scope for p in (a, b))
    return several and a.subject.isdisjoint(b.subject)


def _two_groups(a: Profile, b: Profile) -> bool:
    """Say whether two ages are those of two groups, without a year that is in both: "15 to 59", "60 and above"."""
    mine, theirs = a.claim.quantity, b.claim.quantity
    if mine is None or theirs is None or not (mine.hedge in GROUP and theirs.hedge in GROUP):
        return False
    return mine.base.disjoint(theirs.base)


def is_group(claim: Profile) -> bool:
    """Say whether an age is that of all in a group: "aged 15 to 24", "under 30"."""
    quantity = claim.claim.quantity
    return claim.dimension == "age" and quantity is not None and quantity.hedge in GROUP


def _of_two_days(a: Profile, b: Profile) -> bool:
    """Say whether two ages of one life may be of two days: "35 when she joined", and 41 when she left, or 61 today.

    Who won a prize at 35 may have won another one at 41.
    """
    then = ["back-then" in p.claim.slots.scope for p in (a, b)]
    if not any(then) or "dead" in a.predicate & b.predicate:
        return False
    if not all(then) or compare_doings(a, b) in ("different", "unknown"):
        return True
    return compare_sets(a.object, b.object) in ("different", "unknown") and bool(a.object | b.object)


_OF_KIND: dict[str, Callable[[Profile, Profile], str]] = {
    "length": _extent_veto,
    "area": _extent_veto,
    "duration": _span_veto,
    "age": _age_veto,
}


def limit_and_age(a: Profile, b: Profile) -> bool:
    """Say whether one age is a limit and the other how old somebody else is: "runners under 16", "the boy, 16".

    What befell one alone is told of no limit: "the driver who died was over 80".
    """
    if "age" not in (a.dimension, b.dimension) or compare_sets(a.subject, b.subject) == "same":
        return False
    if a.happening & b.happening:
        return False
    limits = [p.claim.quantity is not None and p.claim.quantity.hedge in ("less_than", "more_than") for p in (a, b)]
    return limits[0] != limits[1]
