"""Blocking: which claims are worth comparing at all.

Two claims of documents that may meet are candidates when they share one strict key: an equal value, a concept, a noun,
a predicate. Pairs are counted before they are made; a key under which two documents hold too many is left aside.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from factcheck.match.gate.events import WHOLE, Events
from factcheck.match.likeness.sharing import MAKING, ORIGIN
from factcheck.match.profiles.profile import Profile
from factcheck.model.claim import CROWD_COUNTERS
from factcheck.model.when import When

Key = tuple[str, ...]
# Kinds of figure of which an article holds few, so that all of them may meet: percentages, sums, ages, magnitudes.
# Plain counts and dates are many in every article and need a word in common.
MANY = frozenset(("count", "date"))


def keys_of(claim: Profile) -> list[Key]:
    """Return the blocking keys of a claim."""
    dimension = claim.dimension
    keys: list[Key] = [("value", *claim.key)]
    keys += [("what", dimension, what) for what in sorted(claim.happening | claim.things)]
    keys += [("predicate", dimension, p) for p in sorted(claim.predicate)]
    if not ORIGIN.isdisjoint(claim.predicate):  # what "dates from 1965" may be what another text calls built
        keys += [("predicate", dimension, deed) for deed in sorted(MAKING)]
    if claim.figure:
        keys.append(("figure", claim.figure))
    if claim.dated and not claim.predicate and not claim.happening:  # "is a 1930 comedy by Noël Coward"
        keys += [("name", name) for name in sorted(claim.names)]
    if claim.head:
        keys.append(("head", dimension, claim.head))
    if claim.speaker_kind in CROWD_COUNTERS and claim.claim.slots.people and dimension == "count":
        keys.append(("crowd",))  # "2 300 agriculteurs selon la police", "5 000 personnes selon les syndicats"
    if dimension == "count" and claim.rarity == "rare":  # 17 500 runners, 15 700 starters: a slip of the pen
        keys.append(("digits", "".join(sorted(claim.figure))))
    if dimension not in MANY:
        keys.append(("dimension", dimension))
    if claim.lead and dimension != "date":
        keys.append(("lead", dimension))
    return keys + (_day_keys(claim.claim.when) if claim.claim.when is not None else [])


def _day_keys(when: When) -> list[Key]:
    """Return the keys of a day as far as it is stated: "mardi" and "le mardi 4 avril" may be one day."""
    fields, period = when.fields, when.period
    keys: list[Key] = [("hour",)] if fields.clock is not None else []  # an article tells few times of day
    if period is not None and period.low is not None:  # "à l'été 2017" may be "le 3 août 2017"
        keys.append(("year", str(period.low.year)))
    elif fields.month:
        keys.append(("month", str(fields.month)))
    if period is not None and period.low is not None and when.granularity in ("day", "minute", "week", "month"):
        keys.append(("month", str(period.low.month)))
    if period is not None and period.low is not None and when.granularity in ("day", "minute"):
        low = period.low
        return [*keys, ("day", str(low.month), str(low.day)), ("weekday", str(low.isoweekday()))]
    if fields.month and fields.day:
        keys.append(("day", str(fields.month), str(fields.day)))
    if fields.weekday:
        keys.append(("weekday", str(fields.weekday)))
    return keys


class Blocks:
    """The claims of every document by key.

    skipped  keys left out, with the number of pairs that they would have made.
    """

    def __init__(
        self, claims: Sequence[Profile], documents: int, hot: int, copied: Collection[tuple[int, int]] = ()
    ) -> None:
        """Index the claims; `hot` is the most pairs that one key may give for two documents.

        copied  numbers of claims that stand at one place of a sentence printed twice, and meet whatever they share.
        """
        self.hot = hot
        self.skipped: Counter[Key] = Counter()
        self._index: list[dict[int, list[Profile]]] = [defaultdict(list) for _ in range(documents)]
        numbers: dict[Key, int] = {}  # a number is looked up ten times as fast as a tuple of words
        for claim in claims:
            for key in keys_of(claim):
                self._index[claim.document][numbers.setdefault(key, len(numbers))].append(claim)
        by_number = {claim.number: claim for claim in claims} if copied else {}
        for pair in copied:
            key = ("copied", *map(str, pair))
            for claim in (by_number[number] for number in pair):
                self._index[claim.document][numbers.setdefault(key, len(numbers))].append(claim)
        self._keys = list(numbers)

    def candidates(self, events: Events) -> Iterator[tuple[Profile, Profile]]:
        """Yield every candidate pair once, the claim that stands first in the corpus first."""
        for number in range(len(self._index)):
            yield from self._pairs(number, number)
        for left, right in sorted(events.meetings):
            whole = events.meetings[left, right] == WHOLE
            for a, b in self._pairs(left, right):
                if whole or events.may_meet(a, b):
                    yield a, b

    def _pairs(self, left: int, right: int) -> Iterable[tuple[Profile, Profile]]:
        mine, theirs = self._index[left], self._index[right]
        seen: dict[tuple[int, int], tuple[Profile, Profile]] = {}
        for key in mine.keys() & theirs.keys():
            some, others = mine[key], theirs[key]
            if len(some) * len(others) > self.hot:
                self.skipped[self._keys[key]] += len(some) * len(others)
                continue
            for a in some:
                for b in others:
                    if a.number < b.number:
                        seen[a.number, b.number] = (a, b)
        return seen.values()
