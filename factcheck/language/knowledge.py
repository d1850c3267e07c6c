"""Knowledge shared by all languages: what is counted, paid, measured or done, and who and where.

Concepts (concepts.toml) and entities (gazetteer.toml) have ids that no language owns, so that "soldats
nord-coréens" and "North Korean troops" fill the same slots. Phrases are tuples of lowercase tokens as
`phrase_tokens` cuts them; the caller looks for the longest one at each place of a text.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from rapidfuzz import process

from factcheck.language.inflect import PARTS, inflect
from factcheck.language.schema import explain
from factcheck.model.errors import DataError

Phrase = tuple[str, ...]
Role = Literal["happening", "thing", "measure", "act"]
Policy = Literal["toll", "level", "fixed"]
LANGUAGES = ("fr", "en")
_File = TypeVar("_File", bound=BaseModel)

_TOKEN = re.compile(r"[^\W\d_]+(?:'(?=[^\W\d_]))?|\d+|[^\w\s]")


class Words(BaseModel):
    """The entries of one concept in one language: a string of entries, separated by commas, for each part of speech."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    nouns: str = ""
    adjectives: str = ""
    verbs: str = ""
    phrases: str = ""
    forms: str = ""


class Concept(BaseModel):
    """What is counted, paid, measured or done.

    role     "happening", "thing", "measure" or "act". policy  "toll", "level", "fixed" or None when it has none.
    generic  the word alone says nothing of what is counted ("personnes"). broader  ids of what contains it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    role: Role
    policy: Policy | None = None
    generic: bool = False
    broader: tuple[str, ...] = ()
    fr: Words = Words()
    en: Words = Words()


class Names(BaseModel):
    """How one language calls an entity: names, and words for who or what comes from there, separated by commas."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: str = ""
    demonyms: str = ""


class Entity(BaseModel):
    """A place, organisation, body or person.

    kind     what it is. capital  id of the city whose name stands for a country's government.
    seat_of  id of the country that this building or body speaks for ("Kremlin"). within  ids that contain it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    capital: str = ""
    seat_of: str = ""
    within: tuple[str, ...] = ()
    fr: Names = Names()
    en: Names = Names()


class ConceptFile(BaseModel):
    """The file concepts.toml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    concept: dict[str, Concept]
    ignore: dict[str, str] = {}


class GazetteerFile(BaseModel):
    """The file gazetteer.toml; places of one name need no section of their own and stand in lists by container."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    spelling: tuple[tuple[str, str], ...] = ()
    weak: dict[str, str] = {}
    kinds: tuple[str, ...]
    places: dict[str, dict[str, str]] = Field(default_factory=dict)
    entity: dict[str, Entity]


@dataclass(frozen=True, slots=True)
class EntityPhrase:
    """What a phrase of a text can stand for.

    entity  its id. how  "name", "demonym", or "capital" when the name may stand for a government.
    case    how the text must write it: "upper" (an acronym: "US", not "us"), "title", or "any".
    weak    also a common word of the language ("Tours", "Turkey"): a capital that opens a sentence proves nothing.
    """

    entity: str
    how: Literal["name", "demonym", "capital"]
    case: Literal["upper", "title", "any"]
    weak: bool = False


def phrase_tokens(text: str) -> Phrase:
    """Return a text as lowercase tokens: runs of letters with an elision's apostrophe ("d'"), runs of digits, signs."""
    return tuple(_TOKEN.findall(text.replace("’", "'").lower()))


@cache
def concepts() -> Mapping[str, Concept]:
    """Return all concepts by id.

    Raises DataError when concepts.toml breaks its schema or names an unknown concept.
    """
    known = _concept_file().concept
    for name, concept in known.items():
        _refuse_unknown("concepts.toml", f"concept.{name}.broader", concept.broader, known)
    return known


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
    for name, concept in concepts().items():
        words: Words = getattr(concept, lang)
        for part in PARTS:
            for entry in _entries(getattr(words, part)):
                for form in inflect(lang, part, entry):
                    ids = found.setdefault(form.lower(), [])
                    if not ids or ids[-1] != name:
                        ids.append(name)
    ignored = {form: [] for form in _entries(_concept_file().ignore.get(lang, ""))}
    return {_tokens(form): tuple(ids) for form, ids in (found | ignored).items()}


@cache
def entities() -> Mapping[str, Entity]:
    """Return all entities by id, the listed places among them.

    Raises DataError when gazetteer.toml breaks its schema or names an unknown entity.
    """
    book = _gazetteer_file()
    known = dict(book.entity)
    for kind, lists in book.places.items():
        for container, names in lists.items():
            for entry in _entries(names):
                place = _place(kind, container, entry)
                known.setdefault(_slug(place.fr.names.split(",")[0]), place)
    for name, entity in known.items():
        for key, ids in (("within", entity.within), ("capital", (entity.capital,)), ("seat_of", (entity.seat_of,))):
            _refuse_unknown("gazetteer.toml", f"entity.{name}.{key}", filter(None, ids), known)
        _refuse_unknown("gazetteer.toml", f"entity.{name}.kind", (entity.kind,), book.kinds)
    return known


@cache
def entity_phrases(lang: str) -> Mapping[Phrase, tuple[EntityPhrase, ...]]:
    """Return what each phrase may stand for: names of every language, demonyms of this one."""
    weak = frozenset(phrase_tokens(entry) for entry in _entries(_gazetteer_file().weak.get(lang, "")))
    found: dict[Phrase, dict[EntityPhrase, None]] = {}
    seats = _seats()
    for name, entity in entities().items():
        names = dict.fromkeys(chain.from_iterable(_entries(getattr(entity, code).names) for code in LANGUAGES))
        how: Literal["name", "capital"] = "capital" if name in seats else "name"
        for text in names:
            phrase = _tokens(text.lower())
            found.setdefault(phrase, {})[EntityPhrase(name, how, _case(text), phrase in weak)] = None
        for entry in _entries(getattr(entity, lang).demonyms):
            for text in inflect(lang, "nouns", entry):
                phrase = _tokens(text.lower())
                found.setdefault(phrase, {})[EntityPhrase(name, "demonym", _case(text), phrase in weak)] = None
    return {phrase: tuple(readings) for phrase, readings in found.items()}


@cache
def within(entity: str) -> frozenset[str]:
    """Return the ids of all that contains an entity, at any remove; a capital lies in its country."""
    known = entities()
    direct = set(known[entity].within) if entity in known else set()
    if entity in _seats():
        direct.add(_seats()[entity])
    return frozenset(direct).union(*(within(name) for name in sorted(direct)))


def government(entity: str) -> str:
    """Return the country that a capital or a seat of power speaks for, or the entity itself ("Moscou" -> "russia")."""
    return _seats().get(entity, entity)


@cache
def name_key(name: str) -> str:
    """Return a key that the transliterations of one name share ("Poutine", "Putin") and different names do not.

    The rules are data; accents, case, hyphens and double letters do not count.
    """
    return " ".join(_word_key(word) for word in _fold(name).split())


@cache
def _seats() -> Mapping[str, str]:
    capitals = {entity.capital: name for name, entity in entities().items() if entity.capital}
    return capitals | {name: entity.seat_of for name, entity in entities().items() if entity.seat_of}


def _place(kind: str, container: str, entry: str) -> Entity:
    names = Names(names=", ".join(name.strip() for name in entry.split("=")))
    return Entity(kind=kind, within=(container,), fr=names)


def _slug(name: str) -> str:
    return "-".join(_fold(name).split())


def _fold(name: str) -> str:
    """Lower a name, drop its accents, and part it at everything that is no letter or digit."""
    letters = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe").replace("ø", "o").replace("ł", "l"))
    return re.sub(r"[\W_]+", " ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def _word_key(word: str) -> str:
    key = f"^{word}$"
    for old, new in _gazetteer_file().spelling:
        key = key.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", key.strip("^$"))


def _case(written: str) -> Literal["upper", "title", "any"]:
    letters = [c for c in written if c.isalpha()]
    if all(c.isupper() for c in letters):
        return "upper"
    return "title" if any(c.isupper() for c in letters) else "any"


def _tokens(form: str) -> Phrase:
    """Cut a lowercase phrase, most of which are one plain word: the quick way matters for thousands of them."""
    return (form,) if form.isalpha() else phrase_tokens(form)


def _entries(listed: str) -> Iterator[str]:
    return (entry.strip() for entry in listed.split(",")) if listed else iter(())


@cache
def _concept_file() -> ConceptFile:
    return _load("concepts.toml", ConceptFile, (*Concept.model_fields, *Words.model_fields))


@cache
def _gazetteer_file() -> GazetteerFile:
    return _load("gazetteer.toml", GazetteerFile, (*Entity.model_fields, *Names.model_fields))


def _load(name: str, schema: type[_File], known: Iterable[str]) -> _File:
    try:
        return schema.model_validate(tomllib.loads((files(__package__) / name).read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: not valid TOML: {error}") from error
    except ValidationError as error:
        raise DataError(explain(error, name, known)) from error


def _refuse_unknown(file: str, key: str, named: Iterable[str], known: Iterable[str]) -> None:
    for name in named:
        if name not in known:
            nearest = process.extractOne(name, sorted(known))
            hint = f"; did you mean {nearest[0]!r}?" if nearest else ""
            raise DataError(f"{file}: {key}: unknown {name!r}{hint}")
