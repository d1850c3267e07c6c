"""What a run looks up again and again of concepts and entities, derived from the shared files and kept."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.language.knowledge_files import LANGUAGES, concept_entries, entity_entries, gazetteer_file
from factcheck.language.labels import labels_of
from factcheck.model.compiled import kept


@cache
def kept_knowledge() -> dict[str, Any]:
    """Return what a run looks up again and again, without the words, which the phrases hold."""
    return kept("knowledge", ("language",), _derive)


def _derive() -> dict[str, Any]:
    places = entity_entries()
    seats = {entity.capital: name for name, entity in places.items() if entity.capital}
    return {
        "concepts": {
            name: (c.role, c.policy, c.generic, c.broader, c.scale, c.lives, c.kin, c.opposite, c.dimensions)
            for name, c in concept_entries().items()
        },
        "entities": {name: (entity.kind, entity.within) for name, entity in places.items()},
        "seats": seats | {name: entity.seat_of for name, entity in places.items() if entity.seat_of},
        "spelling": gazetteer_file().spelling,
        "common": gazetteer_file().common,
        "labels": {lang: labels_of(lang) for lang in LANGUAGES},
    }
