"""One order: which sentences of two texts stand for which, where both tell one thing after the other alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from factcheck.match.profiles.values import rarity, value_key
from factcheck.model.claim import Claim

# What two sentences share, divided by how often it is told in the text that tells it more often (120 divides well).
_VALUE = {"rare": 240, "plain": 120, "small": 60}
_NAME, _CONCEPT, _LEAST = 84, 36, 24
# ... and what makes a sentence that of another place in the other text.
_MOVED = 120
Cell = tuple[int, int]
Sentences = Sequence[Sequence[Claim]]


def as_told(claim: Claim) -> tuple[str, ...]:
    """Return the key of a value; one Friday of an unknown week is another's where one story is told twice.

    Two times of one day are two values here.
    """
    key = value_key(claim)
    if claim.when is None:
        return key
    key = key[:2] if claim.when.floating else key
    return key if claim.when.fields.clock is None else (*key, *map(str, claim.when.fields.clock))


def best_path(shared: Mapping[Cell, int], rows: int, columns: int) -> list[Cell]:
    """Return which sentences stand for which, in the order of both: those that share most in all.

    One sentence may stand for several of the other text, one after the other.
    """
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    back: dict[Cell, tuple[Cell, bool]] = {}
    for i, j in product(range(1, rows + 1), range(1, columns + 1)):
        some = shared.get((i - 1, j - 1), 0)
        ways = [(best[k][m] + gain, gain > 0, k, m) for k, m, gain in _steps(i, j, some)]
        best[i][j], taken, k, m = max(ways)
        back[i, j] = (k, m), taken
    found, cell = [], (rows, columns)
    while cell in back:
        before, taken = back[cell]
        if taken:
            found.append((cell[0] - 1, cell[1] - 1))
        cell = before
    return found[::-1]


def _steps(i: int, j: int, some: int) -> Iterator[tuple[int, int, int]]:
    """Yield from which cells a path may come to one, and what it gains by it."""
    yield i - 1, j, 0
    yield i, j - 1, 0
    if some >= _LEAST:
        yield i - 1, j - 1, some
        yield i - 1, j, some
        yield i, j - 1, some


def shared_by(left: Sentences, right: Sentences) -> Mapping[Cell, int]:
    """Return how much two sentences share, values above all; what a text tells again and again counts for little."""
    mine, theirs = _holders(left), _holders(right)
    found: Counter[Cell] = Counter()
    for feature in mine.keys() & theirs.keys():
        some, others = mine[feature], theirs[feature]
        weight = _weight(feature, left[some[0]]) // max(len(some), len(others))
        for cell in product(some, others):
            found[cell] += weight
    return found


def _holders(sentences: Sentences) -> dict[tuple[str, ...], list[int]]:
    """Return in which sentences each value, name and concept is told."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, claims in enumerate(sentences):
        for feature in {feature for claim in claims for feature in _features(claim)}:
            found[feature].append(number)
    return found


def _features(claim: Claim) -> Iterator[tuple[str, ...]]:
    yield ("value", *as_told(claim))
    for name in claim.slots.names:
        yield "name", name
    for concept in concepts_of(claim) | claim.slots.predicate:
        yield "concept", concept


def _weight(feature: tuple[str, ...], sentence: Sequence[Claim]) -> int:
    if feature[0] == "value":
        return next(_VALUE[rarity(c)] for c in sentence if as_told(c) == feature[1:])
    return _NAME if feature[0] == "name" else _CONCEPT


def concepts_of(claim: Claim) -> frozenset[str]:
    return claim.slots.happening | claim.slots.things


def beside(path: Sequence[Cell], rows: int, columns: int) -> list[Cell]:
    """Return the further sentences that may stand for each other: those between the same neighbours on a path.

    One that is on it may have taken in a part of the one beside it.
    """
    mine = _reaches(path, rows, columns)
    theirs = _reaches([(j, i) for i, j in path], columns, rows)
    known = set(path)
    return [
        (i, j)
        for i, (low, high) in enumerate(mine)
        for j in range(low, high + 1)
        if (i, j) not in known and theirs[j][0] <= i <= theirs[j][1]
    ]


def _reaches(path: Sequence[Cell], rows: int, columns: int) -> list[Cell]:
    """Return for every sentence the first and the last one of the other text that it may stand for."""
    return [
        (max((j for i, j in path if i < row), default=0), min((j for i, j in path if i > row), default=columns - 1))
        for row in range(rows)
    ]


def moved(path: Sequence[Cell], shared: Mapping[Cell, int], *, surely: bool) -> list[Cell]:
    """Return the sentences off a path that stand at another place of the other text, as what they share shows.

    surely  they share what is told once in either text, or a value of some rarity.
    """
    rows, columns = {i for i, _ in path}, {j for _, j in path}
    least = _MOVED if surely else _VALUE["small"]
    off = [cell for cell, some in shared.items() if some >= least and cell[0] not in rows and cell[1] not in columns]
    mine, theirs = Counter(i for i, _ in off), Counter(j for _, j in off)
    return sorted((i, j) for i, j in off if mine[i] == theirs[j] == 1)
