"""Lines and tables of a terminal: nothing is wider than the width, and what is cut says so."""

from factcheck.report.layout import WIDTH, cell, grid


def test_a_table_is_as_wide_as_its_cells_where_they_fit() -> None:
    assert grid([["Place", "Written"], ["a.txt:3", "« 4 morts »"]], "  ") == [
        "  Place    Written",
        "  -------  -----------",
        "  a.txt:3  « 4 morts »",
    ]


def test_the_widest_cells_of_a_table_are_cut_and_a_quote_keeps_its_mark() -> None:
    long = "quatre cent cinquante mille manifestants selon les syndicats"
    lines = grid([["Place", "Written", "Understood"], ["a.txt:3", f"« {long} »", long]], "   ")
    assert max(map(len, lines)) <= WIDTH
    assert lines[2].startswith("   a.txt:3  « quatre cent")
    assert "… »  quatre cent" in lines[2] and lines[2].endswith("…")


def test_a_place_keeps_its_line_however_often_it_is_cut() -> None:
    place, long = "archive/une-depeche-au-nom-vraiment-long-2024.txt:128", "quatre cent cinquante mille manifestants"
    for shown in (place, place.rpartition("/")[2], cell(place)):
        lines = grid([["Place", "Written", "Understood"], [cell(shown), long, long]], "   ")
        assert max(map(len, lines)) <= WIDTH
        assert lines[2].split()[0].startswith("…") and lines[2].split()[0].endswith("-2024.txt:128")
