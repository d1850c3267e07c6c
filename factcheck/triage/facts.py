"""facts.toml: what is known. Pinned facts that every document is checked against, and disagreements known as such.

[[fact]]
says = "The treaty was signed on 2024-06-19."       # one statement with its figure or date, as an article would say it
source = "https://example.org/treaty"               # where that is known from
tolerance = "5 %"                                   # or "100" in the unit of the figure, or "3 d" for a date; optional
id = "treaty"                                       # optional; else its place in the file
lang = "en"                                         # optional; else recognised

[[known]]
values = [10000, 11000]                             # what is said: figures, days, years; or finding = "FC-0123456789ab"
reason = "the ministry counts seats, the union members; see the notice of May"
documents = ["notice-*.md"]                         # optional: where the claims stand
rule = "FCQ201"                                     # optional
until = 2027-01-01                                  # optional: the last day it holds on
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from factcheck.model.errors import DataError
from factcheck.model.nearest import first_fault
from factcheck.model.toml import decoded, parse_toml

SHARE, DAYS = "%", "d"
_TOLERANCE = re.compile(r"(\d+(?:\.\d+)?)\s*(%|d)?")
_HEADER = re.compile(r"^[ \t]*\[\[\s*fact\s*\]\]", re.MULTILINE)


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Tolerance(_Strict):
    """How far a document may be from a pinned fact: a share of the figure, an amount in its unit, or days."""

    amount: Decimal
    unit: str = ""


class Pinned(_Strict):
    """One pinned fact; the docstring of the module has the keys."""

    says: str = Field(min_length=1)
    source: str = Field(min_length=1)
    tolerance: Tolerance | None = None
    id: str | None = Field(default=None, min_length=1)
    lang: str | None = None

    @field_validator("tolerance", mode="before")
    @classmethod
    def _read(cls, value: object) -> object:
        """Take "5 %", "100", 100 and "3 d"."""
        found = _TOLERANCE.fullmatch(str(value).strip())
        if found is None:
            raise ValueError(f'write it as "5 %", "100" (in the unit of the figure) or "3 d", not {value!r}')
        return Tolerance(amount=Decimal(found[1]), unit=found[2] or "")


class Known(_Strict):
    """One disagreement that is known; the docstring of the module has the keys."""

    reason: str = Field(min_length=1)
    finding: str | None = None
    values: tuple[date | Decimal | str, ...] = ()
    documents: tuple[str, ...] = ()
    rule: str | None = None
    until: date | None = None

    @model_validator(mode="after")
    def _names_something(self) -> Known:
        if self.finding is None and len(self.values) < 2:
            raise ValueError('name the two values that differ ("values") or the finding ("finding")')
        return self


class Facts(_Strict):
    """The whole file. lines  where each pinned fact begins, from 1; name  what the file is called."""

    fact: tuple[Pinned, ...] = ()
    known: tuple[Known, ...] = ()
    name: str = Field(default="facts.toml", exclude=True)
    lines: tuple[int, ...] = Field(default=(), exclude=True)

    def id_of(self, number: int) -> str:
        """Return the id of the document that a pinned fact is: the file and its own id, or its place from 1."""
        return f"{self.name}#{self.fact[number].id or number + 1}"


class _File(_Strict):
    fact: tuple[Pinned, ...] = ()
    known: tuple[Known, ...] = ()


def read_facts(name: str, content: bytes) -> Facts:
    """Return the facts of a file; DataError names the file, the entry (from 1) and the nearest known key."""
    try:
        text = decoded(name, content)
        read = _File.model_validate(parse_toml(name, text, Decimal))
    except ValidationError as error:
        raise DataError(f"{name}: {first_fault(error, _File)}") from error
    lines = tuple(text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text))
    lines = lines if len(lines) == len(read.fact) else (1,) * len(read.fact)
    facts = Facts(fact=read.fact, known=read.known, name=name, lines=lines)
    ids = [facts.id_of(number) for number in range(len(facts.fact))]
    twice = next((i for i in ids if ids.count(i) > 1), None)
    if twice is not None:
        raise DataError(f"{name}: two facts have the id {twice.partition('#')[2]!r}; give each its own")
    return facts
