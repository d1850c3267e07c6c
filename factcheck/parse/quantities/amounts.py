"""Amounts: a number with the unit, the currency or the per cent beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.language.units import units
from factcheck.model.frozen import record, replace
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure, measure_at
from factcheck.parse.numbers.powers import TIMES
from factcheck.parse.numbers.unit_senses import of_a_quake, stands_as_unit, told_as_money
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.rates import rated
from factcheck.parse.words.lexicon import PLAIN_MARK, PLAIN_WORD

_ONE = Decimal(1)
_HALF = Decimal("0.5")
_BEFORE_MINUS = frozenset("(:,;")
_FEW = 2
_MILLION = 1_000_000
_BILLION = 1_000_000_000
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
    if code in vocabulary.units_behind or before in vocabulary.units_before:
        return False
    if vocabulary.feet_mark and view.word(index + 1) == "'":
        return False
    if before in _PLAIN and view.word(index - 1) in TIMES:
        return False
    return code not in vocabulary.partitive or not (_linkable(figure) or figure.step < 1)


def amount_at(view: View, index: int, figure: Figure, taken: int) -> Amount:
    """Return the amount of the number at an item; `taken` is the last item of the amount before it."""
    plain = Amount(index, index, index, figure, None)
    if figure.ordinal or "code" in view.known[index].senses:
        return plain
    if view.sense(index + 1, "hour_mark") is not None:  # "18h" counts nothing
        plain.figure = replace(figure, cardinal=False)
        return plain
    right = _minor(view, index + 1, figure) or _right(view, index, figure)
    left = _left(view, index, figure, taken)
    if right is None and left is None and view.sense(index + 1, "below_zero") is not None:
        right = Measure("quantity", "deg", "degree"), index
    if right is not None and (left is None or right[0].kind != "money"):
        measure, last = right
        plain.last = last
        if measure.kind == "money" and figure.scale == 1 and (size := _magnitude_behind(view, last)):
            value, step = figure.value * size, figure.step * size
            plain.last, plain.figure = last + 1, replace(figure, value=value, step=step, scale=size, magnitude=True)
        if measure.name and measure.kind == "quantity" and half_behind(view, last):  # "deux mètres et demi"
            plain.last = last + 2
            plain.figure = with_half(figure)
        return _measured(view, plain, measure, _signed(view, index, measure))
    return plain if left is None else _prefixed(view, plain, left, right)


def _magnitude_behind(view: View, last: int) -> Decimal | None:
    """Return what a magnitude word behind a currency multiplies by: "75 USD million", but not "$75 million"."""
    said = view.sense(last + 1, "cardinal")
    if said is None or Decimal(said) < _MILLION or view.sense(last + 1, "number") is not None:
        return None
    return Decimal(said)


def with_half(figure: Figure) -> Figure:
    """Return a figure with a half added: "deux mètres et demi"."""
    return replace(figure, value=figure.value + _HALF * figure.scale, step=_HALF, fraction=True)


def half_behind(view: View, last: int) -> bool:
    """Say whether "et demi", "and a half" stands behind a unit; "and a half-eaten" and "et demi-tour" go on."""
    if view.sense(last + 1, "joiner") is None or view.word(last + 3) == "-":
        return False
    half = view.sense(last + 2, "number")
    if isinstance(half, Figure):
        return half.fraction and half.in_words and half.value == _HALF
    return view.sense(last + 2, "demi") is not None


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


def _right(view: View, index: int, figure: Figure) -> tuple[Measure, int] | None:
    """Return the unit behind a number, with its last item: behind a hyphen, "de" or "of a" where they may stand."""
    at = index + 1
    hyphen = view.word(at) == "-"
    if hyphen:
        at += 1
        if view.sense(at, "measure_before"):
            return _named(view, at), at
    elif _linkable(figure) and view.sense(at, "link") is not None:
        at += 1
        if figure.fraction and view.sense(at, "one") is not None:
            at += 1
    elif figure.fraction and view.sense(at, "one") is not None:
        at += 1
    elif _of_a_point(view, at, figure):
        at += 2
    if view.sense(at, "measure_before") is not None and view.sense(at + 1, "number") is None:
        return _named(view, at), at  # "a 7.3 magnitude quake"
    if view.sense(at, "occasion") is not None:
        return rated(view, Measure("quantity", "1", "occasions"), at)
    measure = _points(view, at, figure) or _either(view, at, figure) or _degrees(view, index, at, figure)
    if measure is None or _of_next(view, at, measure) or not stands_as_unit(view, index, at, measure, figure):
        return None
    return rated(view, measure, at) or (measure, at)


def _points(view: View, at: int, figure: Figure) -> Measure | None:
    """Return what "0,25 point" is: a part of one or two points is never an index's or a player's."""
    if view.sense(at, "point_unit") is None or figure.step == 1 or abs(figure.value) >= _FEW:
        return None
    return Measure("percentage", "%", "points")


def _degrees(view: View, index: int, at: int, figure: Figure) -> Measure | None:
    """Return the unit at an item; degrees may be those of a quake, and their sign those that the word for them says.

    "40°" is as warm as "40 degrés", and "6,3 degrés sur l'échelle de Richter" are a magnitude.
    """
    measure = measure_at(view.reading, at)
    if measure is None or measure.dimension not in ("degree", "temperature"):
        return measure
    if measure.name and of_a_quake(view, index, at, figure):
        return Measure("quantity", "magnitude", "magnitude")
    unit = view.vocabulary.degree_unit
    if measure.unit != "deg" or measure.name or not unit:
        return measure
    return replace(measure, unit=unit, dimension=units().units[unit].dimension)


def _minor(view: View, at: int, figure: Figure) -> tuple[Measure, int] | None:
    """Return what a letter glued to digits is, "50p", "43c": of a hundredth there are never a hundred ("1080p")."""
    code = view.sense(at, "minor_symbol")
    if code is None or not view.glued(at - 1) or not 0 < figure.value < 100 or figure.scale != 1:
        return None
    start, end = view.span(at, at)
    if view.reading.tokens.text[start:end] != view.word(at) or (view.glued(at) and view.word(at + 1)[:1].isalnum()):
        return None
    measure = Measure("money", code, f"money:{code}", minor=True)
    return rated(view, measure, at) or (measure, at)


def _of_next(view: View, at: int, measure: Measure) -> bool:
    """Say whether a currency sign belongs to the number behind it: "1 $10 bill"."""
    if measure.kind != "money" or measure.name or view.glued(at - 1) or not view.glued(at):
        return False
    return view.sense(at + 1, "number") is not None


def _linkable(figure: Figure) -> bool:
    return figure.scale > 1 or figure.vague is not None or figure.fraction or _millions_in_digits(figure)


def _millions_in_digits(figure: Figure) -> bool:
    """Say whether digits say millions, which "de" may follow as it follows the word: "5 000 000 d'euros"."""
    return figure.grouped and figure.value >= _MILLION


def _of_a_point(view: View, at: int, figure: Figure) -> bool:
    """Say whether "of a point" stands behind a decimal: "0.3 of a percentage point"."""
    if figure.step == 1 or view.sense(at, "link") is None or view.sense(at + 1, "one") is None:
        return False
    return view.sense(at + 2, "percent") is not None or view.sense(at + 2, "point_unit") is not None


def _named(view: View, index: int) -> Measure:
    unit = view.sense(index, "measure_before")
    assert unit is not None
    return Measure("quantity", unit, unit)


def _either(view: View, at: int, figure: Figure) -> Measure | None:
    """Return what "livres", "pounds" are: money with a magnitude, mass with decimals, else as settings say."""
    units = view.sense(at, "either_unit")
    if units is None:
        return None
    money, _, mass = units.partition("|")
    if not mass:  # a verb as well: "2.1 trillion won", "5 million won)", but not "5,000 won seats"
        sure = figure.scale >= _BILLION or (figure.scale >= 1000 and view.ends(at + 1))
        return Measure("money", money, f"money:{money}") if sure else None
    if figure.scale >= 1000 or figure.value >= 10_000:
        return Measure("money", money, f"money:{money}")
    if figure.step < 1 or view.lexicon.language.settings.get("pound_is_mass"):
        return Measure("quantity", mass, "mass")
    return None


def _left(view: View, index: int, figure: Figure, taken: int) -> tuple[Measure, int] | None:
    """Return the currency sign or the unit before a number ("$ 10", "EUR 20", "magnitude 7,2"), with its item."""
    at = index - 1
    if view.word(at) == "-" and view.sense(at - 1, "measure_before") is not None:
        at -= 1
    if at <= taken or at < 0:
        return None
    if view.sense(at, "measure_before") is not None:
        return _named(view, at), at
    measure = measure_at(view.reading, at)
    if measure is None or measure.kind != "money" or measure.name or measure.scale != 1:
        return None
    if view.glued(at - 1) and view.word(at - 1).isalpha():
        return None  # the dollar of "ZW$5" is not the American one
    return None if measure.weak and not told_as_money(figure) else (measure, at)


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
        yield replace(a, measure=b.measure) if shares and _in_one_breath(view, a, b) else a
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
