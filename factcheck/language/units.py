"""Units and currencies as data: what they measure, and exact factors to the base unit of their dimension."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.language.compiled import kept
from factcheck.language.schema import explain
from factcheck.model.errors import DataError

_FILE = "units.toml"
T = TypeVar("T", bound=BaseModel)


class _Table(BaseModel):
    # Built when a file is read, which is seldom: what comes of the files is kept.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class UnitEntry(_Table):
    """One unit as units.toml writes it; weak symbols count only where the number makes them sure."""

    factor: str
    offset: str = "0"
    symbols: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


class CurrencyEntry(_Table):
    """One currency: its signs and codes, signs that hold a magnitude ("M€"), whether it is a hundredth of another."""

    symbols: tuple[str, ...] = ()
    scaled: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    id  UCUM-like. dimension  what may be compared. A value in the base unit is (value + offset) * factor, exactly.
    """

    id: str
    dimension: str
    factor: Fraction
    offset: Decimal

    def to_base(self, value: Decimal) -> Decimal:
        """Return a value of this unit in the base unit, to 28 digits."""
        shifted = value + self.offset
        return shifted * self.factor.numerator / self.factor.denominator


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol as written: kind "measure" or "currency", the id, a magnitude it holds, whether it is weak."""

    kind: str
    id: str
    scale: Decimal = Decimal(1)
    weak: bool = False


@dataclass(frozen=True)
class Units:
    """All units and currencies: by id, and their symbols exactly as written."""

    units: dict[str, Unit]
    minor: frozenset[str]
    currencies: frozenset[str]
    symbols: dict[str, Symbol]


@cache
def unit(name: str) -> Unit | None:
    """Return a unit by its id; of two units with a stroke between ("g/km"), their quotient; None for other ids."""
    known = units().units.get(name)
    above, _, below = name.rpartition("/")
    if known is not None or not above:
        return known
    a, b = unit(above), unit(below)
    if a is None or b is None or a.offset or b.offset:
        return None
    return Unit(
        name,
        _quotients().get((a.dimension, b.dimension), f"{a.dimension}/{b.dimension}"),
        a.factor / b.factor,
        a.offset,
    )


@cache
def _quotients() -> dict[tuple[str, str], str]:
    """Return the dimensions that units of the file name for a quotient: "m/s" makes length by duration speed."""
    known = units().units
    parts = ((u, known.get(name.rpartition("/")[0]), known.get(name.rpartition("/")[2])) for name, u in known.items())
    return {(a.dimension, b.dimension): u.dimension for u, a, b in parts if a and b and u.factor == a.factor / b.factor}


@cache
def units() -> Units:
    """Return the units and currencies of units.toml; DataError when it breaks its schema."""
    known, symbols, minor, currencies = kept("units", ("language",), _derive)
    return Units(
        {name: Unit(name, dimension, _exact(factor), Decimal(offset)) for name, dimension, factor, offset in known},
        frozenset(minor),
        frozenset(currencies),
        {written: Symbol(kind, name, Decimal(scale), weak) for written, kind, name, scale, weak in symbols},
    )


def _derive() -> tuple[list[Any], ...]:
    """Return units, symbols, minor currencies and all currencies: the fields of each in a tuple, numbers as written."""
    import tomllib

    raw = tomllib.loads((resources.files("factcheck.language") / _FILE).read_text("utf-8"))
    money = raw.pop("currency")
    known: list[Any] = []
    symbols: list[Any] = []
    for dimension, table in raw.items():
        table.pop("base")
        for name, fields in table.items():
            entry = _checked(UnitEntry, fields, f"{_FILE}: {dimension}.{name}")
            known.append((name, dimension, entry.factor, entry.offset))
            symbols += [(s, "measure", name, "1", False) for s in entry.symbols]
            symbols += [(s, "measure", name, "1", True) for s in entry.weak]
    minor: list[Any] = []
    for name, fields in money.items():
        currency = _checked(CurrencyEntry, fields, f"{_FILE}: currency.{name}")
        symbols += [(s, "currency", name, "1", False) for s in currency.symbols]
        symbols += [(s, "currency", name, scale, False) for scale, forms in currency.scaled.items() for s in forms]
        minor += [name] if currency.minor else []
    return known, symbols, minor, list(money)


def _exact(factor: str) -> Fraction:
    above, _, below = factor.partition("/")
    return Fraction(above) / Fraction(below or "1")


def _checked(shape: type[T], fields: dict[str, object], label: str) -> T:
    try:
        return shape.model_validate(fields)
    except ValidationError as error:
        raise DataError(explain(error, label, shape.model_fields)) from error
