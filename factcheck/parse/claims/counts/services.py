"""Which service without a name did what is counted: "police dealt with 340 calls", "lifeboats answered 12"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, named_tokens, once
from factcheck.parse.words.phrases import Hit

# Services that are at work at one place on one day, each with calls, checks and finds of its own.
SERVICES = frozenset({"police", "firefighter", "ambulance-service", "coastguard", "soldier", "customs-officer"})
_DID = 8  # tokens from a service to what it did: "police had to deal with around 340 calls"
_LED = 4  # tokens from the beginning of a clause to its service: "the local ambulance service"


def service(frame: Frame, first: int, last: int) -> frozenset[str]:
    """Return the service that did what a figure counts: the one that opens its clause, or the one behind "by"."""
    known = _at_work(frame)
    if not known:
        return frozenset()
    counted = max((at for _, at in frame.figures if at < first), default=-1)
    before = [h for h in known if counted < h.first <= h.last < first <= h.last + _DID]
    before = [h for h in before if frame.same_clause(h, first, last)]
    done = next((h for h in reversed(before) if _opens(frame, h)), None) or _behind_by(frame, known, last)
    return SERVICES.intersection(done.value) if done is not None else frozenset()


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
