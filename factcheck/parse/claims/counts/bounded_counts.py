"""Counts that words behind their noun leave open on one side: "50 salariés et plus", "ten people or fewer"."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase


def bounded_behind(
    seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None
) -> tuple[Figure, NounPhrase | None]:
    """Return a count with the bound behind its noun, and the noun phrase with the words that say it.

    They end their phrase: "50 salariés et plus de dix sites" goes on to another count.
    """
    told = figure.quantity
    if phrase is None or phrase.head is None or told is None or told.stated is None or told.hedge is not None:
        return figure, phrase
    hit = next((h for h in seen.frame.of("bound_behind") if h.first == phrase.last + 1), None)
    if hit is None or _goes_on(seen, hit.last + 1) or any(f.first <= hit.last < f.last for f in seen.figures):
        return figure, phrase
    span = Interval(told.stated, None) if hit.value == "at_least" else Interval(None, told.stated)
    bounded = replace(told, interval=span, base=span, hedge=hit.value)
    return replace(figure, quantity=bounded), replace(phrase, last=hit.last)


def _goes_on(seen: SentenceFigures, index: int) -> bool:
    if index > seen.sentence.last:
        return False
    word = seen.tokens.words[index]
    return word in seen.book.np_of or (word[0].isalnum() and word not in seen.book.stop)
