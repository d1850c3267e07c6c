"""The parties that hits name: actors by id or name key, and the words a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.language.entities import entities, within
from factcheck.parse.clauses import Frame
from factcheck.parse.names import short_form
from factcheck.parse.phrases import Hit


def parties(hits: Iterable[Hit]) -> frozenset[str]:
    """Return the actors of some hits; a person also stands for the country it leads, a full name for its short form."""
    listed = list(hits)
    short = (short_form(h.value) for h in listed if h.kind == "name")
    countries = (_countries(h.value.id) for h in listed if h.kind == "entity" and h.value.kind == "person")
    return frozenset(map(actor_of, listed)).union(*countries, filter(None, short))


@cache
def _countries(entity: str) -> frozenset[str]:
    return frozenset(place for place in within(entity) if entities()[place].kind == "country")


def id_of(hit: Hit) -> str:
    """Return the id of an entity, or the key of a name."""
    return str(hit.value.id) if hit.kind == "entity" else str(hit.value)


def actor_of(hit: Hit) -> str:
    """Return who acts by the name of a hit: for a capital its country."""
    return str(hit.value.actor) if hit.kind == "entity" else str(hit.value)


def words_of(frame: Frame, hit: Hit) -> str:
    """Return the words of a hit as the text writes them."""
    start, end = frame.tokens.span(hit.first, hit.last)
    return frame.tokens.text[start:end]
