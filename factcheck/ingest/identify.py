"""Which language a text is in, by a vote of its commonest words."""

from __future__ import annotations

import re
from functools import cache

from factcheck.ingest.knowledge import knowledge
from factcheck.model.document import UNRECOGNISED

# The beginning tells enough, and long texts cost no more than short ones.
_SAMPLE = 1500
# From this many words on, a text of a listed language holds its function words in this share at least;
# below it the text is in a language that no list knows (a French text reaches .4, a Polish one .1).
_LONG = 16
_COVERED = 0.16
_LETTER_WEIGHT = 0.5
_ENDING_WEIGHT = 0.3
_LONGEST_ENDING = 7

# "l'", "qu'" and "don't" are words here: elision tells French and Italian from Spanish.
_WORD = re.compile(r"[^\W\d_]+(?:'(?:[ts]\b)?)?")


def identify(text: str) -> str:
    """Return the code of the text's language, or "und" where the words do not tell."""
    sample = text[:_SAMPLE].lower().replace("’", "'")
    words = _WORD.findall(sample)
    if not words:
        return UNRECOGNISED
    scores = _scores(words, sample)
    if len(words) >= _LONG:
        return _winner(scores, _COVERED * len(words))
    _add_endings(scores, words)
    return _winner(scores, 0.0)


def _winner(scores: dict[str, float], least: float) -> str:
    (best, first), (_, second) = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    return best if first > second and first >= least else UNRECOGNISED


def _scores(words: list[str], sample: str) -> dict[str, float]:
    votes, letters = _votes(), _letters()
    scores = dict.fromkeys(knowledge().words, 0.0)
    for word in words:
        for code in votes.get(word, ()):
            scores[code] += 1.0
    for letter in letters.keys() & set(sample):
        for code in letters[letter]:
            scores[code] += _LETTER_WEIGHT
    return scores


def _add_endings(scores: dict[str, float], words: list[str]) -> None:
    endings = _endings()
    for word in words:
        for size in range(1, min(len(word) - 2, _LONGEST_ENDING) + 1):
            for code in endings.get(word[-size:], ()):
                scores[code] += _ENDING_WEIGHT


@cache
def _votes() -> dict[str, tuple[str, ...]]:
    """Return word -> the languages that list it."""
    return _inverted(knowledge().words)


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    return _inverted(knowledge().letters)


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    return _inverted(knowledge().endings)


def _inverted(lists: dict[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(lists):
        for entry in sorted(lists[code]):
            found[entry] = (*found.get(entry, ()), code)
    return found
