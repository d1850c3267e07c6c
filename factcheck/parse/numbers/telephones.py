"""Telephone numbers: digits in groups that a reader dials, "+33 6 12 34 56 78", "(202) 555-0175", "0800 123 456"."""

from __future__ import annotations

from bisect import bisect_left

from factcheck.model.late import late
from factcheck.parse.words.tokens import Tokens

_MARK = "[ \u00a0\u202f\u2009.-]"
_GAP = f"{_MARK}?"
# With a country code; an area code in brackets; pairs behind a zero, as France dials; longer groups behind a zero.
_DIALLED = late(
    rf"(?<=\+)\d{{1,3}}{_GAP}(?:\(\d{{1,4}}\){_GAP})?\d{{1,4}}(?:{_GAP}\d{{2,5}}){{1,5}}(?!\d)"
    rf"|(?<=\()\d{{3}}\){_GAP}\d{{3}}{_GAP}\d{{4}}(?!\d)"
    rf"|0\d(?:{_MARK}\d\d){{4}}(?!\d)|0\d{{9}}(?!\d)"
    rf"|0\d{{2,4}}(?:{_MARK}\d{{2,4}}){{2,3}}(?!\d)"
)
_FEWEST = 9  # digits of a number that is dialled with its area code


def dialled(tokens: Tokens, at: int) -> int | None:
    """Return the last token of the telephone number that begins at a digit token, or None."""
    match = _DIALLED.match(tokens.plain, tokens.starts[at])
    if match is None or sum(map(str.isdecimal, match.group())) < _FEWEST:
        return None
    return ending_at(tokens, match.end())


def ending_at(tokens: Tokens, end: int) -> int | None:
    """Return the token that ends at an offset of the shadow, or None."""
    last = bisect_left(tokens.ends, end)
    return last if last < len(tokens.ends) and tokens.ends[last] == end else None
