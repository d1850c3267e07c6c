"""What a hedge does to a figure: the one place where CONTRACT.md's widths are written down.

"environ", "about" are ±10 %; "près de", "almost" reach from 10 % below up to the figure; "plus de" is open above and
excludes it, "au moins" includes it; "quelque", "some" say about. A figure that a magnitude word has already widened
("environ 1,2 million") keeps the wider of both.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.parse.figures import Figure

_WIDTH = Decimal("0.1")


def hedged(meaning: str, figure: Figure) -> Interval:
    """Return the values that a hedged figure commits to; `meaning` is one of model.quantity.HEDGES."""
    return _MEANINGS[meaning](figure)


def _about(figure: Figure) -> Interval:
    if figure.vague is not None:
        return figure.vague
    wide = Interval.point(figure.value).widened(abs(figure.value) * _WIDTH)
    return _hull(wide, figure.interval)


def _nearly(figure: Figure) -> Interval:
    return Interval(figure.value - abs(figure.value) * _WIDTH, figure.value)


def _hull(a: Interval, b: Interval) -> Interval:
    lows, highs = (a.low, b.low), (a.high, b.high)
    low = None if None in lows else min(x for x in lows if x is not None)
    high = None if None in highs else max(x for x in highs if x is not None)
    return Interval(low, high)


def _low(figure: Figure) -> Decimal:
    """Return the least value meant: "plus de quelques dizaines" has its own lower end."""
    return (
        figure.vague.low
        if figure.vague is not None and figure.vague.high is None and figure.vague.low
        else figure.value
    )


_MEANINGS: dict[str, Callable[[Figure], Interval]] = {
    "about": _about,
    "some": _about,
    "nearly": _nearly,
    "more_than": lambda f: Interval(_low(f), None, low_open=True),
    "at_least": lambda f: Interval(_low(f), None),
    "less_than": lambda f: Interval(None, f.value, high_open=True),
    "at_most": lambda f: Interval(None, f.value),
    "first": lambda f: f.interval,
}
