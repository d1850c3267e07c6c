"""Groups: from scored pairs to facts, the strongest first, without chains."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from factcheck.match.comparison.compare import Comparer, Comparison
from factcheck.match.likeness.relations import REPEAT
from factcheck.match.likeness.sharing import compare_sets, told_against
from factcheck.match.likeness.times import LONGEST
from factcheck.match.likeness.two_values import APART, MEET, one_field_apart
from factcheck.match.profiles.profile import TELLING, Profile
from factcheck.match.profiles.values import days_between
from factcheck.match.vetoes.veto import BY_WORDS
from factcheck.model.frozen import field, record

Compare = Callable[[Profile, Profile], Comparison]


# Vetoes that keep two claims from being linked by themselves, and only weigh against them where others link them: one
# claim of twenty whose place or deed is misread must not keep two tolls of one fire apart.
DOUBTS = BY_WORDS | {"nothing-shared"}


@record
class _Group:
    members: list[Profile]
    version: int = 0
    refused: set[tuple[int, int, int]] = field(default_factory=set)


class Grouping:
    """Joins claims by average link: two groups become one when all their pairs together say so and none forbids it.

    A single strong pair must not chain two events into one: with single links one trial had sixty times the alarms.
    """

    def __init__(self, comparer: Comparer, compare: Compare, pinned: Collection[int] = ()) -> None:
        """Group with a comparison that remembers what it compared.

        pinned  numbers of documents that are one statement each, to be compared with all others: what stands beside
        one is not kept apart by articles that know nothing of each other.
        """
        self._comparer = comparer
        self._compare = compare
        self._pinned = pinned
        self._group: dict[int, _Group] = {}

    def join(self, pairs: Iterable[tuple[Profile, Profile, Comparison]]) -> list[list[Profile]]:
        """Return the groups of two or more claims, each sorted, from pairs sorted by strength."""
        for a, b, _ in pairs:
            mine, theirs = self._of(a), self._of(b)
            if mine is not theirs and self._may_join(mine, theirs):
                self._merge(mine, theirs)
        groups = {id(group): group for group in self._group.values()}
        found = [sorted(g.members, key=lambda p: p.number) for g in groups.values() if len(g.members) > 1]
        return sorted(found, key=lambda members: members[0].number)

    def _of(self, claim: Profile) -> _Group:
        found = self._group.get(claim.number)
        if found is None:
            found = self._group[claim.number] = _Group([claim])
        return found

    def _merge(self, mine: _Group, theirs: _Group) -> None:
        mine.members += theirs.members
        mine.version += theirs.version + 1
        for member in theirs.members:
            self._group[member.number] = mine

    def _may_join(self, mine: _Group, theirs: _Group) -> bool:
        mark = (theirs.members[0].number, mine.version, theirs.version)
        if mark in mine.refused:
            return False
        surplus, held = 0.0, self._held(mine) or self._held(theirs)
        for a in mine.members:
            for b in theirs.members:
                left, right = (a, b) if a.number < b.number else (b, a)
                comparison = self._compare(left, right)
                if self._is_silent(left, comparison) or (held and comparison.unmet):
                    continue
                if forbidden(left, right, comparison) and not self._disputed(left, right, comparison):
                    mine.refused.add(mark)
                    return False
                surplus += comparison.score - self._comparer.required(comparison)
        if surplus < 0:
            mine.refused.add(mark)
        return surplus >= 0

    @staticmethod
    def _is_silent(claim: Profile, comparison: Comparison) -> bool:
        """Say whether a small number that one text gives twice says nothing for or against; a day given twice does.

        What fell "jeudi", and who has not been found "depuis jeudi", are two facts of that day.
        """
        return comparison.veto == REPEAT and not claim.dated

    def _disputed(self, a: Profile, b: Profile, comparison: Comparison) -> bool:
        """Say whether a text that gives two values for one thing says itself that they are in dispute."""
        return not comparison.veto and self._comparer.context.disputed(a, b)

    def _held(self, group: _Group) -> bool:
        return bool(self._pinned) and any(p.document in self._pinned for p in group.members)


def forbidden(a: Profile, b: Profile, comparison: Comparison) -> bool:
    """Say whether two claims may not stand in one fact.

    One document seldom gives two values for one thing: rival parties do, a figure that the text revises, and a toll
    that grew while the text was written ("quatre morts" above, "sept morts" below). Two days of one deed in one text
    are two deeds (quakes of 2002 and of last Sunday), unless its sentences echo each other.
    """
    if comparison.veto:
        return comparison.veto not in DOUBTS
    if a.document != b.document:
        return False
    if comparison.relation != APART:
        return comparison.relation == MEET and _listed(a, b)
    if a.dated and "story.echo" in comparison.cases:
        return _far_apart(a, b)
    if a.dimension == "ordinal":  # "the first shooting", "the second shooting": whoever says so, they are two
        return True
    grown = not a.dated and not a.happening.isdisjoint(b.happening) and _alike(a, b)
    return not (grown or _headed(a, b) or told_against(a, b) or a.claim.revision or b.claim.revision)


def _headed(a: Profile, b: Profile) -> bool:
    """Say whether one figure stands in the headline and the other, of the same thing, in the first lines below it."""
    if a.dated or {a.claim.zone, b.claim.zone} != {"title", "body"} or not (a.lead and b.lead):
        return False
    return _alike(a, b) and (a.dimension in TELLING or compare_sets(a.things, b.things) == "same")


def _listed(a: Profile, b: Profile) -> bool:
    """Say whether one sentence counts two things, one of them vaguely: "35,000 homes and hundreds of trees"."""
    counts = a.dimension == b.dimension == "count" and _by_two_nouns(a, b)
    return counts and bool(a.things or b.things) and a.things.isdisjoint(b.things)


def _by_two_nouns(a: Profile, b: Profile) -> bool:
    """Say whether one sentence calls what two claims of its text count by two nouns."""
    return a.claim.sentence == b.claim.sentence and bool(a.head and b.head) and a.head != b.head


def _far_apart(a: Profile, b: Profile) -> bool:
    """Say whether one text tells two days so far apart that they are of two deeds: "on 22 July", "on 7 October".

    Who contradicts himself takes the day before, or mistakes one field of the date.
    """
    days = all(p.claim.when is not None and p.claim.when.granularity == "day" for p in (a, b))
    far = days and a.span is not None and b.span is not None and days_between(a.span, b.span) > LONGEST
    return far and not one_field_apart(a.claim, b.claim)


def _alike(a: Profile, b: Profile) -> bool:
    """Say whether two tolls are of the same people: "7 blessés" are all, "5 soldats danois blessés" some of them.

    What one sentence lists by two nouns are two things, though both were seized: "17 magazines and 440 rounds"; so are
    "20 hommes et 12 femmes libérés".
    """
    if _by_two_nouns(a, b) or compare_sets(a.things, b.things) == "different":
        return False
    return a.origin == b.origin and a.kinds == b.kinds and a.narrow == b.narrow
