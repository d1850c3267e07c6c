"""Set phrases found in running text: cues, concepts and entities, which may overlap each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache, partial
from typing import Any, NamedTuple

from factcheck.language import entities
from factcheck.model.frozen import frozen
from factcheck.model.shelf import Shelf
from factcheck.parse.words.phrasebook import HERE, TEXT_WIDE, Entry, Leaf
from factcheck.parse.words.tokens import Tokens


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


class Phrases:
    """The phrases of one text, looked up once in a trie of tokens, whichever of its sentences are asked for."""

    def __init__(self, tokens: Tokens, root: Shelf[Entry], name_acts: frozenset[str]) -> None:
        """Take the tokens of a text, the trie of its language, and the words that show a name before them."""
        self.tokens, self._name_acts = tokens, name_acts
        self._found: list[tuple[int, int, Leaf]] = []  # by first and last token, the longest of one beginning first
        add = self._found.append
        words = [*tokens.words, None]
        for i, (node, alone) in [(i, known) for i, known in enumerate(root.each(tokens.words)) if known is not None]:
            if node is not None:
                below = node.get(words[i + 1])
                if below is not None:
                    self._found += _longer(words, i, below)
            if alone is not None:
                add((i, i, alone))
        self._starts = [found[0] for found in self._found]
        self._by_kind: dict[str, list[tuple[int, int]]] = {}
        self._readings: list[tuple[Any, ...]] = []  # of the spans that may name an entity

    def find(self, first: int, last: int) -> dict[str, list[Hit]]:
        """Return the phrases that lie within the tokens `first` to `last`, both included, by kind, and those by place.

        Cues may overlap. Of concepts and entities a phrase covers those that lie inside it: there is no
        "blessés" in "morts et blessés", and no "Corée" in "Corée du Nord". A phrase without a value only covers.
        """
        by_kind: dict[str, list[Hit]] = {}
        concepts_to = entities_to = before = -1
        for i, end, (cues, _, ids, readings) in self._within(first, last):
            if end > last:
                continue
            for kind, value in cues:
                if kind not in by_kind:
                    by_kind[kind] = [_hit((i, end, kind, value))]
                elif i != before or by_kind[kind][-1].first != i:  # a longer phrase of one class is the one meant
                    by_kind[kind].append(_hit((i, end, kind, value)))
            if ids is not None and end > concepts_to:
                concepts_to = end
                if ids:
                    by_kind.setdefault("concept", []).append(_hit((i, end, "concept", ids)))
            if readings is not None and end > entities_to:
                opens = i == first and not self.acts(end)
                named = _resolve(self.tokens, readings, i, end, opens=opens)
                if named is not None:  # else the letters do not fit
                    entities_to = end
                    by_kind.setdefault("entity", []).append(_hit((i, end, "entity", named)))
            before = i
        return by_kind

    def entities(self, first: int, last: int) -> list[Hit]:
        """Return the entities among what `find` gives."""
        hits: list[Hit] = []
        covered = -1
        spans = self.of("entity")
        for at in range(bisect_left(spans, (first,)), bisect_left(spans, (last + 1,))):
            i, end = spans[at]
            inside = covered < end <= last  # of those that begin at one token the longest comes first
            opens = inside and i == first and not self.acts(end)
            named = _resolve(self.tokens, self._readings[at], i, end, opens=opens) if inside else None
            if named is not None:
                hits.append(_hit((i, end, "entity", named)))
                covered = end
        return hits

    def acts(self, last: int) -> bool:
        """Say whether what stands behind a word with a capital shows that it is a name: "China said", "Apple's"."""
        at, words = last + 1, self.tokens.words
        if at == len(words):
            return False
        if words[at] in self._name_acts:
            return True
        joined = any(kind == "and" for _, _, (cues, *_) in self._within(at, at) for kind, _ in cues)
        return joined and at + 1 < len(words) and self.tokens.capital(at + 1)

    def of(self, kind: str) -> list[tuple[int, int]]:
        """Return the first and the last token of every phrase that may be of a kind, covered ones too.

        kind  "concept", "entity" or one of TEXT_WIDE.
        """
        if not self._by_kind:
            by_kind = self._by_kind
            by_kind.update((name, []) for name in ("concept", "entity", *TEXT_WIDE))
            known, named = by_kind["concept"], by_kind["entity"]
            for i, end, (_, wide, ids, readings) in self._found:
                for name in wide:
                    by_kind[name].append((i, end))
                if ids is not None:
                    known.append((i, end))
                if readings is not None:
                    named.append((i, end))
                    self._readings.append(readings)
        return self._by_kind[kind]

    def _within(self, first: int, last: int) -> list[tuple[int, int, Leaf]]:
        return self._found[bisect_left(self._starts, first) : bisect_right(self._starts, last)]


def _longer(words: list[str | None], first: int, node: dict[str | None, Any]) -> list[tuple[int, int, Leaf]]:
    """Return the phrases of two tokens and more at a token, the longest first; `node` is what follows its second."""
    found: list[tuple[int, int, Leaf]] = []
    below: dict[str | None, Any] | None = node
    at = first + 1
    while below is not None:
        if HERE in below:
            found.insert(0, (first, at, below[HERE]))
        at += 1
        below = below.get(words[at])
    return found


def _resolve(tokens: Tokens, readings: tuple[Any, ...], first: int, last: int, *, opens: bool) -> Named | None:
    """Return the entity that a phrase names as it is written, or None when its letters do not fit ("us", "US").

    opens  the phrase begins its sentence, where a capital proves nothing for a word that is also a common one, and
           nothing behind it does.
    """
    written = ""
    for entity, how, case, weak in readings:
        if case != "any" or weak:
            written = written or tokens.said(first, last)
            fits = case == "any" or (written.isupper() if case == "upper" else written[0].isupper())
            if not fits or (weak and opens and not written.isupper()):
                continue
        return _named(entity, how)
    return None


@cache
def _named(entity: str, how: str) -> Named:
    return Named(entity, entities.entities()[entity].kind, entities.government(entity), how == "demonym")


def covered(hits: Iterable[Hit]) -> set[int]:
    """Return all tokens of some hits."""
    return {i for h in hits for i in range(h.first, h.last + 1)}
