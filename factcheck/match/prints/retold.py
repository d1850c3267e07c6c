"""Retellings: two documents that tell one story in one order, as a translation or an edited version of a text does.

Where most figures and dates of two texts are the same and come in one order, and nearly every other one has another of
its kind at the same place, both have them from one text. What differs there was changed, whatever words stand around
it. Two outlets that cover one event share figures too, but each has many that the other lacks. Of a text that was cut,
nearly all is left as it stood.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from factcheck.match.prints.counterparts import Counterparts, is_no_count
from factcheck.match.prints.one_order import Cell, as_told, beside, best_path, moved, shared_by
from factcheck.model.claim import Claim
from factcheck.model.copies import are_two_editions
from factcheck.model.frozen import frozen
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period

# So many figures and dates at least are the same and come in one order.
LEAST_SAME = 5
# Who tells the same story names the same people and places: this share of the names of the one that names fewer.
SHARE_NAMES = 0.3
# So many letters of a name, "n:" before them, are the same in two languages.
SPELT = 7
# Texts of so many sentences, multiplied, or of so many claims, are books or tables, which are not laid side by side.
MOST_CELLS, MOST_PAIRS = 100_000, 10_000_000
# A value that more documents state tells no two of them to be one story.
COMMON = 40


@frozen
class _Bar:
    """What share of a story's values is the same, has a counterpart, and of its sentences stands for one of the other.

    alike  the share of values that makes it the same story in whatever order; no share does where it is None.
    cut    it is asked of the shorter of two stories alone, and of both taken together where nothing was cut.
    """

    same: float
    told: float
    sentences: float
    alike: float | None
    cut: bool

    def counted(self, a: int, b: int) -> int:
        """Return of how many values the shares are: those of the longer story, or of the one that was cut."""
        return min(a, b) if self.cut else max(a, b)


_WHOLE = _Bar(0.4, 0.66, 0.8, 0.75, cut=False)
# Two outlets share most of what the shorter one tells, in one language more often than in two (the key here).
_CUT = {False: _Bar(0.7, 0.9, 0.9, None, cut=True), True: _Bar(0.5, 0.8, 0.9, 0.75, cut=True)}


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
    same = (a.values & b.values).total()
    return any(_share_enough(same, bar, a, b) for bar in _bars(a, b))


def _bars(a: _Story, b: _Story) -> tuple[_Bar, _Bar]:
    return _WHOLE, _CUT[a.lang != b.lang]


def _share_enough(same: int, bar: _Bar, a: _Story, b: _Story) -> bool:
    return same >= max(LEAST_SAME, bar.same * bar.counted(a.length, b.length))


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
    return next((found for bar in _bars(a, b) if (found := _told(a, b, bar, path, shared))), [])


def _told(
    a: _Story, b: _Story, bar: _Bar, path: Sequence[Cell], shared: Mapping[Cell, int]
) -> list[tuple[Claim, Claim]]:
    """Return the claims that stand for each other if two documents are one story by a bar."""
    found = Counterparts(a.values, b.values, foreign=a.lang != b.lang, cut=bar.cut)
    alike = _are_alike(bar, a, b)
    found.take_same(_across(a, b, _surest(path, shared)))
    if not alike and not _share_enough(len(found.pairs), bar, a, b):
        return []
    next_to_it = beside(path, len(a.sentences), len(b.sentences))
    path = [*path, *moved(path, shared, surely=not alike)]
    surest = _surest(path, shared)
    found.take_same(_across(a, b, surest))
    steps = [*([cell] for cell in surest), next_to_it]
    for cells in steps:
        found.take_best(_across(a, b, cells), found.may_be_one)
    in_order = len(found.pairs) >= bar.told * bar.counted(a.length, b.length) and _cover(path, bar, a, b)
    for cells in steps if in_order else ():
        found.take_best(_across(a, b, cells), is_no_count)
    if alike:
        found.take_best(_across(a, b, product(range(len(a.sentences)), range(len(b.sentences)))), found.is_one)
    return found.pairs if alike or in_order else []


def _are_alike(bar: _Bar, a: _Story, b: _Story) -> bool:
    """Say whether two documents state so much alike, as a bar asks, that they tell one story in whatever order."""
    same = len(a.values.keys() & b.values.keys())
    return bar.alike is not None and same >= max(LEAST_SAME, bar.alike * bar.counted(len(a.values), len(b.values)))


def _surest(path: Iterable[Cell], shared: Mapping[Cell, int]) -> list[Cell]:
    """Return which sentences stand for which, those that share most first: "three" of the next one is another three."""
    return sorted(path, key=lambda cell: (-shared[cell], cell))


def _across(a: _Story, b: _Story, cells: Iterable[Cell]) -> Iterator[tuple[Claim, Claim]]:
    for i, j in cells:
        yield from product(a.sentences[i], b.sentences[j])


def _cover(path: Sequence[Cell], bar: _Bar, a: _Story, b: _Story) -> bool:
    """Say whether nearly all sentences that state a value stand for one of the other story, as a bar asks."""
    on_it = len({i for i, _ in path}), len({j for _, j in path})
    of_all = len(a.sentences), len(b.sentences)
    if bar.cut:
        shorter = a.length > b.length
        return on_it[shorter] >= bar.sentences * of_all[shorter]
    return sum(on_it) >= bar.sentences * sum(of_all)
