"""Which statements bear on each other: one matter, one party, and standings that do not say the same.

Two statements meet only across documents that speak of one event, and only where everything that both say of the deed
fits: who does it, what with, and to whom. "Russia supplied missiles to North Korea" never meets "North Korea denies
supplying missiles to Russia".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import product

from factcheck.model.parsed import Parsed
from factcheck.model.statement import Meeting, Statement

# Standings of the left and of the right side, by how they bear on each other.
BEARINGS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("acknowledged", ("unconfirmed", "denied"), "confirmed"),
    ("contested", ("denied",), "done"),
    ("duty", ("allowed",), "obliged"),
    ("carried-out", ("planned", "possible"), "done"),
    ("undone", ("undone",), "done"),
)
_HOT = 200  # statements of one bearing about one concept; more are the topic of the whole corpus and tell nothing


def meetings(parsed: Sequence[Parsed], may_meet: Callable[[int, int], bool]) -> tuple[Meeting, ...]:
    """Return the statements that bear on each other, all that are joined in one meeting, sorted by place.

    parsed    documents in the order of their numbers.
    may_meet  says of the numbers of two documents whether they speak of one event.
    """
    everywhere = [(n, s) for n, document in enumerate(parsed) for s in document.statements]
    found = []
    for bearing, left_standings, right_standing in BEARINGS:
        left = [x for x in everywhere if x[1].standing in left_standings]
        right = [x for x in everywhere if x[1].standing == right_standing]
        pairs = [
            (a[1], b[1])
            for a, b in _candidates(left, right)
            if a[0] != b[0] and may_meet(min(a[0], b[0]), max(a[0], b[0])) and _TESTS[bearing](a[1], b[1])
        ]
        found += _joined(bearing, pairs)
    return tuple(sorted(found, key=lambda m: (_place(m.left[0]), _place(m.right[0]), m.bearing)))


_Placed = tuple[int, Statement]


def _candidates(left: Sequence[_Placed], right: Sequence[_Placed]) -> list[tuple[_Placed, _Placed]]:
    """Return the pairs that share a concept, each once; concepts that too many share are no key."""
    keys: dict[str, tuple[list[_Placed], list[_Placed]]] = defaultdict(lambda: ([], []))
    for side, statements in enumerate((left, right)):
        for placed in statements:
            for key in placed[1].things | placed[1].deeds:
                keys[key][side].append(placed)
    pairs = {
        (a[1].id, b[1].id): (a, b)
        for ours, theirs in keys.values()
        if len(ours) + len(theirs) <= _HOT
        for a, b in product(ours, theirs)
    }
    return [pairs[ids] for ids in sorted(pairs)]


def _acknowledged(left: Statement, right: Statement) -> bool:
    """One party that has not confirmed, or has denied, what it then confirms."""
    party = left.holder & right.holder
    ours, theirs = left.names - party, right.names - party
    return bool(party) and _one_matter(left, right) and (bool(ours & theirs) or not (ours and theirs))


def _contested(left: Statement, right: Statement) -> bool:
    """One says that a party did what that party denies."""
    accused = left.holder & right.agents
    return bool(accused and left.deeds & right.deeds and left.things & right.things) and _fit(left.others, right.others)


def _duty(left: Statement, right: Statement) -> bool:
    """One treaty, law or ruling allows to the one what it obliges to for the other."""
    same = left.holder & right.holder and left.things & right.things and left.names & right.names
    return bool(same) and _fit(left.deeds, right.deeds)


def _carried_out(left: Statement, right: Statement) -> bool:
    """One announces what the other tells as done."""
    doers = left.agents <= right.agents or right.agents <= left.agents
    same = left.agents & right.agents and left.deeds & right.deeds and left.things & right.things
    return bool(same) and doers and _fit(left.others, right.others)


def _undone(left: Statement, right: Statement) -> bool:
    """One says that a party has not done what the other tells as done.

    Who has not supplied tanks may have supplied other weapons, so that all that is not done must be what is done; and
    both must name what it is done with, and to whom if one of them does.
    """
    whole = bool(left.things) and left.things <= right.things and left.others == right.others
    return whole and bool(left.agents) and left.agents == right.agents and bool(left.deeds & right.deeds)


_TESTS: dict[str, Callable[[Statement, Statement], bool]] = {
    "acknowledged": _acknowledged,
    "contested": _contested,
    "duty": _duty,
    "carried-out": _carried_out,
    "undone": _undone,
}


def _one_matter(left: Statement, right: Statement) -> bool:
    """Say whether two statements share a deed or a thing, and differ in neither."""
    shared = left.deeds & right.deeds or left.things & right.things
    return bool(shared) and _fit(left.deeds, right.deeds) and _fit(left.things, right.things)


def _fit(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two sets do not differ: they share something, or one of them says nothing."""
    return not left or not right or bool(left & right)


def _joined(bearing: str, pairs: Sequence[tuple[Statement, Statement]]) -> list[Meeting]:
    """Return one meeting for all pairs that share statements, so that ten articles on one denial are one finding."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for left, right in pairs:
        parent[root(left.id)] = root(right.id)
    sides: dict[str, tuple[dict[str, Statement], dict[str, Statement]]] = {}
    for left, right in pairs:
        ours, theirs = sides.setdefault(root(left.id), ({}, {}))
        ours[left.id], theirs[right.id] = left, right
    return [Meeting(bearing, _by_place(ours), _by_place(theirs)) for ours, theirs in sides.values()]


def _by_place(statements: dict[str, Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements.values(), key=_place))


def _place(statement: Statement) -> tuple[str, int, int, str]:
    return statement.document, statement.start, statement.end, statement.id
