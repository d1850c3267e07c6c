"""What quantities commit to: intervals of hedges and magnitudes, base units, flags, and the layers over one number."""

from decimal import Decimal
from fractions import Fraction

import pytest

from factcheck.language.units import prefixed, unit, units
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.quantity import HEDGES, Quantity
from factcheck.parse.numbers import numbers
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.quantities import quantities
from factcheck.parse.quantities.hedges import hedged
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.reading import lay_out
from factcheck.parse.words.tokens import tokenize


def read(lang: str, text: str) -> list[Mention]:
    lex = lexicon(lang)
    tokens = tokenize(text, lex.token_pattern)
    return quantities.read(lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex)), lang)


def widest(lang: str, text: str) -> Quantity:
    quantity = max(read(lang, text), key=lambda m: m.end - m.start).quantity
    assert quantity is not None
    return quantity


def interval(low: str | None, high: str | None, low_open: bool = False, high_open: bool = False) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high), low_open, high_open)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "10 000 personnes", interval("10000", "10000")),  # plain digits are exact
        ("fr", "quatre mille personnes", interval("4000", "4000")),
        (
            "fr",
            "1,2 million",
            interval("1150000", "1250000", high_open=True),
        ),  # half the last digit: 1,25 million is "1,3"
        ("fr", "43,3 millions", interval("43250000", "43350000", high_open=True)),
        ("fr", "huit millions", interval("7500000", "8500000", high_open=True)),
        ("en", "$1.2bn", interval("1150000000", "1250000000", high_open=True)),
        ("fr", "12 M€", interval("11500000", "12500000", high_open=True)),
        ("fr", "un million deux cent mille", interval("1199500", "1200500", high_open=True)),
        ("fr", "des milliers", interval("2000", None)),
        ("fr", "quelques dizaines de milliers", interval("20000", None)),
        ("fr", "une trentaine", interval("27", "33")),
        ("fr", "environ 1,2 million", interval("1080000", "1320000")),
        ("fr", "plus de 2 700", interval("2700", None, low_open=True)),
        ("fr", "au moins 2 700", interval("2700", None)),
        ("fr", "moins de 500", interval(None, "500", high_open=True)),
        ("fr", "jusqu'à 500", interval(None, "500")),
        ("fr", "près de 10 000", interval("9000", "10000")),
        ("fr", "les premiers mille", interval("1000", "1000")),
        ("fr", "10 à 12 millions", interval("10000000", "12000000")),
        ("fr", "plus d'une centaine", interval("100", None, low_open=True)),
        ("fr", "environ -10 °C", interval("-11", "-9")),
        ("en", "more than 10 but fewer than 20", interval("10", "20", True, True)),
        ("en", "5 feet 10 inches", interval("70", "70")),
    ],
)
def test_a_figure_commits_to_an_interval(lang: str, text: str, expected: Interval) -> None:
    assert widest(lang, text).interval == expected


@pytest.mark.parametrize(
    ("lang", "text", "dimension", "base"),
    [
        ("fr", "5 km", "length", interval("4500", "5500", high_open=True)),  # a conversion is as precise as the digits
        ("fr", "5,0 km", "length", interval("4950", "5050", high_open=True)),
        ("fr", "5 000 m", "length", interval("5000", "5000")),
        ("en", "3 miles", "length", interval("4023.36", "5632.704", high_open=True)),
        ("fr", "plus de 5 km", "length", interval("5000", None, low_open=True)),
        ("fr", "20 °C", "temperature", interval("292.65", "293.65", high_open=True)),
        ("fr", "2 ha", "area", interval("15000", "25000", high_open=True)),
        ("en", "100 pounds", "mass", interval("45.1324408150", "45.5860331850", high_open=True)),
        ("fr", "1,5 million de tonnes", "mass", interval("1450000000", "1550000000", high_open=True)),
        ("fr", "12 millions d'euros", "money:EUR", interval("11500000", "12500000", high_open=True)),
        ("fr", "3 %", "percent", interval("3", "3")),
        ("fr", "3 points de pourcentage", "points", interval("3", "3")),
        ("fr", "un sur dix", "ratio", interval("0.1", "0.1")),
        ("fr", "3 000 soldats", "count", interval("3000", "3000")),
        ("fr", "troisième", "ordinal", interval("3", "3")),
        ("fr", "magnitude 7,2", "magnitude", interval("7.2", "7.2")),
    ],
)
def test_values_meet_in_the_base_unit(lang: str, text: str, dimension: str, base: Interval) -> None:
    quantity = widest(lang, text)
    assert (quantity.dimension, quantity.base) == (dimension, base)


def test_kilometres_and_miles_of_one_distance_can_both_hold() -> None:
    assert not widest("fr", "8 km").base.disjoint(widest("en", "5 miles").base)
    assert widest("fr", "8 km").base.disjoint(widest("en", "7 miles").base)
    assert not widest("fr", "49,5 °C").base.disjoint(widest("en", "121 degrees Fahrenheit").base)


@pytest.mark.parametrize(
    ("lang", "text", "quote"),
    [
        ("fr", "l'article 49.3", "49.3"),
        ("fr", "des fusils AK-12", "12"),
        ("fr", "un chasseur F-16", "16"),
        ("fr", "le Covid-19", "19"),
        ("en", "an Airbus A380", "380"),
        ("fr", "le vol numéro 370", "370"),
        ("fr", "l'agent 007", "007"),
    ],
)
def test_digits_that_number_nothing_are_flagged(lang: str, text: str, quote: str) -> None:
    flagged = [text[m.start : m.end] for m in read(lang, text) if not m.cardinal]
    assert flagged == [quote]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("plus de 7.000 XNUMX soldats", 7000),
        ("environ 10.000 XNUMX hommes", 10000),
        ("10\ufffd000 hommes", 10000),
        ("10\u00c2\u00a0000 hommes", 10000),
        ("10\u00e2\u20ac\u00af000 hommes", 10000),
    ],
)
def test_a_damaged_number_is_read_and_flagged(text: str, value: int) -> None:
    mentions = [m for m in read("fr", text) if m.damaged]
    assert mentions
    assert all(m.quantity is not None and m.quantity.stated == value for m in mentions)
    assert all(m.damaged for m in mentions)


@pytest.mark.parametrize("text", ["7.000 soldats", "10 000 hommes", "10&nbsp;000 hommes", "XNUMX", "le XNUMX"])
def test_a_sound_number_is_not_damaged(text: str) -> None:
    assert not [m for m in read("fr", text) if m.damaged]


@pytest.mark.parametrize(
    ("lang", "text", "layers"),
    [
        ("fr", "plus de 2 700 blessés", [("2 700", "number"), ("plus de 2 700", "range")]),
        ("fr", "plus de 10 euros", [("10", "number"), ("10 euros", "money")]),
        ("fr", "entre 10 et 12 km", [("10", "number"), ("12", "number"), ("entre 10 et 12 km", "quantity")]),
        ("fr", "10 à 12 millions", [("10", "number"), ("12 millions", "number"), ("10 à 12 millions", "range")]),
        ("fr", "40 %", [("40", "number"), ("40 %", "percentage")]),
        ("en", "$1.2bn", [("1.2bn", "number"), ("$1.2bn", "money")]),
    ],
)
def test_layers_over_one_number_are_mentions_of_their_own(lang: str, text: str, layers: list[tuple[str, str]]) -> None:
    assert sorted((text[m.start : m.end], m.kind) for m in read(lang, text)) == sorted(layers)


@pytest.mark.parametrize(
    ("lang", "text", "hedge", "span", "phrase"),
    [
        ("fr", "à plus de 10 km d'ici", "more_than", "10 km", "plus de 10 km"),
        ("fr", "soit 20 % environ des voix", "about", "20 %", "20 % environ"),
        ("en", "at least $1.2bn more", "at_least", "$1.2bn", "at least $1.2bn"),
        ("en", "some 6 feet of snow", "some", "6 feet", "some 6 feet"),
        ("fr", "haut de 10 m", None, "10 m", "10 m"),
    ],
)
def test_a_hedge_stands_beside_the_amount_that_it_widens(
    lang: str, text: str, hedge: str | None, span: str, phrase: str
) -> None:
    (amount,) = [m for m in read(lang, text) if m.kind != "number"]
    assert amount.quantity is not None
    start, end = amount.phrase
    assert (amount.quantity.hedge, text[amount.start : amount.end], text[start:end]) == (hedge, span, phrase)
    assert (amount.hedge_start is None and amount.hedge_end is None) == (hedge is None)


def test_symbols_are_read_as_they_are_written() -> None:
    assert widest("fr", "12 MW").base.low == Decimal("11500000.0")
    assert widest("fr", "12 mW").base.high == Decimal("0.0125")
    assert widest("fr", "3 M d'habitants").unit is None
    assert widest("fr", "3 m de haut").unit == "m"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_words_name_units_that_exist(lang: str) -> None:
    words = lexicon(lang).language.words
    known = units()
    assert set(words["measure"].values()) | set(words["measure_before"].values()) <= known.units.keys()
    assert set(words["currency"].values()) <= known.currencies
    assert {meaning for name in ("hedge", "hedge_after") for meaning in words[name].values()} <= set(HEDGES)


def test_every_unit_has_a_word_or_a_symbol() -> None:
    said = {
        u
        for lang in ("fr", "en")
        for name in ("measure", "measure_before", "time_unit", "occasion", "zero_point")
        for u in lexicon(lang).language.words[name].values()
    }
    for lang in ("fr", "en"):
        words = lexicon(lang).language.words
        said |= set(prefixed(words["measure"], words["prefix"]).values())
    symbols = {s.id for s in units().symbols.values()}
    assert not units().units.keys() - said - symbols
    assert not said - units().units.keys()


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [
        ("km/h", "speed", Fraction(10, 36)),
        ("cm/s", "speed", Fraction(1, 100)),
        ("g/km", "mass/length", Fraction(1, 1_000_000)),
        ("[mi_i]/[gal_us]", "mileage", Fraction("1609.344") / Fraction("3.785411784")),
        ("1/wk", "occasions/duration", Fraction(1, 604_800)),
        ("m/s2", "length/duration2", Fraction(1)),
        ("kg.m/s2", "mass.length/duration2", Fraction(1)),
        ("L/100/km", "volume/length", Fraction(1, 100_000)),
        ("EUR/kWh", "money:EUR/energy", Fraction(1, 3_600_000)),
        ("USD/[bbl_us]", "money:USD/volume", Fraction(1) / Fraction("158.987294928")),
    ],
)
def test_a_unit_by_another_is_their_quotient(name: str, dimension: str, factor: Fraction) -> None:
    quotient = unit(name)
    assert quotient is not None
    assert (quotient.dimension, quotient.factor) == (dimension, factor)


@pytest.mark.parametrize("name", ["Cel/h", "km/nothing", "/", "EUR/nothing", "0/h", "km/0", "m5", "1..2", "L/100/"])
def test_no_quotient_of_what_has_none(name: str) -> None:
    assert unit(name) is None


def test_hedges_of_the_model_all_have_a_meaning() -> None:
    figure = Figure(Decimal(100), "100")
    for meaning in HEDGES:
        if meaning != "between":
            assert hedged(meaning, figure).contains(Decimal(100)) or meaning in ("more_than", "less_than")


@pytest.mark.parametrize(
    ("lang", "text", "hedge"),
    [
        ("en", "Unemployment edged up to 4.2%.", None),
        ("en", "The share ticked up to 9% in May.", None),
        ("en", "Turnout crept up to 61%.", None),
        ("en", "Prices rose by up to 9%.", "at_most"),
        ("en", "Fines of up to 9% of sales are due.", "at_most"),
        ("fr", "Les amendes vont jusqu'à 9 % des ventes.", "at_most"),
    ],
)
def test_what_came_up_to_a_figure_is_not_bounded_by_it(lang: str, text: str, hedge: str | None) -> None:
    share = next(m for m in read(lang, text) if m.kind == "percentage")
    assert share.quantity is not None and share.quantity.hedge == hedge


@pytest.mark.parametrize(("text", "unit"), [("6ft 3in", "[in_i]"), ("He is 6 ft 3, she is taller.", "[in_i]")])
def test_feet_and_inches_are_no_cubic_feet(text: str, unit: str) -> None:
    assert [m.quantity.unit for m in read("en", text) if m.kind == "quantity" and m.quantity is not None] == [unit]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Ses revenus ont augmenté de moitié.", "1.5"),
        ("La hausse de moitié du tarif surprend.", "1.5"),
        ("Il a réduit ses frais de moitié.", "0.5"),
        ("Le prix a grimpé ; il a ensuite baissé de moitié.", "0.5"),
    ],
)
def test_what_grows_by_half_is_one_and_a_half_times_as_much(text: str, times: str) -> None:
    found = [m.quantity.stated for m in read("fr", text) if m.quantity is not None and m.quantity.unit == "1"]
    assert found == [Decimal(times)]
