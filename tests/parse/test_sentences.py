"""Sentences: where texts are cut, in French and in English."""

import tomllib
from pathlib import Path

import pytest

from factcheck.parse.words.abbreviations import abbreviations
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.sentences import sentences
from factcheck.parse.words.tokens import tokenize

CASES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text("utf-8"))


@pytest.mark.parametrize(("lang", "marked"), [(lang, case) for lang, cases in CASES.items() for case in cases])
def test_texts_are_cut_where_the_case_says(lang: str, marked: str) -> None:
    text = marked.replace("|", "")
    tokens = tokenize(text, lexicon(lang).token_pattern)
    found = [text[s.start : s.end] for s in sentences(tokens, (), abbreviations(lang))]
    assert found == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("part", ["le total est de 12,5 % ; ", "douze ouvriers de la mine ", "3 4 5 6 "])
def test_what_never_ends_is_cut_behind_a_mark_or_between_words_and_nothing_is_lost(part: str) -> None:
    text = (part * 400).strip()
    tokens = tokenize(text, lexicon("fr").token_pattern)
    found = sentences(tokens, (), abbreviations("fr"))
    assert len(found) > 1
    assert all(s.last - s.first < 250 for s in found)
    assert [i for s in found for i in range(s.first, s.last + 1)] == list(range(len(tokens.words)))
    assert part != "le total est de 12,5 % ; " or all(text[s.end - 1] == ";" for s in found)
