"""Two articles of one event: what more they tell is one fact told in two ways, or two facts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, check

_FILE = tomllib.loads(Path(__file__).with_name("apart.toml").read_text(encoding="utf-8"))
_LEAD: dict[str, str] = _FILE["lead"]
_CASES: list[dict[str, Any]] = _FILE["case"]
_MOVED = frozenset(("discrepant", "updated"))


def _documents(case: dict[str, Any]) -> list[Document]:
    days = case.get("published", [None, None])
    texts = (f"{_LEAD[case['lang']]}\n\n{case[side]}" for side in "ab")
    return [Document(id=n, text=t, lang=case["lang"], published=d) for n, t, d in zip("ab", texts, days, strict=True)]


def _told_more(case: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the quotes of the pairs that a check says differ, one claim of which stands behind the common lead."""
    result = check(_documents(case))
    claims = {c.id: c for c in result.claims}
    end = len(_LEAD[case["lang"]])
    pairs = [(claims[p.a], claims[p.b]) for f in result.facts for p in f.pairs if p.verdict in _MOVED]
    return [(a.quote, b.quote) for a, b in pairs if max(a.start, b.start) > end]


@pytest.mark.parametrize("case", _CASES, ids=lambda c: f"{c['lang']}: {c['about']}")
def test_case(case: dict[str, Any]) -> None:
    assert bool(_told_more(case)) is case.get("clash", False), _told_more(case)


def test_both_languages_stand_beside_each_other() -> None:
    assert {c["lang"] for c in _CASES} == set(_LEAD)
    assert any(c.get("clash") for c in _CASES)
