"""What claims of one value know together: a figure that one text tells barely, another tells in full.

"Beauvau maintient ses 1,28 million" names neither the deed nor the kind of speaker; "1,28 million de manifestants selon
la police" does. Once the two are joined by their value, both are the police's count of those who marched, and it is as
such that they are compared with "3,5 millions selon la CGT".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.match.likeness.relations import relation
from factcheck.match.likeness.sharing import compare_sets, rivals
from factcheck.match.likeness.two_values import SAME
from factcheck.match.profiles.profile import Profile
from factcheck.model.frozen import replace

# Fields that are sets of names, and are taken from the others where a claim has none.
# Round figures below a thousand (as a decimal logarithm) are said of many things in one article.
SAID_OF_MUCH = 3.0
FIELDS = ("happening", "things", "predicate", "places", "speaker")


def pooled(claims: Sequence[Profile], groups: Iterable[Sequence[Profile]]) -> list[Profile]:
    """Return the claims in their order, each with what the claims of its group that state the same value say."""
    found = list(claims)
    for members in groups:
        for claim in members:
            others = [o for o in members if o is not claim and _one_statement(claim, o)]
            if others:
                found[claim.number] = _filled(claim, others)
    return _passed_on(claims, found)


def _passed_on(told: Sequence[Profile], found: Sequence[Profile]) -> list[Profile]:
    """Return the claims in their order, each with the time that a rival count of its sentence has from other texts.

    told  the claims before they were pooled. found  the same ones afterwards.

    "La police a compté 34 000 manifestants, les syndicats 90 000" is of one march: where its day is known of the first
    count, it is known of the second one.
    """
    learnt: dict[tuple[int, int], list[Profile]] = defaultdict(list)
    for before, claim in zip(told, found, strict=True):
        if before.event is None and claim.event is not None:
            learnt[_sentence(claim)].append(claim)
    dated = {_sentence(c) for c in told if c.dated or c.event is not None}
    undated = {place: claims for place, claims in learnt.items() if place not in dated}
    return [_with_day(c, undated[_sentence(c)]) if _sentence(c) in undated else c for c in found]


def _sentence(claim: Profile) -> tuple[int, int]:
    return claim.document, claim.claim.sentence


def _with_day(claim: Profile, learnt: Sequence[Profile]) -> Profile:
    """Return a count of no time with the one that its rivals have learnt, instead of the day of its article.

    Where that is not known, one figure that two texts share is too little to give all others of its sentence a day.
    """
    if claim.event is not None or claim.day is None:
        return claim
    events = {o.event for o in learnt if _of_one_crowd(claim, o)}
    return replace(claim, event=events.pop()) if len(events) == 1 else claim


def _of_one_crowd(claim: Profile, other: Profile) -> bool:
    """Say whether two parties count one thing in one sentence; a toll moves from day to day."""
    if claim.dimension != "count" or other.dimension != "count" or "toll" in (claim.policy, other.policy):
        return False
    alike = claim.narrow == other.narrow and compare_sets(claim.happening, other.happening) != "different"
    return alike and rivals(claim, other)


def _one_statement(claim: Profile, other: Profile) -> bool:
    """Say whether two claims of a group state one value of one thing in one scope: "five" is said of too much."""
    if claim.dated or other.dated or claim.narrow != other.narrow or relation(claim, other) != SAME:
        return False
    if claim.rarity == "small" and (claim.size is None or claim.size < SAID_OF_MUCH):
        return False
    return claim.kinds == other.kinds and compare_sets(claim.things, other.things) != "different"


def _filled(claim: Profile, others: Sequence[Profile]) -> Profile:
    """Return a claim with the fields that it leaves open and that the others agree on."""
    told: dict[str, Any] = {}
    for field in FIELDS:
        if not getattr(claim, field):
            agreed = _agreed([getattr(o, field) for o in others])
            if agreed:
                told[field] = agreed
    kinds = {o.speaker_kind for o in others if o.speaker_kind}
    if not claim.speaker_kind and len(kinds) == 1 and (not claim.speaker or "speaker" in told):
        told["speaker_kind"] = kinds.pop()
    policies = {o.policy for o in others if o.policy}
    if not claim.policy and len(policies) == 1:
        told["policy"] = policies.pop()
    events = {o.event for o in others if o.event}
    if claim.event is None and len(events) == 1:
        told["event"] = events.pop()
    if not told:
        return claim
    happening, things = told.get("happening", claim.happening), told.get("things", claim.things)
    told["concepts"] = happening | things
    told["what"] = told["concepts"] or claim.what
    return replace(claim, **told)


def _agreed(values: Sequence[frozenset[str]]) -> frozenset[str]:
    """Return what all values that say something have in common."""
    said = [v for v in values if v]
    return frozenset.intersection(*said) if said else frozenset()
