"""A text as clause reading goes through it: what is looked up once, whichever of its sentences asks."""

from __future__ import annotations

from factcheck.parse.dates.tense import future_words
from factcheck.parse.words.names import Aliases
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Phrases
from factcheck.parse.words.tokens import Tokens


class Survey:
    """The tokens of a text with its phrases, the people and countries its short names stand for, and its futures."""

    def __init__(self, tokens: Tokens, book: Phrasebook) -> None:
        self.tokens, self.book = tokens, book
        self.phrases = Phrases(tokens, book.trie, book.name_acts)
        self.aliases = Aliases(self.phrases, book.stop, book.bare_endings)
        self.future = future_words(tokens, book.code)
