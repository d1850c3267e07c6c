"""Followers: further prints of a text meet whom its first prints meet.

What a further print has of its own is little, one figure or one paragraph, and by that alone no event is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

Pair = tuple[int, int]
NOBODY: Mapping[int, Sequence[int]] = MappingProxyType({})


def followed(
    follows: Mapping[int, Sequence[int]],
    meetings: Mapping[Pair, str],
    strength: Mapping[Pair, float],
    one_text: float,
    most: int,
) -> Iterator[tuple[Pair, Pair | None, float]]:
    """Yield the pairs in which further prints meet others, with the pair that says how, or None, and their strength.

    follows   further print -> the documents whose text it prints, by their numbers.
    meetings, strength  of those documents, as `match.gate.events.Events` has them.
    one_text  how surely two prints of one text are of one event, in logits.
    most      how many others a document meets at most, so that a huge corpus stays linear.

    Two further prints meet if the one would meet what the other follows, or is what it follows.
    """
    near: dict[int, list[tuple[float, int, Pair]]] = defaultdict(list)
    for pair in sorted(meetings.keys() & strength.keys()) if follows else ():
        for one, other in (pair, pair[::-1]):
            near[one].append((strength[pair], other, pair))
    followers: dict[int, list[int]] = defaultdict(list)
    for document in sorted(follows):
        found: dict[int, tuple[float, Pair | None]] = dict.fromkeys(follows[document], (one_text, None))
        for score, other, met in sorted((x for first in follows[document] for x in near[first]), reverse=True):
            found.setdefault(other, (score, met))
        for other, how in [*found.items()]:
            for later in followers[other][: max(0, most - len(found))]:
                found.setdefault(later, how)
        for other in follows[document]:
            followers[other].append(document)
        for other, (score, told) in [*found.items()][:most]:
            yield (min(document, other), max(document, other)), told, score
