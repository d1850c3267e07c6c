"""Claims: what they say of a sentence, by cases kept as data."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.ingest import prepare
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.parse import parse_prepared

FILES = (
    Path(__file__).parent / name
    for name in ("claims.toml", "lives.toml", "politics.toml", "scenes.toml", "values.toml")
)
CASES = [case for file in FILES for case in tomllib.loads(file.read_text("utf-8"))["case"]]


def claims_of(case: dict[str, Any]) -> tuple[Claim, ...]:
    document = Document(id="d", text=case["text"], lang=case["lang"], published=case.get("published"))
    return parse_prepared(prepare(document)).claims


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_a_sentence_says_what_the_case_says(case: dict[str, Any]) -> None:
    found = claims_of(case)
    if not case["claims"]:
        assert not found
    for expected in case["claims"]:
        claim = next((c for c in found if c.quote == expected["quote"]), None)
        assert claim is not None, [c.quote for c in found]
        said = {name: _said(claim, name) for name in expected}
        assert said == expected
    for kind, number in case.get("count", {}).items():
        assert sum(c.kind == kind for c in found) == number


def _said(claim: Claim, name: str) -> Any:
    if name == "hedge":
        return claim.quantity.hedge if claim.quantity else None
    if name == "range":
        span = claim.quantity.interval if claim.quantity else None
        return [f"{end.normalize():f}" for end in (span.low, span.high) if end is not None] if span else []
    if name == "cited":
        return claim.speaker
    if name == "period":
        return claim.period or ""
    if name == "towards":
        way = claim.slots.heading
        return [way.degrees, way.landmark] if way is not None else []
    if name == "event":
        return claim.slots.event.timex if claim.slots.event else ""
    of_claim = hasattr(claim, name) and name not in ("subject", "speaker")
    value = getattr(claim if of_claim else claim.slots, name)
    return sorted(value) if isinstance(value, frozenset) else value


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_every_claim_stands_where_it_says(case: dict[str, Any]) -> None:
    for claim in claims_of(case):
        assert case["text"][claim.start : claim.end] == claim.quote
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end


@pytest.mark.parametrize(
    ("lang", "text", "nameless"),
    [
        ("en", "She retired before 2008.", True),
        ("en", "At least 174 people were killed.", True),
        ("fr", "Le bilan est de 12 morts.", True),
        ("en", "Orsen retired before 2008.", False),  # its capital is that of the sentence
        ("fr", "Orsen est mort en 1745.", False),
        ("en", "She retired in Lyon before 2008.", False),
        ("en", "She retired.", False),  # nothing is claimed that could be compared
    ],
)
def test_a_text_names_nobody(lang: str, text: str, nameless: bool) -> None:
    assert parse_prepared(prepare(Document(id="d", text=text, lang=lang))).nameless is nameless
