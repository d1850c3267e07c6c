"""Figures beyond anything that is counted: read whole or told as not understood, never cut."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Document, parse

REASON = "number-out-of-range"


def seen(text: str, lang: str) -> tuple[list[Decimal | None], list[str]]:
    """Return the values that a text was read as, and what was told as out of range."""
    document = parse(Document(id="a", text=text, lang=lang, published="2024-12-12"))
    told = [u.text for u in document.document.not_understood if u.reason == REASON]
    return [m.value for m in document.mentions if isinstance(m.value, Decimal)], told


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("written", ["1e400", "3e-50", "10^99", "2^500", "9" * 28, "7" * 200])
def test_what_nobody_counts_is_told(lang: str, written: str) -> None:
    noun = {"fr": "morts", "en": "people"}[lang]
    assert seen(f"{written} {noun}", lang) == ([], [written])


@pytest.mark.parametrize(
    ("lang", "written", "value"),
    [
        ("fr", "12345678901234567", 12345678901234567),
        ("fr", "1 234 567 890 123 456 789", 1234567890123456789),
        ("en", "1,234,567,890,123,456,789", 1234567890123456789),
        ("fr", "9" * 27, int("9" * 27)),
    ],
)
def test_what_is_long_is_read_whole(lang: str, written: str, value: int) -> None:
    values, told = seen(f"{written} euros", lang)
    assert told == []
    assert set(values) == {Decimal(value)}


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.integers(0, 10**60), st.sampled_from(["fr", "en"]))
def test_a_run_of_digits_is_whole_or_told(number: int, lang: str) -> None:
    values, told = seen(f"x {number} euros", lang)
    assert set(values) == {Decimal(number)} if not told else (values, told) == ([], [str(number)])


@pytest.mark.parametrize("text", ["le fusil 2e12a", "un code 1e400x", "le 3e régiment", "la voie 10^"])
def test_a_name_is_no_power(text: str) -> None:
    assert seen(text, "fr")[1] == []
