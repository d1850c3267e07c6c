"""Counts in two places of which the first alone has the noun, and the verb stands behind both.

"Some 40 houses in Lomo and 25 in Tarnow were destroyed": the 25 are houses, and the 40 were destroyed.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.language.concepts import concepts
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import named_tokens
from factcheck.parse.clauses.joining import Figure

_PLACE = 6  # tokens of a place between two counts: "near the town of Lomo and"


def with_shared_noun(seen: SentenceFigures, told: list[tuple[Figure, Claim]]) -> dict[str, Claim]:
    """Return by id the claims of such pairs, each with what the other one alone says; `told` as for lists."""
    changed: dict[str, Claim] = {}
    counts = [t for t in told if t[1].kind == "quantity"]
    for (before, earlier), (figure, claim) in pairwise(counts):
        if claim.slots.things or not earlier.slots.things or not _goes_without_noun(seen, before, figure):
            continue
        changed[claim.id] = _of_things(claim, earlier)
        if not earlier.slots.happening and _befallen_behind(seen, figure, claim):
            changed[earlier.id] = _befallen(earlier, claim)
    return changed


def _goes_without_noun(seen: SentenceFigures, before: Figure, figure: Figure) -> bool:
    """Say whether two counts stand before two places with no more than an "and" between them."""
    noun, leads = seen.phrases[before.first], {h.first: h.last for h in seen.frame.of("place_in")}
    if noun is None or seen.phrases[figure.first] is not None or figure.last + 1 not in leads:
        return False
    start, link = noun.last + 1, figure.first - 1
    if start not in leads or link not in seen.links or not 0 < link - start <= _PLACE:
        return False
    known = named_tokens(seen.frame) | {i for h in seen.frame.of("place_noun") for i in range(h.first, h.last + 1)}
    words, small = seen.tokens.words, seen.book.stop
    return all(i in known or words[i] in small for i in range(leads[start] + 1, link))


def _befallen_behind(seen: SentenceFigures, figure: Figure, claim: Claim) -> bool:
    """Say whether what befell those of the second count is told behind it."""
    befell = claim.slots.happening
    return any(h.first > figure.last and not befell.isdisjoint(h.value) for h in seen.frame.concepts("happening"))


def _of_things(claim: Claim, like: Claim) -> Claim:
    slots = replace(claim.slots, things=like.slots.things, people=like.slots.people, head=like.slots.head)
    measure = " ".join([*sorted(like.slots.things), *sorted(claim.slots.happening)])
    return replace(claim, slots=slots, measure=measure)


def _befallen(claim: Claim, like: Claim) -> Claim:
    befell = frozenset(c for c in like.slots.happening if concepts()[c].policy in ("toll", "fixed"))
    slots = replace(claim.slots, happening=befell, policy=like.slots.policy)
    return replace(claim, slots=slots, measure=" ".join([claim.measure, *sorted(befell)]))
