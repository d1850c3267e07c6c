"""Figures and times that others are compared with: "fewer than the 166,000 who marched", "par rapport à 2022"."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_COUNTED = 4  # tokens from a figure to the bracket behind it, past what it counts: "5 800 agents (5 200 en 2021)"
_CHANGES = frozenset(("money", "percentage", "measure", "number"))
_HIGHER = 2  # tokens from a share to "than": "12% higher than last year"
_DAYS = ("day", "minute")
_LED = 2  # tokens from what compares to a time: "par rapport à 2022"


def is_compared_time(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether words of comparison alone lead to a time: "12 % par rapport à 2022", "compared with March".

    So it does where a change alone stands before: "rose to $300, up $15 from last year". A share is one by itself, and
    may be told "on the previous year"; but "on Tuesday" is when it came about.
    """
    if any(0 < date.first - h.last <= _LED for h in seen.frame.of("compared")):
        return True
    links = [h for h in seen.frame.among("origin", "base_time") if h.last == date.first - 1]
    links += [h for h in seen.frame.of("than") if 0 < date.first - h.last <= _LED]  # "higher than in 2024"
    link = next(iter(links), None)
    if link is None:
        return False
    change = next((f for f in seen.figures if 0 < link.first - f.last <= _HIGHER and f.kind in _CHANGES), None)
    if change is None or (link.kind != "than" and change.last != link.first - 1):
        return False
    if link.kind == "origin":
        return change.kind == "percentage" or any(h.last == change.first - 1 for h in seen.frame.of("up_by"))
    return change.kind == "percentage" and date.when is not None and date.when.granularity not in _DAYS


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


def former_of(seen: SentenceFigures, figure: Figure) -> Figure | None:
    """Return the figure that one in a bracket was at another time: of "9,1 % (8,7 % en 2022)" the first, or None.

    Nothing but that time stands beside it there: "3 millions (2 millions de pertes en 2022)" are two things.
    """
    words, opened = seen.tokens.words, figure.first - 1
    if opened <= seen.sentence.first or words[opened] != "(" or figure.kind == "date":
        return None
    closed = next((i for i in range(figure.last + 1, seen.sentence.last + 1) if words[i] == ")"), None)
    inside = [d for d in seen.dates if closed is not None and figure.last < d.first and d.last < closed]
    before = [f for f in seen.figures if 0 < opened - f.last <= _COUNTED and f.kind != "date"]
    if closed is None or not inside or not before or any(figure.last < f.first < closed for f in _others(seen)):
        return None
    told = {i for d in inside for i in range(d.first, d.last + 1)}
    alone = all(i in told or words[i] in seen.book.stop for i in range(figure.last + 1, closed))
    return before[-1] if alone else None


def is_bracketed(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date stands in a bracket behind a figure, beside another one: "(8,7 % en 2022)"."""
    words = seen.tokens.words
    if date.first < figure.first or "(" not in words[figure.last : date.first]:
        return False
    behind = (f for f in _others(seen) if figure.last < f.first < date.first and words[f.first - 1] == "(")
    return any(")" not in words[f.last : date.first] for f in behind)


def _others(seen: SentenceFigures) -> list[Figure]:
    return [f for f in seen.figures if f.kind != "date"]
