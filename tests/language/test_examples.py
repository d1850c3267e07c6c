"""Every pattern of every language matches its own example whole."""

import pytest

from factcheck.language.schema import PATTERN_SECTIONS, Pattern, languages, load_language
from factcheck.parse.numbers import numbers
from factcheck.parse.words.lexicon import grammar, lexicon
from factcheck.parse.words.reading import lay_out
from factcheck.parse.words.tokens import tokenize

EXAMPLES = [
    pytest.param(code, section, index, pattern, id=f"{code}-{section}-{index}-{pattern.example}")
    for code in languages()
    for section in PATTERN_SECTIONS
    for index, pattern in enumerate(load_language(code).patterns[section])
]


@pytest.mark.parametrize(("code", "section", "index", "pattern"), EXAMPLES)
def test_a_pattern_matches_its_example_whole(code: str, section: str, index: int, pattern: Pattern) -> None:
    lex = lexicon(code)
    tokens = tokenize(pattern.example, lex.token_pattern)
    reading = lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex))
    compiled = grammar(code, section).compiled[index]
    match = compiled.regex.match(reading.codes)
    assert match is not None
    assert match.end() == len(reading.codes)
