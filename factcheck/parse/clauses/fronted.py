"""The phrase with a participle that opens a sentence before its subject: "Born in Leeds in 1931, he …"."""

from __future__ import annotations

from factcheck.language.concepts import deed_verbs, happening_verbs
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.dates.tense import ends_as_past, is_participle

_LONGEST = 30  # tokens from the participle to the comma behind its phrase


@once
def fronted_end(frame: Frame) -> int | None:
    """Return the comma behind a participle phrase that opens a sentence, right before the subject; None without one.

    "Mariée en 1960 au peintre Yves Lannec, mort en 2005, elle laisse …" has two commas, and the subject behind the
    second one.
    """
    first, words = frame.sentence.first, frame.tokens.words
    if first == frame.sentence.last or not _opens_phrase(frame, first):
        return None
    commas = (i for i in range(first + 2, min(first + _LONGEST, frame.sentence.last)) if words[i] == ",")
    return next((i for i in commas if _is_subject(frame, i + 1)), None)


def _opens_phrase(frame: Frame, at: int) -> bool:
    """Say whether a word is a form of a verb that opens a sentence without a subject; an unknown one by its ending."""
    word, code = frame.tokens.words[at], frame.book.code
    known = deed_verbs(code).get(word) or happening_verbs(code).get(word)
    if known is not None:
        return known[1] != "base"
    told = ends_as_past(frame.tokens, at, code)
    return frame.tokens.words[at + 1] in frame.book.np_end and is_participle(frame.tokens, at, code, told=told)


def _is_subject(frame: Frame, at: int) -> bool:
    """Say whether a pronoun, an article or a name stands at a token, and no name that is one of a row."""
    words, book = frame.tokens.words, frame.book
    if words[at] in book.pronouns or words[at] in (book.determiner | book.definite) - book.np_of:
        return True
    named = next((h for h in frame.named if h.first == at), None)
    return named is not None and named.last < frame.sentence.last and words[named.last + 1] not in (",", "(")


def is_apart(frame: Frame, one: int, other: int) -> bool:
    """Say whether the comma behind such a phrase stands between two tokens, the first of them before it."""
    comma = fronted_end(frame)
    return comma is not None and one < comma < other
