"""Two figures that can be one by their values and are not by their directions: two ways, two moves."""

from __future__ import annotations

from factcheck.judge.amounts import Comparison
from factcheck.model.claim import Claim
from factcheck.model.named_concepts import MOVES
from factcheck.model.text import Reason
from factcheck.model.two_claims import of_two_times

# Directions that a right angle lies between are never one said roughly, as south and south-east may be.
_RIGHT_ANGLE, _TURN = 90, 360
_CHANGE = "change"


def two_directions(a: Claim, b: Claim) -> Comparison | None:
    """Judge two quantities by their directions; None where they do not tell two that exclude each other."""
    return _two_ways(a, b) or _two_moves(a, b)


def _two_ways(a: Claim, b: Claim) -> Comparison | None:
    """Judge two distances that lead from one landmark in two directions: "55 km south of Orsen", "55 km west of"."""
    mine, theirs = a.slots.heading, b.slots.heading
    if mine is None or theirs is None or mine.landmark != theirs.landmark:
        return None
    between = abs(mine.degrees - theirs.degrees)
    if min(between, _TURN - between) < _RIGHT_ANGLE:
        return None
    return Comparison("disjoint", (Reason("two-directions", (mine.words, theirs.words)),))


def _two_moves(a: Claim, b: Claim) -> Comparison | None:
    """Judge by how much something rose in one text and fell in the other: "rose 0.3%", "fell by 0.3%".

    Which verb a figure belongs to is read by its place in the sentence, so that a reviewer is only warned. One text
    that says both, or two that name other parties, tell of two things: an index up and another one down.
    """
    if a.document == b.document or (a.slots.subject and b.slots.subject and not a.slots.subject & b.slots.subject):
        return None
    moves = [c.slots.predicate & MOVES if _CHANGE in c.slots.scope else frozenset[str]() for c in (a, b)]
    if any(len(told) != 1 for told in moves) or moves[0] == moves[1] or of_two_times(a, b):
        return None
    risen, fallen = (a, b) if "rise" in moves[0] else (b, a)
    return Comparison("disjoint", (Reason("rise-and-fall", (risen.quote, fallen.quote)),), True)
