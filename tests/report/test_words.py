"""The catalogues: the same keys in every language, the places filled alike, French spaces set."""

import re
import tomllib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from factcheck.judge import load_rules
from factcheck.model.claim import STANCES
from factcheck.model.errors import UsageError
from factcheck.model.fact import RELATIONS, VERDICTS
from factcheck.model.finding import SEVERITIES
from factcheck.model.text import Reason
from factcheck.report import words as catalogue
from factcheck.report.reasons import reason_text, reasons, sentences
from factcheck.report.view import SECTIONS
from factcheck.report.words import load_words, report_languages, set_spaces

PLACE = re.compile(r"\{\d+(?::\w+)?\}")
FOLDER = Path(catalogue.__file__).parent / "catalogue"


def leaves(table: dict[str, Any], path: str = "") -> dict[str, str]:
    """Return every text of a catalogue by its dotted key; the two forms of a counted phrase are one."""
    found: dict[str, str] = {}
    for key, value in table.items():
        here = f"{path}.{key}"
        if isinstance(value, dict) and set(value) == {"one", "other"}:
            found[here] = value["other"]
        elif isinstance(value, dict):
            found |= leaves(value, here)
        else:
            found[here] = str(value)
    return found


def raw(lang: str) -> dict[str, str]:
    return leaves(tomllib.loads((FOLDER / f"{lang}.toml").read_text("utf-8")))


def test_there_are_french_and_english() -> None:
    assert report_languages() == ("en", "fr")


def test_all_catalogues_have_the_same_keys_and_places() -> None:
    first, *others = (raw(lang) for lang in report_languages())
    for other in others:
        assert set(other) == set(first)
        for key, text in first.items():
            assert set(re.findall(r"\{\w*\}", other[key])) == set(re.findall(r"\{\w*\}", text)), key


@pytest.mark.parametrize("lang", report_languages())
def test_every_fixed_word_of_the_model_has_a_name(lang: str) -> None:
    words = load_words(lang)
    assert set(words.severity) == set(SEVERITIES)
    assert set(words.pair_verdict) == set(VERDICTS)
    assert set(words.relation) == set(RELATIONS)
    assert set(words.stance) == set(STANCES)
    assert set(SECTIONS) <= set(words.title) & set(words.verdict)
    assert len(words.date.months) == 12
    assert len(words.date.weekdays) == 7


def test_an_unknown_report_language_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="'xx': not available; use one of en, fr"):
        load_words("xx")


def test_french_sets_no_break_spaces_before_its_marks() -> None:
    marks = load_words("fr").typography
    spaced = set_spaces("Quoi ? « Oui » ; 5 % : non !", marks)
    assert spaced == "Quoi\u202f? «\u00a0Oui\u00a0»\u202f; 5\u202f%\u00a0: non\u202f!"
    assert set_spaces(spaced, marks) == spaced


def test_no_french_text_has_a_plain_space_before_a_mark() -> None:
    words = load_words("fr")
    for key, text in leaves(asdict(words)).items():
        assert not re.search(r" [:;?!»%]|« |\w'\w", text), key


def test_english_sets_no_spaces() -> None:
    assert load_words("en").spaced("What ? 5 %") == "What ? 5 %"


@pytest.mark.parametrize(
    ("lang", "n", "text"),
    [
        ("fr", 0, "0 fait corroboré"),
        ("fr", 1, "1 fait corroboré"),
        ("fr", 2, "2 faits corroborés"),
        ("fr", 1500, "1\u202f500 faits corroborés"),
        ("en", 0, "0 corroborated facts"),
        ("en", 1, "1 corroborated fact"),
        ("en", 1500, "1,500 corroborated facts"),
    ],
)
def test_numbers_choose_their_form(lang: str, n: int, text: str) -> None:
    words = load_words(lang)
    assert words.count(words.verdict["agree"], n) == text


def test_an_unknown_key_of_the_model_shows_itself() -> None:
    assert load_words("en").named("notice", "never-heard_of") == "never heard of"


def test_every_reason_is_told_in_every_language_with_the_same_places() -> None:
    for key, told in reasons().items():
        assert set(told) == set(report_languages()), key
        assert len({frozenset(PLACE.findall(t)) for t in told.values()}) == 1, key


def test_a_reason_may_hold_braces_and_an_unknown_one_shows_its_values() -> None:
    words = load_words("fr")
    key = next(k for k, told in sorted(reasons().items()) if PLACE.findall(told["fr"]) == ["{0}", "{1}"])
    assert "{0.__class__}" in reason_text(Reason(key, ("{0.__class__}", "b")), words)
    assert reason_text(Reason("no-such-reason", ("a", "b")), words) == "no-such-reason\u00a0: a, b"


def test_french_sentences_have_the_apostrophe_of_print() -> None:
    told = [text["fr"] for name in ("reasons", "explain", "questions") for text in sentences(name).values()]
    told += [rule.message.fr for rule in load_rules()]
    assert [text for text in told if re.search(r"\w'\w", text)] == []
