"""Retellings: two documents that tell one story in one order, as a translation or an edited version of a text does.

Where most figures and dates of two texts are the same and come in one order, and nearly every other one has another of
its kind at the same place, both have them from one text. What differs there was changed, whatever words stand around
it. Two outlets that cover one event share figures too, but each has many that the other lacks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from factcheck.match.prints.one_order import Cell, as_told, beside, best_path, concepts_of, moved, shared_by
from factcheck.match.profiles.values import plain
from factcheck.model.claim import Claim
from factcheck.model.copies import are_two_editions
from factcheck.model.frozen import frozen
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period

# So many figures and dates at least, and this share of the longer text's, are the same and come in one order.
LEAST_SAME, SHARE_SAME = 5, 0.4
# This share of the longer text's has a counterpart, the same or another, and this share of all sentences has one.
SHARE_TOLD, SHARE_SENTENCES = 0.66, 0.8
# Who has so many of the longer text's values tells its story, whatever the order.
SHARE_ALIKE = 0.75
# Who tells the same story names the same people and places: this share of the names of the one that names fewer.
SHARE_NAMES = 0.3
# So many letters of a name, "n:" before them, are the same in two languages.
SPELT = 7
# Texts of so many sentences, multiplied, or of so many claims, are books or tables, which are not laid side by side.
MOST_CELLS, MOST_PAIRS = 100_000, 10_000_000
# A value that more documents state tells no two of them to be one story.
COMMON = 40
# Those hurt badly are no others' number, nor are cases that were confirmed: every telling says that of its figure.
_PARTS = frozenset(("serious", "slight", "suspected", "confirmed"))
# "A woman", "nobody": words that a text uses where another one counts nothing.
_NO_NUMBER = (0, 1)
_Pairs = Iterable[tuple[Claim, Claim]]


@frozen
class _Story:
    """The claims of a document by sentence, how often it states each value, whom it names, and when it was printed."""

    lang: str | None
    issued: Period | None
    names: frozenset[str]
    sentences: tuple[tuple[Claim, ...], ...]
    values: Counter[tuple[str, ...]]

    @property
    def length(self) -> int:
        """Return how many claims it has."""
        return self.values.total()


def find_retold(parsed: Sequence[Parsed], repeated: Collection[str]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the claims at one place of two documents that tell one story, whether or not they state one value.

    repeated  ids of the claims that another print of their sentence stands for.
    """
    stories = [_story(p, repeated) for p in parsed]
    for left, right in _candidates(stories):
        yield from _counterparts(stories[left], stories[right])


def _story(parsed: Parsed, repeated: Collection[str]) -> _Story:
    told: dict[int, list[Claim]] = defaultdict(list)
    for claim in parsed.claims:
        if claim.zone != "dateline" and claim.id not in repeated:
            told[claim.sentence].append(claim)
    sentences = tuple(tuple(sorted(told[n], key=lambda c: (c.start, c.end))) for n in sorted(told))
    values = Counter(as_told(c) for found in sentences for c in found)
    names = frozenset(name for found in sentences for c in found for name in c.slots.names)
    return _Story(parsed.lang, parsed.published.period, names, sentences, values)


def _candidates(stories: Sequence[_Story]) -> list[Cell]:
    """Return the pairs of documents that state enough values in common to be one story, by their numbers."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, story in enumerate(stories):
        if story.length >= LEAST_SAME:
            for key in story.values:
                holders[key].append(number)
    shared = Counter(pair for found in holders.values() if len(found) <= COMMON for pair in combinations(found, 2))
    return sorted(pair for pair, some in shared.items() if some > 1 and _may_be_one(*(stories[n] for n in pair)))


def _may_be_one(a: _Story, b: _Story) -> bool:
    large = len(a.sentences) * len(b.sentences) > MOST_CELLS or a.length * b.length > MOST_PAIRS
    later = a.lang == b.lang and are_two_editions(a.issued, b.issued)  # a translation takes its time
    if large or later or not _name_the_same(a, b):
        return False
    least = max(LEAST_SAME, SHARE_SAME * max(a.length, b.length))
    return min(a.length, b.length) >= least and (a.values & b.values).total() >= least


def _name_the_same(a: _Story, b: _Story) -> bool:
    """Say whether two texts name enough of the same; a recipe, an advertisement or a timetable names nobody.

    Two languages spell many names in two ways, "Ostende" and "Ostend".
    """
    if a.lang != b.lang:
        return not {name[:SPELT] for name in a.names}.isdisjoint(name[:SPELT] for name in b.names)
    return len(a.names & b.names) >= max(1, SHARE_NAMES * min(len(a.names), len(b.names)))


def _counterparts(a: _Story, b: _Story) -> list[tuple[Claim, Claim]]:
    """Return the claims of two documents that stand for each other; none where the two are no one story."""
    shared = shared_by(a.sentences, b.sentences)
    path = best_path(shared, len(a.sentences), len(b.sentences))
    longer, found = max(a.length, b.length), _Counterparts(foreign=a.lang != b.lang)
    alike = len(a.values.keys() & b.values.keys()) >= SHARE_ALIKE * max(len(a.values), len(b.values))
    found.take_same(_across(a, b, _surest(path, shared)))
    if not alike and len(found.pairs) < max(LEAST_SAME, SHARE_SAME * longer):
        return []
    next_to_it = beside(path, len(a.sentences), len(b.sentences))
    path += moved(path, shared, surely=not alike)
    surest = _surest(path, shared)
    found.take_same(_across(a, b, surest))
    steps = [*([cell] for cell in surest), next_to_it]
    for cells in steps:
        found.take_best(_across(a, b, cells), found.may_be_one)
    in_order = len(found.pairs) >= SHARE_TOLD * longer and _cover(path, a, b)
    for cells in steps if in_order else ():
        found.take_best(_across(a, b, cells), _is_no_count)
    if alike:
        found.take_best(_across(a, b, product(range(len(a.sentences)), range(len(b.sentences)))), found.is_one)
    return found.pairs if alike or in_order else []


def _surest(path: Iterable[Cell], shared: Mapping[Cell, int]) -> list[Cell]:
    """Return which sentences stand for which, those that share most first: "three" of the next one is another three."""
    return sorted(path, key=lambda cell: (-shared[cell], cell))


def _across(a: _Story, b: _Story, cells: Iterable[Cell]) -> Iterator[tuple[Claim, Claim]]:
    for i, j in cells:
        yield from product(a.sentences[i], b.sentences[j])


def _cover(path: Sequence[Cell], a: _Story, b: _Story) -> bool:
    """Say whether nearly all sentences of two documents that state a value stand for one of the other."""
    on_it = len({i for i, _ in path}) + len({j for _, j in path})
    return on_it >= SHARE_SENTENCES * (len(a.sentences) + len(b.sentences))


def _kind(claim: Claim) -> str:
    """Return what kind of value it is; what is paid by the month is money still, whichever currency."""
    if claim.quantity is None:
        return claim.when.granularity if claim.when is not None else ""
    return claim.quantity.dimension.partition(":")[0].partition("/")[0]


class _Counterparts:
    """The claims found so far to stand for each other; each for one."""

    def __init__(self, *, foreign: bool) -> None:
        self.pairs: list[tuple[Claim, Claim]] = []
        self._foreign = foreign
        self._taken: set[str] = set()

    def _take(self, a: Claim, b: Claim) -> None:
        self.pairs.append((a, b))
        self._taken |= {a.id, b.id}

    def _is_free(self, a: Claim, b: Claim) -> bool:
        return a.id not in self._taken and b.id not in self._taken

    def take_same(self, pairs: _Pairs) -> None:
        """Take the claims that state one value, the first of several."""
        for a, b in pairs:
            if self._is_free(a, b) and as_told(a) == as_told(b):
                self._take(a, b)

    def take_best(self, pairs: _Pairs, fits: Callable[[Claim, Claim], bool]) -> None:
        """Take the claims of one kind each of which fits the other better than any other does."""
        of_one_kind = ((a, b) for a, b in pairs if self._is_free(a, b) and _kind(a) == _kind(b))
        free = [(a, b, _likeness(a, b)) for a, b in of_one_kind if fits(a, b)]
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
        if _is_no_count(a, b):
            return True
        if (a.stated in _NO_NUMBER) != (b.stated in _NO_NUMBER):
            return False
        if not concepts_of(a).isdisjoint(concepts_of(b)):
            return True
        if a.slots.people != b.slots.people and (concepts_of(a) or concepts_of(b)):
            return False
        return self._foreign or not (a.slots.head and b.slots.head) or a.slots.head == b.slots.head

    def is_one(self, a: Claim, b: Claim) -> bool:
        """Say whether two values are of one thing wherever they stand, as what is counted or done shows."""
        return _likeness(a, b) > 0 and self.may_be_one(a, b)


def _slots(a: Claim, b: Claim) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return (a.slots.happening, b.slots.happening), (a.slots.things, b.slots.things)


def _is_no_count(a: Claim, _: Claim) -> bool:
    """Say whether a value is of a kind of which a sentence holds few, whatever a text tells it of."""
    return a.quantity is None or a.quantity.dimension not in ("count", "ordinal")


def _likeness(a: Claim, b: Claim) -> int:
    """Return how much two claims share: concepts, deeds, and the digits of figures that a slip turned about."""
    slots = ((concepts_of(c) | c.slots.predicate) for c in (a, b))
    digits = [sorted(plain(c.stated).replace(".", "").strip("0")) for c in (a, b)]
    return len(frozenset.intersection(*slots)) + (digits[0] == digits[1] != [])
