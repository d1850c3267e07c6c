"""What a page, a keyboard or an editor does to the signs of a text changes no claim: texts times changes."""

import re
import textwrap
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document
from factcheck.ingest.prepare import prepare
from factcheck.model.claim import Claim
from factcheck.parse import parse_prepared

CASES = tomllib.loads((Path(__file__).parent / "surface.toml").read_text(encoding="utf-8"))


def changed(text: str, change: dict[str, Any]) -> str:
    if "wide" in change:
        folded = (textwrap.wrap(part, change["wide"], break_on_hyphens=False) for part in text.split("\n\n"))
        return "\n\n".join("\n".join(lines) for lines in folded)
    if "form" in change:
        return unicodedata.normalize(change["form"], text)
    for find, by in [(change["find"], change["by"]), *change.get("also", ())]:
        text = re.sub(find, by, text)
    return text


def claims(text: str, lang: str) -> list[tuple[object, ...]]:
    parsed = parse_prepared(prepare(Document(id="a", text=text, lang=lang, published="2024-04-04")))
    assert all(text[c.start : c.end] == c.quote for c in parsed.claims)
    return [
        (c.kind, c.measure, c.quantity, c.when and c.when.period, c.stance, *(sorted(map(str, at)) for at in slots(c)))
        for c in parsed.claims
    ]


def slots(claim: Claim) -> tuple[Any, ...]:
    told = claim.slots
    return told.things, told.happening, told.predicate, told.subject, told.speaker, told.places, told.scope


@pytest.mark.parametrize("text", CASES["text"], ids=lambda text: text["lang"])
@pytest.mark.parametrize("change", CASES["change"], ids=lambda change: change["what"])
def test_no_claim_hangs_on_the_signs_of_a_page(text: dict[str, str], change: dict[str, Any]) -> None:
    plain = text["said"].strip()
    other = changed(plain, change)
    if other == plain:
        pytest.skip("nothing to change")
    assert claims(other, text["lang"]) == claims(plain, text["lang"])
