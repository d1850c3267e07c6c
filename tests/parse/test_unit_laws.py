"""Laws of units and currencies, over all that the data hold: every word and symbol is read, every prefix is exact."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.schema import languages
from factcheck.language.units import prefixed, unit, units
from factcheck.model.mention import Mention
from factcheck.parse.numbers import numbers
from factcheck.parse.quantities import quantities
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.reading import lay_out
from factcheck.parse.words.tokens import tokenize

PREFIXES = {
    "a": -18, "f": -15, "p": -12, "n": -9, "u": -6, "m": -3, "c": -2, "d": -1,
    "h": 2, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18, "Z": 21, "Y": 24,
}  # fmt: skip
POWERS = {"m2": 2, "m3": 3}


def read(lang: str, text: str) -> list[Mention]:
    lex = lexicon(lang)
    tokens = tokenize(text, lex.token_pattern)
    return quantities.read(lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex)), lang)


def whole(lang: str, text: str) -> list[str | None]:
    """Return the units of the mentions that span a text."""
    return [m.quantity.unit for m in read(lang, text) if m.quantity and (m.start, m.end) == (0, len(text))]


def names(lang: str) -> Iterator[tuple[str, str]]:
    words = lexicon(lang).language.words
    yield from prefixed(words["measure"], words.get("prefix", {})).items()
    yield from ((name.upper() if len(name) == 1 else name, code) for name, code in words["currency"].items())


@pytest.mark.parametrize("lang", languages())
def test_every_name_of_a_unit_or_a_currency_is_read_behind_a_number(lang: str) -> None:
    number = {"fr": "2,5", "en": "2.5"}.get(lang, "2,5")
    assert [(name, code) for name, code in names(lang) if whole(lang, f"{number} {name}") != [code]] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_symbol_is_read_behind_a_sum(lang: str) -> None:
    number = {"fr": "2 500,5", "en": "2,500.5"}[lang]
    known = units().symbols
    wrong = [s for s, of in known.items() if not of.weak and not whole(lang, f"{number} {s}")]
    assert wrong == []


@pytest.mark.parametrize(("lang", "number"), [("fr", "2 500"), ("en", "2,500")])
def test_every_sign_of_a_currency_is_read_before_a_sum(lang: str, number: str) -> None:
    signs = [s for s, of in units().symbols.items() if of.kind == "currency" and of.scale == 1 and " " not in s]
    signs.remove("CUP")  # a cup is a measure before it is a Cuban peso
    assert [s for s in signs if whole(lang, f"{s} {number}") != [units().symbols[s].id]] == []


def test_every_prefix_is_a_power_of_ten() -> None:
    known = units()
    for name, taken in known.prefixes.items():
        for prefix in taken:
            step = Fraction(10) ** (PREFIXES[prefix] * POWERS.get(name, 1))
            assert known.units[prefix + name].factor == step * known.units[name].factor, prefix + name
            assert known.units[prefix + name].dimension == known.units[name].dimension


@settings(max_examples=300, derandomize=True, deadline=None)
@given(
    st.lists(st.sampled_from([*sorted(units().units), "EUR", "USD", "1", "100", "0", "x", ".", "/", "2"]), max_size=6)
)
def test_what_is_made_of_units_is_a_unit_or_none(parts: list[str]) -> None:
    found = unit("".join(parts))
    assert found is None or (found.factor > 0 and found.dimension)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(
    st.sampled_from(sorted(n for n, u in units().units.items() if not u.offset)),
    st.sampled_from(sorted(n for n, u in units().units.items() if not u.offset)),
    st.integers(1, 10**6),
)
def test_a_quotient_undoes_its_product(above: str, below: str, value: int) -> None:
    rate = unit(f"{above}/{below}")
    a, b = units().units[above], units().units[below]
    assert rate is not None
    assert rate.factor * b.factor == a.factor
    assert rate.to_base(Decimal(value)).is_finite()


@pytest.mark.parametrize("code", ["EUR", "USD", "GBP", "CHF", "JPY", "CNY", "XAF", "MAD", "UAH", "COP"])
def test_money_is_never_converted(code: str) -> None:
    hourly = unit(f"{code}/h")
    assert hourly is not None
    assert hourly.dimension == f"money:{code}/duration"
