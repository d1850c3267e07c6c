"""Whose polls a text opens with."""

from __future__ import annotations

import pytest

from factcheck import Document
from factcheck.ingest import prepare
from factcheck.parse import parse_prepared


@pytest.mark.parametrize(
    ("lang", "text", "whose"),
    [
        ("fr", "Un sondage de l'Elanor donne Ida Kern à 34 % des intentions de vote.", {"elanor"}),
        ("fr", "Ida Kern obtiendrait 34 % des voix, selon un sondage Elanor pour le Courrier.", {"elanor"}),
        ("en", "Ida Kern leads by 4 points, according to a poll by Varnop for the Mail.", {"varnop"}),
        ("en", "A Varnop survey gives Ida Kern 34 percent of the vote.", {"varnop"}),
        ("fr", "Nouveau sondage\n\nIda Kern est créditée de 34 % des intentions de vote.", set()),
        ("fr", "Nouveau sondage : 34 % pour Ida Kern.", set()),
        ("fr", "Ida Kern recueille 34 % des intentions de vote à Varna, selon un sondage.", set()),
        ("en", "Ida Kern has 34 percent of the vote.", set()),
    ],
)
def test_a_pollster_stands_beside_its_poll(lang: str, text: str, whose: set[str]) -> None:
    assert parse_prepared(prepare(Document(id="a", text=text, lang=lang))).pollsters == whose
