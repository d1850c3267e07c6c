"""Entries by word, each packed until a text has the word.

A text has a few hundred of the thousands of words that a language knows something of: to unpack all of them takes
longer than to read five articles, and to find a word among so many takes longer than among those that were met so far.
The words themselves lie in drawers of a few, so that a run makes no more of them than it looks for.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar
from zlib import crc32

from factcheck.model.memo import Memo

T = TypeVar("T")
Packed = tuple[list[bytes], list[bytes]]  # what entries hold, and the drawers: where that stands, by word
_IN_A_DRAWER = 4  # words, on average


def pack(entries: Mapping[str, Any]) -> Packed:
    """Return entries of builtin values, as marshal knows them, as bytes; what is the same is kept once."""
    contents: dict[bytes, int] = {}
    drawers: list[dict[str, int]] = [{} for _ in range(len(entries) // _IN_A_DRAWER + 1)]
    for word, entry in entries.items():
        drawers[_drawer(word, len(drawers))][word] = contents.setdefault(marshal.dumps(entry), len(contents))
    return [*contents], [marshal.dumps(drawer) for drawer in drawers]


def _drawer(word: str, drawers: int) -> int:
    """Return the drawer in which a word lies in every run: its hash is another one in each."""
    return crc32(word.encode("utf-8", "surrogatepass")) % drawers


class Shelf(Mapping[str, T]):
    """What was packed, with what is made of it; an entry is unpacked when it is first asked for."""

    def __init__(self, packed: Packed, make: Callable[[Any], T]) -> None:
        """Take entries as `pack` gives them; `make` gives the value of one."""
        self._contents, self._drawers = packed
        self._make = make
        self._met: Memo[T | None] = Memo(self._unpacked)

    def _unpacked(self, word: str) -> T | None:
        content = marshal.loads(self._drawers[_drawer(word, len(self._drawers))]).get(word)
        return None if content is None else self._make(marshal.loads(self._contents[content]))

    def each(self, words: Iterable[str]) -> Iterator[T | None]:
        """Give the entry of each of some words, None for one that has none."""
        return map(self._met.__getitem__, words)

    def get(self, word: str, default: Any = None) -> Any:
        """Return the entry of a word, or the default."""
        found = self._met[word]
        return default if found is None else found

    def __getitem__(self, word: str) -> T:
        found = self._met[word]
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._met[word] is not None

    def __iter__(self) -> Iterator[str]:
        for drawer in self._drawers:
            yield from marshal.loads(drawer)

    def __len__(self) -> int:
        return sum(len(marshal.loads(drawer)) for drawer in self._drawers)
