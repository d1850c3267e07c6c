"""The concepts of what was found in a sentence, by the role they play: thing, measure, act or happening."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.language.concepts import broader, concepts
from factcheck.parse.words.phrases import Hit

STEM = 6  # letters of a stem: inflection lies behind them in French and English alike


def concepts_by_role(hits: tuple[Hit, ...] | list[Hit]) -> Mapping[str, frozenset[str]]:
    """Return the concepts of some hits by their role."""
    known = concepts()
    out: dict[str, set[str]] = {}
    for hit in hits:
        if hit.kind == "concept":
            for concept in hit.value:
                out.setdefault(known[concept].role, set()).add(concept)
    return {role: frozenset(ids) for role, ids in out.items()}


@lru_cache(maxsize=65_536)
def is_event(happening: frozenset[str]) -> bool:
    """Say whether one of the concepts happens on a day: "reach" and "remain" have no policy, for they do not."""
    return any(concepts()[c].policy is not None for c in happening)


def is_person(concept: str) -> bool:
    """Say whether a concept is a person: a woman, a soldier, a passenger."""
    return concept == "person" or "person" in broader(concept)


def is_toll(hit: Hit) -> bool:
    """Say whether a phrase tells what befell people in a way that tolls count: death, injury, arrest."""
    return hit.kind == "concept" and _is_toll(hit.value)


@lru_cache(maxsize=65_536)
def _is_toll(ids: tuple[str, ...]) -> bool:
    return any(concepts()[c].role == "happening" and concepts()[c].policy == "toll" for c in ids)


@lru_cache(maxsize=65_536)
def telling(things: frozenset[str]) -> frozenset[str]:
    """Return the things that say what is counted; "personnes" alone says nothing."""
    known = concepts()
    return frozenset(t for t in things if not known[t].generic)


def of_role(hit: Hit | None, *roles: str) -> frozenset[str]:
    """Return the concepts of a hit that have one of the roles."""
    return frozenset() if hit is None else _of_role(hit.value, roles)


@lru_cache(maxsize=65_536)
def _of_role(ids: tuple[str, ...], roles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(c for c in ids if concepts()[c].role in roles)


def deeds(hit: Hit | None) -> frozenset[str]:
    """Return what is done, with the wider deeds that contain it: who signs a treaty also agrees on it."""
    return frozenset() if hit is None else _deeds(hit.value)


@lru_cache(maxsize=65_536)
def _deeds(ids: tuple[str, ...]) -> frozenset[str]:
    acts = _of_role(ids, ("act",))
    return _of_role(ids, ("happening",)).union(acts, *map(broader, acts))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the part of a word that its inflections share, well enough to compare words of one language."""
    return word[:STEM] if len(word) > STEM else word.rstrip("sx") or word
