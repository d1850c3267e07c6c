"""From a folder to the settings that hold in it: the nearest file upwards, and that one alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.model.errors import DataError
from factcheck.model.frozen import fields_of, frozen, replace
from factcheck.model.nearest import nearest
from factcheck.model.shape import checked
from factcheck.model.toml import decoded, parse_toml
from factcheck.settings.schema import PATHS, Limits, RuleSettings, Settings, written

OWN, SHARED, TABLE = "factcheck.toml", "pyproject.toml", "tool.factcheck"
_MOST_BYTES = 1_000_000


@frozen
class Loaded:
    """Settings with where they come from.

    settings  paths in them are as seen from the working directory. file  as seen from there too, None for none.
    given     the keys that the file gives, as it writes them; those of a table behind its name: "limits.findings".
    """

    settings: Settings = Settings()
    file: str | None = None
    given: frozenset[str] = frozenset()


def find(folder: Path) -> Path | None:
    """Return the nearest file of settings, going up from a folder: factcheck.toml, or a pyproject.toml that has our
    table; in one folder the former goes first. Nothing is merged."""
    for place in (folder, *folder.parents):
        own = place / OWN
        if own.exists() or own.is_symlink():  # one that cannot be read must be told, or its settings are lost unseen
            return own
        if _has_our_table(place / SHARED):
            return place / SHARED
    return None


def _has_our_table(path: Path) -> bool:
    """Say whether a project file speaks of us; one that cannot be read is somebody else's trouble."""
    try:
        with path.open("rb") as file:
            return f"[{TABLE}".encode() in file.read(_MOST_BYTES)
    except OSError:
        return False


def load(path: Path, inside: bool = True) -> Loaded:
    """Return the settings of a file.

    inside  whether what is written must lie below the file's folder: a file that was found, in a project that is not
            the user's own perhaps, must not make a run write elsewhere.
    Raises DataError with file, key and the nearest known one, for a file that is no TOML or breaks the schema.
    """
    shown, table = _shown(path), _table(path)
    _known_keys(shown, table, Settings)
    _known_keys(f"{shown}: limits", table.get("limits"), Limits)
    rules = table.get("rule")
    for rule, keys in rules.items() if isinstance(rules, dict) else ():
        _known_keys(f"{shown}: rule.{rule}", keys, RuleSettings)
    settings = checked(shown, Settings, table)
    if inside:
        _inside(shown, path.parent, (settings.cache_dir, *(o.partition("=")[2] for o in settings.output)))
    return Loaded(_from_here(settings, path.parent), shown, frozenset(_keys(table)))


def _table(path: Path) -> dict[str, Any]:
    shown = _shown(path)
    data = parse_toml(shown, text_of(path, shown))
    if path.name != SHARED:
        return data
    tool = data.get("tool", {})
    table = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise DataError(f"{shown}: {TABLE}: must be a table")
    return table


def text_of(path: Path, shown: str, most: int = _MOST_BYTES) -> str:
    """Return the text of a file of at most so many bytes; DataError, with the file called as `shown`, for any other."""
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
        if len(raw) > most:
            raise DataError(f"{shown}: is larger than {most // 1_000_000} MB; leave out what is not needed")
        return decoded(shown, raw)
    except OSError as error:
        raise DataError(f"{shown}: cannot be opened ({error.strerror}); check the name and its permissions") from error


def _keys(table: Mapping[str, Any], within: str = "") -> Iterator[str]:
    for key, value in table.items():
        yield f"{within}{key}"
        if isinstance(value, Mapping):
            yield from _keys(value, f"{within}{key}.")


def _known_keys(place: str, table: Any, schema: type[Any]) -> None:
    known = [*map(written, fields_of(schema))]
    for key in table if isinstance(table, Mapping) else ():
        if key not in known:
            raise DataError(f"{place}: unknown key {key!r}{nearest(key.replace('_', '-'), known)}")


def _inside(shown: str, folder: Path, written: tuple[str, ...]) -> None:
    root = folder.resolve()
    for path in filter(None, written):
        place = (folder / path).resolve()
        if not place.is_relative_to(root):
            raise DataError(f"{shown}: {path!r} lies outside the folder of this file; name a place inside it")
        if ".git" in (part.lower() for part in place.relative_to(root).parts):
            raise DataError(f"{shown}: {path!r} lies where git keeps its own; name another place")


def _from_here(settings: Settings, folder: Path) -> Settings:
    """Return settings whose paths are seen from the working directory."""
    if Path(os.path.relpath(folder)) == Path():
        return settings
    changed: dict[str, Any] = {}
    for key in PATHS:
        value = getattr(settings, key)
        if value:
            changed[key] = _here(folder, value) if isinstance(value, str) else tuple(_here(folder, v) for v in value)
    pairs = (output.partition("=") for output in settings.output)
    changed["output"] = tuple(f"{name}{sign}{_here(folder, path)}" for name, sign, path in pairs)
    return replace(settings, **changed)


def _here(folder: Path, path: str) -> str:
    return os.path.relpath(folder / path)


def _shown(path: Path) -> str:
    return os.path.relpath(path).replace(os.sep, "/")
