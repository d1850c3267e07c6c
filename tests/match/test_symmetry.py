"""Two claims compared stand to each other alike whichever is asked first: no result may hang on the names of files."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from factcheck import Document
from factcheck.ingest import prepare
from factcheck.match.align import Matcher
from factcheck.match.weights import load_weights
from factcheck.model.parsed import Parsed
from factcheck.parse import parse_prepared

PAIRS = tomllib.loads((Path(__file__).parent.parent / "pairs.toml").read_text("utf-8"))["case"]
# One value told in two units or dimensions, an hour beside its own day, and a figure that is an age in one text.
TEXTS = (
    ("en", "The rescue at Varna went on for two days.", "The port of Varna was shut for 48 hours after the rescue."),
    ("fr", "Lise Kern a signé à Varna pour cinq ans.", "Le contrat de Lise Kern à Varna est de cinq saisons."),
    (
        "en",
        "A fire broke out in Varna. The gunman of Varna ran for about 3 miles on Sunday, police said.",
        "A fire broke out in Varna. At 1:30 a.m. Sunday morning police in Varna saw a six foot man.",
    ),
    ("en", "Ida Tarvik, 29, of Varna won.", "Mara Kern is 29 years old, and 29 people came to Varna."),
)


def parsed(name: str, text: str, lang: str) -> Parsed:
    return parse_prepared(prepare(Document(id=name, text=text, lang=lang, published="2016-08-22")))


@pytest.mark.parametrize(("lang", "a", "b"), [*TEXTS, *((case["lang"], case["a"], case["b"]) for case in PAIRS)])
def test_whichever_claim_is_asked_first(lang: str, a: str, b: str) -> None:
    matcher = Matcher([parsed("a", a, lang), parsed("b", b, lang)], load_weights())
    for one, other in combinations(matcher.claims, 2):
        if one.dated != other.dated:  # no figure meets a date
            continue
        assert matcher.comparer.compare(one, other) == matcher.comparer.compare(other, one)
        alike = matcher.context.siblings.tell_alike
        assert alike(one, other) == alike(other, one)
