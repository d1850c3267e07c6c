"""Equal small figures of which one alone is told to come on top of something."""

import pytest

from factcheck import Document, check


def agree(lang: str, left: str, right: str) -> set[tuple[str, str]]:
    """Return the quotes that two texts are told to agree in."""
    result = check([Document(id=i, text=t, lang=lang, published="2024-12-12") for i, t in (("a", left), ("b", right))])
    quotes = {c.id: c.quote for c in result.claims}
    return {
        (min(quotes[p.a], quotes[p.b]), max(quotes[p.a], quotes[p.b]))
        for f in result.facts
        for p in f.pairs
        if p.verdict == "agree"
    }


@pytest.mark.parametrize(
    ("lang", "left", "right", "sum_"),
    [
        (
            "en",
            "The tenant owed 200 euros more in June, said the court in Sarn.",
            "The tenant of Sarn had to pay 200 euros in June.",
            "200 euros",
        ),
        (
            "en",
            "The club will pay an additional $300 to each steward in Sarn.",
            "Each steward in Sarn is to get $300 from the club.",
            "$300",
        ),
        (
            "en",
            "The port of Sarn adds a further 40 euros to the fee.",
            "The port of Sarn adds 40 euros to the fee.",
            "40 euros",
        ),
        (
            "fr",
            "Le locataire devait verser 300 euros supplémentaires en juin, dit le tribunal de Sarn.",
            "Le locataire devait payer 500 euros en mai puis 300 euros en juin, dit le tribunal de Sarn.",
            "300 euros",
        ),
        (
            "fr",
            "La mairie de Sarn versera 150 euros de plus aux écoliers.",
            "Les écoliers de Sarn recevront 150 euros de la mairie.",
            "150 euros",
        ),
    ],
)
def test_a_sum_on_top_of_another_is_that_sum(lang: str, left: str, right: str, sum_: str) -> None:
    assert (sum_, sum_) in agree(lang, left, right)


@pytest.mark.parametrize(
    ("lang", "left", "right"),
    [
        ("en", "Three founders met in Sarn.", "Three other people met in Sarn."),
        ("fr", "Trois fondateurs se sont réunis à Sarn.", "Trois autres personnes se sont réunies à Sarn."),
    ],
)
def test_three_others_are_not_any_three(lang: str, left: str, right: str) -> None:
    assert not agree(lang, left, right)
