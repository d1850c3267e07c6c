"""A reading with the questions that readers of quantities ask of its items."""

from __future__ import annotations

from factcheck.parse.words.lexicon import Lexicon
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.tokens import MARK
from factcheck.parse.words.vocabulary import vocabulary

_INNER_MARKS = frozenset("-'%/&")  # marks behind which a phrase goes on


class View:
    """The items of one reading by their index; an index outside the text has no sense and no word."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.known = reading.known
        self.size = len(reading.codes)
        self.lexicon = lexicon
        self.codes = reading.codes
        self.padded = f"\0{reading.codes}\0"  # the code of item n stands at n + 1, that before it at n
        self.vocabulary = vocabulary(lexicon.language.code)

    def sense(self, index: int, name: str) -> str | None:
        """Return the value that an item has in a class, or None."""
        item = self.known.get(index)
        return None if item is None else item.senses.get(name)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the text span of the items `first` to `last`, both included."""
        tokens, reading = self.reading.tokens, self.reading
        start, end = tokens.starts[reading.firsts[first]], tokens.ends[reading.lasts[last]]
        return (start, end) if tokens.back is None else (tokens.back[start], tokens.back[end])

    def code(self, index: int) -> str:
        """Return the code of an item; a code of nothing right before the text and right behind it."""
        return self.padded[index + 1]

    def word(self, index: int) -> str:
        """Return the first token of an item, "" outside the text."""
        return self.reading.tokens.words[self.reading.firsts[index]] if 0 <= index < self.size else ""

    def mark(self, index: int) -> bool:
        """Say whether an item is a mark or a line break."""
        first = self.reading.firsts[index]
        return self.reading.tokens.kinds[first] == MARK or self.reading.tokens.words[first] == "\n"

    def plain_word(self, index: int) -> bool:
        """Say whether an item is a word that is no number."""
        if not 0 <= index < self.size or self.sense(index, "number") is not None:
            return False
        return not self.mark(index) and self.word(index)[0].isalpha()

    def glued(self, index: int) -> bool:
        """Say whether nothing stands between an item and the next one."""
        return 0 <= index < self.size - 1 and self.reading.tokens.glued(self.reading.lasts[index])

    def ends(self, index: int) -> bool:
        """Say whether a phrase is over before an item: a mark stands there, or the text ends."""
        return index >= self.size or (self.mark(index) and self.word(index) not in _INNER_MARKS)

    def opens(self, index: int) -> bool:
        """Say whether a phrase begins at an item."""
        return index == 0 or self.ends(index - 1)

    def capital(self, index: int) -> bool:
        """Say whether a word is a name by its capital: one that does not merely begin a sentence."""
        begins = index == 0 or self.mark(index - 1)
        return not begins and self.reading.tokens.capital(self.reading.firsts[index])

    def hedge(self, first: int) -> str | None:
        """Return the meaning of the hedge directly before an item."""
        return self.sense(first - 1, "hedge")
