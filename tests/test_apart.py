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
    texts = (f"{_LEAD[lang]}\n\n{case[side]}" for side, lang in zip("ab", _languages(case), strict=True))
    rows = zip("ab", texts, _languages(case), days, strict=True)
    return [Document(id=n, text=t, lang=lang, published=d) for n, t, lang, d in rows]


def _languages(case: dict[str, Any]) -> list[str]:
    """Return the language of each of the two articles: "fr" of both, "fr+en" of one each."""
    first, _, second = case["lang"].partition("+")
    return [first, second or first]


def _told_more(case: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the quotes of the pairs that a check says differ, one claim of which stands behind the common lead."""
    result = check(_documents(case))
    claims = {c.id: c for c in result.claims}
    ends = {name: len(_LEAD[lang]) for name, lang in zip("ab", _languages(case), strict=True)}
    pairs = [(claims[p.a], claims[p.b]) for f in result.facts for p in f.pairs if p.verdict in _MOVED]
    return [(a.quote, b.quote) for a, b in pairs if any(c.start > ends[c.document] for c in (a, b))]


@pytest.mark.parametrize("case", _CASES, ids=lambda c: f"{c['lang']}: {c['about']}")
def test_case(case: dict[str, Any]) -> None:
    assert bool(_told_more(case)) is case.get("clash", False), _told_more(case)


def test_both_languages_stand_beside_each_other() -> None:
    assert {lang for c in _CASES for lang in _languages(c)} == set(_LEAD)
    assert any(c.get("clash") for c in _CASES)
