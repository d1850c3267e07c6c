"""Units and currencies as data: what they measure, and exact factors to the base unit of their dimension."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from factcheck.language.unit_table import derived
from factcheck.model.compiled import kept
from factcheck.model.frozen import frozen


@frozen
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


@frozen
class Symbol:
    """A symbol as written: kind "measure" or "currency", the id, a magnitude it holds, whether it is weak."""

    kind: str
    id: str
    scale: Decimal = Decimal(1)
    weak: bool = False


@frozen
class Units:
    """All units and currencies: by id, and their symbols exactly as written."""

    units: dict[str, Unit]
    minor: dict[str, str]  # a hundredth -> the currency it is of, itself where several have it
    currencies: frozenset[str]
    symbols: dict[str, Symbol]
    prefixes: dict[str, tuple[str, ...]]  # unit -> the prefixes that words for it take


@cache
def unit(name: str) -> Unit | None:
    """Return a unit by its id, or what UCUM makes of units: "g/km", "m/s2", "L/100/km", "EUR/kg"; None for other ids.

    Units follow each other from left to right behind "." and "/", each with an exponent; a whole number is a factor.
    """
    known = units().units.get(name)
    if known is not None or name[-1:] in (".", "/"):
        return known
    factor, above, below = Fraction(1), list[str](), list[str]()
    for mark, atom in _atoms(name):
        part = _part(atom)
        if part is None or (part.offset and name != atom):
            return None
        factor = factor / part.factor if mark == "/" else factor * part.factor
        if part.dimension:
            (below if mark == "/" else above).append(part.dimension)
    if not above or not factor:
        return None
    pair = (".".join(above), ".".join(below))
    return Unit(name, _quotients().get(pair) or "/".join(filter(None, (pair[0], *below))), factor, Decimal(0))


def _atoms(name: str) -> Iterator[tuple[str, str]]:
    """Yield the units of an id with the mark before each; a longest known one first, "[acr_i].[ft_i]" is one."""
    known, mark, rest = units().units, ".", name
    while rest:
        cuts = [n for n in range(len(rest), 0, -1) if n == len(rest) or rest[n] in "./"]
        at = next((n for n in cuts if rest[:n] in known), cuts[-1])
        yield mark, rest[:at]
        mark, rest = rest[at : at + 1], rest[at + 1 :]


def _part(atom: str) -> Unit | None:
    """Return a unit with its exponent ("s2"), a currency, or a whole number as a factor."""
    known = units()
    if atom in known.units:
        return known.units[atom]
    if atom in known.currencies:
        return Unit(atom, f"money:{atom}", Fraction(1), Decimal(0))
    if atom.isdecimal() and atom[0] != "0":
        return Unit(atom, "", Fraction(int(atom)), Decimal(0))
    base = known.units.get(atom[:-1])
    if base is None or atom[-1] not in "234":
        return None
    return Unit(atom, f"{base.dimension}{atom[-1]}", base.factor ** int(atom[-1]), base.offset)


@cache
def _quotients() -> dict[tuple[str, str], str]:
    """Return the dimensions that units of the file name for a quotient: "m/s" makes length by duration speed."""
    known = units().units
    parts = ((u, known.get(name.rpartition("/")[0]), known.get(name.rpartition("/")[2])) for name, u in known.items())
    return {(a.dimension, b.dimension): u.dimension for u, a, b in parts if a and b and u.factor == a.factor / b.factor}


@cache
def units() -> Units:
    """Return the units and currencies of units.toml; DataError when it breaks its schema."""
    known, symbols, minor, currencies, prefixes = kept("units", ("language",), derived)
    return Units(
        {name: Unit(name, dimension, Fraction(*factor), Decimal(offset)) for name, dimension, factor, offset in known},
        minor,
        frozenset(currencies),
        {written: Symbol(kind, name, Decimal(scale), weak) for written, kind, name, scale, weak in symbols},
        {name: tuple(taken) for name, taken in prefixes.items()},
    )


def prefixed(words: Mapping[str, str], prefixes: Mapping[str, str]) -> dict[str, str]:
    """Return the words for units with a prefix that a language's own words make, each with the unit's id.

    words     word -> unit; a "|" stands where the prefix goes when that is not the beginning ("square |metre"). A word
              that begins with one counts with a prefix only: "millihenry" is a unit, "Henry" a name.
    prefixes  word -> prefix ("kilo" -> "k"). A word that the language lists itself keeps its meaning.
    """
    taken = units().prefixes
    out = {word.replace("|", ""): name for word, name in words.items() if not word.startswith("|")}
    listed = frozenset(out)
    for word, name in words.items():
        before, _, behind = word.rpartition("|")
        for said, prefix in prefixes.items():
            if prefix in taken.get(name, ()) and before + said + behind not in listed:
                out[before + said + behind] = prefix + name
    return out
