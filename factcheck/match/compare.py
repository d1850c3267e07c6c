"""Comparison: what all comparators say of two claims, and what it weighs.

The same answers make the score and the explanation, so that what a reader is told is what was reckoned.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.match.context import Context
from factcheck.match.date_vetoes import REPORTS, other_ends
from factcheck.match.explain import shown
from factcheck.match.fields import COMPARATORS
from factcheck.match.profile import TELLING, Profile
from factcheck.match.relations import relation, situation
from factcheck.match.sharing import any_named, nameless_deed, rivals, shares, shares_parties
from factcheck.match.values import APART
from factcheck.match.vetoes import veto
from factcheck.match.weights import SITUATIONS, Weights
from factcheck.model.fact import Evidence

# An answer that weighs less than this is not worth a reader's line.
WORTH_TELLING = 0.25


class Comparison(NamedTuple):
    """Two claims compared: how their values stand, what each comparator answered, and the sum of the weights.

    relation  of values.SAME, MEET, APART, UNTOLD. situation  the column of the weights.
    answers   one of each comparator, in their order. veto  why the claims can never be one fact, or "".
    """

    relation: str
    situation: str
    answers: tuple[str, ...]
    score: float
    veto: str = ""

    @property
    def unmet(self) -> bool:
        """Say whether nothing was compared because the documents may not meet."""
        return not self.veto and not self.answers

    @property
    def is_toll(self) -> bool:
        """Say whether the two differ in how many something befell: dead, injured, evacuated."""
        return bool(self.answers) and self.answers[0].startswith("toll_")

    @property
    def cases(self) -> tuple[str, ...]:
        """Return the answers as weights.toml names them, "field.case"."""
        return tuple(f"{field}.{answer}" for field, answer in zip(COMPARATORS, self.answers, strict=False))


# Vetoes that rest on what a sentence does not say; where both texts print it in the same words, it says enough.
UNCLEAR = frozenset(("event",))
# Words around two measures that make them measures of one thing: two sentences that say nearly the same.
SOME_WORDS = 0.3
FEW_WORDS = 0.02
ONE_WORD = 0.1  # the adjective of the country that two texts both name
MANY_WORDS = 0.4
# Words that make two spans of years those of one office, of which no more is known.
LIKE_WORDS = 0.65
# Dimensions of what is a part of a whole or a move: "4,5 %", "0,2 point".
SHARES = frozenset(("percent", "points"))
# What a percentage that says no more is one of: prices and profits rise, and so does everything else.
MOVES = frozenset(("rise", "fall", "change", "growth", "rate", "percent"))
# Names that make two years those of one work: "X is a 2002 film", "X is a 1992 film starring …".
SAME_NAMES = 0.6


def _from_to(claim: Profile) -> bool:
    """Say whether a length of time is told by its two ends: "from 1999 to 2005"."""
    quantity = claim.claim.quantity
    return quantity is not None and quantity.stated is None and None not in (quantity.base.low, quantity.base.high)


def _years(a: Profile, b: Profile) -> bool:
    """Say whether two dates are years: the attribute of a work or a law more often than the time of a deed."""
    whens = (a.claim.when, b.claim.when)
    return all(w is not None and w.granularity == "year" for w in whens)


def _only_moves(a: Profile, b: Profile) -> bool:
    """Say whether two shares have nothing in common but that something rose or fell, though one name stands by both."""
    if any((p.concepts | p.predicate).isdisjoint(MOVES) for p in (a, b)):
        return False  # one in ten who are poor
    mine, theirs = (a.places, a.subject, a.object), (b.places, b.subject, b.object)
    apart = all(left.isdisjoint(right) for left, right in zip(mine, theirs, strict=True))
    return apart and (a.concepts - MOVES).isdisjoint(b.concepts - MOVES)


def _one_party(a: Profile, b: Profile) -> bool:
    """Say whether two deeds share who does them, to whom, or a name that is none of the world's countries and cities.

    Every second sentence of a story about a country names that country.
    """
    if not (a.subject.isdisjoint(b.subject) and a.object.isdisjoint(b.object)):
        return True
    mine, theirs = (p.names | p.subject | p.object | p.speaker for p in (a, b))
    return any_named(mine & theirs)


def _by_deed_alone(a: Profile, b: Profile) -> bool:
    """Say whether two dates have nothing in common but the deed: "water fell on Friday", "prices fell on Monday"."""
    return nameless_deed(a, b) or (a.things.isdisjoint(b.things) and not shares_parties(a, b))


def _by_noun_alone(a: Profile, b: Profile) -> bool:
    """Say whether two counts share no more than a noun that says nothing: 12 million people out of work, 40 people.

    What befell those counted says enough, and so does a deed that both texts tell of them.
    """
    if "toll" in (a.policy, b.policy) or shares(a, b, by_head=False) or rivals(a, b):
        return False
    return (a.happening | a.predicate).isdisjoint(b.happening | b.predicate)


class Comparer:
    """Compares claims with one set of weights."""

    def __init__(self, weights: Weights, context: Context) -> None:
        """Prepare the weights of every situation, comparator by comparator."""
        self.weights = weights
        self.context = context
        self._prior = {situation: getattr(weights.prior, situation) for situation in SITUATIONS}
        self._columns = {
            situation: [
                (ask, {case: getattr(levels, situation) for case, levels in weights.fields[field].items()})
                for field, ask in COMPARATORS.items()
            ]
            for situation in SITUATIONS
        }
        place = list(COMPARATORS).index("partner")
        self._partner = {situation: (place, columns[place][1]) for situation, columns in self._columns.items()}
        self._told = {situation: self._worth_telling(situation) for situation in SITUATIONS}
        self._shown: dict[tuple[int, str], str] = {}

    def _worth_telling(self, situation: str) -> list[dict[str, tuple[float, str, str, float]]]:
        """Return, comparator by comparator, the answers that weigh enough: rank, field, level, weight as told."""
        found = []
        for field in COMPARATORS:
            told: dict[str, tuple[float, str, str, float]] = {}
            for answer, case in self.weights.fields[field].items():
                weight: float = getattr(case, situation)
                if abs(weight) >= WORTH_TELLING:
                    told[answer] = (-abs(weight), field, case.level, round(weight, 2))
            found.append(told)
        return found

    def _lacks_ground(self, a: Profile, b: Profile) -> bool:
        """Say whether nothing shows that two values that differ are of one thing; a second figure that is one does."""
        return self._in_need(a, b) and self._groundless(a, b) and not self.context.siblings.tell_alike(a, b)

    def _in_need(self, a: Profile, b: Profile) -> bool:
        """Say whether two values that differ need more in common than what is counted or done.

        A note that somebody puts beside another text tells of one thing, which that text tells of too.
        """
        if self.context.corpus.has_note:
            return nameless_deed(a, b) if a.dated else a.dimension != "count"
        return _by_deed_alone(a, b) if a.dated else a.dimension != "count" or _by_noun_alone(a, b)

    def _groundless(self, a: Profile, b: Profile) -> bool:
        """Say whether two measures that differ share neither thing, place nor party, nor the words around them.

        A magnitude is an earthquake's; where both articles tell of several quakes, that is not enough.
        """
        if a.dated:
            return not (_years(a, b) and self.context.name_overlap(a, b) >= SAME_NAMES) and (
                self.context.word_overlap(a, b) < MANY_WORDS
            )
        if a.dimension in SHARES and (few := self._words_in_need(a, b)):
            return self.context.word_overlap(a, b) < few
        if a.dimension in TELLING:
            several = self.context.tells_many(a) and self.context.tells_many(b)
            return several and not shares_parties(a, b)
        if a.dimension == "ordinal":  # a first and a third "time" or goal are of any two deeds
            if not a.things.isdisjoint(b.things) and shares_parties(a, b):
                return False
        elif a.dimension != "count" and shares(a, b):
            return False
        return a.lang != b.lang or self.context.word_overlap(a, b) < SOME_WORDS

    def _words_in_need(self, a: Profile, b: Profile) -> float:
        """Return how like the words around two shares must be that have little else in common; 0 for no matter.

        Two that only move may move anything; a country alone has car sales and a debt.
        """
        if _only_moves(a, b):
            return MANY_WORDS
        if not (a.concepts - MOVES).isdisjoint(b.concepts - MOVES) or (a.head and a.head == b.head):
            return 0.0
        mine, theirs = (p.names | p.subject | p.object for p in (a, b))
        named = any_named(mine & theirs)
        return ONE_WORD if not named and self.context.word_overlap(a, b) < ONE_WORD else 0.0

    def _two_states(self, a: Profile, b: Profile) -> str:
        """Return why two spans that meet are those of two offices, or ""."""
        return "event" if a.dated and other_ends(a, b) and self._other_words(a, b) else ""

    def _two_facts(self, a: Profile, b: Profile) -> str:
        """Return why two claims whose values differ are two facts by what else their documents tell, or ""."""
        if self.context.of_namesakes(a, b):
            return "namesakes"
        if self.context.of_two_polls(a, b):
            return "scope"
        if a.dated and self.context.of_series(a, b):
            return "event"
        if a.document == b.document:
            return ""
        if self.context.siblings.of_two_wholes(a, b):
            return "scope"
        return "event" if self._two_events(a, b) else ""

    def _two_events(self, a: Profile, b: Profile) -> bool:
        """Say whether two texts tell two values of two events: two deeds, announcements, shocks, or terms of office."""
        siblings = self.context.siblings
        if a.dated and self._strangers(a, b) and not siblings.tell_alike(a, b):
            return True
        if a.dimension in TELLING and siblings.of_later_one(a, b):
            return True
        if siblings.dates_twice(a, b) or self._two_statements(a, b):
            return True
        return a.dimension == "duration" and self._other_words(a, b)

    def _other_words(self, a: Profile, b: Profile) -> bool:
        """Say whether two spans of years are told of no one thing, nor in like words: a player's and a captain's."""
        if a.claim.when is None and not (_from_to(a) and _from_to(b)):
            return False
        if not (a.things | a.predicate).isdisjoint(b.things | b.predicate):
            return False
        return a.lang == b.lang and self.context.word_overlap(a, b) < LIKE_WORDS

    def _strangers(self, a: Profile, b: Profile) -> bool:
        """Say whether two dates have the kind of deed in common and nothing else: firms and a campaign both "begin"."""
        if a.lang != b.lang:
            return False  # that their words differ tells nothing
        if not a.things.isdisjoint(b.things) or _one_party(a, b) or not a.places.isdisjoint(b.places):
            return False
        return self.context.word_overlap(a, b) < FEW_WORDS

    def _two_statements(self, a: Profile, b: Profile) -> bool:
        """Say whether two dates are of two things announced: "said Kern on Sunday", "the mayor announced on Friday".

        Everybody announces something in the days of one event, so that the deed alone makes no two of them one.
        """
        if not a.dated or a.predicate != REPORTS or b.predicate != REPORTS or _one_party(a, b):
            return False
        return a.lang != b.lang or self.context.word_overlap(a, b) < SOME_WORDS

    def compare(self, a: Profile, b: Profile) -> Comparison:
        """Return what every comparator says of two claims and the sum of its weights."""
        found = relation(a, b)
        column = situation(a, found)
        copied = self.context.events.copied(a, b)
        barred = veto(a, b, found)
        if not barred or (copied and barred in UNCLEAR):
            barred = self._two_facts(a, b) if found == APART else self._two_states(a, b)
        if barred and not (copied and barred in UNCLEAR):
            return Comparison(found, column, (), self.weights.limits.unmet, barred)
        # asked first: it spares all comparators
        if found == APART and not copied and self._lacks_ground(a, b):
            return Comparison(found, column, (), self.weights.limits.unmet, "nothing-shared")
        score, answers, context = self._prior[column], [], self.context
        for ask, weights in self._columns[column]:
            answer = ask(a, b, found, context)
            answers.append(answer)
            score += weights[answer]
        return Comparison(found, column, tuple(answers), score)

    def as_partners(self, comparison: Comparison) -> Comparison:
        """Return a comparison of two figures each of which fits the other best."""
        place, weights = self._partner[comparison.situation]
        answers = comparison.answers
        gain = weights["best"] - weights[answers[place]]
        return comparison._replace(
            answers=(*answers[:place], "best", *answers[place + 1 :]), score=comparison.score + gain
        )

    def required(self, comparison: Comparison) -> float:
        """Return the score that a comparison must reach: a contradiction needs more than an agreement.

        Two tolls that differ are news more often than a contradiction, and missing them costs the reader the chain.
        """
        limits = self.weights.limits
        if comparison.relation != APART:
            return limits.group
        return limits.toll if comparison.is_toll else limits.clash

    def evidence(self, a: Profile, b: Profile, comparison: Comparison) -> tuple[Evidence, ...]:
        """Return the evidence of a comparison, the heaviest first; what weighs next to nothing is left out."""
        if comparison.veto:
            return (Evidence(comparison.veto, "different", a.claim.quote, b.claim.quote, 0.0),)
        told = zip(self._told[comparison.situation], comparison.answers, strict=False)
        heavy = sorted(answers[answer] for answers, answer in told if answer in answers)
        return tuple(Evidence(f, level, self._show(a, f), self._show(b, f), weight) for _, f, level, weight in heavy)

    def _show(self, claim: Profile, field: str) -> str:
        """Return what a comparator looked at in one claim, worked out once: a claim of a large fact has many pairs."""
        found = self._shown.get((claim.number, field))
        if found is None:
            found = self._shown[claim.number, field] = shown(claim, field)
        return found
