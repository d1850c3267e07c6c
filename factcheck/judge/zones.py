"""How far time zones lie from Greenwich, as zones.toml states it."""

from __future__ import annotations

from functools import cache
from typing import Any

from factcheck.model.claim import Claim
from factcheck.model.compiled import kept, packaged
from factcheck.model.frozen import frozen
from factcheck.model.shape import Table, checked, plain
from factcheck.model.toml import parse_toml

FILE = "zones.toml"


@frozen
class _File(Table):
    """Zone -> the least and the most hours that it is ahead; the places whose own time is Greenwich's."""

    ahead: dict[str, tuple[int, int]]
    greenwich: frozenset[str]


@cache
def _zones() -> _File:
    return _File(**kept("zones", ("judge", "model"), _derive))


def _derive() -> dict[str, Any]:
    raw = parse_toml(FILE, packaged("judge", FILE).read_text("utf-8"))
    return plain(checked(FILE, _File, raw))


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
