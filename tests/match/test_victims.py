"""Victims of one kind are a part where their text counts more of that fate elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from make import parsed

from factcheck.match.profiles.parts import PART, parted
from factcheck.match.profiles.profiling import profiles

MAN = {"value": 1, "happening": ["dead"], "things": ["man"], "people": True, "policy": "toll", "sentence": 3}
ALL = {"value": 7, "happening": ["dead"], "policy": "toll", "sentence": 0}


@pytest.mark.parametrize(
    ("claims", "part"),
    [
        ([ALL, MAN], True),
        ([MAN], False),
        ([ALL | {"value": 1}, MAN], False),
        ([ALL | {"happening": ["injured"]}, MAN], False),
        ([ALL | {"things": ["soldier"]}, MAN], False),
        ([ALL | {"scope": ["precedent"]}, MAN], False),
        ([ALL | {"zone": "title"}, MAN], False),
    ],
    ids=["beside all", "alone", "as many", "another fate", "another kind", "another event", "a title alone"],
)
def test_one_kind_of_victims_is_a_part_beside_the_toll_of_all(claims: list[dict[str, Any]], part: bool) -> None:
    found = parted(profiles([parsed("a", claims, published="2025-03-12")]))
    assert (found[-1].narrow >= PART) is part
