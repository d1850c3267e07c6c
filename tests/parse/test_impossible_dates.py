"""Dates that no calendar has: listed with the reason, and their figures count nothing."""

import pytest

from factcheck import Document, parse
from factcheck.parse.dates import calendar


def listed(text: str, lang: str) -> list[str]:
    found = parse(Document(id="a", text=text, lang=lang, published="2024-12-12")).document.not_understood
    return [u.text for u in found if u.reason == "impossible-date"]


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("fr", "L'accord sera signé le 31 février.", "le 31 février"),
        ("fr", "L'accord sera signé le 31 février 2025.", "le 31 février 2025"),
        ("fr", "Il a été signé le 32 mai.", "le 32 mai"),
        ("fr", "Il est né le 0 mai 2020.", "le 0 mai 2020"),
        ("fr", "Il a été signé le mardi 30 février 2021.", "le mardi 30 février 2021"),
        ("fr", "Date du relevé : 2024-13-45.", "2024-13-45"),
        ("fr", "Il a été signé le 30/02/2024.", "le 30/02/2024"),
        ("fr", "Il a été signé le 29 février 2023.", "le 29 février 2023"),
        ("fr", "La route ferme du 28 au 31 avril.", "du 28 au 31 avril"),
        ("fr", "La route ferme du 28 février au 31 avril.", "31 avril"),
        ("en", "The deal was signed on February 30.", "February 30"),
        ("en", "The deal was signed on 32 May 2024.", "32 May 2024"),
        ("en", "The deal was signed on June 31, 2024.", "June 31, 2024"),
        ("en", "Reading taken on 2024-13-45.", "2024-13-45"),
        ("en", "The deal was signed on 02/30/2024.", "02/30/2024"),
    ],
)
def test_a_day_that_no_month_has_is_listed(lang: str, text: str, said: str) -> None:
    assert listed(text, lang) == [said]
    parsed = parse(Document(id="a", text=text, lang=lang, published="2024-12-12"))
    at = text.index(said)
    assert [m.text for m in parsed.mentions if m.start < at + len(said) and at < m.end] == []
    assert [c.quote for c in parsed.claims if c.start < at + len(said) and at < c.end] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le 29 février 2024, douze soldats sont partis."),
        ("fr", "Elle est née un 29 février."),
        ("fr", "Les 45 marcheurs sont partis le 31 mars."),
        ("fr", "Le dossier 32-45-2024 est clos."),
        ("fr", "Au moins 32 soldats sont morts en mai."),
        ("en", "At least 32 may be dead."),
        ("en", "He was born on 02/29/2024."),
        ("en", "It was signed on 31/12/2024."),
        ("en", "Highway 45 may close."),
    ],
)
def test_what_a_calendar_has_is_not(lang: str, text: str) -> None:
    assert listed(text, lang) == []


def test_a_leap_day_exists_where_the_year_is_unknown() -> None:
    assert calendar.exists(None, 2, 29) and calendar.exists(2024, 2, 29)
    assert not calendar.exists(2023, 2, 29) and not calendar.exists(None, 2, 30) and not calendar.exists(2024, 13, 1)


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("fr", "Le temple fut bâti en 250 avant J.-C.", "250 avant J.-C."),
        ("fr", "La ville date du IIIe siècle avant Jésus-Christ.", "IIIe siècle avant Jésus-Christ"),
        ("en", "Caesar died in 44 BC, aged 55.", "44 BC"),
        ("en", "The wall is of the 3rd century BC.", "the 3rd century BC"),
    ],
)
def test_a_date_before_our_era_is_listed(lang: str, text: str, said: str) -> None:
    document = parse(Document(id="a", text=text, lang=lang, published="2024-12-12")).document
    assert [u.text for u in document.not_understood if u.reason == "date-before-era"] == [said]
    assert [text[u.start : u.end] for u in document.not_understood if u.reason == "date-before-era"] == [said]
