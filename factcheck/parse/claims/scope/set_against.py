"""A figure set against another one, and not against its own before: "62 % des femmes, contre 48 % des hommes"."""

from __future__ import annotations

from factcheck.parse.claims.measures.groups import group_behind
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure

_MARK = 16  # from "the previous record" to its figure: "remontait à juin 2019 (41,2 °C)"
_NEAR = 3  # tokens from a share to the date of it: "contre 48 % des hommes en 2015"


def is_set_against(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether what "contre" leads to is no figure of before: the share of others, or what something is given for.

    "Arrivé contre 6 millions d'euros" has no other sum that this one would have come before.
    """
    people = group_behind(seen.frame, figure.last) if figure.kind == "percentage" else None
    if people is not None:
        return not any(0 < d.first - people.last <= _NEAR for d in seen.dates)
    cues = [h for h in seen.frame.of("versus") if h.last == figure.first - 1]
    return figure.kind == "money" and bool(cues) and not any(f.kind == "money" for f in _before(seen, figure))


def _before(seen: SentenceFigures, figure: Figure) -> list[Figure]:
    return [f for f in seen.figures if f.last < figure.first]


def is_outdone(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is a mark that was beaten: "exceeding the previous record of 38.5C".

    A sum is told of what it was paid for, whichever record it was.
    """
    revised = seen.frame.of("revision")
    if not revised or figure.kind == "money":
        return False
    cues = (h for h in revised if h.value == "former" and h.last < figure.first)
    near = next((h for h in cues if seen.frame.cost(h, figure.first, figure.last) <= _MARK), None)
    return near is not None and not any(near.last < f.first and f.kind == figure.kind for f in _before(seen, figure))
