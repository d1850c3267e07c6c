"""Articles that count: "un mètre", "plus d'un", "un ou deux", "a fait un mort"; most introduce and count nothing."""

from __future__ import annotations

from decimal import Decimal

from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure, measure_at
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount, half_behind, scaled, with_half

_ONE = Decimal(1)
_OPENING = frozenset("«“„")
_BOUNDS = ("more_than", "at_least", "less_than", "at_most")


def article_at(view: View, index: int, before: Amount | None) -> Amount | None:
    """Return an article that counts: before a unit, behind a hedge, alone, beside another number."""
    at = index + 1
    numeral = view.sense(index, "one_numeral") is not None
    if view.code(at) in view.vocabulary.units_behind:
        measure = measure_at(view.reading, at)
        if measure is not None and _counted_by_article(view, at, measure, numeral):
            one, half = scaled(_one(view, index), measure), half_behind(view, at) if measure.kind == "quantity" else 0
            return Amount(index, index, at + half, with_half(one) if half else one, measure)
    counts = numeral and (_bounded_one(view, index) or _alone(view, index) or _beside(view, index, before))
    if counts or _told(view, index):
        return Amount(index, index, index, _one(view, index), None)
    return None


def _told(view: View, index: int) -> bool:
    """Say whether a toll of one is told: "a fait «un» mort", "Bilan : «un» blessé", "«une» personne a été tuée".

    Elsewhere an article introduces: "un homme est mort" says who died, "un blessé raconte" speaks of one among many.
    """
    noun = index + 1
    if view.sense(noun, "single_person") is not None:
        return view.sense(noun + 1, "single_befell") is not None
    if view.sense(noun, "single_noun") is None or view.word(noun + 1) == "-":
        return False
    if view.sense(index - 1, "single_lead") is not None or view.word(index - 1) == ":":
        return True
    headline = index == 0 or view.word(index - 1) == "\n"
    return headline and view.sense(noun + 1, "single_behind") is not None


def _counted_by_article(view: View, at: int, measure: Measure, numeral: bool) -> bool:
    """Say whether an article counts the unit at an item: "un mètre" but not "un m", "un F", "un bar", "a percent"."""
    if view.sense(at, "not_with_article") is not None or (measure.kind == "percentage" and not numeral):
        return False
    long = len(view.word(at)) > 1 or view.reading.firsts[at] != view.reading.lasts[at]
    return long and (measure.name or measure.kind == "quantity")


def _one(view: View, index: int) -> Figure:
    return Figure(_ONE, view.word(index), in_words=True)


def _bounded_one(view: View, index: int) -> bool:
    """Say whether a bound makes an article count: "plus d'un", but not "autour d'un temple", "over a year".

    "Suspendu jusqu'à un accord" says until when, "au-dessus d'un vide" where; "dépasse une heure" is a bound.
    """
    lead = index - 1
    told = view.hedge(index) in _BOUNDS and view.sense(lead, "lead") != "until"
    return told and (view.sense(lead, "place_too") is None or view.sense(index + 1, "unit") is not None)


def _alone(view: View, index: int) -> bool:
    left = index == 0 or view.mark(index - 1)
    right = view.ends(index + 1) and view.word(index + 1) not in _OPENING
    return left and right and view.word(index - 1) not in ("'", "-")


def _beside(view: View, index: int, before: Amount | None) -> bool:
    """Say whether another number stands beside it: "un ou deux", "un sur dix", "vingt, un"."""
    if view.sense(index + 2, "number") is not None:
        if view.sense(index + 1, "choice") is not None or view.sense(index + 1, "ratio_link") is not None:
            return True
        if view.word(index + 1) == "," and view.opens(index):
            return True
        if view.sense(index + 1, "range_link") is not None and _next_small(view, index + 2):
            return True
    near = before is not None and (
        before.last == index - 1 or (before.last == index - 2 and view.word(index - 1) == ",")
    )
    return (near and view.ends(index + 1)) or _coordinated(view, index, before)


def _next_small(view: View, index: int) -> bool:
    """Say whether a small number in words goes on from an article: "un à deux agents", but not "un à 20 heures"."""
    figure = view.sense(index, "number")
    return isinstance(figure, Figure) and figure.in_words and not figure.ordinal and 1 < figure.value <= _FEW


_FEW = 10


def _coordinated(view: View, index: int, before: Amount | None) -> bool:
    """Say whether a noun and another number stand beside it: "un mort et trois blessés", "une personne sur dix"."""
    for n in (2, 3):
        if view.sense(index + n + 1, "number") is None:
            continue
        link = view.sense(index + n, "joiner") or (n == 2 and view.sense(index + n, "ratio_link"))
        if n == 2 and view.code(index + 4) in view.vocabulary.units_behind:  # "un feu sur 300 hectares"
            link = view.sense(index + n, "joiner")
        if link and all(view.plain_word(index + m) for m in range(1, n)):
            return True
    if before is None or before.figure.ordinal or view.sense(index - 1, "joiner") is None:
        return False
    gap = index - 1 - before.last
    return 1 < gap <= 3 and all(view.plain_word(before.last + n) for n in range(1, gap))
