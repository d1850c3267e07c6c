"""Dates since which something has had no equal: "the worst flood since 1954", "la plus forte hausse depuis 1998"."""

from __future__ import annotations

from factcheck.model.named_concepts import UNEQUALLED
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.words.phrases import Hit

_REACH = 8  # tokens from a superlative to the date since which it holds


@once
def unequalled_since(frame: Frame, first: int) -> Hit | None:
    """Return what tells that something has had no equal since the date that begins at a token, or None.

    "The worst flood since 1954", "a flood not seen since 1954", "il faut remonter à 1954"; a first of its kind is none.
    """
    told = (*frame.of("no_equal"), *(h for h in frame.concepts("act") if not UNEQUALLED.isdisjoint(h.value)))
    equal = next((h for h in told if h.last == first - 1), None)
    if equal is not None:
        return equal
    most = compared_since(frame, first)
    return most if most is not None and most.value == "most" else None


def compared_since(frame: Frame, first: int) -> Hit | None:
    """Return what is told to be the most or the first of its kind since the date that begins at a token, or None."""
    superlatives = frame.of("superlative")
    if not superlatives or not any(h.last == first - 1 or h.first == first for h in frame.of("since")):
        return None
    told = [h for h in superlatives if 0 < first - h.last <= _REACH]
    return told[-1] if told else None
