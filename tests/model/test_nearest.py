"""Faults of a file that people write, told without a validator's own words."""

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.model.nearest import first_fault, nearest


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    name: str = ""
    count: int = Field(default=1, ge=1)
    on: bool = False
    of: dict[str, tuple[str, ...]] = {}


class File(BaseModel):
    items: list[Item]


class Pinned(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    says: str
    source: str


class Pins(BaseModel):
    fact: list[Pinned]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"fact": [{"syas": "x", "source": "y"}]}, "unknown key 'fact.1.syas'; did you mean 'says'?"),
        ({"fact": [{"says": "x"}]}, "fact.1.source: is missing"),
        ({"fact": [{"says": "x"}, {"says": "x", "source": "y", "lang": "fr"}]}, "fact.1.source: is missing"),
        ({"fact": [{"says": 3, "source": "y", "lang": "fr"}]}, "fact.1.says: must be a text in quotation marks, not 3"),
    ],
)
def test_an_unknown_key_is_told_before_the_one_that_is_missing_for_it(given: object, says: str) -> None:
    with pytest.raises(ValidationError) as error:
        Pins.model_validate(given)
    assert first_fault(error.value, Pins) == says


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "items: is missing"),
        ({"items": 3}, 'items: must be a list in square brackets, such as ["…"], not 3'),
        ({"items": [{"nam": "x"}]}, "unknown key 'items.1.nam'; did you mean 'name'?"),
        ({"items": [{}, {"name": 3}]}, "items.2.name: must be a text in quotation marks, not 3"),
        ({"items": [{"count": 0}]}, "items.1.count: must be at least 1, not 0"),
        ({"items": [{"count": "x" * 99}]}, "items.1.count: must be a whole number"),
        ({"items": [{"on": "yes"}]}, "items.1.on: must be true or false, not 'yes'"),
        ({"items": [{"of": {"AFP": 1}}]}, 'items.1.of.AFP: must be a list in square brackets, such as ["…"], not 1'),
        ({"items": ["x"]}, "items.1: must be a table of keys and values, not 'x'"),
    ],
)  # fmt: skip
def test_a_fault_is_told_by_key_remedy_and_value(given: object, says: str) -> None:
    with pytest.raises(ValidationError) as error:
        File.model_validate(given)
    assert first_fault(error.value, File) == says


def test_a_word_in_the_wrong_case_is_the_one_that_is_meant() -> None:
    assert nearest("fcq201", ["FCQ2", "FCD101", "FCQ201"]) == "; did you mean 'FCQ201'?"
    assert nearest("zzz", ["b", "a"]) == "; use one of a, b"
    assert nearest("zzz", [f"a{n}" for n in range(99)]) == ""
