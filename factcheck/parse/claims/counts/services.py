"""Which service without a name did what is counted: "police dealt with 340 calls", "lifeboats answered 12"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, named_tokens, once
from factcheck.parse.words.phrases import Hit

# Services that are at work at one place on one day, each with calls, checks and finds of its own.
SERVICES = frozenset({"police", "firefighter", "ambulance-service", "coastguard", "soldier", "customs-officer"})
_DID = 8  # tokens from a service to what it did: "police had to deal with around 340 calls"
_LED = 4  # tokens from the beginning of a clause to its service: "the local ambulance service"


def service(frame: Frame, first: int, last: int) -> frozenset[str]:
    """Return the services that did what a figure counts: those that open its clause, or those behind "by"."""
    known = _at_work(frame)
    if not known:
        return frozenset()
    counted = max((at for _, at in frame.figures if at < first), default=-1)
    before = [h for h in known if counted < h.first <= h.last < first <= h.last + _DID]
    before = [h for h in before if frame.same_clause(h, first, last)]
    done = next((h for h in reversed(before) if _opens(frame, h)), None) or _behind_by(frame, known, last)
    together = [] if done is None else _joined(frame, known, done)
    return SERVICES.intersection(concept for h in together for concept in h.value)


@once
def _at_work(frame: Frame) -> list[Hit]:
    """Return what a sentence calls one of the services by."""
    return [h for h in frame.of("concept") if not SERVICES.isdisjoint(h.value)]


def _opens(frame: Frame, hit: Hit) -> bool:
    """Say whether a service is not counted itself, and is what its clause begins with, past its name and an article."""
    words, book, begin = frame.tokens.words, frame.book, frame.clause_begin(hit.first)
    joined = max((h.last + 1 for h in frame.of("and") if h.last < hit.first), default=begin)
    begin = max(begin, joined)
    if hit.first - begin > _LED or any(begin <= at <= hit.last for at, _ in frame.figures):
        return False
    led = named_tokens(frame)
    return all(words[i] in book.determiner - book.np_of or i in led for i in range(begin, hit.first))


def _joined(frame: Frame, known: list[Hit], done: Hit) -> list[Hit]:
    """Return a service with those that a list joins to it: "police, firefighters and soldiers searched"."""
    row = sorted(known, key=lambda h: h.first)
    first = last = row.index(done)
    while first and _listed(frame, row[first - 1], row[first]):
        first -= 1
    while last + 1 < len(row) and _listed(frame, row[last], row[last + 1]):
        last += 1
    return row[first : last + 1]


def _listed(frame: Frame, one: Hit, other: Hit) -> bool:
    """Say whether only commas, an "and" and articles stand between two services."""
    words, links = frame.tokens.words, {i for h in frame.of("and") for i in range(h.first, h.last + 1)}
    between = range(one.last + 1, other.first)
    return all(words[i] == "," or i in links or words[i] in frame.book.determiner for i in between)


def _behind_by(frame: Frame, known: list[Hit], last: int) -> Hit | None:
    """Return the service by which something was done to those counted: "12 calls were taken by lifeboats"."""
    words, book = frame.tokens.words, frame.book
    for cue in (h for h in frame.of("agent") if last < h.first <= last + _DID and frame.same_clause(h, last, last)):
        at = cue.last + 1
        while at < frame.sentence.last and words[at] in book.determiner:
            at += 1
        found = next((h for h in known if h.first == at), None)
        if found is not None:
            return found
    return None
