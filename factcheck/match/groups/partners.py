"""Partners: whether two figures that differ are each the one that the other's article would tell.

Of "12 villages" in one article and of 9 and 30 villages in another, one of the two may be the same count; where each is
what the other fits best, it is far likelier to be. A pair alone does not show that: its rivals must be known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.match.comparison.compare import Comparison
from factcheck.match.likeness.two_values import APART
from factcheck.match.profiles.profile import Profile

Scored = tuple[Profile, Profile, Comparison]
_ALIKE = 1e-9  # two sums of the same weights in another order


def partners(found: Sequence[Scored], required: Callable[[Comparison], float]) -> Iterator[int]:
    """Yield the places of the pairs of figures of one noun that differ and of which each fits the other best.

    found  all candidate pairs that no veto keeps apart. required  the score that a comparison must reach.

    A toll is left out: it has a figure a day, and the nearest is seldom that of the same day.
    """
    differing = [(n, a, b) for n, (a, b, told) in enumerate(found) if _may_be_partners(a, b, told)]
    fits: dict[tuple[int, int], dict[tuple[str, ...], float]] = {}
    for _, a, b in differing:
        fits[a.number, b.document], fits[b.number, a.document] = {}, {}
    for a, b, comparison in found:
        for claim, other in ((a, b), (b, a)):
            values = fits.get((claim.number, other.document))
            if values is not None:
                surplus = comparison.score - required(comparison)
                values[other.key] = max(surplus, values.get(other.key, surplus))
    for n, a, b in differing:
        if _is_best(fits[a.number, b.document], b.key) and _is_best(fits[b.number, a.document], a.key):
            yield n


def _may_be_partners(a: Profile, b: Profile, comparison: Comparison) -> bool:
    told = comparison.relation == APART and not comparison.is_toll and not a.dated
    return told and a.document != b.document and bool(a.head) and a.head == b.head


def _is_best(values: dict[tuple[str, ...], float], key: tuple[str, ...]) -> bool:
    """Say whether no other value of an article fits better."""
    return max(values.values()) <= values[key] + _ALIKE
