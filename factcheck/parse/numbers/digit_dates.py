"""Digits with marks between them: a date, a time of day, a fraction, a score, an identifier."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.numbers.digit_values import LONGEST, Digits
from factcheck.parse.numbers.figures import Figure, Literal
from factcheck.parse.words.tokens import NUMBER, Tokens

_DATE_SIZES = {(2, 2, 4), (1, 2, 4), (2, 1, 4), (1, 1, 4), (2, 2, 2), (1, 2, 2), (2, 1, 2)}
_LONG_DATE_SIZES = {(4, 2, 2), (2, 2, 4)}
_YEARS_OF_DATES = range(1900, 2100)


def dotted(tokens: Tokens, at: int, literal: Literal) -> Digits:
    """Return "12.03.2024" as a date and "1.2.3" as an identifier."""
    word = tokens.words[at]
    parts = word.replace(",", ".").split(".")
    kind = "numeric_date" if "," not in word and is_date(parts) else "code"
    figure = Figure(Decimal(parts[0][:LONGEST]), word, cardinal=False)
    return Digits(kind, at, at, figure, literal, word)


def is_date(parts: list[str]) -> bool:
    """Say whether three runs of digits are a day, a month and a year, in one of the orders that dates have."""
    if len(parts) != 3:
        return False
    if len(parts[0]) == 4:  # 2024-03-12
        return len(parts[1]) <= 2 and len(parts[2]) <= 2 and _month(parts[1]) and _day(parts[2])
    sizes = (len(parts[0]), len(parts[1]), len(parts[2]))
    a, b = parts[0], parts[1]
    return sizes in _DATE_SIZES and ((_day(a) and _month(b)) or (_month(a) and _day(b)))


def is_like_a_date(parts: list[str], mark: str) -> bool:
    """Say whether figures are written as a date: "3/3/15", and "2024-13-45", which is one that no calendar has."""
    sizes = tuple(map(len, parts))
    if mark == "/" and sizes == (1, 1, 2):
        return _day(parts[0]) and _day(parts[1]) and (_month(parts[0]) or _month(parts[1]))
    if sizes not in _LONG_DATE_SIZES or mark not in "/-" or int(max(parts, key=len)) not in _YEARS_OF_DATES:
        return False
    return sizes[0] == len("2024") or _month(parts[0]) or _month(parts[1])  # "32-45-2024" is a number of a file


def _day(digits: str) -> bool:
    return 1 <= int(digits) <= 31


def _month(digits: str) -> bool:
    return 1 <= int(digits) <= 12


def chain(tokens: Tokens, at: int, mark: str) -> list[int]:
    """Return the digit tokens that one mark glues together, beginning with `at`."""
    out = [at]
    words, kinds = tokens.words, tokens.kinds
    while (
        at + 2 < len(words)
        and words[at + 1] == mark
        and kinds[at + 2] == NUMBER
        and words[at + 2].isdecimal()
        and len(words[at + 2]) <= LONGEST
        and tokens.glued(at)
        and tokens.glued(at + 1)
    ):
        at += 2
        out.append(at)
    return out


def chained(found: Digits, mark: str, parts: list[str], last: int) -> Digits | None:
    """Return what digits with one mark between them are: a date, a time of day, a fraction, an identifier."""
    written = mark.join(parts)
    nothing = replace(found.figure, cardinal=False)
    if mark != ":" and (is_date(parts) or is_like_a_date(parts, mark)):
        return replace(found, kind="numeric_date", last=last, written=written, figure=nothing)
    if mark == ":":
        return _colon(found, parts, last)
    if len(parts) == 2:
        return simple_fraction(found, parts, last, written) if mark == "/" else None
    return replace(found, kind="code", last=last, figure=nothing)


def _colon(found: Digits, parts: list[str], last: int) -> Digits:
    """Return "10:30" as a time of day, any other digits with a colon between as a score."""
    hour, minute = int(parts[0]), int(parts[1])
    time = len(parts[1]) == 2 and hour < 25 and minute < 60 and len(parts) < 4
    figure = replace(found.figure, cardinal=False)
    written = (hour, minute) if time else None
    return replace(found, kind="clock" if time else "code", last=last, figure=figure, written=written)


def simple_fraction(found: Digits, parts: list[str], last: int, written: str) -> Digits | None:
    """Return "1/4" as a part of one; None for what no fraction is written like."""
    above, below = int(parts[0]), int(parts[1])
    if not below or above >= below or len(parts[1]) > 3 or len(parts[0]) > 3:
        return None
    value = Decimal(above) / Decimal(below)
    return replace(found, last=last, figure=Figure(value, written, step=Decimal(0), fraction=True), written=written)


def hours(tokens: Tokens, found: Digits, mark: int) -> Digits | None:
    """Return "10h30" as a time of day."""
    words = tokens.words
    minutes = words[mark + 1] if mark + 1 < len(words) else ""
    hour = int(words[found.last])
    if hour > 24 or len(minutes) != 2 or not minutes.isdecimal() or int(minutes) > 59:
        return None
    figure = replace(found.figure, cardinal=False)
    return replace(found, kind="clock", last=mark + 1, figure=figure, written=(hour, int(minutes)))
