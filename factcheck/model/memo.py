"""What is known of words, kept from text to text: news has few words, and most of them come again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_MOST = 65_536  # words that are kept: three times those of a large corpus of news; more are typing errors and names


class Memo(dict[str, T]):
    """What is made of each word, when it is first asked for; `map(memo.__getitem__, words)` asks for many at once."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._make(word)
        return found
