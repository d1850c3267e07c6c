"""What a text told of last: the day that "le lendemain" and a time of day hang on, for a few sentences."""

from __future__ import annotations

from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.dates.date_match import Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading

STORY = frozenset({"story", "story_weekday", "story_month"})
_TOLD = frozenset({"minute", "day", "week", "month", "year", "season", "quarter", "half"})
_STORY_SENTENCES = 2  # what was told counts for its sentence and the next two
_STORY_WORDS = 120
_ENDERS = (".", "!", "?", "…", "\n")


class Story:
    """The period told last.

    told_at  the token that it ends with, 0 before any. near: the phrase in hand stands in its sentence.
    aside    the period told before a text looked back on another one.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.period: Period | None = None
        self.told_at = 0
        self.near = False
        self.aside: Period | None = None

    def go_to(self, first: int) -> None:
        """Take in hand the phrase that begins with a token; what was told too far back is let go."""
        ended = self._ended(first) if self.period is not None else 0
        if first - self.told_at > _STORY_WORDS or ended > _STORY_SENTENCES:
            self.period = self.aside = None
        self.near = self.period is not None and not ended

    def remember(self, piece: Piece, when: When, last: int) -> None:
        """Note what a phrase that ends with a token came to."""
        if when.period is None or when.timex == "PRESENT_REF" or when.granularity not in _TOLD:
            return
        if self.period is not None and self._only_tells_which(piece, when):
            return
        looks_back = isinstance(piece, Phrase) and piece.kind in STORY and piece.sign < 0
        self.aside = self.period if looks_back else None
        self.period, self.told_at = when.period, last

    def _only_tells_which(self, piece: Piece, when: When) -> bool:
        """Say whether a year only tells one of several things, and no story goes on from it: "the treaty of 1920"."""
        return when.granularity == "year" and piece.kind == "calendar" and self._reading.is_any(piece.start - 1, "of")

    def _ended(self, first: int) -> int:
        """Return how many sentences end between what was told and a token."""
        words = self._reading.tokens.words[self.told_at : first]
        return sum(map(words.count, _ENDERS))
