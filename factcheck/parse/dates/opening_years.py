"""The year that opens a sentence, and with it the days and months of its clause: "In 2017, 90 died by 19 June"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.parse.dates.date_match import Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.tense import ENDERS, PAUSES
from factcheck.parse.words.reading import Reading


def opening_year(piece: Phrase, before: Sequence[Piece], reading: Reading) -> int | None:
    """Return the year that opens the clause of a day or a month, or None.

    Behind a further comma the article may speak of its own days: "En 2017, elle a perdu 3 millions, a-t-elle dit le 2".
    """
    year = next((p for p in reversed(before) if isinstance(p, Phrase) and _is_year(p)), None)
    if year is None or not _opens(year, reading):
        return None
    first, last = reading.lasts[year.end - 1] + 1, reading.firsts[piece.start]
    words = reading.tokens.words
    first += words[first] == ","
    parted = any(words[i] in PAUSES or words[i] in ENDERS for i in range(first, last))
    return None if parted else year.year


def _is_year(phrase: Phrase) -> bool:
    fields = (phrase.month, phrase.day, phrase.weekday, phrase.season, phrase.step)
    return phrase.kind == "calendar" and phrase.year is not None and all(field is None for field in fields)


def _opens(year: Phrase, reading: Reading) -> bool:
    """Say whether a year opens its sentence behind one word: "En 2017", "In 2017"."""
    tokens, led = reading.tokens, reading.firsts[year.start] - 1
    if led < 0 or not tokens.capital(led):
        return False
    return led == 0 or tokens.words[led - 1] in ENDERS
