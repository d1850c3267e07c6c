"""Articles whose lengths of time do not fit, or only seem not to fit, the days beside them."""

from __future__ import annotations

import pytest

from factcheck import Document, check

FLAGGED = [
    ("fr", "La foire a duré douze jours, du 3 au 10 mai 2024."),
    ("fr", "Du 3 au 10 mai 2024, la foire a duré douze jours."),
    ("fr", "Il a été maire pendant neuf ans, de 1996 à 2001."),
    ("en", "From 3 to 10 May 2024, the fair lasted twelve days."),
    ("en", "She was mayor for nine years, from 1996 to 2001."),
    ("en", "The port was closed for three months between 5 May and 12 June 2024."),
]
CLEAN = [
    ("fr", "La foire a duré huit jours, du 3 au 10 mai 2024."),
    ("en", "She was mayor for five years, from 1996 to 2001."),
    # a part of one year is no span of as many years
    ("fr", "Le port sera fermé deux ans dès la fin de 2007."),
    ("fr", "Les ventes du dernier trimestre 2004 sont les meilleures depuis huit ans."),
    ("en", "The gas will be delivered for 25 years from the end of 2007."),
    ("en", "Exports picked up in the last three months of 2004 to their best levels in eight years."),
    ("en", "She will have served 11 years by the end of 2008."),
    ("en", "The firm paid no tax for two years in the late 1970s."),
    # how often
    ("fr", "Un mineur est mort tous les quatre jours entre 1999 et 2003."),
    ("fr", "Le phare est repeint tous les dix ans, de 1996 à 2001 par des bénévoles."),
    ("en", "One miner died every four days between 1999 and 2003."),
    ("en", "The bridge was checked every two years from 1990 to 2001."),
    # something else is as long
    ("en", "Ida Kern, who chaired the port from 2001 to 2008, was sentenced to 11 years."),
]


def rules_of(lang: str, text: str) -> set[str]:
    return {f.rule for f in check([Document(id="a", text=text, lang=lang)]).findings}


@pytest.mark.parametrize(("lang", "text"), FLAGGED)
def test_a_length_that_its_days_rule_out_is_told(lang: str, text: str) -> None:
    assert "FCT501" in rules_of(lang, text)


@pytest.mark.parametrize(("lang", "text"), CLEAN)
def test_a_length_of_something_else_is_not(lang: str, text: str) -> None:
    assert "FCT501" not in rules_of(lang, text)
