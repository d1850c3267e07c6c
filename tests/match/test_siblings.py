"""Claims that one sentence sets side by side."""

from typing import Any

import pytest
from make import parsed

from factcheck.match.documents.siblings import Siblings
from factcheck.match.profiles.profiling import profiles

DEAD: dict[str, Any] = {"happening": ["dead"]}
ELECTED: dict[str, Any] = {"happening": ["elect"], "predicate": ["elect"]}


def _soldiers(value: int, **more: Any) -> dict[str, Any]:
    return {"value": value, "things": ["soldier"], "head": "soldier", "sentence": 0, **DEAD, **more}


def _militants(value: int, **more: Any) -> dict[str, Any]:
    return {"value": value, "things": ["militant"], "head": "militant", "sentence": 0, **DEAD, **more}


@pytest.mark.parametrize(
    ("parts", "whole", "expected"),
    [
        ([_militants(11), _soldiers(6)], {"value": 17, **DEAD}, True),
        ([_militants(11), _soldiers(6)], {"value": 16, **DEAD}, False),
        ([_militants(11), _soldiers(6, sentence=1)], {"value": 17, **DEAD}, False),
        ([_militants(11), _militants(6)], {"value": 17, **DEAD}, False),  # one thing told twice is no sum
        ([_militants(11, hedge="about"), _soldiers(6)], {"value": 17, **DEAD}, False),
        ([_militants(11), _soldiers(6)], {"value": 17, "happening": ["injured"]}, False),
        ([_militants(11), _soldiers(6), {"value": 3, "sentence": 0, **DEAD}], {"value": 20, **DEAD}, True),
    ],
)
def test_parts_that_make_up_what_the_other_text_counts(
    parts: list[dict[str, Any]], whole: dict[str, Any], expected: bool
) -> None:
    claims = profiles([parsed("a", parts), parsed("b", [whole])])
    siblings = Siblings(claims)
    assert siblings.adds_up(claims[0], claims[-1]) is expected
    assert siblings.adds_up(claims[-1], claims[0]) is expected


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ({"date": "1995", "sentence": 0, **ELECTED}, True),
        ({"date": "1996", "sentence": 0, **ELECTED}, False),
        ({"date": "1995", "sentence": 1, **ELECTED}, False),
    ],
)
def test_a_date_beside_another_is_of_a_second_deed(beside: dict[str, Any], expected: bool) -> None:
    first = {"date": "1990", "sentence": 0, **ELECTED}
    claims = profiles([parsed("a", [first, beside]), parsed("b", [{"date": "1995", "sentence": 0, **ELECTED}])])
    siblings = Siblings(claims)
    assert siblings.dates_twice(claims[0], claims[2]) is expected
    assert siblings.dates_twice(claims[2], claims[0]) is expected


@pytest.mark.parametrize(
    ("rank", "place", "expected"),
    [(2, 0, True), (1, 0, False), (2, 1, False)],  # the first of two, and what another sentence ranks, is the one told
)
def test_a_second_quake_is_not_the_one_of_the_other_text(rank: int, place: int, expected: bool) -> None:
    quake: dict[str, Any] = {"dimension": "magnitude", "unit": "magnitude", "things": ["earthquake"], "head": "quake"}
    ranked = {"value": rank, "dimension": "ordinal", "things": ["earthquake"], "head": "quake", "sentence": place}
    first, second = {"value": 7.7, "sentence": 0, **quake}, {"value": 7.5, "sentence": 0, **quake}
    claims = profiles([parsed("a", [first]), parsed("b", [ranked, second])])
    one = next(c for c in claims if c.document == 0)
    other = next(c for c in claims if c.document == 1 and c.dimension == "magnitude")
    siblings = Siblings(claims)
    assert siblings.of_later_one(one, other) is siblings.of_later_one(other, one) is expected
