"""What somebody is elected the head of: a town or a party that did not win what he won."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_CHOSEN = frozenset({"elect", "reelect", "appoint"})
_OFFICE = 3  # tokens from the verb to the office: "réélu dimanche président"


def has_elected(frame: Frame, hit: Hit) -> bool:
    """Say whether a name is that of which somebody is told to be elected the head: "élu maire de Tarvik avec 60 %"."""
    words, link = frame.tokens.words, hit.first - 1
    link -= link > frame.sentence.first and words[link] in frame.book.determiner - frame.book.np_of
    office = next((h for h in frame.of("office") if h.last == link - 1), None)
    if office is None or words[link] not in frame.book.np_of:
        return False
    chosen = (h for h in frame.concepts("act", "happening") if not _CHOSEN.isdisjoint(h.value))
    return any(0 < office.first - h.last <= _OFFICE for h in chosen)
