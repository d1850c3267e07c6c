"""Two short articles that say without a number what cannot both be so, or follow each other; and their look-alikes.

The cases are data: what each pair must be told by, or "" for silence. No case is about what the project's own articles
are about.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, Result, check

PAIRS = tomllib.loads((Path(__file__).parent / "stances.toml").read_text("utf-8"))["pair"]


def compared(pair: dict[str, Any], *, swapped: bool = False) -> Result:
    days = pair.get("days", [None, None])
    documents = [Document(id=f"{n}.txt", text=pair[n], published=day) for n, day in zip("ab", days, strict=True)]
    return check(documents[::-1] if swapped else documents)


def told(result: Result) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(f.rule, f.severity, f.statements) for f in result.findings if f.rule.startswith("FCP")]


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{n}-{p['a'][:40]}" for n, p in enumerate(PAIRS)])
def test_two_articles_are_told_apart_by_what_they_state(pair: dict[str, Any]) -> None:
    result = compared(pair)
    assert [rule for rule, *_ in told(result)] == ([pair["rule"]] if pair["rule"] else [])
    assert told(result) == told(compared(pair, swapped=True))


def test_there_are_enough_of_both_kinds_in_both_languages() -> None:
    flagged = sum(bool(p["rule"]) for p in PAIRS)
    assert flagged >= 40
    assert len(PAIRS) - flagged >= 40
