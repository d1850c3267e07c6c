"""Feasts that the moon moves: days that are known, and a day in every year for every rule of every language."""

from datetime import date
from itertools import pairwise

import pytest

from factcheck.language.feasts import feast_days
from factcheck.language.schema import languages, load_language
from factcheck.model.errors import DataError
from factcheck.parse.dates import moon_feasts
from tests.parse.dated import dates_of

MOVED = sorted(
    {rule for code in languages() for rule in load_language(code).words["feast"].values() if moon_feasts.moved(rule)}
)


@pytest.mark.parametrize(
    ("rule", "year", "low", "days"),
    [
        ("I9", 2018, "2018-05-16", 30),
        ("I10-1", 1950, "1950-07-16", 1),
        ("I10-1", 2018, "2018-06-15", 1),
        ("I12-10", 2022, "2022-07-09", 1),
        ("I1-1", 2018, "2018-09-11", 1),
        ("J7-10", 1973, "1973-10-05", 2),
        ("J7-1*2", 2018, "2018-09-09", 3),
        ("J13-14", 2023, "2023-03-06", 2),
        ("J13-14", 2024, "2024-03-23", 2),
        ("J9-25*8", 2024, "2024-12-25", 9),
        ("T lunar-new-year", 1950, "1950-02-17", 1),
        ("T lunar-new-year", 2023, "2023-01-22", 1),
        ("T diwali", 2019, "2019-10-27", 1),
        ("T diwali+-2", 2019, "2019-10-25", 1),
        ("T dussehra+-9*10", 2024, "2024-10-03", 10),
        ("J1-27*2", 2024, "2024-05-04", 3),
    ],
)
def test_a_day_that_is_known(rule: str, year: int, low: str, days: int) -> None:
    spans = moon_feasts.spans(rule, year)
    assert [(s.low, s.days) for s in spans] == [(date.fromisoformat(low), days)]


@pytest.mark.parametrize("rule", MOVED)
def test_every_feast_has_a_day_in_every_year(rule: str) -> None:
    found = [moon_feasts.spans(rule, year) for year in range(2001, 2036)]
    assert all(1 <= len(spans) <= 2 for spans in found)
    lows = [span.low for spans in found for span in spans]
    assert lows == sorted(set(lows), key=lambda low: low or date.min)
    between = [(b - a).days for a, b in pairwise(lows) if a and b]
    assert min(between) >= 353
    assert max(between) <= 386


def test_two_begin_in_one_year() -> None:
    assert [s.low for s in moon_feasts.spans("I9", 2030)] == [date(2030, 1, 5), date(2030, 12, 26)]


def test_a_year_beyond_the_tables_has_none() -> None:
    assert [moon_feasts.spans(rule, 2150) for rule in ("I9", "T holi")] == [[], []]


def test_a_feast_without_a_table_is_an_error() -> None:
    with pytest.raises(DataError, match=r"feasts\.toml: no feast 'yule'"):
        feast_days("yule")


@pytest.mark.parametrize(
    ("text", "code"),
    [("Eid al-Fitr 2024", "en"), ("l'Aïd el-Fitr 2024", "fr"), ("Diwali 2024", "en")],
)
def test_what_hangs_on_a_sighting_reaches_a_day_further(text: str, code: str) -> None:
    when = dates_of(text, code)[0].when
    assert when is not None and when.period is not None and when.wide is not None
    assert when.period.low is not None and when.wide.low is not None
    assert ((when.period.low - when.wide.low).days, when.wide.days) == (1, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tariq Ramadan parle.", "fr"),
        ("Ramadan a été mis en examen.", "fr"),
        ("l'avocat de Ramadan", "fr"),
        ("Tariq Ramadan spoke.", "en"),
        ("Mr. Ramadan spoke.", "en"),
        ("She lent him 500 pounds.", "en"),
        ("the Yom Kippur War", "en"),
    ],
)
def test_a_name_or_a_verb_is_no_feast(text: str, code: str) -> None:
    assert dates_of(text, code) == []
