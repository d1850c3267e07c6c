"""Amounts: a number with the unit, the currency or the per cent beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.language.units import units
from factcheck.model.frozen import record, replace
from factcheck.parse.dates.date_match import function_words
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure
from factcheck.parse.numbers.powers import TIMES
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.rates import rated
from factcheck.parse.quantities.units_beside import MILLION, linkable, minor_unit, unit_before, unit_behind
from factcheck.parse.words.reading import PLAIN_MARK, PLAIN_WORD

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_BEFORE_MINUS = frozenset("(:,;")
_PLAIN = frozenset((PLAIN_WORD, PLAIN_MARK))


@record
class Amount:
    """A number with the unit beside it.

    index        its item; for a compound, that of the first number. first, last  items it spans, unit included.
    figure       its value, in the unit. measure  what it is of, or None.
    """

    index: int
    first: int
    last: int
    figure: Figure
    measure: Measure | None


def stands_bare(view: View, index: int, figure: Figure) -> bool:
    """Say whether nothing beside a number can be its unit, as is so of most."""
    before, code, vocabulary = view.padded[index], view.padded[index + 2], view.vocabulary
    if figure.damaged or code in vocabulary.units_behind or before in vocabulary.units_before:
        return False
    if vocabulary.feet_mark and view.word(index + 1) == "'":
        return False
    if before in _PLAIN and view.word(index - 1) in TIMES:
        return False
    return code not in vocabulary.partitive or not (linkable(figure) or figure.step < 1)


def amount_at(view: View, index: int, figure: Figure, taken: int) -> Amount:
    """Return the amount of the number at an item; `taken` is the last item of the amount before it."""
    plain = Amount(index, index, index, figure, None)
    if figure.ordinal or "code" in view.known[index].senses:
        return plain
    if view.sense(index + 1, "hour_mark") is not None:  # "18h" counts nothing
        plain.figure = replace(figure, cardinal=False)
        return plain
    right = minor_unit(view, index + 1, figure) or unit_behind(view, index, figure)
    left = unit_before(view, index, figure, taken)
    if right is None and left is None and view.sense(index + 1, "below_zero") is not None:
        right = Measure("quantity", "deg", "degree"), index
    if right is not None and (left is None or right[0].kind != "money"):
        measure, last = right
        plain.last = last
        if measure.kind == "money" and figure.scale == 1 and (size := _magnitude_behind(view, last)):
            value, step = figure.value * size, figure.step * size
            plain.last, plain.figure = last + 1, replace(figure, value=value, step=step, scale=size, magnitude=True)
        if measure.name and measure.kind == "quantity" and (half := half_behind(view, last)):  # "deux mètres et demi"
            plain.last = last + half
            plain.figure = with_half(figure)
        return _measured(view, plain, measure, _signed(view, index, measure))
    return plain if left is None else _prefixed(view, plain, left, right)


def _magnitude_behind(view: View, last: int) -> Decimal | None:
    """Return what a magnitude word behind a currency multiplies by: "75 USD million", but not "$75 million"."""
    said = view.sense(last + 1, "cardinal")
    if said is None or Decimal(said) < MILLION or view.sense(last + 1, "number") is not None:
        return None
    return Decimal(said)


def with_half(figure: Figure) -> Figure:
    """Return a figure with a half added: "deux mètres et demi"."""
    return replace(figure, value=figure.value + _HALF * figure.scale, step=_HALF, fraction=True)


def half_behind(view: View, last: int) -> int:
    """Return how many items "et demi", "and a half" behind a unit has; 0 for "a half-eaten", "et demi-tour"."""
    if view.sense(last + 1, "joiner") is None or view.word(last + 3) == "-":
        return 0
    half = view.sense(last + 2, "number")
    if isinstance(half, Figure):
        return 2 if half.fraction and half.in_words and half.value == _HALF else 0
    if view.sense(last + 2, "demi") is not None:
        return 2
    after = view.word(last + 4)  # "a mile and a half from the shore", not "a half marathon"
    told = after in function_words(view.lexicon.language.code) or after in view.vocabulary.extents
    article = view.sense(last + 2, "one") is not None and view.sense(last + 3, "demi") is not None
    return 3 if article and told else 0


def _prefixed(view: View, plain: Amount, left: tuple[Measure, int], right: tuple[Measure, int] | None) -> Amount:
    """Return "$ 10", "-£5", "$ 15 usd", "magnitude 7,2"."""
    measure, first = left
    plain.first = first
    if right is not None and right[0].kind == "money" and not right[0].name and right[0].unit != measure.unit:
        measure, plain.last = right
    money = measure.kind == "money"
    measure, plain.last = rated(view, measure, plain.last) or (measure, plain.last)
    minus = view.word(first - 1) == "-" and view.glued(first - 1) and not view.glued(first - 2)
    return _measured(view, plain, measure, minus and money)


def scaled(figure: Figure, measure: Measure) -> Figure:
    """Return a figure in the unit of its measure: 25 basis points are 0.25 percent, "12 M€" twelve million."""
    if measure.scale == 1:
        return figure
    step, value = figure.step * measure.scale, figure.value * measure.scale
    return replace(figure, value=value, step=step, magnitude=measure.scale > 1, scale=max(measure.scale, _ONE))


def in_parts(bare: Amount, measure: Measure | None) -> Amount:
    """Return a bare amount before one in hundredths as so many of them: the 25 of "25 to 50 basis points"."""
    if bare.measure is not None or measure is None or measure.scale >= 1:
        return bare
    return replace(bare, figure=scaled(bare.figure, measure))


def _measured(view: View, amount: Amount, measure: Measure, minus: bool) -> Amount:
    """Put a number and its unit together, with a minus before and "below zero" behind them."""
    figure = amount.figure
    if not figure.cardinal:  # what has a unit counts: "sur l'autoroute, 13 km de bouchons"
        figure = replace(figure, cardinal=True)
    figure = scaled(figure, measure)
    if minus:
        figure = replace(figure, value=-figure.value)
        amount.first -= 1
    elif measure.dimension in ("temperature", "degree") and view.sense(amount.last + 1, "below_zero") is not None:
        figure = replace(figure, value=-abs(figure.value))
        amount.last += 1
    amount.figure, amount.measure = figure, measure
    return amount


def _signed(view: View, index: int, measure: Measure) -> bool:
    """Say whether a minus stands apart before a temperature ("- 20 degrés") or a share ("(- 3 %)"), not a bullet."""
    if measure.kind == "percentage" and index > 1:
        return view.word(index - 1) == "-" and view.word(index - 2) in _BEFORE_MINUS
    if measure.dimension not in ("temperature", "degree") or view.word(index - 1) != "-" or index < 1:
        return False
    return index < 2 or view.sense(index - 2, "number") is None


def zero_point(view: View, index: int) -> Amount | None:
    """Return "absolute zero", the zero of a scale that has no number."""
    unit = view.sense(index, "zero_point")
    if unit is None:
        return None
    figure = Figure(Decimal(0), view.word(index), in_words=True)
    return Amount(index, index, index, figure, Measure("quantity", unit, units().units[unit].dimension))


def shared_units(view: View, amounts: list[Amount]) -> Iterator[Amount]:
    """Yield the amounts, with the unit of the next one where both are said in one breath: "45 et 50 mg"."""
    for a, b in pairwise(amounts):
        shares = a.measure is None and b.measure is not None and b.first == b.index == a.last + 2
        yield replace(in_parts(a, b.measure), measure=b.measure) if shares and _in_one_breath(view, a, b) else a
    yield from amounts[-1:]


def _in_one_breath(view: View, a: Amount, b: Amount) -> bool:
    linked = view.code(a.last + 1) in view.vocabulary.beside
    plain = (
        b.measure is not None
        and (b.measure.dimension != "magnitude" or a.figure.step < 1)  # "a 7.6 and a 7.5", not "12 and 7.5 magnitude"
        and a.measure is None
        and a.figure.cardinal
        and not a.figure.ordinal
        and a.figure.vague is None
    )
    return linked and plain and a.figure.scale == b.figure.scale == 1 and view.sense(a.index, "year") is None
