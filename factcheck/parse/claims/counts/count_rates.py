"""How often a count holds: "300 people a year", "each year 300 people"."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.phrases import Hit


def is_rate(frame: Frame, first: int, last: int, end: int) -> bool:
    """Say whether some tokens right behind a noun tell for how long a count holds each time: "300 people a year"."""
    if first != end + 1:
        return False
    return any((h.first, h.last) == (first, last) and h.value == "rate" for h in frame.of("scope_right"))


def holds_each_time(frame: Frame, first: int, last: int) -> bool:
    """Say whether the clause of a count opens or closes with how often it holds: "each year 300 people …".

    last  the last token of what is counted.
    """
    begin, words = frame.clause_begin(first), frame.tokens.words
    for cue in frame.of("scope_left"):
        if cue.value != "rate":
            continue
        before = cue.last == begin - 2 and words[begin - 1] == ","  # "chaque année, l'usine …"
        opens = cue.first == begin or (before and cue.first == frame.clause_begin(cue.first))
        closes = cue.last >= frame.sentence.last - 1 or words[cue.last + 1] == ","
        if opens or (cue.first > last and closes and _is_alone(frame, cue, first, last)):
            return True
    return False


def _is_alone(frame: Frame, cue: Hit, first: int, last: int) -> bool:
    """Say whether a cue stands in the clause of a count, and no other figure between them."""
    return frame.same_clause(cue, first, last) and frame.numbered.isdisjoint(range(last + 1, cue.first))


def tells_rate(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a length of time only tells how often so many are counted: "makes 150,000 cars a year"."""
    if figure.kind != "duration":
        return False
    ends = (p.last for at, p in seen.phrases.items() if p is not None and at < figure.first)
    return any(is_rate(seen.frame, figure.first, figure.last, end) for end in ends)
