"""How far time zones lie from Greenwich, as zones.toml states it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.model.claim import Claim
from factcheck.model.errors import DataError
from factcheck.model.nearest import first_fault

FILE = "zones.toml"


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ahead: dict[str, tuple[int, int]]
    greenwich: frozenset[str]


@cache
def _zones() -> _File:
    raw = tomllib.loads((resources.files("factcheck.judge") / FILE).read_text("utf-8"))
    try:
        return _File.model_validate(raw)
    except ValidationError as error:
        raise DataError(f"{FILE}: {first_fault(error, _File)}") from error


def offsets(zone: str | None) -> tuple[int, ...]:
    """Return how many hours a zone may be ahead of Greenwich, () for one that is not known.

    Raises DataError when the file breaks its schema.
    """
    return _zones().ahead.get(zone, ()) if zone is not None else ()


def keeps_gmt(claim: Claim) -> bool:
    """Say whether the text of a claim names a place whose own time is Greenwich's in some season.

    Raises DataError when the file breaks its schema.
    """
    slots = claim.slots
    return not _zones().greenwich.isdisjoint(slots.passage | slots.names | slots.places | slots.regions)
