"""Knowledge shared by all languages: what is counted, paid, measured or done, and who and where.

Concepts (concepts.toml) and entities (gazetteer.toml) have ids that no language owns, so that "soldats
nord-coréens" and "North Korean troops" fill the same slots. Phrases are tuples of lowercase tokens as
`phrase_tokens` cuts them; the caller looks for the longest one at each place of a text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.language.compiled import kept
from factcheck.language.inflect import PARTICIPLES, PARTS, inflect
from factcheck.language.own import complete, lay_over, own
from factcheck.language.schema import Names, Words, explain, glossary, load_language
from factcheck.model.errors import DataError
from factcheck.model.nearest import nearest

Phrase = tuple[str, ...]
Role = Literal["happening", "thing", "measure", "act"]
Policy = Literal["toll", "level", "fixed"]
How = Literal["name", "demonym", "capital"]
Case = Literal["any", "title", "upper"]
CASES: tuple[Case, ...] = ("any", "title", "upper")  # from the most to the least that a text may write
_JOINED = 2  # blanks of a name that some write with hyphens
FORMS = ("base", "participle", "finite")
LANGUAGES = ("fr", "en")  # whose words stand in the shared files; those of others stand in their own folders
_File = TypeVar("_File", bound=BaseModel)


class _Table(BaseModel):
    # Built when a file is read, which is seldom: what comes of the files is kept.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Concept(NamedTuple):
    """What is counted, paid, measured or done.

    role     "happening", "thing", "measure" or "act". policy  "toll", "level", "fixed" or None when it has none.
    generic  the word alone says nothing of what is counted ("personnes"). broader  ids of what contains it.
    scale    id of the measure that a figure with a fraction before the word is on ("a 6.1 quake"), or "".
    kin      ids of deeds that another text may call by this one's words ("envoyer", "fournir" des armes).
    opposite ids of deeds that nobody does to one thing together with this one, as its file says it.
    """

    role: Role
    policy: Policy | None
    generic: bool
    broader: tuple[str, ...]
    scale: str
    kin: tuple[str, ...]
    opposite: tuple[str, ...]


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
    kin: tuple[str, ...] = ()
    opposite: tuple[str, ...] = ()
    label: Label = Field(default_factory=Label)
    fr: Words = Field(default_factory=Words)
    en: Words = Field(default_factory=Words)


class Entity(NamedTuple):
    """A place, organisation, body or person: what it is ("country", "city", "person" …), and ids that contain it."""

    kind: str
    within: tuple[str, ...]


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

    concept: dict[str, ConceptEntry]
    ignore: dict[str, str] = {}


class GazetteerFile(_Table):
    """The file gazetteer.toml; places of one name need no section of their own and stand in lists by container."""

    spelling: tuple[tuple[str, str], ...] = ()
    never: dict[str, str] = {}
    weak: dict[str, str] = {}
    kinds: tuple[str, ...]
    places: dict[str, dict[str, str]] = Field(default_factory=dict)
    entity: dict[str, EntityEntry]


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


def phrase_tokens(text: str, lang: str) -> Phrase:
    """Return a text as lowercase tokens, cut as articles in the language are.

    Runs of letters, runs of digits, and single signs; the elisions and clitics of the language keep their
    apostrophe ("l'", "accord"; "korea", "'s").
    """
    return tuple(_token(lang).findall(text.replace("’", "'").lower()))


@cache
def _token(lang: str) -> re.Pattern[str]:
    settings = load_language(lang).settings
    before, after = ("|".join(_strings(settings.get(key, []))) for key in ("elisions", "clitics"))
    elided = rf"(?<![^\W\d_])(?:{before})'|" if before else ""
    clitic = rf"'(?:{after})(?![^\W\d_])|" if after else ""
    return re.compile(clitic + elided + r"[^\W\d_]+|\d+|[^\w\s]")


def _strings(setting: object) -> list[str]:
    return sorted(setting, key=len, reverse=True) if isinstance(setting, list) else []


@cache
def _kept() -> dict[str, Any]:
    """Return what a run looks up again and again, without the words, which the phrases hold."""
    return kept("knowledge", ("language",), _derive)


def _derive() -> dict[str, Any]:
    places = entity_entries()
    seats = {entity.capital: name for name, entity in places.items() if entity.capital}
    return {
        "concepts": {
            name: (c.role, c.policy, c.generic, c.broader, c.scale, c.kin, c.opposite)
            for name, c in concept_entries().items()
        },
        "entities": {name: (entity.kind, entity.within) for name, entity in places.items()},
        "seats": seats | {name: entity.seat_of for name, entity in places.items() if entity.seat_of},
        "spelling": _gazetteer_file().spelling,
        "labels": {lang: _labels(lang) for lang in LANGUAGES},
    }


def _labels(lang: str) -> dict[str, str]:
    """Return the words that a reader of the language is shown for concepts and entities."""
    names = {name: entity_label(name, lang) for name in entity_entries()}
    return names | {name: concept_label(name, lang) for name in concept_entries()}


@cache
def concepts() -> Mapping[str, Concept]:
    """Return all concepts by id.

    Raises DataError when concepts.toml breaks its schema or names an unknown concept.
    """
    return {name: Concept(*fields) for name, fields in _kept()["concepts"].items()}


@lru_cache(maxsize=65_536)
def roles_of(ids: tuple[str, ...]) -> frozenset[str]:
    """Return the roles of some concepts, as a phrase that means them may be asked for again and again."""
    return frozenset(concepts()[name].role for name in ids)


@cache
def concept_entries() -> Mapping[str, ConceptEntry]:
    """Return all concepts by id, with their words; the same errors as `concepts`."""
    known = _concept_file().concept
    for name, concept in known.items():
        _refuse_unknown("concepts.toml", f"concept.{name}.broader", concept.broader, known)
        _refuse_unknown("concepts.toml", f"concept.{name}.kin", concept.kin, known)
        _refuse_unknown("concepts.toml", f"concept.{name}.opposite", concept.opposite, known)
    return known


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
            for entry in _entries(getattr(words, part)):
                for form in inflect(lang, part, entry):
                    ids = found.setdefault(form.lower(), [])
                    if not ids or ids[-1] != name:
                        ids.append(name)
    silent = chain(_entries(_concept_file().ignore.get(lang, "")), _entries(glossary(lang).ignore))
    ignored: dict[str, list[str]] = {form: [] for form in silent}
    return {_tokens(form, lang): tuple(ids) for form, ids in (found | ignored).items()}


@cache
def deed_verbs(lang: str) -> Mapping[Phrase, tuple[tuple[str, ...], str]]:
    """Return every form of every verb that says a deed: its concepts, and which form it is.

    The form is "base" (the infinitive), "participle" (of the past) or "finite" (all others); where a language writes
    two of them alike, the later of these three.
    """
    return _verbs_of(lang, "act")


@cache
def happening_verbs(lang: str) -> Mapping[Phrase, tuple[tuple[str, ...], str]]:
    """Return the same of every verb that says what befell somebody: "libérer", "arrest"."""
    return _verbs_of(lang, "happening")


def _verbs_of(lang: str, role: Role) -> Mapping[Phrase, tuple[tuple[str, ...], str]]:
    found: dict[str, Any] = kept(f"{role}-verbs-{lang}", ("language",), lambda: {"forms": list(_verbs(lang, role))})
    return {phrase: (ids, form) for phrase, ids, form in found["forms"]}


def _verbs(lang: str, role: Role) -> Iterator[tuple[Phrase, tuple[str, ...], str]]:
    found: dict[str, tuple[list[str], str]] = {}
    known = concept_entries()
    for name, words in _concept_words(lang):
        if known[name].role == role:
            for entry in _entries(words.verbs):
                for form, kind in _verb_forms(lang, entry):
                    ids, before = found.setdefault(form.lower(), ([], kind))
                    ids += [] if name in ids else [name]
                    found[form.lower()] = ids, max(before, kind, key=FORMS.index)
    for form, (ids, kind) in found.items():
        yield _tokens(form, lang), tuple(ids), kind


def _verb_forms(lang: str, entry: str) -> Iterator[tuple[str, str]]:
    forms = inflect(lang, "verbs", entry)
    for place, form in enumerate(forms):
        yield form, "base" if place == 0 else "participle" if place >= len(forms) - PARTICIPLES else "finite"


def _concept_words(lang: str) -> Iterator[tuple[str, Words]]:
    """Give the words of every concept in a language, in the order of the shared file."""
    own = glossary(lang).concepts
    _refuse_unknown(f"{lang}/", "concept", own, concept_entries())
    for name, concept in concept_entries().items():
        if lang in LANGUAGES:
            yield name, getattr(concept, lang)
        if name in own:
            yield name, own[name]


@cache
def entities() -> Mapping[str, Entity]:
    """Return all entities by id, the listed places among them.

    Raises DataError when gazetteer.toml breaks its schema or names an unknown entity.
    """
    return {name: Entity(*fields) for name, fields in _kept()["entities"].items()}


@cache
def entity_entries() -> Mapping[str, EntityEntry]:
    """Return all entities by id, with their names; the same errors as `entities`."""
    book = _gazetteer_file()
    known = dict(book.entity)
    for kind, lists in book.places.items():
        for container, names in lists.items():
            for entry in _entries(names):
                name, place = _place(kind, container, entry)
                if name in known:
                    where = f"gazetteer.toml: places.{kind}.{container}"
                    raise DataError(f"{where}: {name!r} is taken already; write another name first")
                known[name] = place
    for name, entity in known.items():
        for key, ids in (("within", entity.within), ("capital", (entity.capital,)), ("seat_of", (entity.seat_of,))):
            _refuse_unknown("gazetteer.toml", f"entity.{name}.{key}", filter(None, ids), known)
        _refuse_unknown("gazetteer.toml", f"entity.{name}.kind", (entity.kind,), book.kinds)
    return known


@cache
def entity_phrases(lang: str) -> Mapping[Phrase, tuple[EntityPhrase, ...]]:
    """Return what each phrase may stand for: names of every language, demonyms of this one."""
    own, book = glossary(lang), _gazetteer_file()
    weak = _phrases(book.weak.get(lang, ""), lang) | _phrases(own.weak, lang)
    never = _phrases(book.never.get(lang, ""), lang) | _phrases(own.never, lang)
    found: dict[Phrase, dict[tuple[str, How], Case]] = {}
    for name, how, written in _written(lang):
        for spelling in _spellings(written):
            readings = found.setdefault(_tokens(spelling.lower(), lang), {})
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
    return frozenset(phrase_tokens(entry, lang) for entry in _entries(listed))


def _written(lang: str) -> Iterator[tuple[str, How, str]]:
    """Give every entity's names, those shared and this language's own, and its demonyms here, as they are written."""
    seats, own = _seats(), glossary(lang).entities
    _refuse_unknown(f"{lang}/", "entity", own, entity_entries())
    for name, entity in entity_entries().items():
        how: How = "capital" if name in seats else "name"
        for code in LANGUAGES:
            yield from ((name, how, text) for text in _entries(getattr(entity, code).names))
        here = [getattr(entity, lang)] if lang in LANGUAGES else []
        if name in own:
            here.append(own[name])
            yield from ((name, how, text) for text in _entries(own[name].names))
        for entry in chain.from_iterable(_entries(names.demonyms) for names in here):
            yield from ((name, "demonym", text) for text in inflect(lang, "nouns", entry))


@cache
def within(entity: str) -> frozenset[str]:
    """Return the ids of all that contains an entity, at any remove; a capital lies in its country."""
    known = entities()
    direct = set(known[entity].within) if entity in known else set()
    if entity in _seats():
        direct.add(_seats()[entity])
    return frozenset(direct).union(*(within(name) for name in sorted(direct)))


@cache
def lands(entity: str) -> frozenset[str]:
    """Return the ids of the countries that an entity is, lies in or speaks for; none for what no gazetteer knows."""
    known = entities()
    return frozenset(name for name in {entity, *within(entity)} if name in known and known[name].kind == "country")


def government(entity: str) -> str:
    """Return the country that a capital or a seat of power speaks for, or the entity itself ("Moscou" -> "russia")."""
    return _seats().get(entity, entity)


def entity_label(entity: str, lang: str) -> str:
    """Return the name of an entity for a reader of the language, or the id itself when it is unknown."""
    if entity not in entity_entries():
        return entity
    known = entity_entries()[entity]
    here, elsewhere = (known.en, known.fr) if lang == "en" else (known.fr, known.en)
    return next(chain(_entries(here.names), _entries(elsewhere.names)), entity)


def concept_label(concept: str, lang: str) -> str:
    """Return a word for a concept for a reader of the language, or the id itself when it is unknown.

    A family of several things is called by its label: a dam that is told to be a "bridge" puzzles. The ids are
    English words already, better chosen than the first synonym that the data lists.
    """
    if concept not in concept_entries() or lang not in LANGUAGES:
        return concept
    label: str = getattr(concept_entries()[concept].label, lang)
    if label:
        return label
    if lang == "en":
        return concept.replace("-", " ")
    words: Words = getattr(concept_entries()[concept], lang)
    listed = ((part, entry) for part in PARTS for entry in _entries(getattr(words, part)))
    return next((inflect(lang, part, entry)[0] for part, entry in listed), concept)


def readable(label: str, lang: str) -> str:
    """Return ids of concepts and entities, with "·" or commas between them, as words for a reader of the language."""
    known: Mapping[str, str] = _kept()["labels"].get(lang, {})
    return " · ".join(", ".join(_shown(name, known) for name in part.split(", ")) for part in label.split(" · "))


def _shown(name: str, known: Mapping[str, str]) -> str:
    words = name.split(" ")
    if len(words) > 1 and all(word in known for word in words):  # a measure of two concepts
        return " ".join(known[word] for word in words)
    bare = name.partition(":")[2] if name[1:2] == ":" else name
    return known.get(bare, bare)


@cache
def name_key(name: str) -> str:
    """Return a key that the transliterations of one name share ("Poutine", "Putin") and different names do not.

    The rules are data; accents, case, hyphens and double letters do not count.
    """
    return " ".join(_word_key(word) for word in _fold(name).split())


def _seats() -> dict[str, str]:
    seats: dict[str, str] = _kept()["seats"]
    return seats


def _place(kind: str, container: str, entry: str) -> tuple[str, EntityEntry]:
    """Read one entry of a list of places: "Pékin=Beijing" is the city "pekin" of two names."""
    names = entry.split("=")
    others = Names(names=", ".join(names[1:]))
    return _slug(names[0]), EntityEntry(kind=kind, within=(container,), fr=Names(names=names[0]), en=others)


def _slug(name: str) -> str:
    return "-".join(_fold(name).split())


def _fold(name: str) -> str:
    """Lower a name, drop its accents, and part it at everything that is no letter or digit."""
    letters = unicodedata.normalize("NFKD", name.lower().replace("œ", "oe").replace("ø", "o").replace("ł", "l"))
    return re.sub(r"[\W_]+", " ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def _word_key(word: str) -> str:
    key = f"^{word}$"
    for old, new in _kept()["spelling"]:
        key = key.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", key.strip("^$"))


def _case(written: str) -> Case:
    if not written[0].isupper():
        return "any"
    return "upper" if written.upper() == written else "title"


def _tokens(form: str, lang: str) -> Phrase:
    """Cut a lowercase phrase, most of which are one plain word: the quick way matters for thousands of them."""
    return (form,) if form.isalpha() else phrase_tokens(form, lang)


def _entries(listed: str) -> Iterator[str]:
    return (entry.strip() for entry in listed.split(",")) if listed else iter(())


@cache
def _concept_file() -> ConceptFile:
    return _load("concepts.toml", ConceptFile, (*ConceptEntry.model_fields, *Words.model_fields), own().concepts)


@cache
def _gazetteer_file() -> GazetteerFile:
    return _load("gazetteer.toml", GazetteerFile, (*EntityEntry.model_fields, *Names.model_fields), own().entities)


def _load(name: str, schema: type[_File], known: Iterable[str], own_files: Iterable[tuple[str, str]] = ()) -> _File:
    """Return a shared file with the user's own files laid over it, each held to the schema of the shared one."""
    raw = _toml(name, (files(__package__) / name).read_text(encoding="utf-8"))
    found = _checked(name, schema, raw, known)
    for label, content in own_files:
        mine = _toml(label, content)
        _checked(label, schema, complete(mine, raw), known)
        raw = lay_over(raw, mine)
        found = _checked(label, schema, raw, known)
    return found


def _toml(label: str, content: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{label}: not valid TOML: {error}") from error


def _checked(label: str, schema: type[_File], raw: dict[str, Any], known: Iterable[str]) -> _File:
    try:
        return schema.model_validate(raw)
    except ValidationError as error:
        raise DataError(explain(error, label, known)) from error


def _refuse_unknown(file: str, key: str, named: Iterable[str], known: Iterable[str]) -> None:
    for name in named:
        if name not in known:
            raise DataError(f"{file}: {key}: unknown {name!r}{nearest(name, sorted(known))}")
