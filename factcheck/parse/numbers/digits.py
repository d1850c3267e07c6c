"""A digit token with what is glued to it: sign, ordinal ending, date, time of day, identifier.

"1er" is an ordinal, "AK-12" a name, "10h30" a time, "5G" a name too, "-5" below zero.
"""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.numbers.coordinates import located
from factcheck.parse.numbers.digit_dates import dotted
from factcheck.parse.numbers.digit_repairs import spaced
from factcheck.parse.numbers.digit_sides import signed, with_left, with_right
from factcheck.parse.numbers.digit_values import APART, Digits, code, run
from factcheck.parse.numbers.figures import Figure, read_literal
from factcheck.parse.numbers.lap_times import lap_time
from factcheck.parse.numbers.telephones import dialled
from factcheck.parse.words.tokens import NUMBER, Tokens
from factcheck.parse.words.vocabulary import Vocabulary

_BEFORE = APART | frozenset("$€£~≈<>")
_AFTER = APART | frozenset("%€")


def stands_plain(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Say whether only blanks and marks that say nothing surround a digit token, and nothing near can change it."""
    plain, start, end = tokens.plain, tokens.starts[at], tokens.ends[at]
    if start and plain[start - 1] not in _BEFORE:
        return False
    if not (end == len(plain) or plain[end] in _AFTER or _closed(plain[end : end + 2])):
        return False
    words, kinds = tokens.words, tokens.kinds
    if at + 1 >= len(words):
        return True
    following = words[at + 1]
    if kinds[at + 1] == NUMBER or following in vocabulary.residue_first or following in vocabulary.suffixes_apart:
        return False
    if following == ")" and at and words[at - 1] == "(" and kinds[at + 2 - (at + 2 == len(words))] == NUMBER:
        return False  # "(202) 555-0175"
    return (
        at + 2 >= len(words)
        or kinds[at + 2] != NUMBER
        or not (following in '.,/x×*·"' or following in vocabulary.clock_marks)
    )


def _closed(after: str) -> bool:
    """Say whether a mark behind digits ends a phrase or joins a word: "12, ", "12-story", not "12,5" and "10:30"."""
    return after[1:].isalpha() if after[0] == "-" else after[0] in ".,;:!?)" and (after[1:] == "" or after[1] in APART)


def read_digits(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Digits:
    """Return what the digit token `at` is the beginning of."""
    word = tokens.words[at]
    literal = read_literal(word, vocabulary.decimal_mark)
    plain, start, end = tokens.plain, tokens.starts[at], tokens.ends[at]
    before = plain[start - 1] if start else " "
    after = plain[end] if end < len(plain) else " "
    figure = Figure(literal.value, word, step=literal.step, grouped=literal.grouped)
    found = Digits("number", at, at, figure, literal)
    whole = _no_number(tokens, found, before, after)
    if whole is not None:
        return whole
    timed = lap_time(tokens, found, after, vocabulary) if before in APART else None
    if timed is not None:
        return timed
    if before in APART and after in APART:
        return spaced(tokens, found, vocabulary)
    if after not in APART:
        longer = with_right(tokens, found, after, vocabulary)
        if longer is not None:
            return signed(tokens, longer) if before == "-" and longer.kind == "number" else longer
    if before not in APART:
        return with_left(tokens, found, before, vocabulary)
    return spaced(tokens, found, vocabulary)


def _no_number(tokens: Tokens, found: Digits, before: str, after: str) -> Digits | None:
    """Return digits that are dialled, or that no number is written with; None for those that may number something."""
    at = found.first
    name = located(tokens, at) if after in "°º" else None
    if name is None and (tokens.words[at][0] == "0" or before in "+("):
        name = dialled(tokens, at)
    if name is not None:
        return replace(code(found, at), last=name)
    if found.literal.kind == "unread":
        return replace(found, kind="unread", last=run(tokens, at))
    last = _address(tokens, at)
    if last > at:
        return replace(code(found, at), last=last)
    return dotted(tokens, at, found.literal) if found.literal.kind == "code" else None


def _address(tokens: Tokens, at: int) -> int:
    """Return the last token of "192.168.0.1", whose first half alone looks like thousands; `at` for other digits."""
    if "." not in tokens.words[at]:
        return at
    while tokens.glued(at) and tokens.words[at + 1] == "." and tokens.glued(at + 1) and tokens.kinds[at + 2] == NUMBER:
        at += 2
    return at
