"""What did not befall those counted: "the 120 passengers were not hurt", "none of the 40 workers was injured"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

# The cue class of what counts nobody; see parse/claims/people/absences.py.
NONE = "none"
_ZERO = Interval.point(Decimal(0))
NO_ONE = Quantity(Decimal(0), _ZERO, None, "count", _ZERO)
_NEGATION = 4  # tokens from a negation to its verb: "n'ont pas été blessés"
_NONE = 3  # from what counts nobody to those of whom it does: "none of the 40"


def spared(frame: Frame, first: int, last: int, verb: Hit) -> bool:
    """Say whether a verb behind the count in the tokens [first, last] tells what did not befall those counted.

    A verb before a count is another matter: "ne tuait pas 12 personnes" denies the figure.
    """
    if verb.first <= last:
        return False
    if any(h.last < first <= h.last + _NONE for h in frame.of(NONE)):
        return True
    if any(verb.first <= h.first <= verb.last for h in frame.of("negation")):
        return False  # "n'ont jamais été retrouvés" is said of the missing as a whole
    denied = [h for h in frame.of("negation") if last < h.first < verb.first <= h.last + _NEGATION]
    return bool(denied) and frame.same_clause(denied[-1], last + 1, last) and not _only(frame, denied[-1], verb)


def _only(frame: Frame, negation: Hit, verb: Hit) -> bool:
    """Say whether a negation only restricts: "not only killed but burned", "n'ont été que blessés"."""
    return any(negation.first <= h.first <= verb.first for h in frame.of("negation_off"))
