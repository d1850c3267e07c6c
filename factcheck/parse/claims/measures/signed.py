"""Changes that a sign tells in a bracket behind the level they led to: "4,2 milliards d'euros (+8 %)", "£20m (-3%)"."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure

_SIGNS = {"+": "rise", "-": "fall"}
_LEVELS = ("money", "number", "quantity", "range")


def signed_way(frame: Frame, first: int) -> str:
    """Return "rise" or "fall" of a share that a sign in a bracket tells, by its first token, else ""."""
    words = frame.tokens.words
    at = first if words[first] in _SIGNS else first - 1
    return _SIGNS.get(words[at], "") if at > frame.sentence.first and words[at - 1] == "(" else ""


def as_change(seen: SentenceFigures, figure: Figure) -> Figure:
    """Return a share behind a minus in a bracket as by how much something fell: "(-5 %)" is a fall of 5 %."""
    quantity = figure.quantity
    if figure.kind != "percentage" or quantity is None or quantity.stated is None or quantity.stated >= 0:
        return figure
    if signed_way(seen.frame, figure.first) != "fall":
        return figure
    interval, base = _mirrored(quantity.interval), _mirrored(quantity.base)
    return replace(figure, quantity=replace(quantity, stated=-quantity.stated, interval=interval, base=base))


def _mirrored(values: Interval) -> Interval:
    """Return the values on the other side of zero."""
    low, high = (None if end is None else -end for end in (values.high, values.low))
    return Interval(low, high, values.high_open, values.low_open)


def led_to(seen: SentenceFigures, before: Figure, change: Figure) -> bool:
    """Say whether a signed share in a bracket tells how the level right before the bracket was reached."""
    way = signed_way(seen.frame, change.first)
    bracket = change.first - 1 if seen.tokens.words[change.first - 1] == "(" else change.first - 2
    return bool(way) and before.kind in _LEVELS and before.last == bracket - 1
