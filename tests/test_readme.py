"""What the README shows to be copied works as it stands: a rule with its cases, and words of one's own."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck import cli
from factcheck.language.own import Own, use_own

ROOT = Path(factcheck.__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)


def snippet(begins: str) -> str:
    [found] = [text for text in SNIPPETS if text.startswith(begins)]
    return found


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    use_own(Own())  # words of one's own hold for a whole process, and other tests run in this one


@pytest.mark.parametrize("text", SNIPPETS)
def test_every_piece_is_toml(text: str) -> None:
    assert tomllib.loads(text)


def test_the_piece_of_a_report_is_what_the_seeds_give(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(ROOT)
    cli.main(["check", "seeds", "--isolated", "--no-cache"])
    report = capsysbinary.readouterr().out.decode("utf-8")
    [shown] = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    assert [piece.strip() in report for piece in shown.split("\n\n")] == [True, True]


def test_the_rule_has_flagged_and_clean_cases_and_runs_beside_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    name = tomllib.loads(snippet("id = "))["id"]
    Path("our-rules/cases").mkdir(parents=True)
    Path(f"our-rules/{name}.toml").write_text(snippet("id = "), "utf-8")
    Path(f"our-rules/cases/{name}.toml").write_text(snippet("[[flagged]]"), "utf-8")
    assert cli.main(["rules", "test", "our-rules"]) == 0
    assert f"{name} holds (1 flagged, 1 clean)" in capsys.readouterr().out
    assert cli.main(["rules", "list", "--rules", "our-rules"]) == 0
    assert name in capsys.readouterr().out


def test_the_rule_holds_over_pairs_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    Path("our-rules/cases").mkdir(parents=True)
    rule = snippet("id = ").replace('over = "fact"', 'over = "pair"')
    Path("our-rules/XYZ201.toml").write_text(rule, "utf-8")
    Path("our-rules/cases/XYZ201.toml").write_text(snippet("[[flagged]]"), "utf-8")
    assert cli.main(["rules", "test", "our-rules"]) == 0
    assert "XYZ201 holds (1 flagged, 1 clean)" in capsys.readouterr().out


def test_words_of_ones_own_join_two_languages(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("our-concepts.toml").write_text(snippet("[concept.glider]"), "utf-8")
    Path("factcheck.toml").write_text('concepts = ["our-concepts.toml"]\n', "utf-8")
    Path("a.txt").write_text("Le club possède 12 motoplaneurs à Varna.\n", "utf-8")
    Path("b.txt").write_text("The club owns 15 gliders in Varna.\n", "utf-8")
    assert cli.main(["parse", "a.txt", "b.txt", "--format", "jsonl"]) == 0
    assert capsysbinary.readouterr().out.count(b'"measure": "glider"') == 2
