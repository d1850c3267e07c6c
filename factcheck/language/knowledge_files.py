"""The shared files of knowledge, concepts.toml and gazetteer.toml: their schema, and how they are read.

The user's own files are laid over them, each held to the same schema.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.language.own import complete, lay_over, own
from factcheck.language.schema import Names, Words, explain
from factcheck.model.errors import DataError
from factcheck.model.nearest import nearest
from factcheck.model.toml import parse_toml

Role = Literal["happening", "thing", "measure", "act"]
Policy = Literal["toll", "level", "fixed"]
LANGUAGES = ("fr", "en")  # whose words stand in the shared files; those of others stand in their own folders
_File = TypeVar("_File", bound=BaseModel)


class _Table(BaseModel):
    # Built when a file is read, which is seldom: what comes of the files is kept.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Label(_Table):
    """What a reader is told of a concept, where neither its id nor its first word covers all of its words."""

    fr: str = ""
    en: str = ""


class ConceptEntry(_Table):
    """A concept as its file writes it, with its words."""

    role: Role
    policy: Policy | None = None
    generic: bool = False
    broader: tuple[str, ...] = ()
    scale: str = ""
    lives: str = ""
    kin: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    label: Label = Field(default_factory=Label)
    fr: Words = Field(default_factory=Words)
    en: Words = Field(default_factory=Words)


class EntityEntry(_Table):
    """An entity as its file writes it, with its names.

    capital  id of the city whose name stands for a country's government.
    seat_of  id of the country that this building or body speaks for ("Kremlin").
    """

    kind: str
    capital: str = ""
    seat_of: str = ""
    within: tuple[str, ...] = ()
    fr: Names = Field(default_factory=Names)
    en: Names = Field(default_factory=Names)


class ConceptFile(_Table):
    """The file concepts.toml."""

    scale: dict[str, Label] = Field(default_factory=dict)
    concept: dict[str, ConceptEntry]
    ignore: dict[str, str] = {}


class GazetteerFile(_Table):
    """The file gazetteer.toml; places of one name need no section of their own and stand in lists by container."""

    spelling: tuple[tuple[str, str], ...] = ()
    never: dict[str, str] = {}
    common: str = ""
    weak: dict[str, str] = {}
    kinds: tuple[str, ...]
    places: dict[str, dict[str, str]] = Field(default_factory=dict)
    entity: dict[str, EntityEntry]


@cache
def concept_entries() -> Mapping[str, ConceptEntry]:
    """Return all concepts by id, with their words; the same errors as `concepts`."""
    known = concept_file().concept
    for name, concept in known.items():
        refuse_unknown("concepts.toml", f"concept.{name}.broader", concept.broader, known)
        refuse_unknown("concepts.toml", f"concept.{name}.kin", concept.kin, known)
        refuse_unknown("concepts.toml", f"concept.{name}.opposite", concept.opposite, known)
    return known


@cache
def entity_entries() -> Mapping[str, EntityEntry]:
    """Return all entities by id, with their names; the same errors as `entities`."""
    book = gazetteer_file()
    known = dict(book.entity)
    for kind, lists in book.places.items():
        for container, names in lists.items():
            for entry in entries_of(names):
                name, place = _place(kind, container, entry)
                if name in known:
                    where = f"gazetteer.toml: places.{kind}.{container}"
                    raise DataError(f"{where}: {name!r} is taken already; write another name first")
                known[name] = place
    for name, entity in known.items():
        for key, ids in (("within", entity.within), ("capital", (entity.capital,)), ("seat_of", (entity.seat_of,))):
            refuse_unknown("gazetteer.toml", f"entity.{name}.{key}", filter(None, ids), known)
        refuse_unknown("gazetteer.toml", f"entity.{name}.kind", (entity.kind,), book.kinds)
    return known


def _place(kind: str, container: str, entry: str) -> tuple[str, EntityEntry]:
    """Read one entry of a list of places: "Pékin=Beijing" is the city "pekin" of two names."""
    names = entry.split("=")
    others = Names(names=", ".join(names[1:]))
    return _slug(names[0]), EntityEntry(kind=kind, within=(container,), fr=Names(names=names[0]), en=others)


def _slug(name: str) -> str:
    return "-".join(plain_letters(name).split())


def plain_letters(name: str) -> str:
    """Lower a name, drop its accents, and part it at everything that is no letter or digit."""
    letters = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe").replace("ø", "o").replace("ł", "l"))
    return re.sub(r"[\W_]+", " ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def entries_of(listed: str) -> Iterator[str]:
    """Give the entries of a list that its file writes in one line, parted by commas."""
    return (entry.strip() for entry in listed.split(",")) if listed else iter(())


@cache
def concept_file() -> ConceptFile:
    """Return concepts.toml with the user's own concepts laid over it; DataError when it breaks its schema."""
    return load_file("concepts.toml", ConceptFile, (*ConceptEntry.model_fields, *Words.model_fields), own().concepts)


@cache
def gazetteer_file() -> GazetteerFile:
    """Return gazetteer.toml with the user's own entities laid over it; DataError when it breaks its schema."""
    return load_file("gazetteer.toml", GazetteerFile, (*EntityEntry.model_fields, *Names.model_fields), own().entities)


def load_file(name: str, schema: type[_File], known: Iterable[str], own_files: Iterable[tuple[str, str]] = ()) -> _File:
    """Return a shared file with the user's own files laid over it, each held to the schema of the shared one."""
    raw = parse_toml(name, (files(__package__) / name).read_text(encoding="utf-8"))
    found = _checked(name, schema, raw, known)
    for label, content in own_files:
        mine = parse_toml(label, content)
        _checked(label, schema, complete(mine, raw), known)
        raw = lay_over(raw, mine)
        found = _checked(label, schema, raw, known)
    return found


def _checked(label: str, schema: type[_File], raw: dict[str, Any], known: Iterable[str]) -> _File:
    try:
        return schema.model_validate(raw)
    except ValidationError as error:
        raise DataError(explain(error, label, known)) from error


def refuse_unknown(file: str, key: str, named: Iterable[str], known: Iterable[str]) -> None:
    """Raise DataError for the first id that a key of a file names and nobody knows, with the nearest known one."""
    for name in named:
        if name not in known:
            raise DataError(f"{file}: {key}: unknown {name!r}{nearest(name, sorted(known))}")
