"""The comparator of values: equal by rarity, able to hold together, or apart by their ratio or their days."""

from __future__ import annotations

from factcheck.match.documents.context import Context
from factcheck.match.likeness.relations import rarity
from factcheck.match.likeness.sharing import one_noun, rivals
from factcheck.match.likeness.two_values import APART, MEET, SAME, UNTOLD, one_apart, one_slip, two_digits_swapped
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.model.named_concepts import DISTANCE, FLYBY

# How far apart two figures lie, as the decimal logarithm of their ratio.
DISTANCES = ((0.0212, "near"), (0.0792, "fifth"), (0.301, "double"), (1.0, "tenfold"), (2.2, "far"))
# Distances that two swapped digits make up for.
_FARTHER = ("double", "tenfold")
# A toll that grew by this factor (as a decimal logarithm) between two articles is told by the order of the articles.
RISEN = DISTANCES[2][0]
# A range whose end is so many times its beginning holds most figures of its kind.
_WIDE = 3


def value(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Compare the values: equal by rarity, able to hold together, or apart by their ratio."""
    if found == SAME:
        return {"rare": "same_rare", "plain": "same_plain"}.get(rarity(a, b), _same_small(a, b))
    if found == UNTOLD:
        return "untold"
    if a.dated:
        return _days_apart(a, b) if found == APART else "meet"
    apart = _figures_apart(a, b, found)
    near = (_neighbours(a, b) and not context.corpus.has_note) or _one_way(a, b)
    near = near or context.only_sums(a, b)
    return "fifth" if apart == "double" and near else apart


def _figures_apart(a: Profile, b: Profile, found: str) -> str:
    """Compare two figures that are not the same: able to hold together, or apart by their ratio."""
    toll = "toll_" if not a.happening.isdisjoint(b.happening) or _of_rivals(a, b) else ""
    gap = 9.0 if a.size is None or b.size is None else abs(a.size - b.size)
    if found == MEET and a.dimension == "age" and (_by_tens(a) or _by_tens(b)):
        return "meet_far"  # every sixth person is in her 30s
    if found == MEET:
        near = DISTANCES[3][0] if a.vague or b.vague else DISTANCES[2][0]  # "des milliers" says no more than its order
        return toll + ("meet" if gap < near and not (_is_wide(a) or _is_wide(b)) else "meet_far")
    if one_slip(a.claim, b.claim):
        return "slip"
    if toll and gap >= RISEN and _risen(a, b):
        return "toll_risen"
    apart = next((name for limit, name in DISTANCES if gap < limit), "far" if _to_one_place(a, b) else "vast")
    # 640 and 460: a slip less surely than of more digits, yet likelier one fact than any two figures so far apart
    return toll + ("fifth" if apart in _FARTHER and two_digits_swapped(a.claim, b.claim) else apart)


def _to_one_place(a: Profile, b: Profile) -> bool:
    """Say whether two lengths are the way to one thing, however far it is: to what both name, or to what is passed."""
    shared = a.things & b.things
    return not FLYBY.isdisjoint(shared) or (not DISTANCE.isdisjoint(shared) and bool(a.head) and a.head == b.head)


def _one_way(a: Profile, b: Profile) -> bool:
    """Say whether two lengths lead one way from one place: "six miles south of Orsen", "nine miles south of Orsen"."""
    mine, theirs = a.claim.slots.heading, b.claim.slots.heading
    return (
        mine is not None and theirs is not None and (mine.degrees, mine.landmark) == (theirs.degrees, theirs.landmark)
    )


def _neighbours(a: Profile, b: Profile) -> bool:
    """Say whether two small counts are one apart: four rooms and five.

    Of two notes the one may tell of some of those that the other counts: "three of his four children".
    """
    return a.dimension == "count" and one_apart(a.claim, b.claim)


def _of_rivals(a: Profile, b: Profile) -> bool:
    """Say whether those who march and somebody else count people, who seldom come near each other."""
    organised = "organiser" in (a.speaker_kind, b.speaker_kind)
    return organised and a.claim.slots.people and b.claim.slots.people and rivals(a, b)


def _by_tens(claim: Profile) -> bool:
    """Say whether an age is told by its decade alone."""
    return claim.claim.quantity is not None and claim.claim.quantity.stated is None


def _is_wide(claim: Profile) -> bool:
    """Say whether a range spans so much that to lie in it says little: "de 4 à 92 ans"."""
    if claim.bounds is None:
        return False
    low, _, high, _ = claim.bounds
    return low > 0 and high.is_finite() and high > low * _WIDE


def _risen(a: Profile, b: Profile) -> bool:
    """Say whether the greater of two tolls is told in the later article: four dead on Friday, 98 three weeks later."""
    if a.issued is None or b.issued is None or a.size is None or b.size is None:
        return False
    earlier, later = (a.issued, b.issued) if a.size < b.size else (b.issued, a.issued)
    return earlier[1] <= later[0]


def _same_small(a: Profile, b: Profile) -> str:
    """Compare two equal small figures: "five boats" and "five days" have nothing in common but the five.

    Nobody is hurt in most events.
    """
    if a.claim.stated == 0:
        return "same_idle"
    if a.dimension == b.dimension == "count" and a.lang == b.lang and a.head and b.head and not one_noun(a, b):
        return "same_idle"
    return "same_small"


def _days_apart(a: Profile, b: Profile) -> str:
    if (
        a.claim.when is not None
        and b.claim.when is not None
        and a.claim.when.fields.clock
        and b.claim.when.fields.clock
    ):
        return "times"
    if a.span is None or b.span is None:
        return "soft"
    gap = days_between(a.span, b.span)
    return "days" if gap < 7 else "year" if gap < 400 else "years"
