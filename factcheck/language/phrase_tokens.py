"""Phrases as tuples of lowercase tokens, cut as articles in a language are."""

from __future__ import annotations

import re
from functools import cache

from factcheck.language.schema import load_language

Phrase = tuple[str, ...]


def phrase_tokens(text: str, lang: str) -> Phrase:
    """Return a text as lowercase tokens, cut as articles in the language are.

    Runs of letters, runs of digits, and single signs; the elisions and clitics of the language keep their
    apostrophe ("l'", "accord"; "korea", "'s").
    """
    return tuple(_token(lang).findall(text.replace("’", "'").lower()))


@cache
def _token(lang: str) -> re.Pattern[str]:
    listed = load_language(lang).listed
    before, after = ("|".join(sorted(listed(key), key=len, reverse=True)) for key in ("elisions", "clitics"))
    elided = rf"(?<![^\W\d_])(?:{before})'|" if before else ""
    clitic = rf"'(?:{after})(?![^\W\d_])|" if after else ""
    return re.compile(clitic + elided + r"[^\W\d_]+|\d+|[^\w\s]")


def tokens_of(form: str, lang: str) -> Phrase:
    """Cut a lowercase phrase, most of which are one plain word: the quick way matters for thousands of them."""
    return (form,) if form.isalpha() else phrase_tokens(form, lang)
