"""How two claims came to be one fact, step by step: what let them meet, every field with its weight, and the sum.

The comparison is the one that matching made; nothing is computed in another way for the reader.
"""

from __future__ import annotations

from factcheck.match.align import Matcher
from factcheck.match.comparison.compare import Comparison
from factcheck.match.comparison.explain import shown
from factcheck.match.comparison.fields import COMPARATORS
from factcheck.match.gate.keys import Key, keys_of
from factcheck.match.groups.group import DOUBTS
from factcheck.match.profiles.profile import Profile
from factcheck.model.frozen import frozen

# How two claims of one fact were joined.
DIRECTLY, THROUGH_OTHERS, APART = "directly", "through-others", "apart"


@frozen
class Step:
    """One field compared: the case of weights.toml, what it means, its weight, and what was looked at.

    weight  in the situation of the pair. against  the lowest weight that the field could have had in it.
    """

    field: str
    case: str
    level: str
    weight: float
    against: float
    left: str
    right: str


@frozen
class PairTrace:
    """Two claims on their way into one fact.

    a, b      ids, as asked for. keys  what made them worth comparing, [] when only others brought them together.
    strength  how surely their documents are of one event, in logits; None within one document.
    meet      whether the event gate let them meet.
    veto      why they could never be linked by themselves, "" when nothing says so.
    steps     every field that weighs, the heaviest first. prior, score, required  in the same scale.
    joined    "directly", "through-others" or "apart".
    """

    a: str
    b: str
    keys: tuple[Key, ...]
    strength: float | None
    meet: bool
    veto: str
    situation: str
    prior: float
    steps: tuple[Step, ...]
    score: float
    required: float
    joined: str

    @property
    def decisive(self) -> tuple[Step, ...]:
        """Return the fields any one of which, were it to speak against the pair, would keep the two apart."""
        spare = self.score - self.required
        return tuple(s for s in self.steps if s.weight > s.against and s.weight - s.against > spare >= 0)


def trace(matcher: Matcher, a: str, b: str) -> PairTrace:
    """Return how two claims, by their ids, were compared; KeyError for an id that no document has."""
    left, right = matcher.profile(a), matcher.profile(b)
    first, second = (left, right) if left.number < right.number else (right, left)
    comparison = matcher.compare(first, second)
    required = matcher.comparer.required(comparison)
    meet = matcher.events.may_meet(left, right)
    return PairTrace(
        a=a,
        b=b,
        keys=tuple(sorted(set(keys_of(left)) & set(keys_of(right)))),
        strength=None if left.document == right.document else matcher.context.strength(left, right),
        meet=meet,
        veto=comparison.veto,
        situation=comparison.situation,
        prior=getattr(matcher.weights.prior, comparison.situation),
        steps=_steps(matcher, left, right, comparison),
        score=comparison.score,
        required=required,
        joined=_joined(comparison, meet=meet, enough=comparison.score >= required),
    )


def _steps(matcher: Matcher, left: Profile, right: Profile, comparison: Comparison) -> tuple[Step, ...]:
    steps = []
    for field, answer in zip(COMPARATORS, comparison.answers, strict=False):
        cases = matcher.weights.fields[field]
        weight = getattr(cases[answer], comparison.situation)
        against = min(getattr(case, comparison.situation) for case in cases.values())
        if weight:
            level = cases[answer].level
            steps.append(Step(field, answer, level, weight, against, shown(left, field), shown(right, field)))
    return tuple(sorted(steps, key=lambda s: (-abs(s.weight), s.field)))


def _joined(comparison: Comparison, *, meet: bool, enough: bool) -> str:
    if comparison.veto and comparison.veto not in DOUBTS:
        return APART
    return DIRECTLY if meet and enough and not comparison.veto else THROUGH_OTHERS
