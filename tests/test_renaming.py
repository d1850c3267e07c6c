"""Renaming articles moves no fact: of two claims that fit a third one alike, what they say decides, no file's name."""

import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, check
from factcheck.match.prints import reprints
from factcheck.model.frozen import replace

ROOT = Path(__file__).parent
CASES = tomllib.loads((ROOT / "conflicts.toml").read_text("utf-8"))["case"]
# A wire text in more prints than are compared, some with a figure of their own, and one of them undated.
WIRE = "La crue de l'Orsen a noyé douze vaches et trois ponts à Varna, où le maire a fait fermer deux écoles jeudi. "
PRINTS = [WIRE + f"À Varna, {n} maisons ont été évacuées selon le préfet." for n in (40, 41, 41, 40, 42, 43, 40)]

Facts = tuple[Counter[Any], Counter[Any]]


def undated(texts: Sequence[str]) -> list[Document]:
    return [Document(id=f"{n:03}", text=text, lang="fr") for n, text in enumerate(texts)]


def conflicts(first: int, last: int) -> list[Document]:
    """Return the articles of some cases, all in one corpus, where those of one story meet those of others."""
    told = [(text, case) for case in CASES[first:last] for text in case["texts"]]
    days = [day if isinstance(day := case.get("published"), str) else None for _, case in told]
    return [
        Document(id=f"{n:03}", text=text, lang=case["lang"], published=day)
        for n, ((text, case), day) in enumerate(zip(told, days, strict=True))
    ]


CORPORA = {
    "prints": undated(PRINTS),
    "seeds": undated([path.read_text("utf-8") for path in sorted((ROOT.parent / "seeds").glob("*.txt"))]),
    **{f"conflicts-{n}": conflicts(n, n + 60) for n in range(0, len(CASES), 60)},
}
RENAMINGS: dict[str, Callable[[int, int], str]] = {
    "backwards": lambda n, size: f"{size - n:03}",
    "shuffled": lambda n, size: f"{n * 37 % 1009:04}",
}


def facts(documents: Sequence[Document]) -> Facts:
    """Return the pairs of all facts and the findings, each document by its text; of two alike nobody can tell which."""
    texts = {d.id: d.text for d in documents}
    result = check(documents)
    claims = {c.id: (texts[c.document], c.start, c.end, c.kind, c.measure, c.value.stated) for c in result.claims}
    pairs = Counter(
        (frozenset((claims[p.a], claims[p.b])), p.verdict, p.relation) for f in result.facts for p in f.pairs
    )
    told = Counter((f.rule, f.severity, frozenset(map(claims.get, f.claims))) for f in result.findings)
    return pairs, told


@pytest.mark.parametrize("renaming", RENAMINGS)
@pytest.mark.parametrize("corpus", CORPORA)
def test_renamed_articles_give_the_same_facts(corpus: str, renaming: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reprints, "FIRST_PRINTS", 3)
    old = CORPORA[corpus]
    new = [replace(d, id=RENAMINGS[renaming](n, len(old))) for n, d in enumerate(old)]
    assert facts(new) == facts(old)
