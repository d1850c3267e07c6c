"""Names and words as the sentences write them.

Matching folds a name until its transliterations are one ("Marchand" is kept as "marSand") and cuts words to stems.
Nobody reads those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.language.name_keys import name_key

# What matching keeps of these is the stem of a word, and of all else an id or a name.
_STEMS = frozenset(("head", "words"))
# The mark of a name that no gazetteer knows, as parse.words.names values it.
_NAME = "n:"
_SAID = 65_536
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[^\W_]+")


def stems_as_written(stems: Iterable[str], *sentences: str) -> list[str]:
    """Return each stem as the first sentence that has it writes it: matching cuts "poutine" to "poutin"."""
    return [stem_as_written(stem, *sentences) or stem for stem in stems]


def stem_as_written(stem: str, *sentences: str) -> str:
    """Return a stem as the first sentence that has it writes it, "" where none does."""
    for sentence in sentences:
        word = _begins_with(stem, sentence)
        if word:
            return word
    return ""


@lru_cache(maxsize=_SAID)
def _begins_with(stem: str, sentence: str) -> str | None:
    for folded, word in _words_of(sentence):
        if folded.startswith(stem):
            return word
    return None


@lru_cache(maxsize=_SAID)
def _words_of(sentence: str) -> tuple[tuple[str, str], ...]:
    return tuple((word.casefold(), word) for word in _WORD.findall(sentence))


def as_written(what: str, listed: str, *sentences: str) -> str:
    """Return what a field or a key of matching looked at as the sentences write it: stems, or ids and names.

    what  the field or the key. A stem that stands in none of the sentences is shown cut, with the mark of a cut.
    """
    if what not in _STEMS:
        return names_as_written(listed, *sentences)
    return ", ".join(stem_as_written(stem, *sentences) or f"{stem}…" for stem in listed.split(", ") if stem)


def names_as_written(listed: str, *sentences: str) -> str:
    """Return a list of ids with each name that no gazetteer knows as the first sentence that has it writes it.

    One that stands in none of them, but elsewhere in its paragraph, keeps its key, with capitals.
    """
    if _NAME not in listed:
        return listed
    return ", ".join(_written(name, sentences) if name.startswith(_NAME) else name for name in listed.split(", "))


@lru_cache(maxsize=_SAID)
def _written(name: str, sentences: tuple[str, ...]) -> str:
    key = name.removeprefix(_NAME)
    size = len(key.split())
    return next((told[key] for told in (_capitalised(s, size) for s in sentences) if key in told), key.title())


@lru_cache(maxsize=_SAID)
def _capitalised(sentence: str, size: int) -> dict[str, str]:
    """Return what a sentence says in so many words that begin with a capital, by its key; of one key the first."""
    parts = list(_PART.finditer(sentence))
    windows = zip(parts, parts[size - 1 :], strict=False)
    told = [sentence[a.start() : b.end()] for a, b in windows if sentence[a.start()].isupper()]
    return {name_key(written): written for written in reversed(told)}
