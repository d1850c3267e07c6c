"""Questions about a pair: what is compared, where it stands, and how the two came together."""

from __future__ import annotations

from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import PairSubject


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
