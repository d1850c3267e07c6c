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
