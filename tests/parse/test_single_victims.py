"""Articles that count a victim: which do, and that they are mentions like any other number."""

import pytest

from factcheck import Document, parse


@pytest.mark.parametrize(
    ("lang", "text", "counted"),
    [
        ("en", "The storm killed a child and injured four.", ["a child"]),
        ("en", "The storm killed a child and injured dozens.", ["a child"]),
        ("en", "The landslide killed a miner and trapped dozens.", ["a miner"]),
        ("en", "A young girl was killed and scores of others were hurt.", ["A young girl"]),
        ("en", "A man told the mayor that dozens were killed and hundreds injured.", []),
        ("fr", "Le séisme a tué une fillette de 10 ans et blessé des dizaines de personnes.", ["une fillette"]),
        ("fr", "Une femme a été tuée et des dizaines de personnes ont été blessées.", ["Une femme"]),
        ("fr", "Un policier a été tué et des dizaines de manifestants ont été blessés.", ["Un policier"]),
        ("fr", "Un tireur a tué des dizaines de personnes et en a blessé des centaines.", []),
        ("en", "A man was killed and two were wounded.", ["A man"]),
        ("en", "A man told the mayor that three people were killed and 12 injured.", []),
        ("en", "A man died, which brings the toll to 12 dead and 40 injured.", []),
        ("en", "A man was killed.", []),
        ("en", "A gunman has killed three people and wounded four.", []),
        ("en", "A 9-year-old boy was killed and 30 people were injured.", ["A 9-year-old boy"]),
        ("en", "A man, 34, was killed and three others were hurt.", ["A man"]),
        ("en", "A 10-year-old girl was killed.", []),
        ("fr", "Un homme de 34 ans est mort et trois personnes ont été blessées.", ["Un homme"]),
        ("fr", "Un homme de 34 ans a tué trois personnes et en a blessé deux.", []),
        ("fr", "Un tireur a tué trois personnes et en a blessé dix.", []),
        ("fr", "La crue a tué un enfant et blessé douze personnes.", ["un enfant"]),
        ("fr", "Un homme est mort et deux femmes ont été blessées.", ["Un homme"]),
        ("fr", "Un homme a vu mourir douze soldats et blesser trois civils.", []),
    ],
)
def test_an_article_counts_beside_another_toll_only(lang: str, text: str, counted: list[str]) -> None:
    parsed = parse(Document(id="d", text=text, lang=lang))
    articles = [m for m in parsed.mentions if m.text.lower() in ("a", "un", "une")]
    assert [c.quote for c in parsed.claims if c.quote.split()[0].lower() in ("a", "un", "une")] == counted
    assert len(articles) == len(counted)
    assert all(text[m.start : m.end] == m.text and m.value == 1 for m in articles)


@pytest.mark.parametrize(
    ("text", "at_least"),
    [
        ("The storm killed a child and injured four.", False),
        ("The storm killed a child and injured dozens.", True),
        ("The blast killed a worker, injured dozens and left six missing.", False),
    ],
)
def test_beside_a_vague_count_one_victim_is_the_least(text: str, at_least: bool) -> None:
    claim = next(c for c in parse(Document(id="d", text=text, lang="en")).claims if c.quote.startswith("a "))
    assert (claim.value.low, claim.value.high is None) == (1, at_least)
    assert "dead" in claim.measure


def test_that_the_one_victim_is_a_child_makes_no_count_of_children() -> None:
    claims = parse(Document(id="d", text="The quake killed a 10-year-old girl and injured 40.", lang="en")).claims
    victim = next(c for c in claims if c.quote.startswith("a "))
    assert victim.measure == "person dead"
