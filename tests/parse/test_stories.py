"""Narrative anchors: phrases that hang on what the text told of before."""

import tomllib
from typing import Any

import pytest

from factcheck.model.mention import Mention
from factcheck.parse.dates import calendar
from tests.parse.dated import CASES, dates_of

STORIES = tomllib.loads((CASES / "stories.toml").read_text("utf-8"))
TOLD = [(code, story) for code, stories in STORIES.items() for story in stories]


def plain(told: str) -> tuple[str, int, int]:
    text = told.replace("[", "").replace("]", "")
    return text, told.find("["), told.find("]") - 1


def anchored(mention: Mention) -> bool:
    return mention.when is not None and mention.when.period is not None


@pytest.mark.parametrize(("code", "story"), [s for s in TOLD if "is" in s[1]], ids=lambda s: str(s)[:60])
def test_a_phrase_hangs_on_what_was_told(code: str, story: dict[str, Any]) -> None:
    text, start, end = plain(story["told"])
    found = [m for m in dates_of(text, code) if (m.start, m.end) == (start, end)]
    assert len(found) == 1, [(text[m.start : m.end], m.timex) for m in dates_of(text, code)]
    assert found[0].when is not None and found[0].when.period is not None
    assert calendar.timex(found[0].when.period) == story["is"]
    assert found[0].when.basis == story.get("basis", "narrative")


@pytest.mark.parametrize(("code", "story"), [s for s in TOLD if "is" not in s[1]], ids=lambda s: str(s)[:60])
def test_what_nothing_dates_has_no_days(code: str, story: dict[str, Any]) -> None:
    assert [m for m in dates_of(story["told"], code) if anchored(m)] == []


def test_there_are_twenty_stories_in_each_language() -> None:
    assert {code: len(stories) >= 20 for code, stories in STORIES.items()} == {"fr": True, "en": True}


@pytest.mark.parametrize(
    ("code", "text", "both"),
    [
        (
            "fr",
            "Le 5 mai 2024, il part. Trois jours plus tôt, il avait voté. Le lendemain, il se tait.",
            {"2024-05-03", "2024-05-06"},
        ),
        (
            "en",
            "On 5 May 2024 he left. Three days earlier he had voted. The next day he fell silent.",
            {"2024-05-03", "2024-05-06"},
        ),
    ],
)
def test_behind_a_look_back_both_days_are_kept(code: str, text: str, both: set[str]) -> None:
    when = dates_of(text, code)[-1].when
    assert when is not None and when.period is not None
    assert {calendar.timex(period) for period in (when.period, *when.others)} == both


@pytest.mark.parametrize(
    ("code", "text", "said", "others"),
    [
        ("fr", "Le 7 mai 2019, le pont cède. Depuis le 7 mai, tout est fermé.", "2019-05-07", {"2024-05-07"}),
        ("en", "On May 7, 2019 the bridge fell. Since May 7 all is shut.", "2019-05-07", {"2024-05-07"}),
        ("fr", "Le 7 mai 2019, le pont cède. Le 7 mai prochain, il rouvrira.", "2025-05-07", set()),
        ("fr", "Le 7 mai 2019, le pont cède. Il rouvrira le 7 mai.", "2025-05-07", set()),
        ("fr", "Le 7 mai 2019, le pont cède. Depuis le 8 mai, tout est fermé.", "2024-05-08", set()),
    ],
)
def test_a_day_keeps_the_year_that_the_text_gave_it(code: str, text: str, said: str, others: set[str]) -> None:
    when = dates_of(text, code)[-1].when
    assert when is not None and when.period is not None
    assert calendar.timex(when.period) == said
    assert {calendar.timex(period) for period in when.others} == others


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("fr", "Le 8 mai 1945, la guerre s'achève. Dix ans plus tard, le pays adhère.", "1954-11-06", "1955-11-08"),
        ("en", "On 8 May 1945 the war ended. Ten years later the country joined.", "1954-11-06", "1955-11-08"),
        ("fr", "Un an après le 3 mai 2023, rien n'a changé.", "2023-11-02", "2024-11-03"),
    ],
)
def test_years_later_is_about_that_day(code: str, text: str, low: str, high: str) -> None:
    found = next(m for m in dates_of(text, code) if "an" in text[m.start : m.end] or "later" in text[m.start : m.end])
    assert found.when is not None and found.when.reach is not None
    assert (str(found.when.reach.low), str(found.when.reach.high)) == (low, high)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "L'indice a reculé en novembre. Celui qui est paru la veille est à 47,9."),
        ("fr", "Le port a fermé en octobre 2024. Le lendemain, tout était à l'arrêt."),
        ("fr", "En 2019, la mine ferme. La veille, un puits avait cédé."),
        ("en", "Orders fell in November. The day before, the index had stood at 47.9."),
        ("en", "The harbour shut in October 2024. The next day it was still full."),
    ],
)
def test_the_day_beside_a_month_or_a_year_is_no_day(code: str, text: str) -> None:
    whole, beside = dates_of(text, code)
    assert anchored(whole) and not anchored(beside)
