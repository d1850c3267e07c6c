"""Laws of Interval on every interval with ends in {None, 0, 1, 2}, open and closed."""

from decimal import Decimal
from itertools import product

import pytest

from factcheck.model.interval import Interval

ENDS = (None, Decimal(0), Decimal(1), Decimal(2))
# Between, on and outside the ends: every interval of the grid is told apart by these numbers.
POINTS = tuple(Decimal(n) / 2 for n in range(-2, 7))


def possible(low: Decimal | None, high: Decimal | None, low_open: bool, high_open: bool) -> bool:
    """Say, by the numbers alone, whether some number fits between the ends."""
    return any(
        (low is None or n > low or (n == low and not low_open))
        and (high is None or n < high or (n == high and not high_open))
        for n in POINTS
    )


ALL_ENDS = list(product(ENDS, ENDS, (False, True), (False, True)))
GRID = [Interval(*ends) for ends in ALL_ENDS if possible(*ends)]
PAIRS = list(product(GRID, GRID))


def members(interval: Interval) -> set[Decimal]:
    return {n for n in POINTS if interval.contains(n)}


def test_ends_that_leave_no_number_are_refused() -> None:
    for ends in ALL_ENDS:
        if not possible(*ends):
            with pytest.raises(ValueError, match="empty interval"):
                Interval(*ends)


def test_a_missing_end_is_neither_open_nor_closed() -> None:
    assert Interval(None, Decimal(1), low_open=True) == Interval(None, Decimal(1))
    assert Interval(Decimal(1), None, high_open=True) == Interval(Decimal(1), None)


def test_intervals_are_equal_exactly_when_they_hold_the_same_numbers() -> None:
    for a, b in PAIRS:
        assert (a == b) == (members(a) == members(b)), (a, b)
        assert a != b or hash(a) == hash(b)


def test_meet_is_idempotent_commutative_and_associative() -> None:
    distinct = sorted(set(GRID), key=repr)
    for a in distinct:
        assert a.meet(a) == a
    for a, b in product(distinct, distinct):
        both = a.meet(b)
        assert both == b.meet(a), (a, b)
        for c in distinct:
            right = b.meet(c)
            assert (both.meet(c) if both else None) == (a.meet(right) if right else None), (a, b, c)


def test_a_number_lies_in_the_meet_exactly_when_it_lies_in_both() -> None:
    for a, b in PAIRS:
        both = a.meet(b)
        assert (members(both) if both else set()) == members(a) & members(b), (a, b)


def test_disjoint_is_symmetric_and_means_that_nothing_is_shared() -> None:
    for a, b in PAIRS:
        assert a.disjoint(b) == b.disjoint(a) == (not members(a) & members(b)), (a, b)


def test_within_means_that_the_meet_is_the_interval_itself() -> None:
    for a, b in PAIRS:
        assert a.within(b) == (a.meet(b) == a) == (members(a) <= members(b)), (a, b)


def test_the_unbounded_interval_holds_every_interval() -> None:
    everything = Interval(None, None)
    for a in GRID:
        assert a.within(everything)
        assert a.meet(everything) == a


def test_a_point_holds_its_number_only() -> None:
    for n in POINTS:
        assert members(Interval.point(n)) == {n}
        assert Interval.point(n).is_point
    assert [a for a in set(GRID) if a.is_point and len(members(a)) != 1] == []


@pytest.mark.parametrize("factor", [Decimal("0.5"), Decimal(1), Decimal(3)])
def test_scaling_moves_the_numbers_with_the_interval(factor: Decimal) -> None:
    for a, b in PAIRS:
        assert a.within(b) == a.scaled(factor).within(b.scaled(factor)), (a, b)
        assert a.disjoint(b) == a.scaled(factor).disjoint(b.scaled(factor)), (a, b)
    for a, n in product(GRID, POINTS):
        assert a.contains(n) == a.scaled(factor).contains(n * factor)


@pytest.mark.parametrize("factor", [Decimal(0), Decimal(-1)])
def test_scaling_by_zero_or_less_is_refused(factor: Decimal) -> None:
    with pytest.raises(ValueError, match="positive"):
        Interval.point(Decimal(1)).scaled(factor)


@pytest.mark.parametrize("by", [Decimal(-1), Decimal(0), Decimal(2)])
def test_shifting_moves_the_numbers_with_the_interval(by: Decimal) -> None:
    for a, b in PAIRS:
        assert a.within(b) == a.shifted(by).within(b.shifted(by)), (a, b)
    for a, n in product(GRID, POINTS):
        assert a.contains(n) == a.shifted(by).contains(n + by)


@pytest.mark.parametrize("by", [Decimal(0), Decimal("0.5"), Decimal(1)])
def test_widening_keeps_what_was_inside_and_what_was_nested(by: Decimal) -> None:
    for a in GRID:
        assert a.within(a.widened(by))
    for a, b in PAIRS:
        assert not a.within(b) or a.widened(by).within(b.widened(by)), (a, b)
        assert a.disjoint(b) or not a.widened(by).disjoint(b.widened(by)), (a, b)


def test_values_written_one_last_digit_apart_have_none_in_common() -> None:
    """Two million and three million touch at 2,5 millions, which is written as three."""
    two, three = (Interval.point(Decimal(n)).rounded(Decimal("0.5")) for n in (2, 3))
    assert two.disjoint(three)
    assert three.contains(Decimal("2.5"))
    assert not two.contains(Decimal("2.5"))
    assert Interval.point(Decimal(2)).rounded(Decimal(0)) == Interval.point(Decimal(2))


def test_widening_by_a_negative_amount_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        Interval.point(Decimal(1)).widened(Decimal(-1))
