"""Quantities: numbers with their units, hedges and ranges, as mentions.

First each number is joined to the unit beside it (amounts), then amounts that make one ("5 feet 10 inches",
compounds), then two amounts with a link between them and an amount with its hedge (ranges). Every layer is a mention
of its own: the number, the number with its unit, the whole phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.parse.amounts import Amount, amount_at, article_at
from factcheck.parse.compounds import compound, ratios
from factcheck.parse.figures import Figure
from factcheck.parse.lexicon import Reading, lexicon
from factcheck.parse.measures import based, of_figure
from factcheck.parse.ranges import Span, spans
from factcheck.parse.view import View


def read(reading: Reading, code: str) -> list[Mention]:
    """Return the numbers, ordinals, percentages, amounts of money, quantities and ranges of a text, by place.

    A bounded number is a `range`; a bounded amount with a unit, and a range of two ends with one, has the kind of its
    unit. The ends of such a range are numbers, because the unit is said of both.
    """
    view = View(reading, lexicon(code))
    amounts = list(ratios(view, _amounts(view)))
    wide = spans(view, amounts)
    inner = {index for span in wide for index in span.ends}
    mentions = [m for a in amounts for m in _layers(view, a, a.index in inner)]
    mentions += [_spanning(view, span) for span in wide]
    mentions.sort(key=lambda m: (m.start, m.end, m.kind))
    return mentions


def _amounts(view: View) -> list[Amount]:
    """Return the amounts of the text, by place, compounds joined."""
    out: list[Amount] = []
    counted = view.counted
    for index, item in view.known.items():
        if item.code not in counted:
            continue
        taken = out[-1].last if out else -1
        figure = item.senses.get("number") or item.senses.get("code")
        if isinstance(figure, Figure):
            amount: Amount | None = amount_at(view, index, figure, taken)
        elif figure is None and index > taken and "one" in item.senses:
            amount = article_at(view, index, out[-1] if out else None)
        else:
            continue
        if amount is None:
            continue
        joined = compound(view, out[-1], amount) if out else None
        if joined is None:
            out.append(amount)
        else:
            out[-1] = joined
    return out


def _layers(view: View, a: Amount, inner: bool) -> Iterator[Mention]:
    """Yield the mentions of one amount: the number, and with a unit the whole, unless it is the end of a range."""
    if a.measure is None:
        yield _bare(view, a.first, a.last, a.figure)
        return
    figure = view.known[a.index].senses.get("number")
    if isinstance(figure, Figure) and a.measure.scale == 1:
        yield _bare(view, a.index, a.index, figure)
    if inner:
        return
    start, end = view.reading.span(a.first, a.last + 1)
    interval = a.figure.interval
    base = of_figure(a.figure, interval, a.measure)
    quantity = Quantity(a.figure.stated, interval, a.measure.unit, a.measure.dimension, base, a.figure.hedge)
    yield Mention(start, end, a.measure.kind, quantity, None, None, a.figure.cardinal, a.figure.damaged)


def _bare(view: View, first: int, last: int, figure: Figure) -> Mention:
    start, end = view.reading.span(first, last + 1)
    interval = figure.interval
    quantity = Quantity(figure.stated, interval, None, _dimension(figure), interval, figure.hedge)
    kind = "ordinal" if figure.ordinal else "number"
    return Mention(start, end, kind, quantity, None, None, figure.cardinal, figure.damaged)


def _spanning(view: View, span: Span) -> Mention:
    a, measure = span.amount, span.amount.measure
    start, end = view.reading.span(span.first, span.last + 1)
    if measure is None:
        quantity = Quantity(span.stated, span.interval, None, _dimension(a.figure), span.interval, span.hedge)
        return Mention(start, end, "range", quantity, damaged=a.figure.damaged)
    base = based(span.interval, a.figure.step, measure.unit, exact=span.hedge != "between" or a.figure.magnitude)
    quantity = Quantity(span.stated, span.interval, measure.unit, measure.dimension, base, span.hedge)
    return Mention(start, end, measure.kind, quantity, damaged=a.figure.damaged)


def _dimension(figure: Figure) -> str:
    if figure.ordinal:
        return "ordinal"
    return "ratio" if figure.fraction and figure.scale == 1 else "count"
