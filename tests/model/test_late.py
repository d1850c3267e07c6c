"""Patterns that wait: they answer as compiled ones do, and each of the package can be compiled."""

import pkgutil
import re
from importlib import import_module

import pytest

import factcheck
from factcheck.model.late import late


def test_a_late_pattern_answers_as_a_compiled_one() -> None:
    made, waiting = re.compile("(?P<n>[a-c]+)", re.I), late("(?P<n>[a-c]+)", re.I)
    for text in ("xABx", "none", ""):
        assert [m.span("n") for m in waiting.finditer(text)] == [m.span("n") for m in made.finditer(text)]
        assert waiting.sub("_", text) == made.sub("_", text)
    assert waiting.pattern == made.pattern
    assert waiting.search("xa") and not waiting.fullmatch("xa")
    with pytest.raises(AttributeError, match="fullmtach"):
        _ = waiting.fullmtach  # type: ignore[attr-defined]


def test_what_is_wrong_with_one_is_told_when_it_is_asked() -> None:
    wrong = late("(")
    with pytest.raises(re.error, match="unterminated"):
        wrong.match("")


def test_every_late_pattern_of_the_package_compiles() -> None:
    names = [m.name for m in pkgutil.walk_packages(factcheck.__path__, "factcheck.") if not m.name.endswith("__main__")]
    values = [value for name in names for value in vars(import_module(name)).values()]
    waiting = [value for value in values if type(value) is type(late(""))]
    assert len(waiting) > 10
    assert all(isinstance(value.pattern, str) for value in waiting)
