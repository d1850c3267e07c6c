"""Sides of a thing as its area or its volume: "105m x 68m", "3 mètres sur 4", "20 by 30 feet", "40 x 30 x 20 cm".

Which side is told first says nothing, and one side is never compared with the other one.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.units import unit as find_unit
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import function_words
from factcheck.parse.numbers.measures import Measure, per_base
from factcheck.parse.numbers.powers import TIMES
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.compounds import is_over
from factcheck.parse.words.deed_grammar import grammar

# The units of area and volume that have names of their own; those of metres are told by a figure: "cm2".
_NAMED = {
    "[in_i]": ("[sin_i]", "[cin_i]"),
    "[ft_i]": ("[sft_i]", "[cft_i]"),
    "[yd_i]": ("[syd_i]", "[cyd_i]"),
    "[mi_i]": ("[smi_i]", None),
}
_STRETCHED = 10  # "4 x 100 m" is a relay, "5 m sur 100 m" a lead in a race


def sided(view: View, amounts: list[Amount]) -> Iterator[Amount]:
    """Yield the amounts, two or three sides as one."""
    n, size = 0, len(amounts)
    while n < size:
        if n + 1 == size or amounts[n + 1].first != amounts[n].last + 2:
            yield amounts[n]
            n += 1
            continue
        sides = _sides(view, amounts, n)
        n += len(sides)
        product = _product(sides)
        yield from sides if product is None else (product,)


def _sides(view: View, amounts: list[Amount], n: int) -> list[Amount]:
    """Return the amount at a place with the other sides that follow it, three at most."""
    sides = [amounts[n]]
    for b in amounts[n + 1 : n + 3]:
        if not _beside(view, sides[-1], b):
            break
        sides.append(b)
    return sides


def _beside(view: View, a: Amount, b: Amount) -> bool:
    """Say whether two lengths stand as sides, one of them perhaps without its unit."""
    link = a.last + 1
    if b.first != link + 1 or not (_is_side(a) and _is_side(b)):
        return False
    times = view.word(link) in TIMES and (not view.glued(a.last) or a.measure is not None)
    if not times and view.word(link) not in view.vocabulary.sides:
        return False
    if b.measure is None and (a.measure is None or view.sense(b.index, "year") or not is_over(view, b.last + 1)):
        return a.measure is None and view.word(b.last + 1) == view.word(link)  # "40 x 30 x 20 cm"
    if not times and b.measure is None and _is_share(view, a, b):
        return False
    low, high = sorted((_metres(a, b), _metres(b, a)))
    return high < _STRETCHED * low or (times and a.measure is not None and b.measure is not None)


def _is_share(view: View, a: Amount, b: Amount) -> bool:
    """Say whether a length is told as so much of another one: "un mètre sur trois", "3 km sur 10 sont à refaire".

    So it is behind what was done: "avoir posé 300 km sur 400".
    """
    code = view.lexicon.language.code
    rules, before = grammar(code), view.word(a.first - 1)
    state = rules is not None and view.word(b.last + 1) in rules.passives
    led = view.opens(a.first) or before in function_words(code)
    return a.figure.value == 1 or state or not led


def _is_side(a: Amount) -> bool:
    figure = a.figure
    length = a.measure is None or a.measure.dimension == "length"
    return length and not figure.ordinal and figure.vague is None and figure.value > 0 and figure.scale == 1


def _metres(a: Amount, b: Amount) -> Decimal:
    """Return a side in the base unit, that of the other one where it has none."""
    measure = a.measure or b.measure
    return a.figure.value * (per_base(measure.unit) if measure is not None else 1)


def _product(sides: list[Amount]) -> Amount | None:
    """Return sides as one amount in the unit of the last that has one; None for one alone and for unknown units."""
    measure = next((s.measure for s in reversed(sides) if s.measure is not None), None)
    if len(sides) < 2 or measure is None:
        return None
    named = _NAMED.get(measure.unit, (f"{measure.unit}2", f"{measure.unit}3"))[len(sides) - 2]
    unit = None if named is None else find_unit(named)
    if unit is None:
        return None
    whole, step, one = Decimal(1), Decimal(0), per_base(measure.unit)
    for side in sides:
        part = per_base(side.measure.unit) / one if side.measure is not None else Decimal(1)
        whole, step = whole * side.figure.value * part, max(step * side.figure.value, whole * side.figure.step) * part
    figure = replace(sides[0].figure, value=whole, step=step, cardinal=True)
    return Amount(sides[0].index, sides[0].first, sides[-1].last, figure, Measure("quantity", unit.id, unit.dimension))
