"""What two dates are told of: one deed or two, a day or an hour, what is done once or only made known."""

from __future__ import annotations

from factcheck.match.likeness.sharing import ORIGIN, any_named, compare_doings, compare_sets, one_verb
from factcheck.match.profiles.profile import Profile
from factcheck.match.vetoes.people import LIFE_ENDS
from factcheck.model.two_claims import beside_one_figure, of_one_office

# Deeds that only make something known.
REPORTS = frozenset(("announce", "publish"))
# What says no more of a day than that something is to come.
FORESEEN = frozenset(("plan", "forecast"))
# What befalls a place on one day, and is told by its noun.
_BLOWS = frozenset(("burned", "crash", "bombard"))
# Deeds done once to a thing, and the times that a text gives which looks back on them from afar.
_MADE = {"build", "complete", "establish", "film", "found", "launch", "open", "rebuilt", "released"}
_BEFALLEN = {"become-independent", "canonise", "collapse", "electrify", "foundation-stone", "go-bankrupt", "naturalise"}
_ONCE = ORIGIN | LIFE_ENDS | _MADE | _BEFALLEN
_LONG = frozenset(("decade", "century"))
_AGES = _LONG | {"year"}


def one_event(a: Profile, b: Profile) -> bool:
    """Say whether two dates are slots of one event: only such may clash ("signé en 2023" / "signé en juin 2024").

    The deed must be one, and not done by one party here and by another there.
    """
    if of_one_office(a.claim, b.claim):
        return True
    mine, theirs = a.predicate | a.happening, b.predicate | b.happening
    if not ((mine and theirs) or one_verb(a, b)) or compare_doings(a, b) == "different":
        return False
    if compare_sets(a.subject, b.subject) != "different" or compare_sets(a.object, b.object) == "same":
        return True
    return not a.names.isdisjoint(b.names)  # in a passive the one it happens to is no subject


def one_blow(a: Profile, b: Profile) -> bool:
    """Say whether two articles tell of a fire, a crash or a blast that nobody named does: "the fire began at 7:15pm".

    Such a thing is the one that an article is about; of another one it would say whose or where it was.
    """
    if a.document == b.document or a.subject or b.subject or a.object or b.object or a.names or b.names:
        return False
    mine, theirs = (p.predicate.union(p.claim.slots.senses) for p in (a, b))
    return not _BLOWS.isdisjoint(mine & theirs)


def is_done_once(a: Profile, b: Profile) -> bool:
    """Say whether two years or decades are of a deed that is done once to a thing, or two dates of what ends a life."""
    if a.happening & b.happening & LIFE_ENDS and compare_sets(a.subject, b.subject) != "different":
        return True
    told = [p.claim.when.granularity for p in (a, b) if p.claim.when is not None]
    # of what both name the day of one text lies in no decade of the other: "opened in the 1980s", "on 6 May 1994"
    known = _AGES.issuperset(told) or (not _LONG.isdisjoint(told) and _of_one_named(a, b))
    once = known and any(not _ONCE.isdisjoint(p.predicate | p.happening) for p in (a, b))
    return once and compare_doings(a, b) == "same"


def _of_one_named(a: Profile, b: Profile) -> bool:
    """Say whether two deeds are told of what both sentences name, which does them to nothing else.

    "Norbus opened a plant" in one decade and more of them in another.
    """
    both = a.names & b.names
    things = ((p.subject & both, p.claim.slots.thing) for p in (a, b))
    return any_named(both) and not any(who and thing and who.isdisjoint(thing.names) for who, thing in things)


def only_reports(claim: Profile) -> bool:
    """Say whether a date is that of what was made known, and of no other deed."""
    return bool(claim.predicate) and claim.predicate <= REPORTS


def two_forecasts(a: Profile, b: Profile) -> bool:
    """Say whether each text foresees a figure of its own for its day: 40% of the flights on Monday, 60% on Thursday."""
    if any(p.claim.beside is None or not p.predicate or not p.predicate <= FORESEEN for p in (a, b)):
        return False
    return not beside_one_figure(a.claim, b.claim)


def is_day(claim: Profile) -> bool:
    """Say whether a date claim is a day, and no month, year or hour."""
    return claim.claim.when is not None and claim.claim.when.granularity == "day"


def tells_hour(claim: Profile) -> bool:
    """Say whether a date claim is a time of day."""
    return claim.claim.when is not None and claim.claim.when.fields.clock is not None
