"""What forbids that two figures be one fact: sides of one thing, parties, moves, and what the other vetoes ask."""

from __future__ import annotations

from factcheck.match.likeness.relations import rarity
from factcheck.match.likeness.sharing import compare_sets, two_actors
from factcheck.match.likeness.two_values import APART, SAME
from factcheck.match.profiles.profile import Profile
from factcheck.match.vetoes.accounts import ACCOUNT
from factcheck.match.vetoes.contests import one_match
from factcheck.match.vetoes.counts import count_veto, of_other_scenes
from factcheck.match.vetoes.deals import two_deals
from factcheck.match.vetoes.deeds import other_deed
from factcheck.match.vetoes.measures import measure_veto
from factcheck.match.vetoes.repeats import nobody_else, repeat_veto
from factcheck.model.named_concepts import DISTANCE, EXTENTS, FLYBY, LEVEL, MOVES
from factcheck.model.quantity import SCORE

# What has one of these has another as well, as it has other lines of one account: two ends of a day, what came of one
# election, what one judgment has somebody pay.
ENDS = frozenset(("temperature", "lowest-temperature"))
BALLOT = frozenset(("turnout", "abstention", "vote"))
JUDGMENT = frozenset(("fine", "damages"))
# What befalls people; a car does not die.
CASUALTIES = frozenset(("dead", "injured"))
# Those hurt badly and those hurt lightly are no two counts of the same people, nor are cases before a test and after.
OPPOSED = (frozenset(("serious", "slight")), frozenset(("suspected", "confirmed")))
# Fates of which nobody has two: who survived or was only hurt did not die.
FATES = (frozenset(("dead",)), frozenset(("injured",)), frozenset(("rescued",)), frozenset(("missing",)))
# What several parties do at one time for one thing.
OFFERS = frozenset(("offer",))
# What has one value, whatever the day: how far a thing reaches, how near it passes.
STEADY = EXTENTS | DISTANCE | FLYBY
_DAYS = frozenset(("day", "minute"))


def figure_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures can never be one fact, or "" when they may be.

    found  how they stand to each other, as `relations.relation` says.
    """
    if barred := _of_two(a, b, found):
        return barred
    if found == SAME:
        return "happening" if nobody_else(a, b) else repeat_veto(a, b)
    return _of_unlike(a, b, found)


def _of_unlike(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures that are not equal can never be one fact, or ""."""
    if "converted" in a.claim.slots.scope & b.claim.slots.scope:  # "$9.3bn (£5bn)", "$9.3bn (£4.8bn)" is one sum
        return "scope"
    if found == APART and (barred := "actor" if two_deals(a, b) else other_deed(a, b)):
        return barred
    if found == APART and _each_of_its_day(a, b):
        return "day"
    if _two_sides(a, b) or _two_ranks_of_toll(a, b):
        return "counted"
    if of_other_scenes(a, b):
        return "place"
    return count_veto(a, b, found) if a.tells_noun else measure_veto(a, b)


def _of_two(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures are those of two matches, bidders or moves, be they equal or not; "" if they are not."""
    if a.dimension == SCORE and not one_match(a, b):
        return "actor"
    one_alone = a.claim.slots.scope ^ b.claim.slots.scope
    if one_alone and any(one_alone >= two for two in OPPOSED):
        return "scope"
    if a.dimension == "percent" and "needed" in a.narrow ^ b.narrow:  # "the 50% needed to win" is nobody's share
        return "scope"
    if _no_victims(a, b) or _no_victims(b, a) or _rates_of_two_parts(a, b):
        return "counted"
    if _two_fates(a, b):
        return "happening"
    return "bidder" if _other_bidder(a, b, found) else "counted" if _two_movers(a, b) else ""


def _rates_of_two_parts(a: Profile, b: Profile) -> bool:
    """Say whether two rates are told of two parts of the people: "7 % chez les hommes", "8 % chez les femmes"."""
    parts = "subgroup" in a.claim.slots.scope & b.claim.slots.scope
    return parts and bool(a.things - b.things) and bool(b.things - a.things)


def _two_fates(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of people of whom one text tells no more than another fate: 15 dead, 15 survivors."""
    if not a.happening or not b.happening or not a.dimension == b.dimension == "count":
        return False
    mine = next((fate for fate in FATES if a.happening <= fate), None)
    return mine is not None and any(fate != mine and b.happening <= fate for fate in FATES)


def _no_victims(things: Profile, people: Profile) -> bool:
    """Say whether things are counted of which no fate is told, and people who died or were hurt: 35 cars, 35 dead."""
    slots = things.claim.slots
    if things.dimension != "count" or slots.people or slots.happening or not things.things:
        return False
    return not people.happening.isdisjoint(CASUALTIES) and things.things.isdisjoint(people.things)


def _two_sides(a: Profile, b: Profile) -> bool:
    """Say whether two figures are of two measures that one thing has side by side: its debt and its budget."""
    if not a.things or not b.things:
        return False
    for each in (ACCOUNT, EXTENTS, ENDS, BALLOT, JUDGMENT):
        mine, theirs = a.things & each, b.things & each
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _each_of_its_day(a: Profile, b: Profile) -> bool:
    """Say whether each of two figures is given to a day of its own: 50 mph on Wednesday, 30 mph on Thursday.

    A toll moves from day to day and stays one fact. What was done once has one day, which either text may get wrong.
    """
    mine, theirs = a.claim.slots.event, b.claim.slots.event
    if mine is None or theirs is None or mine.bound is not None or theirs.bound is not None:
        return False
    if not {mine.granularity, theirs.granularity} <= _DAYS or "toll" in (a.policy, b.policy):
        return False
    deeds = (a.predicate | a.happening) & (b.predicate | b.happening)
    once = not deeds <= LEVEL | MOVES or not (a.things & b.things).isdisjoint(STEADY)
    return not once and mine.days_disjoint(theirs) is True


def _two_ranks_of_toll(a: Profile, b: Profile) -> bool:
    """Say whether two ranks are those of a count that goes on: the fifth and the seventh boy to be rescued."""
    return a.dimension == "ordinal" and "toll" in (a.policy, b.policy)


def _other_bidder(a: Profile, b: Profile, found: str) -> bool:
    """Say whether two figures are of the offers of two parties, which may well be alike: two clubs offer four years.

    Of a figure like 163,4 million there are no two; elsewhere one offer is told of a company and of its head.
    """
    if OFFERS.isdisjoint(a.predicate) or OFFERS.isdisjoint(b.predicate):
        return False
    return a.lang == b.lang and not (found == SAME and rarity(a, b) == "rare") and two_actors(a, b)


def _two_movers(a: Profile, b: Profile) -> bool:
    """Say whether something rose in one text and something else fell in the other: sales up 11%, profit down 11%.

    Only of what both name, a thing or whose it is, would two directions be a contradiction.
    """
    if "change" not in a.narrow or "change" not in b.narrow:  # nearly always: most figures are no change
        return False
    mine, theirs = MOVES & a.predicate, MOVES & b.predicate
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return False
    what = compare_sets(a.things, b.things)
    return what == "different" or (what != "same" and compare_sets(a.subject, b.subject) != "same")
