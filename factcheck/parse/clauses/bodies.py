"""Bodies that do deeds without a name of their own: "le tribunal de Douai", "the Greek parliament", "les députés"."""

from __future__ import annotations

from factcheck.language.name_keys import name_key
from factcheck.model.statement import AND, BODY, LEXICAL, WHICH
from factcheck.parse.clauses.clauses import Frame, named_tokens, once
from factcheck.parse.words.phrases import Hit

_QUALIFIERS = 5  # tokens from a body to the last name that tells which one it is: "le ministère péruvien de la Pêche"
_NAME = 4  # letters of a word that may be a name where a sentence opens
_STEM = 6  # letters of the word that tells which office: "the ministry of defence"
_FOR_COUNTRY = frozenset({"government", "ministry", "army", "police"})


def body_ending(frame: Frame, at: int) -> Hit | None:
    """Return the body whose noun phrase ends with a token, as a hit of kind "body", or None.

    Only the body that the phrase begins with does anything: "the lawyer of the court" is none.
    """
    near = [h for h in frame.of("body") if h.first <= at <= h.last + _QUALIFIERS]
    if not near:
        return None
    body = min(near, key=lambda h: (h.first, -h.last))
    if not _opens(frame, body.first) or not _joined(frame, body.last + 1, at):
        return None
    return _as_hit(frame, body, at)


def _as_hit(frame: Frame, body: Hit, at: int) -> Hit:
    told = (h for h in frame.among("entity", "name") if body.first - 2 <= h.first and h.last <= at)
    which = {str(h.value.actor) if h.kind == "entity" else str(h.value) for h in told}
    which |= {LEXICAL + frame.tokens.words[i][:_STEM] for i in _offices(frame, body.last + 1, at)}
    return Hit(body.first, at, "body", BODY + str(body.value) + (WHICH + AND.join(sorted(which)) if which else ""))


def body_behind(frame: Frame, start: int) -> Hit | None:
    """Return the body whose noun phrase begins with a token: "par les députés", "by the court in Leeds"."""
    words, book = frame.tokens.words, frame.book
    known = {h.first: h for h in frame.of("body")}
    adjectives = {i for h in frame.of("entity") if h.value.adjective for i in range(h.first, h.last + 1)}
    at = start
    while at < frame.sentence.last and (words[at] in book.determiner or at in adjectives):
        at += 1
    if at not in known:
        return None
    last = known[at].last
    while last < min(frame.sentence.last, known[at].last + _QUALIFIERS) and _joined(frame, last + 1, last + 1):
        last += 1
    return _as_hit(frame, known[at], last)


def _opens(frame: Frame, at: int) -> bool:
    """Say whether nothing that a noun phrase could belong to stands before a token."""
    words, book, first = frame.tokens.words, frame.book, frame.sentence.first
    before_it = [h for h in frame.of("entity") if h.value.adjective or book.head_last]
    before_it += frame.of("name") if book.head_last else []  # "Leeds city council"
    adjectives = {i for h in before_it for i in range(h.first, h.last + 1)}
    before = at - 1
    while before in adjectives or (before >= first and words[before] in book.determiner - book.np_of):
        before -= 1
    if before < first or words[before] in ",;:":
        return True
    starts = {i for h in frame.among("clause_start", "negation") for i in range(h.first, h.last + 1)}
    return before in starts


def _joined(frame: Frame, start: int, stop: int) -> bool:
    """Say whether a body and what tells which one it is stand in one phrase: no mark, no verb, no new clause."""
    words, book = frame.tokens.words, frame.book
    telling = _names_and_places(frame) | _offices(frame, start, stop)
    return all(i in telling or words[i] in book.np_of or words[i] in book.determiner for i in range(start, stop + 1))


@once
def _names_and_places(frame: Frame) -> frozenset[int]:
    """Return the tokens of names and of what leads to a place, which tell one body from another."""
    return named_tokens(frame).union(*(range(h.first, h.last + 1) for h in frame.of("place_in")))


def speaks_for_country(body: Hit) -> bool:
    """Say whether what a body does its country does: "the Greek army", but not "the Greek lawmakers"."""
    return str(body.value).removeprefix(BODY).partition(WHICH)[0] in _FOR_COUNTRY


def _offices(frame: Frame, start: int, stop: int) -> set[int]:
    """Return the words that tell what a body is charged with: "the ministry of defence", "le ministère de la santé"."""
    words, book = frame.tokens.words, frame.book
    small = book.np_of | book.determiner
    return {
        i
        for i in range(start, stop + 1)
        if words[i] not in small
        and not frame.tokens.capital(i)
        and (words[i - 1] in book.np_of or (words[i - 1] in book.determiner and words[i - 2] in book.np_of))
    }


@once
def opener(frame: Frame) -> Hit | None:
    """Return the single word that opens a sentence as a name, where no knowledge of the language knows it.

    A capital proves nothing there; but what stands right before its verb, and is no common word, is a name more often
    than not, and it meets its like only.
    """
    tokens, at = frame.tokens, frame.sentence.first
    word = tokens.words[at]
    if len(word) < _NAME or not tokens.capital(at) or word in frame.book.stop or word in frame.book.determiner:
        return None
    many = frame.book.head_last and word.endswith(frame.book.plural[:1])  # "Doubts remain"; French has "Des doutes"
    return None if many or frame.knows(at, at) else Hit(at, at, "name", "n:" + name_key(word))
