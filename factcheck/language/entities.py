"""Who and where: places, organisations, bodies and persons, by ids that no language owns, and their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from factcheck.language.derived import kept_knowledge
from factcheck.language.inflect import inflect
from factcheck.language.knowledge_files import LANGUAGES, entity_entries, entries_of, gazetteer_file, refuse_unknown
from factcheck.language.phrase_tokens import Phrase, phrase_tokens, tokens_of
from factcheck.language.schema import glossary

How = Literal["name", "demonym", "capital"]
Case = Literal["any", "title", "upper"]
CASES: tuple[Case, ...] = ("any", "title", "upper")  # from the most to the least that a text may write
_JOINED = 2  # blanks of a name that some write with hyphens


class Entity(NamedTuple):
    """A place, organisation, body or person: what it is ("country", "city", "person" …), and ids that contain it."""

    kind: str
    within: tuple[str, ...]


class EntityPhrase(NamedTuple):
    """What a phrase of a text can stand for.

    entity  its id. how  "name", "demonym", or "capital" when the name may stand for a government.
    case    how the text must write it: "upper" ("US", not "us"), "title" (its first letter), or "any".
    weak    also a common word of the language ("Tours", "Turkey"): a capital that opens a sentence proves nothing.
    """

    entity: str
    how: How
    case: Case
    weak: bool = False


@cache
def entities() -> Mapping[str, Entity]:
    """Return all entities by id, the listed places among them.

    Raises DataError when gazetteer.toml breaks its schema or names an unknown entity.
    """
    return {name: Entity(*fields) for name, fields in kept_knowledge()["entities"].items()}


@cache
def entity_phrases(lang: str) -> Mapping[Phrase, tuple[EntityPhrase, ...]]:
    """Return what each phrase may stand for: names of every language, demonyms of this one."""
    own, book = glossary(lang), gazetteer_file()
    weak = _phrases(book.weak.get(lang, ""), lang) | _phrases(own.weak, lang)
    never = _phrases(book.never.get(lang, ""), lang) | _phrases(own.never, lang)
    found: dict[Phrase, dict[tuple[str, How], Case]] = {}
    for name, how, written in _written(lang):
        for spelling in _spellings(written):
            readings = found.setdefault(tokens_of(spelling.lower(), lang), {})
            case = _case(written)
            if CASES.index(case) <= CASES.index(readings.get((name, how), case)):
                readings[name, how] = case
    return {
        phrase: tuple(EntityPhrase(name, how, case, phrase in weak) for (name, how), case in readings.items())
        for phrase, readings in found.items()
        if phrase not in never
    }


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name as it is listed, with hyphens alone and with blanks alone: "New York" is "New-York" in many papers.

    A long name nobody joins. One in small letters ("nord-coréen") is left as it is: its words may mean anything else.
    """
    if name.islower() or not all(word.replace("'", "").replace("’", "").isalpha() for word in re.split("[ -]", name)):
        return (name,)
    joined = name.replace(" ", "-") if name.count(" ") <= _JOINED else name
    return tuple(dict.fromkeys((name, joined, name.replace("-", " "))))


def _phrases(listed: str, lang: str) -> frozenset[Phrase]:
    return frozenset(phrase_tokens(entry, lang) for entry in entries_of(listed))


def _written(lang: str) -> Iterator[tuple[str, How, str]]:
    """Give every entity's names, those shared and this language's own, and its demonyms here, as they are written."""
    seats, own = _seats(), glossary(lang).entities
    refuse_unknown(f"{lang}/", "entity", own, entity_entries())
    for name, entity in entity_entries().items():
        how: How = "capital" if name in seats else "name"
        for code in LANGUAGES:
            yield from ((name, how, text) for text in entries_of(getattr(entity, code).names))
        here = [getattr(entity, lang)] if lang in LANGUAGES else []
        if name in own:
            here.append(own[name])
            yield from ((name, how, text) for text in entries_of(own[name].names))
        for entry in chain.from_iterable(entries_of(names.demonyms) for names in here):
            yield from ((name, "demonym", text) for text in inflect(lang, "nouns", entry))


@cache
def within(entity: str) -> frozenset[str]:
    """Return the ids of all that contains an entity, at any remove; a capital lies in its country."""
    known = entities()
    direct = set(known[entity].within) if entity in known else set()
    if entity in _seats():
        direct.add(_seats()[entity])
    return frozenset(direct).union(*(within(name) for name in sorted(direct)))


def is_region(entity: str) -> bool:
    """Say whether an entity is a region: which towns of its country lie in it no gazetteer here knows."""
    return entity in entities() and entities()[entity].kind == "region"


@cache
def lands(entity: str) -> frozenset[str]:
    """Return the ids of the countries that an entity is, lies in or speaks for; none for what no gazetteer knows."""
    known = entities()
    return frozenset(name for name in {entity, *within(entity)} if name in known and known[name].kind == "country")


def government(entity: str) -> str:
    """Return the country that a capital or a seat of power speaks for, or the entity itself ("Moscou" -> "russia")."""
    return _seats().get(entity, entity)


def _seats() -> dict[str, str]:
    seats: dict[str, str] = kept_knowledge()["seats"]
    return seats


def _case(written: str) -> Case:
    if not written[0].isupper():
        return "any"
    return "upper" if written.upper() == written else "title"
