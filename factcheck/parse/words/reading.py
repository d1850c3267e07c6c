"""A text as items: one code for every word, known phrase and number, with its tokens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.frozen import frozen, record
from factcheck.parse.words.tokens import ADDRESS, MARK, NUMBER, WORD, Tokens, places_of

# Codes of what no list knows: a word, a mark, an address. They are letters; known items get private-use characters.
PLAIN_WORD, PLAIN_MARK, PLAIN_ADDRESS, BREAK = "w", "x", "u", "b"
_PLAIN = bytes.maketrans(bytes((NUMBER, ADDRESS, WORD, MARK)), f"n{PLAIN_ADDRESS}{PLAIN_WORD}{PLAIN_MARK}".encode())


@record
class Item:
    """A known word, set phrase or folded number: its tokens (both ends included), its classes with their values."""

    first: int
    last: int
    senses: Mapping[str, Any]
    code: str


@frozen
class Reading:
    """A text as items: one code an item, known items by their place, and each item's tokens.

    codes  one character an item. known  item index -> Item. firsts, lasts  the tokens of each item.
    """

    tokens: Tokens
    codes: str
    known: Mapping[int, Item]
    firsts: list[int]
    lasts: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the text span of the items [start, end)."""
        return self.tokens.span(self.firsts[start], self.lasts[end - 1])

    def sense(self, index: int, name: str) -> Any:
        """Return the value that an item has in a class, or None."""
        item = self.known.get(index)
        return None if item is None else item.senses.get(name)

    def is_any(self, index: int, *names: str) -> bool:
        """Say whether an item is known in one of some classes."""
        item = self.known.get(index)
        return item is not None and any(name in item.senses for name in names)


def lay_out(tokens: Tokens, items: list[Item]) -> Reading:
    """Return the reading of a text from its known items; the plain tokens between them get a code by kind."""
    codes = list(bytes(tokens.kinds).translate(_PLAIN).decode("ascii"))
    for at in places_of("\n", tokens.words):
        codes[at] = BREAK
    known: dict[int, Item] = {}
    firsts: list[int] = []
    lasts: list[int] = []
    at, inner = 0, 0  # the token behind the last phrase, and how many tokens the phrases have behind their first
    for item in items:
        codes[item.first] = item.code
        known[item.first - inner] = item
        if item.last > item.first:
            firsts += range(at, item.first + 1)
            lasts += range(at, item.first)
            lasts.append(item.last)
            at = item.last + 1
            inner += item.last - item.first
    firsts += range(at, len(codes))
    lasts += range(at, len(codes))
    return Reading(tokens, "".join(map(codes.__getitem__, firsts)), known, firsts, lasts)
