"""Comparison: what all comparators say of two claims, and what it weighs.

The same answers make the score and the explanation, so that what a reader is told is what was reckoned.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.match.context import Context
from factcheck.match.explain import shown
from factcheck.match.fields import COMPARATORS
from factcheck.match.profile import Profile
from factcheck.match.relations import relation, shares, situation, veto
from factcheck.match.values import APART
from factcheck.match.weights import SITUATIONS, Weights
from factcheck.model.fact import Evidence

# An answer that weighs less than this is not worth a reader's line.
WORTH_TELLING = 0.25


@dataclass(frozen=True, slots=True)
class Comparison:
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
    def is_toll(self) -> bool:
        """Say whether the two differ in how many something befell: dead, injured, evacuated."""
        return bool(self.answers) and self.answers[0].startswith("toll_")

    @property
    def cases(self) -> tuple[str, ...]:
        """Return the answers as weights.toml names them, "field.case"."""
        return tuple(f"{field}.{answer}" for field, answer in zip(COMPARATORS, self.answers, strict=False))


# Words around two measures that make them measures of one thing: two sentences that say nearly the same.
SOME_WORDS = 0.3
# Measures that are of one kind of thing only: a magnitude is an earthquake's.
TELLING = frozenset(("magnitude",))


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

    def _groundless(self, a: Profile, b: Profile) -> bool:
        """Say whether two measures that differ share neither thing, place nor party, nor the words around them."""
        if a.dimension in TELLING or shares(a, b):
            return False
        return a.lang != b.lang or self.context.word_overlap(a, b) < SOME_WORDS

    def compare(self, a: Profile, b: Profile) -> Comparison:
        """Return what every comparator says of two claims and the sum of its weights."""
        found = relation(a, b)
        column = situation(a, found)
        barred = veto(a, b, found)
        if barred:
            return Comparison(found, column, (), self.weights.limits.unmet, barred)
        score, answers, context = self._prior[column], [], self.context
        for ask, weights in self._columns[column]:
            answer = ask(a, b, found, context)
            answers.append(answer)
            score += weights[answer]
        if found == APART and not a.tells_noun and not a.dated and self._groundless(a, b):
            return Comparison(found, column, (), self.weights.limits.unmet, "nothing-shared")
        return Comparison(found, column, tuple(answers), score)

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
        told = []
        for field, answer in zip(COMPARATORS, comparison.answers, strict=False):
            case = self.weights.fields[field][answer]
            weight = getattr(case, comparison.situation)
            if abs(weight) >= WORTH_TELLING:
                told.append((-abs(weight), field, case.level, weight))
        return tuple(
            Evidence(field, level, shown(a, field), shown(b, field), round(weight, 2))
            for _, field, level, weight in sorted(told)
        )
