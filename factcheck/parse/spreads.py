"""What a sum or a count is spread over: "$10 million over five years" is in five years, not in more than five."""

from __future__ import annotations

from factcheck.parse.lexicon import Reading

_SUMS = ("number", "currency", "percent", "measure", "symbol", "multiplier", "spread_verb")


def is_spread(reading: Reading, hedge: int) -> bool:
    """Say whether the hedge at an item, before a span of time, tells what is in front of it from how long it took."""
    if reading.sense(hedge, "spread") is None or hedge < 1:
        return False
    before = reading.known.get(hedge - 1)
    if before is not None and any(name in before.senses for name in _SUMS):
        return True
    noun = reading.tokens.words[reading.firsts[hedge - 1]][:1].isalpha()
    return noun and reading.sense(hedge - 2, "number") is not None  # "20 people over three days"
