"""What forbids that two counts that differ be one fact: another scope, day, handling or place, or another thing."""

from __future__ import annotations

from factcheck.match.likeness.sharing import all_named, any_named, compare_fates, compare_sets, one_fate, shares_parties
from factcheck.match.likeness.times import of_earlier_event, other_day
from factcheck.match.likeness.two_values import APART
from factcheck.match.profiles.profile import MORE, Profile
from factcheck.match.profiles.running import RUNNING
from factcheck.match.vetoes.accounts import of_one_region

# Of one kind of thing somebody has some, and some are bought, made, sold, brought, opened, closed: each is a count.
HANDLING = (
    frozenset(("have",)),
    frozenset(("buy",)),
    frozenset(("production",)),
    frozenset(("sell",)),
    frozenset(("supply", "send", "receive")),
    frozenset(("export",)),
    frozenset(("import",)),
    frozenset(("open", "establish", "build", "hired", "launch")),
    frozenset(("close",)),
    frozenset(("laid-off",)),
    frozenset(("lose",)),
    frozenset(("win",)),
    frozenset(("reject",)),
)
BRINGING = (frozenset(("buy",)), frozenset(("open", "establish", "build", "hired", "launch")))
# Scopes that make another count of it; "dont", "contre … auparavant" and shares may name the same figure elsewhere.
OTHER_COUNTS = frozenset(("increment", "first", "rate", "change", "capacity"))
# Counts of what is no part of the story: how many it would take, how many told it.
ASIDE_COUNTS = frozenset(("needed", "cited"))
# Whoever has or carries so many has them still, whatever befell some.
HOLDING = frozenset(("have", "carry"))
AND_ONE = "and-one"
SPARED = "spared"


def count_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures that differ are not one fact: another scope, another happening, another thing counted."""
    happenings = compare_fates(a, b)
    if _other_count(a, b, happenings):
        return "scope"
    if other_day(a, b) or of_earlier_event(a, b):
        return "day"
    if found == APART or _counts_nobody(a):
        return _told_apart(a, b, happenings)
    if _is_on_board(a, b) or _is_on_board(b, a):
        return "happening"
    return "counted" if a.lang == b.lang and _other_thing(a, b) else ""


def _is_on_board(one: Profile, other: Profile) -> bool:
    """Say whether one text counts those that something carried, and the other those whom it befell: 250, "over 100"."""
    return "carry" in one.done and not one.happening and bool(other.happening) and other.policy == "toll"


def _told_apart(a: Profile, b: Profile, happenings: str) -> str:
    """Return why two figures are not one fact that nothing but the event joins: they differ, or both are nought."""
    if happenings == "different" or _other_handling(a, b):
        return "happening"
    if SPARED in a.claim.slots.scope ^ b.claim.slots.scope or _all_but_one(a, b) or _all_but_one(b, a):
        return "scope"
    if _spares_some(a, b) or _spares_some(b, a):
        return "scope"
    if _other_place(a, b) or of_one_region(a, b) or of_one_region(b, a):
        return "place"
    return "counted" if _other_thing(a, b) else ""


def _other_count(a: Profile, b: Profile, happenings: str) -> bool:
    """Say whether one of two counts alone is an increment or a rate, is of one area, is how many it takes, or cited."""
    one_alone = a.narrow ^ b.narrow
    if a.dimension == "count" and one_alone & ASIDE_COUNTS:
        return True
    left = "remaining" in one_alone and "toll" not in (a.policy, b.policy)  # 21 stages, twelve to go
    if left or ("part" in one_alone and _of_unknown_whole(a, b)):
        return True
    if RUNNING in one_alone or "area" in one_alone:  # so far; a city and what is named after it
        return True
    if a.document == b.document and "zone" in one_alone:  # the area is one that this text alone sets against others
        return True
    other = one_alone & OTHER_COUNTS
    if other == MORE and _both_bring(a, b):
        return False
    return bool(other) and happenings != "same"


def _both_bring(a: Profile, b: Profile) -> bool:
    """Say whether both texts tell of one kind of deed that brings things, which are new as such: "ouvrir 35 magasins".

    "53 nouveaux magasins" are no more than those opened, if both are still to come or both are there.
    """
    one_time = a.event is not None and a.event == b.event
    if not one_time and (a.claim.stance == "planned") != (b.claim.stance == "planned"):
        return False
    if "others" in a.claim.slots.scope | b.claim.slots.scope:
        return False
    mine, theirs = a.done | a.predicate, b.done | b.predicate
    return any(not kind.isdisjoint(mine) and not kind.isdisjoint(theirs) for kind in BRINGING)


def _of_unknown_whole(a: Profile, b: Profile) -> bool:
    """Say whether a part and a whole are of things, and of no one party or place: "dont 530 000 entrées dimanche".

    Those of one time that both texts tell are all of them: "dont 130 tableaux acquis en 2019".
    """
    if a.dimension != "count" or (a.event is not None and a.event == b.event):
        return False
    return not (a.happening or b.happening) and not shares_parties(a, b)


def _counts_nobody(claim: Profile) -> bool:
    quantity = claim.claim.quantity
    return quantity is not None and quantity.stated == 0 and claim.dimension == "count"


def _all_but_one(some: Profile, all_of_them: Profile) -> bool:
    """Say whether a count leaves out one whom its text tells of beside it: "three passengers and the pilot", four."""
    if AND_ONE not in some.claim.slots.scope or AND_ONE in all_of_them.claim.slots.scope:
        return False
    counts = [p.claim.quantity.stated for p in (some, all_of_them) if p.claim.quantity is not None]
    return None not in counts and counts[-1] - counts[0] == 1  # type: ignore[operator]


def _spares_some(nobody: Profile, somebody: Profile) -> bool:
    """Say whether none of a kind were counted, and others may be all that another text counts.

    "No passengers were hurt" and "nobody was seriously hurt" leave room for three injured.
    """
    if not _counts_nobody(nobody):
        return False
    return nobody.kinds != somebody.kinds or compare_sets(nobody.things, somebody.things) in ("different", "unknown")


def _other_handling(a: Profile, b: Profile) -> bool:
    """Say whether two deeds are done to those counted, or one to some of what somebody has: 40 closed, 210 had."""
    for one, other in ((a, b), (b, a)):
        if not HOLDING.isdisjoint(one.done) and not one.happening and other.happening:
            return True  # a park has 300 wolves, 24 wolves were shot; a bus carried 40
        if "laid-off" in one.happening and not other.happening and "establish" in other.predicate:
            return True  # "va supprimer 120 emplois", "va créer 150 emplois"
    if not a.done or not b.done:
        return False
    mine, theirs = ([kind for kind in HANDLING if not kind.isdisjoint(p.done)] for p in (a, b))
    return bool(mine) and bool(theirs) and not any(kind in theirs for kind in mine)


def _other_thing(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of two things; one noun counts one thing, whatever befell it in the one text.

    So are two changes: sales up 15%, staff up 3%.
    """
    if "change" in a.narrow & b.narrow:
        return compare_sets(a.things, b.things) == "different"
    if a.dimension != "count" or (a.head and a.head == b.head) or one_fate(a, b):
        return False
    return compare_sets(a.concepts, b.concepts) == "different"


def of_other_scenes(a: Profile, b: Profile) -> bool:
    """Say whether two claims are of two known places, and a sentence before tells of one at least where it is.

    Neither contains the other, and neither sentence names that of the other. A town may lie in a region.
    """
    if not (a.scene or b.scene):
        return False
    mine, theirs = a.places or a.scene, b.places or b.scene
    if not mine or not theirs or not mine.isdisjoint(theirs | b.names) or not theirs.isdisjoint(a.names):
        return False
    if mine.isdisjoint(a.wide) != theirs.isdisjoint(b.wide):
        return False
    return not any_named(mine | theirs) and a.regions.isdisjoint(theirs) and b.regions.isdisjoint(mine)


def _other_place(a: Profile, b: Profile) -> bool:
    """Say whether two counts are confined to two places that are known, or to a place and what contains it.

    What a text names itself may lie anywhere: a shop in the mall that another text names, an island and its port. But
    a share of votes is that of the one town or the other.
    """
    if compare_sets(a.places, b.places) != "different":
        return False
    if not any_named(a.places | b.places):
        return True
    apart = a.places.isdisjoint(b.passage) and b.places.isdisjoint(a.passage)
    return a.dimension == "percent" and all_named(a.places | b.places) and apart
