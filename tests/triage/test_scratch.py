"""Baselines and changes in a scratch repository with the articles of seeds/."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.triage.conftest import Run, commit, edit, git

OLD, NEW = "signé en 2023", "signé en 2022"

pytestmark = pytest.mark.slow


def test_a_baseline_lets_only_the_new_conflict_through(run: Run) -> None:
    assert run("check", "articles").code == 1
    assert run("baseline", "write", "articles").why == "exit 0: 12 findings written to factcheck.baseline.json"
    written = Path("factcheck.baseline.json").read_bytes()
    again = run("check", "articles")
    assert (again.code, again.err[0]) == (0, "factcheck: using factcheck.baseline.json")
    assert again.why == "exit 0: no findings at or above error; 12 findings set aside (12 baseline)"
    assert "found" not in again.why
    edit("001", OLD, NEW)
    third = run("check", "articles", "--format", "json")
    assert (third.code, third.rules) == (1, ["FCD101"])
    assert third.why == "exit 1: 1 finding at or above error; 11 findings set aside (11 baseline)"
    assert Path("factcheck.baseline.json").read_bytes() == written


def test_stale_entries_are_listed_and_taken_out(run: Run) -> None:
    run("baseline", "write", "articles")
    assert run("baseline", "check", "articles").code == 0
    edit("001", OLD, NEW)
    checked = run("baseline", "check", "articles")
    assert checked.code == 1
    assert checked.out.split()[1] == "FCD101"
    assert "1 entry of 12 no longer needed" in checked.why
    pruned = run("baseline", "prune", "articles")
    assert (pruned.code, pruned.out) == (0, checked.out)
    assert run("baseline", "check", "articles").code == 0
    assert run("check", "articles", "--format", "json").rules == ["FCD101"]


def test_a_part_of_the_articles_says_nothing_of_the_others(run: Run) -> None:
    run("baseline", "write", "articles")
    one = next(Path("articles").glob("000*")).as_posix()
    assert run("baseline", "check", one).code == 0
    Path(one).unlink()
    assert run("baseline", "check", "articles").code == 1


def test_only_what_changed_since_a_commit(run: Run) -> None:
    edit("001", OLD, NEW)
    commit("One figure")
    said = run("check", "articles", "--changed-since", "HEAD~1", "--format", "json")
    assert (said.code, said.rules) == (1, ["FCD101"])
    assert {f["document"] for f in json.loads(said.out)["findings"]} == {"articles/001-renforts.txt"}
    assert said.why == "exit 1: 1 finding at or above error; 11 findings set aside (11 unchanged)"
    assert run("check", "articles", "--changed-since", "HEAD").code == 0
    edit("002", "jeu. 12 décembre 2024", "jeu. 5 décembre 2024")  # not committed yet
    assert run("check", "articles", "--changed-since", "HEAD", "--format", "json").rules == ["FCD120"]


def test_a_renamed_article_did_not_change_and_a_new_one_did(run: Run) -> None:
    git("mv", next(Path("articles").glob("001*")).as_posix(), "articles/renamed.txt")
    commit("Rename")
    assert run("check", "articles", "--changed-since", "HEAD~1", "--format", "json").rules == []
    shutil.move("articles/renamed.txt", "articles/new.txt")
    said = run("check", "articles", "--changed-since", "HEAD", "--format", "json")
    assert {f["document"] for f in json.loads(said.out)["findings"]} == {"articles/new.txt"}


def test_records_of_one_file_change_one_by_one(run: Run) -> None:
    rows = [
        {"id": "a", "text": "Le pont de Valmorin a été inauguré le 3 mai 2019.", "lang": "fr"},
        {"id": "b", "text": "Inauguré le 4 mai 2019, le pont de Valmorin est fermé.", "lang": "fr"},
        {"id": "c", "text": "La tour de Corvenne a été inaugurée le 5 mai 2018.", "lang": "fr"},
        {"id": "d", "text": "Inaugurée le 6 mai 2018, la tour de Corvenne est fermée.", "lang": "fr"},
    ]
    file = Path("articles/all.jsonl")
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    commit("Records")
    rows[3]["text"] = rows[3]["text"].replace("6 mai", "7 mai")
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    said = run("check", file.as_posix(), "--changed-since", "HEAD", "--format", "json")
    assert [(f["rule"], f["document"]) for f in json.loads(said.out)["findings"]] == [("FCD101", "d")]
    assert [s["why"] for s in json.loads(said.out)["set_aside"]] == ["unchanged"]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--changed-since", "nowhere"], "--changed-since nowhere: no such commit; `git log` lists those there are"),
        (["--changed-since", "--all"], "argument --changed-since: expected one argument; see factcheck check --help"),
        (["--baseline", "none.json"], "--baseline none.json: No such file or directory; name a file that can be read"),
        (["--baseline", "/dev/zero"], "--baseline /dev/zero: is larger than 200 MB; name a file made by factcheck"),
        (["--decisions", "articles"], "--decisions articles: Is a directory; name a file that can be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run: Run, options: list[str], why: str) -> None:
    said = run("check", "articles", *options)
    assert (said.code, said.out) == (2, "")
    assert said.err == [f"factcheck: {why}", "factcheck: exit 2: the command could not be done"]


def test_outside_a_repository_there_is_no_commit(run: Run) -> None:
    shutil.rmtree(".git")
    said = run("check", "articles", "--changed-since", "HEAD")
    assert said.code == 2
    assert said.err[0].startswith("factcheck: --changed-since: git says: fatal: not a git repository")
