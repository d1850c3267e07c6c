"""Since when something rose or fell by a share: since the month before ("month-on-month"), or since a year ago."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.phrases import Hit

_REACH = 14  # tokens between a share and the time over which it changed
_LED = 2  # tokens from what sets a former share beside to that share: "against about"


def scope_of_change(seen: SentenceFigures, figure: Figure) -> set[str]:
    """Return over what time a share is one of change, as a scope: "0,4 % sur un mois", "up 6% from a year earlier".

    Where such a time stands before the first share of a sentence it leads to its share, else it stands behind it. A
    level is of that time itself: "against 48% a year earlier".
    """
    cues = seen.frame.of("over")
    if not cues or _is_level(seen, figure):
        return set()
    shares = [f for f in seen.figures if f.kind == "percentage"]
    before = [h for h in cues if 0 < figure.first - h.last <= _REACH and not _between(shares, h.last, figure.first)]
    behind = [h for h in cues if 0 < h.first - figure.last <= _REACH and not _between(shares, figure.last, h.first)]
    leads = cues[0].first < shares[0].first if shares else False
    first, then = (before, behind) if leads else (behind, before)
    told = _nearest(first, figure) or _nearest(then, figure)
    return set() if told is None else {str(told.value)}


def _is_level(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a share is told to be an earlier one: "contre 48 %", "from 48%"."""
    return any(h.value == "previous" and 0 < figure.first - h.last <= _LED for h in seen.frame.of("scope_left"))


def _between(shares: Iterable[Figure], after: int, until: int) -> bool:
    """Say whether another share stands between two tokens."""
    return any(after < f.first and f.last < until for f in shares)


def _nearest(cues: Iterable[Hit], figure: Figure) -> Hit | None:
    return min(cues, key=lambda h: abs(h.first - figure.first), default=None)
