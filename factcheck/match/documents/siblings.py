"""Claims that one sentence sets side by side: two deeds, or the parts of a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.match.likeness.daily_counts import two_daily_counts
from factcheck.match.likeness.relations import rarity, relation
from factcheck.match.likeness.sharing import one_noun
from factcheck.match.likeness.two_dates import are_terms, are_weeks
from factcheck.match.likeness.two_values import APART, SAME
from factcheck.match.profiles.profile import Profile
from factcheck.match.vetoes.dated_deeds import is_done_once, tells_hour
from factcheck.match.vetoes.measures import is_group
from factcheck.match.vetoes.veto import veto

# More figures of one kind in one sentence are a table, whose sums come out by chance.
_MOST = 4


class Siblings:
    """The claims of each sentence that are of one dimension."""

    def __init__(self, claims: Sequence[Profile]) -> None:
        """Collect them, in the order of the claims."""
        by_sentence: dict[tuple[int, int, str], list[Profile]] = defaultdict(list)
        for claim in claims:
            by_sentence[claim.document, claim.claim.sentence, claim.dimension].append(claim)
        self._ranks: dict[tuple[int, int], list[Profile]] = defaultdict(list)
        self._all: dict[tuple[int, int], list[Profile]] = defaultdict(list)
        self._later: dict[tuple[int, int], list[Profile]] = defaultdict(list)
        for claim in claims:
            place = (claim.document, claim.claim.sentence)
            self._all[place].append(claim)
            if claim.dimension == "ordinal" and claim.head:
                self._ranks[place].append(claim)
            if claim.dimension == "ordinal" and (_stated(claim) or 0) > 1:
                self._later[place].append(claim)
        self._twins = {pair for found in by_sentence.values() if len(found) > 1 for pair in _twins(found)}
        self._listed = {pair for found in by_sentence.values() if len(found) > 1 for pair in _listed(found)}
        self._others = {
            c.number: tuple(o for o in found if o is not c)
            for found in by_sentence.values()
            if len(found) > 1
            for c in found
        }

    def told_apart(self, a: Profile, b: Profile) -> bool:
        """Say whether some sentence counts as many of each of two things: "five cargo ships", "five fishing boats".

        Then the nouns tell which of the two a text means, though boats are ships.
        """
        return a.dimension == "count" and (a.key, frozenset((a.head, b.head))) in self._twins

    def listed_apart(self, a: Profile, b: Profile) -> bool:
        """Say whether some sentence counts both nouns side by side: "12 magazines and 300 rounds", ammunition both."""
        if a.dimension != "count" or b.dimension != "count" or a.head == b.head:
            return False
        return frozenset((a.head, b.head)) in self._listed

    def of_later_one(self, a: Profile, b: Profile) -> bool:
        """Say whether one measure alone is of what came second of its kind: "a second quake of magnitude 7.5"."""
        return bool(self._ranked(a)) != bool(self._ranked(b))

    def _ranked(self, claim: Profile) -> list[Profile]:
        """Return the ranks above the first in the sentence of a claim, of what it measures."""
        ranks = self._later.get((claim.document, claim.claim.sentence), ())
        return [r for r in ranks if not r.things.isdisjoint(claim.things) or (r.head and r.head == claim.head)]

    def dates_twice(self, a: Profile, b: Profile) -> bool:
        """Say whether a sentence that has one of two dates has the other beside it, as that of another deed.

        "Elected in 1990 and again in 1995" tells two elections: "in 1995" in another text is the second.
        """
        return a.dated and (self._beside(a, b) or self._beside(b, a))

    def _beside(self, a: Profile, b: Profile) -> bool:
        return any(relation(o, b) == SAME and not veto(o, b, SAME) for o in self._others.get(a.number, ()))

    def tell_alike(self, a: Profile, b: Profile) -> bool:
        """Say whether the two sentences state one other figure, or hour: "voted in March, at a cost of 12.5 million".

        Any two sentences may have a day in common.
        """
        return any(
            c.dimension == d.dimension and rarity(c, d) != "small" and relation(c, d) == SAME
            for c in self._beside_it(a)
            for d in self._beside_it(b)
            if all(tells_hour(p) or not p.dated for p in (c, d)) and c is not a and d is not b
        )

    def beside_as_many(self, a: Profile, b: Profile) -> bool:
        """Say whether two sentences count as many of one fate beside two figures: "two dead, 17 hurt"."""
        mine, theirs = (self._others.get(c.number, ()) for c in (a, b))
        return any(relation(c, d) == SAME and not c.happening.isdisjoint(d.happening) for c in mine for d in theirs)

    def of_other_fate(self, claim: Profile) -> bool:
        """Say whether the sentence of a count also counts whom something else befell."""
        others = self._others.get(claim.number, ())
        return any(o.happening and o.happening.isdisjoint(claim.happening) for o in others)

    def of_two_wholes(self, a: Profile, b: Profile) -> bool:
        """Say whether what stands beside two claims shows that they are of two things, or of a part and its whole."""
        if self.listed_apart(a, b) or self.adds_up(a, b) or self.of_two_ages(a, b):
            return True
        if self._is_one_kind(a, b) or self._is_one_kind(b, a):
            return True
        if two_daily_counts(a, b, self._beside_it(a), self._beside_it(b)):
            return True
        return self.of_two_ranks(a, b) or self.of_two_amounts(a, b)

    def of_two_ages(self, a: Profile, b: Profile) -> bool:
        """Say whether two sentences tell of people of two ages: 8% of those aged 15 to 24, 6% of those under 50.

        What befell people is told with the ages that they had.
        """
        if a.dimension == "age" or "toll" in (a.policy, b.policy):
            return False
        mine, theirs = ([c for c in self._beside_it(p) if is_group(c)] for p in (a, b))
        return bool(mine and theirs) and not any(relation(c, d) == SAME for c in mine for d in theirs)

    def of_two_ranks(self, a: Profile, b: Profile) -> bool:
        """Say whether two sentences tell which of several things they mean: "the third", "the fifth album".

        Then another year or another figure is no contradiction. Of two ranks alone one may be wrong, and so it may
        beside figures of other things: "on the third floor, 120 firefighters", "on the fourth floor, nine hours".
        """
        if a.dimension == "ordinal":
            found = [
                relation(c, d)
                for c in self._beside_it(a)
                for d in self._beside_it(b)
                if c.dimension == d.dimension != "ordinal" and (c.dated or one_noun(c, d))
            ]
            return APART in found and SAME not in found
        ranks = [self._ranks.get((c.document, c.claim.sentence), ()) for c in (a, b)]
        alike = [relation(r, s) for r in ranks[0] for s in ranks[1] if r.head == s.head]
        return APART in alike and SAME not in alike

    def _beside_it(self, claim: Profile) -> list[Profile]:
        return self._all[claim.document, claim.claim.sentence]

    def of_two_amounts(self, a: Profile, b: Profile) -> bool:
        """Say whether two months or years have each its own amount: 45,000 cars in March, 52,000 in April.

        Of two dates with one amount, and of two amounts of one date, one may be wrong. A toll has no date of its own,
        but for what a bulletin counts week by week: "1,556 cases in week 18", "1,266 cases in week 19".
        """
        weekly = are_weeks(a, b)
        if not (weekly or are_terms(a, b)) or is_done_once(a, b):  # "born in 1931, wrote nine novels"
            return False
        found = [
            relation(c, d)
            for c in self._beside_it(a)
            for d in self._beside_it(b)
            if c.dimension == d.dimension and _is_amount(c, weekly) and _is_amount(d, weekly) and one_noun(c, d)
        ]
        return bool(found) and set(found) == {APART}

    def _is_one_kind(self, some: Profile, everyone: Profile) -> bool:
        """Say whether one toll is of one of the kinds of people whom its sentence counts, and the other one of all.

        Of "14 civilians and two soldiers were killed" neither figure is the toll that another text tells as "18 dead",
        whatever the two add up to.
        """
        if everyone.things or some.happening.isdisjoint(everyone.happening):
            return False
        return any(_may_share_fate(o, some) for o in self._others.get(some.number, ()))

    def adds_up(self, a: Profile, b: Profile) -> bool:
        """Say whether one claim is a part of the other: with others of its sentence it makes that figure.

        "Eleven militants and six soldiers were killed" is what another text tells as "17 dead", and "£20 million plus
        £5 million in bonuses" as "£25 million".
        """
        return self._adds_up(a, b) or self._adds_up(b, a)

    def _adds_up(self, part: Profile, whole: Profile) -> bool:
        total, mine, others = _stated(whole), _stated(part), self._others.get(part.number, ())
        if total is None or mine is None or mine >= total or len(others) >= _MOST:
            return False
        figures = [_stated(o) for o in others if _is_added(o, part, whole)]
        known = [figure for figure in figures if figure is not None]
        return any(mine + sum(some) == total for n in range(1, len(known) + 1) for some in combinations(known, n))


def _is_added(other: Profile, part: Profile, whole: Profile) -> bool:
    """Say whether what a sentence tells beside a part may be another part: others of one fate, or further money.

    Of two kinds of people no fate need be told: "149 passengers and eight crew" are the 157 who died. What is a part of
    the part adds nothing.
    """
    if part.dimension.startswith("money"):
        return True
    if "part" in other.narrow - part.narrow:  # "12 dead, four of them children"
        return False
    if part.dimension != "count" or other.head == part.head:
        return False
    shared = part.concepts & whole.concepts
    return not shared.isdisjoint(other.concepts) or _may_share_fate(other, part)


def _may_share_fate(other: Profile, part: Profile) -> bool:
    """Say whether two kinds of people are counted, and nothing befell the others that is not told of the part."""
    if not (other.claim.slots.people and part.claim.slots.people and other.things and part.things):
        return False
    return other.things.isdisjoint(part.things) and other.happening <= part.happening


def _twins(claims: Sequence[Profile]) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """Yield the small values that one sentence gives to two things, with their nouns.

    People go by two nouns in one sentence ("two gunmen", "two attackers"), and so does what it tells of once more.
    """
    new = [c for c in claims if c.dimension == "count" and c.rarity == "small" and c.head and not _is_old(c)]
    for a, b in combinations(new, 2):
        if a.key == b.key and a.head != b.head:
            yield a.key, frozenset((a.head, b.head))


def _listed(claims: Sequence[Profile]) -> Iterator[frozenset[str]]:
    """Yield the pairs of nouns for things of one kind that one sentence counts, with the same done to them.

    People go by two nouns in one sentence, and a part by another one than its whole.
    """
    things = [c for c in claims if c.dimension == "count" and c.head and not _is_old(c) and "part" not in c.narrow]
    for a, b in combinations(things, 2):
        if a.head != b.head and not a.things.isdisjoint(b.things) and a.happening == b.happening:
            yield frozenset((a.head, b.head))


def _is_old(claim: Profile) -> bool:
    return claim.claim.slots.people or claim.claim.slots.given


def _is_amount(claim: Profile, weekly: bool) -> bool:
    return claim.tells_noun and claim.dimension != "ordinal" and (weekly or claim.policy != "toll")


def _stated(claim: Profile) -> Decimal | None:
    """Return the figure of a count that is told exactly."""
    quantity = claim.claim.quantity
    return quantity.stated if quantity is not None and quantity.hedge is None else None
