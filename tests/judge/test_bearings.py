"""What statements that bear on each other come to: total over bearings and times, and blind to the order of a side."""

import tomllib
from datetime import date, timedelta
from importlib import resources
from itertools import permutations, product

import pytest

from factcheck.judge.bearings import bearings
from factcheck.judge.context import Context
from factcheck.judge.stated import judge_meeting
from factcheck.match.statements.meetings import BEARINGS
from factcheck.model.period import Period
from factcheck.model.statement import STANDINGS
from tests.judge.make import meeting

DAYS = (None, 1, 2, 3)  # of the article of a statement; None is not known
CASES = [(name, standing) for name, left, _ in BEARINGS for standing in left]


def context(days: dict[str, int | None]) -> Context:
    first = date(2024, 5, 1)
    return Context(
        published={
            name: Period(first + timedelta(n), first + timedelta(n + 1), "day")
            for name, n in days.items()
            if n is not None
        }
    )


def verdict(name: str, standing: str, left: tuple[int | None, ...], right: tuple[int | None, ...]) -> tuple[str, str]:
    sides = [
        [{"document": f"{side}{n}", "standing": s} for n, _ in enumerate(days)]
        for side, s, days in (("a", standing, left), ("b", "done", right))
    ]
    days = {f"a{n}": d for n, d in enumerate(left)} | {f"b{n}": d for n, d in enumerate(right)}
    found = judge_meeting(meeting(name, *sides), context(days))
    return found.verdict, found.relation


def test_every_bearing_has_its_outcomes_and_every_outcome_its_bearing() -> None:
    assert {name for name, *_ in BEARINGS} == set(bearings())


def test_every_standing_that_bears_is_one() -> None:
    assert {s for _, left, right in BEARINGS for s in (*left, *right)} <= set(STANDINGS)


@pytest.mark.parametrize(("name", "standing"), CASES)
def test_the_order_within_a_side_does_not_count(name: str, standing: str) -> None:
    for left, right in product(product(DAYS, repeat=2), repeat=2):
        told = {verdict(name, standing, a, b) for a in permutations(left) for b in permutations(right)}
        assert len(told) == 1


@pytest.mark.parametrize(("name", "standing"), CASES)
def test_what_is_known_of_no_day_never_says_more_than_a_day_does(name: str, standing: str) -> None:
    """Where nothing is known of the days, a clash needs none: it clashes on every day, too."""
    if verdict(name, standing, (None,), (None,))[0] == "discrepant":
        assert all(verdict(name, standing, (a,), (b,))[0] == "discrepant" for a, b in product(DAYS, repeat=2))


@pytest.mark.parametrize(("name", "standing"), CASES)
def test_a_deed_after_its_plan_or_its_absence_never_clashes(name: str, standing: str) -> None:
    if name not in ("duty", "ban"):
        assert verdict(name, standing, (1,), (2,))[0] != "discrepant"


@pytest.mark.parametrize("name", ["duty", "ban", "contested", "opposite", "ruled-out", "acknowledged"])
def test_these_do_not_depend_on_who_came_first(name: str) -> None:
    standing = next(left[0] for bearing, left, _ in BEARINGS if bearing == name)
    for a, b in product(DAYS, repeat=2):
        assert verdict(name, standing, (a,), (b,)) == verdict(name, standing, (b,), (a,))


def test_every_reason_is_told_in_both_languages() -> None:
    keys = {o.reason for b in bearings().values() for o in (b.otherwise, b.one_day, b.left_first, b.right_first) if o}
    told = tomllib.loads((resources.files("factcheck.report") / "catalogue" / "reasons.toml").read_text("utf-8"))
    assert all(told[key].keys() == {"fr", "en"} for key in keys)
