"""Why two claims were matched, in words that a reader knows from the article; and values in the report's language."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.claim import Claim, Slots
from factcheck.model.fact import Evidence, Link
from factcheck.report.evidence import matched_lines
from factcheck.report.notation import Shown
from factcheck.report.words import load_words

CASES = tomllib.loads((Path(__file__).parent / "notation.toml").read_text("utf-8"))["case"]


def claim(name: str, quote: str, *stems: str) -> Claim:
    return Claim(
        id=name, document="d", start=0, end=len(quote), quote=quote, sentence=0, sentence_start=0, sentence_end=0,
        paragraph=0, zone="body", kind="quantity", stance="asserted", measure="m", subject=None, place=None,
        period=None, speaker=None, quantity=None, when=None, slots=Slots(words=stems),
    )  # fmt: skip


LEFT = claim("a", "40 maisons", "inondé", "villag", "nuit")
RIGHT = claim("b", "50 maisons", "villag", "inondé", "pompie")
SENTENCES = {"a": "Quarante maisons du Village ont été inondées.", "b": ""}


def lines(*evidence: Evidence, left: Claim = LEFT) -> tuple[str, ...]:
    link = Link("a", "b", 3.0, evidence)
    return matched_lines(link, {"a": left, "b": RIGHT}, SENTENCES, load_words("en"))


def test_the_words_around_are_those_both_share_as_the_article_writes_them() -> None:
    shown = lines(Evidence("words", "same", "inondé, villag, nuit", "villag, inondé, pompie", 1.0))
    assert shown == ("the words around: inondées, Village (same)",)


def test_a_stem_that_the_sentence_does_not_show_stays() -> None:
    bare = replace(LEFT, slots=Slots(words=("pompie",)))
    assert lines(Evidence("words", "close", "", "", 1.0), left=bare) == ("the words around: pompie (close)",)


def test_the_noun_counted_is_shown_as_a_sentence_writes_it_or_not_at_all() -> None:
    assert lines(Evidence("head", "same", "village", "village", 1.0)) == ("the counted noun: Village (same)",)
    assert lines(Evidence("head", "same", "manif", "manif", 1.0)) == ("the counted noun (same)",)


def test_fields_that_saw_the_same_are_told_together() -> None:
    both = (Evidence("predicate", "same", "send", "send", 2.0), Evidence("happening", "same", "send", "send", 1.0))
    assert len(lines(*both)) == 1
    assert len(lines(both[0], Evidence("happening", "close", "send", "send", 1.0))) == 2


def test_two_values_that_count_alike_are_not_called_the_same() -> None:
    days = Evidence("issued", "same", "2024-03-12", "2024-03-13", 0.5)
    assert lines(days) == ("the date of the articles: 12 March 2024 / 13 March 2024 (close)",)


def test_of_two_lists_only_what_they_share_is_told() -> None:
    shown = lines(Evidence("names", "close", "Anna, Bob, Carl", "Bob, Dora", 1.0))
    assert shown == ("the names around: Bob (close)",)
    apart = lines(Evidence("names", "close", "Anna", "Dora", 1.0))
    assert apart == ("the names around: Anna / Dora (close)",)


def test_what_speaks_against_and_the_quotes_are_left_out() -> None:
    assert lines(Evidence("place", "different", "paris", "lyon", -1.0)) == ()
    assert lines(Evidence("value", "close", "40 maisons", "50 maisons", 1.0)) == ("the value (close)",)
    assert lines(Evidence("unique", "unknown", "", "", 0.5))[0].endswith("(in part)")


def test_what_differs_or_stands_on_one_side_alone_is_told_where_nothing_else_speaks() -> None:
    odd = (Evidence("speaker", "different", "anna", "bob", 2.0), Evidence("counted", "unknown", "", "bonus", 1.0))
    assert lines(*odd, Evidence("lead", "same", "", "", 1.0)) == ("both near the top of their article",)
    assert len(lines(*odd)) == 2


def test_a_field_without_values_says_a_sentence() -> None:
    assert lines(Evidence("lead", "same", "", "", 1.0)) == ("both near the top of their article",)
    assert lines(Evidence("lead", "close", "", "", 1.0)) == ("both near the top of their article (in part)",)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("case", CASES, ids=lambda c: c["given"])
def test_an_argument_is_printed_as_the_language_prints_it(case: dict[str, Any], lang: str) -> None:
    wanted = case[lang].replace("_", "\u202f")
    assert format(Shown(case["given"], load_words(lang)), case["kind"]) == wanted


def test_a_name_is_shown_as_the_article_writes_it_and_not_as_its_key() -> None:
    told = {"a": "Hélène Marchand devance Karim Duval à Roubaix.", "b": "Marchand leads."}
    seen = Evidence("names", "close", "n:helene marSand, n:marSand, n:duval, n:ketSa", "n:marSand, n:ketSa", 1.0)
    link = Link("a", "b", 3.0, (seen,))
    shown = matched_lines(link, {"a": LEFT, "b": RIGHT}, told, load_words("en"))
    assert shown == ("the names around: Marchand, Ketsa (close)",)
