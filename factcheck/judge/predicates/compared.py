"""Questions about a pair: what is compared, where it stands, and how the two came together."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import PairSubject
from factcheck.model.claim import Claim
from factcheck.model.quantity import one_figure


@question("pair")
def figures(pair: PairSubject) -> Answer:
    """Both claims carry an amount."""
    return all(c.quantity is not None for c in pair.sides)


@question("pair")
def dates(pair: PairSubject) -> Answer:
    """Both claims carry a date."""
    return all(c.kind == "date" and c.when is not None for c in pair.sides)


@question("pair")
def across_documents(pair: PairSubject) -> Answer:
    """The claims stand in two documents."""
    return pair.left.document != pair.right.document


@question("pair")
def inside_one_document(pair: PairSubject) -> Answer:
    """The claims stand in one document."""
    return pair.left.document == pair.right.document


@question("pair")
def headline_and_text(pair: PairSubject) -> Answer:
    """One claim stands in the headline of the document, the other in its text."""
    return {"title"} < {c.zone for c in pair.sides}


@question("pair")
def headline_told_in_text(pair: PairSubject) -> Answer:
    """The text also gives the value of the headline, of the same thing: the other one is of a part or another day."""
    heads = [c for c in pair.sides if c.zone == "title"]
    return any(_tells_again(c, head) for head in heads for c in pair.world.neighbours(head))


def _tells_again(claim: Claim, head: Claim) -> bool:
    """Say whether a claim of the text has the value of the headline and something of what that is of."""
    if claim.zone == "title" or claim.kind != head.kind:
        return False
    dated = head.when is not None and head.when.period is not None
    same = claim.when == head.when if dated else one_figure(claim.quantity, head.quantity)
    mine, theirs = (c.slots.happening | c.slots.things for c in (claim, head))
    return same and not mine.isdisjoint(theirs)


@question("pair")
def listed_in_text(pair: PairSubject) -> Answer:
    """The figure of the text is one of several that its sentence gives for what befell others: a list of parts.

    So it is where the text gives one figure to one place and another one to another: 10,000 in Orsen, 1,300 in Vael.
    """
    bodies = [c for c in pair.sides if c.zone != "title"]
    if any(_is_listed_with(c, body) for body in bodies for c in pair.world.beside(body)):
        return True
    heads = [c for c in pair.sides if c.zone == "title"]
    return any(_is_there_alone(body, head, pair) for body in bodies for head in heads)


def _is_there_alone(body: Claim, head: Claim, pair: PairSubject) -> bool:
    """Say whether the text counts some in a place that the headline does not name, and others in another place."""
    places = body.slots.places
    if not places or not places.isdisjoint(head.slots.places | head.slots.names):
        return False
    others = (c for c in pair.world.neighbours(body) if c.zone != "title" and _is_listed_with(c, body))
    return any(c.slots.places and c.slots.places.isdisjoint(places) for c in others)


def _is_listed_with(claim: Claim, other: Claim) -> bool:
    """Say whether two counts of a sentence are of two groups of those whom one thing befell."""
    one_fate = not claim.slots.happening.isdisjoint(other.slots.happening)
    counts = claim.kind == other.kind == "quantity" and not one_figure(claim.quantity, other.quantity)
    return one_fate and counts and not {"part", "share"} & (claim.slots.scope | other.slots.scope)


@question("pair")
def caption_and_text(pair: PairSubject) -> Answer:
    """One claim stands in a caption of the document, the other in its text."""
    return {c.zone for c in pair.sides} == {"caption", "body"}


@question("pair")
def aligned_through_others(pair: PairSubject) -> Answer:
    """The two do not fit each other, and are only joined by way of a third."""
    return pair.score is not None and pair.score < 0


@question("pair")
def one_side_names_a_source(pair: PairSubject) -> Answer:
    """One claim says according to whom, the other does not."""
    return len([c for c in pair.sides if c.slots.speaker or c.speaker]) == 1


@question("pair")
def listed_together(pair: PairSubject) -> Answer:
    """The claims stand in one sentence that replaces no figure by another: it lists them."""
    left, right = pair.sides
    return left.document == right.document and left.sentence == right.sentence and not (left.revision or right.revision)


@question("pair")
def copied_passage(pair: PairSubject) -> Answer:
    """The claims stand at the same place of one passage that both documents print."""
    return pair.right.id in pair.world.copies.twins.get(pair.left.id, ())
