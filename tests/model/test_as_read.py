"""A text as it is read: marks of emphasis and line breaks of an editor are blanks, and every offset stays."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, parse
from factcheck.model.as_read import as_read

STORY = (
    "Le prix du pain a augmenté de 12 % en un an à Lyon, selon la chambre de commerce, qui a interrogé plus de 300 "
    "boulangers de la région. Le maire, Paul Kern, a 34 ans. Entre 300 et 400 personnes ont manifesté vendredi 13 "
    "décembre devant la mairie pour demander une baisse de la taxe de 2 000 euros qui frappe les fours."
)


def claims(text: str) -> list[tuple[object, ...]]:
    parsed = parse(Document(id="a", text=text, lang="fr", published="2024-12-15"))
    assert all(text[m.start : m.end] == m.text for m in parsed.mentions)
    return [(c.kind, c.measure, c.value.low, c.value.high, c.value.unit) for c in parsed.claims]


@pytest.mark.parametrize("width", [46, 52, 60, 66, 72, 76, 80, 100])
def test_lines_broken_at_a_width_read_as_one(width: int) -> None:
    wrapped = textwrap.fill(STORY, width)
    assert "\n" in wrapped
    assert claims(f"Le pain à Lyon\n\n{wrapped}\n") == claims(f"Le pain à Lyon\n\n{STORY}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Le port a fermé.\nDeux navires sont repartis.\nTrois attendent encore.\n",
        "Paris, 12 mai 2024\n\nLe maire a parlé.\nIl a promis 300 arbres.\nPuis il est parti.\n",
        "mots\nmots\nmots\n",
        "",
        "\n\n\n",
        "« Les [12] personnes sont là », dit-il.",
        "AT&T et R&D; le code [a](b).",
        "Il court en 4'32''.",
        "La note (1) et 12 m².",
    ],
)
def test_lines_that_end_for_their_sense_and_other_signs_stay(text: str) -> None:
    assert as_read(text) == text


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Plus de **2 000** soldats sont partis.", "Plus de 2 000 soldats sont partis."),
        ("Il est mort le **3 mars** 2023 à Lyon.", "Il est mort le 3 mars 2023 à Lyon."),
        ("Le train roule à *320* km/h.", "Le train roule à 320 km/h."),
        ("Elle avait __34__ ans.", "Elle avait 34 ans."),
        ("Le budget atteint ***1,2*** million d'euros.", "Le budget atteint 1,2 million d'euros."),
    ],
)
def test_marks_of_emphasis_part_nothing(marked: str, plain: str) -> None:
    assert claims(marked) == claims(plain)


@pytest.mark.parametrize(
    ("copied", "plain"),
    [
        ('Le conflit coûte "3 à 4 millions" d\'euros par jour.', "Le conflit coûte 3 à 4 millions d'euros par jour."),
        ("La ville perd «plus de 2 millions d’euros» par an.", "La ville perd plus de 2 millions d’euros par an."),
        ("Elle parle de « quelque 4.000 » habitants évacués.", "Elle parle de quelque 4.000 habitants évacués."),
        ('Il craint "entre 3 et 4 millions" d\'euros de coût.', "Il craint entre 3 et 4 millions d'euros de coût."),
        ('Le froid a tué "au moins 20" moutons.', "Le froid a tué au moins 20 moutons."),
    ],
)
def test_marks_around_no_more_than_a_figure_part_nothing(copied: str, plain: str) -> None:
    assert claims(copied) == claims(plain)


@pytest.mark.parametrize(
    "text",
    [
        'Le "G20" de Rome.',
        "Le journal «20 Minutes» raconte.",
        "Il parle de «40 % de voix de plus que prévu» au maire.",
        '"20 blessés", dit le maire.',
        'Le maire a dit "non". 20 blessés "au moins" sont là.',
        'Un écran de 27" et un autre de 32" sont en vente.',
    ],
)
def test_other_quotations_keep_their_marks(text: str) -> None:
    assert as_read(text) == text


@pytest.mark.parametrize("text", ["Pierre* et Marie* sont partis.", "5 * 3 * 2", "nom_de_fichier", "**"])
def test_other_stars_stay(text: str) -> None:
    assert as_read(text) == text


@pytest.mark.parametrize(
    ("listed", "read"),
    [
        (
            "- trois pommes et du sucre roux\n- deux œufs de la ferme voisine\n* cent grammes de beurre\n",
            "  trois pommes et du sucre roux\n  deux œufs de la ferme voisine\n  cent grammes de beurre\n",
        ),
        ("> > Le maire\n• 12 morts\n", "    Le maire\n  12 morts\n"),
        ("- 12 %\n> 500 m\n- de 18\n-- non\n", "- 12 %\n> 500 m\n- de 18\n-- non\n"),
    ],
)
def test_marks_before_lines_are_blanks(listed: str, read: str) -> None:
    assert as_read(listed) == read


@given(st.text("ab &amp;#39[]()htps:/12.'`>-•\r\n\f²", max_size=200))
def test_every_sign_keeps_its_place(text: str) -> None:
    assert len(as_read(text)) == len(text)


@given(st.text('ab *_\n12"«» ,%', max_size=200))
def test_every_offset_stays(text: str) -> None:
    read = as_read(text)
    assert len(read) == len(text)
    assert all(a == b or b == " " for a, b in zip(text, read, strict=True))
