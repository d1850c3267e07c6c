"""Deeds that a time is only told from: "on the eve of the trial, on Monday", "vendredi, au lendemain du vote"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_REACH = 5  # tokens from "veille de" to the last noun of what it leads to: "l'ouverture de son procès"


def is_landmark(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a deed near the date at some tokens only tells how long before or after it something was done then.

    The date stands before the words that lead to the deed, or past a comma where they tell of another day: "the day
    after the vote on Monday" and "the day after the vote (on Monday)" date the vote.
    """
    told_from = frame.of("told_from")
    if not told_from:
        return False
    leads = [h for h in told_from if 0 < hit.last - h.last <= _REACH and h.first < hit.first]
    leads = [h for h in leads if frame.same_clause(h, hit.first, hit.last)]
    if any(last < h.first for h in leads):
        return True
    return any(h.value == "day" for h in leads) and "," in frame.tokens.words[hit.last + 1 : first]
