"""Capitalised names that no gazetteer knows: people, places, products."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from functools import cached_property, lru_cache
from types import MappingProxyType

from factcheck.language.name_keys import common_words, name_key
from factcheck.parse.words.openers import opens_its_verb
from factcheck.parse.words.phrases import Hit, Named, Phrases
from factcheck.parse.words.tokens import Tokens

# Words with a capital that follow each other; hyphens, apostrophes and "&" join ("Petit-Trou", "N'Djamena", "A & B").
# No two columns of a table are one name; two blanks stand where a key was pressed twice, or a line was indented.
_BLANK = r"[^\S\n]{1,2}"
_NAME = re.compile(
    rf"[^\W\d_a-zß-öø-ÿ][\w]*(?:[-'][^\W\d_]\w*)*(?:{_BLANK}(?:&{_BLANK})?(?=[^\W\d_a-zß-öø-ÿ])\w+(?:[-']\w+)*)*"
)
_BLANKS = (" ", "\u00a0", "\u202f")
_MARKS = frozenset('«»“”"-–—•*>#(')
_NO_END = frozenset("'&")  # "Brazil's", "Kern & Brazil"
_LETTERS = re.compile(r"[^\W\d_]+")


def names(
    tokens: Tokens,
    first: int,
    last: int,
    nouns: Set[int],
    honours: Set[int],
    stop: frozenset[str],
    covered: Set[int],
    described: Mapping[int, int] = MappingProxyType({}),
) -> list[Hit]:
    """Return the unlisted names in the tokens [first, last] as hits of kind "name", valued by their key.

    A capital that opens a sentence says nothing: a single word there is a hit of kind "opener", a name only if
    `Aliases` knows whose.
    nouns    the last tokens of nouns of places ("island"). honours  those of what stands behind a name ("OBE").
    stop     the small words of the language.
    covered  tokens of entities, and of figures and dates, whose capitals ("January") are no names.
    described  by the word for a body the adjective behind it that is part of its name: "le Parti libéral".
    """
    out = []
    for match in _NAME.finditer(tokens.cased, tokens.starts[first], tokens.ends[last]):
        left, right = _tokens_in(tokens, match.start(), match.end())
        while left <= right and (
            left in covered
            or (tokens.words[left] in stop and not _leads_number(tokens, left))
            or not tokens.capital(left)
        ):
            left += 1  # also the noun of "L'alliance", whose capital is that of its article
        while right >= left and (right in covered or tokens.words[right][0] in _NO_END):
            right -= 1
        while right > left and (right in nouns or right in honours):  # "Qeshm Island" is Qeshm, "Anna Lund OBE" she
            right -= 1
        if left == right and left in honours:
            continue
        right = described.get(right, right) if left <= right else right
        if left <= right and tokens.ends[right] - tokens.starts[left] > 1:
            key = _key(tokens.said(left, right))
            if key:
                kind = "opener" if left == right and _opens(tokens, first, left) else "name"
                out.append(Hit(left, right, kind, "n:" + key))
    return out


def _leads_number(tokens: Tokens, at: int) -> bool:
    """Say whether a number is glued to a word: "A" is no small word in "the A9", which a road is called."""
    return at + 1 < len(tokens.words) and tokens.words[at + 1].isdigit() and tokens.glued(at)


def _opens(tokens: Tokens, first: int, at: int) -> bool:
    """Say whether a word opens its sentence, be it behind a mark: "« Choquée », la chanteuse a renoncé"."""
    return all(word in _MARKS for word in tokens.words[first:at])


# A last word of no more letters is no family name: "Kim Jong Un", but "Lise Fox".
_PARTICLE = 2
_SHORTENED = ("person", "country")


class Aliases:
    """What the short names of one text stand for: "Kim" is "Kim Jong Un" where the text says so elsewhere.

    So is "le Nord" where the text has "la Corée du Nord". A word that opens a sentence is a name where the text has it
    as one elsewhere: "Stahl earned …" of "Ivo Stahl", "Kestrel flies to …" of "said Kestrel"; or where it stands before
    its verb, and the text has it nowhere without a capital.
    """

    def __init__(self, phrases: Phrases, stop: frozenset[str], endings: tuple[str, ...] = ()) -> None:
        """Take the phrases of a text, the small words, and the endings of words that open a sentence without one."""
        self._phrases, self._stop, self._endings = phrases, stop, endings
        self._known: dict[str, Named | None] = {}
        self._ends: dict[str, list[int]] = {}  # where a word is the first or the last of a long name
        words = phrases.tokens.words
        for at in sorted({i for span in phrases.of("entity") if span[0] < span[1] for i in span}):
            self._ends.setdefault(words[at], []).append(at)

    def ends_name(self, word: str) -> bool:
        """Say whether the text has a long name that ends with a word: "Le Maire" of "Bruno Le Maire"."""
        return ("n:" + _key(word)) in self._short_forms

    def resolve(self, hits: list[Hit], known: Mapping[str, Sequence[Hit]]) -> list[Hit]:
        """Return names and openers with single names replaced by the people or countries they are short for.

        known  the other hits of the sentence, by kind: an opener that one begins with is a word of the language.
        """
        if not hits:
            return hits
        found = [self._resolved(h) if h.kind in ("name", "opener") and h.first == h.last else h for h in hits]
        words = {h.first for of in known.values() for h in of} if any(h.kind == "opener" for h in found) else ()
        named = (self._named(h, known) if h.kind == "opener" and h.first not in words else h for h in found)
        return [h for h in named if h.kind != "opener"]

    def _named(self, hit: Hit, known: Mapping[str, Sequence[Hit]]) -> Hit:
        """Return a word that opens a sentence as a name, if the text calls somebody so elsewhere or it has its verb.

        A firm goes by the first word of its name ("Kestrel" of "Kestrel Air"), but "New York" makes no name of "New".
        """
        short, firsts = self._told_elsewhere
        told = hit.value in short
        if not told and (hit.value in firsts or opens_its_verb(self._phrases, hit.first, known, self._endings)):
            told = self._phrases.tokens.words[hit.first] not in self._as_words
        return hit._replace(kind="name") if told else hit

    @cached_property
    def _as_words(self) -> frozenset[str]:
        """The words of the text as it writes them: "new" is none of its names where it has it without a capital."""
        return frozenset(_LETTERS.findall(self._phrases.tokens.cased))

    @cached_property
    def _short_forms(self) -> frozenset[str]:
        rows = {m.group() for m in _NAME.finditer(self._phrases.tokens.cased)}
        whole = (row for row in rows if row.split()[0].lower() not in self._stop)  # "Le Maire" is the title itself
        return frozenset(short for row in whole if (short := short_form("n:" + _key(row))) is not None)

    @cached_property
    def _told_elsewhere(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names that the text has elsewhere, as keys: all and their short forms, and the first words of long ones.

        A capital says that it is one inside a sentence or in a row.
        """
        text = self._phrases.tokens.cased
        runs = {m.group() for m in _NAME.finditer(text) if len(m.group().split()) > 1 or _is_inside(text, m.start())}
        keys = {"n:" + key for key in map(_key, runs)}
        rows = {key for key in keys if " " in key}
        return frozenset(keys | {short_form(key) or key for key in rows}), frozenset(k.split()[0] for k in rows)

    def _resolved(self, hit: Hit) -> Hit:
        person = self._long_form(self._phrases.tokens.words[hit.first])
        return hit if person is None else Hit(hit.first, hit.last, "entity", person)

    def _long_form(self, word: str) -> Named | None:
        if word not in self._known:
            self._known[word] = self._full(word)
        return self._known[word]

    def _full(self, word: str) -> Named | None:
        size = len(self._phrases.tokens.words)
        for i in self._ends.get(word, ()):
            for found in self._phrases.entities(max(0, i - 2), min(size - 1, i + 3)):
                if found.value.kind in _SHORTENED and found.first < found.last and i in (found.first, found.last):
                    return found.value  # type: ignore[no-any-return]
        return None


def _is_inside(text: str, at: int) -> bool:
    """Say whether a word stands inside a sentence: behind a small word, a comma or an elided article."""
    before = text[max(at - 2, 0) : at]
    return before[-1:] == "'" or (before[1:] in _BLANKS and (before[0].islower() or before[0] == ","))


@lru_cache(maxsize=65536)
def short_form(key: str) -> str | None:
    """Return the word by which a full name is called later on, or None for a single word.

    That is the last word, or the first where the last is too short to be a family name ("Kim Jong Un"); of a name
    that ends with what it is, the rest: "Delmore" for "Delmore Bridge".
    """
    words = key.removeprefix("n:").split()
    if len(words) < 2:
        return None
    if words[-1] in common_words():
        return "n:" + " ".join(words[:-1])
    return "n:" + (words[-1] if len(words[-1]) > _PARTICLE else words[0])


def tokens_of(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """Return the first and the last token of a span of a text."""
    if tokens.back is not None:
        start, end = bisect_left(tokens.back, start), bisect_left(tokens.back, end)
    return _tokens_in(tokens, start, end)


def _tokens_in(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """Return the first and the last token of a span of the shadow."""
    left = bisect_left(tokens.starts, start)
    return left, bisect_left(tokens.starts, end, left) - 1


@lru_cache(maxsize=65536)
def _key(name: str) -> str:
    return name_key(name)
