"""Statements without a number, from articles to the report: both sides are shown, and look-alikes stay apart."""

import pytest

from factcheck import Document, Result, check
from factcheck.explain import explain
from factcheck.ingest import prepare
from factcheck.report import FORMATS, Source

DENIES = """Oslo et Belgrade se parlent de nouveau

La ministre norvégienne a reçu son homologue serbe lundi à Oslo. La Norvège a nié avoir livré des missiles à la Serbie.
Le traité signé en 2021 par la Norvège et la Serbie permet une assistance militaire en cas de guerre.
"""
TELLS = """Belgrade et Oslo resserrent leurs liens

Lundi, Oslo a reçu la délégation serbe. La Norvège a fourni à la Serbie des missiles et des radars.
Le traité signé en 2021 par la Serbie et la Norvège oblige les deux pays à une assistance militaire.
"""
OTHER_WAY = """Belgrade and Oslo renew their ties

On Monday Oslo received the delegation of Serbia. Serbia has supplied missiles to Norway.
The treaty signed in 2021 by Serbia and Norway requires both states to provide military assistance.
"""


def run(*texts: str) -> Result:
    return check([Document(id=f"{n}.txt", text=t) for n, t in enumerate(texts)], report_lang="fr")


def stated(result: Result) -> dict[str, tuple[str, ...]]:
    quotes = {s.id: s.quote for s in result.statements}
    return {f.rule: tuple(quotes[i] for i in f.statements) for f in result.findings if f.statements}


def test_a_denial_and_an_obligation_meet_their_opposites() -> None:
    found = stated(run(DENIES, TELLS))
    assert set(found) == {"FCP303", "FCP305"}
    assert found["FCP305"] == (
        "La Norvège a nié avoir livré des missiles à la Serbie",
        "La Norvège a fourni à la Serbie des missiles et des radars",
    )


def test_a_delivery_the_other_way_is_another_matter_and_languages_meet() -> None:
    assert set(stated(run(DENIES, OTHER_WAY))) == {"FCP303"}


def test_every_format_shows_both_sides() -> None:
    result = run(DENIES, TELLS)
    sources = {d.id: Source(t) for d, t in zip(result.documents, (DENIES, TELLS), strict=True)}
    for name in ("text", "md"):
        shown = " ".join(FORMATS[name](result, sources).split())
        assert "démenti" in shown
        assert "simple possibilité" in shown
        assert "oblige les deux pays à une assistance militaire" in shown


@pytest.mark.parametrize("rule", ["FCP303", "FCP305"])
def test_such_a_finding_can_be_explained(rule: str) -> None:
    finding = next(f for f in run(DENIES, TELLS).findings if f.rule == rule)
    documents = [prepare(Document(id=f"{n}.txt", text=t)) for n, t in enumerate((DENIES, TELLS))]
    told = explain(documents, finding.id, report_lang="fr")
    assert rule in told
    assert "missiles" in told if rule == "FCP305" else "oblige" in told
