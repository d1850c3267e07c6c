"""The user's own words: files of concepts and entities that are laid over the shared ones for the whole process.

What is read from them is kept like the rest, under a digest that holds their content. They are data: a file that
breaks the schema is refused, and nothing in one is run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

from factcheck.model import compiled
from factcheck.model.frozen import frozen


@frozen
class Own:
    """Files as (label, content): the label is what an error calls the file."""

    concepts: tuple[tuple[str, str], ...] = ()
    entities: tuple[tuple[str, str], ...] = ()


class _Process:
    """What this process works with."""

    own = Own()


def own() -> Own:
    """Return the user's own files."""
    return _Process.own


def use_own(given: Own) -> None:
    """Lay files over the shared knowledge from now on; what was read before is forgotten if they are others."""
    if given == _Process.own:
        return
    _Process.own = given
    digest = blake2b(repr(given).encode(), digest_size=16).digest() if given != Own() else b""
    compiled.lay_over(digest)


def complete(mine: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    """Return a file of the user's as one that stands alone: an entry that the shared file has need not say again what
    it is, and the kinds of entities are those of both."""
    full = dict(mine)
    for section in ("concept", "entity"):
        if section in shared:
            given = mine.get(section, {})
            full[section] = (
                {name: _completed(entry, shared[section].get(name, {})) for name, entry in given.items()}
                if isinstance(given, dict)
                else given
            )
    if "kinds" in shared:
        full["kinds"] = [*shared["kinds"], *_listed(mine.get("kinds", []))]
    return full


def _completed(entry: Any, shared: Mapping[str, Any]) -> Any:
    return {key: shared[key] for key in ("role", "kind") if key in shared} | entry if isinstance(entry, dict) else entry


def lay_over(shared: Mapping[str, Any], mine: Mapping[str, Any]) -> dict[str, Any]:
    """Return the shared file with the user's on top: tables are merged, lists and comma-separated words get longer,
    and what an entry is (role, kind, policy) is what the user says last."""
    merged = dict(shared)
    for key, value in mine.items():
        old = merged.get(key)
        if key == "label" and isinstance(old, dict) and isinstance(value, dict):
            merged[key] = old | value
        elif isinstance(old, dict) and isinstance(value, dict):
            merged[key] = lay_over(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            merged[key] = [*old, *(item for item in value if item not in old)]
        elif key not in _SAYS_WHAT_IT_IS and isinstance(old, str) and isinstance(value, str):
            merged[key] = ", ".join(filter(None, (old, value)))
        else:
            merged[key] = value
    return merged


_SAYS_WHAT_IT_IS = ("role", "policy", "scale", "lives", "kind", "capital", "seat_of")


def _listed(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]
