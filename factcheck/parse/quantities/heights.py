"""Feet and inches by their marks and hyphens: 6'2", 5'11'', 9'', 6-foot-3."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount

INCHES = Measure("quantity", "[in_i]", "length")
FEET, FOOT = "[ft_i]", 12  # the unit, and how many inches it has


def height_at(view: View, index: int, figure: Figure) -> Amount | None:
    """Return the height in inches that a number with marks behind it says, in a language that writes it so.

    A mark alone says none: behind "in 2024" it closes a quotation, and 7' may be minutes.
    """
    if view.word(index + 1) == "-":
        return _hyphened(view, index, figure)
    if not view.vocabulary.feet_mark or figure.step != 1 or figure.value <= 0 or not _mark(view, index, "'"):
        return None
    if _mark(view, index + 1, "'"):
        return Amount(index, index, index + 2, figure, INCHES)
    inches = view.known[index + 2].senses.get("number") if view.sense(index + 2, "number") else None
    if not isinstance(inches, Figure) or not view.glued(index + 1) or not 0 <= inches.value < FOOT:
        return None
    if _mark(view, index + 2, '"'):
        last = index + 3
    elif _mark(view, index + 2, "'") and _mark(view, index + 3, "'"):
        last = index + 4
    else:
        return None
    value = figure.value * FOOT + inches.value
    return Amount(index, index, last, replace(figure, value=value, step=inches.step), INCHES)


def _hyphened(view: View, index: int, figure: Figure) -> Amount | None:
    """Return "6-foot-3": the digits behind the second hyphen are its inches, no name's."""
    foot, last = index + 2, index + 4
    if view.sense(foot, "measure") != FEET or view.word(foot + 1) != "-" or not view.glued(foot):
        return None
    item = view.known.get(last)
    inches = None if item is None else item.senses.get("code", item.senses.get("number"))
    if not isinstance(inches, Figure) or not 0 <= inches.value < FOOT or inches.step != 1:
        return None
    return Amount(index, index, last, replace(figure, value=figure.value * FOOT + inches.value), INCHES)


def _mark(view: View, index: int, mark: str) -> bool:
    """Say whether a mark is glued to an item."""
    return view.glued(index) and view.word(index + 1) == mark
