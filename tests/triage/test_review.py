"""Reviewing in a scratch repository with the articles of seeds/: keys from a pipe, decisions in a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.triage.conftest import Run, commit, edit, git

ROOT = Path(__file__).parents[2]
LEDGER = Path("factcheck.decisions.jsonl")

pytestmark = pytest.mark.slow


def lines() -> list[dict[str, object]]:
    return [json.loads(line) for line in LEDGER.read_text("utf-8").splitlines()]


def taken() -> list[object]:
    return [line["decision"] for line in lines()]


def test_ten_findings_decided_are_gone_and_one_edit_opens_exactly_one(run: Run) -> None:
    whole = run("check", "articles", "--format", "json")
    assert len(whole.ids) == 12
    said = run("review", "articles", keys="addaddaddaq")
    assert (said.code, said.why) == (0, "exit 0: 10 findings decided, 2 left open")
    assert said.err[0] == (
        "factcheck: made factcheck.decisions.jsonl; with `factcheck.decisions.jsonl merge=union` in .gitattributes "
        "git merges it"
    )
    decided = {str(line["finding"]) for line in lines()}
    assert len(decided) == 10
    again = run("check", "articles", "--format", "json")
    assert again.code == 0
    assert again.ids == whole.ids - decided
    assert {s["finding"]["id"] for s in json.loads(again.out)["set_aside"]} == decided
    assert again.why == "exit 0: no findings at or above error; 10 findings set aside (10 decided)"

    edit("001", "signé en 2023", "signé en 2022")
    edited = run("check", "articles", "--format", "json")
    (new,) = [f for f in json.loads(edited.out)["findings"] if f["id"] not in whole.ids]
    assert edited.ids == again.ids | {new["id"]}
    assert edited.code == 1
    assert new["rule"] == "FCD101"
    assert "«\u00a02023\u00a0» est devenu «\u00a02022\u00a0»" in new["because"][0]


def test_a_review_is_left_and_taken_up_again(run: Run) -> None:
    assert run("review", "articles", keys="a").why == "exit 0: 1 finding decided, 11 left open"  # the pipe ends
    assert "[1/11]" in run("review", "articles", keys="q").out
    assert run("review", "articles", keys="s" * 11).why == "exit 0: no findings decided, 11 left open"
    assert taken() == ["accept"]


def test_an_undone_decision_is_taken_back_by_a_line_of_its_own(run: Run) -> None:
    said = run("review", "articles", keys="u d u a s u s q")
    assert said.why == "exit 0: 1 finding decided, 11 left open"
    assert "Il n’y a rien avant celui-ci." in said.out
    assert taken() == ["dismiss", "reopen", "accept"]
    assert len({line["finding"] for line in lines()}) == 1
    assert len(run("check", "articles", "--format", "json").ids) == 11


def test_a_comment_goes_with_the_decision_and_other_keys_are_none(run: Run) -> None:
    said = run("review", "articles", "--who", "Zoé", "--today", "2026-01-02", keys="zc la plaque dit 2024 \nd")
    assert "Une de ces touches" in said.out
    (line,) = lines()
    assert (line["decision"], line["note"], line["who"], line["date"]) == (
        "dismiss",
        "la plaque dit 2024",
        "Zoé",
        "2026-01-02",
    )
    assert line["finding"] in said.out


def test_only_what_is_severe_enough_is_shown(run: Run) -> None:
    assert "[1/2]" in run("review", "articles", "--level", "error").out


def test_what_is_not_comparable_is_kept_apart(run: Run) -> None:
    run("review", "articles", keys="n")
    (line,) = lines()
    assert (line["rule"], line["decision"]) == ("FCD101", "not-comparable")
    result = json.loads(run("check", "articles", "--format", "json").out)
    assert "FCD101" not in {f["rule"] for f in result["findings"]} | {s["finding"]["rule"] for s in result["set_aside"]}
    back = run("decide", str(line["finding"]), "--reopen")
    assert (back.code, back.out) == (0, f"{line['finding']} reopen\n")
    assert "FCD101" in run("check", "articles", "--format", "json").rules


def test_one_finding_is_decided_by_its_id_or_the_beginning_of_it(run: Run) -> None:
    said = run("decide", "FC-8456", "articles", "--accept", "--note", "confirmed by the archive")
    assert said.code == 0
    assert said.out.startswith("FC-84564f62ecea accept: Deux dates incompatibles")
    assert lines()[0]["note"] == "confirmed by the archive"
    assert run("decide", "FC-84564f62ecea", "--accept", "articles").err[-2].endswith("decided so already")
    Path("factcheck.toml").write_text('paths = ["articles"]\n', "utf-8")
    assert run("decide", "FC-84564f62ecea", "--dismiss").code == 0  # a change of mind
    assert taken() == ["accept", "dismiss"]


TICKS = """- [x] accept `FC-84564f62ecea`
- [ ] dismiss `FC-84564f62ecea`
* [X] not-comparable `FC-bca6968e285a`
- [x] accept `FC-1da8b2da228a` because
  - [x] accept `FC-f0492ce671d1`
- [x] dismiss `FC-000000000000`
- [x] accept `FC-40e556b9ce94`
- [x] dismiss `FC-40e556b9ce94`
"""


def test_only_a_ticked_box_alone_on_its_line_decides(run: Run) -> None:
    Path("report.md").write_text(TICKS, "utf-8")
    said = run("decide", "--from-report", "report.md", "articles")
    assert said.code == 2
    assert said.why.endswith("2 decisions written to factcheck.decisions.jsonl; 1 line of report.md could not be used")
    assert taken() == ["accept", "not-comparable"]
    told = [line.removeprefix("factcheck: report.md:") for line in said.err]
    assert "8: FC-40e556b9ce94 is ticked accept too; leave one of them" in told
    assert "6: FC-000000000000: no such finding in these documents any more" in told
    again = run("decide", "--from-report", "report.md", "articles")
    assert "no decisions written" in again.why
    assert len(lines()) == 2


def test_the_boxes_ticked_in_a_report_are_read_back_without_naming_the_documents_again(run: Run) -> None:
    Path("out").mkdir()
    before = run("check", "articles", "--format", "json", "--output", "md=out/report.md")
    report = Path("out/report.md")
    text = report.read_text("utf-8")
    assert text.count("- [ ] dismiss `FC-") >= 9
    report.write_text(text.replace("- [ ] dismiss", "- [x] dismiss"), "utf-8")
    said = run("decide", "--from-report", "out/report.md")
    assert (said.code, {str(line["finding"]) for line in lines()} <= before.ids) == (0, True)
    after = run("check", "articles", "--format", "json")
    assert after.ids == before.ids - {str(line["finding"]) for line in lines()}


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (
            ["decide", "FC-8456", "--accept"],
            "no PATH is given, and no `paths` in the settings",
        ),
        (
            ["decide", "FC-8456", "articles"],
            "name a finding and what it is: factcheck decide FC-0123456789ab --acc",
        ),
        (["decide", "articles", "--accept"], "name a finding and what it is:"),
        (["decide", "FC-000", "articles", "--accept"], "FC-000: no such finding in these documents"),
        (["decide", "FC-6", "articles", "--accept"], "FC-6: 3 findings begin so; give more of the id"),
        (["decide", "FC-", "articles", "--accept"], "name a finding and what it is:"),
        (["decide", "--from-report", "none.md"], "--from-report none.md: No such file or directory; name a Markdown"),
        (
            ["decide", "--from-report", "articles/001-renforts.txt"],
            "--from-report articles/001-renforts.txt: holds no decisions of the",
        ),
        (["decide", "FC-8456", "--reopen"], "FC-8456: nothing was decided on it"),
        (["decide", "FC-8456", "--accept", "--dismiss"], "argument --dismiss: not allowed with argument --accept"),
        (["review", "articles", "--today", "2 mai"], "--today '2 mai': must be a day such as 2026-11-21"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run: Run, argv: list[str], says: str) -> None:
    said = run(*argv, keys="a")
    assert said.code == 2
    assert said.err[-2].startswith(f"factcheck: {says}")


def test_a_file_of_decisions_is_begun_under_the_name_given(run: Run) -> None:
    said = run("decide", "FC-84564f62ecea", "articles", "--accept", "--decisions", "ours.jsonl")
    assert (said.code, said.why) == (0, "exit 0: 1 decision written to ours.jsonl")
    assert run("check", "articles", "--decisions", "none.jsonl").code == 2  # nothing is begun where it is only read


def test_decisions_of_two_branches_are_merged_by_git(run: Run) -> None:
    Path(".gitattributes").write_text("factcheck.decisions.jsonl merge=union\n", "utf-8")
    run("decide", "FC-84564f62ecea", "articles", "--accept", "--today", "2026-01-01")
    commit("One decision")
    git("checkout", "-q", "-b", "other")
    run("decide", "FC-1da8b2da228a", "articles", "--dismiss", "--today", "2026-01-02")
    commit("One more")
    git("checkout", "-q", "-")
    run("decide", "FC-bca6968e285a", "articles", "--dismiss", "--today", "2026-01-03")
    run("decide", "FC-84564f62ecea", "--reopen", "--today", "2026-01-04")
    commit("Two others")
    git("merge", "-q", "other", "-m", "Both")
    assert len(lines()) == 4
    aside = json.loads(run("check", "articles", "--format", "json").out)["set_aside"]
    assert {s["finding"]["id"] for s in aside} == {"FC-1da8b2da228a", "FC-bca6968e285a"}


@pytest.mark.skipif(sys.platform == "win32", reason="no terminals to open there")
def test_keys_of_a_terminal_need_no_return(run: Run) -> None:
    """A real terminal in a process of its own: keys act at once, and colours stand only where they are wanted."""
    import pty

    for no_colour, bold in (("", True), ("1", False)):
        LEDGER.unlink(missing_ok=True)
        ours, theirs = pty.openpty()
        environment = {**os.environ, "NO_COLOR": no_colour, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
        command = [sys.executable, "-m", "factcheck", "review", "articles"]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
            os.close(theirs)
            os.write(ours, b"dcnot ours\naq")
            seen = b""
            while chunk := read_some(ours):
                seen += chunk
            assert process.wait(60) == 0
        os.close(ours)
        assert taken() == ["dismiss", "accept"]
        assert lines()[1]["note"] == "not ours"
        assert (b"\x1b[1m" in seen) is bold


def read_some(handle: int) -> bytes:
    """Return what a terminal shows next; nothing when the process behind it has ended."""
    try:
        return os.read(handle, 4096)
    except OSError:
        return b""


def test_an_explanation_says_that_a_finding_is_set_aside_by_whom_and_why(run: Run) -> None:
    asked = ("explain", "FC-8456", "articles", "--report-lang", "en")
    assert "Set aside" not in run(*asked).out
    run("decide", "FC-8456", "articles", "--dismiss", "--note", "seen")
    shown = " ".join(run(*asked).out.split())
    assert "Set aside by a reviewer. Dismissed on" in shown
    assert "by Ana" in shown
    assert "seen" in shown
