"""Dates from which a state lasts that a deed began: "existe depuis 1827", "en service depuis mars", "closed since May".

Of "créé en 1872" and "existe depuis 1827" one is wrong, though 1872 lies after 1827: what is dated is the beginning.
"""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

# Deeds that begin a state, which is then told with "since": founded, opened, launched, closed.
_BEGINNINGS = frozenset(("establish", "open", "launch", "close"))


def as_begun(seen: SentenceFigures, figure: Figure, claim: Claim) -> Claim:
    """Return a date since which a state lasts as the date of the deed that began it; any other claim as it is.

    The words for the state end with "since": "depuis 2017, 45 magasins ont ouvert" dates none of their openings.
    """
    when = claim.when
    if when is None or when.bound != "since":
        return claim
    since = next((h for h in seen.frame.of("since") if figure.first in (h.first, h.last + 1)), None)
    if since is None:
        return claim
    states = (h for h in seen.frame.concepts("act") if h.first < since.first and h.last == since.last)
    if all(_BEGINNINGS.isdisjoint(h.value) for h in states):
        return claim
    return replace(claim, when=replace(when, bound=None), anchors_figure=False)
