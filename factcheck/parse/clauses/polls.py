"""Polls: whether a text opens with one, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.sentences import Sentence

_OPENING = 2  # index of the last sentence that says what a text is about


def opens_with_poll(survey: Survey, sentences: Sequence[Sentence]) -> bool:
    """Say whether a text opens with a poll; who is "credited with 20 %" where no poll is told of won these votes."""
    opening, told = sentences[: _OPENING + 1], survey.phrases.of("poll")
    cues = [*told, *survey.phrases.of("credited")] if told else []
    return bool(opening) and any(first <= opening[-1].last for first, _ in cues)


def pollsters(frames: Mapping[int, Frame]) -> frozenset[str]:
    """Return the words of those whose polls a text opens with: "un sondage de l'Ifop", "a poll by Varnop".

    frames  what was read of its sentences, by their index. A capital that opens a sentence makes no name of a word.
    """
    opening = (frames[i] for i in range(_OPENING + 1) if i in frames)
    return frozenset(word for frame in opening for cue in frame.of("poll") for word in _beside(frame, cue))


def _beside(frame: Frame, cue: Hit) -> Iterator[str]:
    """Yield the words of the names right before what tells of a poll, and right behind it or its "of"."""
    words, small, behind = frame.tokens.words, frame.book.np_of | frame.book.determiner, cue.last + 1
    while behind < frame.sentence.last and words[behind] in small:
        behind += 1
    for name in frame.among("name", "entity"):
        if name.first == behind or name.last == cue.first - 1:
            yield from words[name.first : name.last + 1]
