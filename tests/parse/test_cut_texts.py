"""Texts that break off: whatever its last word is, a text is read, and what is read stands where it says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from factcheck import Document
from factcheck.ingest import prepare
from factcheck.parse import parse_prepared

TESTS = Path(__file__).parents[1]
_FILES = ("parse/claims", "parse/lives", "parse/politics", "parse/scenes", "parse/values", "apart", "pairs", "stances")
_WORD = re.compile(r"\S*\w")


def _cut(text: str, number: int) -> set[str]:
    """Return a text without the marks at its end, and cut behind one of its words, in turn another one."""
    ends = [m.end() for m in _WORD.finditer(text)]
    return {text[: ends[-1]], text[: ends[number % len(ends)]]} if ends else set()


@pytest.mark.parametrize("name", _FILES)
def test_a_text_may_break_off_behind_any_word(name: str) -> None:
    cases = [case for found in tomllib.loads((TESTS / f"{name}.toml").read_text("utf-8")).values() for case in found]
    whole = [(case.get("lang"), case[key]) for case in cases for key in ("text", "a", "b") if key in case]
    texts = [(lang, cut) for n, (lang, text) in enumerate(whole) for cut in _cut(text, n)]
    assert texts
    for lang, text in texts:
        claims = parse_prepared(prepare(Document(id="a", text=text, lang=lang))).claims
        assert all(text[c.start : c.end] == c.quote for c in claims)
