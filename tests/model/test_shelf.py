"""Shelves: what is unpacked is what was packed, for the words that are asked for and no others."""

from __future__ import annotations

import pytest

from factcheck.model.shelf import Shelf, pack

ENTRIES = {"un": [1, ("a", None)], "deux": {"b": frozenset({"c"})}, "\u00e9": [1, ("a", None)]}


def shelf(made: list[object]) -> Shelf[object]:
    def make(entry: object) -> object:
        made.append(entry)
        return entry

    return Shelf(pack(ENTRIES), make)


def test_it_is_a_mapping_of_what_was_packed() -> None:
    assert dict(shelf([])) == ENTRIES
    assert len(shelf([])) == len(ENTRIES)
    assert "un" in shelf([]) and "trois" not in shelf([])
    with pytest.raises(KeyError):
        shelf([])["trois"]


def test_only_what_a_text_has_is_made_and_only_once() -> None:
    made: list[object] = []
    entries = shelf(made)
    for _ in range(2):
        assert list(entries.each(["trois", "un", "trois"])) == [None, ENTRIES["un"], None]
    assert made == [ENTRIES["un"]]
    assert [entries["un"]] == list(entries.each(["un"]))


def test_what_is_the_same_is_kept_once() -> None:
    packed = pack(ENTRIES)
    assert packed["un"] is packed["\u00e9"]
