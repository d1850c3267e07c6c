"""Facts: claims that speak of the same thing, and what was found when they were compared."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.model.frozen import frozen
from factcheck.model.text import Reason

VERDICTS = ("agree", "compatible", "updated", "discrepant")
RELATIONS = ("identical", "within_precision", "refines", "overlaps", "superseded", "contested", "disjoint", "rival")


class Evidence(NamedTuple):
    """One field compared: how near the two sides are, and the two values looked at.

    level   "same" "close" "unknown" "different". weight  what it adds to the score, in the scale of weights.toml.
    """

    field: str
    level: str
    left: str
    right: str
    weight: float


@frozen
class Link:
    """Two claims that were aligned, by their ids with a < b, and the evidence for it; the score is its sum."""

    a: str
    b: str
    score: float
    evidence: tuple[Evidence, ...] = ()


@frozen
class Group:
    """The claims of one fact before anything is judged: ids sorted, every compared pair with its evidence."""

    id: str
    label: str
    claims: tuple[str, ...]
    links: tuple[Link, ...]


@frozen
class Pair:
    """Two claims of one fact, judged: verdict one of VERDICTS, relation one of RELATIONS, and why."""

    a: str
    b: str
    verdict: str
    relation: str
    because: tuple[Reason, ...] = ()
    inferred: bool = False


@frozen
class Fact:
    """A group with every pair of its claims judged; the links are sorted by their ids."""

    id: str
    label: str
    claims: tuple[str, ...]
    pairs: tuple[Pair, ...]
    links: tuple[Link, ...] = ()
