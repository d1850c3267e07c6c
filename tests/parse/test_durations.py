"""Durations and ages: what they amount to, their hedges, and what they are not."""

from decimal import Decimal

import pytest

from factcheck import Document, parse
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.parse.durations import durations
from tests.parse.dated import all_of, reading_of


def amounts(text: str, code: str) -> list[Mention]:
    return [m for m in all_of(text, code) if m.kind in ("duration", "age")]


def one(text: str, code: str = "fr") -> Mention:
    found = amounts(text, code)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "stated", "unit", "seconds"),
    [
        ("trois jours", "3", "d", Interval(Decimal(259200), Decimal(259200))),
        ("90 minutes", "90", "min", Interval(Decimal(5400), Decimal(5400))),
        ("deux mois", "2", "mo", Interval(Decimal(4838400), Decimal(5356800))),
        ("six semaines", "6", "wk", Interval(Decimal(3628800), Decimal(3628800))),
        ("trois décennies", "30", "a", Interval(Decimal(946080000), Decimal(948672000))),
    ],
)
def test_what_a_duration_amounts_to(text: str, stated: str, unit: str, seconds: Interval) -> None:
    quantity = one(text).quantity
    assert quantity is not None
    assert (quantity.stated, quantity.unit, quantity.dimension) == (Decimal(stated), unit, "duration")
    assert quantity.base == seconds


@pytest.mark.parametrize(
    ("text", "hedge", "interval"),
    [
        ("environ dix jours", "about", Interval(Decimal(9), Decimal(11))),
        ("près de dix jours", "nearly", Interval(Decimal(9), Decimal(10))),
        ("plus de dix jours", "more_than", Interval(Decimal(10), None, low_open=True)),
        ("au moins dix jours", "at_least", Interval(Decimal(10), None)),
        ("moins de dix jours", "less_than", Interval(None, Decimal(10), high_open=True)),
        ("quelques jours", "some", Interval(Decimal(2), None)),
        ("une dizaine de jours", "about", Interval(Decimal(9), Decimal(11))),
        ("des dizaines de jours", "some", Interval(Decimal(20), None)),
        ("plusieurs centaines de jours", "some", Interval(Decimal(200), None)),
    ],
)
def test_a_hedge_is_in_the_span_and_widens_the_interval(text: str, hedge: str, interval: Interval) -> None:
    mention = one(text)
    assert (mention.start, mention.end) == (0, len(text))
    assert mention.quantity is not None
    assert (mention.quantity.hedge, mention.quantity.interval) == (hedge, interval)


def test_a_month_is_neither_thirty_nor_thirty_one_days() -> None:
    months, days = one("trois mois").quantity, one("90 jours").quantity
    assert months is not None and days is not None
    assert not months.base.disjoint(days.base)


@pytest.mark.parametrize(
    "text", ["il y a trois semaines", "dans deux jours", "trois jours plus tôt", "les trois derniers mois"]
)
def test_a_duration_inside_a_date_is_the_date_s(text: str) -> None:
    assert amounts(text, "fr") == []
    assert durations.read(reading_of(text, "fr"), "fr") == []


@pytest.mark.parametrize(
    ("code", "text", "kind"),
    [
        ("fr", "un homme de 34 ans", "age"),
        ("fr", "Claire Duval, 41 ans, a été élue.", "age"),
        ("fr", "les enfants de 2 à 8 ans", "age"),
        ("fr", "les moins de 17 ans", "age"),
        ("fr", "l'âge légal de départ passe à 64 ans", "age"),
        ("fr", "un convoyeur de 39 ans", "age"),
        ("fr", "un plombier de 52 ans", "age"),
        ("fr", "une pharmacienne de 47 ans", "age"),
        ("fr", "le technicien de 52 ans", "age"),
        ("fr", "un boulanger de 33 ans", "age"),
        ("fr", "un moteur de 15 ans", "duration"),
        ("fr", "un chantier de 20 ans", "duration"),
        ("fr", "un entretien de 2 ans", "duration"),
        ("fr", "une carrière de 25 ans", "duration"),
        ("fr", "une peine de 12 ans", "duration"),
        ("fr", "en 24 ans", "duration"),
        ("en", "a 78-year-old man", "age"),
        ("en", "aged 41", "age"),
        ("en", "Anna Cole, 41, was elected.", "age"),
        ("en", "a two-year war", "duration"),
    ],
)
def test_an_age_is_told_from_a_duration(code: str, text: str, kind: str) -> None:
    assert one(text, code).kind == kind


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "une seconde fois"),
        ("fr", "à 22 h"),
        ("fr", "pendant des mois"),
        ("en", "$40 a year"),
        ("en", "three times a week"),
        ("en", "in Paris, 75, and Lyon"),
        ("en", "a second-year student"),
    ],
)
def test_what_is_no_duration(code: str, text: str) -> None:
    assert amounts(text, code) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "C'est une année record pour le vin."),
        ("fr", "Ce fut une journée difficile au port."),
        ("fr", "Le conseil vit une année électorale."),
        ("fr", "Il a décidé, un jour, de partir."),
        ("en", "She found, one day, a coin in the barn."),
        ("en", "They lost in a quarter-final."),
        ("en", "They want to raise that share to a quarter in the end."),
        ("fr", "Il travaille une semaine sur deux."),
        ("fr", "Le bac est plein deux jours sur trois."),
        ("en", "They are out two days out of three."),
    ],
)
def test_what_a_year_was_like_is_no_length(code: str, text: str) -> None:
    assert [m.kind for m in all_of(text, code)] == []


@pytest.mark.parametrize(
    "text",
    ["Il a passé une année entière à Gap.", "Il faut une année supplémentaire.", "Après une année blanche, il joue."],
)
def test_a_whole_year_is_a_length(text: str) -> None:
    assert [m.kind for m in all_of(text, "fr")] == ["duration"]


@pytest.mark.parametrize(
    ("lang", "text", "said", "timex"),
    [
        ("fr", "La panne durera trois à cinq jours.", "trois à cinq jours", "PXD"),
        ("fr", "Ils ont entre 15 et 17 ans.", "entre 15 et 17 ans", "PXY"),
        ("en", "It took between 20 and 25 minutes.", "between 20 and 25 minutes", "PTXM"),
        ("en", "He faces two to four years in prison.", "two to four years", "PXY"),
    ],
)
def test_a_length_between_two_numbers_is_one_mention(lang: str, text: str, said: str, timex: str) -> None:
    found = [m for m in parse(Document(id="a", text=text, lang=lang)).mentions if m.kind in ("duration", "age")]
    (whole,) = (m for m in found if m.text == said)
    assert whole.timex == timex and whole.low is not None and whole.high is not None and whole.low < whole.high
    assert any(m is not whole and m.end == whole.end for m in found)
