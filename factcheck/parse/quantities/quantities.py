"""Quantities: numbers with their units, hedges and ranges, as mentions.

First each number is joined to the unit beside it (amounts), then amounts that make one ("5 feet 10 inches",
compounds), then two amounts with a link between them and an amount with its hedge (ranges). Every layer is a mention
of its own: the number, the number with its unit, a range. A hedge widens the amount with a unit that it stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure, based, of_figure
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount, amount_at, shared_units, stands_bare, zero_point
from factcheck.parse.quantities.articles import article_at
from factcheck.parse.quantities.bounds import Span
from factcheck.parse.quantities.changes import with_units_of_change
from factcheck.parse.quantities.compounds import compound, ratios
from factcheck.parse.quantities.few import few_at
from factcheck.parse.quantities.heights import height_at
from factcheck.parse.quantities.houses import without_houses
from factcheck.parse.quantities.multiples import multiple_at, multiple_word
from factcheck.parse.quantities.ranges import spans
from factcheck.parse.quantities.results import without_results
from factcheck.parse.quantities.shared import sharing
from factcheck.parse.quantities.sides import sided
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.reading import Item, Reading


def read(reading: Reading, code: str) -> list[Mention]:
    """Return the numbers, ordinals, percentages, amounts of money, quantities and ranges of a text, by place.

    A bounded number is a `range` beside the number. A bounded amount with a unit is one mention of the unit's kind,
    its hedge outside the span (`hedge_start`, `hedge_end`). A range of two ends with a unit has the unit's kind too;
    its ends are numbers, because the unit is said of both.
    """
    view = View(reading, lexicon(code))
    amounts = list(
        with_units_of_change(view, list(shared_units(view, list(ratios(view, list(sided(view, _amounts(view))))))))
    )
    amounts = sharing(view, amounts)
    amounts = without_houses(view, without_results(view, amounts))
    wide = spans(view, amounts)
    inner = {index for span in wide for index in span.ends}
    bounds = {span.amount.index: span for span in wide if span.bounds_unit}
    mentions: list[Mention] = []
    for a in amounts:
        if a.measure is None:
            mentions.append(_bare(view, a.first, a.last, a.figure))
        else:
            mentions += _layers(view, a, a.measure, a.index in inner, bounds.get(a.index))
    mentions += [_spanning(view, span) for span in wide if not span.bounds_unit]
    mentions.sort(key=lambda m: (m.start, m.end, m.kind))
    return mentions


def _amounts(view: View) -> list[Amount]:
    """Return the amounts of the text, by place, compounds joined."""
    out: list[Amount] = []
    for found in view.vocabulary.counted.finditer(view.codes):
        index = found.start()
        amount = _amount(view, index, view.known[index], out[-1] if out else None)
        if amount is None:
            continue
        joined = compound(view, out[-1], amount) if out and out[-1].measure is not None else None
        if joined is None:
            out.append(amount)
        else:
            out[-1] = joined
    return out


def _amount(view: View, index: int, item: Item, before: Amount | None) -> Amount | None:
    """Return what a number, an article or a word that is an amount by itself says at an item."""
    taken = -1 if before is None else before.last
    if index <= taken:
        return None  # the "seconde" of "par seconde"
    figure = item.senses.get("number") or item.senses.get("code")
    if isinstance(figure, Figure):
        if "code" in item.senses and (item.first < item.last or not view.word(index).isdecimal()):
            return None  # "2.0.1" and "06 12 34 56 78" have no value
        if stands_bare(view, index, figure):
            return Amount(index, index, index, figure, None)
        marked = multiple_at(view, index, figure, taken) or height_at(view, index, figure)
        return marked or amount_at(view, index, figure, taken)
    if "one" in item.senses:
        return article_at(view, index, before)
    return few_at(view, index) if "few" in item.senses else multiple_word(view, index) or zero_point(view, index)


def _layers(view: View, a: Amount, measure: Measure, inner: bool, bound: Span | None) -> Iterator[Mention]:
    """Yield the mentions of an amount with a unit: the number, and the whole unless it is the end of a range."""
    figure = view.known[a.index].senses.get("number")
    if isinstance(figure, Figure) and measure.scale == 1:
        yield _bare(view, a.index, a.index, figure)
    if inner:
        return
    if bound is not None:
        yield _bounded(view, bound)
        return
    start, end = view.reading.span(a.first, a.last + 1)
    interval = a.figure.interval
    base = of_figure(a.figure, interval, measure)
    quantity = Quantity(a.figure.stated, interval, measure.unit, measure.dimension, base, a.figure.hedge)
    yield Mention(start, end, measure.kind, quantity, None, None, a.figure.cardinal, a.figure.damaged)


def _bare(view: View, first: int, last: int, figure: Figure) -> Mention:
    start, end = view.span(first, last)
    kind = "ordinal" if figure.ordinal else "number"
    if figure.vague is None and not figure.magnitude:
        quantity = _exact(figure.literal, figure.value, _dimension(figure))
    else:
        interval = figure.interval
        quantity = Quantity(figure.stated, interval, None, _dimension(figure), interval, figure.hedge)
    return Mention(start, end, kind, quantity, None, None, figure.cardinal, figure.damaged)


@lru_cache(maxsize=4096)
def _exact(_literal: str, value: Decimal, dimension: str) -> Quantity:
    """Return the quantity of a plain figure; its literal tells values that are equal but not written alike."""
    interval = Interval.point(value)
    return Quantity(value, interval, None, dimension, interval)


def _spanning(view: View, span: Span) -> Mention:
    start, end = view.reading.span(span.first, span.last + 1)
    kind = "range" if span.amount.measure is None else span.amount.measure.kind
    return Mention(start, end, kind, _of_span(span), damaged=span.amount.figure.damaged)


def _bounded(view: View, span: Span) -> Mention:
    """Return an amount with a unit, its hedge beside the span: "plus de «10 km»"."""
    a = span.amount
    assert a.measure is not None
    start, end = view.reading.span(a.first, a.last + 1)
    left, right = view.reading.span(span.first, span.last + 1)
    hedge_start, hedge_end = None if left == start else left, None if right == end else right
    quantity, damaged = _of_span(span), a.figure.damaged
    return Mention(start, end, a.measure.kind, quantity, damaged=damaged, hedge_start=hedge_start, hedge_end=hedge_end)


def _of_span(span: Span) -> Quantity:
    a, measure = span.amount, span.amount.measure
    if measure is None:
        return Quantity(span.stated, span.interval, None, _dimension(a.figure), span.interval, span.hedge)
    base = based(span.interval, a.figure.step, measure.unit, exact=span.hedge != "between" or a.figure.magnitude)
    return Quantity(span.stated, span.interval, measure.unit, measure.dimension, base, span.hedge)


def _dimension(figure: Figure) -> str:
    if figure.ordinal:
        return "ordinal"
    return "ratio" if figure.fraction and figure.scale == 1 else "count"
