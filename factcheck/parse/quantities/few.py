"""A few of a unit: "à quelques kilomètres", "several litres"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import measure_at
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount

_TWO = Decimal(2)
# Nobody calls twenty kilometres a few.
_FEW = Interval(_TWO, Decimal(20), high_open=True)
_KINDS = ("quantity", "money")


def few_at(view: View, index: int) -> Amount | None:
    """Return a few of a unit that is written out behind the word at an item, or None.

    Of what is counted "quelques" are often some of many: "quelques manifestants" have thrown stones. A distance or a
    sum has no such part.
    """
    at = index + 1
    if view.code(at) not in view.vocabulary.units_behind:
        return None
    measure = measure_at(view.reading, at)
    if measure is None or not measure.name or measure.kind not in _KINDS:
        return None
    return Amount(index, index, at, Figure(_TWO, view.word(index), in_words=True, vague=_FEW), measure)
