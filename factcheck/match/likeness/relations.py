"""How the values of two claims stand to each other."""

from __future__ import annotations

from factcheck.match.likeness.sharing import compare_sets
from factcheck.match.likeness.two_values import APART, MEET, SAME, UNTOLD, bounds_apart, when_relation
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import in_years
from factcheck.model.two_claims import befell_once, took_office_twice, two_maxima, two_spreads

# A common value that stands twice in one text: no reason to link the two, nor to keep apart what other texts link.
REPEAT = "repeat"
# From a million on (as a decimal logarithm) a figure without unit may be a sum whose currency goes without saying.
SUM = 6.0
# How telling a common value is, the least first.
_RARITIES = ("small", "plain", "rare")


def relation(a: Profile, b: Profile) -> str:
    """Return how two values stand to each other; of two dimensions only a bare figure can be said to be the same."""
    if a.vague and b.vague and _unsized(a) and _unsized(b):
        return MEET
    if a.key == b.key and not (a.dated and _two_hours(a, b)):
        return SAME
    if a.dimension != b.dimension:
        return SAME if a.figure and a.figure == b.figure and _one_scale(a, b) else UNTOLD
    if a.bounds is not None and b.bounds is not None:
        if a.bounds == b.bounds:
            return SAME
        one_alone = two_maxima(a.claim, b.claim) or two_spreads(a.claim, b.claim)
        return APART if one_alone or bounds_apart(a.bounds, b.bounds) else MEET
    return _dates(a, b)


def _two_hours(a: Profile, b: Profile) -> bool:
    """Say whether two texts tell times of day of which each says what then took place, or of what: "left at 9:25".

    Of one day two times may be those of two deeds. A bare time is of what both texts are about.
    """
    whens = a.claim.when, b.claim.when
    if any(when is None or when.fields.clock is None for when in whens):
        return False
    told = all(p.predicate or p.happening for p in (a, b))
    return told or compare_sets(a.things, b.things) == "different"


def _unsized(claim: Profile) -> bool:
    """Say whether a count tells no size, so that another one like it is no same value."""
    return claim.claim.quantity is not None and claim.claim.quantity.unsized


def _dates(a: Profile, b: Profile) -> str:
    """Return how two dates stand to each other; a weekday without a week is no date but of what happens once.

    Beside a time of day that no text gives a day it is compared by its own: "9:27 Sunday morning", "at 9:27".
    """
    left, right = a.claim.when, b.claim.when
    if left is None or right is None:
        return UNTOLD
    if took_office_twice(a.claim, b.claim):
        return APART
    one_week = a.document == b.document or befell_once(a.claim, b.claim)
    if (left.floating or right.floating) and not (one_week or left.hour_alone or right.hour_alone):
        return UNTOLD
    return when_relation(left, right)


def _one_scale(a: Profile, b: Profile) -> bool:
    """Say whether one figure in two dimensions may be the same statement: bare, a sum without its currency, an age."""
    kinds = {a.dimension.partition(":")[0], b.dimension.partition(":")[0]}
    if kinds == {"count", "money"}:  # "la BNP doit toucher 2,55 milliards", elsewhere "2,55 milliards d'euros"
        return _wordless(a) or _wordless(b) or (a.size is not None and a.size >= SUM)
    if _wordless(a) or _wordless(b) or (kinds == {"count", "age"} and (bare(a) or bare(b))):
        return True  # beside the 29 of "Ida Tarvik, 29, …" no noun is counted, whatever word was taken for one
    if a.dimension.startswith("money") and a.dimension.partition("/")[0] == b.dimension.partition("/")[0]:
        return True  # a salary "par an", elsewhere without its year
    if kinds == {"count", "duration"}:  # "un contrat de cinq saisons" is one of five years
        return in_years(a.claim) and in_years(b.claim)
    return kinds == {"age", "duration"} and unit(a) == unit(b)  # "à 87 ans, la veuve …" reads like a duration


def rarity(a: Profile, b: Profile) -> str:
    """Return how telling it is that two texts give one value: as little as the plainer way to tell it, "two days", is.

    In another unit it may have more digits: "48 hours".
    """
    return min(a.rarity, b.rarity, key=_RARITIES.index)


def unit(claim: Profile) -> str | None:
    """Return the unit of a figure, None of a date."""
    return claim.claim.quantity.unit if claim.claim.quantity is not None else None


def bare(claim: Profile) -> bool:
    """Say whether a figure stands without unit and known noun: "6,1" may be the magnitude that another text names."""
    return claim.dimension == "count" and not claim.concepts


def _wordless(claim: Profile) -> bool:
    """Say whether no noun at all goes with a bare figure; an unknown one is one too: 12 catamarans are not 12 euros."""
    return bare(claim) and not claim.head


def situation(a: Profile, found: str) -> str:
    """Return which column of the weights holds."""
    if a.dated:
        return "moved" if found == APART else "date"
    return "equal" if found == SAME else "differ"
