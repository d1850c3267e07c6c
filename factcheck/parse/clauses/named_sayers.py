"""Who speaks by name, behind what they are: ", a déclaré mardi à la presse la directrice générale, Ida Kern"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.offices import is_of
from factcheck.parse.words.phrases import Hit

_TITLE = 12  # tokens from such a verb to the name behind what somebody is


def titled(frame: Frame, verb: int, parties: Iterable[Hit]) -> list[Hit]:
    """Return who is named behind what they are, behind a verb of speech: "a déclaré la patronne du groupe, Ida Kern".

    verb  its last token. parties  those of whom they may be; what the title names is none: "le directeur de Norbus".
    """
    start = _past_told(frame, verb)
    name = _behind_title(frame, start)
    if name is None:
        return []
    return [h for h in parties if start < h.first <= name.first and not is_of(frame, h)]


def _behind_title(frame: Frame, verb: int) -> Hit | None:
    """Return the name that a title of some words leads to, with an article before it and perhaps a comma behind."""
    words, book = frame.tokens.words, frame.book
    end = min(verb + _TITLE, frame.sentence.last)
    if verb + 2 > end or words[verb + 1] not in book.articles - book.np_of:
        return None
    names, known = {h.first: h for h in frame.of("name")}, {h.first: h.last for h in frame.of("entity")}
    at = verb + 2
    while at <= end:
        name = names.get(at)
        if name is not None and not is_of(frame, name):
            return name
        small = words[at] in book.stop and words[at] not in book.articles | book.np_of
        if small or at in frame.numbered or (words[at] == "," and at + 1 not in names):
            return None
        at = (name.last if name is not None else known.get(at, at)) + 1
    return None


def _past_told(frame: Frame, verb: int) -> int:
    """Return the token behind which a title begins: past the day and who is told, "a déclaré mardi à la presse"."""
    words, articles = frame.tokens.words, frame.book.articles
    told = {h.first: h.last for h in (*frame.of("speaker_kind"), *frame.of("entity"))}
    leads = {h.first: h.last for h in frame.of("place_in")}
    at = verb
    while at < frame.sentence.last:
        if at + 1 in frame.occupied:
            at += 1
            continue
        noun = leads.get(at + 1, frame.sentence.last) + 1
        while noun < frame.sentence.last and words[noun] in articles:
            noun += 1
        if noun not in told:
            return at
        at = told[noun]
    return at
