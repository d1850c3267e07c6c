"""Two dates of one text: what is told from another date is another event, and two days of one deed contradict."""

from __future__ import annotations

import pytest

from factcheck import Document, check


@pytest.mark.parametrize(
    ("lang", "text", "rules"),
    [
        (
            "en",
            "Ida Tarvik won the cup of Orsen in 1970. Ida Tarvik won the cup of Orsen again the following year.",
            [],
        ),
        ("en", "The river Orsen flooded Brenholm on 4 May 2020. The river Orsen flooded Brenholm two days later.", []),
        ("fr", "Ida Tarvik a été élue maire de Brenholm en 1970. Ida Tarvik a été élue maire l'année suivante.", []),
        ("en", "Ida Tarvik won the cup of Orsen in 1970. Ida Tarvik won the cup of Orsen in 1971.", ["FCD103"]),
        ("fr", "Ida Tarvik a été élue maire de Brenholm en 1970. Ida Tarvik a été élue maire en 1971.", ["FCD103"]),
    ],
)
def test_a_date_told_from_another_one_is_of_another_event(lang: str, text: str, rules: list[str]) -> None:
    assert [f.rule for f in check([Document(id="a", text=text, lang=lang)]).findings] == rules


@pytest.mark.parametrize(
    ("lang", "text", "rules"),
    [
        ("en", "Lena Vik met the Orsen council on 4 May 2024. Jan Olm met the Orsen council on 9 May 2024.", []),
        (
            "en",
            "The Orsen council elected Lena Vik on 4 May 2024. The Orsen council elected Jan Olm on 9 May 2024.",
            [],
        ),
        ("fr", "Lena Vik se produit à la halle d'Orsen le 4 mai 2024. Jan Olm s'y produit le 9 mai 2024.", []),
        ("fr", "Lena Vik a rencontré le maire d'Orsen le 4 mai 2024. Jan Olm a rencontré le maire le 9 mai 2024.", []),
        (
            "en",
            "Lena Vik met the Orsen council on 4 May 2024. Lena Vik met the Orsen council on 9 May 2024.",
            ["FCD103"],
        ),
        (
            "fr",
            "Lena Vik a rencontré le maire d'Orsen le 4 mai 2024. Lena Vik a rencontré le maire le 9 mai 2024.",
            ["FCD103"],
        ),
    ],
)
def test_what_one_text_tells_of_two_parties_is_two_events(lang: str, text: str, rules: list[str]) -> None:
    assert [f.rule for f in check([Document(id="a", text=text, lang=lang)]).findings] == rules


@pytest.mark.parametrize(
    ("lang", "first", "second", "rules"),
    [
        ("en", "The Orsen weavers voted to strike on Thursday.", "The Orsen weavers voted on Monday.", []),
        ("en", "The Orsen council met on Tuesday.", "On Friday the council of Orsen met again.", []),
        ("fr", "Le conseil d'Orsen s'est réuni mardi.", "Vendredi, les élus du conseil d'Orsen se sont réunis.", []),
        (
            "fr",
            "Les tisserands d'Orsen ont voté la grève jeudi.",
            "À Orsen, les tisserands ont voté lundi la fin du mouvement.",
            [],
        ),
        (
            "en",
            "Police arrested Lena Vik in Orsen on Sunday.",
            "Lena Vik was again arrested on Wednesday, at home.",
            [],
        ),
        (
            "fr",
            "Le maire d'Orsen a démissionné samedi.",
            "Jeudi, c'est le nouveau maire d'Orsen qui a démissionné.",
            [],
        ),
    ],
)
def test_weekdays_of_articles_written_weeks_apart_are_of_two_deeds(
    lang: str, first: str, second: str, rules: list[str]
) -> None:
    articles = [
        Document(id="a", text=first, lang=lang, published="2024-09-13"),
        Document(id="b", text=second, lang=lang, published="2024-11-05"),
    ]
    assert [f.rule for f in check(articles).findings] == rules


@pytest.mark.parametrize(
    ("lang", "first", "second", "rules"),
    [
        ("en", "Orsen dismissed the coach Lena Vik in 2017.", "Orsen, which dismissed Jan Olm in 2010, lost.", []),
        ("en", "The court of Orsen sentenced Lena Vik in May 2019.", "Orsen's court sentenced Jan Olm in 2012.", []),
        ("fr", "Le club d'Orsen a recruté Lena Vik en 2017.", "En 2010, le club d'Orsen recrute Jan Olm.", []),
        ("fr", "Le tribunal d'Orsen a condamné Lena Vik en 2019.", "Orsen a condamné Jan Olm en mai 2012.", []),
        (
            "en",
            "Orsen dismissed the coach Lena Vik in 2017.",
            "Orsen, which dismissed Lena Vik in 2010, lost.",
            ["FCD101"],
        ),
        ("fr", "Le club d'Orsen a recruté Lena Vik en 2017.", "En 2010, le club d'Orsen recrute Lena Vik.", ["FCD101"]),
    ],
)
def test_what_is_done_to_two_people_is_two_deeds_in_whatever_articles(
    lang: str, first: str, second: str, rules: list[str]
) -> None:
    articles = [Document(id="a", text=first, lang=lang), Document(id="b", text=second, lang=lang)]
    found = [f.rule for f in check(articles).findings]
    assert [r for r in found if r == "FCD101"] == rules


def test_weekdays_of_one_week_contradict() -> None:
    articles = [
        Document(id="a", text="The Orsen council met on Tuesday.", lang="en", published="2024-09-13"),
        Document(id="b", text="The Orsen council met on Wednesday.", lang="en", published="2024-09-13"),
    ]
    assert [f.rule for f in check(articles).findings] == ["FCD101"]


@pytest.mark.parametrize(
    ("lang", "meeting", "signed", "members"),
    [
        (
            "fr",
            "Lena Vik (à gauche) et Jan Olm avant leurs entretiens, le 14 avril 2023, à Orsen. (Photo : Tarvik)",
            "En avril, Jan Olm et Lena Vik ont signé un traité de pêche.",
            [2],
        ),
        (
            "en",
            "Lena Vik and Jan Olm shake hands during talks in Orsen on May 6, 2025.",
            "In May, Jan Olm and Lena Vik signed a pact on fishing.",
            [2],
        ),
        (
            "fr",
            "Lena Vik a rencontré Jan Olm le 14 avril 2023 à Orsen.",
            "En avril, Jan Olm a signé un traité de pêche avec Ida Tarvik.",
            [],
        ),
        (
            "en",
            "Lena Vik met Jan Olm in Orsen on June 6, 2025.",
            "In May, Jan Olm and Lena Vik signed a pact on fishing.",
            [],
        ),
    ],
)
def test_what_two_parties_sign_is_signed_when_they_meet_in_that_month(
    lang: str, meeting: str, signed: str, members: list[int]
) -> None:
    articles = [Document(id=name, text=text, lang=lang) for name, text in zip("ab", (meeting, signed), strict=True)]
    assert [len(fact.claims) for fact in check(articles).facts] == members
