"""Tokens: the words of a text with their places, and the shadow they are read from.

The text itself is never changed. What reading needs folded (case, apostrophes, exotic digits, combining marks)
is folded in a shadow; where folding changes the length, a map leads back to the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, chain
from operator import itemgetter

from factcheck.model.as_read import as_read
from factcheck.model.frozen import frozen
from factcheck.model.memo import Memo

# Characters that readers treat as another one of the same length: apostrophes, minus signs, hyphens, the marks inside
# fullwidth and Arabic-Indic figures, and raised letters ("le 1\u1d49\u02b3 mai", "the 19\u1d57\u02b0 century").
_SAME_LENGTH = {
    **dict.fromkeys(map(ord, "\u2019\u02bc\u2018\uff07\u066c"), "'"),
    **dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\ufe63\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\uff0e\u066b"), "."),
    **dict.fromkeys(map(ord, "\uff05\u066a"), "%"),
    0xFF0C: ",",
    **dict.fromkeys((*range(0x2002, 0x2009), 0x200A, 0x3000), "\u00a0"),
    **dict(zip(map(ord, "\u1d49\u02b3\u1d48\u207f\u02e2\u1d57\u02b0\u1d50\u1d52"), "erdnsthmo", strict=True)),
}
_LETTER = re.compile(r"[^\W\d_]")
# Signs of no width: places where a word may break, marks of the direction of writing.
_DROPPED = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LIGATURES = dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04", ("ff", "fi", "fl", "ffi", "ffl"), strict=True))  # of PDF files
# Signs that may need folding; below them stand letters, no mark that combines and no figure but those of ASCII.
_FAR = re.compile("[^\u0000-\u00ac\u00ae-\u02af]")
_RARE = _DROPPED.union(map(chr, _SAME_LENGTH), _LIGATURES)

# A number literal keeps its group separators: one kind of separator between groups of three, then a decimal part.
# "(?!\d)" behind a group keeps "le 1 2024" apart; blanks never join what they part when a group is not of three.
_GROUPS = "|".join(rf"(?:{re.escape(mark)}\d{{3}}(?!\d))+" for mark in "\u0020\u00a0\u202f\u2009.,'")
_NUMBER = rf"\d{{1,3}}(?:{_GROUPS})(?:[.,]\d+(?![.,]?\d))?|\d+(?:[.,]\d+)*"
# Nearly all tokens are words of these letters with a blank or a comma behind: looking for them first halves the time.
_PLAIN = r"[a-z\u00e0-\u00f6\u00f8-\u00ff]++(?=[ ,])"
_ADDRESS = r"https?://\S+|www\.\S+"
NUMBER, ADDRESS, WORD, MARK = 1, 2, 3, 4


def token_pattern(elisions: tuple[str, ...], clitics: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that cuts one language into tokens: its groups are the blanks before a token, and the token.

    elisions  beginnings that keep their apostrophe ("l'accord" is "l'" and "accord").
    clitics   endings that begin with one ("Korea's" is "korea" and "'s").
    """
    elided = "|".join(sorted(map(re.escape, elisions), key=len, reverse=True))
    ending = "|".join(sorted(map(re.escape, clitics), key=len, reverse=True))
    word = r"[^\W\d_]+|\n"
    if elided:
        word = rf"(?<![^\W\d_])(?:{elided})'|" + word
    if ending:
        word = rf"'(?:{ending})(?![^\W\d_])|" + word
    return re.compile(rf"([^\S\n]*+)({_PLAIN}|{_NUMBER}|{_ADDRESS}|{word}|\S)")


@frozen
class Tokens:
    """The tokens of one text, as parallel lists.

    text   the text as given. plain  its shadow: lower case, folded. cased  the shadow with its capitals.
    words  the shadow's token at each place; starts, ends  its offsets in the shadow, end exclusive.
    kinds  NUMBER, ADDRESS, WORD (also a line break) or MARK.
    back   shadow offset -> text offset, one entry more than the shadow is long; None when they are equal.
    """

    text: str
    plain: str
    cased: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    back: list[int] | None

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the text span of the tokens `first` to `last`, both included."""
        return self.place(self.starts[first], self.ends[last])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the text span of a shadow span, without the signs of no width behind it."""
        if self.back is None:
            return start, end
        start, end = self.back[start], self.back[end]
        while end > start and self.text[end - 1] in _DROPPED:
            end -= 1
        return start, end

    def glued(self, left: int) -> bool:
        """Say whether nothing stands between a token and the next one."""
        return left + 1 < len(self.starts) and self.ends[left] == self.starts[left + 1]

    def capital(self, index: int) -> bool:
        """Say whether a token begins with a capital letter in the text."""
        return self.cased[self.starts[index]].isupper()

    def said(self, first: int, last: int) -> str:
        """Return the tokens `first` to `last`, both included, with their capitals and without the signs of a layout."""
        return self.cased[self.starts[first] : self.ends[last]]


def tokenize(text: str, pattern: re.Pattern[str], read: str | None = None) -> Tokens:
    """Return the tokens of a text; every character that is not blank is in exactly one of them, or in a remark.

    read  what `as_read` gives for the text, where that is known.
    """
    plain, cased, back = shadow(as_read(text) if read is None else read)
    found = pattern.findall(plain, 0, _end(plain))  # they leave nothing out, so their lengths add up to the places
    words = list(map(itemgetter(1), found))
    edges = list(accumulate(map(len, chain.from_iterable(found))))
    return Tokens(text, plain, cased, words, edges[::2], edges[1::2], list(map(_KINDS.__getitem__, words)), back)


def _end(plain: str) -> int:
    """Return where the last token ends: blanks behind it would be tried again from each of them."""
    bare = len(plain.rstrip())
    return max(bare, plain.rfind("\n", bare) + 1)


def cut(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Return the words of the tokens of a text that needs no folding."""
    return [word for _, word in pattern.findall(text)]


def kind_of(word: str) -> int:
    """Return what a token is: among words only an address holds a stop or a colon, and only a mark is one sign."""
    if word[0].isdecimal():
        return NUMBER
    if _LETTER.match(word):
        return ADDRESS if "." in word or ":" in word else WORD
    return WORD if len(word) > 1 or word == "\n" else MARK


_KINDS = Memo(kind_of)


def places_of(word: str, words: list[str]) -> Iterator[int]:
    """Give the places at which a word stands in a list of words."""
    at = -1
    try:
        while True:
            at = words.index(word, at + 1)
            yield at
    except ValueError:
        return


def shadow(text: str) -> tuple[str, str, list[int] | None]:
    """Return the folded reading of a text, the same with its capitals and, where lengths differ, the offsets back."""
    plain = text.replace("\u2019", "'")
    if plain.isascii():
        return plain.lower(), plain, None
    far = frozenset(_FAR.findall(plain))
    foreign = not _RARE.isdisjoint(far) or any(map(str.isdecimal, far))
    if not far or (not foreign and unicodedata.is_normalized("NFC", plain)):
        low = plain.lower()
        if len(low) == len(plain):
            return low, plain, None
    return _folded(text)


def _folded(text: str) -> tuple[str, str, list[int] | None]:
    """Fold cluster by cluster: a base letter with its combining marks becomes what NFC makes of it."""
    out: list[str] = []
    cased: list[str] = []
    back: list[int] = []
    size = len(text)
    start = 0
    while start < size:
        end = start + 1
        while end < size and unicodedata.combining(text[end]):
            end += 1
        sign = _fold(text[start:end])
        folded = sign.lower()
        out.append(folded)
        cased.append(sign if len(sign) == len(folded) else folded)
        back.extend([start] * len(folded))
        start = end
    back.append(size)
    plain, signs = "".join(out), "".join(cased)
    return (plain, signs, None) if back == list(range(size + 1)) else (plain, signs, back)


def _fold(cluster: str) -> str:
    if cluster in _DROPPED:
        return ""
    same = _SAME_LENGTH.get(ord(cluster[0]))
    if same is not None and len(cluster) == 1:
        return same
    if len(cluster) == 1 and cluster.isdecimal():
        return str(unicodedata.decimal(cluster))
    return _LIGATURES.get(cluster) or unicodedata.normalize("NFC", cluster)
