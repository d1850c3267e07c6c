"""Set phrases found in running text: cues, concepts and entities, which may overlap each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.language import knowledge
from factcheck.language.knowledge import EntityPhrase
from factcheck.language.schema import load_language
from factcheck.parse.lexicon import lexicon
from factcheck.parse.tokens import Tokens

# Cue classes that are asked for word by word, as sets, because they stand at every second token.
WORD_SETS = ("stop", "np_end", "np_of", "definite")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as a text names it.

    id     of the gazetteer. kind  of the gazetteer: "country", "city", "person" …
    actor  who acts under that name: the country for a capital or a seat of power, else the entity itself.
    adjective  True for "nord-coréen": what comes from there, not the place.
    """

    id: str
    kind: str
    actor: str
    adjective: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found: its tokens (both included), what kind of knowledge it is, and its value.

    kind  "concept" (value: concept ids), "entity" (value: Named), "name" (value: its key) or a cue class.
    """

    first: int
    last: int
    kind: str
    value: Any


class PhraseIndex:
    """Phrases by their first token; at each place the longest phrase of each kind is found."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], str, Any]]) -> None:
        index: dict[str, list[tuple[tuple[str, ...], str, Any]]] = {}
        for words, kind, value in phrases:
            index.setdefault(words[0], []).append((words[1:], kind, value))
        self._index = {w: tuple(sorted(group, key=lambda g: -len(g[0]))) for w, group in index.items()}

    def find(self, tokens: Tokens, first: int, last: int) -> list[Hit]:
        """Return the phrases that lie within the tokens `first` to `last`, both included, by place.

        Cues may overlap. Of concepts and entities the longest phrase covers the shorter ones inside it: there is
        no "blessés" in "morts et blessés", and no "Corée" in "Corée du Nord". A phrase without a value only covers.
        """
        hits: list[Hit] = []
        get = self._index.get
        words = tokens.words
        covered = {"concept": -1, "entity": -1}
        for i in range(first, last + 1):
            group = get(words[i])
            if group is None:
                continue
            seen: set[str] = set()
            for rest, kind, value in group:
                end = i + len(rest)
                if kind in seen or end > last or covered.get(kind, -1) >= i:
                    continue
                if rest and tuple(words[i + 1 : end + 1]) != rest:
                    continue
                if kind == "entity":
                    value = _resolve(tokens, value, i, end, opens=i == first)  # noqa: PLW2901
                    if value is None:
                        continue
                seen.add(kind)
                if kind in covered:
                    covered[kind] = end
                if value:
                    hits.append(Hit(i, end, kind, value))
        return hits


def _resolve(tokens: Tokens, readings: tuple[EntityPhrase, ...], first: int, last: int, *, opens: bool) -> Named | None:
    """Return the entity that a phrase names as it is written, or None when its letters do not fit ("us", "US").

    opens  the phrase begins its sentence, where a capital proves nothing for a word that is also a common one.
    """
    start, end = tokens.span(first, last)
    written = tokens.text[start:end]
    for reading in readings:
        fits = (
            reading.case == "any"
            or (reading.case == "upper" and written.isupper())
            or (reading.case == "title" and written[0].isupper())
        )
        if fits and not (reading.weak and opens and not written.isupper()):
            return _named(reading)
    return None


@cache
def _named(reading: EntityPhrase) -> Named:
    entity = reading.entity
    kind = knowledge.entities()[entity].kind
    return Named(entity, kind, knowledge.government(entity), reading.how == "demonym")


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What clause reading needs of one language: the phrase index, the word sets and the settings."""

    index: PhraseIndex
    stop: frozenset[str]
    np_end: frozenset[str]
    np_of: frozenset[str]
    definite: frozenset[str]
    head_last: bool
    abbreviations: frozenset[str]


@cache
def phrasebook(code: str) -> Phrasebook:
    """Return the compiled phrases of a language."""
    language = load_language(code)
    cut = lexicon(code).cut
    phrases: list[tuple[tuple[str, ...], str, Any]] = []
    for name, forms in language.cues.items():
        if name not in WORD_SETS:
            phrases += [(cut(form), name, value) for form, value in forms.items()]
    phrases += [(words, "concept", ids) for words, ids in knowledge.concept_phrases(code).items()]
    phrases += [(words, "entity", name) for words, name in knowledge.entity_phrases(code).items()]
    sets = {name: frozenset(language.cues.get(name, ())) for name in WORD_SETS}
    abbreviations = language.settings.get("abbreviations", [])
    assert isinstance(abbreviations, list)
    return Phrasebook(
        PhraseIndex(phrases),
        sets["stop"],
        sets["np_end"],
        sets["np_of"],
        sets["definite"],
        bool(language.settings.get("head_last", False)),
        frozenset(abbreviations),
    )
