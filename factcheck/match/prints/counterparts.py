"""Counterparts: the claims of two documents that tell one story which stand for each other there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from factcheck.match.prints.one_order import as_told, concepts_of
from factcheck.match.profiles.values import magnitude, plain, rarity
from factcheck.model.claim import Claim

# Those hurt badly are no others' number, nor are cases that were confirmed: every telling says that of its figure.
# What was foreseen is not what came.
_PARTS = frozenset(("serious", "slight", "suspected", "confirmed", "foretold"))
# So many powers of ten between two figures are no change of one digit; a slip of the magnitude leaves the digits.
_FAR = 1.3
# "A woman", "nobody": words that a text uses where another one counts nothing.
_NO_NUMBER = (0, 1)
Values = Counter[tuple[str, ...]]
_Pairs = Iterable[tuple[Claim, Claim]]


def _kind(claim: Claim) -> str:
    """Return what kind of value it is; what is paid by the month is money still, whichever currency."""
    if claim.quantity is None:
        return claim.when.granularity if claim.when is not None else ""
    return claim.quantity.dimension.partition(":")[0].partition("/")[0]


class Counterparts:
    """The claims found so far to stand for each other; each for one."""

    def __init__(self, left: Values, right: Values, *, foreign: bool, cut: bool) -> None:
        """Start with none.

        left, right  how often either document states each value.
        foreign      they are in two languages.
        cut          one of them is a part of the other.
        """
        self.pairs: list[tuple[Claim, Claim]] = []
        self._foreign, self._cut = foreign, cut
        self._taken: set[str] = set()
        self._left, self._right = Counter(left), Counter(right)  # what no pair has yet

    def _take(self, a: Claim, b: Claim) -> None:
        self.pairs.append((a, b))
        self._taken |= {a.id, b.id}
        self._left[as_told(a)] -= 1
        self._right[as_told(b)] -= 1

    def _is_free(self, a: Claim, b: Claim) -> bool:
        return a.id not in self._taken and b.id not in self._taken

    def take_same(self, pairs: _Pairs) -> None:
        """Take the claims that state one value, the first of several."""
        for a, b in pairs:
            if self._is_free(a, b) and as_told(a) == as_told(b) and self._may_be_same(a, b):
                self._take(a, b)

    def _may_be_same(self, a: Claim, b: Claim) -> bool:
        """Say whether one value is not too common to be one thing: five boats of the longer text, five ships."""
        return not self._cut or self._foreign or rarity(a) != "small" or a.slots.head == b.slots.head

    def take_best(self, pairs: _Pairs, fits: Callable[[Claim, Claim], bool]) -> None:
        """Take the claims of one kind each of which fits the other better than any other does."""
        of_one_kind = ((a, b) for a, b in pairs if self._is_free(a, b) and _kind(a) == _kind(b))
        near = ((a, b) for a, b in of_one_kind if not (self._cut and _are_far(a, b)))
        free = [(a, b, _likeness(a, b)) for a, b in near if fits(a, b)]
        best: dict[str, tuple[int, bool]] = {}  # of each claim, and whether one alone fits it so well
        for a, b, like in free:
            for claim in (a.id, b.id):
                most = best.get(claim, (-1, True))[0]
                if like >= most:
                    best[claim] = like, like > most
        for a, b, like in free:
            if best[a.id] == best[b.id] == (like, True):
                self._take(a, b)

    def may_be_one(self, a: Claim, b: Claim) -> bool:
        """Say whether nothing shows that two values are of two things: what befell whom, or what is counted."""
        if any(x and y and x.isdisjoint(y) for x, y in _slots(a, b)) or _PARTS & (a.slots.scope ^ b.slots.scope):
            return False
        if self._cut and (_died(a) != _died(b) or not self._is_left_of(a, b)):
            return False
        if is_no_count(a, b):
            return True
        if (a.stated in _NO_NUMBER) != (b.stated in _NO_NUMBER):
            return False
        return not concepts_of(a).isdisjoint(concepts_of(b)) or self._may_be_counted(a, b)

    def _may_be_counted(self, a: Claim, b: Claim) -> bool:
        """Say whether what two claims count, of which no concept is known, may be one thing."""
        if a.slots.people != b.slots.people and (concepts_of(a) or concepts_of(b)):
            return False
        return self._foreign or not (a.slots.head and b.slots.head) or a.slots.head == b.slots.head

    def _is_left_of(self, a: Claim, b: Claim) -> bool:
        """Say whether one claim can be what a cut left of the other, changed.

        The value that the longer text states where nothing stands for it yet is left of that place.
        """
        mine, theirs = as_told(a), as_told(b)
        elsewhere = mine != theirs and (self._right[mine] > 0 or self._left[theirs] > 0)
        return not elsewhere and (self._foreign or _one_deed(a, b))

    def is_one(self, a: Claim, b: Claim) -> bool:
        """Say whether two values are of one thing wherever they stand, as what is counted or done shows."""
        return _likeness(a, b) > 0 and self.may_be_one(a, b)


def _slots(a: Claim, b: Claim) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return (a.slots.happening, b.slots.happening), (a.slots.things, b.slots.things)


def _died(claim: Claim) -> bool:
    """Say whether a claim counts the dead, as every telling says: no herd that grazes is those of it that died."""
    return "dead" in claim.slots.happening


def _one_deed(a: Claim, b: Claim) -> bool:
    """Say whether two claims of one language tell one deed: who shortens a text takes its verbs over."""
    return not a.slots.predicate.isdisjoint(b.slots.predicate)


def is_no_count(a: Claim, _: Claim) -> bool:
    """Say whether a value is of a kind of which a sentence holds few, whatever a text tells it of."""
    return a.quantity is None or a.quantity.dimension not in ("count", "ordinal")


def _likeness(a: Claim, b: Claim) -> int:
    """Return how much two claims share: concepts, deeds, and the digits of figures that a slip turned about."""
    slots = ((concepts_of(c) | c.slots.predicate) for c in (a, b))
    return len(frozenset.intersection(*slots)) + (_digits(a) == _digits(b) != [])


def _digits(claim: Claim) -> list[str]:
    return sorted(plain(claim.stated).replace(".", "").strip("0"))


def _are_far(a: Claim, b: Claim) -> bool:
    """Say whether two figures are too far apart for one to be the other, changed: six and 2,300."""
    small, large = (None if c.quantity is None else magnitude(c.quantity) for c in (a, b))
    return small is not None and large is not None and abs(large - small) > _FAR and _digits(a) != _digits(b)
