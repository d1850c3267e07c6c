"""What the words around a figure mean, so that sentences of two languages can be laid side by side."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from unicodedata import combining, normalize

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.words.tokens import WORD

# Letters that words of one origin share in French and English alike: "rivale", "rival"; "planète", "planet".
_ROOT = 5


def senses(seen: SentenceFigures, at: list[int]) -> tuple[str, ...]:
    """Return what some words of a sentence mean, in their order: concepts, else the root of a long word.

    at  their tokens. A name is none of them: what is named is compared as such.
    """
    return tuple(dict.fromkeys(chain.from_iterable(map(_meanings(seen.frame).__getitem__, at))))


class _Meanings(dict[int, tuple[str, ...]]):
    """What the tokens of a sentence mean, by their place; most are asked for by several of its figures."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.tokens = frame.tokens
        for hit in frame.of("concept"):
            for at in range(hit.first, hit.last + 1):
                self[at] = hit.value

    def __missing__(self, at: int) -> tuple[str, ...]:
        tokens = self.tokens
        plain = tokens.kinds[at] == WORD and not tokens.capital(at)
        found = self[at] = _root(tokens.words[at]) if plain else ()
        return found


@once
def _meanings(frame: Frame) -> _Meanings:
    return _Meanings(frame)


@lru_cache(maxsize=65_536)
def _root(word: str) -> tuple[str, ...]:
    """Return the first letters of a word without their accents, marked as no concept; none of a short word."""
    plain = "".join(c for c in normalize("NFD", word) if not combining(c))
    return (f"~{plain[:_ROOT]}",) if len(plain) >= _ROOT else ()
