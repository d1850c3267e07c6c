"""The phrase that cites a source, with all that it tells of the source: "selon une étude publiée mardi par Orsel,"."""

from __future__ import annotations

from factcheck.parse.clauses.cited_parties import PARTY_ENDS
from factcheck.parse.clauses.clauses import Frame, once


@once
def _citations(frame: Frame) -> list[range]:
    """Return the tokens of each such phrase, up to the first mark."""
    words, stop = frame.tokens.words, frame.sentence.last + 1
    found = []
    for cue in frame.of("according"):
        end = next((i for i in range(cue.last + 1, stop) if words[i] in PARTY_ENDS), stop)
        found.append(range(cue.first, end))
    return found


def is_of_source(frame: Frame, at: int, figure: int) -> bool:
    """Say whether a token is told of the source that a figure outside the phrase is cited from."""
    spans = _citations(frame)
    return bool(spans) and any(at in span and figure not in span for span in spans)
