"""Statements: what a sentence says without a number, by cases kept as data; silence is a case as well."""

import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from factcheck.ingest import prepare
from factcheck.model.document import Document
from factcheck.model.statement import STANDINGS, Statement
from factcheck.parse import parse_prepared
from factcheck.parse.statements.candidates import Candidates

CASES = tomllib.loads((Path(__file__).parent / "statements.toml").read_text("utf-8"))["case"]


def statements_of(case: dict[str, Any]) -> tuple[Statement, ...]:
    return parse_prepared(prepare(Document(id="d", text=case["text"], lang=case["lang"]))).statements


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_a_sentence_says_what_the_case_says(case: dict[str, Any]) -> None:
    found = statements_of(case)
    assert len(found) >= len(case["statements"])
    if not case["statements"]:
        assert not found
    for expected in case["statements"]:
        told = next((s for s in found if s.standing == expected["standing"]), None)
        assert told is not None, found
        assert {name: _said(told, name) for name in expected} == expected


def _said(statement: Statement, name: str) -> Any:
    value = getattr(statement, name)
    return sorted(value) if isinstance(value, frozenset) else value


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_every_statement_stands_where_it_says(case: dict[str, Any]) -> None:
    for statement in statements_of(case):
        assert case["text"][statement.start : statement.end] == statement.quote
        assert statement.sentence_start <= statement.start < statement.end <= statement.sentence_end
        assert statement.standing in STANDINGS


def test_every_standing_has_a_case() -> None:
    assert {s["standing"] for case in CASES for s in case["statements"]} == set(STANDINGS)


# Of what sentences are made that may or may not hold a statement: whoever may do a deed, in every way that a name is
# written; what may stand before the verb; verbs in every form; and what the deed is done with.
PARTS = {
    "fr": (
        (
            "La Russie|Kim|Kim Jong Un|Petit-trou|Moulin G7|Le G7|N'djamena|Jean-d'arc|Kim œuvre|Œuvre|L'armée russe"
            "|Le Nord|Le gouvernement de Séoul|Les habitants de Kiev|Il|Banque De|Ni la Serbie ni la Hongrie|Le traité"
        ),
        "a|n'a pas|va|pensera|devra|pourrait|aurait|enfin|, qui|et|si|russe|selon la police|oblige à|permet de",
        "livré|fournit|fournira|nié avoir livré|dément|confirmé|accuse Oslo de fournir|entre en vigueur|livrer|signé",
        "des armes|des missiles à l'Ukraine|un traité|à la Pologne|la livraison d'armes|de nouvelles|en 2023",
    ),
    "en": (
        (
            "Russia|Kim|Kim Jong Un|Saint-malo|Group G7|The G7|O'brien|Kim œuvre|The Russian army|The North"
            "|The government of Seoul|Residents of Kyiv|It|Neither Serbia nor Hungary|Brazil's|The treaty"
        ),
        "has|has not|will|would|could|reportedly|officially|, which|and|if|Russian|police say|requires|allows",
        "supplied|supplies|denied supplying|denies|confirmed|accused Oslo of supplying|made landfall|to deliver|signed",
        "weapons|missiles to Ukraine|a treaty|the delivery of weapons|new|in 2023",
    ),
}


def _text(lang: str) -> str:
    """Return a text of one line in which everybody does everything, and which names one of them in full."""
    subjects, small, verbs, things = (part.split("|") for part in PARTS[lang])
    told = [" ".join(words) for words in product(subjects, ("", *small), verbs, things[:2])]
    return " ".join(f"{' '.join(sentence.split())}." for sentence in (*told, "Kim Jong Un"))


def test_a_sentence_passed_over_holds_no_statement_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = [statements_of(case) for case in CASES]
    monkeypatch.setattr(Candidates, "may_state", lambda *_: True)
    assert quick == [statements_of(case) for case in CASES]
    assert any(quick)


@pytest.mark.parametrize("lang", sorted(PARTS))
def test_a_sentence_passed_over_holds_no_statement(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    case = {"lang": lang, "text": _text(lang)}
    quick = statements_of(case)
    monkeypatch.setattr(Candidates, "may_state", lambda *_: True)
    assert quick == statements_of(case)
    assert len(quick) > 500
