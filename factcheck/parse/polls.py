"""Polls: whether a text opens with one, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.parse.sentences import Sentence
from factcheck.parse.survey import Survey

_OPENING = 2  # index of the last sentence that says what a text is about


def opening_polls(survey: Survey, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return where the opening of a text tells of a poll."""
    opening = sentences[: _OPENING + 1]
    return [span for span in survey.phrases.of("poll") if opening and span[0] <= opening[-1].last]


def pollsters(survey: Survey, sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return whose polls a text opens with: "un sondage de l'Ifop", "a poll by Varnop", "a Varnop survey"."""
    beside = ((_behind(survey, last), first - 1) for first, last in opening_polls(survey, sentences))
    tokens = survey.tokens
    return frozenset(tokens.words[i] for pair in beside for i in pair if i >= 0 and _is_name(survey, i))


def _behind(survey: Survey, last: int) -> int:
    """Return the first token behind a poll that is no "of" and no article, -1 at the end of the text."""
    words, small = survey.tokens.words, survey.book.np_of | survey.book.determiner
    at = last + 1
    while at < len(words) and words[at] in small:
        at += 1
    return at if at < len(words) else -1


def _is_name(survey: Survey, index: int) -> bool:
    word = survey.tokens.words[index]
    return word[:1].isalpha() and word not in survey.book.stop and survey.tokens.capital(index)
