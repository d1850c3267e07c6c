"""Keys that the transliterations of one name share."""

from __future__ import annotations

import re
from functools import cache

from factcheck.language.derived import kept_knowledge
from factcheck.language.knowledge_files import plain_letters


@cache
def name_key(name: str) -> str:
    """Return a key that the transliterations of one name share ("Poutine", "Putin") and different names do not.

    The rules are data; accents, case, hyphens and double letters do not count.
    """
    return " ".join(_word_key(word) for word in plain_letters(name).split())


@cache
def common_words() -> frozenset[str]:
    """Return the keys of the words that end a name and say what it is, not which: "Bridge", "Group"."""
    return frozenset(name_key(word) for word in kept_knowledge()["common"].split(","))


@cache
def _word_key(word: str) -> str:
    key = f"^{word}$"
    for old, new in kept_knowledge()["spelling"]:
        key = key.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", key.strip("^$"))
