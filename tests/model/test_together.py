"""What hangs together by sets that meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.together import together


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        ([], []),
        ([()], []),
        ([(3,)], [(3,)]),
        ([(2, 1), (4, 3)], [(1, 2), (3, 4)]),
        ([(1, 2), (3, 4), (4, 1)], [(1, 2, 3, 4)]),
        ([(5, 5), (5, 1, 7)], [(1, 5, 7)]),
    ],
)
def test_sets_that_meet_are_one(sets: list[tuple[int, ...]], expected: list[tuple[int, ...]]) -> None:
    assert together(sets) == expected


@given(st.lists(st.lists(st.integers(0, 12), max_size=4)), st.randoms())
def test_every_set_lies_in_one_of_the_parts_which_never_meet(sets: list[list[int]], draw: st.DrawFn) -> None:
    found = together(sets)
    members = [m for part in found for m in part]
    assert sorted(members) == sorted({m for each in sets for m in each})
    assert all(sum(not set(each).isdisjoint(part) for part in found) == 1 for each in sets if each)
    shuffled = [*sets]
    draw.shuffle(shuffled)  # type: ignore[attr-defined]
    assert together(shuffled) == found
