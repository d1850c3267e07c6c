"""What forbids that two claims be one fact, before anything is weighed."""

from __future__ import annotations

from factcheck.match.likeness.sharing import of_other_topics
from factcheck.match.likeness.two_values import APART, SAME
from factcheck.match.profiles.profile import Profile
from factcheck.match.vetoes.dates import date_veto
from factcheck.match.vetoes.figures import figure_veto

# Vetoes that rest on how a text words things, of which one claim in twenty is misread.
BY_WORDS = frozenset(("event", "counted", "happening", "place", "scope", "day", "actor"))


def veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two claims can never be one fact, or "" when they may be.

    found  how their values stand to each other, as `relations.relation` says.

    Equal values are seldom kept apart by a word that one text has and the other lacks; different ones are.
    """
    if a.dimension != b.dimension and found != SAME:
        return "dimension"
    if found != SAME and (a.claim.damaged or b.claim.damaged):  # what a damaged number was, nobody knows
        return "damaged"
    if found == APART and of_other_topics(a, b):
        return "counted"
    return date_veto(a, b, found) if a.dated else figure_veto(a, b, found)
