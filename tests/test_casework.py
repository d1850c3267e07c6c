"""The cases that travel with the rules: whole articles, from the text to the finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casework import run_cases
from factcheck.judge.casefile import FOLDER
from factcheck.judge.rule import rules_in, shipped_folder
from factcheck.model.errors import DataError

RULES = rules_in(shipped_folder())
OUTCOMES = {o.rule: o for o in run_cases(shipped_folder(), RULES)}
RULE = """
id = "XYZ101"
name = "more-houses"
over = "fact"
severity = "error"
when = ["figures", "discrepant"]
message.fr = "{values}"
message.en = "{values}"
about = "Houses."
"""
FLAGGED = """
[[flagged]]
about = "two purchases"
texts = ["Le musée de Varna a acheté 730 tableaux.", "Le musée de Varna a acheté 370 tableaux."]
lang = "fr"
"""


@pytest.mark.parametrize("rule", [r.id for r in RULES])
def test_the_cases_of_every_rule_hold_and_are_of_both_kinds(rule: str) -> None:
    assert OUTCOMES[rule].failures == ()
    assert not OUTCOMES[rule].untested


def folder(tmp_path: Path, cases: str, name: str = "XYZ101") -> Path:
    (tmp_path / "XYZ101-more-houses.toml").write_text(RULE, "utf-8")
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / f"{name}.toml").write_text(cases, "utf-8")
    return tmp_path


def outcome(place: Path) -> tuple[str, ...]:
    return run_cases(place, rules_in(place))[0].failures


def test_a_case_that_holds_fails_nowhere(tmp_path: Path) -> None:
    assert outcome(folder(tmp_path, FLAGGED)) == ()


@pytest.mark.parametrize(
    ("cases", "says"),
    [
        (FLAGGED.replace("370", "730"), "flagged: two purchases: not flagged"),
        (FLAGGED + 'severity = "note"', "flagged otherwise: error on "),
        (FLAGGED + 'quotes = ["12 tableaux"]', "flagged otherwise: error on "),
        (FLAGGED.replace("flagged", "clean"), "clean: two purchases: flagged all the same"),
    ],
)
def test_a_case_that_does_not_hold_says_what_it_got(tmp_path: Path, cases: str, says: str) -> None:
    (failure,) = outcome(folder(tmp_path, cases))
    assert says in failure


@pytest.mark.parametrize(
    ("cases", "says"),
    [
        ("[[flaged]]", r"XYZ101.toml: unknown key 'flaged'; did you mean 'flagged'\?"),
        (FLAGGED + "langue = 'fr'", r"unknown key 'flagged.1.langue'; did you mean 'lang'\?"),
        ("[[clean]]\nabout = 'nothing'", "clean.1: a case needs texts, files or documents"),
        ("[[clean]]\nabout = 'gone'\nfiles = ['gone.txt']", "gone.txt.*; put the file beside the case file"),
        (
            FLAGGED.replace('"fr"', '"zz"'),
            "two purchases: text 1: lang 'zz': not known; use one of en",
        ),
        ("[[clean]]\nabout = 'gone'\nfiles = ['gone.txt']", "^cases/XYZ101.toml: clean: gone: "),
        ("[[clean", "^cases/XYZ101.toml: not valid TOML"),
    ],
)
def test_a_case_file_that_breaks_its_schema_is_refused(tmp_path: Path, cases: str, says: str) -> None:
    with pytest.raises(DataError, match=says):
        outcome(folder(tmp_path, cases))


def test_cases_of_no_rule_and_two_files_of_one_are_refused(tmp_path: Path) -> None:
    place = folder(tmp_path, FLAGGED, "XYZ102")
    with pytest.raises(DataError, match=r"XYZ102.toml: cases of no rule here; did you mean 'XYZ101'\?"):
        outcome(place)
    for name in ("XYZ101", "XYZ101-more-houses"):
        (place / FOLDER / f"{name}.toml").write_text(FLAGGED, "utf-8")
    (place / FOLDER / "XYZ102.toml").unlink()
    with pytest.raises(DataError, match=r"more-houses\.toml has cases of that rule"):
        outcome(place)
