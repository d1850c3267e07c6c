"""The commands and options around a check: cache, processes, progress, loudness, watching, settings to begin with."""

import io
import json
import os
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.cli import watch as watching
from factcheck.cli import work
from factcheck.cli.init import template
from factcheck.cli.output import Volume, note
from factcheck.model.frozen import fields_of, replace
from factcheck.model.shape import checked
from factcheck.settings.load import load
from factcheck.settings.schema import Limits, Settings, written

ROOT = Path(__file__).parents[2]
BUSES = (
    "La mairie de Torvel a acheté 43 autobus en mai 2024.",
    "En mai 2024, 44 autobus ont été achetés par la mairie de Torvel.",
)
Run = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in zip("ab", BUSES, strict=True):
        write(f"d/{name}.txt", text)


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*argv: str) -> tuple[int, str, list[str]]:
        code = cli.main(argv)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode().splitlines()

    return call


# --- cache and processes ------------------------------------------------------------------------------------------


def test_a_small_run_leaves_nothing_behind(run: Run) -> None:
    run("check", "d")
    assert sorted(p.name for p in Path().iterdir()) == ["d"]


def test_a_large_run_keeps_what_it_parsed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "WORTH_KEEPING", 2)
    first = run("check", "d", "-v")
    assert Path(".factcheck/parsed.sqlite").is_file()
    monkeypatch.setattr(work, "WORTH_KEEPING", 50)
    second = run("check", "d", "-v")
    assert second[:2] == first[:2]
    assert "factcheck: 2 documents, 0 parsed before; 1 process" in first[2]
    assert "factcheck: 2 documents, 2 parsed before; 1 process" in second[2]


def test_no_cache_and_another_folder(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "WORTH_KEEPING", 1)
    run("check", "d", "--no-cache")
    assert not Path(".factcheck").exists()
    write("factcheck.toml", "cache = false\n")
    run("check", "d")
    assert not Path(".factcheck").exists()
    write("factcheck.toml", 'cache-dir = "kept"\n')
    monkeypatch.setattr(work, "WORTH_KEEPING", 50)
    run("check", "d")
    assert Path("kept/parsed.sqlite").is_file()
    run("parse", "d", "--cache-dir", "other")
    assert Path("other/parsed.sqlite").is_file()
    code, _, err = run("check", "d", "--cache-dir", "d/a.txt")
    assert (code, err[0]) == (2, "factcheck: --cache-dir d/a.txt: is no folder; name another")


@pytest.mark.parametrize(
    "command", [("check", "d", "--format", "json"), ("parse", "d"), ("parse", "d", "--format", "json")]
)
def test_the_bytes_are_the_same_for_any_number_of_processes(run: Run, command: tuple[str, ...]) -> None:
    plain = run(*command)[1]
    for jobs in ("1", "2", "0"):
        assert run(*command, "-j", jobs)[1] == plain


@pytest.mark.parametrize("jobs", ["-1", "x", "1.5", "300"])
def test_a_number_of_processes_that_is_none(run: Run, jobs: str) -> None:
    code, _, err = run("check", "d", f"--jobs={jobs}")
    assert code == 2
    assert f"argument -j/--jobs: {jobs!r} is no number from 0 to 256" in err[0]


# --- what is said meanwhile ---------------------------------------------------------------------------------------


def test_quiet_says_only_what_went_wrong(run: Run) -> None:
    assert run("check", "d", "-q")[2] == []
    code, _, err = run("check", "d", "none.txt", "-q")
    assert code == 2
    assert [line.partition(":")[2].split(":")[0].strip() for line in err] == ["none.txt", "exit 2"]
    run("check", "d")
    assert note.volume == Volume.NORMAL


def test_quiet_and_verbose_do_not_go_together(run: Run) -> None:
    assert run("check", "d", "-q", "-v")[0] == 2


class _Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("seconds", "term", "volume", "drawn"),
    [
        (5.0, "xterm", Volume.NORMAL, True),
        (0.5, "xterm", Volume.NORMAL, False),  # short work
        (5.0, "dumb", Volume.NORMAL, False),
        (5.0, "xterm", Volume.QUIET, False),
    ],
)
def test_progress_is_drawn_on_a_terminal_for_long_work(
    monkeypatch: pytest.MonkeyPatch, seconds: float, term: str, volume: Volume, drawn: bool
) -> None:
    screen = _Screen()
    clock = iter([0.0, seconds, seconds + 0.01, seconds + 1])
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(note, "volume", volume)
    if work._shows_progress():
        with work._progress() as progress:
            for done in (1, 2) if seconds > 1 else (1,):
                progress(done, 9)
    assert screen.getvalue() == ("\rfactcheck: 1 of 9 documents\r\033[K" if drawn else "")


def test_no_colour_and_no_progress_where_no_terminal_is(run: Run) -> None:
    out, err = run("check", "d")[1:]
    assert "\033" not in out + "".join(err)


# --- instead of a report ------------------------------------------------------------------------------------------


def test_the_files_are_listed(run: Run) -> None:
    code, out, err = run("check", "d", "none.txt", "--show-files")
    assert (code, out) == (2, "d/a.txt\nd/b.txt\n")
    assert err[0].startswith("factcheck: none.txt: no such file")
    assert run("check", "d", "--exclude", "b.*", "--show-files") == (0, "d/a.txt\n", ["factcheck: exit 0: 1 file"])


def test_a_pattern_of_the_command_line_is_checked_as_one_of_the_settings(run: Run) -> None:
    code, out, err = run("check", "d", "--exclude", "[")
    assert (code, out) == (2, "")
    assert err[0].startswith("factcheck: --exclude '[': is no pattern that a name can fit")


def test_the_findings_are_counted(run: Run) -> None:
    code, out, _ = run("check", "d", "--statistics", "--output", "json=r.json")
    assert (code, out) == (1, "1  FCQ201  error  value-conflict\n")
    assert len(json.loads(Path("r.json").read_bytes())["findings"]) == 1


# --- watching -----------------------------------------------------------------------------------------------------


def test_watching_checks_again_when_a_file_or_the_settings_change(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = iter(
        [
            lambda: write("d/b.txt", BUSES[1].replace("44", "43") + " "),
            lambda: write("factcheck.toml", "fail-lvel = 1\n"),
            lambda: write("factcheck.toml", 'fail-level = "never"\n'),
            lambda: write("d/c.txt", "La mairie de Torvel a acheté 45 autobus en mai 2024, a dit le maire."),
        ]
    )

    def sleep(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    monkeypatch.setattr(watching.time, "sleep", sleep)
    code, out, err = run("check", "d", "--watch", "--format", "concise")
    said = [line.removeprefix("factcheck: ") for line in err if "waiting" not in line]
    assert code == 130
    assert said == [
        "exit would be 1: 1 finding at or above error",
        "exit would be 0: no findings at or above error",
        "factcheck.toml: unknown key 'fail-lvel'; did you mean 'fail-level'?",
        "exit would be 0: --fail-level never",
        "exit would be 0: --fail-level never",
        "exit 130: interrupted",
    ]
    assert out.count("FCQ201") >= 2


# --- to begin with ------------------------------------------------------------------------------------------------


def test_init_writes_settings_and_overwrites_nothing(run: Run) -> None:
    assert run("init")[::2] == (0, ["factcheck: exit 0: factcheck.toml written"])
    assert load(Path("factcheck.toml")).settings == Settings()
    write("factcheck.toml", "strict = true\n")
    code, _, err = run("init", ".")
    assert (code, err[0]) == (2, "factcheck: factcheck.toml: exists already; edit it, or delete it first")
    assert Path("factcheck.toml").read_text("utf-8") == "strict = true\n"
    assert run("init", "none")[2][0] == "factcheck: none: no such folder; create it first"


def test_the_file_of_init_names_every_setting_with_its_default() -> None:
    lines = [line.removeprefix("# ") for line in template().splitlines()]
    table = tomllib.loads("\n".join(line for line in lines if re.match(r"\[|[A-Za-z-]+ = ", line)))
    assert set(table) == set(map(written, fields_of(Settings)))
    assert set(table["limits"]) == set(map(written, fields_of(Limits)))
    shown = {"lang": None, "report-lang": None, "baseline": None, "decisions": None, "facts": None, "cache": None}
    for key in map(written, fields_of(Settings)):
        if key not in (*shown, "rule", "sources", "limits"):
            assert checked("init", Settings, {key: table[key]}) == Settings(), key
    assert replace(checked("init", Limits, table["limits"]), findings=None) == Limits()
    checked("init", Settings, table)


def test_the_doctor_says_what_there_is_and_what_is_wrong(run: Run) -> None:
    code, out, err = run("doctor")
    assert (code, err) == (0, ["factcheck: exit 0: all is well"])
    assert all(line.startswith("ok ") for line in out.splitlines())
    write("factcheck.toml", 'paths = ["none"]\nrules = ["nowhere"]\n')
    code, out, err = run("doctor")
    assert (code, err) == (2, ["factcheck: exit 2: 2 things wrong"])
    wrong = [line for line in out.splitlines() if line.startswith("WRONG")]
    assert [line.split()[1] for line in wrong] == ["rules", "inputs"]
    assert "nowhere: no such folder of rules" in wrong[0]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_every_shell(run: Run, shell: str) -> None:
    code, out, _ = run("completion", shell)
    assert code == 0
    assert "_ARGCOMPLETE" in out


@pytest.mark.skipif(os.name != "posix", reason="the answer goes to file descriptor 8")
@pytest.mark.parametrize(("line", "answer"), [("factcheck che", "check"), ("factcheck check --fail-l", "--fail-level")])
def test_a_shell_is_answered(line: str, answer: str) -> None:
    asked = {"_ARGCOMPLETE": "1", "COMP_LINE": line, "COMP_POINT": str(len(line)), "PYTHONPATH": str(ROOT)}
    command = f"exec {sys.executable} -m factcheck 8>&1 9>/dev/null 1>/dev/null"
    done = subprocess.run(
        ["bash", "-c", command], env={**os.environ, **asked, "_ARGCOMPLETE_IFS": "\n"}, capture_output=True, check=False
    )
    assert done.stdout.decode().split() == [answer]


def test_a_remark_that_cannot_be_applied_says_why_in_its_one_line(run: Run) -> None:
    write("a.txt", "The bridge has twelve arches.\n\n<!-- factcheck: ignore FCQ201 -->\n")
    _, out, _ = run("check", "a.txt", "--format", "concise", "--report-lang", "en", "--select", "FCX912")
    assert out.splitlines()[0].endswith("FCQ201 -->”. It gives no reason; write one behind “--”.")


def test_ticks_without_documents_ask_for_the_paths(run: Run) -> None:
    write("ticks.md", "- [x] dismiss `FC-0123456789ab`\n")
    code, _, err = run("decide", "--from-report", "ticks.md")
    assert code == 2
    assert err[0] == "factcheck: --from-report ticks.md: names no document; give the PATHs it is about"
