"""Conversions: "about 10 kilometres (6 miles) deep" and "10 milles, soit 18 km" state one thing twice."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

# "10 km (six miles)" is rounded, and so is "about 2 km (over a mile)".
_LOOSE = Decimal("1.3")
_MARKS = frozenset(",(")
# What opens a conversion, and another one behind it; what closes the first or goes on to the next.
_OPENING, _CLOSING = ("(", ",;/"), ",;/)"
_KINDS = frozenset(("measure", "money"))


def converted(
    seen: SentenceFigures, figure: Figure, claim: Claim, before: Figure, earlier: Claim
) -> tuple[Claim, Claim]:
    """Return a figure and the same one in another unit behind it, told of one thing; others as they are.

    Brackets, or a "that is", stand between "35 miles" and what the sentence goes on with: by itself it would be 35
    miles of that. What is told behind the brackets alone ("10 km (6 miles) from Nice") is told of both.
    """
    if not _is_conversion(claim, earlier):
        return earlier, claim
    again = "converted" in earlier.slots.scope
    bracketed = _in_brackets(seen, figure, before, again=again)
    if not bracketed and not _says_again(seen, figure, before):
        return earlier, claim
    one, other = earlier.slots, claim.slots
    if not (one.things or one.happening or again):
        one = replace(one, things=other.things, places=one.places | other.places, regions=one.regions | other.regions)
        scale = earlier.quantity is not None and earlier.measure == earlier.quantity.dimension
        measure = claim.measure if other.things or scale else earlier.measure
        earlier = replace(earlier, slots=one, measure=measure, place=earlier.place or claim.place)
    slots = replace(one, words=other.words, senses=other.senses, scope=one.scope | {"converted"})
    told = replace(claim, slots=slots, measure=earlier.measure, stance=earlier.stance)
    told = replace(told, subject=earlier.subject, place=earlier.place, speaker=earlier.speaker)
    if not bracketed or claim.quantity is None or earlier.quantity is None:
        return earlier, told  # of "environ 20 milliards d'euros, soit 22,4 milliards de dollars" only one is rounded
    return earlier, replace(told, quantity=_hedged_alike(claim.quantity, earlier.quantity))


def _is_conversion(claim: Claim, earlier: Claim) -> bool:
    mine, first = claim.quantity, earlier.quantity
    if claim.kind not in _KINDS or claim.kind != earlier.kind or mine is None or first is None:
        return False
    if mine.unit == first.unit or mine.unit is None or first.unit is None:
        return False
    return claim.kind == "money" or (mine.dimension == first.dimension and _alike(mine, first))


def _alike(mine: Quantity, first: Quantity) -> bool:
    """Say whether two amounts in two units are the same, as converted figures are: "10 km (6 miles)"."""
    left, right = mine.base.low or mine.base.high, first.base.low or first.base.high
    if left is None or right is None or left <= 0 or right <= 0:
        return False
    return max(left, right) <= _LOOSE * min(left, right)


def _in_brackets(seen: SentenceFigures, figure: Figure, before: Figure, *, again: bool) -> bool:
    """Say whether a figure stands in brackets right behind the one before, or behind a conversion in the same brackets.

    "12 milliards de dollars (11,4 milliards d'euros, 8 milliards de livres)". again  the one before is such a one.
    """
    words, opening, closing = seen.tokens.words, figure.first - 1, figure.last + 1
    if opening != before.last + 1 or closing > seen.sentence.last:
        return False
    return words[opening] in _OPENING[again] and words[closing] in _CLOSING


def _says_again(seen: SentenceFigures, figure: Figure, before: Figure) -> bool:
    """Say whether "that is" leads to a figure from the one right before it: ", soit 12 millions d'euros"."""
    cues = (h for h in seen.frame.of("that_is") if h.last == figure.first - 1)
    return any(h.first == before.last + 2 and seen.tokens.words[h.first - 1] in _MARKS for h in cues)


def _hedged_alike(mine: Quantity, first: Quantity) -> Quantity:
    """Return a plain amount under the hedge of another one of the same value in another unit."""
    if mine.hedge is not None or first.hedge is None or not mine.stated or not first.stated:
        return mine
    if mine.stated < 0 or first.stated < 0:
        return mine
    hedged = first.interval.scaled(mine.stated / first.stated)
    unit = mine.base.low / mine.interval.low if mine.base.low and mine.interval.low else None
    base = hedged.scaled(unit) if unit is not None and unit > 0 else hedged
    return replace(mine, interval=hedged, base=base, hedge=first.hedge)
