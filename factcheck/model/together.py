"""What hangs together: sets that meet, joined into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T", str, int)


def together(sets: Iterable[Iterable[T]]) -> list[tuple[T, ...]]:
    """Return what hangs together by sets that meet, each sorted, and sorted; what is alone in all of its sets as well.

    Disjoint sets as a forest (Tarjan 1975): the time grows with what the sets hold, not with how many meet.
    """
    above: dict[T, T] = {}

    def root(member: T) -> T:
        while (up := above.setdefault(member, member)) != member:
            above[member] = member = above[up]
        return member

    for each in sets:
        members = iter(each)
        for first in members:
            for other in members:
                above[root(other)] = root(first)
            root(first)
    found: dict[T, list[T]] = defaultdict(list)
    for member in above:
        found[root(member)].append(member)
    return sorted(tuple(sorted(members)) for members in found.values())
