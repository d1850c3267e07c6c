"""Comparators: each looks at one field of two claims and answers with a case that weights.toml knows.

The same cases make the score and the explanation, so that what a reader is told is what was reckoned.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.match.context import Context
from factcheck.match.profile import Profile
from factcheck.match.values import APART, MEET, SAME, UNTOLD, bounds_apart, days_relation, when_relation
from factcheck.match.weights import Weights
from factcheck.model.fact import Evidence

Comparator = Callable[[Profile, Profile, str, Context], str]
# How far apart two figures lie, as the decimal logarithm of their ratio.
DISTANCES = ((0.0212, "near"), (0.0792, "fifth"), (0.301, "double"), (1.0, "tenfold"))
# Scopes that make another count of it; "dont", "contre … auparavant" and shares may name the same figure elsewhere.
OTHER_COUNTS = frozenset(("increment", "first", "rate", "change"))
# Most words or names that an explanation lists.
SHOWN = 6
# Where a comparator's name is not that of the field it looks at.
LOOKED_AT = {"place": "places", "counted": "concepts"}
WORDS = ((0.5, "many"), (0.3, "some"), (0.12, "few"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two claims compared: how their values stand, what each comparator said, and the sum of the weights.

    relation  of values.SAME, MEET, APART, UNTOLD. veto  why they can never be one fact, or "".
    """

    relation: str
    situation: str
    cases: tuple[str, ...]
    score: float
    veto: str = ""


def relation(a: Profile, b: Profile) -> str:
    """Return how two values stand to each other; of two dimensions only a bare figure can be said to be the same."""
    if a.key == b.key:
        return SAME
    if a.dimension != b.dimension:
        return SAME if a.figure and a.figure == b.figure and (_bare(a) or _bare(b)) else UNTOLD
    if a.bounds is not None and b.bounds is not None:
        if a.bounds == b.bounds:
            return SAME
        return APART if bounds_apart(a.bounds, b.bounds) else MEET
    if a.claim.when is None or b.claim.when is None:
        return UNTOLD
    return when_relation(a.claim.when, b.claim.when)


def _bare(claim: Profile) -> bool:
    """Say whether a figure stands without unit and known noun: "6,1" may be the magnitude that another text names."""
    return claim.dimension == "count" and not claim.concepts


def situation(a: Profile, found: str) -> str:
    """Return which column of the weights holds."""
    if a.dated:
        return "moved" if found == APART else "date"
    return "equal" if found == SAME else "differ"


# ------------------------------------------------------------------ vetoes: never one fact, whatever the score
def veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two claims can never be one fact, or "" when they may be.

    Equal values are seldom kept apart by a word that one text has and the other lacks; different ones are.
    """
    if a.dimension != b.dimension and found != SAME:
        return "dimension"
    if a.dated:
        return _date_veto(a, b, found)
    happenings = _sets(a.happening, b.happening)
    if found == SAME:
        strict = a.dimension == "ordinal" or (a.document == b.document and a.rarity == "small")
        return "counted" if strict and not _one_noun(a, b) else ""
    if (a.narrow ^ b.narrow) & OTHER_COUNTS and happenings != "same":
        return "scope"
    if found == APART and happenings == "different":
        return "happening"
    return "counted" if found == APART and _sets(a.concepts, b.concepts) == "different" else ""


def _date_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two dates can never be one fact: dates of figures, or dates of two events that do not agree."""
    if found == APART and (a.claim.anchors_figure or b.claim.anchors_figure):
        return "anchor"
    strict = found in (APART, UNTOLD) or a.document == b.document
    return "event" if strict and not _one_event(a, b) else ""


def _one_noun(a: Profile, b: Profile) -> bool:
    """Say whether two claims count one thing: "premier voyage" and "première fois" are no two reports of a first."""
    return bool(a.head and a.head == b.head) or not a.concepts.isdisjoint(b.concepts)


def _one_event(a: Profile, b: Profile) -> bool:
    """Say whether two dates are slots of one event: only such may clash ("signé en 2023" / "signé en juin 2024").

    The deed must be one, and not done by one party here and by another there.
    """
    if a.predicate.isdisjoint(b.predicate) and a.happening.isdisjoint(b.happening):
        return False
    return _sets(a.subject, b.subject) != "different" or _sets(a.object, b.object) == "same"


# ------------------------------------------------------------------ comparators
def value(a: Profile, b: Profile, found: str, _: Context) -> str:
    """Compare the values: equal by rarity, able to hold together, or apart by their ratio."""
    if found == SAME:
        return {"rare": "same_rare", "plain": "same_plain"}.get(a.rarity, "same_small")
    if found == UNTOLD:
        return "untold"
    if a.dated:
        return _days_apart(a, b) if found == APART else "meet"
    toll = "toll_" if not a.happening.isdisjoint(b.happening) else ""
    gap = 9.0 if a.size is None or b.size is None else abs(a.size - b.size)
    if found == MEET:
        return toll + ("meet" if gap < DISTANCES[2][0] else "meet_far")
    return toll + next((name for limit, name in DISTANCES if gap < limit), "far")


def _days_apart(a: Profile, b: Profile) -> str:
    if a.span is None or b.span is None:
        return "soft"
    gap = max(a.span[0] - b.span[1], b.span[0] - a.span[1])
    return "days" if gap < 7 else "year" if gap < 400 else "years"


def _sets(left: frozenset[str], right: frozenset[str]) -> str:
    if not left and not right:
        return "none"
    if not left or not right:
        return "unknown"
    return "different" if left.isdisjoint(right) else "same"


def happening(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare what befell those counted."""
    return _sets(a.happening, b.happening)


def things(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare what is counted."""
    return _sets(a.things, b.things)


def counted(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare what is counted, as far as concepts say: houses are no dead, whatever slot they stand in."""
    return _sets(a.concepts, b.concepts)


def head(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the counted nouns; where both have concepts, or two languages, another noun tells nothing."""
    if not a.head or not b.head:
        return "unknown"
    if a.head == b.head:
        return "same"
    return "unknown" if a.lang != b.lang or (a.concepts and b.concepts) else "different"


def predicate(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the verbs or events that govern the claims."""
    return _sets(a.predicate, b.predicate)


def subject(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare who does it."""
    return _sets(a.subject, b.subject)


def object_(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare to or with whom it is done."""
    return _sets(a.object, b.object)


def origin(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare where those counted come from."""
    return _sets(a.origin, b.origin)


def place(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the places that the counts are confined to; a town and its country are a part and its whole."""
    found = _sets(a.places, b.places)
    if found == "different" and not (a.regions.isdisjoint(b.places) and b.regions.isdisjoint(a.places)):
        return "within"
    return found


def narrow(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the scopes: a part, an increment or a rate is not the whole."""
    if not a.narrow and not b.narrow:
        return "none"
    return "same" if a.narrow == b.narrow else "different"


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
    gap = max(a.event[0] - b.event[1], b.event[0] - a.event[1])
    return "close" if gap < 1 else "different" if gap < 60 else "far"


def issued(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare when the articles were written: a week later another march, another session, another toll is news."""
    if a.issued is None or b.issued is None or a.document == b.document:
        return "unknown"
    gap = max(a.issued[0] - b.issued[1], b.issued[0] - a.issued[1])
    return "same" if gap < 1 else "close" if gap < 3 else "different" if gap < 30 else "far"


def speaker(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare who says so."""
    if rivals(a, b):
        return "rival"
    return _sets(a.speaker, b.speaker)


def rivals(a: Profile, b: Profile) -> bool:
    """Say whether two parties give the figures: police and organisers count one march in two ways."""
    return bool(a.speaker_kind and b.speaker_kind and a.speaker_kind != b.speaker_kind)


def lead(a: Profile, b: Profile, _found: str, _: Context) -> str:
    """Compare the positions: what stands in two leads is what both articles are about."""
    return ("neither", "one", "both")[a.lead + b.lead]


def unique(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare how many values of this concept each document has."""
    return ("neither", "one", "both")[context.is_only_value(a) + context.is_only_value(b)]


def contrast(a: Profile, b: Profile, found: str, context: Context) -> str:
    """Say whether several documents give both values side by side, which makes them two facts."""
    return "seen" if found == APART and context.contrasted(a, b) else "none"


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


def story(a: Profile, b: Profile, _found: str, context: Context) -> str:
    """Compare the documents: one and the same, surely of one event, likely, or just so."""
    if a.document == b.document:
        return "own"
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
    "contrast": contrast,
    "words": words,
    "names": names,
    "story": story,
}


class Comparer:
    """Compares claims with one set of weights."""

    def __init__(self, weights: Weights, context: Context) -> None:
        """Prepare the tables of weights."""
        self.weights = weights
        self.context = context
        self._table = weights.table()
        self._prior = {name: getattr(weights.prior, name) for name in self._table}

    def compare(self, a: Profile, b: Profile) -> Comparison:
        """Return what every comparator says of two claims and the sum of its weights."""
        found = relation(a, b)
        column = situation(a, found)
        barred = veto(a, b, found)
        if barred:
            return Comparison(found, column, (), self.weights.limits.unmet, barred)
        cases = tuple(f"{name}.{ask(a, b, found, self.context)}" for name, ask in COMPARATORS.items())
        table = self._table[column]
        return Comparison(found, column, cases, self._prior[column] + sum(table[case] for case in cases))

    def required(self, comparison: Comparison) -> float:
        """Return the score that a comparison must reach: a contradiction needs more than an agreement."""
        limits = self.weights.limits
        return limits.clash if comparison.relation == APART else limits.group

    def evidence(self, a: Profile, b: Profile, comparison: Comparison) -> tuple[Evidence, ...]:
        """Return the evidence of a comparison in words for a reader, the heaviest first; silent fields are left out."""
        if comparison.veto:
            return (Evidence(comparison.veto, "different", a.claim.quote, b.claim.quote, 0.0),)
        table = self._table[comparison.situation]
        found = []
        for case in comparison.cases:
            field, name = case.split(".")
            level = self.weights.fields[field][name].level
            if table[case] or level != "unknown":
                found.append(Evidence(field, level, shown(a, field), shown(b, field), round(table[case], 2)))
        return tuple(sorted(found, key=lambda e: (-abs(e.weight), e.field)))


def day_of(span: tuple[int, int] | None) -> str:
    """Return the first day of a span, as an ISO day."""
    return "" if span is None else date.fromordinal(span[0]).isoformat()


def shown(profile: Profile, field: str) -> str:
    """Return what a comparator looked at in one claim, as text."""
    if field in ("event", "issued"):
        when = profile.claim.slots.event if field == "event" else None
        return when.timex if when is not None else day_of(profile.issued) if field == "issued" else ""
    looked_at = getattr(profile, LOOKED_AT.get(field, field), None)
    if isinstance(looked_at, frozenset):
        return ", ".join(sorted(looked_at)[:SHOWN])
    if isinstance(looked_at, tuple):
        return ", ".join(looked_at[:SHOWN])
    return looked_at if isinstance(looked_at, str) else profile.claim.quote
