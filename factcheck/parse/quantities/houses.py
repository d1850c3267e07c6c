"""Numbers of houses: "12, rue de la Gare", "10 Downing Street" and "the 300 block of Oak Lane" count nothing."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.words.reading import PLAIN_WORD

_NAME = 3  # words of a street's name before the word for it: "Martin Luther King Boulevard"


def without_houses(view: View, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts, those that number a house flagged as counting nothing."""
    if not view.vocabulary.streets:
        return amounts
    return [replace(a, figure=replace(a.figure, cardinal=False)) if _of_house(view, a) else a for a in amounts]


def _of_house(view: View, a: Amount) -> bool:
    at = a.last + 1
    if a.measure is not None or a.figure.step != 1 or a.figure.in_words or at >= view.size:
        return False
    return view.sense(at, "street_part") is not None or _before_street(view, at)


def _before_street(view: View, at: int) -> bool:
    """Say whether a street is named behind a number: ", rue de la Gare", "Downing Street"."""
    if view.word(at) == ",":
        return view.code(at + 1) in view.vocabulary.streets and not view.capital(at + 1)
    if view.code(at) in view.vocabulary.streets:
        return not view.capital(at)
    for n in range(at, at + _NAME + 1):
        if n > at and view.code(n) in view.vocabulary.streets:
            return view.capital(n)
        if view.code(n) != PLAIN_WORD or not view.capital(n):
            return False
    return False
