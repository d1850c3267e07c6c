"""Tokens: the words of a text with their places, and the shadow they are read from.

The text itself is never changed. What reading needs folded (case, apostrophes, exotic digits, combining marks)
is folded in a shadow; where folding changes the length, a map leads back to the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from factcheck.model.frozen import frozen
from factcheck.model.remark import blanked

# Characters that readers treat as another one of the same length: apostrophes, minus signs, hyphens, and the marks
# inside fullwidth and Arabic-Indic figures.
_SAME_LENGTH = {
    **dict.fromkeys(map(ord, "\u2019\u02bc\u2018\uff07\u066c"), "'"),
    **dict.fromkeys(map(ord, "\u2212\u2010\u2011\u2012\ufe63\uff0d"), "-"),
    **dict.fromkeys(map(ord, "\uff0e\u066b"), "."),
    **dict.fromkeys(map(ord, "\uff05\u066a"), "%"),
    0xFF0C: ",",
}
_RARE = re.compile("[" + "".join(map(chr, _SAME_LENGTH)) + "\u00ad\u200b-\u200d\u2060\ufeff\uff10-\uff19]")
_FOREIGN_DIGIT = re.compile(r"[^\W\D0-9]")
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")

# A number literal keeps its group separators: one kind of separator between groups of three, then a decimal part.
# "(?!\d)" behind a group keeps "le 1 2024" apart; blanks never join what they part when a group is not of three.
_NUMBER = (
    r"\d{1,3}(?:([\u0020\u00a0\u202f\u2009.,'])\d{3}(?!\d))(?:\2\d{3}(?!\d))*(?:[.,]\d+(?![.,]?\d))?"
    r"|\d+(?:[.,]\d+)*"
)
NUMBER, ADDRESS, WORD, MARK = 1, 3, 4, 5  # groups of the token pattern (2 is the group separator of a number)


def token_pattern(elisions: tuple[str, ...], clitics: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that cuts one language into tokens.

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
    return re.compile(rf"({_NUMBER})|(https?://\S+|www\.\S+)|({word})|(\S)")


@frozen
class Tokens:
    """The tokens of one text, as parallel lists.

    text   the text as given. plain  its shadow: lower case, folded.
    words  the shadow's token at each place; starts, ends  its offsets in the shadow, end exclusive.
    kinds  NUMBER, ADDRESS, WORD (also a line break) or MARK.
    back   shadow offset -> text offset, one entry more than the shadow is long; None when they are equal.
    """

    text: str
    plain: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    back: list[int] | None

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the text span of the tokens `first` to `last`, both included."""
        return self.place(self.starts[first], self.ends[last])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the text span of a shadow span."""
        if self.back is None:
            return start, end
        return self.back[start], self.back[end]

    def glued(self, left: int) -> bool:
        """Say whether nothing stands between a token and the next one."""
        return left + 1 < len(self.starts) and self.ends[left] == self.starts[left + 1]

    def capital(self, index: int) -> bool:
        """Say whether a token begins with a capital letter in the text."""
        start = self.starts[index]
        return self.text[start if self.back is None else self.back[start]].isupper()


def tokenize(text: str, pattern: re.Pattern[str]) -> Tokens:
    """Return the tokens of a text; every character that is not blank is in exactly one of them, or in a remark."""
    plain, back = shadow(blanked(text))
    matches = list(pattern.finditer(plain))  # four comprehensions cost less than one loop that appends four times
    return Tokens(
        text,
        plain,
        [m.group() for m in matches],
        [m.start() for m in matches],
        [m.end() for m in matches],
        [m.lastindex or 0 for m in matches],
        back,
    )


def places_of(word: str, words: list[str]) -> Iterator[int]:
    """Give the places at which a word stands in a list of words."""
    at = -1
    try:
        while True:
            at = words.index(word, at + 1)
            yield at
    except ValueError:
        return


def shadow(text: str) -> tuple[str, list[int] | None]:
    """Return the folded reading of a text and, where lengths differ, the offsets that lead back."""
    plain = text.replace("\u2019", "'")
    if plain.isascii():
        return plain.lower(), None
    if _RARE.search(plain) is None and _FOREIGN_DIGIT.search(plain) is None and unicodedata.is_normalized("NFC", plain):
        low = plain.lower()
        if len(low) == len(plain):
            return low, None
    return _folded(text)


def _folded(text: str) -> tuple[str, list[int] | None]:
    """Fold cluster by cluster: a base letter with its combining marks becomes what NFC makes of it."""
    out: list[str] = []
    back: list[int] = []
    size = len(text)
    start = 0
    while start < size:
        end = start + 1
        while end < size and unicodedata.combining(text[end]):
            end += 1
        folded = _fold(text[start:end])
        out.append(folded)
        back.extend([start] * len(folded))
        start = end
    back.append(size)
    plain = "".join(out)
    return (plain, None) if back == list(range(size + 1)) else (plain, back)


def _fold(cluster: str) -> str:
    if cluster in _DROPPED:
        return ""
    same = _SAME_LENGTH.get(ord(cluster[0]))
    if same is not None and len(cluster) == 1:
        return same
    if len(cluster) == 1 and cluster.isdecimal():
        return str(unicodedata.decimal(cluster))
    return unicodedata.normalize("NFC", cluster).lower()
