"""Values as understood, the way each language prints them."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.published import Value
from factcheck.report import report_languages
from factcheck.report.figures import period_text, value_text
from factcheck.report.words import load_words

CASES = tomllib.loads((Path(__file__).parent / "figures.toml").read_text("utf-8"))["case"]


def as_value(fields: dict[str, Any]) -> Value:
    given = {k: v for k, v in fields.items() if k != "numbers"}
    if fields.get("numbers"):
        given |= {k: Decimal(given[k]) for k in ("low", "high")}
    return Value(**given)


@pytest.mark.parametrize("lang", report_languages())
@pytest.mark.parametrize("case", CASES, ids=lambda c: c["en"])
def test_a_value_is_printed_as_the_language_prints_it(case: dict[str, Any], lang: str) -> None:
    wanted = case[lang].replace("_", load_words(lang).typography.thousands) if "_REF" not in case[lang] else case[lang]
    assert value_text(as_value(case["value"]), load_words(lang)) == wanted


def test_days_beyond_the_calendar_are_left_out() -> None:
    assert period_text("9999-12-31", "10000-01-01", load_words("en")) == "from 31 December 9999 on"
    assert period_text(None, None, load_words("en")) is None
