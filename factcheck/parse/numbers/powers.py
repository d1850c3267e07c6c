"""Powers and scientific notation: "10^6", "5 × 10^3", "1.2e6", "10⁻³"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.numbers.digit_sides import signed
from factcheck.parse.numbers.digit_values import Digits
from factcheck.parse.numbers.figures import Figure, read_literal
from factcheck.parse.words.tokens import NUMBER, Tokens
from factcheck.parse.words.vocabulary import Vocabulary

TIMES = frozenset("x×")
_MARKS = TIMES | frozenset("*·")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LARGEST = 40  # the largest power of ten, and the most bits of a power, that a report writes
_TEN = Decimal(10)


def powered(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Digits | None:
    """Return the power or the product with a power that begins at a digit token, or None; nearly always None."""
    if at + 1 >= len(tokens.words) or (at and tokens.glued(at - 1) and tokens.words[at - 1][-1].isalnum()):
        return None
    literal = read_literal(tokens.words[at], vocabulary.decimal_mark)
    if literal.kind in ("code", "unread"):
        return None
    found = _raised(tokens, at, literal.value) or _shifted(tokens, at, literal.value, vocabulary)
    if found is None:
        found = _product(tokens, at, literal.value, vocabulary)
    if found is None or (tokens.glued(found[2]) and tokens.words[found[2] + 1][0].isalnum()):
        return None
    value, scale, last = found
    step = literal.step * scale
    start, end = tokens.span(at, last)
    figure = Figure(value, tokens.text[start:end], step=step, magnitude=scale >= 1_000_000)
    return signed(tokens, Digits("number", at, last, figure, replace(literal, kind="decimal", value=value, step=step)))


def _raised(tokens: Tokens, at: int, base: Decimal) -> tuple[Decimal, Decimal, int] | None:
    """Return "2^10", "2.5^-1" and "10⁶": value, place value, last token."""
    if not tokens.glued(at) or at + 1 >= len(tokens.words):
        return None
    mark = tokens.words[at + 1]
    if mark == "^" and tokens.glued(at + 1):
        said = _exponent(tokens, at + 2)
    else:  # a raised figure behind another number than ten is a footnote
        said = _small(tokens, at + 1) if base == _TEN else None
    if said is None or not base or abs(said[0]) > 4 * _LARGEST or abs(base) > 10**_LARGEST:
        return None
    value = base ** said[0]
    return None if abs(value.adjusted()) > _LARGEST else (value, value if base == _TEN else Decimal(1), said[1])


def _small(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a whole number in raised figures, "⁻³", and its last token."""
    minus = tokens.words[at] == "⁻" and tokens.glued(at)
    at += minus
    small = tokens.words[at].translate(_RAISED)
    if small == tokens.words[at] or not small.isdecimal():
        return None
    return (-int(small) if minus else int(small)), at


def _shifted(tokens: Tokens, at: int, value: Decimal, vocabulary: Vocabulary) -> tuple[Decimal, Decimal, int] | None:
    """Return "1.2e6"; "90e+3" is a minute of a match where "e" makes ordinals."""
    if tokens.words[at + 1] != "e" or not (tokens.glued(at) and tokens.glued(at + 1)):
        return None
    if "e" in vocabulary.ordinal_suffixes and tokens.words[at + 2] == "+" and value > 1 and not value % 1:
        return None
    said = _exponent(tokens, at + 2)
    if said is None or abs(said[0]) > _LARGEST:
        return None
    scale = _TEN ** said[0]
    return value * scale, scale, said[1]


def overflowing(tokens: Tokens, at: int) -> int | None:
    """Return the last token of a power too large or too small for any figure, "1e400", that begins at a digit token.

    To be asked where `powered` found none: "1e400" is no one, it is listed as not understood.
    """
    if at + 2 >= len(tokens.words) or tokens.words[at + 1] not in ("e", "^"):
        return None
    last = at + 2 + (tokens.words[at + 2] in "+-")
    if last >= len(tokens.words) or not tokens.words[last].isdecimal() or len(tokens.words[last]) < 2:
        return None
    whole = all(tokens.glued(n) for n in range(at, last))
    return last if whole and not (tokens.glued(last) and tokens.words[last + 1][0].isalnum()) else None


def _exponent(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the whole number with its sign that begins at a token, and its last token."""
    sign = 1
    if at < len(tokens.words) and tokens.words[at] in "+-" and tokens.glued(at):
        sign, at = (-1 if tokens.words[at] == "-" else 1), at + 1
    if at >= len(tokens.words) or not tokens.words[at].isdecimal() or len(tokens.words[at]) > 3:
        return None
    return sign * int(tokens.words[at]), at


def _product(tokens: Tokens, at: int, value: Decimal, vocabulary: Vocabulary) -> tuple[Decimal, Decimal, int] | None:
    """Return "5 × 10^3"."""
    base = at + 2
    if base >= len(tokens.words) or tokens.words[at + 1] not in _MARKS or tokens.kinds[base] != NUMBER:
        return None
    literal = read_literal(tokens.words[base], vocabulary.decimal_mark)
    power = None if literal.kind != "integer" else _raised(tokens, base, literal.value)
    return None if power is None else (value * power[0], power[0], power[2])
