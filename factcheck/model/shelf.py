"""Entries by word, each packed until a text has the word.

A text has a few hundred of the thousands of words that a language knows something of: to unpack all of them takes
longer than to read five articles, and to find a word among so many takes longer than among those that were met so far.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from factcheck.model.memo import Memo

T = TypeVar("T")
Packed = dict[str, bytes]


def pack(entries: Mapping[str, Any]) -> Packed:
    """Return entries of builtin values, as marshal knows them, each as bytes; what is the same is kept once."""
    same: dict[bytes, bytes] = {}
    packed = {word: marshal.dumps(entry) for word, entry in entries.items()}
    return {word: same.setdefault(content, content) for word, content in packed.items()}


class Shelf(Mapping[str, T]):
    """What was packed, with what is made of it; an entry is unpacked when it is first asked for."""

    def __init__(self, packed: Packed, make: Callable[[Any], T]) -> None:
        """Take entries as `pack` gives them; `make` gives the value of one."""
        self._packed = packed
        self._make = make
        self._open: dict[str, T] = {}
        self._met: Memo[T | None] = Memo(lambda word: self[word] if word in packed else None)

    def each(self, words: Iterable[str]) -> Iterator[T | None]:
        """Give the entry of each of some words, None for one that has none."""
        return map(self._met.__getitem__, words)

    def __getitem__(self, word: str) -> T:
        found = self._open.get(word)
        if found is None:
            found = self._open[word] = self._make(marshal.loads(self._packed[word]))
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)
