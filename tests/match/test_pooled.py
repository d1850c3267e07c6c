"""What claims of one value know together, and what they pass on to the rival count of their sentence."""

import pytest

from factcheck import Document, check

# Two parties count one crowd; a later article tells both counts, that of the police as the first article does. What is
# said of the second count where it is that of another day.
MARCHES = [
    (
        "en",
        (
            "Pension protest fills Tarvik\n\nOn Tuesday 18 March, 34,200 people marched in Tarvik against the pension "
            "reform, according to the Vael police, 90,000 according to organisers."
        ),
        (
            "Tarvik unions plan next step on pension reform\n\nIn Tarvik, the Vael police counted 34,200 protesters "
            "against the pension reform, organisers 120,000{}. The reform divides Tarvik."
        ),
        " on Friday 21 March",
        ("90,000", "120,000"),
    ),
    (
        "fr",
        (
            "Retraites : forte mobilisation à Tarvik\n\nMardi 18 mars, 34 200 personnes ont manifesté à Tarvik contre "
            "la réforme des retraites, selon la préfecture de Vael, 60 000 selon les syndicats."
        ),
        (
            "Retraites : les syndicats de Tarvik préparent la suite\n\nA Tarvik, contre la réforme des retraites, la "
            "préfecture de Vael avait compté 34 200 manifestants, les syndicats 120 000{}. La réforme divise Tarvik."
        ),
        " vendredi 21 mars",
        ("60 000", "120 000"),
    ),
]


@pytest.mark.parametrize(("lang", "first", "later", "day", "counts"), MARCHES, ids=[m[0] for m in MARCHES])
def test_the_day_of_one_count_is_that_of_the_rival_count_beside_it(
    lang: str, first: str, later: str, day: str, counts: tuple[str, str]
) -> None:
    assert _of_one_fact(lang, first, later.format(""), counts)
    assert not _of_one_fact(lang, first, later.format(day), counts)


def _of_one_fact(lang: str, first: str, later: str, counts: tuple[str, str]) -> bool:
    """Say whether the counts that two articles of two days give stand in one fact."""
    told = zip("ab", (first, later), ("2031-03-18", "2031-03-23"), strict=True)
    result = check([Document(id=name, text=text, lang=lang, published=day) for name, text, day in told])
    quotes = {c.id: (c.document, c.quote) for c in result.claims}
    both = set(zip("ab", counts, strict=True))
    return any(both <= {quotes[i] for i in fact.claims} for fact in result.facts)
