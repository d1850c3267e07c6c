"""Ranges: two amounts with a link between them, and which of the two is the lower end."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.parse.numbers.measures import per_base
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount, in_parts
from factcheck.parse.quantities.bounds import Bound, Span, bound_of, bounded
from factcheck.parse.quantities.changes import tells_change
from factcheck.parse.quantities.range_links import SOFT, is_dash_of_range, link_between
from factcheck.parse.quantities.range_scales import shared_scale

_CONVERTED = frozenset({"length", "mass", "volume", "area", "power", "energy", "data", "frequency"})
_HIGH = 100  # times as far the second of two lengths is from the first that is told of it
_ORDER = 5  # a change is seldom more than this part of what it leads to


def spans(view: View, amounts: list[Amount]) -> list[Span]:
    """Return the ranges and the bounded amounts of a text."""
    codes, links, hedges = view.padded, view.vocabulary.links, view.vocabulary.hedges
    out: list[Span] = []
    bounds: list[Bound] = []
    n = 0
    while n < len(amounts):
        a = amounts[n]
        b = amounts[n + 1] if n + 1 < len(amounts) else None
        n += 1
        before, behind = codes[a.first], codes[a.last + 2]
        span = None if b is None or behind not in links else _range(view, a, b, amounts[n - 2] if n > 1 else None)
        if span is not None:
            out.append(span)
            n += 1
            continue
        bound = bound_of(view, a, b) if behind in hedges or before in hedges else None
        if bound is not None:
            bounds.append(bound)
    return out + list(bounded(view, bounds))


def _range(view: View, a: Amount, b: Amount, previous: Amount | None) -> Span | None:
    """Return the range that two amounts are the ends of, or None."""
    link, a = link_between(view, a, b), in_parts(a, b.measure)
    if link is None or not _can_end(a) or not _can_end(b) or (link == "to" and _is_level(view, a, b)):
        return None
    if b.measure is None and view.sense(a.index, "year") is not None and view.sense(b.index, "year") is not None:
        return None  # "de 1950 à 1953" is a time
    first = _opener(view, a, b, link, previous)
    if first is None or (link == "dash" and not is_dash_of_range(view, a, b)):
        return None
    if link == "spread":
        return _spread(a, b)
    ends = _ends(_as_far_below(view, a, b), b)
    if ends is None:
        return None
    low, high = ends
    if view.hedge(first) is not None:
        first -= 1
    inner = (a.index, b.index) if high.measure is not None else ()
    interval = Interval(low.figure.value, high.figure.value)
    return Span(first, b.last, high, interval, "between", None, inner)


def _is_level(view: View, a: Amount, b: Amount) -> bool:
    """Say whether the second amount is what something came to: "rose 9% in 2023 to 38.6 billion", "up 900 to 4,640".

    What it rose by is a small part of that, and the ends of a range are of one order: "rose 5 to 10 per cent".
    """
    if view.sense(a.first - 1, "lead") == "in" and view.sense(a.index, "year") is not None:
        return b.measure is not None or b.figure.scale > 1 or view.sense(b.index, "year") is None
    if not 0 < a.figure.value * _ORDER <= b.figure.value:
        return False
    return any(view.sense(n, "change") is not None for n in (a.first - 1, _behind_by(view, a.first - 1)))


def _at_height(a: Amount, b: Amount) -> bool:
    """Say whether a second length tells only where the first is measured: "1,20 m à 2 000 m d'altitude"."""
    if a.measure is None or b.measure is None or a.measure.dimension != "length" or b.measure.dimension != "length":
        return False
    return a.figure.value * per_base(a.measure.unit) * _HIGH < b.figure.value * per_base(b.measure.unit)


def _behind_by(view: View, index: int) -> int:
    """Return the item before a "by" at an item: what something rose "by"; else the item itself."""
    return index - 1 if view.sense(index, "lead") == "by" else index


def _spread(a: Amount, b: Amount) -> Span | None:
    """Return "12 ± 3 km": the unit is said of both."""
    if a.measure not in (None, b.measure) or b.figure.value <= 0:
        return None
    amount = replace(a, measure=b.measure)
    interval = Interval.point(a.figure.value).widened(b.figure.value)
    inner = (a.index, b.index) if b.measure is not None else ()
    return Span(a.first, b.last, amount, interval, "about", a.figure.value, inner)


def _opener(view: View, a: Amount, b: Amount, link: str, previous: Amount | None) -> int | None:
    """Return the first item of a range: its opener where it has one; None where "de … à" says a change."""
    at = a.first - 1
    if view.sense(at, "hedge") in SOFT:
        at -= 1
    opener = view.sense(at, "range_open")
    if opener == "and" and link in ("and", "to"):
        return at
    if link == "and":
        return None
    if opener == "to" and link == "to":
        return None if tells_change(view, at, a, b) else at
    if link == "to" and _at_height(a, b):
        return None
    if previous is not None and previous.last + 2 == a.first and view.word(a.first - 1) == "-":
        return None  # 1-2-3
    return a.first


def _can_end(a: Amount) -> bool:
    f = a.figure
    return not f.ordinal and f.cardinal and f.vague is None


def _ends(a: Amount, b: Amount) -> tuple[Amount, Amount] | None:
    """Return both ends in one unit and with their magnitude, the lower first; None where they make no range.

    The first end takes the multiplier of the second: "10 à 12 millions" begins at ten million.
    """
    if a.measure is not None and b.measure is not None and a.measure.dimension != b.measure.dimension:
        if not (_of_heat(a, b) or _of_rate(a, b)):
            return None
        a = replace(a, measure=b.measure)
    if a.measure is not None and b.measure is None and a.measure.name:
        return None
    measure = b.measure or a.measure
    scale = shared_scale(a, b)
    if a.figure.scale == 1 and scale > 1 and a.figure.value < b.figure.value / scale:
        f = a.figure
        a = replace(
            a, figure=replace(f, value=f.value * scale, step=f.step * scale, scale=scale, magnitude=b.figure.magnitude)
        )
    if measure is not None and a.measure is not None and b.measure is not None and a.measure.unit != b.measure.unit:
        if a.measure.dimension not in _CONVERTED:
            return None
        times = per_base(a.measure.unit) / per_base(b.measure.unit)
        a = replace(a, figure=replace(a.figure, value=a.figure.value * times, step=a.figure.step * times))
    a, b = replace(a, measure=measure), replace(b, measure=measure)
    if b.figure.value < a.figure.value:
        below = a.figure.value <= 0 and b.figure.value <= 0
        return (b, a) if below else None
    return (a, b) if a.figure.value < b.figure.value else None


def _as_far_below(view: View, a: Amount, b: Amount) -> Amount:
    """Return the first end below zero where the words for it stand behind the second: "5 to 10 below zero"."""
    said = view.sense(b.last, "below_zero") is not None and a.measure in (None, b.measure)
    if not said or a.figure.value <= 0 or b.figure.value >= 0:
        return a
    return replace(a, figure=replace(a.figure, value=-a.figure.value))


def _of_heat(a: Amount, b: Amount) -> bool:
    """Say whether the sign of degrees alone goes on to one that says of which scale: "24° to 29°C"."""
    return a.measure is not None and a.measure.unit == "deg" and b.measure is not None and b.measure.unit in _SCALES


def _of_rate(a: Amount, b: Amount) -> bool:
    """Say whether what the second sum is by goes for the first as well: "between $40 and $50 a barrel"."""
    return a.measure is not None and b.measure is not None and b.measure.unit.startswith(f"{a.measure.unit}/")


_SCALES = frozenset({"Cel", "[degF]"})
