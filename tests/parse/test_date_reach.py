"""How far a vague phrase reaches, and dates that no calendar of ours counts."""

import pytest

from factcheck import Document, parse
from tests.parse.dated import one_date


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("fr", "il y a plus de dix ans", None, "2015-01-01"),
        ("fr", "il y a au moins dix ans", None, "2015-01-01"),
        ("fr", "il y a moins de deux ans", "2022-01-01", None),
        ("fr", "il y a presque deux ans", "2022-01-01", "2024-01-01"),
        ("fr", "il y a environ dix ans", "2013-01-01", "2016-01-01"),
        ("fr", "il y a environ trente ans", "1991-01-01", "1998-01-01"),
        ("fr", "dans plus de dix ans", "2034-01-01", None),
        ("fr", "dans moins de trois jours", None, "2024-12-16"),
        ("fr", "il y a trois semaines", "2024-11-17", "2024-11-26"),
        ("fr", "il y a plus de deux mille ans", None, "0025-01-01"),
        ("en", "about 2,000 years ago", None, "0225-01-01"),
        ("en", "more than a decade ago", None, "2020-01-01"),
        ("en", "less than two years ago", "2022-01-01", None),
        ("en", "nearly two years ago", "2022-01-01", "2024-01-01"),
        ("en", "about three days ago", "2024-12-08", "2024-12-11"),
    ],
)
def test_a_hedge_widens_what_an_offset_commits_to(code: str, text: str, low: str | None, high: str | None) -> None:
    when = one_date(text, code).when
    assert when is not None and when.reach is not None
    reached = when.reach
    assert (reached.low and reached.low.isoformat(), reached.high and reached.high.isoformat()) == (low, high)


@pytest.mark.parametrize(
    ("code", "text"), [("fr", "il y a dix ans"), ("en", "ten years ago"), ("fr", "il y a un an jour pour jour")]
)
def test_without_a_hedge_it_commits_to_its_days(code: str, text: str) -> None:
    when = one_date(text, code).when
    assert when is not None and when.wide is None


@pytest.mark.parametrize(
    ("code", "text", "timex", "said"),
    [
        ("fr", "En 52 avant Jésus-Christ, la ville est prise.", "BC0052", "52 avant Jésus-Christ"),
        ("fr", "un vase de 1200 av. J.-C. environ", "BC1200", "1200 av. J.-C."),
        ("fr", "un vase de 320 av. JC, brisé", "BC0320", "320 av. JC"),
        ("fr", "un vase de 320 avant J-C", "BC0320", "320 avant J-C"),
        ("fr", "au IIe siècle avant notre ère", "BC01", "IIe siècle avant notre ère"),
        ("en", "In 52 BC the town fell.", "BC0052", "52 BC"),
        ("en", "in 300 B.C.", "BC0300", "300 B.C."),
        ("en", "a temple of the 2nd century BC", "BC01", "the 2nd century BC"),
    ],
)
def test_what_was_before_our_era_is_no_year_of_it(code: str, text: str, timex: str, said: str) -> None:
    found = one_date(text, code)
    assert found.when is not None
    assert (found.timex, found.when.period, text[found.start : found.end]) == (timex, None, said)


def test_a_year_before_our_era_is_read_and_told_as_compared_with_none() -> None:
    parsed = parse(Document(id="a", text="La ville est prise en 52 avant notre ère par ses voisins.", lang="fr"))
    assert ("52 avant notre ère", "BC0052") in [(m.text, m.timex) for m in parsed.mentions]
    assert [(u.text, u.reason) for u in parsed.document.not_understood] == [("52 avant notre ère", "date-before-era")]


@pytest.mark.parametrize(
    ("code", "text", "low", "high"),
    [
        ("en", "over the past decade", "2010-01-01", "2030-01-01"),
        ("en", "in the next decade", "2020-01-01", "2040-01-01"),
        ("fr", "au cours de la décennie passée", "2010-01-01", "2030-01-01"),
        ("fr", "la décennie prochaine", "2020-01-01", "2040-01-01"),
        ("en", "this school year", "2024-01-01", "2026-01-01"),  # in Sydney it opens in January
        ("en", "last school year", "2023-01-01", "2025-01-01"),
        ("fr", "cette année scolaire", "2024-01-01", "2026-01-01"),
        ("fr", "l'année scolaire prochaine", "2025-01-01", "2027-01-01"),
    ],
)
def test_ten_years_or_a_school_year_may_begin_elsewhere(code: str, text: str, low: str, high: str) -> None:
    when = one_date(text, code).when
    assert when is not None and when.wide is not None
    assert (str(when.wide.low), str(when.wide.high)) == (low, high)
