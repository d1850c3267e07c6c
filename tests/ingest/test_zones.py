"""Pages told apart line by line, and laws that hold for any text."""

import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ingest.zones import zones_of
from factcheck.model.text import ZONES, Zone

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
DATA = tomllib.loads((HERE / "zones.toml").read_text("utf-8"))
CASES, OPENINGS, ASIDES, BUTTONS = DATA["case"], DATA["opening"], DATA["aside"], DATA["buttons"]


def kind_at(zones: tuple[Zone, ...], start: int, end: int) -> str:
    """Return the kinds that a run of text has, "/" between them when it is cut."""
    kinds = []
    for place in range(start, end):
        kind = next((z.kind for z in zones if z.start <= place < z.end), "body")
        if not kinds or kinds[-1] != kind:
            kinds.append(kind)
    return "/".join(kinds)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_every_line_is_in_its_zone(case: dict) -> None:
    text, places = "", []
    for kind, line in case["lines"]:
        text += case.get("join", "\n\n") if text else ""
        places.append((kind, len(text), len(text) + len(line)))
        text += line
    zones = zones_of(text)
    got = [[kind_at(zones, start, end), text[start:end]] for _, start, end in places]
    assert got == case["lines"]


@pytest.mark.parametrize("case", OPENINGS, ids=[case["name"] for case in OPENINGS])
def test_a_dateline_in_the_first_sentence_is_told_from_a_sentence(case: dict) -> None:
    text = case["text"]
    assert [text[z.start : z.end] for z in zones_of(text) if z.kind == "dateline"] == [case["dateline"]] * bool(
        case["dateline"]
    )


@pytest.mark.parametrize("case", ASIDES, ids=[case["name"] for case in ASIDES])
def test_brackets_that_only_say_when_something_was_published_are_no_part_of_the_text(case: dict) -> None:
    text = case["text"]
    assert [text[z.start : z.end] for z in zones_of(text)] == [case["aside"]] * bool(case["aside"])


@pytest.mark.parametrize("case", BUTTONS, ids=[case["name"] for case in BUTTONS])
def test_buttons_inside_a_line_are_no_part_of_the_text(case: dict) -> None:
    text = case["text"]
    assert [text[z.start : z.end] for z in zones_of(text)] == [case["buttons"]] * bool(case["buttons"])


def test_every_zone_but_body_has_a_case() -> None:
    assert {kind for case in CASES for kind, _ in case["lines"]} == set(ZONES)


def test_the_title_that_the_file_gives_is_the_headline() -> None:
    text = "Monde, conflits et diplomatie\n\nCrue : 12 morts\n\nLa crue a fait au moins 12 morts dans la vallée."
    zones = zones_of(text, "Crue : 12 morts")
    assert [text[z.start : z.end] for z in zones if z.kind == "title"] == ["Crue : 12 morts"]


PIECES = (
    [line for case in CASES for _, line in case["lines"]]
    + [case["text"] for case in OPENINGS]
    + ["", " ", "\t", "\r", "x", "12", "«", "  Par  "]
)
PAGES = st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=12).map("\n".join)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(PAGES, st.none() | st.text(max_size=10))
def test_zones_are_sorted_disjoint_and_inside_the_text(text: str, title: str | None) -> None:
    zones = zones_of(text, title)
    assert all(z.kind in ZONES and 0 <= z.start < z.end <= len(text) for z in zones)
    assert all(a.end <= b.start for a, b in pairwise(zones))
    assert sum(z.kind == "title" for z in zones) <= 1


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_a_text_of_one_line_is_body(text: str) -> None:
    assert zones_of(" ".join(text.splitlines())) == ()


@pytest.mark.skipif(not (SHARED / "gold/seeds/documents.json").exists(), reason="../shared/gold/seeds is missing")
def test_labelled_pages_lose_no_body_and_keep_no_boilerplate() -> None:
    documents = json.loads((SHARED / "gold/seeds/documents.json").read_text("utf-8"))["documents"]
    for document in documents:
        text = (SHARED / "seeds" / Path(document["file"]).name).read_bytes().decode("utf-8")
        zones = zones_of(text)
        page = {i for z in zones if z.kind in ("boilerplate", "dateline") for i in range(z.start, z.end)}
        body = {i for run in document["body_ranges"] for i in range(run["start"], run["end"])}
        around = {i for run in document["boilerplate_ranges"] for i in range(run["start"], run["end"])}
        assert not page & body, document["id"]
        assert not {i for i in around - page if not text[i].isspace()}, document["id"]
        titles = [(z.start, z.end) for z in zones if z.kind == "title"]
        assert titles == [(document["title_start"], document["title_end"])]
