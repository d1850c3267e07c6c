"""Sets that are kept once: the same values, fewer of them."""

from __future__ import annotations

from factcheck.model.sets import once, union


def test_of_equal_sets_the_first_one_is_kept() -> None:
    first, empty = once(frozenset(("dead", "child"))), once(frozenset())
    assert once(frozenset(("child", "dead"))) is first
    assert once(frozenset(("dead",)) - {"dead"}) is empty
    assert once(frozenset(("dead",))) == {"dead"}


def test_a_union_is_the_first_set_where_the_second_adds_nothing() -> None:
    some, none = frozenset(("a", "b")), frozenset[str]()
    assert union(some, none) is some
    assert union(some, frozenset(("b",))) is some
    assert union(some, frozenset(("c",))) == {"a", "b", "c"}
    assert union(none, some) == some
