"""The words that a reader of a language is shown for concepts, scales and entities."""

from __future__ import annotations

from itertools import chain

from factcheck.language.inflect import PARTS, inflect
from factcheck.language.knowledge_files import LANGUAGES, concept_entries, concept_file, entity_entries, entries_of
from factcheck.language.schema import Words


def labels_of(lang: str) -> dict[str, str]:
    """Return the words that a reader of the language is shown for concepts, entities and scales."""
    names = {name: entity_label(name, lang) for name in entity_entries()}
    scales = {name: getattr(label, lang) for name, label in concept_file().scale.items()}
    return names | scales | {name: concept_label(name, lang) for name in concept_entries()}


def entity_label(entity: str, lang: str) -> str:
    """Return the name of an entity for a reader of the language, or the id itself when it is unknown."""
    if entity not in entity_entries():
        return entity
    known = entity_entries()[entity]
    here, elsewhere = (known.en, known.fr) if lang == "en" else (known.fr, known.en)
    return next(chain(entries_of(here.names), entries_of(elsewhere.names)), entity)


def concept_label(concept: str, lang: str) -> str:
    """Return a word for a concept for a reader of the language, or the id itself when it is unknown.

    A family of several things is called by its label: a dam that is told to be a "bridge" puzzles. The ids are
    English words already, better chosen than the first synonym that the data lists; only acts have verbs for ids,
    which no heading can begin with ("treaty, sign").
    """
    if concept not in concept_entries() or lang not in LANGUAGES:
        return concept
    label: str = getattr(concept_entries()[concept].label, lang)
    if label:
        return label
    words: Words = getattr(concept_entries()[concept], lang)
    if lang == "en" and not (concept_entries()[concept].role == "act" and words.nouns):
        return concept.replace("-", " ")
    listed = ((part, entry) for part in PARTS for entry in entries_of(getattr(words, part)))
    return next((inflect(lang, part, entry)[0] for part, entry in listed), concept)
