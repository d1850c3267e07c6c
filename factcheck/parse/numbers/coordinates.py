"""Places on a map by their degrees: 48° 51′ 24″ N, 45,76° N, 2°21'07" E. They count nothing."""

from __future__ import annotations

from factcheck.model.late import late
from factcheck.parse.numbers.telephones import ending_at
from factcheck.parse.words.tokens import Tokens

_GAP = "[ \u00a0\u202f\u2009]?"
_PART = rf"{_GAP}\d{{1,2}}(?:[.,]\d+)?{_GAP}"
# The minutes make them sure; without them only the letter of the side of the world does.
_PLACED = late(
    rf"\d{{1,3}}(?:[.,]\d+)?[°º](?:{_PART}['\u2032](?:{_PART}(?:\u2033|\u201d|\u2032\u2032|''|\"))?(?:{_GAP}[nsewo]\b(?!'))?"
    rf"|{_GAP}(?P<side>[nsewo])\b(?!'))"
)


def located(tokens: Tokens, at: int) -> int | None:
    """Return the last token of the coordinate that begins at a digit token, or None."""
    match = _PLACED.match(tokens.plain, tokens.starts[at])
    if match is None:
        return None
    last = ending_at(tokens, match.end())
    return last if last is not None and (match["side"] is None or tokens.capital(last)) else None
