"""The shared files of knowledge, concepts.toml and gazetteer.toml: their schema, and how they are read.

The user's own files are laid over them, each held to the same schema.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal, TypeVar

from factcheck.language.own import complete, lay_over, own
from factcheck.language.schema import Names, Words
from factcheck.model.compiled import packaged
from factcheck.model.errors import DataError
from factcheck.model.frozen import field, frozen
from factcheck.model.nearest import nearest
from factcheck.model.shape import Table, checked
from factcheck.model.toml import parse_toml

Role = Literal["happening", "thing", "measure", "act"]
Policy = Literal["toll", "level", "fixed"]
LANGUAGES = ("fr", "en")  # whose words stand in the shared files; those of others stand in their own folders
_File = TypeVar("_File", bound=Table)


@frozen
class Label(Table):
    """What a reader is told of a concept, where neither its id nor its first word covers all of its words."""

    fr: str = ""
    en: str = ""


@frozen
class ConceptEntry(Table):
    """A concept as its file writes it, with its words."""

    role: Role
    policy: Policy | None = None
    generic: bool = False
    broader: tuple[str, ...] = ()
    scale: str = ""
    lives: str = ""
    kin: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    label: Label = field(default_factory=Label)
    fr: Words = field(default_factory=Words)
    en: Words = field(default_factory=Words)


@frozen
class EntityEntry(Table):
    """An entity as its file writes it, with its names.

    capital  id of the city whose name stands for a country's government.
    seat_of  id of the country that this building or body speaks for ("Kremlin").
    """

    kind: str
    capital: str = ""
    seat_of: str = ""
    within: tuple[str, ...] = ()
    fr: Names = field(default_factory=Names)
    en: Names = field(default_factory=Names)


@frozen
class ConceptFile(Table):
    """The file concepts.toml."""

    concept: dict[str, ConceptEntry]
    lengths: tuple[str, ...] = ()
    scale: dict[str, Label] = field(default_factory=dict)
    ignore: dict[str, str] = field(default_factory=dict)


@frozen
class GazetteerFile(Table):
    """The file gazetteer.toml; places of one name need no section of their own and stand in lists by container."""

    kinds: tuple[str, ...]
    entity: dict[str, EntityEntry]
    places: dict[str, dict[str, str]] = field(default_factory=dict)
    spelling: tuple[tuple[str, str], ...] = ()
    never: dict[str, str] = field(default_factory=dict)
    common: str = ""
    weak: dict[str, str] = field(default_factory=dict)


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
    return load_file("concepts.toml", ConceptFile, own().concepts)


@cache
def gazetteer_file() -> GazetteerFile:
    """Return gazetteer.toml with the user's own entities laid over it; DataError when it breaks its schema."""
    return load_file("gazetteer.toml", GazetteerFile, own().entities)


def load_file(name: str, schema: type[_File], own_files: Iterable[tuple[str, str]] = ()) -> _File:
    """Return a shared file with the user's own files laid over it, each held to the schema of the shared one."""
    raw = parse_toml(name, packaged("language", name).read_text("utf-8"))
    found = checked(name, schema, raw)
    for label, content in own_files:
        mine = parse_toml(label, content)
        checked(label, schema, complete(mine, raw))
        raw = lay_over(raw, mine)
        found = checked(label, schema, raw)
    return found


def refuse_unknown(file: str, key: str, named: Iterable[str], known: Iterable[str]) -> None:
    """Raise DataError for the first id that a key of a file names and nobody knows, with the nearest known one."""
    for name in named:
        if name not in known:
            raise DataError(f"{file}: {key}: unknown {name!r}{nearest(name, sorted(known))}")
