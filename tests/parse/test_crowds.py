"""Words for many, as intervals: one claim each, with the bounds that the table of its language says."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import Document, parse

TABLE = tomllib.loads((Path(__file__).parent / "crowds.toml").read_text("utf-8"))
CASES = [(lang, bounds, text) for lang, rows in TABLE.items() for bounds, texts in rows.items() for text in texts]


@pytest.mark.parametrize(("lang", "bounds", "marked"), CASES, ids=[text for *_, text in CASES])
def test_words_for_many_say_what_the_table_says(lang: str, bounds: str, marked: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    (claim,) = parse(Document(id="d", text=text, lang=lang)).claims
    low, high = ((Decimal(end) if end else None) for end in bounds.split(".."))
    assert (claim.value.low, claim.value.high) == (low, high)
    assert claim.quote == marked.partition("»")[0].partition("«")[2]
