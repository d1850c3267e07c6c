"""Every rule has cases beside it, flagged and clean; every case file has a rule."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.judge.finding import Finding
from factcheck.judge.message import fill, placeholders
from tests.judge.run import RULES, run

_HERE = Path(__file__).parent
_CASES = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_HERE.glob("*.toml"))}
_NAMES = {f"{r.id}-{r.name}": r for r in RULES}

_ALL = [
    pytest.param(stem, verdict, case, id=f"{stem}-{verdict}-{number}")
    for stem, cases in _CASES.items()
    for verdict in ("flagged", "clean")
    for number, case in enumerate(cases.get(verdict, ()))
]


def test_each_rule_has_cases_of_both_kinds_and_each_case_file_has_a_rule() -> None:
    assert sorted(_CASES) == sorted(_NAMES)
    poor = [stem for stem, cases in _CASES.items() if not cases.get("flagged") or not cases.get("clean")]
    assert poor == []


def test_cases_say_nothing_but_flagged_and_clean() -> None:
    assert {key for cases in _CASES.values() for key in cases} == {"flagged", "clean"}


@pytest.mark.parametrize(("stem", "verdict", "case"), _ALL)
def test_case(stem: str, verdict: str, case: dict[str, Any]) -> None:
    rule = _NAMES[stem]
    found = [f for f in run(case)[1] if f.rule == rule.id]
    if verdict == "clean":
        assert found == [], case.get("about")
        return
    assert len(found) == case.get("findings", 1), case.get("about")
    _as_said(found[0], case, rule.severity)


def _as_said(finding: Finding, case: dict[str, Any], severity: str) -> None:
    assert finding.severity == case.get("severity", severity)
    if "primary" in case:
        assert finding.claims[0] == f"c{case['primary']}"
    if "shown" in case:
        assert sorted(finding.claims) == sorted(f"c{n}" for n in case["shown"])
    if "cause" in case:
        assert case["cause"] in {r.key for r in finding.because}
    for _, message in finding.message:
        assert "{" not in message
        assert all(part in message for part in case.get("says", ()))


@pytest.mark.parametrize("stem", sorted(_NAMES))
def test_both_languages_of_a_rule_speak_of_the_same_things(stem: str) -> None:
    message = _NAMES[stem].message
    assert sorted(placeholders(message.fr)) == sorted(placeholders(message.en))


def test_what_stands_in_a_text_is_never_read_as_a_placeholder() -> None:
    assert fill("{a} {b}", {"a": "{b}", "b": "x"}) == "{b} x"
