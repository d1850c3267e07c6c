"""Statements: what a sentence says without a number, by cases kept as data; silence is a case as well."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.ingest import prepare
from factcheck.model.document import Document
from factcheck.model.statement import STANDINGS, Statement
from factcheck.parse import parse_prepared

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
