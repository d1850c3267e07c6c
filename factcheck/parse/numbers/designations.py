"""Numbers that are part of a name: "AK-47 rifles", "F-16 jets", "iPhone 4S" count nothing."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.parse.words.sentences import Sentence
from factcheck.parse.words.tokens import NUMBER, WORD, Tokens

# The letters of a type or a model are few: AK, F, MH; longer ones are the name of somebody who has or does something.
_LETTERS = 3


def designations(tokens: Tokens, sentence: Sentence) -> Mapping[int, tuple[int, ...]]:
    """Return the numbers of a sentence that end a designation, with the tokens that a noun phrase passes over for it.

    A few capitals stand before it, at most a hyphen between, and a noun in small letters behind: "six AK - 47 rifles".
    Where a figure stands before the capitals the noun may have one too: "14 AK-47 Rifles", "31 M1 Abrams tanks".
    """
    inside = tokens.kinds[sentence.first + 1 : sentence.last]
    if NUMBER not in inside or tokens.text[sentence.start : sentence.end].isupper():
        return {}
    found = {}
    for i in [i for i, kind in enumerate(inside, sentence.first + 1) if kind == NUMBER]:
        digits = tokens.words[i]
        if digits.isdecimal() and len(digits) <= _LETTERS and tokens.kinds[i + 1] == WORD:
            hyphen = tokens.words[i - 1] == "-"
            letters = i - 1 - hyphen
            joined = hyphen or tokens.glued(letters)
            counted = joined and letters > sentence.first and tokens.words[letters - 1].isdecimal()
            if tokens.capital(i + 1) and not counted:
                continue
            if _names_a_type(tokens, letters, sentence.first, joined):
                found[i] = (i - 1, i) if hyphen else (i,)
    return found


def _names_a_type(tokens: Tokens, index: int, first: int, joined: bool) -> bool:
    """Say whether a token is the letters of a type; a single letter may be a word unless it is joined to the number."""
    if index < first or tokens.kinds[index] != WORD:
        return False
    start, end = tokens.span(index, index)
    name = tokens.text[start:end]
    return name.isalpha() and name.isupper() and (1 if joined else 2) <= len(name) <= _LETTERS
