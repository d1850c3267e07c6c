"""Set phrases found in running text: cues, concepts and entities, which may overlap each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from factcheck.language import concepts, entities
from factcheck.language.schema import load_language
from factcheck.model.compiled import kept
from factcheck.model.frozen import frozen
from factcheck.model.shelf import Shelf, pack
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.tokens import Tokens

# Cue classes that are asked for word by word, as sets, because they stand at every second token.
WORD_SETS = (
    "stop",
    "np_end",
    "np_of",
    "definite",
    "determiner",
    "indefinite",
    "pronoun",
    "impersonal",
    "epithet",
    "each",
    "magnitude",
    "near_votes",
)


@frozen
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


class Hit(NamedTuple):
    """A phrase that was found: its tokens (both included), what kind of knowledge it is, and its value.

    kind  "concept" (value: concept ids), "entity" (value: Named), "name" (value: its key) or a cue class.
    """

    first: int
    last: int
    kind: str
    value: Any


# Makes a hit of a tuple, in half the time: nearly all hits of a text are made at one place.
_hit = partial(tuple.__new__, Hit)

_HERE = ""  # the key in a trie node under which the phrases that end there lie; no token is empty, and one may be NUL


# The phrases that begin at one token, the longest first: the last token of each, and the kinds and values it has.
_Begun = list[tuple[int, tuple[tuple[str, Any], ...]]]


# What a trie has under a word: what may follow the word, and the kinds and values of the phrase that it is alone.
_Entry = tuple[dict[str | None, Any], tuple[tuple[str, Any], ...] | None]


class Phrases:
    """The phrases of one text, looked up once in a trie of tokens, whichever of its sentences are asked for.

    Most words begin no phrase: they are passed at the speed of one look into a dictionary, and that a small one, for
    to find a word in that of a whole language costs ten times as much.
    """

    def __init__(self, tokens: Tokens, root: Shelf[_Entry]) -> None:
        self.tokens = tokens
        self._starts: list[int] = []
        self._begun: list[_Begun] = []
        self._by_kind: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._readings: list[tuple[Any, ...]] = []  # of the spans that may name an entity
        words = [*tokens.words, None]
        here = root.of(tokens.different)
        for i, known in enumerate(map(here.get, tokens.words)):
            if known is None:
                continue
            node, alone = known
            below = node.get(words[i + 1])
            if below is not None:
                begun = _longer(words, i + 1, below)
                if alone is not None:
                    begun.append((i, alone))
                if not begun:
                    continue
            elif alone is not None:
                begun = [(i, alone)]
            else:
                continue
            self._starts.append(i)
            self._begun.append(begun)

    def find(self, first: int, last: int) -> list[Hit]:
        """Return the phrases that lie within the tokens `first` to `last`, both included, by place.

        Cues may overlap. Of concepts and entities a phrase covers those that lie inside it: there is no
        "blessés" in "morts et blessés", and no "Corée" in "Corée du Nord". A phrase without a value only covers.
        """
        hits: list[Hit] = []
        covered = {"concept": -1, "entity": -1}
        for i, begun in self._within(first, last):
            seen: list[str] = []
            for end, phrases in begun:
                for kind, value in phrases if end <= last else ():
                    if kind in seen or covered.get(kind, -1) >= end:
                        continue
                    meant = _resolve(self.tokens, value, i, end, opens=i == first) if kind == "entity" else value
                    if meant is None:
                        continue  # the letters do not fit
                    if kind in covered:
                        covered[kind] = end
                    if meant:
                        hits.append(_hit((i, end, kind, meant)))
                    seen.append(kind)
        return hits

    def entities(self, first: int, last: int) -> list[Hit]:
        """Return the entities among what `find` gives."""
        hits: list[Hit] = []
        covered = -1
        spans = self.of("entity")
        for at in range(bisect_left(spans, (first,)), bisect_left(spans, (last + 1,))):
            i, end = spans[at]
            inside = covered < end <= last  # of those that begin at one token the longest comes first
            named = _resolve(self.tokens, self._readings[at], i, end, opens=i == first) if inside else None
            if named is not None:
                hits.append(Hit(i, end, "entity", named))
                covered = end
        return hits

    def of(self, kind: str) -> list[tuple[int, int]]:
        """Return the first and the last token of every phrase that may be of a kind, covered ones too."""
        if not self._by_kind:
            by_kind = self._by_kind
            for i, begun in zip(self._starts, self._begun, strict=True):
                for end, phrases in begun:
                    span = (i, end)
                    for name, value in phrases:
                        by_kind[name].append(span)
                        if name == "entity":
                            self._readings.append(value)
        return self._by_kind.get(kind, [])

    def _within(self, first: int, last: int) -> Iterable[tuple[int, _Begun]]:
        span = slice(bisect_left(self._starts, first), bisect_right(self._starts, last))
        return zip(self._starts[span], self._begun[span], strict=True)


def _longer(words: list[str | None], at: int, node: dict[str | None, Any]) -> _Begun:
    """Return the phrases of two tokens and more, the longest first; `node` is what follows up to token `at`."""
    found: _Begun = []
    below: dict[str | None, Any] | None = node
    while below is not None:
        if _HERE in below:
            found.insert(0, (at, below[_HERE]))
        at += 1
        below = below.get(words[at])
    return found


def _resolve(tokens: Tokens, readings: tuple[Any, ...], first: int, last: int, *, opens: bool) -> Named | None:
    """Return the entity that a phrase names as it is written, or None when its letters do not fit ("us", "US").

    opens  the phrase begins its sentence, where a capital proves nothing for a word that is also a common one.
    """
    written = ""
    for entity, how, case, weak in readings:
        if case != "any" or weak:
            written = written or tokens.text[slice(*tokens.span(first, last))]
            fits = case == "any" or (written.isupper() if case == "upper" else written[0].isupper())
            if not fits or (weak and opens and not written.isupper()):
                continue
        return _named(entity, how)
    return None


@cache
def _named(entity: str, how: str) -> Named:
    return Named(entity, entities.entities()[entity].kind, entities.government(entity), how == "demonym")


@frozen
class Phrasebook:
    """What clause reading needs of one language: its code, the trie of its phrases, the word sets and the settings.

    articles  all words of `definite`, `determiner` and `indefinite`.
    """

    code: str
    trie: Shelf[_Entry]
    stop: frozenset[str]
    np_end: frozenset[str]
    np_of: frozenset[str]
    definite: frozenset[str]
    determiner: frozenset[str]
    indefinite: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    impersonal: frozenset[str]
    epithet: frozenset[str]
    each: frozenset[str]
    magnitude: frozenset[str]
    supposing: tuple[str, ...]
    plural: tuple[str, ...]
    head_last: bool


@cache
def phrasebook(code: str) -> Phrasebook:
    """Return the compiled phrases of a language."""
    language = load_language(code)
    sets = {name: frozenset(language.cues.get(name, ())) for name in WORD_SETS}
    return Phrasebook(
        code=code,
        trie=Shelf(kept(f"phrases-{code}", ("language", "parse"), lambda: pack(trie(_phrases(code)))), _entry),
        stop=sets["stop"],
        np_end=sets["np_end"],
        np_of=sets["np_of"],
        definite=sets["definite"],
        determiner=sets["determiner"],
        indefinite=sets["indefinite"],
        articles=sets["definite"] | sets["determiner"] | sets["indefinite"],
        pronouns=sets["pronoun"],
        impersonal=sets["impersonal"],
        epithet=sets["epithet"],
        each=sets["each"],
        magnitude=sets["magnitude"],
        supposing=tuple(language.listed("supposing_endings")),
        plural=tuple(language.listed("plural_endings")),
        head_last=bool(language.settings.get("head_last", False)),
    )


def _phrases(code: str) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    """Give the words, the kind and the value of every phrase of a language."""
    cut = lexicon(code).cut
    for name, forms in load_language(code).cues.items():
        if name not in WORD_SETS:
            yield from ((cut(form), name, value) for form, value in forms.items())
    yield from ((words, "concept", ids) for words, ids in concepts.concept_phrases(code).items())
    for words, readings in entities.entity_phrases(code).items():
        yield words, "entity", tuple(map(tuple, readings))


def _entry(node: dict[str | None, Any]) -> _Entry:
    return node, node.get(_HERE)


def trie(phrases: Iterable[tuple[tuple[str, ...], str, Any]]) -> dict[str, Any]:
    """Return phrases as a trie of tokens."""
    root: dict[str, Any] = {}
    for words, kind, value in phrases:
        node = root
        for word in words:
            node = node.setdefault(word, {})
        node[_HERE] = (*node.get(_HERE, ()), (kind, value))
    return root
