"""Ranges and bounds: two amounts with a link between them, and amounts with a hedge."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.model.frozen import record, replace
from factcheck.model.interval import Interval
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.changes import tells_change
from factcheck.parse.quantities.hedges import hedged
from factcheck.parse.quantities.range_scales import in_hundreds, shared_scale
from factcheck.parse.quantities.spreads import is_spread

_SOFT = ("about", "some", "nearly")  # hedges that may stand inside a range
_SCORE_REACH = 8
_ORDER = 5  # a change is seldom more than this part of what it leads to
_SMALL = 30  # a bare "6-3" of two numbers up to this is a result before it is a range


@record
class Span:
    """What two ends or a hedge make of amounts.

    first, last  items, hedge and opener included. amount  the higher end, or the hedged amount.
    interval, hedge, stated  as in Quantity. ends  the items of both ends of a range with a unit.
    """

    first: int
    last: int
    amount: Amount
    interval: Interval
    hedge: str
    stated: Decimal | None
    ends: tuple[int, ...] = ()

    @property
    def bounds_unit(self) -> bool:
        """Say whether it is one amount with a unit under a hedge, and not two ends."""
        return self.hedge != "between" and self.amount.measure is not None and not self.ends


@record
class _Bound:
    """An amount with its hedge: first and last item, and the hedge's meaning."""

    first: int
    last: int
    amount: Amount
    meaning: str


def spans(view: View, amounts: list[Amount]) -> list[Span]:
    """Return the ranges and the bounded amounts of a text."""
    codes, links, hedges = view.padded, view.vocabulary.links, view.vocabulary.hedges
    out: list[Span] = []
    bounds: list[_Bound] = []
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
        bound = _bound(view, a) if behind in hedges or before in hedges else None
        if bound is not None:
            bounds.append(bound)
    return out + list(_bounded(view, bounds))


def without_results(view: View, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts, with two that a dash glues together flagged where they are no range: "3-1", "737-800".

    They are a result, a name or a file number, and count nothing: no one is "1 face" in "battus 3-1 face à Lyon".
    """
    out = list(amounts)
    for n, (a, b) in enumerate(pairwise(amounts)):
        if view.padded[a.last + 2] in view.vocabulary.links and _is_result(view, a, b) and not _of_votes(view, a, b):
            out[n] = replace(out[n], figure=replace(a.figure, cardinal=False))
            out[n + 1] = replace(b, figure=replace(b.figure, cardinal=False))
    return out


def _is_result(view: View, a: Amount, b: Amount) -> bool:
    dash = a.last + 1
    if _link(view, a, b) != "dash" or not (view.glued(a.last) and view.glued(dash)):
        return False
    if a.measure is not None or b.measure is not None or a.figure.step != 1 or b.figure.step != 1:
        return False
    if view.sense(a.index, "year") is not None and view.sense(b.index, "year") is not None:
        return False
    return a.figure.value >= b.figure.value >= 0 or not _dash(view, a, b)


def _of_votes(view: View, a: Amount, b: Amount) -> bool:
    """Say whether two numbers are the votes of both sides: "voted 56-39", "in a 7-2 vote", but not "bill No 56-39"."""
    if view.sense(a.first - 1, "reference") is not None:
        return False
    near = (*range(max(0, a.first - _SCORE_REACH), a.first), b.last + 1)
    votes = view.lexicon.language.cues.get("near_votes", ())
    return any(view.word(n) in votes for n in near)


def _bound(view: View, a: Amount) -> _Bound | None:
    """Return a hedged amount; of a hedge before and one behind, the one that says more."""
    if a.figure.ordinal or not a.figure.cardinal:
        return None
    before, behind = view.hedge(a.first), view.sense(a.last + 1, "hedge_after")
    if behind is not None and view.mark(a.last + 1) and not view.glued(a.last):
        behind = None  # "500+" but not "500 + 300"
    if behind is not None and before in (None, "about", "some"):
        return _Bound(a.first, a.last + 1, a, behind)  # "about five hundred or more"
    if (
        before is not None
        and view.sense(a.last + 1, "unit") is not None
        and is_spread(view.reading, a.first - 1, view.vocabulary.spread_verbs)
    ):
        return None
    return None if before is None else _Bound(a.first - 1, a.last, a, before)


def _bounded(view: View, bounds: list[_Bound]) -> Iterator[Span]:
    """Yield hedged amounts; two bounds side by side are one range ("plus de 10 mais moins de 20")."""
    n = 0
    while n < len(bounds):
        b = bounds[n]
        both = _both(view, b, bounds[n + 1]) if n + 1 < len(bounds) else None
        if both is None:
            figure = b.amount.figure
            yield Span(b.first, b.last, b.amount, hedged(b.meaning, figure), b.meaning, figure.value)
        else:
            yield both
        n += 1 if both is None else 2


def _both(view: View, a: _Bound, b: _Bound) -> Span | None:
    between = a.last + 1
    joined = b.first == between + 1 and (view.sense(between, "range_joiner") or view.word(between) == ",")
    if not joined or a.amount.measure != b.amount.measure:
        return None
    one, other = hedged(a.meaning, a.amount.figure), hedged(b.meaning, b.amount.figure)
    if (one.low is None) == (other.low is None) or (one.high is None) == (other.high is None):
        return None
    meet = one.meet(other)
    return None if meet is None or meet.is_point else Span(a.first, b.last, b.amount, meet, "between", None)


def _range(view: View, a: Amount, b: Amount, previous: Amount | None) -> Span | None:
    """Return the range that two amounts are the ends of, or None."""
    link = _link(view, a, b)
    if link is None or not _can_end(a) or not _can_end(b) or (link == "to" and _is_level(view, a, b)):
        return None
    if b.measure is None and view.sense(a.index, "year") is not None and view.sense(b.index, "year") is not None:
        return None  # "de 1950 à 1953" is a time
    first = _opener(view, a, link, previous)
    if first is None or (link == "dash" and not _dash(view, a, b)):
        return None
    if link == "spread":
        return _spread(a, b)
    ends = _ends(a, b)
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
        return b.measure is not None or b.figure.scale > 1
    if not 0 < a.figure.value * _ORDER <= b.figure.value:
        return False
    return any(view.sense(n, "change") is not None for n in (a.first - 1, _behind_by(view, a.first - 1)))


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


def _link(view: View, a: Amount, b: Amount) -> str | None:
    """Return what stands between two amounts: "and", "to", "dash", "spread", "or"; a hedge may stand behind it."""
    at = a.last + 1
    gap = b.first - at
    if gap == 2 and view.sense(at + 1, "hedge") in _SOFT:
        gap = 1
    if gap == 2 and view.word(at) == "-" and view.glued(a.last) and not view.glued(at):
        return "to" if view.sense(at + 1, "range_link") == "to" else None  # "18- to 24-year-olds"
    if gap != 1:
        return None
    return view.sense(at, "range_link") or _choice(view, a, b)


def _choice(view: View, a: Amount, b: Amount) -> str | None:
    """Return "or" for two counts that leave open which: "deux ou trois morts", "300 or 400"; not "10 ou 50 euros"."""
    if view.sense(a.last + 1, "choice") is None or a.figure.step != 1 or b.figure.fraction or a.figure.value <= 0:
        return None
    one_unit = a.measure is None or (a.measure == b.measure and a.first == a.last)
    top = b.figure.value / b.figure.scale
    near = a.figure.value < top <= a.figure.value * 2 or in_hundreds(a, b)
    return "or" if one_unit and near else None


def _opener(view: View, a: Amount, link: str, previous: Amount | None) -> int | None:
    """Return the first item of a range: its opener where it has one; None where "de … à" says a change."""
    at = a.first - 1
    if view.sense(at, "hedge") in _SOFT:
        at -= 1
    opener = view.sense(at, "range_open")
    if opener == "and" and link in ("and", "to"):
        return at
    if link == "and":
        return None
    if opener == "to" and link == "to":
        return None if tells_change(view, at) else at
    if previous is not None and previous.last + 2 == a.first and view.word(a.first - 1) == "-":
        return None  # 1-2-3
    return a.first


def _dash(view: View, a: Amount, b: Amount) -> bool:
    """Tell a range from a result, a telephone number or a name: "10-15 %" from "3-1", "01-02-03", "737-800"."""
    dash = a.last + 1
    if view.glued(a.last) != view.glued(dash) and b.figure.value >= 0 and view.word(dash) == "-" and view.glued(a.last):
        return False
    if view.word(b.last + 1) == "-" and view.sense(b.last + 2, "number") is not None:
        return False
    if a.measure is not None or b.measure is not None or b.figure.scale > 1:
        return True
    name = view.plain_word(a.first - 1) and view.capital(a.first - 1)
    small = a.figure.value <= _SMALL and b.figure.value <= _SMALL and view.glued(a.last)
    aged = view.word(b.last + 1) == "-" and view.sense(b.last + 2, "unit") is not None  # "18-24-year-olds"
    return not (name or (small and not aged and (_result(view, a.first) or not _word_behind(view, b.last + 1))))


def _result(view: View, first: int) -> bool:
    """Say whether a word of sports stands shortly before."""
    return any(view.sense(n, "score_word") is not None for n in range(max(0, first - _SCORE_REACH), first))


def _word_behind(view: View, index: int) -> bool:
    return view.word(index)[:1].isalpha()


def _can_end(a: Amount) -> bool:
    f = a.figure
    return not f.ordinal and f.cardinal and f.vague is None


def _ends(a: Amount, b: Amount) -> tuple[Amount, Amount] | None:
    """Return both ends in one unit and with their magnitude, the lower first; None where they make no range.

    The first end takes the multiplier of the second: "10 à 12 millions" begins at ten million.
    """
    if a.measure is not None and b.measure is not None and a.measure.dimension != b.measure.dimension:
        return None
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
        return None
    a, b = replace(a, measure=measure), replace(b, measure=measure)
    if b.figure.value < a.figure.value:
        below = a.figure.value <= 0 and b.figure.value <= 0
        return (b, a) if below else None
    return (a, b) if a.figure.value < b.figure.value else None
