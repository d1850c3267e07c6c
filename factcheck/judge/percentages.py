"""Percentages that an article reckons for its reader: a share of a whole, growth from one level to another.

As in arithmetic, a reviewer is told of a percentage only when no reading of the figures makes it right.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.judge.arithmetic import NOT_PLAIN, one_thing
from factcheck.judge.subject import World
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity

# Percentages in news are rounded to the point.
_POINT = Decimal(1)


def share_at_odds(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the part and the whole that a percentage of the same sentence does not fit, or nothing.

    "Sur 1 000 salariés, 300, soit 40 %": one percentage, one part, one whole, all of one thing. A share of the votes
    is none of the seats that it brings.
    """
    beside = world.beside(claim)
    if (
        claim.kind != "percentage"
        or claim.slots.scope & {"change", "rate"}
        or any(c.kind == "percentage" for c in beside)
    ):
        return ()
    parts, wholes = _part_and_whole(beside)
    if len(parts) != 1 or len(wholes) != 1 or not one_thing(parts[0], wholes[0]):
        return ()
    mine, theirs = claim.slots.things, parts[0].slots.things
    if mine and theirs and mine.isdisjoint(theirs):
        return ()
    fits = _ratio_fits(claim, parts[0], wholes[0], growth=False)
    return (parts[0], wholes[0]) if fits is False else ()


def _part_and_whole(beside: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """Return the counts of a sentence that are parts, and those that they may be parts of.

    "1 000 salariés, dont 300" says which the part is; "sur les 1 000 salariés, 300" says which the whole is.
    """
    counts = [c for c in beside if c.kind == "quantity"]
    parts = [c for c in counts if "part" in c.slots.scope]
    wholes = [c for c in counts if not c.slots.scope & (NOT_PLAIN - {"share"})]
    named = [c for c in wholes if "share" in c.slots.scope]
    return (parts, wholes) if parts or not named else ([c for c in wholes if c not in named], named)


def growth_at_odds(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the two levels that a change in per cent of the same sentence does not fit, or nothing.

    "150 contre 100 un an plus tôt, une hausse de 30 %": one change, one level, one earlier level, of one thing.
    """
    beside = world.beside(claim)
    if claim.kind != "percentage" or "change" not in claim.slots.scope or any(c.kind == "percentage" for c in beside):
        return ()
    levels = [c for c in beside if c.kind in ("quantity", "money", "measure")]
    earlier = [c for c in levels if "previous" in c.slots.scope]
    later = [c for c in levels if not c.slots.scope & NOT_PLAIN]
    if len(levels) != 2 or len(earlier) != 1 or len(later) != 1 or not one_thing(earlier[0], later[0]):
        return ()
    fits = _ratio_fits(claim, later[0], earlier[0], growth=True)
    return (later[0], earlier[0]) if fits is False else ()


def _ratio_fits(percent: Claim, part: Claim, whole: Claim, growth: bool) -> bool | None:
    """Say whether part over whole (or its growth) can be the percentage, None when an end is open."""
    assert percent.quantity is not None and part.quantity is not None and whole.quantity is not None
    p, w = _as_printed(part.quantity), _as_printed(whole.quantity)
    if None in (p.low, p.high, w.low, w.high) or w.low is None or w.low <= 0:
        return None
    assert p.low is not None and p.high is not None and w.high is not None
    low, high = p.low / w.high * 100, p.high / w.low * 100
    if growth:
        low, high = low - 100, high - 100
        if high < 0:  # "une baisse de 30 %" is printed without its sign
            low, high = -high, -low
    return not Interval(low, high).widened(_POINT).disjoint(percent.quantity.interval)


def _as_printed(quantity: Quantity) -> Interval:
    """Return the values that a figure stands for when its last decimal is rounded: "£0.03" is 2.5 to 3.5 pence."""
    stated, base = quantity.stated, quantity.base
    exponent = 0 if stated is None else stated.as_tuple().exponent
    if not stated or not isinstance(exponent, int) or exponent >= 0 or base.low is None:
        return base
    return base.widened(abs(base.low / stated) * Decimal(5).scaleb(exponent - 1))
