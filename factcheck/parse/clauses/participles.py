"""The participle that a date stands behind: what it says is done, whatever the clause foresees further on."""

from __future__ import annotations

from factcheck.language.concepts import deed_verbs
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.dates.tense import ends_as_past, is_participle
from factcheck.parse.words.phrases import Hit


@once
def done_at(frame: Frame, first: int) -> int | None:
    """Return the token of the participle right before a date that begins at a token: "bâti en 1992", or None.

    "Le théâtre bâti en 1992 prévoit des travaux" foresees no building, and "sera bâti en 2031" is a plan. A place may
    stand between, as in "arrêté à Lyon le 3 mars".
    """
    at = first - 1
    if at > frame.sentence.first and frame.tokens.words[at] in frame.book.np_end:
        at -= 1
    if _tells(frame, at):
        return at
    left = _before_place(frame, at)
    return next((i for i in (left, left - 1) if _known(frame, i) and _tells(frame, i)), None) if left < at else None


def _before_place(frame: Frame, at: int) -> int:
    """Return the token before the place that ends at a token, or that token where none does."""
    for spot in frame.named:
        if spot.last == at:
            return next((h.first - 1 for h in frame.of("place_in") if h.last == spot.first - 1), at)
    return at


def _known(frame: Frame, at: int) -> bool:
    """Say whether what befell somebody stands at a token; other deeds may be a price that "fell in Tokyo"."""
    return any(h.first <= at <= h.last for h in frame.concepts("happening"))


def _tells(frame: Frame, at: int) -> bool:
    """Say whether a token is a participle of what was done, and no noun."""
    if at <= frame.sentence.first or any(h.first <= at <= h.last for h in frame.among("planned", "possible")):
        return False
    if any(h.first <= at <= h.last and h.first < h.last for h in frame.of("name")):
        return False  # "released by Roadrunner Records in 1999"
    book = frame.book
    if frame.tokens.words[at - 1] in book.articles:  # "un traité en mars 2021"
        return False
    verb = deed_verbs(book.code).get(frame.tokens.words[at])
    told = (verb is not None and verb[1] == "participle") or (
        _known(frame, at) and ends_as_past(frame.tokens, at, book.code)
    )
    return is_participle(frame.tokens, at, book.code, told=told)


def done_deed(frame: Frame, at: int) -> Hit | None:
    """Return the deed that the participle at a token says, or None for one that is not known."""
    return next((h for h in frame.concepts("act", "happening") if h.first <= at <= h.last), None)
