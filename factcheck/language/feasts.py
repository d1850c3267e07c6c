"""Feasts whose days are known by a table: the day of each year, from the first one on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from factcheck.model.compiled import packaged
from factcheck.model.errors import DataError
from factcheck.model.frozen import frozen
from factcheck.model.shape import Table, checked
from factcheck.model.toml import parse_toml

_FILE = "feasts.toml"


@frozen
class FeastTable(Table):
    """One feast: the first year that is listed, and month and day of each year from it on, "11-14 11-04 …"."""

    first: int
    days: str


@cache
def feast_days(name: str) -> Mapping[int, date]:
    """Return the day of a feast by year; DataError when it is not listed or its entry breaks the schema."""
    table = _tables().get(name)
    if table is None:
        raise DataError(f"{_FILE}: no feast {name!r}")
    listed = enumerate(table.days.split(), table.first)
    return {year: date.fromisoformat(f"{year}-{day}") for year, day in listed}


@cache
def _tables() -> Mapping[str, FeastTable]:
    raw = parse_toml(_FILE, packaged("language", _FILE).read_text("utf-8"))
    return {name: checked(f"{_FILE}: {name}", FeastTable, fields) for name, fields in raw.items()}
