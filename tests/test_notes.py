"""Two short notes of one event: figures and dates that clash are found, and look-alikes are left alone.

The cases are data, in both languages; no case is about what the project's own articles are about.
"""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, check

PAIRS = tomllib.loads((Path(__file__).parent / "notes.toml").read_text("utf-8"))["pair"]


def verdicts(pair: dict[str, Any], order: str = "ab") -> set[str]:
    """Return the verdicts of the pairs of claims that stand in both notes."""
    result = check([Document(id=f"{n}.txt", text=pair[n], lang=pair["lang"]) for n in order])
    home = {claim.id: claim.document for claim in result.claims}
    return {p.verdict for fact in result.facts for p in fact.pairs if home[p.a] != home[p.b]}


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{n}-{p['a'][:40]}" for n, p in enumerate(PAIRS)])
def test_two_notes_clash_or_hold_together(pair: dict[str, Any]) -> None:
    found = verdicts(pair)
    if pair["found"] in ("discrepant", "updated"):
        assert pair["found"] in found
    else:
        assert found.isdisjoint(("discrepant", "updated"))
        assert found or pair["found"] == "apart"


def test_the_order_of_the_notes_changes_nothing() -> None:
    assert [verdicts(pair) for pair in PAIRS[::7]] == [verdicts(pair, "ba") for pair in PAIRS[::7]]


def test_there_are_enough_of_both_kinds_in_both_languages() -> None:
    for lang in ("fr", "en"):
        kinds = [pair["found"] for pair in PAIRS if pair["lang"] == lang]
        assert min(kinds.count("discrepant"), len(kinds) - kinds.count("discrepant")) >= 6
    assert all(a != b for a, b in pairwise(PAIRS))
