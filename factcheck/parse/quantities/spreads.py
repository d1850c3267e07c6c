"""What a sum or a count is spread over: "$10 million over five years" is in five years, not in more than five."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.parse.words.reading import Reading

_SUMS = ("number", "currency", "percent", "measure", "symbol")


def is_spread(reading: Reading, hedge: int, verbs: Collection[str]) -> bool:
    """Say whether the hedge at an item, before a span of time, tells what is in front of it from how long it took.

    verbs  those that say that a sum is: "spread", "staggered".
    """
    if reading.sense(hedge, "spread") is None or hedge < 1:
        return False
    before = reading.tokens.words[reading.lasts[hedge - 1]]
    if before in verbs or _is_sum(reading, hedge - 1):
        return True
    return before[:1].isalpha() and _is_sum(reading, hedge - 2)  # "20 people over three days"


def _is_sum(reading: Reading, at: int) -> bool:
    item = reading.known.get(at)
    return item is not None and any(name in item.senses for name in _SUMS)
