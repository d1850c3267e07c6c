"""The parties that hits name: actors by id or name key, and the words a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.language.entities import entities, within
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.names import short_form
from factcheck.parse.words.phrases import Hit


def parties(hits: Iterable[Hit]) -> frozenset[str]:
    """Return the actors of some hits; a person also stands for the country it leads, a full name for its short form."""
    found: set[str] = set()
    for hit in hits:
        found.add(actor_of(hit))
        if hit.kind == "name":
            short = short_form(hit.value)
            if short:
                found.add(short)
        elif hit.kind == "entity" and hit.value.kind == "person":
            found |= _countries(hit.value.id)
    return frozenset(found)


def is_demonym(hit: Hit) -> bool:
    """Say whether an adjective or a noun only tells of which country something is: "chef de l'armée turque"."""
    return hit.kind == "entity" and bool(hit.value.adjective)


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
