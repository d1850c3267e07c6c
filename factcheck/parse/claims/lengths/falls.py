"""How many storeys somebody fell: "une chute de quatre étages", "tombé du troisième étage", "a four-storey fall".

A storey that somebody fell from is a height, and no storey that a house has: "tombé du troisième étage d'un immeuble
de six étages". Where the first storey lies above the ground floor, the third is three storeys up; elsewhere it is two.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import of_role

_FLOOR = frozenset({"floor"})
_FALL = frozenset({"fall", "take"})  # "la chute de" is also that of a town
_HEIGHT = Counted(frozenset(), frozenset({"height"}), "", frozenset(), "height")
_LED = 3  # tokens from "fell" to the storey: "fell from the fourth floor"


def fallen(seen: SentenceFigures, figure: Figure, kind: str, what: Counted) -> tuple[Figure, str, Counted]:
    """Return a count or a rank of storeys as the height that somebody fell, where it is one."""
    if _FLOOR.isdisjoint(what.things) or figure.quantity is None or not _is_of_fall(seen, figure):
        return figure, kind, what
    if kind != "ordinal":
        return figure, kind, _HEIGHT
    rank = figure.quantity.stated
    if rank is None or rank < 1:
        return figure, kind, what
    above = bool(load_language(seen.book.code).settings.get("ground_floor_apart", False))
    span = Interval.point(rank) if above else Interval(rank - Decimal(1), rank)
    storeys = Quantity(rank if above else None, span, None, "count", span, None if above else "between")
    return replace(figure, kind="number", quantity=storeys), "quantity", _HEIGHT


def _is_of_fall(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a fall stands right before storeys, or right behind them where nouns come last."""
    words, stop = seen.tokens.words, seen.book.stop
    for hit in seen.frame.of("concept"):
        if _FALL.isdisjoint(of_role(hit, "act")):
            continue
        between = range(hit.last + 1, figure.first)
        if hit.last < figure.first and len(between) <= _LED and all(words[i] in stop for i in between):
            return True
        if seen.book.head_last and hit.first > figure.last and hit.first - figure.last <= _LED:
            return all(words[i] in "-" or i <= figure.last + 2 for i in range(figure.last + 1, hit.first))
    return False
