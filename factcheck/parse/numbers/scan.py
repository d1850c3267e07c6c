"""One text while its numbers are being folded: its tokens, its known items, and what has been said so far."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.model.frozen import record
from factcheck.parse.numbers.counting import Rules
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.words.reading import Item
from factcheck.parse.words.tokens import WORD, Tokens
from factcheck.parse.words.vocabulary import Vocabulary


@record
class Saying:
    """A number while it is being put together: its figure, its last token, the item behind it."""

    figure: Figure
    last: int
    next: int


class Scan:
    """The items of one text, with the questions that every reader of number words asks."""

    def __init__(self, tokens: Tokens, items: list[Item], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.items = items
        self.vocabulary = vocabulary
        self.rules = Rules(vocabulary.joined_values, vocabulary.unjoined_tens, vocabulary.joiner_after)

    def follows(self, k: int, last: int, hyphen: bool = True) -> bool:
        """Say whether item k stands directly behind a token, or behind a hyphen."""
        if k >= len(self.items):
            return False
        gap = self.items[k].first - last
        return gap == 1 or (hyphen and gap == 2 and self.tokens.words[last + 1] == "-")

    def sense(self, k: int, name: str) -> Any:
        """Return the value of item k in a class, or None."""
        return self.items[k].senses.get(name) if k < len(self.items) else None

    def is_word(self, at: int) -> bool:
        """Say whether a token is a word, not a mark and not the end of a line."""
        words = self.tokens.words
        return 0 <= at < len(words) and self.tokens.kinds[at] == WORD and words[at] != "\n"

    def value(self, k: int) -> int | None:
        """Return what item k would add to a number: a number word, or digits of at most two places."""
        if k >= len(self.items):
            return None
        senses = self.items[k].senses
        for name in ("cardinal", "one", "ordinal", "ordinal_plural"):
            if name in senses:
                return int(senses[name])
        digits = senses.get("digits", "")
        return int(digits) if digits.isdecimal() and len(digits) < 3 else None

    def denominator(self, k: int, plural_only: bool) -> Decimal | None:
        """Return what item k divides by: "tiers" 3, "quarters" 4, "cinquièmes" 5."""
        senses = self.items[k].senses if k < len(self.items) else {}
        if "fraction" in senses:
            return Decimal(senses["fraction"].partition("/")[2])
        if "ordinal_plural" in senses:
            return Decimal(senses["ordinal_plural"])
        if not plural_only and "ordinal" in senses and int(senses["ordinal"]) > 2:
            return Decimal(senses["ordinal"])
        return None


def touches(before: Item | None, first: int, *classes: str) -> bool:
    """Say whether the item before stands directly before a token and is of one of some classes."""
    return before is not None and before.last + 1 == first and any(name in before.senses for name in classes)
