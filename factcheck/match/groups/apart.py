"""Claims that a reviewer said are not comparable: never joined, whatever speaks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.match.comparison.compare import Comparison
from factcheck.match.likeness.two_values import UNTOLD
from factcheck.match.profiles.profile import Profile
from factcheck.model.context import sentence_key
from factcheck.model.parsed import Parsed

# pairs of contexts as model.context.pair_key makes them: sentence key and measure of both sides
Apart = frozenset[tuple[str, ...]]
KEPT_APART = "kept-apart"


def kept_apart(
    parsed: Sequence[Parsed], claims: Sequence[Profile], apart: Apart, score: float
) -> dict[tuple[int, int], Comparison]:
    """Return the comparisons that are settled before any is made: a veto for every two claims of such a pair.

    score  what a veto weighs in a group. The keys are the numbers of the two claims, the smaller one first.
    """
    if not apart:
        return {}
    by_context: dict[tuple[str, str], list[int]] = defaultdict(list)
    for claim in claims:
        text = parsed[claim.document].document.text
        sentence = text[claim.claim.sentence_start : claim.claim.sentence_end]
        by_context[sentence_key(sentence), claim.claim.measure].append(claim.number)
    settled = {}
    for key in sorted(apart):
        for a in by_context.get((key[0], key[1]), ()):
            for b in by_context.get((key[2], key[3]), ()):
                if a != b:
                    settled[min(a, b), max(a, b)] = Comparison(UNTOLD, "equal", (), score, KEPT_APART)
    return settled
