"""Names that buildings are called by, and that do nothing: "l'hôpital Ida-Kern", "Ida Kern Hospital"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit


def is_venue(frame: Frame, hit: Hit) -> bool:
    """Say whether a name is only that of a building which a preposition leads to.

    Of "elle a été conduite à l'hôpital Ida-Kern et opérée lundi" nobody called Ida Kern had an operation. "L'hôpital
    Ida-Kern a fermé lundi" closes itself.
    """
    venues = frame.of("venue")
    if not venues or hit.kind != "name":
        return False
    starts = [v.first for v in venues if v.last == hit.first - 1]
    starts += [hit.first for v in venues if hit.first < v.first <= hit.last + 1 and v.last >= hit.last]
    return any(_is_led_to(frame, start) for start in starts)


def _is_led_to(frame: Frame, start: int) -> bool:
    """Say whether a preposition stands before a token and its article; "au" and "du" are both."""
    words, book, at, first = frame.tokens.words, frame.book, start - 1, frame.sentence.first
    while at >= first and words[at] in book.determiner - book.np_of and not _leads(frame, at):
        at -= 1
    return at >= first and (words[at] in book.np_of or _leads(frame, at))


def _leads(frame: Frame, at: int) -> bool:
    """Say whether a word is a preposition: it ends noun phrases, and is no article, "and" or beginning of a clause."""
    word = frame.tokens.words[at]
    if any(h.last == at for h in frame.of("place_in")):
        return True
    if word not in frame.book.np_end - frame.book.determiner - frame.book.pronouns:
        return False
    return not any(h.first <= at <= h.last for h in frame.among("clause_start", "and"))
