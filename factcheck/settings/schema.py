"""The keys of a configuration file: what each holds, and what holds where none is given."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from factcheck.model.frozen import field, frozen
from factcheck.model.late import late
from factcheck.model.shape import Held, Table
from factcheck.settings.files import means_nothing

Severity = Literal["error", "warning", "note"]
Level = Literal["error", "warning", "note", "never"]

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(B|kB|KB|MB|GB)")
_SHARE = late(r"([-+]?\d+(?:\.\d+)?)\s*(%?)")
_FACTOR = {"B": 1, "kB": 1_000, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000}
# More stars let a name take its time: "*a*a*a*ab" takes seconds for a name of 255 letters.
_STARS, _DEEP = 3, 2


def bytes_of(size: Any) -> Any:
    """Return the bytes of a size such as "5 MB"; a whole number is one of bytes. ValueError for anything else."""
    if isinstance(size, int) and not isinstance(size, bool):
        return size
    found = _SIZE.fullmatch(size.strip()) if isinstance(size, str) else None
    if found is None:
        raise ValueError('must be a size such as "5 MB" (B, kB, MB, GB)')
    return int(Decimal(found[1]) * _FACTOR[found[2]])


def checked_pattern(pattern: str) -> str:
    """Return a pattern of a .gitignore, or raise ValueError for one that a name could make slow, or that is none."""
    parts = pattern.split("/")
    most = max(part.count("*") for part in parts if part != "**") if set(parts) != {"**"} else 0
    if len(pattern) > 200 or most > _STARS or parts.count("**") > _DEEP:
        raise ValueError(f"has too many stars: at most {_STARS} between two slashes, and {_DEEP} times **")
    if means_nothing(pattern):
        raise ValueError("is no pattern that a name can fit; a sign meant as such takes \\ before it")
    return pattern


def _share(value: Any) -> Any:
    """Return a tolerance as a decimal: a string is exact, "5 %" is 0.05."""
    if not isinstance(value, str):
        return str(value) if isinstance(value, float) else value
    found = _SHARE.fullmatch(value.strip().replace(",", "."))
    if found is None:
        raise ValueError(f'must be a share such as "5 %" or 0.05, not {value!r}')
    return Decimal(found[1]) / (100 if found[2] else 1)


# Editors are told of both ways to write them.
_SIZE_SCHEMA = {
    "anyOf": [{"type": "integer", "exclusiveMinimum": 0}, {"type": "string", "pattern": f"^{_SIZE.pattern}$"}]
}
_SHARE_SCHEMA = {"anyOf": [{"type": "number", "minimum": 0, "exclusiveMaximum": 1}, {"type": "string"}]}

Truth = Annotated[bool, Held(strict=True)]
Text = Annotated[str, Held(strict=True)]
# An empty one in a list names nothing, and yet acts: a source so called is every article that names no source.
Name = Annotated[str, Held(strict=True, min_length=1)]
Texts = tuple[Name, ...]
Pattern = Annotated[str, Held(strict=True, after=checked_pattern)]
Size = Annotated[int, Held(before=bytes_of, gt=0, schema=_SIZE_SCHEMA)]
Share = Annotated[Decimal, Held(before=_share, ge=0, lt=1, schema=_SHARE_SCHEMA)]


def written(name: str) -> str:
    """Return a key as the file writes it."""
    return name.replace("_", "-")


class _Settings(Table):
    __slots__ = ()
    __pydantic_config__ = Table.__pydantic_config__ | {"alias_generator": written}


@frozen
class RuleSettings(_Settings):
    """What a user changes of one rule: how severe it is, and how far apart two values may be before it speaks.

    tolerance       share of the greater figure, "0.05" or "5 %". tolerance_days  whole days between two dates.
    """

    severity: Severity | None = None
    tolerance: Share | None = None
    tolerance_days: Annotated[int, Held(strict=True, ge=0)] | None = None


@frozen
class Limits(_Settings):
    """How much is looked at: bytes of one article, bytes of a `.jsonl` file, findings of a report (None: all)."""

    file_size: Size = 20_000_000
    jsonl_size: Size = 2_000_000_000
    findings: Annotated[int, Held(strict=True, gt=0)] | None = None


@frozen
class Settings(_Settings):
    """All that can be set. Paths are those of the user, relative to the folder of the file they stand in.

    paths             what to check when the command names nothing.
    include, exclude  patterns as in a .gitignore, for the files inside folders.
    rules             folders of the user's own rules. select, ignore  ids, or beginnings of ids, of rules.
    concepts, entities  files of the user's own words. rule  id -> what is changed of it.
    baseline, decisions  files of findings that are not new, or decided. facts  pinned facts, known disagreements.
    sources           name of a source -> how documents that copy it call it: a name, or the host of an address.
    jobs              processes, 0 for as many as there are processors. cache  None: where it pays.
    """

    paths: Texts = ()
    lang: Text | None = None
    report_lang: Text | None = None
    format: Text = "text"
    output: Texts = ()
    fail_level: Level = "error"
    exit_zero: Truth = False
    strict: Truth = False
    include: tuple[Pattern, ...] = ()
    exclude: tuple[Pattern, ...] = ()
    rules: Texts = ()
    select: Texts = ()
    ignore: Texts = ()
    concepts: Texts = ()
    entities: Texts = ()
    baseline: Text | None = None
    decisions: Text | None = None
    facts: Text | None = None
    jobs: Annotated[int, Held(strict=True, ge=0, le=256)] = 1
    cache: Truth | None = None
    cache_dir: Text = ".factcheck"
    rule: dict[str, RuleSettings] = field(default_factory=dict)
    sources: dict[Name, Texts] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)


# Keys that name files or folders.
PATHS = ("paths", "rules", "concepts", "entities", "baseline", "decisions", "facts", "cache_dir")
