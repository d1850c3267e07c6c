"""What did not befall those counted: "the 120 passengers were not hurt", "are trying to find 25 people"."""

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
_TRIED = 5  # tokens from an attempt to its verb, past a day: "tentaient jeudi soir de retrouver"
# Whom somebody tries to find is missing.
_FOUND, _MISSING = frozenset({"found"}), frozenset({"missing"})
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


def without_attempt(frame: Frame, verb: Hit, happening: frozenset[str]) -> frozenset[str]:
    """Return what befell those counted by a verb, which nothing has where somebody only tries, or hopes, to do it.

    Of "the divers hope to find eight sailors" the eight are missing, and nobody has died of "tried to kill three men".
    """
    words, stop = frame.tokens.words, frame.book.stop
    tried = next((h.last for h in frame.of("attempt") if h.last < verb.first <= h.last + _TRIED), None)
    if tried is None or any(words[i] not in stop and i not in frame.occupied for i in range(tried + 1, verb.first)):
        return happening
    return frozenset[str]() if happening.isdisjoint(_FOUND) else _MISSING


def _only(frame: Frame, negation: Hit, verb: Hit) -> bool:
    """Say whether a negation only restricts: "not only killed but burned", "n'ont été que blessés"."""
    return any(negation.first <= h.first <= verb.first for h in frame.of("negation_off"))
