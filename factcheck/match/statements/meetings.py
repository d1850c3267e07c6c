"""Which statements bear on each other: one matter, one party, and standings that do not say the same.

Two statements meet only across documents that speak of one event, and only where everything that both say of the deed
fits: who does it, what with, and to whom. "Russia supplied missiles to North Korea" never meets "North Korea denies
supplying missiles to Russia".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import product

from factcheck.match.statements.matter import all_same, fit, in_like_words, one_matter, same_doers, same_parties
from factcheck.model.parsed import Parsed
from factcheck.model.statement import LEXICAL, Meeting, Statement
from factcheck.model.together import together

# Standings of the left and of the right side, by how they bear on each other.
BEARINGS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("acknowledged", ("unconfirmed", "denied"), ("confirmed",)),
    ("contested", ("denied",), ("done",)),
    ("duty", ("allowed", "optional"), ("obliged",)),
    ("ban", ("forbidden",), ("allowed", "obliged")),
    ("carried-out", ("planned", "possible"), ("done",)),
    ("ruled-out", ("excluded",), ("planned", "done")),
    ("undone", ("undone",), ("done",)),
    ("opposite", ("done",), ("done",)),
)
_TOGETHER = frozenset({"agree"})  # deeds that parties do with each other, so that it does not count who is named first
_HOT = 200  # statements of one bearing about one concept; more are the topic of the whole corpus and tell nothing


def meetings(
    parsed: Sequence[Parsed], may_meet: Callable[[int, int], bool], repeated: Collection[str] = ()
) -> tuple[Meeting, ...]:
    """Return the statements that bear on each other, all that are joined in one meeting, sorted by place.

    parsed    documents in the order of their numbers.
    may_meet  says of the numbers of two documents whether they speak of one event.
    repeated  ids of statements that another one stands for.
    """
    everywhere = [(n, s) for n, document in enumerate(parsed) for s in document.statements if s.id not in repeated]
    found = []
    for bearing, left_standings, right_standings in BEARINGS:
        left = [x for x in everywhere if x[1].standing in left_standings]
        right = [x for x in everywhere if x[1].standing in right_standings]
        pairs = [
            (a[1], b[1])
            for a, b in _candidates(left, right)
            if a[0] != b[0] and may_meet(min(a[0], b[0]), max(a[0], b[0])) and _TESTS[bearing](a[1], b[1])
        ]
        found += _joined(bearing, pairs)
    return tuple(sorted(found, key=lambda m: (_place(m.left[0]), _place(m.right[0]), m.bearing)))


_Placed = tuple[int, Statement]


def _candidates(left: Sequence[_Placed], right: Sequence[_Placed]) -> list[tuple[_Placed, _Placed]]:
    """Return the pairs that share a key, each once; keys that too many share are none."""
    keys: dict[str, tuple[list[_Placed], list[_Placed]]] = defaultdict(lambda: ([], []))
    for side, statements in enumerate((left, right)):
        for placed in statements:
            for key in _keys(placed[1], side):
                keys[key][side].append(placed)
    pairs = {
        (a[1].id, b[1].id): (a, b)
        for ours, theirs in keys.values()
        if len(ours) + len(theirs) <= _HOT
        for a, b in product(ours, theirs)
    }
    return [pairs[ids] for ids in sorted(pairs)]


def _keys(statement: Statement, side: int) -> frozenset[str]:
    """Return what one of two statements that may meet shares with the other: a concept, a word or a name.

    What stands on the left side, and rules a deed out, is also found by that deed.
    """
    keys = statement.things | statement.deeds | {LEXICAL + word for word in statement.words}
    return keys | statement.others | (statement.against if side == 0 else frozenset())


def _acknowledged(left: Statement, right: Statement) -> bool:
    """One party that has not confirmed, or has denied, what it then confirms."""
    ours, theirs = left.names - left.holder, right.names - right.holder
    same = same_parties(left.holder, right.holder) and fit(left.deeds, right.deeds) and fit(ours, theirs)
    if left.deeds & right.deeds:  # "the death of the driver", "the driver's death": things that fit are enough
        return same and (fit(left.things, right.things) or one_matter(left, right)) and fit(left.others, right.others)
    return same and one_matter(left, right)


def _contested(left: Statement, right: Statement) -> bool:
    """One says that a party did what that party denies."""
    same = same_parties(left.holder, right.agents) and bool(left.deeds & right.deeds) and one_matter(left, right)
    return same and fit(left.others, right.others)


def _norm(left: Statement, right: Statement) -> bool:
    """One treaty, law or ruling allows, or forbids, to the one what it obliges to, or allows, for the other.

    The parties of a treaty, or the place of a by-law, are its agents here.
    """
    same = bool(left.holder & right.holder) and fit(left.names, right.names) and fit(left.agents, right.agents)
    matter = one_matter(left, right) and in_like_words(left, right, head=False)
    return same and matter and fit(left.deeds, right.deeds)


def _deed(left: Statement, right: Statement) -> bool:
    """One announces or rules out what the other tells as done."""
    same = bool(left.deeds & right.deeds) and same_doers(left, right)
    return same and one_matter(left, right) and in_like_words(left, right) and fit(left.others, right.others)


def _undone(left: Statement, right: Statement) -> bool:
    """One says that a party has not done what the other tells as done.

    Who has not supplied tanks may have supplied other weapons, so that all that is not done must be what is done; and
    both must name what it is done with, and to whom if one of them does.
    """
    if not left.things <= right.things:
        return False
    if _with_each_other(left, right):
        return one_matter(left, right) and in_like_words(left, right)
    alone = not left.agents or not right.agents or all_same(left.agents, right.agents)
    return alone and left.others == right.others and _deed(left, right)


def _with_each_other(left: Statement, right: Statement) -> bool:
    """Say whether one side tells of all parties what the other tells of one with the rest: "A and B", "A with B"."""
    one_list = left.agents and right.agents and bool(left.others) != bool(right.others)
    both = all_same(left.agents | left.others, right.agents | right.others)
    return bool(one_list and left.deeds & right.deeds & _TOGETHER and both)


def _opposite(left: Statement, right: Statement) -> bool:
    """One party did to one thing what nobody does to it together with what it did for the other."""
    if not left.against & right.deeds or _place(left) > _place(right):  # the other way round it is the same meeting
        return False
    if left.fate and right.fate:
        return _fates(left, right)
    same = same_parties(left.agents, right.agents, all_of_one=True) and left.others == right.others
    return same and one_matter(left, right) and in_like_words(left, right)


def _fates(left: Statement, right: Statement) -> bool:
    """One named person came to two ends that shut each other out, by one body and of one charge as far as is told."""
    one = fit(left.agents, right.agents) and same_parties(left.others, right.others, all_of_one=True)
    return one and (left.lang != right.lang or fit(left.charge, right.charge))


_TESTS: dict[str, Callable[[Statement, Statement], bool]] = {
    "acknowledged": _acknowledged,
    "contested": _contested,
    "duty": _norm,
    "ban": _norm,
    "carried-out": _deed,
    "ruled-out": _deed,
    "undone": _undone,
    "opposite": _opposite,
}


def _joined(bearing: str, pairs: Sequence[tuple[Statement, Statement]]) -> list[Meeting]:
    """Return one meeting for all pairs that share statements, so that ten articles on one denial are one finding."""
    joined = enumerate(together((left.id, right.id) for left, right in pairs))
    home = {name: n for n, group in joined for name in group}
    sides: dict[int, tuple[dict[str, Statement], dict[str, Statement]]] = {}
    for left, right in pairs:
        ours, theirs = sides.setdefault(home[left.id], ({}, {}))
        ours[left.id], theirs[right.id] = left, right
    return [Meeting(bearing, _by_place(ours), _by_place(theirs)) for ours, theirs in sides.values()]


def _by_place(statements: dict[str, Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements.values(), key=_place))


def _place(statement: Statement) -> tuple[str, int, int, str]:
    return statement.document, statement.start, statement.end, statement.id
