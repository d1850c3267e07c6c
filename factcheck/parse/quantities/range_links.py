"""What stands between two amounts: a word or a dash of a range, or a choice between two counts."""

from __future__ import annotations

from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.range_scales import in_hundreds

SOFT = ("about", "some", "nearly")  # hedges that may stand inside a range
SCORE_REACH = 8
_SMALL = 30  # a bare "6-3" of two numbers up to this is a result before it is a range


def link_between(view: View, a: Amount, b: Amount) -> str | None:
    """Return what stands between two amounts: "and", "to", "dash" (or a stroke), "spread", "or"; a hedge may follow."""
    at = a.last + 1
    gap = b.first - at
    if gap == 2 and view.sense(at + 1, "hedge") in SOFT:
        gap = 1
    if gap == 2 and view.word(at) == "-" and view.glued(a.last) and not view.glued(at):
        return "to" if view.sense(at + 1, "range_link") == "to" else None  # "18- to 24-year-olds"
    if gap != 1:
        return None
    link = view.sense(at, "range_link") or _choice(view, a, b)
    return _stroke(view, a, b) if link == "stroke" else link


def _stroke(view: View, a: Amount, b: Amount) -> str | None:
    """Return "dash" for a stroke between two glued figures of one unit: "16/17 ans", "500/600 euros"."""
    glued = view.glued(a.last) and view.glued(a.last + 1) and a.measure is None
    return "dash" if glued and (b.measure is not None or view.sense(b.last + 1, "unit") is not None) else None


def _choice(view: View, a: Amount, b: Amount) -> str | None:
    """Return "or" for two counts that leave open which: "deux ou trois morts", "300 or 400"; not "10 ou 50 euros"."""
    if view.sense(a.last + 1, "choice") is None or a.figure.step != 1 or b.figure.fraction or a.figure.value <= 0:
        return None
    one_unit = a.measure is None or (a.measure == b.measure and a.first == a.last)
    top = b.figure.value / b.figure.scale
    near = a.figure.value < top <= a.figure.value * 2 or in_hundreds(a, b)
    return "or" if one_unit and near else None


def is_dash_of_range(view: View, a: Amount, b: Amount) -> bool:
    """Say whether a dash is that of a range, "10-15 %", and of no result, number or name: "3-1", "01-02", "737-800"."""
    dash = a.last + 1
    if view.glued(a.last) != view.glued(dash) and b.figure.value >= 0 and view.word(dash) == "-" and view.glued(a.last):
        return False
    if view.word(b.last + 1) == "-" and view.sense(b.last + 2, "number") is not None:
        return False
    if a.measure is not None or b.measure is not None or b.figure.scale > 1:
        return True
    name = view.plain_word(a.first - 1) and view.capital(a.first - 1)
    small = a.figure.value <= _SMALL and b.figure.value <= _SMALL
    if small and _between_names(view, a, b):
        return False
    small = small and view.glued(a.last)
    aged = view.word(b.last + 1) == "-" and view.sense(b.last + 2, "unit") is not None  # "18-24-year-olds"
    return not (name or (small and not aged and (_result(view, a.first) or not _word_behind(view, b.last + 1))))


def _between_names(view: View, a: Amount, b: Amount) -> bool:
    """Say whether names stand on both sides: "Hull 1 – 2 Leeds", but not "Some 10-12 French soldiers"."""
    before, behind = a.first - 1, b.last + 1
    named = view.plain_word(before) and view.reading.tokens.capital(view.reading.firsts[before])
    return named and view.hedge(a.first) is None and view.plain_word(behind) and view.capital(behind)


def _result(view: View, first: int) -> bool:
    """Say whether a word of sports stands shortly before."""
    return any(view.sense(n, "score_word") is not None for n in range(max(0, first - SCORE_REACH), first))


def _word_behind(view: View, index: int) -> bool:
    return view.word(index)[:1].isalpha()
