"""The cases of rules: articles that a rule must flag, and articles that it must leave alone.

A case file stands in the folder `cases` beside the rules and has the name of its rule's file, or of its id:

    [[flagged]]
    about = "two final tolls"                      # what the case shows
    texts = ["… 43 morts …", "… 52 morts …"]       # articles, or
    files = ["a.html", "b.txt"]                    # files beside the case file, or
    documents = [{ text = "…", published = "2024-05-03", source = "A" }]
    lang = "fr"                                    # of articles that do not say theirs
    today = 2026-11-21                             # the day by which remarks in the articles expire
    quotes = ["43 morts", "52 morts"]              # claims that the finding must show (flagged only)
    severity = "warning"                           # that it must have (flagged only)

    [[clean]]
    …
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from factcheck.judge.rule import Rule, Severity
from factcheck.model.errors import DataError
from factcheck.model.frozen import frozen
from factcheck.model.nearest import first_fault, nearest
from factcheck.model.toml import read_toml

FOLDER = "cases"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Article(_Strict):
    """One article of a case, as the caller of `check` would give it."""

    text: str
    lang: str | None = None
    published: str | None = None
    source: str | None = None
    title: str | None = None
    url: str | None = None


class Case(_Strict):
    """One set of articles with what a rule must or must not find in it; the module's docstring has the keys."""

    about: str = Field(min_length=1)
    texts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    documents: tuple[Article, ...] = ()
    lang: str | None = None
    today: date | None = None
    quotes: tuple[str, ...] = ()
    severity: Severity | None = None

    @model_validator(mode="after")
    def _has_articles(self) -> Case:
        if not (self.texts or self.files or self.documents):
            raise ValueError("a case needs texts, files or documents")
        return self


class CaseFile(_Strict):
    """All cases of one rule."""

    flagged: tuple[Case, ...] = ()
    clean: tuple[Case, ...] = ()


@frozen
class Outcome:
    """How the cases of one rule went: how many there are of each kind, and one line for each that failed."""

    rule: str
    name: str
    flagged: int
    clean: int
    failures: tuple[str, ...]

    @property
    def untested(self) -> bool:
        """Say whether a kind of case is missing: a rule that nothing holds to silence will not keep it."""
        return not (self.flagged and self.clean)


def place(file: Path) -> str:
    """Return the name of a case file with that of its folder: a rule and its cases have one name."""
    return f"{file.parent.name}/{file.name}"


def case_files(folder: Path, rules: Sequence[Rule]) -> dict[str, Path]:
    """Return rule id -> case file; DataError for a file that belongs to no rule, and for two of one."""
    names = {name: rule.id for rule in rules for name in (rule.id, f"{rule.id}-{rule.name}")}
    found: dict[str, Path] = {}
    for file in sorted(folder.glob("*.toml")):
        if file.stem not in names:
            raise DataError(f"{place(file)}: cases of no rule here{nearest(file.stem, names)}")
        if names[file.stem] in found:
            raise DataError(f"{place(file)}: {found[names[file.stem]].name} has cases of that rule; put them together")
        found[names[file.stem]] = file
    return found


def read_cases(file: Path) -> CaseFile:
    """Return the cases of one file; DataError names the file, the place in it and the nearest known key."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise DataError(f"{place(file)}: cannot be opened ({error.strerror}); check its permissions") from error
    try:
        return CaseFile.model_validate(read_toml(place(file), content))
    except ValidationError as error:
        raise DataError(f"{place(file)}: {first_fault(error, CaseFile)}") from error
