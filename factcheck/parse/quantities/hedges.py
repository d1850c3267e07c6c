"""What a hedge does to a figure: the one table of meanings, for all languages; <language>/hedges.toml has the words.

    meaning     words                       the figure 1 000 becomes      source
    about       environ, about, ~, -odd     [900, 1 100]                  by agreement: ten per cent either way
    some        quelque, some               [900, 1 100]                  as "about"
    nearly      près de, almost             [900, 1 000]                  by agreement: ten per cent below, up to it
    more_than   plus de, over               (1 000, open)                 the figure excluded: dictionary meaning
    at_least    au moins, 500+              [1 000, open)                 the figure included
    less_than   moins de, under             (open, 1 000)                 the figure excluded
    at_most     jusqu'à, as many as         (open, 1 000]                 the figure included
    between     entre … et, deux ou trois   [low, high]                   both ends included
    first       les premiers                the figure                    a part of what is to come
    (none)      une trentaine, a dozen      ten per cent either way       as "about"
    (none)      des milliers, dozens        [twice the unit, open)        a plural is at least two of them
    (none)      1,2 million, 12 M€          half the last written digit   by agreement: rounding of magnitude words,
                                            at most a quarter of it       as wide as "two million" is

That "about" and "nearly" are a share of the figure, that "nearly" stays below it and that "over" and "at least" open
only one side is what readers were found to understand: Ferson et al., "Natural language of uncertainty: numeric hedge
words", International Journal of Approximate Reasoning 57 (2015). A figure that a magnitude word has already widened
("environ 1,2 million") keeps the wider of both.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.parse.numbers.figures import Figure

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
