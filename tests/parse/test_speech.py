"""Who is cited by which form of a verb, as data: speech.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, parse
from factcheck.model.claim import Claim

TABLES = tomllib.loads(Path(__file__).with_name("speech.toml").read_text("utf-8"))
FORMS = [(table, word) for table in TABLES["form"] for word in table["words"]]
NOUNS = [(table, word) for table in TABLES["noun"] for word in table["words"]]


def counted(table: dict[str, Any], word: str) -> Claim:
    text = table["sentence"].replace("{}", word)
    return next(c for c in parse(Document(id="a", text=text, lang=table["lang"])).claims if c.quote.startswith("300"))


@pytest.mark.parametrize(("table", "word"), FORMS, ids=[w for _, w in FORMS])
def test_a_form_of_a_verb_of_speech_cites_its_subject(table: dict[str, Any], word: str) -> None:
    assert counted(table, word).speaker == table["cited"]


@pytest.mark.parametrize(("table", "word"), NOUNS, ids=[w for _, w in NOUNS])
def test_a_noun_cites_nobody(table: dict[str, Any], word: str) -> None:
    assert counted(table, word).speaker is None
