"""Remarks to this tool: how they are read, and that a text reads as if they were not there."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck import Document, parse
from factcheck.ingest.html import read_html
from factcheck.ingest.readers import read_bytes
from factcheck.ingest.remarks import marks_as_written, remarks_of
from factcheck.model.errors import UnreadableInputError
from factcheck.model.remark import blanked

CASES = tomllib.loads((Path(__file__).parent / "remarks.toml").read_text("utf-8"))["case"]
REMARK = "<!-- factcheck: ignore FCQ201 until=2031-02-03 -- il y en avait 99 en 1990 -->"
PARAGRAPHS = (
    "Le pont de Valmorin a été inauguré le 3 mai 2019 par le maire, devant 400 habitants.",
    "La crue a fait 12 morts à Valmorin,\nselon la préfecture, et 30 blessés.",
)
PAGE = """<html lang="fr"><body><article><h1>Le pont de Valmorin rouvre enfin</h1>
<p>Le pont de Valmorin a été inauguré le 3 mai 2019 par le maire, devant une foule nombreuse.{inside}</p>
{between}<p>La crue de samedi a fait 12 morts à Valmorin, selon la préfecture, qui tient le compte.</p>
</article>{outside}<footer>© 2024</footer></body></html>"""


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_remark_is_read(case: dict[str, Any]) -> None:
    (remark,) = remarks_of(case["text"])
    assert case["text"][remark.start : remark.end].startswith("<!--")
    assert remark.rules == tuple(case.get("rules", ()))
    assert (remark.fault.key if remark.fault else None) == case.get("fault")
    assert (remark.until, remark.reason) == (case.get("until"), case.get("reason", ""))
    if "speaks_of" in case:
        assert case["text"][remark.first : remark.last] == case["speaks_of"]


@pytest.mark.parametrize(
    "text", ["Un texte.", "<!-- rédaction : à relire -->", "<!-- factchecked -->", "<!-- factcheck: x"]
)
def test_other_comments_are_none(text: str) -> None:
    assert remarks_of(text) == ()
    assert blanked(text) == text


def claims(text: str) -> list[tuple[str, str, str, str, str]]:
    """Return what a text says: claims with their sentences, wherever they stand."""
    parsed = parse(Document(id="a", text=text, lang="fr", published="2024-06-20"))
    return [(c.quote, c.kind, c.measure, text[c.sentence_start : c.sentence_end], c.zone) for c in parsed.claims]


@pytest.mark.parametrize(
    "pattern",
    ["{r}\n{a}\n\n{b}", "{a} {r}\n\n{b}", "{a}\n\n{r}\n{b}", "{a}\n\n{r}\n\n{b}", "{r} {a}\n\n{b}", "{a}\n\n{b}\n{r}"],
)
def test_a_text_says_the_same_with_a_remark_as_without(pattern: str) -> None:
    a, b = PARAGRAPHS
    for title in ("", "Une crue à Valmorin\n\n"):
        plain = claims(f"{title}{a}\n\n{b}")
        assert len(plain) == 4
        assert claims(title + pattern.format(r=REMARK, a=a, b=b)) == plain


def test_a_remark_inside_a_wrapped_sentence_parts_nothing() -> None:
    a, b = PARAGRAPHS
    inside = b.replace("\n", f"\n{REMARK}\n")
    assert [c[:3] for c in claims(f"{a}\n\n{inside}")] == [c[:3] for c in claims(f"{a}\n\n{b}")]


def test_the_remarks_of_a_page_stand_in_its_text() -> None:
    bare = read_html(PAGE.format(inside="", between="", outside=""))
    inside = read_html(PAGE.format(inside=f" {REMARK}", between="", outside=""))
    between = read_html(PAGE.format(inside="", between=f"{REMARK}\n", outside=""))
    assert bare is not None
    assert inside is not None
    assert between is not None
    for page, beside in ((inside, "3 mai 2019"), (between, "12 morts")):
        (remark,) = remarks_of(page.text)
        assert beside in page.text[remark.first : remark.last]
        assert blanked(page.text).split() == bare.text.split()


def test_a_remark_that_extraction_drops_is_told() -> None:
    pages = [PAGE.format(inside="", between="", outside=outside).encode() for outside in ("", REMARK)]
    notices = []
    for raw in pages:
        (read,) = read_bytes(raw, "a.html")
        assert not isinstance(read, UnreadableInputError)
        notices.append(read[1].notices)
    assert notices == [(), ("remarks-outside-article",)]


def test_marks_that_say_so_it_stands() -> None:
    text = "Ils étaient 7.000 XNUMX [sic] et 12 (SIC) ; sic transit."
    assert [text[start:end] for start, end in marks_as_written(text)] == ["[sic]", "(SIC)"]
