"""What texts open with: the name of a page of a work of reference, or of the town that a local headline is about.

"Keyes, California" and "Keyes, Oklahoma", "First Battle of Dorn" and "Second Battle of Dorn": their figures differ
because the towns do. Such a page opens with its name and goes on with a sentence that begins with it once more. So do
those of "Dorn : 450 manifestants" and "Keyes : 70 manifestants".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model.late import late

# How much of a page is looked at, and how many words its name has at most.
_OPENING, _LONGEST = 200, 14
_TOKEN = re.compile(r"\w[\w'’.-]*|[(),]")
# "Saint-Jean-de-Dorn. ", "Dorn-sur-Sarn : ": words with a capital, small ones between, before what tells the news.
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'’-]{2,}"
_HEADING = late(
    rf"({_CAPITAL}(?:[ ](?:{_CAPITAL}|[a-z]{{1,3}}(?=[ ])|l['’]\w+)){{0,4}})(?:[ \u00a0]?:|\.)[ \u00a0](?=\S)"
)
# A small word in a name, or an article before its repetition: "Battle of", "The first battle".
_SMALL = 3
# So many second names, or a short form in quotes, may stand between the names of somebody.
_SECOND_NAMES = 3


def namesakes(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether two page names are of two things: each has a word of its own, and half of their words are shared.

    Of a family the last word is enough: "Lise M. Kern" and "Jan Kern".
    """
    mine, theirs = set(left), set(right)
    shared = mine & theirs
    if not shared or shared in (mine, theirs):
        return False
    return left[-1] == right[-1] or 2 * len(shared) >= min(len(mine), len(theirs))


def page_name(text: str) -> tuple[str, ...]:
    """Return the words of the name that a page opens with, () for a text that is no such page."""
    tokens = _TOKEN.findall(text[:_OPENING])
    for end in range(1, min(_LONGEST, len(tokens) - 2) + 1):
        if _repeats(tokens, end):
            name = tokens[:end]
            is_page = _is_name(name) and _says_all(tokens, end)
            return tuple(t.casefold() for t in name if t not in "(),") if is_page else ()
    return ()


def heading(text: str) -> str:
    """Return the name, in small letters, that a headline opens with before a colon or a stop; "" for none."""
    found = _HEADING.match(text)
    return found[1].casefold() if found is not None else ""


def _repeats(tokens: Sequence[str], end: int) -> bool:
    """Say whether the tokens begin again at a place, past an article, or the last of them is said twice."""
    first = tokens[0].casefold()
    again = tokens[end].casefold() == first and tokens[end][:1].isupper() == tokens[0][:1].isupper()
    behind_article = len(tokens[end]) <= _SMALL and tokens[end][:1].isupper() and tokens[end + 1].casefold() == first
    return again or behind_article or (tokens[end] == tokens[end - 1] and tokens[end][:1].isupper())


def _says_all(tokens: Sequence[str], end: int) -> bool:
    """Say whether a name is said again up to an addition behind a mark, which a headline is not.

    "Keyes, California Keyes is" is a page, "Air India Crash Kills 240 Air India said" is news. Who has an addition may
    be told with second names: "Lise Kern (singer) Lise Maria Kern".
    """
    first = tokens[0].casefold()
    again = next((i for i in (end, end + 1) if tokens[i].casefold() == first), None)
    if again is None:
        return True  # "Lise Kern Kern": the last of its words is said twice
    plain = next((i for i in range(end) if tokens[i] in "(,"), end)
    second = _SECOND_NAMES if plain < end else 0
    said = iter(t.casefold() for t in tokens[again : again + plain + second])
    return all(one.casefold() in said for one in tokens[:plain])


def _is_name(tokens: Sequence[str]) -> bool:
    """Say whether tokens are a name: capitals, figures and small words, and anything in its brackets."""
    depth = 0
    for token in tokens:
        depth += (token == "(") - (token == ")")
        if not depth and token[0].islower() and len(token) > _SMALL:
            return False
    return tokens[0][0].isupper() or tokens[0][0].isdigit()
