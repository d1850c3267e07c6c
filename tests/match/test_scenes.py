"""Scenes: two stories of one kind in two countries or two seasons are two events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from make import parsed

from factcheck import Document
from factcheck.ingest import prepare
from factcheck.match.align import Matcher
from factcheck.match.profiles.scenes import Scenes, looked_back
from factcheck.match.weights import load_weights
from factcheck.model.parsed import Parsed
from factcheck.parse import parse_prepared

DATED = [{"date": "2025-03-12", "sentence": 0, "predicate": ["shake"]}]
LATER = [{"date": "2025-09-20", "sentence": 0, "predicate": ["shake"]}]
LOOKS_BACK = [*LATER, {"date": "2025-03", "sentence": 9, "predicate": ["shake"]}]


def of(claims: Sequence[dict[str, Any]], published: str | None = None, lands: Sequence[str] = ()) -> Parsed:
    return parsed("x", claims, published=published, lands=lands)


@pytest.mark.parametrize(
    ("mine", "theirs", "elsewhere"),
    [
        (["iran"], ["indonesia"], True),
        (["iran", "turkey"], ["turkey"], False),
        (["iran"], [], False),
        ([], [], False),
    ],
)
def test_two_leads_are_set_in_two_countries(mine: list[str], theirs: list[str], elsewhere: bool) -> None:
    scenes = Scenes([of([], lands=mine), of([], lands=theirs)])
    assert scenes.elsewhere(0, 1) is elsewhere
    assert scenes.elsewhere(1, 0) is elsewhere


@pytest.mark.parametrize(
    ("mine", "theirs", "apart"),
    [
        (of(DATED), of(LATER), True),
        (of(DATED), of(LOOKS_BACK), False),
        (of(DATED), of(DATED), False),
        (of([], "2025-03-13"), of([], "2025-09-20"), True),
        (of([], "2025-03-13"), of([]), False),
    ],
    ids=["half a year", "one looks back", "one day", "by their publication", "no date"],
)
def test_two_stories_are_set_in_two_seasons(mine: Parsed, theirs: Parsed, apart: bool) -> None:
    scenes = Scenes([mine, theirs])
    assert scenes.another_time(0, 1) is apart
    assert scenes.another_time(1, 0) is apart


def test_what_sets_two_stories_apart_lowers_how_surely_they_are_of_one_event() -> None:
    claim = {"value": 14832, "things": ["house"], "words": ["secousse", "toit"]}

    def strength(left: Sequence[str], right: Sequence[str]) -> float:
        documents = [
            parsed(name, [claim], names=["n:tarvik", "n:orsen"], lands=lands)
            for name, lands in (("a", left), ("b", right))
        ]
        return Matcher(documents, load_weights()).events.strength[0, 1]

    assert strength(["iran"], ["iran"]) - strength(["iran"], ["indonesia"]) == pytest.approx(
        load_weights().gate.elsewhere
    )


@pytest.mark.parametrize(
    ("text", "lang", "lands"),
    [
        ("Un séisme a fait 12 morts mardi près de Shiraz, en Iran.", "fr", {"iran"}),
        ("Officials in Jakarta said 12 people died on Tuesday.", "en", {"indonesia"}),
        ("Un incendie a fait 12 morts mardi dans un hangar.", "fr", set()),
    ],
)
def test_the_first_sentences_name_the_country(text: str, lang: str, lands: set[str]) -> None:
    assert parse_prepared(prepare(Document(id="a", text=text, lang=lang))).lands == lands


@pytest.mark.parametrize(
    ("claims", "past"),
    [
        ([{"date": "2024-03", "sentence": 6}, {"value": 5, "sentence": 7}], {7}),
        ([{"date": "2025-03-11", "sentence": 6}, {"value": 5, "sentence": 7}], set()),
        ([{"date": "2024-03", "sentence": 6}, {"date": "2025-03-11", "sentence": 7}], set()),
        ([{"date": "2024-03", "sentence": 6}, {"date": "2025-03-11", "sentence": 6}], set()),
        ([{"value": 5, "sentence": 6}], set()),
        (
            [
                {"value": 6, "policy": "toll", "sentence": 6},
                {"date": "1988", "sentence": 6},
                {"value": 5, "sentence": 7},
            ],
            set(),
        ),
        (
            [
                {"value": 5, "policy": "toll", "sentence": 0},
                {"date": "2024-03", "sentence": 6},
                {"value": 5, "policy": "toll", "sentence": 7},
            ],
            set(),
        ),
    ],
    ids=["last year", "yesterday", "its own day", "two times", "no date", "an older one beside", "the news again"],
)
def test_a_sentence_goes_on_with_the_past_of_the_one_before(claims: Sequence[dict[str, Any]], past: set[int]) -> None:
    document = of(claims, "2025-03-12")
    assert set(looked_back(document.claims, Scenes([document]).day(0))) == past
