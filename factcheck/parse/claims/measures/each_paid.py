"""What is paid or earned on each of a thing: "12 dollars par action", "a profit of $16bn, or $2.20 per share"."""

from __future__ import annotations

from factcheck.model.named_concepts import SHARES
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_REACH = 12  # tokens from what is earned to so much of it on each share
# What a firm makes and pays, in all and on each share.
_PER_SHARE = frozenset({"profit", "adjusted-profit", "loss", "dividend"})


def each_of(frame: Frame, last: int) -> Hit | None:
    """Return the thing for each of which an amount is paid: "12 dollars par action", "$80 a barrel"."""
    link = last + 1
    if link >= frame.sentence.last or frame.tokens.words[link] not in frame.book.each:
        return None
    return next((h for h in frame.concepts("thing") if h.first == link + 1), None)


def earned_by_each(frame: Frame, first: int, last: int) -> Hit | None:
    """Return what is earned or paid on each share: "a profit of $16bn, or $2.20 per share"."""
    each = each_of(frame, last)
    if each is None or SHARES.isdisjoint(each.value):
        return None
    told = [h for h in frame.concepts("measure") if h.last < first and not _PER_SHARE.isdisjoint(h.value)]
    begin = frame.clause_begin(first)
    return next((h for h in reversed(told) if h.first >= begin or first - h.last <= _REACH), None)


def is_each_of_another(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a thing is that for each of which another amount is paid: "$24 a share, or $3.1 billion"."""
    link = hit.first - 1
    return link - 1 in frame.occupied and link - 1 != last and frame.tokens.words[link] in frame.book.each
