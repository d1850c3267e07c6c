"""Every phrasing of the case files: the mention as marked, its kind, value and unit; and what must not be read."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.language.schema import languages
from factcheck.model.mention import Mention
from factcheck.parse.numbers import numbers
from factcheck.parse.quantities import quantities
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.reading import lay_out
from factcheck.parse.words.tokens import tokenize

CASES = Path(__file__).parent.parent / "language"


def read(lang: str, text: str) -> list[Mention]:
    lex = lexicon(lang)
    tokens = tokenize(text, lex.token_pattern)
    return quantities.read(lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex)), lang)


def load(lang: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{lang}-numbers.toml").read_text("utf-8"))


def unmarked(phrase: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a phrase without its marks, and the marked spans; the whole phrase when nothing is marked."""
    text, spans, start = "", [], 0
    for char in phrase:
        if char == "«":
            start = len(text)
        elif char == "»":
            spans.append((start + (text[start:] != text[start:].lstrip()), len(text.rstrip())))
        else:
            text += char
    return text, spans or [(0, len(text))]


def single(lang: str) -> Iterator[tuple[str, str, str | None, str, str]]:
    """Yield kind, dimension or unit, value and phrase of the cases with one value."""
    table = load(lang)
    for kind in ("number", "ordinal"):
        for value, phrases in table[kind].items():
            yield from ((lang, kind, None, value, p) for p in phrases)
        for section in ("percentage", "money", "quantity") if kind == "number" else ():
            for unit, values in table[section].items():
                yield from ((lang, section, unit, value, p) for value, phrases in values.items() for p in phrases)


def ranges(lang: str) -> Iterator[tuple[str, str, str | None, str, str]]:
    table = load(lang)
    for section in ("range", "span"):
        for name, values in table[section].items():
            yield from ((lang, section, name, value, p) for value, phrases in values.items() for p in phrases)


def never(lang: str) -> Iterator[tuple[str, str, str]]:
    yield from ((lang, kind, phrase) for kind, phrases in load(lang)["never"].items() for phrase in phrases)


def both(cases: Any) -> list[Any]:
    return [case for lang in languages() for case in cases(lang)]


def spanned(lang: str, phrase: str) -> list[tuple[Mention, ...]]:
    text, spans = unmarked(phrase)
    found = read(lang, text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    return [tuple(m for m in found if span in ((m.start, m.end), m.phrase)) for span in spans]


@pytest.mark.parametrize(("lang", "kind", "unit", "value", "phrase"), both(single))
def test_a_value_is_read_from_every_way_to_say_it(lang, kind, unit, value, phrase) -> None:
    for at_span in spanned(lang, phrase):
        mentions = [m for m in at_span if m.kind == kind]
        assert mentions, f"nothing of kind {kind} in {phrase!r}: {read(lang, unmarked(phrase)[0])}"
        quantity = mentions[0].quantity
        assert quantity is not None and quantity.stated == Decimal(value)
        if kind == "percentage":
            assert quantity.unit == "%"
            assert quantity.dimension == ("points" if unit == "points" else "percent")
        elif unit is not None:
            assert quantity.unit == unit


@pytest.mark.parametrize(("lang", "section", "name", "value", "phrase"), both(ranges))
def test_a_range_has_its_ends(lang, section, name, value, phrase) -> None:
    for mentions in spanned(lang, phrase):
        bounded = [m for m in mentions if (m.kind == "range") == (section == "range") and m.kind != "number"]
        assert bounded, f"no range over {phrase!r}: {read(lang, unmarked(phrase)[0])}"
        quantity = bounded[0].quantity
        assert quantity is not None
        low, _, high = value.partition("..")
        assert quantity.interval.low == (Decimal(low) if low else None)
        assert quantity.interval.high == (Decimal(high) if high else None)
        assert (quantity.hedge == name) if section == "range" else (quantity.unit == name)


@pytest.mark.parametrize(("lang", "kind", "phrase"), both(never))
def test_what_counts_nothing_is_not_read(lang, kind, phrase) -> None:
    counted = [m for m in read(lang, phrase) if m.kind == kind and m.cardinal]
    assert not counted, [phrase[m.start : m.end] for m in counted]


@pytest.mark.parametrize(("lang", "least"), [("fr", 1200), ("en", 1000), ("es", 150), ("pt", 150)])
def test_the_case_files_hold_enough_phrasings(lang, least) -> None:
    assert len([*single(lang), *ranges(lang), *never(lang)]) >= least
