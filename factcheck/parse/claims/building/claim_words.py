"""What a reader sees of a claim: its quote, and in a word what it counts, measures or dates."""

from __future__ import annotations

from factcheck.language.concepts import broader
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.counts.spared import NO_ONE
from factcheck.parse.claims.measures.measured import scales
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import of_role
from factcheck.parse.words.phrases import Hit

_QUOTE_WORDS = 12


def quoted(seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None) -> tuple[int, int]:
    """Return the span of the value phrase: the figure and, for a count, the noun up to its head or the bound behind."""
    tokens = seen.tokens
    start, end = tokens.span(figure.first, figure.last)
    if phrase is not None and phrase.head is not None:
        bound = any(h.last == phrase.last for h in seen.frame.of("bound_behind"))
        _, far = tokens.span(figure.first, phrase.last if bound else counted.word_end(seen.frame, phrase.head))
        if len(tokens.text[start:far].split()) <= _QUOTE_WORDS:
            end = max(end, far)
    return start, end


def told_measure(seen: SentenceFigures, told: Told, deed: Hit | None) -> str:
    """Return what a claim counts, measures or dates, for a reader: concepts, else the noun, else the deed.

    The date of a dateline is that of the publication.
    """
    what, quantity = told.what, told.figure.quantity
    if told.kind == "date" and seen.sentence.zone == "dateline":
        return "publication"
    scale = quantity.dimension.partition(":")[0] if quantity is not None else "date"
    if told.kind in ("measure", "age"):
        return " ".join(sorted(scales(seen.frame, what.things, told.figure.last))) or scale
    things = [what.label] if told.kind == "date" and what.label else sorted(what.things) or _noun(seen, told)
    named = things + _happenings(what.happening, nobody=quantity is NO_ONE)
    if named:
        return " ".join(named)
    if what.label:
        return what.label
    acts = sorted(of_role(deed, "act", "happening"))
    return acts[0] if acts else scale


def _happenings(told: frozenset[str], *, nobody: bool) -> list[str]:
    """Return what befell those counted, for a reader: who signs also agrees, and the narrower word says it.

    nobody  none were counted: who tells of no casualties tells of no dead, and the wider word says it.
    """
    if len(told) < 2:
        return [*told]
    wider = frozenset().union(*map(broader, told))
    return sorted(c for c in told if (broader(c).isdisjoint(told) if nobody else c not in wider))


def _noun(seen: SentenceFigures, told: Told) -> list[str]:
    """Return the noun that a count counts, where it says more than what befell: the rounds of "300 rounds found"."""
    head = told.phrase.head if told.phrase is not None else None
    if head is None or not told.what.happening or not told.what.label:
        return []
    befell = any(h.first <= head <= h.last for h in seen.frame.concepts("happening"))
    return [] if befell else [told.what.label]
