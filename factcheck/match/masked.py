"""Text made comparable: sentences without their figures, words without their accents."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from unicodedata import combining, normalize

from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed

MASK = "\x00"
_BLANKS = re.compile(r"\s+")


def figures_of(parsed: Parsed) -> Sequence[Mention]:
    """Return the numbers and dates of a document, by place."""
    return [m for m in parsed.mentions if m.kind in ("number", "date", "ordinal")]


def masked(text: str, figures: Sequence[Mention], start: int, end: int) -> str:
    """Return the text of a sentence with every number and date in it as one mark, and one blank between words."""
    at, parts = start, []
    first, last = (bisect_left(figures, place, key=attrgetter("start")) for place in (start, end))
    for mention in figures[first:last]:
        if mention.start >= at and mention.end <= end:
            parts += [text[at : mention.start], MASK]
            at = mention.end
    return _BLANKS.sub(" ", "".join([*parts, text[at:end]])).strip()


@lru_cache(maxsize=65536)
def unaccented(word: str) -> str:
    """Return a word without its accents, as names travel between languages ("Péruwelz")."""
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFD", word) if not combining(c))
