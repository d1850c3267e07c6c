"""Small runs over real articles of our own: what they say, and how they read after an edit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from factcheck import Document
from factcheck.model.contract import Result
from factcheck.pipeline import check_prepared, given, prepare
from factcheck.triage import Given, Triage

BRIDGE = {
    "a.txt": "Le pont de Valmorin a été inauguré le 3 mai 2019 par le maire. "
    "La crue de samedi a fait 12 morts à Valmorin.",
    "b.txt": "Inauguré le 4 mai 2019, le pont de Valmorin est fermé. À Valmorin, la crue de samedi a fait 14 morts.",
}


def edited(texts: Mapping[str, str], document: str, old: str, new: str) -> dict[str, str]:
    """Return the texts with one phrase of one of them replaced."""
    assert texts[document].count(old) == 1
    return {**texts, document: texts[document].replace(old, new)}


def run(texts: Mapping[str, str], triage: Triage | None = None, lang: str = "en") -> tuple[Result, Given]:
    """Check some texts, published one day, and return the result with what triage may look at beside it."""
    documents = [Document(id=i, text=t, lang="fr", published="2024-06-20", path=i) for i, t in texts.items()]
    prepared = [prepare(d) for d in documents]
    result = check_prepared(prepared, report_lang=lang, triage=triage or Triage())
    return result, given(result, prepared)


def rules(result: Result) -> list[str]:
    """Return the rules of the open findings, sorted."""
    return sorted(f.rule for f in result.findings)


DAY = date(2026, 11, 21)
