"""Stamps: the day and hour of publication inside a line of text, where a page lost its line breaks.

"Le port de Sarn rouvre Le 06 mars 2024 à 10:56 Partager Les premiers bateaux …" is a headline, a stamp, a button and
a first sentence. Whoever tells an event in prose writes neither the capital nor what follows without a full stop.
"""

from __future__ import annotations

import re

from factcheck.ingest.datelines import YEAR, is_date, opening_dateline
from factcheck.ingest.lines import Line, key_of
from factcheck.ingest.phrases import Phrases, phrases

_CLOCK = re.compile(r"(?<![\d:.])\d{1,2}[:hH]\d{2}(?![\d:%])")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_HALF = re.compile(r" ?([^\W\d_](?:[^\W\d_]|\.)*)")
_REACH = 450  # characters from the beginning of its line: a headline and a standfirst at most
_WORDS = 8  # of the date in front of the hour, "Mis à jour le mercredi 6 mars 2024 à"
_BUTTONS = 3


def stamp(line: Line) -> tuple[int, int] | None:
    """Return where a line holds the day and hour of publication, with the buttons behind; None where it does not."""
    if not line.figures or len(line.text) < _REACH // 10:
        return None
    known = phrases()
    for clock in _CLOCK.finditer(line.text, 0, _REACH):
        start, end = _opens(line.text, clock.start(), known), _with_half(line.text, clock.end(), known)
        if start is not None and _ends(line.text, end, known):
            return line.start + start, line.start + _behind(line, end, known)
    return None


def _with_half(text: str, end: int, known: Phrases) -> int:
    """Return where an hour ends with the half of the day behind it: "10:56 AM"."""
    half = _HALF.match(text, end)
    return half.end() if half is not None and half[1].lower() in known.clock_halves else end


def _opens(text: str, end: int, known: Phrases) -> int | None:
    """Return where a full date in front of an hour begins; None for none, or for one that a sentence leads to."""
    words = list(_TOKEN.finditer(text, 0, end))[-_WORDS:]
    while words and not (words[0].group().isdigit() or words[0].group().lower() in known.date_words):
        words.pop(0)
    starts = (words[-n].start() for n in range(len(words), 0, -1) if _of_date(words[-n:], text, end, known))
    return next((start for start in starts if _stands_alone(text, start)), None)


def _stands_alone(text: str, start: int) -> bool:
    """Say whether nothing leads to what begins at a place: it has a capital, or a mark or nothing stands before it."""
    return text[start].isupper() or text[:start].rstrip()[-1:] in ("", *"|•·–—-….")


def _of_date(words: list[re.Match[str]], text: str, end: int, known: Phrases) -> bool:
    said = text[words[0].start() : end]
    return all(w.group().isdigit() or w.group().lower() in known.date_words for w in words) and (
        YEAR.search(said) is not None and is_date(said, known)
    )


def _ends(text: str, end: int, known: Phrases) -> bool:
    """Say whether a new sentence follows an hour without a full stop, or nothing; "GMT" goes on, "The" opens."""
    follows = text[end:].lstrip()
    word = _TOKEN.match(follows)
    if word is not None and word.group().lower() in known.date_words and not word.group().istitle():
        return False
    return not follows or follows[0].isupper() or follows[0] in '|•·«“"'


def _behind(line: Line, end: int, known: Phrases) -> int:
    """Return where the buttons and the dateline behind a stamp end."""
    text = line.text
    for _ in range(_BUTTONS):
        word = _TOKEN.search(text, end)
        if word is None or text[end : word.start()].strip(" |•·–—-") or key_of(word.group()) not in known.furniture:
            break
        end = word.end()
    rest = text[end:].lstrip()
    at = len(text) - len(rest)
    opening = opening_dateline(Line(0, len(rest), rest, "", False)) if rest else 0
    return at + opening if opening else end
