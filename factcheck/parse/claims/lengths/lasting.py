"""Whether a length of time is how long something binds: "a five-year contract", not "two years left on his deal"."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.named_concepts import BINDING
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.phrases import Hit

_ADJECTIVE = 1  # token between a length and its noun: "a three-year playing contract"


def of_its_term(seen: SentenceFigures, figure: Figure, what: Counted) -> Counted:
    """Return what a length of time measures, without the contract that it is only told beside."""
    binding = what.things & BINDING
    if not binding or any(
        _lasts(seen, h, figure) for h in seen.frame.concepts("thing") if not binding.isdisjoint(h.value)
    ):
        return what
    return replace(what, things=what.things - binding)


def _lasts(seen: SentenceFigures, thing: Hit, figure: Figure) -> bool:
    """Say whether a length stands right before its noun, or is led to from it: "contrat de six ans", "deal for six"."""
    if seen.book.head_last and 0 < thing.first - figure.last <= 1 + _ADJECTIVE:
        return True
    if thing.last >= figure.first:
        return False
    leads = [h for h in seen.frame.of("lasts") if h.last == figure.first - 1]
    if any(thing.last == h.first - 1 for h in leads):
        return True
    far = any(h.value == "for" for h in leads)
    return far and seen.frame.same_clause(thing, figure.first, figure.last)
