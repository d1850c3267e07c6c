"""What is counted, paid, measured or done, by ids that no language owns, and the words for it.

"Soldats nord-coréens" and "North Korean troops" fill the same slots. Phrases are tuples of lowercase tokens as
`phrase_tokens` cuts them; the caller looks for the longest one at each place of a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from factcheck.language.derived import kept_knowledge
from factcheck.language.inflect import PARTICIPLES, PARTS, inflect
from factcheck.language.knowledge_files import (
    LANGUAGES,
    Policy,
    Role,
    concept_entries,
    concept_file,
    entries_of,
    refuse_unknown,
)
from factcheck.language.phrase_tokens import Phrase, tokens_of
from factcheck.language.schema import Words, glossary, load_language
from factcheck.language.units import prefixed, units
from factcheck.model.compiled import kept

FORMS = ("base", "participle", "finite")


_LENGTH = "{length}"  # what a phrase begins with that stands behind a length


class Concept(NamedTuple):
    """What is counted, paid, measured or done.

    role     "happening", "thing", "measure" or "act". policy  "toll", "level", "fixed" or None when it has none.
    generic  the word alone says nothing of what is counted ("personnes"). broader  ids of what contains it.
    scale    id of the measure that a figure with a fraction before the word is on ("a 6.1 quake"), or "".
    lives    id of what befell people where a plain count is given as this measure ("losses of 300 men"), or "".
    kin      ids of deeds that another text may call by this one's words ("envoyer", "fournir" des armes).
    opposite ids of deeds that nobody does to one thing together with this one, as its file says it.
    dimensions  of the amounts that it measures, sums of money being "money"; () where it may measure any.
    """

    role: Role
    policy: Policy | None
    generic: bool
    broader: tuple[str, ...]
    scale: str
    lives: str
    kin: tuple[str, ...]
    opposite: tuple[str, ...]
    dimensions: tuple[str, ...]


@cache
def concepts() -> Mapping[str, Concept]:
    """Return all concepts by id.

    Raises DataError when concepts.toml breaks its schema or names an unknown concept.
    """
    return {name: Concept(*fields) for name, fields in kept_knowledge()["concepts"].items()}


@lru_cache(maxsize=65_536)
def roles_of(ids: tuple[str, ...]) -> frozenset[str]:
    """Return the roles of some concepts, as a phrase that means them may be asked for again and again."""
    return frozenset(concepts()[name].role for name in ids)


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Return the deeds that each deed rules out, whichever of the two says so in the file."""
    found: dict[str, set[str]] = {}
    for name, concept in concepts().items():
        for other in concept.opposite:
            found.setdefault(name, set()).add(other)
            found.setdefault(other, set()).add(name)
    return {name: frozenset(others) for name, others in found.items()}


@cache
def policies() -> Mapping[str, str]:
    """Return how the value of a concept behaves in time, for the concepts that say so."""
    return {name: concept.policy for name, concept in concepts().items() if concept.policy is not None}


@cache
def broader(concept: str) -> frozenset[str]:
    """Return the ids of all concepts that contain this one, at any remove; empty for an unknown id."""
    direct = concepts()[concept].broader if concept in concepts() else ()
    return frozenset(direct).union(*(broader(name) for name in direct))


@cache
def concept_phrases(lang: str) -> Mapping[Phrase, tuple[str, ...]]:
    """Return the ids of the concepts that each phrase of a language may mean, in the order of the file.

    A phrase without any id is listed because it is none of the concepts whose words it holds ("mer morte").
    """
    found: dict[str, list[str]] = {}
    for name, words in _concept_words(lang):
        for part in PARTS:
            for entry in entries_of(getattr(words, part)):
                for form in _forms(lang, part, entry):
                    ids = found.setdefault(form.lower(), [])
                    if not ids or ids[-1] != name:
                        ids.append(name)
    silent = chain(entries_of(concept_file().ignore.get(lang, "")), entries_of(glossary(lang).ignore))
    ignored: dict[str, list[str]] = {form: [] for form in silent}
    return {tokens_of(form, lang): tuple(ids) for form, ids in (found | ignored).items()}


def _forms(lang: str, part: str, entry: str) -> tuple[str, ...]:
    """Return the forms of an entry; one that stands behind a length does behind each unit, in a bracket or not."""
    if not entry.startswith(_LENGTH):
        return inflect(lang, part, entry)
    behind = entry.removeprefix(_LENGTH)
    return tuple(f"{said}{mark}{behind}" for said in _lengths(lang) for mark in ("", ")"))


@cache
def _lengths(lang: str) -> tuple[str, ...]:
    """Return the words and the symbols for the units that things are measured by, "metres", "ft"."""
    listed, words = concept_file().lengths, load_language(lang).words
    said = prefixed(words.get("measure", {}), words.get("prefix", {}))
    signs = ((sign, symbol.id) for sign, symbol in units().symbols.items() if not symbol.weak)
    return tuple(dict.fromkeys(word for word, name in chain(said.items(), signs) if name in listed))


@cache
def deed_verbs(lang: str) -> Mapping[str, tuple[tuple[str, ...], str]]:
    """Return every form of every verb that says a deed, its words with blanks between: its concepts, and which form.

    The form is "base" (the infinitive), "participle" (of the past) or "finite" (all others); where a language writes
    two of them alike, the later of these three.
    """
    return _verbs_of(lang, "act")


@cache
def happening_verbs(lang: str) -> Mapping[str, tuple[tuple[str, ...], str]]:
    """Return the same of every verb that says what befell somebody: "libérer", "arrest"."""
    return _verbs_of(lang, "happening")


def _verbs_of(lang: str, role: Role) -> Mapping[str, tuple[tuple[str, ...], str]]:
    return kept(f"{role}-verbs-{lang}", ("language",), lambda: dict(_verbs(lang, role)))


def _verbs(lang: str, role: Role) -> Iterator[tuple[str, tuple[tuple[str, ...], str]]]:
    found: dict[str, tuple[list[str], str]] = {}
    known = concept_entries()
    for name, words in _concept_words(lang):
        if known[name].role == role:
            for entry in entries_of(words.verbs):
                for form, kind in _verb_forms(lang, entry):
                    ids, before = found.setdefault(form.lower(), ([], kind))
                    ids += [] if name in ids else [name]
                    found[form.lower()] = ids, max(before, kind, key=FORMS.index)
    same: dict[tuple[tuple[str, ...], str], tuple[tuple[str, ...], str]] = {}  # so that what is kept holds each once
    for form, (ids, kind) in found.items():
        value = (tuple(ids), kind)
        yield " ".join(tokens_of(form, lang)), same.setdefault(value, value)


@cache
def also_nouns(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Return the concepts that forms of verbs say as a noun too: of "baisse" that of the verb, of "livre" another."""
    return kept(f"also-nouns-{lang}", ("language",), lambda: _also_nouns(lang))


def _also_nouns(lang: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    verbs = deed_verbs(lang).keys() | happening_verbs(lang).keys()
    for name, words in _concept_words(lang):
        others = ((part, entry) for part in PARTS if part != "verbs" for entry in entries_of(getattr(words, part)))
        for form in {form.lower() for part, entry in others for form in _forms(lang, part, entry)} & verbs:
            found[form] = (*found.get(form, ()), name)
    return found


def _verb_forms(lang: str, entry: str) -> Iterator[tuple[str, str]]:
    forms = inflect(lang, "verbs", entry)
    for place, form in enumerate(forms):
        yield form, "base" if place == 0 else "participle" if place >= len(forms) - PARTICIPLES else "finite"


def _concept_words(lang: str) -> Iterator[tuple[str, Words]]:
    """Give the words of every concept in a language, in the order of the shared file."""
    own = glossary(lang).concepts
    refuse_unknown(f"{lang}/", "concept", own, concept_entries())
    for name, concept in concept_entries().items():
        if lang in LANGUAGES:
            yield name, getattr(concept, lang)
        if name in own:
            yield name, own[name]
