"""Rates: a unit or a currency by another one, "50 litres par seconde", "9,81 m/s²", "$80 a barrel", "8,5 L/100 km"."""

from __future__ import annotations

from factcheck.language.units import unit as find_unit
from factcheck.language.units import units
from factcheck.model.frozen import replace
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure, measure_at
from factcheck.parse.numbers.view import View

_RAISED = {"¹": "", "²": "2", "³": "3"}
_EXPONENTS = frozenset("23")
_PARTS = 3  # "kWh/m²/an" has three; what goes on is no unit that anybody reads
_OF_WORDS = 6  # "de sel marin", "d'eau", and what tells the rate
_IN_TIME = ("demi", "month_in", "during", "lead")  # what makes "a day" behind it a span of time
_FIELDS = frozenset(("har", "[acr_i]"))  # "50 bushels an acre"
_HOURLY = frozenset(("h", "min"))


def rated(view: View, measure: Measure, at: int) -> tuple[Measure, int] | None:
    """Return the unit that ends at an item by what stands behind it, with the last item; None where nothing does.

    A sum of money by a unit is a quantity: "$15 an hour" is never compared with "$15".
    """
    if measure.kind not in ("quantity", "money"):
        return None
    name, last = _powered(view, measure.unit, at)
    for n in range(_PARTS):
        part = _part(view, measure, last, name == measure.unit)
        if part is None and n == 0 and measure.kind == "money":
            part = _paid(view, measure, last)
        if part is None and n == 0 and measure.kind == "quantity" and (stuff := _stuff(view, last)) is not None:
            part = _part(view, measure, stuff, True)
        if part is None:
            break
        name, last = name + part[0], part[1]
    known = find_unit(name) if name != measure.unit else None
    if known is None:
        return None
    return replace(measure, kind="quantity", unit=known.id, dimension=known.dimension), last


def _paid(view: View, measure: Measure, last: int) -> tuple[str, int] | None:
    """Return how often a sum is paid: "650 euros mensuels", "2 100 euros brut par mois"."""
    at = last + 1 + (view.word(last + 1) in view.vocabulary.gross)
    each = view.sense(at, "paid_each")
    if each is not None:
        return f"/{each}", at
    return _part(view, measure, at - 1, True) if at > last + 1 else None


def _stuff(view: View, last: int) -> int | None:
    """Return the last word of what a unit is of, where a rate follows: "12 litres d'eau par jour"."""
    if view.sense(last + 1, "link") is None:
        return None
    for n in range(last + 2, min(last + 2 + _OF_WORDS, view.size)):
        if n > last + 2 and _tells_rate(view, n):
            return n - 1
        if view.mark(n) or view.sense(n, "joiner") is not None:
            return None
    return None


def _tells_rate(view: View, at: int) -> bool:
    """Say whether "per" stands at an item, or "a" before a unit of time: not in "two feet of snow fell in a day"."""
    if view.sense(at, "per") is not None:
        return True
    article = view.vocabulary.rate_article and view.sense(at, "one") is not None
    if article and any(view.sense(at - 1, name) is not None for name in _IN_TIME):
        return False
    timed = view.sense(at + 1, "time_unit") is not None
    return article and timed and view.word(at + 2) not in view.vocabulary.apart


def _part(view: View, measure: Measure, last: int, first: bool) -> tuple[str, int] | None:
    """Return the next unit with its stroke, "/s2", and its last item; None where the unit is over."""
    behind = _divisor(view, measure, last, first)
    below = _base(view, behind) if behind is not None else None
    return None if below is None else (f"/{below[0]}", below[1])


def _divisor(view: View, measure: Measure, last: int, first: bool) -> int | None:
    """Return the item of the unit that a rate is by; None where the unit is over."""
    at = last + 1
    word = view.word(at)
    if word == "-" and view.glued(last) and view.glued(at):  # "a $3 million-a-year deal"
        named = view.sense(at + 1, "per") is not None or (first and view.sense(at + 1, "one") is not None)
        return at + 2 + (view.word(at + 2) == "-") if named else None
    if (view.glued(last) and view.glued(at) and word == "/") or view.sense(at, "per") is not None:
        return at + 1
    return (_each(view, measure, at) or _each_size(view, at)) if first else None


def _each(view: View, measure: Measure, at: int) -> int | None:
    """Return the unit behind an article that tells what a rate is by; None where it tells none.

    "a barrel", "le kilo", "de l'heure", but not "a year ago", "le jour même".
    """
    below, vocabulary = at + 1, view.vocabulary
    if view.sense(at, "one") is not None:
        timed = view.sense(below, "time_unit") is not None
        named = measure.kind == "money" and (view.sense(below, "measure") or _pound(view, below)) is not None
        named = named or view.sense(below, "measure") in _FIELDS
        told = vocabulary.rate_article and (timed or named) and view.word(below + 1) not in vocabulary.apart
        return below if told else None
    if measure.kind != "money":
        return None
    if f"{view.word(at)} {view.word(below)}" in vocabulary.each:
        below += 1
    elif view.word(at) not in vocabulary.each:
        return None
    return below if _sold_by(view, below) or view.sense(below, "time_unit") in _HOURLY else None


def _sold_by(view: View, at: int) -> bool:
    """Say whether a unit of which a price may be told stands at an item: "le kilo", "le m²", "le MWh"."""
    if view.sense(at, "measure") is not None:
        return True
    measure = measure_at(view.reading, at)
    return measure is not None and measure.kind == "quantity" and len(view.word(at)) > 1


def _each_size(view: View, at: int) -> int | None:
    """Return the measure behind "à l'" or "au" that tells what a rate is by, "4 tonnes à l'hectare"; none of time."""
    said = view.vocabulary.each_size
    below = at + 1
    if f"{view.word(at)} {view.word(below)}" in said:
        below += 1
    elif view.word(at) not in said:
        return None
    timed = view.sense(below, "time_unit") is not None
    return None if timed or measure_at(view.reading, below) is None else below


def _base(view: View, index: int) -> tuple[str, int] | None:
    """Return the unit at an item with its last one, perhaps so many of it: "/100 km"."""
    alone = _unit(view, index)  # the "second" of "per second" is a rank elsewhere
    figure = None if alone is not None else view.known[index].senses.get("number") if index in view.known else None
    if not isinstance(figure, Figure):
        return alone
    many = figure.value
    if many <= 1 or many != many.to_integral_value():
        return None
    part = _unit(view, index + 1)
    return None if part is None else (f"{many:f}/{part[0]}", part[1])


def _unit(view: View, index: int) -> tuple[str, int] | None:
    name = view.sense(index, "time_unit")
    if name is None:
        measure = measure_at(view.reading, index)
        if measure is not None and (measure.kind != "quantity" or measure.weak):
            return None
        name = measure.unit if measure is not None else _pound(view, index)
    if name is not None:
        return _powered(view, name, index)
    word = view.word(index)  # "s²" is one word
    exponent = _RAISED.get(word[-1:])
    if exponent is None or len(word) < 2:
        return None
    base = view.lexicon.language.words.get("time_unit", {}).get(word[:-1])
    symbol = units().symbols.get(word[:-1])
    if base is None and symbol is not None and symbol.kind == "measure":
        base = symbol.id
    return None if base is None else (base + exponent, index)


def _pound(view: View, index: int) -> str | None:
    """Return the mass that a pound is behind a price, where it may be money or a book too: "$5 a pound"."""
    if not view.lexicon.language.settings.get("pound_is_mass"):
        return None
    return (view.sense(index, "either_unit") or "").partition("|")[2] or None


def _powered(view: View, name: str, at: int) -> tuple[str, int]:
    """Return a unit with the exponent behind it: "s2", "s^2", "second squared"."""
    n = at + 1
    said = view.sense(n, "raised")
    if said is not None:
        return name + said, n
    if view.glued(at) and view.word(n) == "^" and view.glued(n):
        n += 1
    if view.glued(n - 1) and view.word(n) in _EXPONENTS and not (view.glued(n) and view.word(n + 1)[:1].isalnum()):
        return name + view.word(n), n
    return name, at
