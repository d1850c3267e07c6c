"""Figures and times that others are compared with: "fewer than the 166,000 who marched", "par rapport à 2022"."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_LED = 2  # tokens from what compares to a time: "par rapport à 2022"


def is_compared_time(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether words of comparison alone lead to a time: "12 % par rapport à 2022", "compared with March"."""
    return any(0 < date.first - h.last <= _LED for h in seen.frame.of("compared"))


def is_compared(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether another figure is compared with one: behind "than the"."""
    led = figure.first - 1
    if led <= seen.sentence.first or seen.tokens.words[led] not in seen.book.definite:
        return False
    return any(h.last == led - 1 for h in seen.frame.of("than"))


def told_behind(seen: SentenceFigures, figure: Figure) -> set[int]:
    """Return the token of a "who" right behind a figure and its noun, whose clause is of that figure."""
    phrase = seen.phrases[figure.first]
    behind = (figure.last if phrase is None else phrase.last) + 1
    return {h.first for h in seen.frame.of("relative") if h.first == behind}
