"""What the words around a figure mean, so that sentences of two languages can be laid side by side."""

from __future__ import annotations

from functools import lru_cache
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
    meant = _meanings(seen.frame)
    words, kinds, capital = seen.tokens.words, seen.tokens.kinds, seen.tokens.capital
    found: dict[str, None] = {}
    for i in at:
        ids = meant.get(i)
        if ids is not None:
            found.update(dict.fromkeys(ids))
        elif kinds[i] == WORD and not capital(i) and (root := _root(words[i])):
            found[root] = None
    return tuple(found)


@once
def _meanings(frame: Frame) -> dict[int, tuple[str, ...]]:
    """Return by token the concepts that its phrase may mean."""
    return {i: hit.value for hit in frame.of("concept") for i in range(hit.first, hit.last + 1)}


@lru_cache(maxsize=65_536)
def _root(word: str) -> str:
    """Return the first letters of a word without their accents, marked as no concept; "" of a short word."""
    plain = "".join(c for c in normalize("NFD", word) if not combining(c))
    return f"~{plain[:_ROOT]}" if len(plain) >= _ROOT else ""
