"""A folded number: one item with its figure as the value of each of its classes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.frozen import record
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.scan import Saying, Scan, touches
from factcheck.parse.words.lexicon import NUMBER_WORDS
from factcheck.parse.words.reading import Item

_FOLDED = frozenset({"number", "year", "day", "vague", "code"})
PLAIN_CLASS = frozenset({"number"})
CODE = frozenset({"code"})


@record
class Folded:
    """A folded number and the item behind it."""

    item: Item
    next: int


def finished(
    scan: Scan, first: int, saying: Saying, before: Item | None, others: Mapping[str, Any], day: bool = True
) -> Folded:
    """Return the item of a number, with its sign word and with what stands beside it noted in its figure."""
    figure = saying.figure
    value, signed = figure.value, touches(before, first, "sign") and not figure.ordinal and figure.vague is None
    cardinal = figure.cardinal and not (figure.scale == 1 and touches(before, first, "reference"))
    if signed and before is not None:
        first, value = before.first, -value
    words = scan.tokens.words
    beside = words[saying.last + 1] if saying.last + 1 < len(words) else ""
    damaged = figure.damaged or beside in scan.vocabulary.residue_beside
    start, end = scan.tokens.span(first, saying.last)
    figure = Figure(
        value, scan.tokens.text[start:end], figure.in_words, figure.ordinal, figure.vague, figure.step, figure.grouped,
        figure.magnitude, figure.scale, cardinal, damaged, figure.fraction,
    )  # fmt: skip
    return Folded(item_of(scan, first, saying.last, _classes(figure, day), figure, others), saying.next)


def item_of(
    scan: Scan, first: int, last: int, classes: frozenset[str], figure: Figure, others: Mapping[str, Any]
) -> Item:
    """Return the item of a figure with some classes; what its word may mean besides a number stays among its senses."""
    senses: dict[str, Any] = {n: v for n, v in others.items() if n not in NUMBER_WORDS and n not in _FOLDED}
    senses.update(dict.fromkeys(classes, figure))
    return Item(first, last, senses, scan.vocabulary.lexicon.code_of(frozenset(senses)))


def _classes(figure: Figure, day: bool) -> frozenset[str]:
    names = {"number"}
    if figure.vague is not None:
        names.add("vague")
    elif figure.ordinal:
        names.add("ordinal")
    if day and figure.vague is None and figure.scale == 1 and 1 <= figure.value <= 31 and figure.value % 1 == 0:
        names.add("day")
    return frozenset(names)
