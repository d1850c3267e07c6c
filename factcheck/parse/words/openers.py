"""The single word that opens a sentence: a name where what stands behind it is its verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.parse.words.phrases import Hit, Phrases

_LETTERS = 4  # of a word that may be a name there
_APART = 8  # tokens of what may stand between it and its verb
_CLOSED_BY = {",": ",", "(": ")", "–": "–", "—": "—"}


def opens_its_verb(phrases: Phrases, at: int, known: Mapping[str, Sequence[Hit]], endings: tuple[str, ...]) -> bool:
    """Say whether a word that opens a sentence is the name of what does the deed behind it: "Brierfield had 80 pupils".

    Where it lies may stand between: "Salindres (Gard) a relevé 40 °C", "Brierfield in Lancashire had …".
    known    the hits of the sentence, by kind.
    endings  of common words that stand there without an article: "Officials said", "Attendance was".
    """
    word, ends = phrases.tokens.words[at], (at, _aside(phrases, at), _place(phrases, at, known))
    if len(word) < _LETTERS:
        return False
    return any(
        phrases.acts(last) and not _is_common(phrases, word, last + 1, endings) for last in ends if last is not None
    )


def _is_common(phrases: Phrases, word: str, verb: int, endings: tuple[str, ...]) -> bool:
    """Say whether a word has the ending of a common one before a verb; no plural has one in the singular: "was"."""
    singular = word[-1:] == "s" == phrases.tokens.words[verb][-1:]
    return word.endswith(endings) and not singular


def _aside(phrases: Phrases, at: int) -> int | None:
    """Return the last token of what stands between brackets, commas or dashes behind a word, or None."""
    words = phrases.tokens.words
    closing = _CLOSED_BY.get(words[at + 1]) if at + 1 < len(words) else None
    if closing is None:
        return None
    return next((i for i in range(at + 2, min(at + _APART, len(words))) if words[i] == closing), None)


def _place(phrases: Phrases, at: int, known: Mapping[str, Sequence[Hit]]) -> int | None:
    """Return the last token of the place that is told right behind a word: "in Greater Manchester"; or None."""
    tokens = phrases.tokens
    last = link = next((h.last for h in known.get("place_in", ()) if h.first == at + 1), at)
    while last > at and last + 1 < len(tokens.words) and tokens.capital(last + 1):
        last += 1
    return last if last > link else None
