"""What statements that bear on each other come to, as bearings.toml states it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, ValidationError

from factcheck.model.errors import DataError
from factcheck.model.nearest import first_fault

FILE = "bearings.toml"
Time = Literal["one-day", "left-first", "right-first"]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Outcome(_Strict):
    """A verdict and a relation of the contract, and the key of the reason.

    only  the standing of the left side that it takes, or "" for any.
    """

    verdict: Literal["agree", "compatible", "updated", "discrepant"]
    relation: str
    reason: str
    only: str = ""


class Bearing(_Strict):
    """The outcomes of one bearing by the order of the articles; where none is stated for an order, `otherwise`."""

    otherwise: Outcome
    one_day: Outcome | None = Field(default=None, alias="one-day")
    left_first: Outcome | None = Field(default=None, alias="left-first")
    right_first: Outcome | None = Field(default=None, alias="right-first")

    def at(self, time: Time | None) -> Outcome:
        """Return what the bearing comes to in an order of the articles; None is an order that is not known."""
        by_time = {"one-day": self.one_day, "left-first": self.left_first, "right-first": self.right_first}
        return (by_time[time] if time is not None else None) or self.otherwise


class _File(RootModel[dict[str, Bearing]]):
    pass


@cache
def bearings() -> dict[str, Bearing]:
    """Return what every bearing comes to, by its name.

    Raises DataError when the file breaks its schema.
    """
    raw = tomllib.loads((resources.files("factcheck.judge") / FILE).read_text("utf-8"))
    try:
        return _File.model_validate(raw).root
    except ValidationError as error:
        raise DataError(f"{FILE}: {first_fault(error, _File)}") from error
