"""A conversion in brackets says what stands before it once more, hedge and all: "about 58 km (36 miles)"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.language.units import unit as find_unit
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.parse.joining import Figure
from factcheck.parse.sentence_figures import SentenceFigures


def as_converted(seen: SentenceFigures, figure: Figure, claim: Claim, before: tuple[Figure, Claim]) -> Claim:
    """Return a claim, under the hedge of the amount that it converts where it stands in brackets behind one."""
    other, told = before
    mine, theirs = claim.quantity, told.quantity
    if mine is None or theirs is None or mine.hedge is not None or theirs.hedge is None:
        return claim
    if mine.dimension != theirs.dimension or mine.unit == theirs.unit or not _in_brackets(seen, other, figure):
        return claim
    interval = _in_unit(theirs.base, mine.unit)
    if interval is None:
        return claim
    return replace(claim, quantity=replace(mine, hedge=theirs.hedge, interval=interval, base=theirs.base))


def _in_brackets(seen: SentenceFigures, other: Figure, figure: Figure) -> bool:
    return figure.first == other.last + 2 and seen.tokens.words[other.last + 1] == "("


def _in_unit(base: Interval, name: str | None) -> Interval | None:
    """Return an interval of base units in a unit, None for one that no factor alone converts."""
    known = find_unit(name) if name is not None else None
    if known is None or known.offset != 0:
        return None
    one = Decimal(known.factor.numerator) / known.factor.denominator
    low, high = (None if end is None else end / one for end in (base.low, base.high))
    return Interval(low, high, base.low_open, base.high_open)
