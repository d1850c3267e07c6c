"""What two articles come to, from their texts to the verdict: classes of conflicts and of what only looks like one."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, check

CASES = tomllib.loads((Path(__file__).parent / "conflicts.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['lang']}-{c['about']}")
def test_two_articles(case: dict[str, Any]) -> None:
    day = case.get("published")  # of both, or one of each
    days = day if isinstance(day, list) else [day, day]
    documents = [
        Document(id=name, text=text, lang=case["lang"], published=published)
        for name, text, published in zip("ab", case["texts"], days, strict=True)
    ]
    result = check(documents)
    quoted = {c.id: (c.document, c.quote) for c in result.claims}
    wanted = set(zip("ab", case["quotes"], strict=True))
    assert wanted <= set(quoted.values()), sorted(quoted.values())
    found = [p.verdict for f in result.facts for p in f.pairs if {quoted[p.a], quoted[p.b]} == wanted]
    assert found == ([case["verdict"]] if case["verdict"] else [])
