"""What is done to those counted: a bank has 210 branches, and closes 40 of them."""

from __future__ import annotations

from factcheck.parse.claims.counts.befallen import suffered_right_behind
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.concept_roles import deeds
from factcheck.parse.words.phrases import Hit

_GAP = 3  # tokens from a verb to the figure: "dispose de", "a vendu à Oslo"


def handled(frame: Frame, first: int, last: int) -> frozenset[str]:
    """Return the deeds, or "have", that a text tells right before a figure or, in the passive, right behind its noun.

    first, last  the tokens from the figure to the end of the noun that it counts.
    """
    told = frame.concepts("act", "happening", "measure")
    behind = suffered_right_behind(frame, told, last)
    if behind is not None:
        return _named(behind)
    before = [h for h in (*told, *frame.of("holds")) if h.last < first and _adjoins(frame, h, first)]
    near = max(before, key=lambda h: (h.last, h.kind == "holds"), default=None)
    return frozenset() if near is None else _named(near)


def _named(hit: Hit) -> frozenset[str]:
    return frozenset(("have",)) if hit.kind == "holds" else frozenset(hit.value) | deeds(hit)


def _adjoins(frame: Frame, hit: Hit, first: int) -> bool:
    """Say whether nothing but small words stands between a verb and a figure, and no "of" behind a noun."""
    between = range(hit.last + 1, first)
    return len(between) < _GAP and all(frame.tokens.words[i] in frame.book.stop for i in between)
