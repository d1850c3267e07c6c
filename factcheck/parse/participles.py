"""The participle that a date stands behind: what it says is done, whatever the clause foresees further on."""

from __future__ import annotations

from factcheck.language.knowledge import deed_verbs
from factcheck.parse.clauses import Frame, once
from factcheck.parse.phrases import Hit
from factcheck.parse.tense import is_participle


@once
def done_at(frame: Frame, first: int) -> int | None:
    """Return the token of the participle right before a date that begins at a token: "bâti en 1992", or None.

    "Le théâtre bâti en 1992 prévoit des travaux" foresees no building, and "sera bâti en 2031" is a plan.
    """
    at = first - 1
    if at > frame.sentence.first and frame.tokens.words[at] in frame.book.np_end:
        at -= 1
    if at <= frame.sentence.first or any(h.first <= at <= h.last for k in ("planned", "possible") for h in frame.of(k)):
        return None
    if any(h.first <= at <= h.last and h.first < h.last for h in frame.of("name")):
        return None  # "released by Roadrunner Records in 1999"
    book = frame.book
    if frame.tokens.words[at - 1] in book.determiner | book.indefinite | book.definite:  # "un traité en mars 2021"
        return None
    code = book.code
    verb = deed_verbs(code).get((frame.tokens.words[at],))
    return at if is_participle(frame.tokens, at, code, told=verb is not None and verb[1] == "participle") else None


def done_deed(frame: Frame, first: int) -> Hit | None:
    """Return the deed that the participle right before a date says, or None."""
    at = done_at(frame, first)
    if at is None:
        return None
    return next((h for h in frame.concepts("act", "happening") if h.first <= at <= h.last), None)
