"""Pairs of short texts, and whether a figure or a date of the one contradicts the other."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, check

CASES = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))["case"]
CLASHES = ("discrepant", "updated")


def told(a: str, b: str, lang: str) -> set[str]:
    """Return the verdicts of all pairs of claims that two texts make."""
    result = check([Document(id="a", text=a, lang=lang), Document(id="b", text=b, lang=lang)])
    where = {c.id: c.document for c in result.claims}
    return {p.verdict for f in result.facts for p in f.pairs if where[p.a] != where[p.b]}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['a']} / {case['b']}" for case in CASES])
def test_two_texts_contradict_each_other_or_not(case: dict[str, Any]) -> None:
    verdicts = told(case["a"], case["b"], case["lang"])
    assert bool(verdicts.intersection(CLASHES)) is case["clash"], verdicts
    assert verdicts == set(case.get("told", verdicts))
