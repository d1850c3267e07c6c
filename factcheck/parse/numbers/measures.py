"""The unit beside a number: which one it is, and what the number is in the base unit of its dimension."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.units import Symbol, units
from factcheck.language.units import unit as find_unit
from factcheck.model.frozen import frozen
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.vocabulary import Vocabulary

_ONE = Decimal(1)
_BASIS_POINT = Decimal("0.01")


@frozen
class Measure:
    """What a number is of.

    kind  "money" "quantity" or "percentage". unit  as in Quantity. dimension  likewise. scale  a magnitude that the
    symbol holds ("M€"). minor  a hundredth of a currency. weak  a symbol that the number must make sure.
    name  True for a word ("dollars"), False for a symbol.
    """

    kind: str
    unit: str
    dimension: str
    scale: Decimal = _ONE
    minor: bool = False
    weak: bool = False
    name: bool = True


def measure_at(reading: Reading, index: int) -> Measure | None:
    """Return the unit, currency or per cent that an item is, or None; symbols must be written with the right case."""
    item = reading.known.get(index)
    if item is None:
        return None
    senses = item.senses
    if "percent" in senses:
        said = senses["percent"]
        scale = _BASIS_POINT if said == "basis_points" else _ONE
        return Measure("percentage", "%", "percent" if said == "%" else "points", scale)
    if "measure" in senses:
        return _of_unit(senses["measure"])
    if "currency" in senses:
        return of_currency(senses["currency"])
    if "symbol" in senses:
        return _of_symbol(reading, index)
    return None


def _of_unit(unit: str, weak: bool = False, name: bool = True) -> Measure:
    return Measure("quantity", unit, units().units[unit].dimension, weak=weak, name=name)


def of_currency(code: str, scale: Decimal = _ONE, name: bool = True, weak: bool = False) -> Measure:
    """Return the measure of a currency or a hundredth of one, as written."""
    return Measure("money", code, f"money:{code}", scale, minor=code in units().minor, weak=weak, name=name)


def may_be_minor(figure: Figure, code: str, known: Vocabulary) -> bool:
    """Say whether a letter glued to digits may be hundredths of money: "50p", "136.5p".

    A hundred of them are seldom told without a part, but for the prices of shares: "842p", not "1080p".
    """
    if figure.scale != 1 or figure.value <= 0:
        return False
    shares = code in known.share_price and f"{figure.value}" not in known.screen_lines
    most = _HUNDRED if figure.step == 1 and not shares else _HUNDRED * 10
    return figure.value < most


_HUNDRED = 100  # what a whole has of its hundredths


def _of_symbol(reading: Reading, index: int) -> Measure | None:
    start, end = reading.span(index, index + 1)
    symbol = _written(reading.tokens.text[start:end])
    if symbol is None:
        return None
    if symbol.kind == "currency":
        return of_currency(symbol.id, symbol.scale, name=False, weak=symbol.weak)
    return _of_unit(symbol.id, symbol.weak, name=False)


def _written(text: str) -> Symbol | None:
    """Return the symbol as written; "nzd$" may be in any case, because no other word has its sign."""
    known = units().symbols
    plain = " ".join(text.split())
    found = known.get(plain) or known.get(plain.replace(" ", ""))  # "m 2" has lost its raised figure
    if found is None and ("$" in plain or "°" in plain):
        found = known.get(plain.upper())
    return found


def based(interval: Interval, figure_step: Decimal, name: str | None, exact: bool) -> Interval:
    """Return an interval in the base unit, widened by half the last written digit once it is converted.

    exact  the interval is already as wide as its digits tell (a hedge or a magnitude word).
    """
    known = find_unit(name) if name is not None else None
    if known is None or (known.factor == 1 and known.offset == 0):
        return interval
    low = None if interval.low is None else known.to_base(interval.low)
    high = None if interval.high is None else known.to_base(interval.high)
    out = Interval(low, high, interval.low_open, interval.high_open)
    if exact:
        return out
    half = figure_step / 2 * known.factor.numerator / known.factor.denominator
    return out.rounded(half)


def of_figure(figure: Figure, interval: Interval, measure: Measure | None) -> Interval:
    """Return the base interval of one figure in a measure."""
    unit = measure.unit if measure is not None and measure.kind == "quantity" else None
    return based(interval, figure.step, unit, exact=figure.magnitude or figure.vague is not None)


def in_whole_money(quantity: Quantity) -> Quantity:
    """Return a sum or a price told in hundredths of a currency in that currency: "46 centimes le litre", 0,46 euro."""
    above, mark, below = (quantity.unit or "").partition("/")
    whole = units().minor.get(above, above)
    known = find_unit(whole + mark + below) if whole != above else None
    if known is None:
        return quantity
    stated = None if quantity.stated is None else quantity.stated * _CENT
    interval, base = quantity.interval.scaled(_CENT), quantity.base.scaled(_CENT)
    return Quantity(stated, interval, known.id, known.dimension, base, quantity.hedge)


_CENT = Decimal("0.01")


def per_base(unit: str) -> Decimal:
    """Return how many base units of its dimension one unit of measure is."""
    factor = units().units[unit].factor
    return Decimal(factor.numerator) / factor.denominator
