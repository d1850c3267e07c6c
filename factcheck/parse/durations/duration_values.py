"""How much a duration or an age is: its TIMEX3 value, its seconds, and what a hedge allows around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.model.frozen import frozen
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity

_TENTH = Decimal("0.1")
_DAY = Decimal(86400)
# Unit names of the language files: UCUM symbol, seconds at least and at most. A month has 28 to 31 days.
UNITS: Mapping[str, tuple[str, Decimal, Decimal]] = {
    "second": ("s", Decimal(1), Decimal(1)),
    "minute": ("min", Decimal(60), Decimal(60)),
    "hour": ("h", Decimal(3600), Decimal(3600)),
    "day": ("d", _DAY, _DAY),
    "night": ("d", _DAY, _DAY),
    "week": ("wk", 7 * _DAY, 7 * _DAY),
    "weekend": ("d", _DAY, 2 * _DAY),
    "fortnight": ("wk", 7 * _DAY, 7 * _DAY),
    "month": ("mo", 28 * _DAY, 31 * _DAY),
    "quarter": ("mo", 30 * _DAY, 31 * _DAY),
    "half": ("mo", 30 * _DAY, 31 * _DAY),
    "year": ("a", 365 * _DAY, 366 * _DAY),
    "decade": ("a", 365 * _DAY, 366 * _DAY),
    "century": ("a", 365 * _DAY, 366 * _DAY),
}
_TIMES = {"weekend": 2, "fortnight": 2, "quarter": 3, "half": 6, "decade": 10, "century": 100}
_LETTERS = {"s": "S", "min": "M", "h": "H", "d": "D", "wk": "W", "mo": "M", "a": "Y"}
_CLOCK_UNITS = frozenset({"s", "min", "h"})
_ORDER = ("a", "mo", "wk", "d", "h", "min", "s")
_SECONDS = {"s": Decimal(1), "min": Decimal(60), "h": Decimal(3600), "d": _DAY, "wk": 7 * _DAY}
_SECONDS |= {"mo": Decimal("30.4375") * _DAY, "a": Decimal("365.25") * _DAY}


@frozen
class Lasting:
    """How many of which unit; a sum has several. None counts "a few".

    vague  what a collective commits to: "une dizaine" is about ten, "des dizaines" twenty and more; or a decade of
           life: "in her 30s".
    """

    parts: tuple[tuple[Decimal | None, str], ...]
    start: int
    end: int
    hedge: str | None = None
    age: bool = False
    vague: Interval | None = None


def timex(parts: Sequence[tuple[Decimal | None, str]]) -> str:
    """Return the TIMEX3 value of counted units: "P2.5Y", "PT90M", "PXD" for a few days."""
    date_part = time_part = ""
    counts = sorted(((UNITS[u][0], _times(c, u)) for c, u in parts), key=lambda x: _ORDER.index(x[0]))
    for symbol, count in counts:
        text = "X" if count is None else f"{count.normalize():f}"
        if symbol in _CLOCK_UNITS:
            time_part += text + _LETTERS[symbol]
        else:
            date_part += text + _LETTERS[symbol]
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")


def _times(count: Decimal | None, unit: str) -> Decimal | None:
    return None if count is None else count * _TIMES.get(unit, 1)


def quantity_of(amount: Lasting, dimension: str) -> Quantity | None:
    """Return the quantity of a counted duration or age; both keep what units and hedge leave open."""
    first_unit = UNITS[amount.parts[0][1]][0]
    years = _vague_years(amount) if dimension == "age" else None
    if years is not None:
        return Quantity(amount.parts[0][0], years, first_unit, dimension, years, amount.hedge or "about")
    if any(count is None for count, _ in amount.parts):  # "quelques jours": two at least
        least = Decimal(2) if amount.vague is None or amount.vague.low is None else amount.vague.low
        low = least * UNITS[amount.parts[0][1]][1]
        return Quantity(None, Interval(least, None), first_unit, dimension, Interval(low, None), "some")
    known = [(_times(c, u) or Decimal(0), u) for c, u in amount.parts]
    unit = first_unit
    stated = known[0][0] if len(known) == 1 else _in_unit(known, unit)
    hedge = amount.hedge or ("about" if amount.vague is not None else None)
    interval = hedged(stated, hedge)
    if dimension == "age":
        base = hedged(stated if unit == "a" else _in_unit(known, "a"), hedge)
    else:
        base = _base(known, interval, stated)
    return Quantity(stated, interval, unit, dimension, base, hedge)


def _vague_years(amount: Lasting) -> Interval | None:
    """Return the years of an age that is told by tens: of "une trentaine d'années" from a little below 30 up to 40."""
    (count, unit), vague = amount.parts[0], amount.vague
    if vague is None or vague.high is None or unit != "year":
        return None
    return vague if count is None or count % 10 else Interval(vague.low, count + 10, high_open=True)


def _in_unit(parts: Sequence[tuple[Decimal, str]], unit: str) -> Decimal:
    seconds = sum((count * _SECONDS[UNITS[u][0]] for count, u in parts), Decimal(0))
    return seconds / _SECONDS[unit]


def _base(parts: Sequence[tuple[Decimal, str]], interval: Interval, stated: Decimal) -> Interval:
    """Return the seconds that a duration commits to: the spread of its units, widened by its hedge."""
    low = sum((count * UNITS[u][1] for count, u in parts), Decimal(0))
    high = sum((count * UNITS[u][2] for count, u in parts), Decimal(0))
    if stated == 0:
        return Interval(low, high)
    below = None if interval.low is None else low * interval.low / stated
    above = None if interval.high is None else high * interval.high / stated
    return Interval(below, above, interval.low_open, interval.high_open)


def hedged(value: Decimal, hedge: str | None) -> Interval:
    """Return the values that a hedge allows around a figure: about is ±10 %, nearly 10 % below, as elsewhere."""
    tenth = abs(value) * _TENTH
    return {
        None: Interval(value, value),
        "about": Interval(value - tenth, value + tenth),
        "nearly": Interval(value - tenth, value),
        "more_than": Interval(value, None, low_open=True),
        "at_least": Interval(value, None),
        "less_than": Interval(None, value, high_open=True),
        "at_most": Interval(None, value),
    }[hedge]
