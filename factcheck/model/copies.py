"""Copies: passages that several documents have from one text, so that their claims count as one source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from factcheck.model.claim import Claim
from factcheck.model.frozen import field, frozen, replace
from factcheck.model.period import Period
from factcheck.model.together import together

# Articles this far apart are no copies of one text: the next bulletin is written in the words of this one.
_EDITIONS = timedelta(days=2)


@frozen
class Copies:
    """What is printed twice.

    groups  documents that are copies of one text, each group sorted, two or more of them.
    twins   claim id -> ids of the claims at the same place of the same passage in other documents, sorted.
    echoes  the same for all sentences in the same words that name something, which need not be copies.
    retold  the same for two documents that tell one story in one order, in their own words or in another language.
    further  id of a claim or statement -> ids of those, in further prints of its text, that it stands for: they are
             compared with nothing, and are in none of the maps above.
    follows  id of such a further print -> ids of the documents whose text it prints.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    twins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    echoes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    retold: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    follows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def declared(self, groups: Iterable[Iterable[str]]) -> Copies:
        """Return the same with further groups of documents that the user calls copies; groups that meet are one."""
        merged = together((*self.groups, *groups))
        return replace(self, groups=tuple(group for group in merged if len(group) > 1))

    def repeated(self) -> frozenset[str]:
        """Return the ids of the claims and statements that another one stands for."""
        return frozenset(name for others in self.further.values() for name in others)

    def prints(self, claim: Claim) -> int:
        """Return how many claims one is: itself and those it stands for."""
        return 1 + len(self.further.get(claim.id, ()))


def are_two_editions(left: Period | None, right: Period | None) -> bool:
    """Say whether days lie between two publications: a weekly bulletin counts 51,000 cases, then 53,000.

    A text that does not tell its day may be of the other's.
    """
    if left is None or right is None:
        return False
    gaps = [b.low - a.high for a, b in ((left, right), (right, left)) if a.high is not None and b.low is not None]
    return any(gap >= _EDITIONS for gap in gaps)
