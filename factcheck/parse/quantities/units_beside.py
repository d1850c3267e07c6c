"""The unit, the currency or the per cent that stands before or behind a number."""

from __future__ import annotations

from factcheck.language.units import units
from factcheck.model.frozen import replace
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure, may_be_minor, measure_at, of_currency
from factcheck.parse.numbers.unit_senses import is_weighed, of_a_quake, of_an_angle, stands_as_unit, told_as_money
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.rates import rated

_FEW = 2
MILLION = 1_000_000
_BILLION = 1_000_000_000


def unit_behind(view: View, index: int, figure: Figure) -> tuple[Measure, int] | None:
    """Return the unit behind a number, with its last item: behind a hyphen, "de" or "of a" where they may stand.

    Between the two a translation may have left its residue: "3.000 XNUMX euros".
    """
    at = index + 1 + (figure.damaged and view.word(index + 1) in view.vocabulary.residue_beside)
    hyphen = view.word(at) == "-"
    if hyphen:
        at += 1
        if view.sense(at, "measure_before"):
            return _named(view, at), at
    elif linkable(figure) and view.sense(at, "link") is not None:
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
    if measure.kind == "money" and view.word(at + 1) in view.vocabulary.taxed:
        at += 1  # "11,88 € brut de l'heure"
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
    if unit and of_an_angle(view, index, at, figure):
        return replace(measure, unit="deg", dimension="degree")
    if measure.unit != "deg" or measure.name or not unit:
        return measure
    return replace(measure, unit=unit, dimension=units().units[unit].dimension)


def minor_unit(view: View, at: int, figure: Figure) -> tuple[Measure, int] | None:
    """Return what a letter glued to digits is, "50p", "136.5p"; not in "1080p"."""
    code = view.sense(at, "minor_symbol")
    if code is None or not view.glued(at - 1) or not may_be_minor(figure, code, view.vocabulary):
        return None
    start, end = view.span(at, at)
    if view.reading.tokens.text[start:end] != view.word(at) or (view.glued(at) and view.word(at + 1)[:1].isalnum()):
        return None
    measure = of_currency(code)
    return rated(view, measure, at) or (measure, at)


def _of_next(view: View, at: int, measure: Measure) -> bool:
    """Say whether a currency sign belongs to the number behind it: "1 $10 bill"."""
    if measure.kind != "money" or measure.name or view.glued(at - 1) or not view.glued(at):
        return False
    return view.sense(at + 1, "number") is not None


def linkable(figure: Figure) -> bool:
    return figure.scale > 1 or figure.vague is not None or figure.fraction or _millions_in_digits(figure)


def _millions_in_digits(figure: Figure) -> bool:
    """Say whether digits say millions, which "de" may follow as it follows the word: "5 000 000 d'euros"."""
    return figure.grouped and figure.value >= MILLION


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
    """Return what "livres", "pounds" are: mass of what is weighed, else money with a magnitude, mass with decimals."""
    units = view.sense(at, "either_unit")
    if units is None:
        return None
    money, _, mass = units.partition("|")
    if not mass:  # a verb as well: "2.1 trillion won", "5 million won)", but not "5,000 won seats"
        sure = figure.scale >= _BILLION or (figure.scale >= 1000 and view.ends(at + 1))
        return Measure("money", money, f"money:{money}") if sure else None
    weighed = is_weighed(view, at)
    if not weighed and (figure.scale >= 1000 or figure.value >= 10_000):
        return Measure("money", money, f"money:{money}")
    if weighed or figure.step < 1 or view.lexicon.language.settings.get("pound_is_mass"):
        return Measure("quantity", mass, "mass")
    return None


def unit_before(view: View, index: int, figure: Figure, taken: int) -> tuple[Measure, int] | None:
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
