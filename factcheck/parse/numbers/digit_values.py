"""What begins at a digit token, and how far what is glued to it belongs to it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import record, replace
from factcheck.parse.numbers.figures import Figure, Literal
from factcheck.parse.words.tokens import NUMBER, WORD, Tokens
from factcheck.parse.words.vocabulary import Vocabulary

LONGEST = 12  # digits that one part of a date, a time or a fraction can have
APART = frozenset(' \n\t\u00a0\u202f\u2009()[]"«»“”')


@record
class Digits:
    """What begins at a digit token.

    kind  "number" "ordinal" "numeric_date" "clock" "laptime" "code" or "unread". first, last  its tokens.
    figure  its value. written  for dates and times: the digits with their marks.
    timing  hours, minutes and seconds that somebody needed, of a "laptime" and of a "clock" that may be one.
    """

    kind: str
    first: int
    last: int
    figure: Figure
    literal: Literal
    written: object = None
    timing: tuple[Decimal, Decimal, Decimal] | None = None


def code(found: Digits, first: int) -> Digits:
    """Return digits as an identifier that begins at token `first`."""
    return replace(found, kind="code", first=first, figure=replace(found.figure, cardinal=False))


def run(tokens: Tokens, at: int) -> int:
    """Return the last of the words and digits that are glued to a token."""
    while tokens.glued(at) and tokens.kinds[at + 1] in (WORD, NUMBER):
        at += 1
    return at


def glued_digit(tokens: Tokens, at: int) -> bool:
    """Say whether digits are glued to the end of a token."""
    return tokens.glued(at) and tokens.kinds[at + 1] == NUMBER


def is_known(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Say whether glued letters are a known word, and written as symbols must be ("75ml", not "13F")."""
    phrases = vocabulary.lexicon.phrases(tokens.words[at])
    if not phrases:
        return False
    start, end = tokens.span(at, at)
    if end - start > 1 or tokens.text[start:end] in vocabulary.exact:
        return True
    of_year = {"quarter_mark", "half_mark"} if len(tokens.words[at - 1]) == len("2016") else set()  # "2016Q2"
    marks = {"measure_symbol"} | of_year
    return glued_digit(tokens, at) and any(marks & p.senses.keys() for p in phrases)


def is_year(digits: str) -> bool:
    """Say whether a digit token can be a year: four bare digits from 1000 to 2999."""
    return len(digits) == 4 and digits[0] in "12" and digits.isdecimal()
