"""The weights set by hand, from which learning starts, name the same cases as those that are used."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

HAND = Path(__file__).parents[1] / "bench" / "hand_weights.toml"


def _cases(weights: Mapping[str, Any]) -> dict[str, set[str]]:
    return {field: set(cases) for field, cases in weights["fields"].items()}


def test_every_case_has_a_weight_set_by_hand() -> None:
    used = tomllib.loads((files("factcheck.match") / "weights.toml").read_text("utf-8"))
    assert _cases(tomllib.loads(HAND.read_text("utf-8"))) == _cases(used)
