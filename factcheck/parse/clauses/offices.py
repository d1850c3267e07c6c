"""What somebody leads or belongs to: a firm that says nothing itself, a town that did not win what its head won."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_CHOSEN = frozenset({"elect", "reelect", "appoint"})
_OFFICE = 3  # tokens from the verb to the office: "réélu dimanche président"


def has_elected(frame: Frame, hit: Hit) -> bool:
    """Say whether a name is that of which somebody is told to be elected the head: "élu maire de Tarvik avec 60 %"."""
    office = office_of(frame, hit)
    if office is None:
        return False
    chosen = (h for h in frame.concepts("act", "happening") if not _CHOSEN.isdisjoint(h.value))
    return any(0 < office.first - h.last <= _OFFICE for h in chosen)


def office_of(frame: Frame, hit: Hit) -> Hit | None:
    """Return the office that a name says the place or the party of: "la maire de Tarvik", "president of the League"."""
    offices = frame.of("office")
    link = _of(frame, hit) if offices else None
    return next((h for h in offices if link is not None and h.last == link - 1), None)


def is_of(frame: Frame, hit: Hit) -> bool:
    """Say whether a name is that of what somebody leads or belongs to: "de Norbus", "du groupe"."""
    return _of(frame, hit) is not None


def _of(frame: Frame, hit: Hit) -> int | None:
    """Return the "of" that leads to a name, past its articles, or None."""
    words, of = frame.tokens.words, frame.book.np_of
    link = hit.first - 1
    while link > frame.sentence.first and words[link] in frame.book.articles - of:
        link -= 1
    return link if words[link] in of else None
