"""Sentences: where texts are cut, in French and in English."""

import tomllib
from pathlib import Path

import pytest

from factcheck.parse.lexicon import lexicon
from factcheck.parse.phrases import phrasebook
from factcheck.parse.sentences import sentences
from factcheck.parse.tokens import tokenize

CASES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))


@pytest.mark.parametrize(("lang", "marked"), [(lang, case) for lang, cases in CASES.items() for case in cases])
def test_texts_are_cut_where_the_case_says(lang: str, marked: str) -> None:
    text = marked.replace("|", "")
    tokens = tokenize(text, lexicon(lang).token_pattern)
    found = [text[s.start : s.end] for s in sentences(tokens, (), phrasebook(lang).abbreviations)]
    assert found == [part.strip() for part in marked.split("|")]
