"""Values: what the standard library promises of its dataclasses holds for ours too."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable

import pytest
from pydantic import TypeAdapter

from factcheck.model.frozen import field, frozen, named, record, replace


@frozen
class Point:
    across: int
    down: int = 0
    names: tuple[str, ...] = ()


@frozen
class Settings:
    set_eggs: int
    new_eggs: int
    default_eggs: int = 3
    eggs: list[int] = field(default_factory=list)


@named
class Parcel:
    weight: int = 1
    to: str
    marks: tuple[str, ...] = ()


@record
class Basket:
    owner: str
    eggs: list[int] = field(default_factory=list)


@frozen
class Even:
    number: int

    def __post_init__(self) -> None:
        if self.number % 2:
            raise ValueError(self.number)


def test_values_are_compared_shown_and_hashed_by_their_fields() -> None:
    assert Point(1, 2) == Point(across=1, down=2) != Point(2, 1)
    assert Point(1) != (1, 0, ())
    assert {Point(1), Point(1, 0), Point(1, 1)} == {Point(1), Point(1, 1)}
    assert repr(Point(1, names=("a",))) == "Point(across=1, down=0, names=('a',))"


def test_fields_may_be_called_as_the_constructor_calls_its_own() -> None:
    settings = Settings(1, 2)
    assert (settings.set_eggs, settings.new_eggs, settings.default_eggs, settings.eggs) == (1, 2, 3, [])


def test_values_of_two_classes_are_never_equal() -> None:
    @frozen
    class Place:
        across: int
        down: int = 0
        names: tuple[str, ...] = ()

    @frozen
    class Nothing:
        pass

    assert Place(1, 2) != Point(1, 2)
    assert Basket("me") != Point(1)
    assert Nothing() == Nothing() != Point(0)


def test_a_value_has_no_subclass_and_a_record_one_without_fields() -> None:
    with pytest.raises(TypeError, match="Corner: a value has no subclass"):

        class Corner(Point):
            pass

    class Nest(Basket):
        pass

    assert [f.name for f in dataclasses.fields(Nest)] == ["owner", "eggs"]
    nest = replace(Nest("me"), owner="you")
    assert (type(nest), nest.owner, nest == Basket("you")) == (Nest, "you", False)


def test_a_value_does_not_change() -> None:
    point = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match=r"Point\.down"):
        point.down = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.across


def test_a_record_changes_and_has_lists_of_its_own() -> None:
    mine, yours = Basket("me"), Basket("you")
    mine.eggs.append(1)
    mine.owner = "us"
    assert (mine.owner, mine.eggs, yours.eggs) == ("us", [1], [])
    assert Basket("a") == Basket("a", [])
    with pytest.raises(TypeError, match="unhashable"):
        hash(mine)
    with pytest.raises(AttributeError):
        mine.colour = "red"  # type: ignore[attr-defined]


def test_fields_that_are_given_by_name_stand_in_any_order() -> None:
    parcel = Parcel(to="Ada", weight=2)
    assert (parcel.weight, parcel.to, parcel.marks) == (2, "Ada", ())
    assert parcel == Parcel(weight=2, to="Ada") != Parcel(to="Ada")
    assert hash(parcel) == hash(Parcel(weight=2, to="Ada"))
    with pytest.raises(TypeError, match="'to'"):
        Parcel(weight=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Parcel(2, "Ada")  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        parcel.to = "Bo"  # type: ignore[misc]


@pytest.mark.parametrize("change", [replace, dataclasses.replace])
def test_a_copy_has_other_fields_changed(change: object) -> None:
    assert callable(change)
    assert change(Point(1, 2, ("a",)), down=5) == Point(1, 5, ("a",))
    assert change(Basket("me", [1]), owner="you") == Basket("you", [1])
    assert change(Parcel(to="Ada"), to="Bo") == Parcel(to="Bo")
    with pytest.raises(TypeError, match="height"):
        change(Parcel(to="Ada"), height=3)
    with pytest.raises(TypeError, match="height"):
        change(Point(1), height=3)


def test_what_is_wrong_is_told_when_the_first_value_is_made() -> None:
    @frozen
    class Pair:
        left: int
        right: int

    with pytest.raises(TypeError, match=r"Pair.__init__.*'right'"):
        Pair(1)  # type: ignore[call-arg]
    assert Pair(1, 2).right == 2
    with pytest.raises(ValueError, match="3"):
        Even(3)
    with pytest.raises(TypeError, match="no subclass"):

        @frozen
        class Wider(Point):
            height: int = 0


@pytest.mark.parametrize(
    ("names", "defaults", "wrong", "why"),
    [
        (("eggs",), {"eggs": []}, ValueError, "list needs a default_factory"),
        (("eggs",), {"eggs": dataclasses.field(default_factory=list)}, TypeError, "not from dataclasses"),
        (("eggs", "owner"), {"eggs": 0}, TypeError, "owner: a field without a default"),
    ],
)
@pytest.mark.parametrize("declare", [frozen, record])
def test_what_no_constructor_can_be_written_for_is_refused_at_once(
    declare: Callable[[type], type],
    names: tuple[str, ...],
    defaults: dict[str, object],
    wrong: type[Exception],
    why: str,
) -> None:
    written = type("Written", (), {"__annotations__": dict.fromkeys(names, "object"), **defaults})
    with pytest.raises(wrong, match=why):
        declare(written)


@pytest.mark.parametrize("value", [Point(1, 2, ("a",)), Basket("me", [1]), Parcel(to="Ada")])
def test_values_survive_being_copied_and_stored(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == copy.copy(value) == copy.deepcopy(value) == value


def test_the_standard_library_sees_the_fields() -> None:
    assert [(f.name, f.type) for f in dataclasses.fields(Even)] == [("number", "int")]
    assert TypeAdapter(Point).validate_json('{"across": 1, "names": ["a"]}') == Point(1, 0, ("a",))
    assert [(f.name, f.kw_only) for f in dataclasses.fields(Parcel)][1:] == [("to", True), ("marks", True)]
    assert TypeAdapter(Parcel).validate_json('{"to": "Ada"}') == Parcel(to="Ada")
    assert dataclasses.asdict(Basket("me", [1])) == {"owner": "me", "eggs": [1]}
    match Point(3, 4):
        case Point(across, down):
            assert (across, down) == (3, 4)
