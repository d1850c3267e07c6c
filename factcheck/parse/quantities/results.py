"""Two numbers that a dash glues together and that are no range: results, names, file numbers."""

from __future__ import annotations

from itertools import pairwise

from factcheck.model.frozen import replace
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.range_links import SCORE_REACH, is_dash_of_range, link_between


def without_results(view: View, amounts: list[Amount]) -> list[Amount]:
    """Return the amounts, with two that a dash glues together flagged where they are no range: "3-1", "737-800".

    They are a result, a name or a file number, and count nothing: no one is "1 face" in "battus 3-1 face à Lyon".
    """
    out = list(amounts)
    for n, (a, b) in enumerate(pairwise(amounts)):
        if view.padded[a.last + 2] in view.vocabulary.links and _is_result(view, a, b) and not _of_votes(view, a, b):
            out[n] = replace(out[n], figure=replace(a.figure, cardinal=False))
            out[n + 1] = replace(b, figure=replace(b.figure, cardinal=False))
    return out


def _is_result(view: View, a: Amount, b: Amount) -> bool:
    dash = a.last + 1
    if link_between(view, a, b) != "dash" or not (view.glued(a.last) and view.glued(dash)):
        return False
    if a.measure is not None or b.measure is not None or a.figure.step != 1 or b.figure.step != 1:
        return False
    if view.sense(a.index, "year") is not None and view.sense(b.index, "year") is not None:
        return False
    return a.figure.value >= b.figure.value >= 0 or not is_dash_of_range(view, a, b)


def _of_votes(view: View, a: Amount, b: Amount) -> bool:
    """Say whether two numbers are the votes of both sides: "voted 56-39", "in a 7-2 vote", but not "bill No 56-39"."""
    if view.sense(a.first - 1, "reference") is not None:
        return False
    near = (*range(max(0, a.first - SCORE_REACH), a.first), b.last + 1)
    votes = view.lexicon.language.cues.get("near_votes", ())
    return any(view.word(n) in votes for n in near)
