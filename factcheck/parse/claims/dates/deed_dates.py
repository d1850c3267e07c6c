"""Dates that a text tells by another deed: of a state that a deed began, of a picture, of a deed that was put off.

Of "créé en 1872" and "existe depuis 1827" one is wrong, though 1872 lies after 1827: what is dated is the beginning.
"Repoussé au 9 septembre" dates whatever was to be done, as "s'ouvre le 3 juin" does.
"""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.claims.dates.pictures import TAKEN, taken_on
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

# Deeds that begin a state, which is then told with "since": founded, opened, launched, closed.
_BEGINNINGS = frozenset(("establish", "open", "launch", "close"))
_POSTPONE, _HAPPEN = frozenset(("postpone",)), frozenset(("happen",))
# Tokens from the word that leads to a new date to that date: "à la rentrée 2010".
_LEAD = 3


def of_deed(seen: SentenceFigures, figure: Figure, claim: Claim) -> Claim:
    """Return a date as that of the deed which it dates, where another one is told; any other claim as it is."""
    if claim.when is None:
        return claim
    if taken_on(seen.frame, figure.first):
        return replace(claim, slots=replace(claim.slots, happening=TAKEN, predicate=TAKEN))
    if claim.when.bound == "until" and _not_before(seen, figure):
        return replace(claim, when=replace(claim.when, bound=None), anchors_figure=False)
    if claim.when.bound == "before" and (claim.stance == "denied" or _not_before(seen, figure)):
        turned = _turned(claim.when)
        stance = "asserted" if claim.stance == "denied" else claim.stance
        return replace(claim, when=turned, stance=stance, slots=replace(claim.slots, event=turned))
    if claim.when.bound == "since":
        return _begun(seen, figure, claim)
    return _put_off(seen, figure, claim) if claim.slots.happening >= _POSTPONE else claim


def _not_before(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether what is done is told not to be done until a date, and so on it: "did not retire until 2008"."""
    denied = (h for h in seen.frame.of("negation") if h.last < figure.first)
    return any(seen.frame.same_clause(h, figure.first, figure.last) for h in denied)


def _turned(when: When) -> When:
    """Return the days from a date on, of those before it: what "n'ouvrira pas avant mars" opens in March or later."""
    period = when.period
    if period is None or period.high is None or when.others:
        return when
    opened = Period(period.high, None, period.granularity)
    return replace(when, timex=f"{period.high.isoformat()}/..", period=opened, bound="after")


def _begun(seen: SentenceFigures, figure: Figure, claim: Claim) -> Claim:
    """Return a date since which a state lasts as the date of the deed that began it.

    The words for the state end with "since": "depuis 2017, 45 magasins ont ouvert" dates none of their openings.
    """
    since = next((h for h in seen.frame.of("since") if figure.first in (h.first, h.last + 1)), None)
    if since is None or claim.when is None:
        return claim
    states = (h for h in seen.frame.concepts("act") if h.first < since.first and h.last == since.last)
    if all(_BEGINNINGS.isdisjoint(h.value) for h in states):
        return claim
    return replace(claim, when=replace(claim.when, bound=None), anchors_figure=False)


def _put_off(seen: SentenceFigures, figure: Figure, claim: Claim) -> Claim:
    """Return the date to which something is put off as that of its taking place: not "reporté lundi"."""
    moved = [h.last for h in seen.frame.concepts("act") if "postpone" in h.value and h.last < figure.first]
    leads = range(max(moved, default=figure.first) + 1, figure.first + 1)
    near = (h for h in seen.frame.of("put_off_to") if h.first in leads and figure.first - h.last <= _LEAD)
    if claim.when is None or not any(near):
        return claim
    slots = replace(claim.slots, happening=_HAPPEN, predicate=_HAPPEN)
    return replace(claim, when=replace(claim.when, bound=None), slots=slots)
