"""Feasts whose days are known by a table: the day of each year, from the first one on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.language.schema import explain
from factcheck.model.errors import DataError

_FILE = "feasts.toml"


class FeastTable(BaseModel):
    """One feast: the first year that is listed, and month and day of each year from it on, "11-14 11-04 …"."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

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
    import tomllib

    raw = tomllib.loads((resources.files("factcheck.language") / _FILE).read_text("utf-8"))
    try:
        return {name: FeastTable.model_validate(fields) for name, fields in raw.items()}
    except ValidationError as error:
        raise DataError(explain(error, _FILE, FeastTable.model_fields)) from error
