"""Times of day: every way to say one, the day beside it, and laws of minutes."""

import pytest

from factcheck import Document, parse
from factcheck.language.schema import languages
from factcheck.parse.dates import calendar, dates
from tests.parse.dated import Case, dates_of, times


@pytest.mark.parametrize(
    "case", [case for code in languages() for case in times(code)], ids=lambda c: f"{c.code}-{c.text}"
)
def test_every_way_to_say_a_time(case: Case) -> None:
    found = dates_of(case.text, case.code, case.day)
    assert [(m.start, m.end) for m in found] == [(case.start, case.end)], [case.text[m.start : m.end] for m in found]
    when = found[0].when
    assert when is not None and when.hour_alone and when.basis == "none" and when.granularity == "minute"
    assert when.timex == found[0].timex == case.value["is"]
    assert list(when.fields.clock or ()) == case.value["clock"]
    assert when.fields.zone == case.value.get("zone")


@pytest.mark.parametrize(
    ("code", "text", "said", "timex"),
    [
        ("fr", "samedi 7 décembre à 10h30", "10h30", "2024-12-07T10:30"),
        ("fr", "mardi vers 21 h 45", "21 h 45", "2024-12-10T21:45"),
        ("fr", "à 9h25 jeudi matin", "9h25", "2024-12-12T09:25"),
        ("fr", "Samedi, le séisme a frappé à 8h29.", "8h29", "2024-12-07T08:29"),
        ("fr", "jeudi 5 décembre, de 18 h à 23 h", "de 18 h à 23 h", "2024-12-05T18:00"),
        ("en", "at 6 p.m. on December 3", "6 p.m.", "2024-12-03T18:00"),
        ("en", "9 : 25 Thursday morning", "9 : 25", "2024-12-12T09:25"),
        ("en", "yesterday afternoon at 3:30", "3:30", "2024-12-11T15:30"),
        ("en", "On Tuesday, the wall fell at 1:22 a.m.", "1:22 a.m.", "2024-12-10T01:22"),
        ("en", "Friday evening around 9:25", "9:25", "2024-12-06T21:25"),
        ("en", "The roof fell at half past three on Tuesday.", "half past three", "2024-12-10T03:30"),
        ("en", "Polls close at a quarter to eight tonight.", "a quarter to eight", "2024-12-12T19:45"),
        ("en", "They met at a quarter past one p.m. on Monday.", "a quarter past one p.m.", "2024-12-09T13:15"),
        ("en", "On Monday at quarter to one, it rained.", "quarter to one", "2024-12-09T12:45"),
        ("en", "at half past twelve yesterday", "half past twelve", "2024-12-11T12:30"),
        ("fr", "Il est arrivé à huit heures et quart mardi.", "huit heures et quart", "2024-12-10T08:15"),
        ("fr", "mardi à 9 heures moins le quart", "9 heures moins le quart", "2024-12-10T08:45"),
        ("fr", "hier vers huit heures et quart du soir", "huit heures et quart du soir", "2024-12-11T20:15"),
    ],
)
def test_a_day_of_the_sentence_fixes_a_time(code: str, text: str, said: str, timex: str) -> None:
    found = {text[m.start : m.end]: m for m in dates_of(text, code)}
    assert len(found) == 2 and found[said].timex == timex
    when = found[said].when
    assert when is not None and when.period is not None and not when.hour_alone
    day = next(m.when for quote, m in found.items() if quote != said)
    assert day is not None and day.period == when.period
    assert day.fields.clock is None and day.timex.partition("T")[0] == calendar.timex(when.period)


@pytest.mark.parametrize(
    ("code", "text", "said", "clock"),
    [
        ("fr", "samedi 7 décembre à 10h30", ["samedi 7 décembre", "samedi 7 décembre à 10h30"], (630, 630)),
        ("fr", "à 9h25 jeudi matin", ["9h25 jeudi matin", "jeudi matin"], (565, 565)),
        ("fr", "Mardi, entre 14 et 16 h 30, il pleuvait", ["Mardi", "Mardi, entre 14 et 16 h 30"], (840, 990)),
        ("fr", "ouvert samedi de 14 à 16 heures", ["samedi", "samedi de 14 à 16 heures"], (840, 960)),
        ("fr", "jeudi avant 17h", ["jeudi", "jeudi avant 17h"], (0, 1020)),
        ("en", "between 2 and 4:30 p.m. Saturday", ["between 2 and 4:30 p.m. Saturday", "Saturday"], (840, 990)),
        ("en", "Tuesday from 2:00 to 2:30 pm", ["Tuesday", "Tuesday from 2:00 to 2:30 pm"], (840, 870)),
        ("en", "from 3-8pm yesterday", ["from 3-8pm yesterday", "yesterday"], (900, 1200)),
        ("en", "from 10 to 11 a.m. Monday", ["from 10 to 11 a.m. Monday", "Monday"], (600, 660)),
        ("en", "from 10 a.m. to 3 p.m. Monday", ["from 10 a.m. to 3 p.m. Monday", "Monday"], (600, 900)),
        ("en", "between 7 and 9:30 last night", ["between 7 and 9:30 last night", "last night"], (1140, 1290)),
        ("en", "tonight at 2am", ["tonight", "tonight at 2am"], (120, 120)),
        ("en", "Thursday no later than 5pm", ["Thursday", "Thursday no later than 5pm"], (0, 1020)),
    ],
)
def test_a_time_is_told_with_the_day_beside_it(code: str, text: str, said: list[str], clock: tuple[int, int]) -> None:
    found = dates.with_days(dates_of(text, code))
    assert sorted(text[m.start : m.end] for m in found) == sorted(said)
    (timed,) = (m.when for m in found if m.when is not None and m.when.fields.clock is not None)
    assert timed.granularity == "minute" and timed.fields.clock == clock and timed.period is not None


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "this week 8am"), ("fr", "Le vol dure entre 8 et 10 heures."), ("fr", "un délai de 8 à 10 heures")],
)
def test_hours_without_a_single_day_stand_alone(code: str, text: str) -> None:
    assert all(m.whole is None for m in dates_of(text, code))


def test_claims_are_made_of_day_and_time_apart() -> None:
    parsed = parse(Document(id="a", text="Le séisme a frappé samedi à 8h29.", lang="fr", published="2024-12-12"))
    assert [m.text for m in parsed.mentions if m.kind == "date"] == ["samedi", "samedi à 8h29"]
    assert [(m.granularity, m.low) for m in parsed.mentions if m.kind == "date"] == [
        ("day", "2024-12-07"),
        ("minute", "2024-12-07"),
    ]
    assert [c.quote for c in parsed.claims] == ["samedi", "8h29"]


def test_the_day_of_another_sentence_fixes_no_time() -> None:
    *_, time = dates_of("Il est venu samedi. Le séisme a frappé à 8h29.", "fr")
    assert time.when is not None and time.when.hour_alone


def test_a_time_beside_a_day_of_an_unknown_week_keeps_both_fields() -> None:
    _, time = dates_of("samedi à 16h20", "fr", None)
    assert time.when is not None and time.timex == "XXXX-WXX-6T16:20"
    assert (time.when.fields.weekday, time.when.fields.clock) == (6, (980, 980))
    assert not time.when.hour_alone


def test_each_day_of_a_span_has_its_own_time() -> None:
    found = dates_of("Le pont sera fermé du lundi 12 mai à 20 h au mardi 13 mai à 6 h.", "fr")
    assert [m.timex for m in found if "T" in (m.timex or "")] == ["2025-05-12T20:00", "2025-05-13T06:00"]
