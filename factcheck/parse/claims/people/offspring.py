"""Children told with their parents: of "a father of four died in the fire" nothing befell the four."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.claims.counts.counted import NOTHING, Counted
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import concepts_by_role

CHILD = "child"


def offspring(frame: Frame, phrase: NounPhrase | None, first: int) -> tuple[Counted, NounPhrase | None] | None:
    """Return the children that a figure counts right behind "mother of", with their noun, or None."""
    before = first - 1 - (frame.tokens.words[first - 1] == "-")  # "a mother-of-three"
    if not any(h.last == before for h in frame.of("parent_of")):
        return None
    things = concepts_by_role(phrase.hits).get("thing", frozenset()) if phrase is not None else frozenset()
    children = replace(NOTHING, things=frozenset({CHILD}) | things, label=CHILD)
    if phrase is None or not things:  # "a father of four died"
        return children, None
    label = frame.tokens.words[phrase.head] if phrase.head is not None else CHILD
    return replace(children, label=label), phrase
