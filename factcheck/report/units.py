"""Names of units as a reader knows them: "85 dollars américains par baril", "45 ha", not "har" and "[bbl_us]"."""

from __future__ import annotations

from functools import cache

from factcheck.language.units import unit as known_unit
from factcheck.language.units import units
from factcheck.report.words import Words


def unit_text(unit: str, number: str, words: Words) -> str:
    """Return the name of a unit that agrees with a printed number; a rate is told by its parts.

    A unit is called what the catalogue calls it, else by its symbol, else by its id.
    """
    above, *below = unit.split("/")
    if unit in words.unit or not below or known_unit(unit) is None or unit in _symbols():
        return _name(unit, number, words)
    many, by = (below[0], below[-1]) if len(below) == 2 and below[0].isdecimal() else ("1", below[-1])
    if len(below) > 1 and many == "1":
        return unit  # "m/s/s"
    told = _name(by, many, words)
    return words.value["per"].format(unit=_name(above, number, words), by=told if many == "1" else f"{many} {told}")


def _name(unit: str, number: str, words: Words) -> str:
    named = words.unit.get(unit)
    return words.form(named, number) if named is not None else _symbols().get(unit, unit)


@cache
def _symbols() -> dict[str, str]:
    """Return the symbol of each unit of measure: its id where that is one, else the first that data list."""
    found: dict[str, str] = {}
    for written, symbol in units().symbols.items():
        if symbol.kind == "measure" and (symbol.id not in found or written == symbol.id):
            found[symbol.id] = written
    return found
