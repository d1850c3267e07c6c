"""What forbids that two equal figures be one fact: small numbers are alike by chance, and nobody is nobody else."""

from __future__ import annotations

from factcheck.match.likeness.relations import REPEAT, rarity
from factcheck.match.likeness.sharing import compare_sets, one_noun, served_otherwise
from factcheck.match.likeness.times import DAY
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.match.vetoes.measures import limit_and_age
from factcheck.match.vetoes.people import two_bearers

# Ranks that every text gives to many things; a fifth or a twelfth is seldom that of two.
FIRST_RANKS = 3


def repeat_veto(a: Profile, b: Profile) -> str:
    """Return why two equal figures are not one fact: ordinals of two things, a small number twice in one text.

    "Three founders" are not "three other people", who come on top of somebody: a small number is like that by chance.
    Of a sentence as much may be suspended here as is served there: "dont deux avec sursis", "dont deux ferme".
    So are crowds of two days: 2,5 million on 31 January and more than 2,5 million on 11 February.
    """
    if _comes_on_top(a, b) or limit_and_age(a, b) or served_otherwise(a, b):
        return "scope"
    if _two_marches(a, b):
        return "day"
    if "age" in (a.dimension, b.dimension) and two_bearers(a.subject, b.subject):
        return "actor"
    if one_noun(a, b):
        return ""
    if a.document == b.document and rarity(a, b) == "small":
        return REPEAT
    return "counted" if _counts_other(a, b) else ""


def _comes_on_top(a: Profile, b: Profile) -> bool:
    """Say whether one of two small equal figures alone is that of others, or of a time that lies between two events.

    A sum is paid on top of another one whether or not a text says so: "200 euros more", "500 euros, then 200 euros".
    """
    if rarity(a, b) != "small" or any(p.dimension.startswith("money") for p in (a, b)):
        return False
    return bool((a.narrow ^ b.narrow) & {"increment", "apart"})


def _counts_other(a: Profile, b: Profile) -> bool:
    """Say whether two equal counts are small and of two things ("deux trains", "deux hôpitaux"), or two common ranks.

    "Two shooters" may be "two men".
    """
    if "ordinal" in (a.dimension, b.dimension):
        return _common_rank(a, b)
    if rarity(a, b) != "small" or not a.dimension == b.dimension == "count":
        return False
    if a.claim.slots.people and b.claim.slots.people:
        return False
    return compare_sets(a.things, b.things) == "different" or _is_nobody(a, b) or _is_nobody(b, a)


def nobody_else(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of nobody, to whom two things did not happen: "nobody was killed", "none was hurt".

    Nought is the same of all that did not happen; 31 hurt and 31 injured are the same people.
    """
    nobody = all(p.claim.stated == 0 for p in (a, b))
    return nobody and compare_sets(a.happening, b.happening) == "different"


def _is_nobody(thing: Profile, somebody: Profile) -> bool:
    """Say whether something that is no people is counted, and people are: "nine counts of murder", "nine people"."""
    return bool(thing.things) and not thing.claim.slots.people and somebody.claim.slots.people


def _two_marches(a: Profile, b: Profile) -> bool:
    """Say whether two counts of one figure, hedged in one text alone, are told of two days and of what has one day."""
    if a.bounds == b.bounds:
        return False
    if a.dimension != "count" or a.event is None or b.event is None or "fixed" not in (a.policy, b.policy):
        return False
    return "toll" not in (a.policy, b.policy) and days_between(a.event, b.event) > DAY


def _common_rank(a: Profile, b: Profile) -> bool:
    """Say whether two equal ranks of two nouns are such that most texts have, or of two things that are known."""
    figure = a.claim.stated
    return figure is None or figure <= FIRST_RANKS or compare_sets(a.things, b.things) == "different"
