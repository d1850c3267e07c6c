"""Comparators of what is counted: what befell it, which things, by which noun, and which part of them."""

from __future__ import annotations

from factcheck.match.documents.context import Context
from factcheck.match.likeness.sharing import compare_fates, compare_sets, names_of_sum, one_fate
from factcheck.match.likeness.two_values import APART, MEET
from factcheck.match.profiles.parts import PART
from factcheck.match.profiles.profile import Profile

GRAVITY = frozenset(("serious", "slight"))
# What every sum may be called, whatever is paid for.
SUMS = frozenset(("price", "value"))


def happening(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare what befell those counted."""
    return compare_fates(a, b)


def things(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Compare what is counted; of a magnitude or a distance another noun nearby tells nothing.

    What was paid for one thing is one, whether it is called a price, a fee or nothing.
    """
    if found == APART and context.deals.of_one(a, b):
        return "same"
    told = compare_sets(a.things, b.things)
    return "unknown" if told == "different" and _may_be_one(a, b, found) else told


def _may_be_one(a: Profile, b: Profile, found: str) -> bool:
    """Say whether two figures may be of one thing though the things that are told near them differ."""
    return not (a.tells_noun and b.tells_noun) or _one_word(a, b) or _bare_sum(a, b, found)


def _one_word(a: Profile, b: Profile) -> bool:
    """Say whether both count by one noun, of which a text may tell more: "rounds of ammunition", "rounds"."""
    return a.dimension == "count" and bool(a.head) and a.head == b.head and a.lang == b.lang


def _bare_sum(a: Profile, b: Profile, found: str) -> bool:
    """Say whether one of two sums that can both hold is only called a sum: "un prix voisin de 130 dollars".

    So do two sums that differ go by two names of one.
    """
    if found == APART and names_of_sum(a, b):
        return True
    return found == MEET and a.dimension.startswith("money") and (a.concepts <= SUMS or b.concepts <= SUMS)


def counted(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Compare what is counted, as far as concepts say: houses are no dead, whatever slot they stand in."""
    told = compare_sets(a.concepts, b.concepts)
    if told != "different":
        return told
    return "unknown" if one_fate(a, b) or _may_be_one(a, b, found) or context.deals.of_one(a, b) else told


def head(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the counted nouns; where both have concepts, or two languages, another noun tells nothing.

    Nor do two that say no more than that people are counted: "personnes", "individus"; nor what stands by a price.
    """
    if not a.head or not b.head:
        return "unknown"
    if a.head == b.head:
        return "same"
    people = a.claim.slots.people and b.claim.slots.people and not (a.things or b.things)
    people = people or context.deals.of_one(a, b)
    return "unknown" if a.lang != b.lang or people or (a.concepts and b.concepts) else "different"


def narrow(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the scopes: a part, an increment or a rate is not the whole.

    Two parts are alike where the words of both say so, and not where their texts only count more victims elsewhere.
    """
    if a.narrow == b.narrow:
        told = a.narrow != PART or a.claim.slots.scope & b.claim.slots.scope >= PART
        return "same" if a.narrow and told else "none"
    return "none" if a.narrow ^ b.narrow == PART and _by_own_noun(a, b) else "different"


def _by_own_noun(a: Profile, b: Profile) -> bool:
    """Say whether a part goes by a noun that the other text counts by itself: "40 injured, 31 of them pupils".

    All the pupils who were injured are told in either text, whether or not others were, and so are all the badly hurt.
    """
    if not a.happening.isdisjoint(b.happening) and a.kinds == b.kinds and not GRAVITY.isdisjoint(a.kinds):
        return True
    people = a.claim.slots.people and b.claim.slots.people
    return people and not a.happening.isdisjoint(b.happening) and not a.things.isdisjoint(b.things)


def kinds(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the subgroups: "grièvement blessés" are not all the injured."""
    if not a.kinds and not b.kinds:
        return "none"
    return "same" if a.kinds == b.kinds else "different"
