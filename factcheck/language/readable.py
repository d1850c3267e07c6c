"""Ids of concepts and entities as words for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.language.derived import kept_knowledge

_SAID = 65_536  # the evidence of a large fact lists the same ids again and again


@lru_cache(maxsize=_SAID)
def readable(label: str, lang: str) -> str:
    """Return ids of concepts and entities, with "·" or commas between them, as words for a reader of the language."""
    known: Mapping[str, str] = kept_knowledge()["labels"].get(lang, {})
    return " · ".join(", ".join(_shown(name, known) for name in part.split(", ")) for part in label.split(" · "))


def _shown(name: str, known: Mapping[str, str]) -> str:
    first, *rest = name.split(" ")
    if rest and all(word in known for word in rest) and (first in known or first.islower()):
        # what is counted, known or as a text calls it, and what befell it: "soldier injured", "tortues dead"
        return ", ".join((known.get(first, first), *(known[word] for word in rest)))
    bare = name.partition(":")[2] if name[1:2] == ":" else name
    if bare not in known and "/" in bare:  # a rate that has no name: "mass/area"
        return "/".join(known.get(part, part) for part in bare.split("/"))
    return known.get(bare, bare)
