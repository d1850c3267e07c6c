"""Tables of data files: what a class says of its file is what is taken from it, and nothing else."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

import pytest

from factcheck.model.errors import DataError
from factcheck.model.frozen import frozen
from factcheck.model.shape import Table, checked, plain


def _written(name: str) -> str:
    return "from" if name == "origin" else name


@frozen
class Sort(Table):
    __pydantic_config__ = Table.__pydantic_config__ | {"alias_generator": _written}

    colour: Literal["red", "green"]
    origin: str
    weight: float = 0.5


@frozen
class Orchard(Table):
    owner: str
    sorts: dict[str, tuple[Sort, ...]] = field(default_factory=dict)
    closed: frozenset[str] = frozenset()


GIVEN = {"owner": "Ada", "sorts": {"early": [{"colour": "red", "from": "Kent"}]}, "closed": ["monday"]}
READ = Orchard("Ada", {"early": (Sort("red", "Kent"),)}, frozenset(("monday",)))


def test_a_table_is_read_as_its_class_says() -> None:
    assert checked("orchard.toml", Orchard, GIVEN) == READ
    assert checked("orchard.toml", Orchard, {"owner": "Ada"}) == Orchard("Ada")


def test_what_is_kept_of_a_value_are_its_fields() -> None:
    kept = plain(READ)
    assert kept == {
        "owner": "Ada",
        "sorts": {"early": ({"colour": "red", "origin": "Kent", "weight": 0.5},)},
        "closed": {"monday"},
    }


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"ownr": "Ada"}, "unknown key 'ownr'; did you mean 'owner'?"),
        ({"owner": 3}, "owner: must be a text in quotation marks, not 3"),
        ({"closed": ["monday", 3]}, "closed.2: must be a text in quotation marks, not 3"),
        ({"sorts": {"early": 3}}, "sorts.early: must be a list"),
        ({"sorts": {"early": [3]}}, "sorts.early.1: must be a table of keys and values, not 3"),
        ({"sorts": {"early": [{"colour": "red"}]}}, "sorts.early.1.from: is missing"),
        ({"sorts": {"early": [{"colour": "blue", "from": "Kent"}]}}, "sorts.early.1.colour: must be 'red' or 'green'"),
        (
            {"sorts": {"early": [{"colour": "red", "from": "Kent", "wieght": 1}]}},
            "unknown key 'sorts.early.1.wieght'; did you mean 'weight'?",
        ),
    ],
)
def test_what_a_file_has_wrong_is_told_with_its_place(change: dict[str, object], says: str) -> None:
    with pytest.raises(DataError) as error:
        checked("orchard.toml", Orchard, GIVEN | change)
    assert str(error.value).startswith(f"orchard.toml: {says}")
