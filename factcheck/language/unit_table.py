"""What units.toml says of units and currencies, and the units and symbols that its prefixes make of them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from factcheck.model.compiled import packaged
from factcheck.model.errors import DataError
from factcheck.model.frozen import field, frozen
from factcheck.model.nearest import nearest
from factcheck.model.shape import Table, checked
from factcheck.model.toml import parse_toml

_FILE = "units.toml"


@frozen
class PrefixEntry(Table):
    """One SI prefix: its factor, and its symbols where they are not its id."""

    factor: str
    symbols: tuple[str, ...] = ()


@frozen
class UnitEntry(Table):
    """One unit as units.toml writes it; an entry without a factor adds symbols to a unit that a prefix makes.

    weak       symbols that count only where the number makes them sure. also, stems  symbols that take no prefix, and
               that take nothing but one. prefixes, unwritten  prefixes of symbols and words, and of words alone.
    """

    factor: str = ""
    offset: str = "0"
    symbols: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    prefixes: str = ""
    unwritten: str = ""
    power: int = 1


@frozen
class CurrencyEntry(Table):
    """One currency: its signs and codes, signs that hold a magnitude ("M€"), whether it is a hundredth of another.

    weak  codes and signs that are words as well: they count only where the number makes them sure. of  the currency
    that it is a hundredth of, where only one has it.
    """

    symbols: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    scaled: dict[str, tuple[str, ...]] = field(default_factory=dict)
    minor: bool = False
    of: str = ""


def derived() -> tuple[Any, ...]:
    """Return units, symbols, minor currencies with what they are a hundredth of, all currencies, prefixes of units.

    Factors are pairs of whole numbers, for reading hundreds of them from text is what would take long in every run.
    """
    raw = parse_toml(_FILE, packaged("language", _FILE).read_text("utf-8"))
    money, written = raw.pop("currency"), raw.pop("prefix")
    steps = {name: checked(f"{_FILE}: prefix.{name}", PrefixEntry, fields) for name, fields in written.items()}
    entries: list[_Entry] = []
    for dimension, table in raw.items():
        table.pop("base")
        entries += [(dimension, n, checked(f"{_FILE}: {dimension}.{n}", UnitEntry, f)) for n, f in table.items()]
    known, symbols = _listed(entries)
    for entry in entries:
        _prefix(entry, steps, known, symbols)
    for dimension, name, _ in entries:
        if name not in known:
            raise DataError(f"{_FILE}: {dimension}.{name}: no factor, and no prefix of another unit makes it")
    minor: dict[str, str] = {}
    for name, fields in money.items():
        currency = checked(f"{_FILE}: currency.{name}", CurrencyEntry, fields)
        symbols |= {s: (s, "currency", name, "1", False) for s in currency.symbols}
        symbols |= {s: (s, "currency", name, "1", True) for s in currency.weak}
        symbols |= {s: (s, "currency", name, scale, False) for scale, forms in currency.scaled.items() for s in forms}
        minor |= {name: currency.of or name} if currency.minor else {}
    taken = {name: f"{entry.prefixes} {entry.unwritten}".split() for _, name, entry in entries}
    exact = [(n, d, _exact(factor).as_integer_ratio(), offset) for n, d, factor, offset in known.values()]
    return exact, list(symbols.values()), minor, list(money), {n: t for n, t in taken.items() if t}


_Entry = tuple[str, str, UnitEntry]  # dimension, id, what the file says
_Known = dict[str, tuple[str, str, str, str]]  # id -> id, dimension, factor, offset
_Symbols = dict[str, tuple[str, str, str, str, bool]]  # as written -> itself, kind, id, scale, weak


def _listed(entries: list[_Entry]) -> tuple[_Known, _Symbols]:
    """Return the units that have a factor of their own, and the symbols that the file writes out."""
    known: _Known = {}
    symbols: _Symbols = {}
    for dimension, name, entry in entries:
        if entry.factor:
            known[name] = (name, dimension, entry.factor, entry.offset)
        symbols |= {s: (s, "measure", name, "1", False) for s in (*entry.symbols, *entry.also)}
        symbols |= {s: (s, "measure", name, "1", True) for s in entry.weak}
    return known, symbols


def _prefix(listed: _Entry, steps: Mapping[str, PrefixEntry], known: _Known, symbols: _Symbols) -> None:
    """Add the units and the symbols that prefixes make of a unit; what the file writes out is left as it is."""
    dimension, name, entry = listed
    for prefix in (*entry.prefixes.split(), *entry.unwritten.split()):
        if prefix not in steps:
            raise DataError(f"{_FILE}: {dimension}.{name}: unknown prefix {prefix!r}{nearest(prefix, list(steps))}")
        factor = _exact(entry.factor) * _exact(steps[prefix].factor) ** entry.power
        known.setdefault(prefix + name, (prefix + name, dimension, str(factor), "0"))
    for prefix in entry.prefixes.split():
        for step in steps[prefix].symbols or (prefix,):
            for symbol in (*entry.symbols, *entry.stems):
                symbols.setdefault(step + symbol, (step + symbol, "measure", prefix + name, "1", False))


def _exact(factor: str) -> Fraction:
    above, _, below = factor.partition("/")
    return Fraction(above) / Fraction(below or "1")
