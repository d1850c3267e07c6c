"""Text made comparable: sentences without their figures, words without their accents."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter
from unicodedata import combining, normalize

from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed

MASK = "\x00"
_FIGURES = frozenset(("number", "date", "ordinal"))
_BLANKS = re.compile(r"\s+")


def masked(parsed: Parsed, start: int, end: int) -> str:
    """Return a sentence of a document with every number and date in it as one mark, and one blank between words."""
    text, mentions = parsed.document.text, parsed.mentions
    at, parts = start, []
    first, last = (bisect_left(mentions, place, key=attrgetter("start")) for place in (start, end))
    for mention in mentions[first:last]:
        if _is_figure(mention) and mention.start >= at and mention.end <= end:
            parts += [text[at : mention.start], MASK]
            at = mention.end
    return _BLANKS.sub(" ", "".join([*parts, text[at:end]])).strip()


def _is_figure(mention: Mention) -> bool:
    """Say whether a mention is one that a copy may have another value of; "chaque jour" is words like any."""
    return mention.kind in _FIGURES and (mention.when is None or mention.when.basis != "set")


@lru_cache(maxsize=65536)
def unaccented(word: str) -> str:
    """Return a word without its accents, as names travel between languages ("Péruwelz")."""
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFD", word) if not combining(c))
