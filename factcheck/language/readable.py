"""Ids of concepts and entities as words for a reader."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.derived import kept_knowledge


def readable(label: str, lang: str) -> str:
    """Return ids of concepts and entities, with "·" or commas between them, as words for a reader of the language."""
    known: Mapping[str, str] = kept_knowledge()["labels"].get(lang, {})
    return " · ".join(", ".join(_shown(name, known) for name in part.split(", ")) for part in label.split(" · "))


def _shown(name: str, known: Mapping[str, str]) -> str:
    words = name.split(" ")
    if len(words) > 1 and all(word in known for word in words):  # a measure of two concepts
        return " ".join(known[word] for word in words)
    bare = name.partition(":")[2] if name[1:2] == ":" else name
    return known.get(bare, bare)
