"""Planted errors are what they claim to be, stand where they say, and one stands in a text at a time."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


def module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("planted", Path(__file__).with_name("planted.py"))
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules["planted"] = made
    spec.loader.exec_module(made)
    return made


planted = module()
CASES: list[tuple[str, str, str, set[str]]] = [
    ("fr", "digits_swapped", "1 240 soldats", {"1 420 soldats"}),
    ("fr", "digits_swapped", "100 soldats en 2019", {"100 soldats en 2019"}),
    ("fr", "digits_swapped", "12,5 millions", {"21,5 millions"}),
    ("fr", "times_ten", "1 240 soldats", {"12 400 soldats"}),
    ("en", "times_ten", "1,240 soldiers", {"12,400 soldiers"}),
    ("fr", "times_ten", "7,2 % et AK-12", {"72 % et AK-12"}),
    ("fr", "day_off", "le 28 mai", {"le 1 mai"}),
    ("fr", "month_off", "en décembre 2020", {"en janvier 2020"}),
    ("en", "year_off", "in 2020", {"in 2019"}),
    ("fr", "magnitude", "3,4 milliards", {"3,4 millions"}),
    ("en", "magnitude", "$3.4 billion", {"$3.4 million"}),
    ("en", "unit", "15 kilometres", {"15 metres"}),
    ("fr", "weekday", "dimanche 5 mai", {"lundi 5 mai"}),
]


@pytest.mark.parametrize(("lang", "kind", "text", "expected"), CASES)
def test_an_error_of_each_kind(lang: str, kind: str, text: str, expected: set[str]) -> None:
    assert ({e.text for e in planted.edits(text, lang) if e.kind == kind} or {text}) == expected


def test_every_kind_has_a_case_and_occurs_in_the_articles() -> None:
    occurring = {e.kind for t in planted.tellings() for e in planted.edits(t.second.text, t.second.lang)}
    assert occurring == {kind for _, kind, _, _ in CASES}


@pytest.mark.parametrize("telling", [t for t in planted.tellings() if t.how == "told"], ids=lambda t: t.name)
def test_one_error_at_a_time_and_where_it_says(telling: Any) -> None:
    text = telling.second.text
    for edit in planted.edits(text, telling.second.lang):
        assert edit.text[: edit.start] == text[: edit.start]
        after = len(edit.text) - edit.end
        assert edit.text[edit.end :] == text[len(text) - after :]
        assert edit.text != text


def test_an_error_in_a_copy_is_found_and_a_true_copy_is_silent() -> None:
    telling = next(t for t in planted.tellings() if t.name == "bridge" and t.how == "copy")
    assert planted.alarms(planted.check([telling.first, telling.second])) == {}
    weekday = next(e for e in planted.edits(telling.second.text, "fr") if e.kind == "weekday")
    assert planted.found(weekday, {}, telling)
