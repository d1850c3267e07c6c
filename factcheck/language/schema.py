"""The shape of a language's files, and how they are read.

A language is a folder: every `*.toml` in it is one part (numbers, dates, clauses …), merged into one
`Language`. Words are listed by class; phrases are patterns over classes. Unknown keys, unknown classes and
patterns that name a class without words are errors that name file, key and the nearest known one.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.model.compiled import kept, packaged
from factcheck.model.errors import DataError
from factcheck.model.frozen import field, frozen
from factcheck.model.nearest import nearest
from factcheck.model.shape import Table, checked
from factcheck.model.toml import parse_toml

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PATTERN_SECTIONS = ("date", "duration", "number", "range", "quantity", "clause")


class Pattern(NamedTuple):
    """One phrase shape: classes in order, what it means, and an example that a test runs.

    pattern  atoms separated by blanks: `month`, `day:number` (a group of its own name), `'il y a'` (literal
             words), `(a | b)`, each with `?`, `*` or `+` behind it. means  the name of a resolver in parse.
    example  a phrase that must match whole. constants  handed to the resolver; a file calls them `with`.
    """

    pattern: str
    means: str
    example: str
    constants: dict[str, str | int | bool]


def _as_written(name: str) -> str:
    return "with" if name == "constants" else name


@frozen
class PatternEntry(Table):
    """A pattern as its file writes it."""

    __pydantic_config__ = Table.__pydantic_config__ | {"alias_generator": _as_written}

    pattern: str
    means: str
    example: str
    constants: dict[str, str | int | bool] = field(default_factory=dict)


@frozen
class Words(Table):
    """The entries of one concept in one language: a string of entries, separated by commas, for each part of speech."""

    nouns: str = ""
    adjectives: str = ""
    verbs: str = ""
    phrases: str = ""
    forms: str = ""


@frozen
class Names(Table):
    """How one language calls an entity: names, and words for who or what comes from there, separated by commas."""

    names: str = ""
    demonyms: str = ""


@frozen
class Part(Table):
    """One file of a language folder."""

    words: dict[str, list[str] | dict[str, list[str]]] = field(default_factory=dict)
    cues: dict[str, list[str] | dict[str, list[str]]] = field(default_factory=dict)
    date: list[PatternEntry] = field(default_factory=list)
    duration: list[PatternEntry] = field(default_factory=list)
    number: list[PatternEntry] = field(default_factory=list)
    range: list[PatternEntry] = field(default_factory=list)
    quantity: list[PatternEntry] = field(default_factory=list)
    clause: list[PatternEntry] = field(default_factory=list)
    settings: dict[str, str | int | bool | list[str]] = field(default_factory=dict)
    concept: dict[str, Words] = field(default_factory=dict)
    entity: dict[str, Names] = field(default_factory=dict)
    endings: dict[str, Any] = field(default_factory=dict)
    ignore: str = ""
    weak: str = ""
    never: str = ""


class Glossary(NamedTuple):
    """A language's own words for what all languages share, laid over the shared files.

    concepts, entities  id -> words. endings  as `inflect.Endings`. ignore, weak, never  as in the shared files.
    """

    concepts: dict[str, Words]
    entities: dict[str, Names]
    endings: dict[str, Any]
    ignore: str
    weak: str
    never: str


class Language(NamedTuple):
    """All that factcheck knows of one language.

    words     class -> form -> value; a class listed without values has the class name as the value of each form.
    cues      the same for what surrounds a claim: speech, denial, scope. Cues may overlap, words may not.
    patterns  section -> patterns in file order. settings  single facts such as the decimal separator.
    """

    code: str
    words: dict[str, dict[str, str]]
    cues: dict[str, dict[str, str]]
    patterns: dict[str, tuple[Pattern, ...]]
    settings: dict[str, str | int | bool | list[str]]

    def listed(self, setting: str) -> list[str]:
        """Return the words of a setting: none where the language does not have it, one where no list stands there."""
        value = self.settings.get(setting, [])
        return value if isinstance(value, list) else [str(value)]


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that can be parsed, sorted."""
    root = packaged("language")
    return tuple(sorted(p.name for p in root.iterdir() if p.is_dir() and _parts(p)))


def hold_to_known(place: str, lang: str | None) -> None:
    """Raise DataError, with the nearest code, for a language that a data file names and that cannot be parsed.

    Its article would be read as one without claims, and a case on it would hold whatever the rules do.
    """
    if lang is not None and lang not in languages():
        raise DataError(f"{place}: lang {lang!r}: not known{nearest(lang, languages())}")


@cache
def load_language(code: str) -> Language:
    """Return a language by its two-letter code.

    Raises DataError when there is no such language or one of its files breaks the schema.
    """
    if code not in languages():
        raise DataError(f"language {code!r} is not supported; supported: {', '.join(languages())}")
    words, cues, patterns, settings = kept(f"language-{code}", ("language",), lambda: _derive(code))
    of_section = {section: tuple(Pattern(*fields) for fields in listed) for section, listed in patterns.items()}
    return Language(code, words, cues, of_section, settings)


@cache
def glossary(code: str) -> Glossary:
    """Return a language's own words for concepts and entities; empty where they stand in the shared files.

    Raises DataError when one of the files breaks the schema.
    """
    if code not in languages():
        return Glossary({}, {}, {}, "", "", "")
    folder = packaged("language", code)
    parts = [_read(path, f"{code}/{path.name}") for path in _parts(folder)]
    return Glossary(
        {name: words for part in parts for name, words in part.concept.items()},
        {name: names for part in parts for name, names in part.entity.items()},
        {name: value for part in parts for name, value in part.endings.items()},
        *(", ".join(filter(None, (getattr(part, key) for part in parts))) for key in ("ignore", "weak", "never")),
    )


def _derive(code: str) -> tuple[dict[str, Any], ...]:
    """Return words, cues, patterns and settings of a language, the patterns as plain tuples."""
    words: dict[str, dict[str, str]] = {}
    cues: dict[str, dict[str, str]] = {}
    patterns: dict[str, list[tuple[Any, ...]]] = {section: [] for section in PATTERN_SECTIONS}
    settings: dict[str, str | int | bool | list[str]] = {}
    for path in _parts(packaged("language", code)):
        part = _read(path, f"{code}/{path.name}")
        for name, forms in part.words.items():
            words.setdefault(name, {}).update(_forms(name, forms))
        for name, forms in part.cues.items():
            cues.setdefault(name, {}).update(_forms(name, forms))
        for section in PATTERN_SECTIONS:
            patterns[section] += [(p.pattern, p.means, p.example, p.constants) for p in getattr(part, section)]
        twice = sorted(settings.keys() & part.settings.keys())
        if twice:  # the later file would silently undo the earlier one
            raise DataError(f"{code}/{path.name}: setting {twice[0]!r} stands in another file of the language already")
        settings |= part.settings
    return words, cues, patterns, settings


def _parts(folder: Traversable) -> list[Traversable]:
    return sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)


def _forms(name: str, forms: list[str] | dict[str, list[str]]) -> dict[str, str]:
    if isinstance(forms, list):
        return dict.fromkeys(forms, name)
    return {form: value for value, group in forms.items() for form in group}


def _read(path: Traversable, label: str) -> Part:
    return checked(label, Part, parse_toml(label, path.read_text("utf-8")))
