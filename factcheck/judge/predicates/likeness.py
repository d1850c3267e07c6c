"""Whether two claims that contradict each other are surely of one thing."""

from __future__ import annotations

from factcheck.judge.amounts import far_apart
from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.slips import slips
from factcheck.judge.subject import PairSubject
from factcheck.model.two_claims import of_one_noun

# How well two claims must fit each other, in the scale of the weights, for that alone to show they are of one thing.
# Chosen on contradictions that a reader judged: of 117 in 250 events of news that nobody labelled, the question picks
# out 44, none of them true; 4 of 33 true ones of the labelled clusters; and none of 125 errors planted into articles
# that are told twice. With 2.5 for dates it would pick out 14 of those.
FIGURES = 2.5
NEAR_FIGURES = 1.0
DATES = 1.5


@question("pair")
def loosely_aligned(pair: PairSubject) -> Answer:
    """The two sentences share little; neither lead, noun, near figures nor years show that they are of one thing."""
    if pair.score is None:
        return False
    left, right = pair.sides
    if left.quantity is None or right.quantity is None:
        known = (left.in_lead and right.in_lead) or _dated_in_full(pair) or of_one_noun(left, right)
        return pair.score < DATES and not known
    needed = FIGURES if far_apart(left.quantity, right.quantity) else NEAR_FIGURES
    return pair.score < needed and not (left.in_lead or right.in_lead) and not slips(left, right)


def _dated_in_full(pair: PairSubject) -> bool:
    """Say whether two articles write both dates with their year: a weekday or a month is that of any deed of a story.

    One article that does so tells of two deeds: "on a state visit in 2003", "on a state visit in 2011".
    """
    left, right = pair.sides
    return left.document != right.document and all(c.when is not None and c.when.basis == "stated" for c in pair.sides)
