"""Comparison: what all comparators say of two claims, and what it weighs.

The same answers make the score and the explanation, so that what a reader is told is what was reckoned.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.match.comparison.explain import shown
from factcheck.match.comparison.fields import COMPARATORS
from factcheck.match.comparison.grounds import Grounds
from factcheck.match.comparison.two_facts import TwoFacts
from factcheck.match.documents.context import Context
from factcheck.match.likeness.relations import relation, situation
from factcheck.match.likeness.two_values import APART
from factcheck.match.profiles.profile import Profile
from factcheck.match.vetoes.veto import BY_WORDS, veto
from factcheck.match.weights import SITUATIONS, Weights
from factcheck.model.fact import Evidence

# An answer that weighs less than this is not worth a reader's line.
WORTH_TELLING = 0.25
# Vetoes that rest on what a sentence does not say; where both texts print it in the same words, it says enough.
UNCLEAR = frozenset(("event",))
# Those that rest on words which each of two tellings of one story chooses for itself.
IN_OTHER_WORDS = BY_WORDS | {"anchor"}


class Comparison(NamedTuple):
    """Two claims compared: how their values stand, what each comparator answered, and the sum of the weights.

    relation  of two_values.SAME, MEET, APART, UNTOLD. situation  the column of the weights.
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


@cache
def refused(relation: str, situation: str, score: float, veto: str = "") -> Comparison:
    """Return the comparison of two claims of which nothing was weighed, one for all such pairs: most pairs are so."""
    return Comparison(relation, situation, (), score, veto)


class Comparer:
    """Compares claims with one set of weights."""

    def __init__(self, weights: Weights, context: Context) -> None:
        """Prepare the weights of every situation, comparator by comparator."""
        self.weights = weights
        self.context = context
        self._two_facts = TwoFacts(context)
        self._grounds = Grounds(context)
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

    def compare(self, a: Profile, b: Profile) -> Comparison:
        """Return what every comparator says of two claims and the sum of its weights."""
        found = relation(a, b)
        column = situation(a, found)
        idle = self._idle_vetoes(a, b)
        barred = veto(a, b, found)
        if not barred or barred in idle:
            barred = self._two_facts.of_values(a, b) if found == APART else self._two_facts.of_like_values(a, b, found)
        if barred and barred not in idle:
            return refused(found, column, self.weights.limits.unmet, barred)
        # asked first: it spares all comparators
        if found == APART and not idle and self._grounds.lack(a, b):
            return refused(found, column, self.weights.limits.unmet, "nothing-shared")
        score, answers, context = self._prior[column], [], self.context
        for ask, weights in self._columns[column]:
            answer = ask(a, b, found, context)
            answers.append(answer)
            score += weights[answer]
        return Comparison(found, column, tuple(answers), score)

    def _idle_vetoes(self, a: Profile, b: Profile) -> frozenset[str]:
        """Return the vetoes that do not count for two claims at one place of two texts."""
        if self.context.events.copied(a, b):
            return UNCLEAR
        return IN_OTHER_WORDS if self.context.events.is_retold(a, b) else frozenset()

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
