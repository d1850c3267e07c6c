"""Inflection: the surface forms of a dictionary entry, from endings that are data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from factcheck.language.schema import glossary, languages
from factcheck.model.compiled import packaged
from factcheck.model.frozen import field, frozen
from factcheck.model.shape import Table, checked
from factcheck.model.toml import parse_toml

PARTS = ("nouns", "adjectives", "verbs", "phrases", "forms")
DOT = "·"  # "soldat·e": what follows makes the feminine; "plan·n": what follows stands before "ed" and "ing"
PARTICIPLES = 4  # how many forms at the end of a verb's paradigm are its past participle in both genders and numbers
HEAD = "*"  # "s'*arrêter", "*force *armée": the words of an entry that bear the ending


@frozen
class Reflexive(Table):
    """What stands before a reflexive verb, and before its participle in compound tenses."""

    before: tuple[str, ...] = ()
    compound: tuple[str, ...] = ()


@frozen
class Endings(Table):
    """The endings of one language, as inflect.toml describes them."""

    noun_head: Literal["first", "last"]
    adjectives_agree: bool = False
    sets: dict[str, str] = field(default_factory=dict)
    plural: dict[str, str] = field(default_factory=dict)
    feminine: dict[str, str] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)
    verbs: dict[str, str] = field(default_factory=dict)
    reflexive: Reflexive = field(default_factory=Reflexive)


@cache
def endings() -> Mapping[str, Endings]:
    """Return the endings of every language, from inflect.toml or from the `endings` of its own folder.

    Raises DataError when a file breaks its schema.
    """
    raw = parse_toml("inflect.toml", packaged("language", "inflect.toml").read_text("utf-8"))
    raw |= {lang: glossary(lang).endings for lang in languages() if glossary(lang).endings}
    return {lang: checked(f"inflect.toml: {lang}", Endings, value) for lang, value in raw.items()}


def inflect(lang: str, part: str, entry: str) -> tuple[str, ...]:
    """Return every surface form of a dictionary entry, each once, the entry's own first.

    lang   a language of inflect.toml; any other inflects nothing.
    part   one of PARTS; "phrases" and "forms" stand as they are.
    entry  one or several words; DOT and HEAD mark what takes endings, "man/men" states an odd plural.
    """
    known = endings().get(lang)
    if known is None or part in ("phrases", "forms") or (part == "adjectives" and not known.adjectives_agree):
        return (entry,)
    if "/" in entry:
        return tuple(entry.split("/"))
    of_word = _verb if part == "verbs" else _noun
    out: dict[str, None] = {}
    for spelling in _spellings(entry, known.variants):
        if " " not in spelling and HEAD not in spelling:
            out.update(dict.fromkeys(of_word(lang, spelling)))
        else:
            out.update(dict.fromkeys(_several(lang, part, spelling)))
    return tuple(out)


def _spellings(entry: str, variants: Mapping[str, str]) -> list[str]:
    return [entry, *(entry.replace(a, b) for a, b in variants.items() if a in entry)]


def _several(lang: str, part: str, entry: str) -> list[str]:
    """Inflect the head of an entry of several words; heads in parallel ("forces armées", never "forces armée")."""
    of_word = _verb if part == "verbs" else _noun
    if HEAD not in entry:
        entry = _mark_head(entry, first=part == "verbs" or endings()[lang].noun_head == "first")
    pieces = [piece.split(" ", 1) for piece in entry.split(HEAD)[1:]]
    before = entry.split(HEAD, 1)[0]
    columns = [of_word(lang, word[0]) for word in pieces]
    rests = [" " + piece[1] if len(piece) > 1 else "" for piece in pieces]
    width = min(len(column) for column in columns)
    rows = ["".join(column[i] + rest for column, rest in zip(columns, rests, strict=True)) for i in range(width)]
    forms = [before + row for row in rows]
    reflexive = endings()[lang].reflexive
    if part == "verbs" and before in reflexive.before:  # "s'effondre", but "s'est effondrée", "se sont effondrées"
        forms += [auxiliary + row for row in rows[-PARTICIPLES:] for auxiliary in reflexive.compound]
    return forms


def _mark_head(entry: str, first: bool) -> str:
    if first:
        return HEAD + entry
    before, _, last = entry.rpartition(" ")
    return f"{before} {HEAD}{last}"


def _noun(lang: str, word: str) -> tuple[str, ...]:
    """Return singular and plural, and the feminine of both where the entry writes one."""
    base, _, ending = word.partition(DOT)
    plural = endings()[lang].plural
    if not ending:
        return base, _swap(base, plural)
    woman = base.removesuffix(endings()[lang].feminine.get(ending, "")) + ending
    return base, _swap(base, plural), woman, _swap(woman, plural)


def _swap(word: str, table: Mapping[str, str]) -> str:
    ending = _longest(word, table)
    if ending is None:
        return word
    if ending.startswith("^"):
        return table[ending]
    return word[: len(word) - len(ending)] + table[ending]


def _longest(word: str, table: Mapping[str, object]) -> str | None:
    """Return the key that fits best: the word itself ("^rise"), else its longest ending."""
    whole = "^" + word
    if whole in table:
        return whole
    return next((word[i:] for i in range(len(word) + 1) if word[i:] in table), None)


def _verb(lang: str, word: str) -> tuple[str, ...]:
    base, dot, doubled = word.partition(DOT)
    known = _paradigms(lang)
    ending = DOT if dot else _longest(base, known)
    if ending is None:
        return (base,)
    stem = base if dot else base[: len(base) - len(ending.removeprefix("^"))]
    return tuple((stem + tail).replace(DOT, doubled) for tail in known[ending])


@cache
def _paradigms(lang: str) -> Mapping[str, tuple[str, ...]]:
    known = endings()[lang]
    sets = {name: value.split(" ") for name, value in known.sets.items()}
    return {key: tuple(_spread(value, sets)) for key, value in known.verbs.items()}


def _spread(paradigm: str, sets: Mapping[str, list[str]]) -> list[str]:
    out: list[str] = []
    for item in paradigm.split(" "):
        stem, plus, name = item.partition("+")
        out.extend([stem + tail for tail in sets[name]] if plus else [stem])
    return out
