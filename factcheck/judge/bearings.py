"""What statements that bear on each other come to, as bearings.toml states it."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from factcheck.model.compiled import kept, packaged
from factcheck.model.frozen import frozen
from factcheck.model.shape import Table, checked, plain
from factcheck.model.toml import parse_toml

FILE = "bearings.toml"
Time = Literal["one-day", "left-first", "right-first"]


def _hyphens(name: str) -> str:
    return name.replace("_", "-")


@frozen
class Outcome(Table):
    """A verdict and a relation of the contract, and the key of the reason.

    only  the standing of the left side that it takes, or "" for any.
    """

    verdict: Literal["agree", "compatible", "updated", "discrepant"]
    relation: str
    reason: str
    only: str = ""


@frozen
class Bearing(Table):
    """The outcomes of one bearing by the order of the articles; where none is stated for an order, `otherwise`."""

    __pydantic_config__ = Table.__pydantic_config__ | {"alias_generator": _hyphens}

    otherwise: Outcome
    one_day: Outcome | None = None
    left_first: Outcome | None = None
    right_first: Outcome | None = None

    def at(self, time: Time | None) -> Outcome:
        """Return what the bearing comes to in an order of the articles; None is an order that is not known."""
        by_time = {"one-day": self.one_day, "left-first": self.left_first, "right-first": self.right_first}
        return (by_time[time] if time is not None else None) or self.otherwise


@cache
def bearings() -> dict[str, Bearing]:
    """Return what every bearing comes to, by its name.

    Raises DataError when the file breaks its schema.
    """
    return {name: _bearing(times) for name, times in kept("bearings", ("judge", "model"), _derive).items()}


def _bearing(told: dict[str, Any]) -> Bearing:
    times: dict[str, Any] = {time: None if fields is None else Outcome(**fields) for time, fields in told.items()}
    return Bearing(**times)


def _derive() -> dict[str, dict[str, Any]]:
    raw = parse_toml(FILE, packaged("judge", FILE).read_text("utf-8"))
    return {name: plain(checked(f"{FILE}: {name}", Bearing, table)) for name, table in raw.items()}
