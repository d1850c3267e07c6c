"""Dates that one text tells of a deed done twice: which of them the other text means is not in doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.fact import Pair
from factcheck.model.frozen import replace
from factcheck.model.text import Reason


def without_told_twice(pairs: Sequence[Pair], claims: Mapping[str, Claim]) -> tuple[Pair, ...]:
    """Return the pairs, no conflict left between two dates of which one is told in both texts.

    "Elected in 1990 and again in 1995" does not contradict "elected in 1995".
    """
    agreed = {(i, claims[j].document) for p in pairs if p.verdict == "agree" for i, j in ((p.a, p.b), (p.b, p.a))}

    def judged(pair: Pair) -> Pair:
        left, right = claims[pair.a], claims[pair.b]
        if pair.verdict != "discrepant" or left.kind != "date" or left.document == right.document:
            return pair
        told = [c for c, other in ((left, right), (right, left)) if (c.id, other.document) in agreed]
        if not told:
            return pair
        reason = Reason("told-of-both", (told[0].quote,))
        return replace(pair, verdict="compatible", relation="overlaps", because=(reason,))

    return tuple(map(judged, pairs))
