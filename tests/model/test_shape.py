"""Tables of data files: what a class says of its file is what is taken from it, and nothing else."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest

from factcheck.model.errors import DataError
from factcheck.model.frozen import field, frozen
from factcheck.model.shape import Held, Table, checked, json_schema, plain


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


def _halves(written: Any) -> Any:
    return written[:-1] if isinstance(written, str) and written.endswith("½") else written


def _even(number: int) -> int:
    if number % 2:
        raise ValueError("must be even")
    return number


@frozen
class Crate(Table):
    apples: Annotated[int, Held(before=_halves, after=_even, gt=0, schema={"type": "integer"})] = 2
    sorts: Annotated[tuple[str, ...], Held(min_length=1)] = ("Alma",)
    full: Annotated[bool, Held(strict=True)] | None = None


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"apples": "12½"}, None),
        ({"apples": 3}, "apples: must be even"),
        ({"apples": 0}, "apples: must be more than 0, not 0"),
        ({"sorts": []}, "sorts: must hold at least 1"),
        ({"full": "yes"}, "full: must be true or false, not 'yes'"),
    ],
)
def test_what_a_value_must_hold_beside_its_type(given: dict[str, object], says: str | None) -> None:
    if says is None:
        assert checked("crate", Crate, given) == Crate(12)
    else:
        with pytest.raises(DataError, match=says):
            checked("crate", Crate, given)


def test_editors_are_told_what_a_table_takes() -> None:
    schema = json_schema(Crate)
    assert schema["properties"]["apples"] == {"default": 2, "title": "Apples", "type": "integer"}
    assert schema["additionalProperties"] is False
