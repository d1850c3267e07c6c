"""The scope of an amount in the accounts of a firm: of a part of it, and of how long a time."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_TERM = 12  # tokens between an amount and the time it is reckoned for
_DEBT = 6  # tokens between a sum and what tells that it counts debts
_OPENED = 9  # tokens from the beginning of a sentence to the part of a firm that it tells of


def scope_of_account(seen: SentenceFigures, figure: Figure, kind: str) -> set[str]:
    """Return the scope of a sum or a share that may be told of accounts: of a division, and for what term a sum is."""
    found = _term(seen, figure) if kind == "money" else set()
    if _of_division(seen, figure):
        found.add("division")
    if kind == "money" and _with_debt(seen, figure):
        found.add("with-debt")
    return found


def _term(seen: SentenceFigures, figure: Figure) -> set[str]:
    """Return for how long a time an amount is reckoned, as a scope: "9 millions sur neuf mois"."""
    frame, first, last = seen.frame, figure.first, figure.last
    told = frame.nearest(frame.of("term"), first, last, _TERM, lambda h: frame.same_clause(h, first, last))
    return set() if told is None else {told.value}


def _with_debt(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether the sum of a deal counts the debts of what is bought: "3,9 milliards d'euros, dette comprise"."""
    told = (h for h in seen.frame.of("with_debt") if 0 < h.first - figure.last <= _DEBT)
    return any(not any(figure.last < f.first < h.first for f in seen.figures) for h in told)


def _of_division(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether an amount is told of a part of a firm that opens its sentence: "la branche mode a vu ses ventes".

    What stands in another clause may be what the firm has: "which sold its dairy unit, took 3 billion".
    """
    opening = range(seen.sentence.first, seen.sentence.first + _OPENED)
    cues = (h for h in seen.frame.of("division") if h.first in opening and h.last < figure.first)
    opened = [h.first for h in seen.frame.of("clause_start")]
    return any(not any(i < h.first for i in opened) for h in cues)
