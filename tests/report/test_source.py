"""Where a text stands in its file, and a value shown in its sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.contract import Claim, Value
from factcheck.report.source import Source, clip, excerpt


def claim(text: str, start: int, end: int) -> Claim:
    return Claim(
        id="c", document="d", start=start, end=end, quote=text[start:end], sentence_start=0, sentence_end=len(text),
        kind="quantity", measure="m", stance="asserted", value=Value(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "line", "place"),
    [
        (Source("a\nb\nc"), 3, "d:3"),
        (Source("a\nb\nc", first_line=6), 8, "d:8"),
        (Source("a\nb\nc", first_line=6, one_line=True), 6, "d"),
        (Source("a\nb\nc", first_line=None), None, "d"),
    ],
    ids=["text", "front matter", "record", "page"],
)
def test_lines_are_those_of_the_file(source: Source, line: int | None, place: str) -> None:
    assert source.line(4) == line
    assert source.place("d", 4) == place


def test_a_short_sentence_is_shown_whole() -> None:
    text = "Le pont compte 12 arches."
    part = excerpt(claim(text, 15, 24), Source(text))
    assert (part.before, part.value, part.after) == ("Le pont compte ", "12 arches", ".")


def test_a_long_sentence_is_cut_between_words_around_the_value() -> None:
    text = "mot " * 60 + "12 arches" + " suite" * 60
    part = excerpt(claim(text, 240, 249), Source(text), 100)
    assert part.before.startswith("…mot mot")
    assert part.after.endswith(" suite…")
    assert 80 < len(part.before + part.value + part.after) <= 100


def test_room_left_on_one_side_goes_to_the_other() -> None:
    text = "12 arches" + " suite" * 60
    assert len(excerpt(claim(text, 0, 9), Source(text), 100).after) >= 85


def test_without_a_text_the_quote_stands_alone() -> None:
    part = excerpt(claim("12 arches", 0, 9), None)
    assert (part.before, part.value, part.after) == ("", "12 arches", "")


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(" ab", max_size=400), st.integers(0, 400), st.integers(0, 60), st.integers(50, 200))
def test_an_excerpt_keeps_to_its_limit_and_never_invents(text: str, start: int, length: int, limit: int) -> None:
    start = min(start, len(text))
    part = excerpt(claim(text, start, min(start + length, len(text))), Source(text), limit)
    whole = part.before.removeprefix("…") + part.value.removesuffix("…") + part.after.removesuffix("…")
    assert whole in text
    assert len(part.before + part.value + part.after) <= max(limit, length + 40) + 2


def test_clip_cuts_words_and_single_long_words() -> None:
    assert clip("un deux trois quatre", 12) == "un deux…"
    assert clip("x" * 50, 10) == "x" * 9 + "…"
    assert clip("court", 10) == "court"
