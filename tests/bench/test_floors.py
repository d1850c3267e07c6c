"""The floors only rise, and every way a figure is printed is read."""

import importlib.util
import json
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("floors", Path(__file__).with_name("floors.py"))
assert spec
assert spec.loader
floors = importlib.util.module_from_spec(spec)
spec.loader.exec_module(floors)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [("0.650 (P 0.712 R 0.598)", 0.65), ("18/29", 18.0), (0.123456, 0.1235), (0, 0.0), ("96", 96.0), (1e-7, 0.0)],
)
def test_the_leading_number_is_read(figure: str | float, expected: float) -> None:
    assert floors.number(figure) == expected


def test_a_figure_without_number_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        floors.number("n/a")


def run(tmp_path: Path, figures: dict, held: dict, *options: str) -> tuple[int, dict]:
    measured, kept = tmp_path / "figures.json", tmp_path / "floors.json"
    measured.write_text(json.dumps(figures), "utf-8")
    kept.write_text(json.dumps(held), "utf-8")
    code = floors.main([str(measured), *options, "--floors", str(kept)])
    return code, json.loads(kept.read_text("utf-8"))


HELD = {"news.alignment_f1": 0.5, "news.wrong_spans": 2.0}


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ({"news.alignment_f1": 0.5, "news.wrong_spans": 2}, 0),
        ({"news.alignment_f1": 0.49, "news.wrong_spans": 2}, 1),
        ({"news.alignment_f1": 0.6, "news.wrong_spans": 3}, 1),  # lower is better
        ({"news.alignment_f1": 0.5}, 1),  # not measured any more
    ],
)
def test_what_fell_or_is_missing_fails(tmp_path: Path, figures: dict, code: int) -> None:
    assert run(tmp_path, figures, HELD)[0] == code


def test_raising_never_lowers(tmp_path: Path) -> None:
    code, kept = run(
        tmp_path, {"news.alignment_f1": 0.4, "news.wrong_spans": 0, "pairs.fr": "0.3 (P 1)"}, HELD, "--raise"
    )
    assert code == 1
    assert kept == {"news.alignment_f1": 0.5, "news.wrong_spans": 0.0, "pairs.fr": 0.3}


def test_speed_has_no_floor(tmp_path: Path) -> None:
    figures = {"speed.parse_vs_search_dates": 9, "mixed.kb_per_cpu_second": 50, "mixed.documents": "96"}
    assert run(tmp_path, figures, {}, "--raise") == (0, {})


def test_figures_of_several_files_are_held_together_and_a_part_can_be_held_alone(tmp_path: Path) -> None:
    more, held = tmp_path / "more.json", {"planted.all": 0.5, **HELD}
    more.write_text(json.dumps({"planted.all": 0.6}), "utf-8")
    assert run(tmp_path, HELD, held, str(more)) == (0, held)
    assert run(tmp_path, {}, held, str(more), "--only", "planted.", "--raise") == (0, {**held, "planted.all": 0.6})


def test_a_missing_file_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert floors.main([str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err.startswith("floors: ")
