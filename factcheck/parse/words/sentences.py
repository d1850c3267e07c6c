"""Sentences and paragraphs, as runs of tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress
from operator import attrgetter

from factcheck.model.frozen import frozen
from factcheck.model.text import Zone
from factcheck.parse.words.abbreviations import Abbreviations
from factcheck.parse.words.tokens import WORD, Tokens

_ENDERS = frozenset(".!?…")
_BREAKS = _ENDERS | {"\n"}
_CLOSERS = frozenset("\"»”'’)]")
# No writer's sentence has as many tokens; a table without full stops has, and its words would all be weighed against
# each other: what runs on is cut behind a mark, or else between two words.
_LONGEST = 250
_PAUSES = frozenset(",;:")
# Zones that may stand inside a line.
_INLINE = ("dateline", "boilerplate")


@frozen
class Sentence:
    """A run of tokens [first, last] that says one thing.

    index, paragraph  counted from 0. start, end  its span in the text. zone  one of model.text.ZONES.
    """

    index: int
    first: int
    last: int
    start: int
    end: int
    paragraph: int
    zone: str


def sentences(tokens: Tokens, zones: Sequence[Zone], abbreviations: Abbreviations) -> list[Sentence]:
    """Return the sentences of a text in order; each belongs to one zone, and no line break lies inside one.

    A dateline ends its sentence: "VARNA, 10 juillet 2024 (AFP) - " is no part of what follows; so does the signature of
    a shown message. A line break ends a sentence unless the next line goes on in lower case, as wrapped text does. None
    is longer than _LONGEST tokens.
    """
    out: list[Sentence] = []
    paragraph = 0
    first = 0
    size = len(tokens.words)
    for i in sorted({*_ends(tokens, abbreviations), *_zone_ends(tokens, zones)}):
        if i >= first:
            broken = tokens.words[i] == "\n"
            last = i - 1 if broken else i
            for start, stop in _bearable(tokens, first, last):
                out.append(_sentence(tokens, zones, len(out), start, stop, paragraph))
            paragraph += broken
            first = i + 1
    for start, stop in _bearable(tokens, first, size - 1):
        out.append(_sentence(tokens, zones, len(out), start, stop, paragraph))
    return out


def _bearable(tokens: Tokens, first: int, last: int) -> list[tuple[int, int]]:
    """Return the tokens [first, last] whole, or in runs of at most _LONGEST where they are more."""
    runs = []
    while last - first >= _LONGEST:
        window = range(first + _LONGEST - 1, first + _LONGEST // 2, -1)
        gaps = [i for i in window if tokens.ends[i] < tokens.starts[i + 1]]
        pauses = (i for i in gaps if tokens.words[i] in _PAUSES)
        words = (i for i in gaps if tokens.kinds[i] == tokens.kinds[i + 1] == WORD)
        cut = next(pauses, None) or next(words, window[0])
        runs.append((first, cut))
        first = cut + 1
    if first <= last:
        runs.append((first, last))
    return runs


def _sentence(tokens: Tokens, zones: Sequence[Zone], index: int, first: int, last: int, paragraph: int) -> Sentence:
    start, end = tokens.span(first, last)
    at = bisect_right(zones, start, key=attrgetter("start")) - 1  # zones are sorted and do not overlap
    zone = zones[at].kind if at >= 0 and start < zones[at].end else "body"
    return Sentence(index, first, last, start, end, paragraph, zone)


def _zone_ends(tokens: Tokens, zones: Sequence[Zone]) -> list[int]:
    """Return the last token of each zone that may stand inside a line, and the one before it.

    A headline may stand in the line of a dateline, and the text goes on behind "(Published Tuesday, May 7, 2024)".
    """
    edges = [edge for zone in zones if zone.kind in _INLINE for edge in (zone.start, zone.end)]
    ends = [bisect_left(tokens.starts, edge) - 1 for edge in edges]
    return [i for i in ends if i >= 0 and tokens.words[i] != "\n"]


def _ends(tokens: Tokens, abbreviations: Abbreviations) -> list[int]:
    """Return the tokens that end a sentence: the last mark of it, or the line break behind it."""
    words = tokens.words
    size = len(words)
    out = []
    end = -1  # of the last run of marks: each run is read once
    for i in compress(range(size), map(_BREAKS.__contains__, words)):
        if words[i] == "\n":
            if not _wraps(tokens, i):
                out.append(i)
        else:
            end = max(end, i)
            while end + 1 < size and (words[end + 1] in _ENDERS or _closes(tokens, end + 1)):
                end += 1
            begun = out[-1] + 1 if out else 0
            if end + 1 >= size or _ends_here(tokens, begun, i, end, abbreviations):
                out.append(end)
    return out


def _closes(tokens: Tokens, index: int) -> bool:
    """Say whether a mark closes what went before: behind a space, and glued to a word, a straight one opens."""
    if tokens.words[index] not in _CLOSERS:
        return False
    glued = tokens.ends[index - 1] == tokens.starts[index]
    return glued or index + 1 == len(tokens.words) or tokens.ends[index] < tokens.starts[index + 1]


def _wraps(tokens: Tokens, index: int) -> bool:
    """Say whether a single line break stands inside a sentence."""
    words = tokens.words
    if not 0 < index < len(words) - 1 or words[index - 1] == "\n" or words[index + 1] == "\n":
        return False
    if words[index - 1] in _ENDERS or tokens.kinds[index + 1] != WORD:
        return False
    return not tokens.capital(index + 1) and words[index - 1] not in ":;"


def _ends_here(tokens: Tokens, begun: int, mark: int, end: int, abbreviations: Abbreviations) -> bool:
    """Say whether a full stop ends its sentence: not after an abbreviation, an initial or inside a number."""
    words = tokens.words
    following = end + 1
    if words[following] == "\n":
        return True
    if tokens.ends[end] == tokens.starts[following]:  # glued to what follows: an address, an initialism
        return False
    if words[mark] == "." and mark > 0 and tokens.glued(mark - 1) and not _is_unit(tokens, mark - 1):
        said = abbreviations.ends(tokens, begun, mark, following)
        if said is not None:
            return said
    return tokens.kinds[following] != WORD or tokens.capital(following)


def _is_unit(tokens: Tokens, letter: int) -> bool:
    """Say whether a letter before a full stop is the unit of a figure and a name follows it: "£2.7m. Petrov".

    A capital is one behind the sign of degrees, or where no space parts it from its figure: "42 °C. Le …", "42C. It …".
    """
    if (
        letter == 0
        or len(tokens.words[letter]) > 1
        or tokens.kinds[letter + 2] != WORD
        or not tokens.capital(letter + 2)
    ):
        return False
    before = tokens.words[letter - 1]
    glued = tokens.ends[letter - 1] == tokens.starts[letter]
    return before == "°" or (before[0].isdigit() and (glued or not tokens.capital(letter)))
