"""Statements meet where they are of one matter and one party, in documents of one event, and nowhere else."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from make import parsed

from factcheck.match.statements.meetings import meetings
from factcheck.model.parsed import Parsed
from factcheck.model.statement import Meeting
from tests.judge.make import statement

CASES = tomllib.loads((Path(__file__).parent / "meetings.toml").read_text("utf-8"))["case"]


def documents(case: dict[str, Any]) -> list[Parsed]:
    made = [statement(n, document=d, **case[d]) for n, d in enumerate("ab")]
    return [replace(parsed(s.document, [], "fr", []), statements=(s,)) for s in made]


def met(found: list[Parsed], *, one_event: bool = True) -> tuple[Meeting, ...]:
    return meetings(found, lambda a, b: one_event and a < b)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_two_statements_bear_on_each_other_or_not(case: dict[str, Any]) -> None:
    assert [m.bearing for m in met(documents(case))] == ([case["bearing"]] if case["bearing"] else [])


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_statements_of_two_events_never_meet(case: dict[str, Any]) -> None:
    assert met(documents(case), one_event=False) == ()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_order_of_the_documents_does_not_matter(case: dict[str, Any]) -> None:
    assert met(documents(case)) == met(documents(case)[::-1])


def test_statements_that_share_a_partner_are_one_meeting() -> None:
    case = next(c for c in CASES if c["bearing"] == "contested")
    denied, done = documents(case)
    again = statement(2, document="c", **case["b"])
    third = replace(done, document=replace(done.document, id="c"), statements=(again,))
    (meeting,) = met([denied, done, third])
    assert [s.document for s in meeting.right] == ["b", "c"]
