"""Sets that many values hold, each kept once."""

from __future__ import annotations

from functools import lru_cache

_MOST = 16_384


@lru_cache(maxsize=_MOST)
def once(values: frozenset[str]) -> frozenset[str]:
    """Return the first set that was given of all that are equal to one.

    An empty set takes 216 bytes, and of the dozen sets of a claim most are empty or those of a thousand other claims.
    """
    return values


def union(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return two sets together: the first one itself where the second adds nothing."""
    return some if others <= some else some | others
