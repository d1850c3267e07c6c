"""Figures: the mentions that overlap at one place, joined into one value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from factcheck.model.date_fields import Fields
from factcheck.model.frozen import frozen, replace
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.when import When
from factcheck.parse.numbers.measures import in_whole_money
from factcheck.parse.words.tokens import Tokens

_UNITS = ("money", "percentage", "quantity", "age", "duration", "ordinal")


@frozen
class Figure:
    """Mentions that overlap, taken as one figure: its tokens, its kind, and what it amounts to."""

    first: int
    last: int
    kind: str
    quantity: Quantity | None
    when: When | None
    damaged: bool
    timex: str | None = None

    @property
    def stated(self) -> Decimal | None:
        """Return the number as it stands; None of a date, and where bounds alone are told."""
        return self.quantity.stated if self.quantity is not None else None


def as_year(figure: Figure) -> Figure:
    """Return a bare number read as the year that it is."""
    year = int(figure.stated) if figure.stated is not None else 0
    period = Period(date(year, 1, 1), date(year + 1, 1, 1), "year")
    when = When(f"{year:04d}", "year", period, Fields(year=year))
    return replace(figure, kind="date", quantity=None, when=when, timex=when.timex)


def join_figures(tokens: Tokens, mentions: Sequence[Mention]) -> list[Figure]:
    """Join overlapping mentions: a date swallows its numbers, a hedge and a unit complete theirs."""
    spans = sorted(((m.phrase, m) for m in mentions if m.cardinal), key=lambda s: (s[0][0], -s[0][1]))
    out: list[Figure] = []
    group: list[Mention] = []
    reach = -1
    for (start, end), mention in spans:
        if group and start >= reach:
            out += _join(tokens, group)
            group, reach = [], -1
        group.append(mention)
        reach = max(reach, end)
    return _without_adjectives(out + (_join(tokens, group) if group else []))


def _without_adjectives(figures: list[Figure]) -> list[Figure]:
    """Leave out an ordinal beside a count, which only says which ones are counted: "les 1 500 premiers soldats"."""
    counts = {i for f in figures if f.kind in ("number", "range") for i in (f.first - 1, f.last + 1)}
    return [f for f in figures if f.kind != "ordinal" or not counts & {f.first, f.last}]


def _join(tokens: Tokens, group: list[Mention]) -> list[Figure]:
    if len(group) == 1:
        return [_alone(tokens, *group)]
    dates = [m for m in group if m.kind == "date"]
    if dates:
        return _join_dates(tokens, dates, group)
    start, end = min(m.phrase[0] for m in group), max(m.phrase[1] for m in group)
    first, last = _token_span(tokens, start, end)
    damaged = any(m.damaged for m in group)
    unit = max((m for m in group if m.kind in _UNITS), key=lambda m: m.end - m.start, default=None)
    span = max((m for m in group if m.kind == "range"), key=lambda m: m.end - m.start, default=None)
    whole = unit or span or max(group, key=lambda m: m.end - m.start)
    quantity = whole.quantity
    if unit is not None and span is not None and unit.quantity and span.quantity and unit.quantity.hedge is None:
        quantity = under_bounds(unit.quantity, span.quantity)
    kind = (unit or whole).kind
    return [Figure(first, last, kind, _compared(quantity), None, damaged, whole.timex)]


def _alone(tokens: Tokens, m: Mention) -> Figure:
    """Return a mention that none overlaps as a figure, as most are."""
    if m.kind == "date":
        return Figure(*_token_span(tokens, m.start, m.end), "date", None, m.when, m.damaged, m.timex)
    return Figure(*_token_span(tokens, *m.phrase), m.kind, _compared(m.quantity), None, m.damaged, m.timex)


def _compared(quantity: Quantity | None) -> Quantity | None:
    """Return a quantity in the unit that it is compared in: a sum of money in its currency."""
    money = quantity is not None and quantity.dimension.startswith("money")
    return in_whole_money(quantity) if money and quantity is not None else quantity


def _join_dates(tokens: Tokens, dates: list[Mention], group: list[Mention]) -> list[Figure]:
    """Return the dates of a group that no wider date holds; numbers inside them are no figures of their own."""
    out = []
    for mention in dates:
        wider = any(d is not mention and d.start <= mention.start and mention.end <= d.end for d in dates)
        if not wider:
            first, last = _token_span(tokens, mention.start, mention.end)
            out.append(Figure(first, last, "date", None, mention.when, any(m.damaged for m in group), mention.timex))
    return out


def under_bounds(amount: Quantity, bounds: Quantity) -> Quantity:
    """Return a duration or an age under the bounds that a hedge or a range puts on its number: "de 62 à 64 ans"."""
    if bounds.unit == amount.unit and bounds.dimension == amount.dimension:
        return bounds
    return replace(
        amount, stated=bounds.stated, interval=bounds.interval, hedge=bounds.hedge, base=_rebased(amount, bounds)
    )


def _rebased(amount: Quantity, bounds: Quantity) -> Interval:
    low, base_low = amount.interval.high, amount.base.high
    if amount.stated and low and base_low and amount.unit:
        return bounds.interval.scaled(base_low / low) if low > 0 and base_low > 0 else bounds.interval
    return bounds.interval


def _token_span(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    place = None if tokens.back is None else tokens.back.__getitem__
    first = bisect_right(tokens.starts, start, key=place) - 1
    return first, max(first, bisect_left(tokens.starts, end, key=place) - 1)
