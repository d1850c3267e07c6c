"""Comparators: each looks at one field of two claims and answers with a case that weights.toml knows."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.match.comparison.counted_fields import counted, happening, head, kinds, narrow, things
from factcheck.match.comparison.value_field import value
from factcheck.match.documents.context import Context
from factcheck.match.likeness.sharing import compare_deeds, compare_sets, one_meeting, one_verb, rivals
from factcheck.match.likeness.two_values import APART, SAME, days_relation
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between

Comparator = Callable[[Profile, Profile, str, Context], str]
# The share of words around two claims that both have, from which on it is told so.
WORDS = ((0.5, "many"), (0.3, "some"), (0.12, "few"))
# The share of what words of two languages mean, from which on they tell something.
MEANT = 0.4
# What is told of all the time since a day, or after it.
_OPEN = ("since", "after")


def predicate(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the verbs or events that govern the claims."""
    found = compare_deeds(a.predicate, b.predicate)
    return "same" if one_verb(a, b) or (found == "different" and one_meeting(a, b)) else found


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


def place(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Compare the places that the counts are confined to; a town and its country are a part and its whole.

    A name with what it is a name of is that place: "Qeshm", "Qeshm Island". No price is confined to where a thing is.
    """
    apart = found == APART
    found = compare_sets(a.places, b.places)
    if found == "unknown" and apart and context.deals.of_one(a, b):
        return "none"
    if found == "different" and any(_longer(x, y) or _longer(y, x) for x in a.places for y in b.places):
        return "same"
    if found == "different" and not (a.regions.isdisjoint(b.places) and b.regions.isdisjoint(a.places)):
        return "within"
    return "same_scene" if found in ("unknown", "none") and _of_one_scene(a, b) else found


def _of_one_scene(a: Profile, b: Profile) -> bool:
    """Say whether two claims are of one place that one text at least tells in a sentence before."""
    return not (a.places or a.scene).isdisjoint(b.places or b.scene)


def _longer(name: str, other: str) -> bool:
    """Say whether an unlisted name goes on where another one ends."""
    return other.startswith("n:") and name.startswith(other + " ")


def anchor(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare whether the dates are only those of a figure."""
    return ("neither", "one", "both")[a.claim.anchors_figure + b.claim.anchors_figure]


def event(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the days when what is counted happened; a day's difference may be the time zone's."""
    if a.event is None or b.event is None:
        return "unknown"
    found = days_relation(a.event, b.event)
    if found != APART:
        return "same" if found == SAME else "meet"
    if _goes_on(a, b) or _goes_on(b, a):
        return "unknown"
    gap = days_between(a.event, b.event)
    return "close" if gap < 1 else "different" if gap < 60 else "far"


def _goes_on(since: Profile, other: Profile) -> bool:
    """Say whether one figure is told of all the time since a day, on which the other one's day follows."""
    told = since.claim.slots.event
    if told is None or told.bound not in _OPEN or since.event is None or other.event is None:
        return False
    return since.event[0] <= other.event[0]


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
    """Answer before the rivals of a pair are known: match.groups.partners tells which are each other's best."""
    return "other"


def contrast(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Say whether several documents give both values side by side, which makes them two facts; rivals are always so."""
    return "seen" if found == APART and not rivals(a, b) and context.contrasted(a, b) else "none"


def words(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the words around, near and rare ones first; those of two languages by what they mean."""
    share = context.word_overlap(a, b)
    if a.lang != b.lang:
        return "meant" if share >= MEANT else "foreign"
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
    """Compare the documents: one and the same (or an echo in it), of one text, surely of one event, likely, or so."""
    if a.document == b.document and not (rivals(a, b) or context.disputed(a, b)):
        return "echo" if echoes(a, b, context) else "own"
    if one_text(a, b, _found, context) != "other":
        return "one_text"
    found = context.strength(a, b)
    return "sure" if found >= 3.0 else "likely" if found >= 1.5 else "doubtful"


def one_text(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the places: one of a sentence that two documents print, one of a story that both tell, or none."""
    if context.events.copied(a, b):
        return "copied"
    return "retold" if context.events.is_retold(a, b) else "other"


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
    "one_text": one_text,
}
