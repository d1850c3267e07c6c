"""Comparators: each looks at one field of two claims and answers with a case that weights.toml knows."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.match.context import Context
from factcheck.match.profile import Profile
from factcheck.match.sharing import (
    DISTANCE,
    compare_deeds,
    compare_fates,
    compare_sets,
    names_of_sum,
    one_fate,
    one_noun,
    rivals,
)
from factcheck.match.values import (
    APART,
    MEET,
    SAME,
    UNTOLD,
    days_between,
    days_relation,
    one_apart,
    one_slip,
    two_digits_swapped,
)

Comparator = Callable[[Profile, Profile, str, Context], str]
# How far apart two figures lie, as the decimal logarithm of their ratio.
DISTANCES = ((0.0212, "near"), (0.0792, "fifth"), (0.301, "double"), (1.0, "tenfold"), (2.2, "far"))
# Distances that two swapped digits make up for.
_FARTHER = ("double", "tenfold")
# A toll that grew by this factor (as a decimal logarithm) between two articles is told by the order of the articles.
RISEN = DISTANCES[2][0]
# A range whose end is so many times its beginning holds most figures of its kind.
_WIDE = 3
PART = frozenset(("part",))
# What every sum may be called, whatever is paid for.
SUMS = frozenset(("price", "value"))
WORDS = ((0.5, "many"), (0.3, "some"), (0.12, "few"))


def value(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Compare the values: equal by rarity, able to hold together, or apart by their ratio."""
    if found == SAME:
        return {"rare": "same_rare", "plain": "same_plain"}.get(a.rarity, _same_small(a, b))
    if found == UNTOLD:
        return "untold"
    if a.dated:
        return _days_apart(a, b) if found == APART else "meet"
    apart = _figures_apart(a, b, found)
    return "fifth" if apart == "double" and not context.corpus.has_note and _neighbours(a, b) else apart


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
    """Say whether two lengths are the way to one thing that both texts name by its noun, however far it is."""
    return not DISTANCE.isdisjoint(a.things & b.things) and bool(a.head) and a.head == b.head


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
    if a.claim.quantity is not None and a.claim.quantity.stated == 0:
        return "same_idle"
    if a.dimension == "count" and a.lang == b.lang and a.head and b.head and not one_noun(a, b):
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


def happening(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare what befell those counted."""
    return compare_fates(a, b)


def things(a: Profile, b: Profile, found: str, _: Context) -> str:
    """Compare what is counted; of a magnitude or a distance another noun nearby tells nothing."""
    told = compare_sets(a.things, b.things)
    return "unknown" if told == "different" and _may_be_one(a, b, found) else told


def _may_be_one(a: Profile, b: Profile, found: str) -> bool:
    """Say whether two figures may be of one thing though the things that are told near them differ."""
    return not a.tells_noun or _one_word(a, b) or _bare_sum(a, b, found)


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


def counted(a: Profile, b: Profile, found: str, _: Context) -> str:
    """Compare what is counted, as far as concepts say: houses are no dead, whatever slot they stand in."""
    told = compare_sets(a.concepts, b.concepts)
    return "unknown" if told == "different" and (one_fate(a, b) or _may_be_one(a, b, found)) else told


def head(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the counted nouns; where both have concepts, or two languages, another noun tells nothing."""
    if not a.head or not b.head:
        return "unknown"
    if a.head == b.head:
        return "same"
    return "unknown" if a.lang != b.lang or (a.concepts and b.concepts) else "different"


def predicate(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the verbs or events that govern the claims."""
    return compare_deeds(a.predicate, b.predicate)


def subject(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare who does it."""
    return compare_sets(a.subject, b.subject)


def object_(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare to or with whom it is done."""
    found = compare_sets(a.object, b.object)
    one = not (a.regions.isdisjoint(b.object) and b.regions.isdisjoint(a.object))
    return "unknown" if found == "different" and one else found  # "frappé l'Asie du Sud-Est", "frappé la Birmanie"


def origin(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare where those counted come from."""
    return compare_sets(a.origin, b.origin)


def place(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the places that the counts are confined to; a town and its country are a part and its whole.

    A name with what it is a name of is that place: "Qeshm", "Qeshm Island".
    """
    found = compare_sets(a.places, b.places)
    if found == "different" and any(_longer(x, y) or _longer(y, x) for x in a.places for y in b.places):
        return "same"
    if found == "different" and not (a.regions.isdisjoint(b.places) and b.regions.isdisjoint(a.places)):
        return "within"
    return found


def _longer(name: str, other: str) -> bool:
    """Say whether an unlisted name goes on where another one ends."""
    return other.startswith("n:") and name.startswith(other + " ")


def narrow(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the scopes: a part, an increment or a rate is not the whole."""
    if a.narrow == b.narrow:
        return "same" if a.narrow else "none"
    return "none" if a.narrow ^ b.narrow == PART and _by_own_noun(a, b) else "different"


def _by_own_noun(a: Profile, b: Profile) -> bool:
    """Say whether a part goes by a noun that the other text counts by itself: "40 injured, 31 of them pupils".

    All the pupils who were injured are told in either text, whether or not others were.
    """
    people = a.claim.slots.people and b.claim.slots.people
    return people and not a.happening.isdisjoint(b.happening) and not a.things.isdisjoint(b.things)


def anchor(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare whether the dates are only those of a figure."""
    return ("neither", "one", "both")[a.claim.anchors_figure + b.claim.anchors_figure]


def kinds(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the subgroups: "grièvement blessés" are not all the injured."""
    if not a.kinds and not b.kinds:
        return "none"
    return "same" if a.kinds == b.kinds else "different"


def event(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the days when what is counted happened; a day's difference may be the time zone's."""
    if a.event is None or b.event is None:
        return "unknown"
    found = days_relation(a.event, b.event)
    if found != APART:
        return "same" if found == SAME else "meet"
    gap = days_between(a.event, b.event)
    return "close" if gap < 1 else "different" if gap < 60 else "far"


def issued(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare when the articles were written: a week later another march, another session, another toll is news."""
    if a.issued is None or b.issued is None or a.document == b.document:
        return "unknown"
    gap = days_between(a.issued, b.issued)
    return "same" if gap < 1 else "close" if gap < 3 else "different" if gap < 30 else "far"


def speaker(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare who says so."""
    if rivals(a, b):
        return "rival"
    return compare_sets(a.speaker, b.speaker)


def lead(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the positions: what stands in two leads is what both articles are about."""
    return ("neither", "one", "both")[a.lead + b.lead]


def unique(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare how many values of this concept each document has."""
    return ("neither", "one", "both")[context.is_only_value(a) + context.is_only_value(b)]


def partner(_a: Profile, _b: Profile, _found: str, _: Context) -> str:
    """Answer before the rivals of a pair are known: match.partners tells which are each other's best."""
    return "other"


def contrast(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Say whether several documents give both values side by side, which makes them two facts; rivals are always so."""
    return "seen" if found == APART and not rivals(a, b) and context.contrasted(a, b) else "none"


def words(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the words around, near and rare ones first; those of two languages tell nothing."""
    if a.lang != b.lang:
        return "foreign"
    share = context.word_overlap(a, b)
    return next((name for limit, name in WORDS if share >= limit), "none")


def names(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the names of the sentences by their rarity."""
    if not a.names or not b.names:
        return "unknown"
    share = context.name_overlap(a, b)
    return "none" if share == 0 else "few" if share < 0.4 else "many"


def echoes(a: Profile, b: Profile, context: Context) -> bool:
    """Say whether one text tells one deed twice with two dates ("faite samedi", and further on "faite vendredi")."""
    if not a.dated or a.claim.sentence == b.claim.sentence or a.happening.isdisjoint(b.happening):
        return False
    if "besides" in a.claim.slots.scope | b.claim.slots.scope:  # "par ailleurs, deux fondations ont vendu le 10 mai"
        return False
    return not a.names.isdisjoint(b.names) and context.word_overlap(a, b) >= WORDS[1][0]


def story(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the documents: one and the same (or an echo in it), one sentence, surely of one event, likely, or so."""
    if a.document == b.document and not (rivals(a, b) or context.disputed(a, b)):
        return "echo" if echoes(a, b, context) else "own"
    if context.events.copied(a, b):
        return "copied"
    found = context.strength(a, b)
    return "sure" if found >= 3.0 else "likely" if found >= 1.5 else "doubtful"


COMPARATORS: dict[str, Comparator] = {
    "value": value,
    "happening": happening,
    "things": things,
    "counted": counted,
    "head": head,
    "predicate": predicate,
    "subject": subject,
    "object": object_,
    "origin": origin,
    "place": place,
    "narrow": narrow,
    "kinds": kinds,
    "anchor": anchor,
    "event": event,
    "issued": issued,
    "speaker": speaker,
    "lead": lead,
    "unique": unique,
    "partner": partner,
    "contrast": contrast,
    "words": words,
    "names": names,
    "story": story,
}
