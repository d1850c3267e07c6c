"""Running totals: a count of one deed is not what several deeds came to, and a text that mistakes one is told."""

import pytest

from factcheck import Document, check

DAY = "2024-12-12"
# What one text tells of one deed and of all so far, and what another one tells of the one deed.
MISTAKEN = [
    (
        "en",
        (
            "The trawler Marlin was stopped on Monday and patrol boats seized 15 nets. "
            "In four operations since May the patrol boats have seized 62 nets."
        ),
        "The trawler Marlin was stopped on Monday and patrol boats seized 62 nets, the ministry said.",
        ("15 nets", "62 nets"),
    ),
    (
        "en",
        (
            "Heliodyne delivered 12 turbines to the Dunmore plant in June. "
            "To date it has delivered 41 turbines to Dunmore."
        ),
        "Heliodyne delivered 41 turbines to the Dunmore plant in June, it said.",
        ("12 turbines", "41 turbines"),
    ),
    (
        "en",
        (
            "Rangers in Kalo park removed 18 snares on Sunday. "
            "After five patrols they have removed 77 snares in Kalo park."
        ),
        "Rangers in Kalo park removed 77 snares on Sunday.",
        ("18 snares", "77 snares"),
    ),
    (
        "fr",
        (
            "Les douaniers de Port-Vallon ont saisi 40 fusils mardi. "
            "Depuis le début de l'année, les douaniers de Port-Vallon ont saisi 96 fusils."
        ),
        "Les douaniers de Port-Vallon ont saisi 96 fusils mardi, selon la préfecture.",
        ("40 fusils", "96 fusils"),
    ),
    (
        "fr",
        (
            "La gendarmerie de Morsang a saisi 15 motos lundi. "
            "En quatre opérations, la gendarmerie de Morsang a saisi 62 motos."
        ),
        "La gendarmerie de Morsang a saisi 62 motos lundi, dit le parquet.",
        ("15 motos", "62 motos"),
    ),
    (
        "fr",
        (
            "Les gardes du parc de Kalo ont retiré 18 pièges dimanche. "
            "Au cours de cinq patrouilles, ils ont retiré 77 pièges."
        ),
        "Les gardes du parc de Kalo ont retiré 77 pièges dimanche.",
        ("18 pièges", "77 pièges"),
    ),
]
# Both tell the total, or one that runs by itself.
CLEAN = [
    (
        "en",
        "Rangers in Kalo park removed 18 snares on Sunday. After five patrols they have removed 77 snares.",
        "Rangers in Kalo park have removed 77 snares so far, 18 of them on Sunday.",
    ),
    (
        "en",
        "So far 31 rioters have been arrested in Brindle, police said.",
        "Police arrested 31 rioters in Brindle on Sunday.",
    ),
    (
        "fr",
        (
            "C'est la journée la plus suivie jusqu'ici à Morsang, avec 4 000 postiers. "
            "Mardi, 1 200 postiers avaient défilé."
        ),
        "À Morsang, 4 000 postiers ont défilé jeudi.",
    ),
]


def pairs(lang: str, left: str, right: str) -> dict[frozenset[str], str]:
    """Return the verdicts of all pairs of two texts by their quotes."""
    result = check([Document(id=i, text=t, lang=lang, published=DAY) for i, t in (("a", left), ("b", right))])
    quotes = {c.id: f"{c.document} {c.quote}" for c in result.claims}
    return {frozenset((quotes[p.a], quotes[p.b])): p.verdict for f in result.facts for p in f.pairs}


@pytest.mark.parametrize(("lang", "left", "right", "figures"), MISTAKEN)
def test_a_total_that_a_text_takes_for_one_deed_is_told(
    lang: str, left: str, right: str, figures: tuple[str, str]
) -> None:
    found = pairs(lang, left, right)
    assert found[frozenset((f"a {figures[0]}", f"b {figures[1]}"))] == "discrepant"
    assert frozenset((f"a {figures[1]}", f"b {figures[1]}")) not in found


@pytest.mark.parametrize(("lang", "left", "right"), CLEAN)
def test_a_total_that_both_texts_tell_is_one(lang: str, left: str, right: str) -> None:
    assert "discrepant" not in pairs(lang, left, right).values()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police seized 12 magazines and 300 rounds of ammunition in Sarn.", "Police seized 923 rounds in Sarn."),
        ("La police a saisi 12 pistolets et 40 fusils à Sarn.", "La police a saisi 55 fusils à Sarn."),
    ],
)
def test_what_a_sentence_lists_by_two_nouns_are_two_things(left: str, right: str) -> None:
    found = pairs("fr" if "saisi" in left else "en", left, right)
    assert {tuple(sorted(pair)) for pair, verdict in found.items() if verdict == "discrepant"} == {
        ("a 40 fusils", "b 55 fusils") if "saisi" in left else ("a 300 rounds", "b 923 rounds")
    }
