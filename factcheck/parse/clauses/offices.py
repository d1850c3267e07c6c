"""What somebody is the head of: a town or a party that did not win what he won."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_CHOSEN = frozenset({"elect", "reelect", "appoint"})
_OFFICE = 3  # tokens from the verb to the office: "réélu dimanche président"


def has_elected(frame: Frame, hit: Hit) -> bool:
    """Say whether a name is that of which somebody is told to be elected the head: "élu maire de Tarvik avec 60 %"."""
    office = office_of(frame, hit)
    chosen = (h for h in frame.concepts("act", "happening") if not _CHOSEN.isdisjoint(h.value))
    return office is not None and any(0 < office.first - h.last <= _OFFICE for h in chosen)


def office_of(frame: Frame, hit: Hit) -> Hit | None:
    """Return the office that a name says the place or the party of: "la maire de Tarvik", "president of the League"."""
    words, link = frame.tokens.words, hit.first - 1
    link -= link > frame.sentence.first and words[link] in frame.book.determiner - frame.book.np_of
    of = words[link] in frame.book.np_of
    return next((h for h in frame.of("office") if of and h.last == link - 1), None)
