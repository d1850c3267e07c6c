"""Words for a level that lead to the amount it is at: "a 12-year high of 7.2%", "un record historique de 12 %"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame

_ADJECTIVES = 2  # tokens between the noun and its "of": "un record historique de"
_LED = 6  # tokens from an article to the noun: "a new multi-year high", "a 40-year high"


def level_begins(frame: Frame, first: int) -> int:
    """Return where the words for a level begin that lead to the amount at a token; without any, that token.

    What is said of "7.2%" is said of "a 12-year high of 7.2%", and stands before those words.
    """
    link = first - 1
    if link <= frame.sentence.first or frame.tokens.words[link] not in frame.book.np_of:
        return first
    nouns = [h for h in frame.of("extreme") if h.last < link <= h.last + 1 + _ADJECTIVES]
    if not nouns or (frame.book.head_last and nouns[-1].last != link - 1):
        return first
    noun, articles = nouns[-1].first, frame.book.pure_articles
    led = range(noun - 1, max(frame.sentence.first, noun - _LED) - 1, -1)
    return next((i for i in led if frame.tokens.words[i] in articles), noun)
