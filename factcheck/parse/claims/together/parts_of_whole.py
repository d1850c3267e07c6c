"""Parts of a whole: "deux Français sur trois", "a quarter of voters", told in the percentages of other texts."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.claims.measures.moves import moves_by
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_HUNDRED = Decimal(100)
# "12 cas pour 100 000 habitants" is a rate, which no text tells in per cent.
_LEAST, _WHOLE = Decimal("0.01"), Decimal(1)
# A simple fraction is what a percentage comes near to: "un salarié sur deux" are 48 % of them, "un quart" 26 %.
_POINTS, _TENTH = Decimal("2.5"), Decimal("0.1")


def as_percentage(figure: Figure, kind: str) -> tuple[Figure, str]:
    """Return a part of a whole as the percentage that it is, with its kind of claim; any other figure as it is.

    It commits to what is 2.5 points from it, or a tenth of it where that is less: two thirds are no three quarters.
    """
    quantity = figure.quantity
    if kind != "quantity" or quantity is None or quantity.stated is None or not _is_part(figure):
        return figure, kind
    stated = quantity.stated * _HUNDRED
    interval = quantity.interval.scaled(_HUNDRED)
    if not quantity.hedge:
        interval = interval.widened(min(_POINTS, stated * _TENTH))
    share = replace(quantity, stated=stated, interval=interval, base=interval, unit="%", dimension="percent")
    return replace(figure, quantity=share), "percentage"


def moved_part(seen: SentenceFigures, figure: Figure, kind: str) -> tuple[Figure, str]:
    """Return a part by which something moved as a percentage: "les commandes ont chuté d'un tiers".

    Whatever moved; and its verb may go without saying: "le budget a été réduit d'un quart et les effectifs d'un tiers".
    """
    if kind != "quantity" or seen.phrases[figure.first] is not None or not _is_part(figure):
        return figure, kind
    linked = seen.tokens.words[figure.first - 1] in seen.book.np_of
    told = [f for f in seen.figures if f is figure or (linked and f.first < figure.first)]
    moved = any(moves_by(seen.frame, f.first, f.last, "percentage") for f in told)
    return as_percentage(figure, kind) if moved else (figure, kind)


def is_of_somebody(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is a part of somebody whom a name tells: "deux tiers des Allemands"."""
    behind = figure.last + 1
    return _is_part(figure) and behind < seen.sentence.last and seen.tokens.words[behind] in seen.book.np_of


def _is_part(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity is None or quantity.dimension != "ratio" or quantity.unit is not None or quantity.stated is None:
        return False
    return _LEAST <= quantity.stated < _WHOLE
