"""What a pipeline sees: the hook, the action and the exit codes, tried in a scratch repository as far as that goes."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GIT = ["git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not there")


def call(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    return subprocess.run(command, cwd=cwd, env=around, capture_output=True, text=True, check=False)


def git(repository: Path, *arguments: str) -> None:
    done = call(*GIT, *arguments, cwd=repository)
    assert done.returncode == 0, done.stderr


def factcheck(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return call(sys.executable, "-m", "factcheck", *arguments, cwd=repository)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository with the articles of seeds/, committed."""
    home = tmp_path / "news"
    shutil.copytree(ROOT / "seeds", home / "articles")
    git(home, "init", "-q", "-b", "main")
    git(home, "add", ".")
    git(home, "commit", "-q", "-m", "Articles")
    return home


def change_a_figure(repository: Path) -> str:
    """Change one figure of one article, and return its path."""
    path = repository / "articles" / "001-renforts.txt"
    changed, times = re.subn(r"environ 11\s000", "25 000", path.read_text("utf-8"))
    assert times == 1
    path.write_text(changed, "utf-8")
    return "articles/001-renforts.txt"


@pytest.mark.slow
def test_only_what_is_new_stops_a_pipeline(repository: Path) -> None:
    check = ("check", "articles", "--fail-level", "warning")
    assert factcheck(repository, *check).returncode == 1
    assert factcheck(repository, "baseline", "write", "articles").returncode == 0
    assert factcheck(repository, *check).returncode == 0
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "What is known")
    path = change_a_figure(repository)
    said = factcheck(repository, *check, "--format", "jsonl")
    found = [line for line in map(json.loads, said.stdout.splitlines()) if line["type"] == "finding"]
    assert said.returncode == 1
    assert "FCQ201" in {line["rule"] for line in found}
    assert all(path in {claim["document"] for claim in line["claims"]} for line in found)
    git(repository, "commit", "-q", "-a", "-m", "A figure")
    since = factcheck(repository, *check, "--baseline", "", "--changed-since", "HEAD~1", "--format", "json")
    assert since.returncode == 1
    assert {f["id"] for f in json.loads(since.stdout)["findings"]} >= {line["id"] for line in found}


@pytest.mark.slow
def test_incomplete_and_impossible_runs(repository: Path) -> None:
    (repository / "articles" / "broken.txt").write_bytes(b"\x7fELF\x00\x01\x02" * 30)
    assert factcheck(repository, "check", "articles", "none").returncode == 2
    said = factcheck(repository, "check", "articles", "--strict", "--format", "json")
    assert said.returncode == 3
    assert [u["path"] for u in json.loads(said.stdout)["unreadable"]] == ["articles/broken.txt"]
    assert json.loads(said.stdout)["findings"]


@pytest.mark.slow
def test_no_format_prints_where_the_machine_keeps_the_articles(repository: Path) -> None:
    from factcheck.report import FORMATS

    outputs = [f"--output={name}=out.{name}" for name in FORMATS]
    said = factcheck(repository, "check", str(repository / "articles"), *outputs, "-v")
    assert said.returncode == 1
    for name in FORMATS:
        page = (repository / f"out.{name}").read_text("utf-8")
        assert page
        assert str(repository.parent) not in page
    assert str(repository.parent) not in said.stdout + said.stderr


# --- the action ---------------------------------------------------------------------------------------------------


def test_the_action_puts_no_input_into_its_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
    used = set(re.findall(r"inputs\.([a-z-]+)", (ROOT / "action.yml").read_text("utf-8")))
    assert used == set(ACTION["inputs"])


def run_action(repository: Path, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Run the step of the action as a runner does; return its code, log, outputs and summary."""
    step = next(s for s in ACTION["runs"]["steps"] if s.get("id") == "check")
    given = {name: value["default"] for name, value in ACTION["inputs"].items()} | inputs
    names = {key: re.findall(r"inputs\.([a-z-]+)", value)[0] for key, value in step["env"].items()}
    home = repository.parent
    (home / "bin").mkdir(exist_ok=True)
    program = home / "bin" / "factcheck"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m factcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    (home / "output").write_text("", "utf-8")
    (home / "summary").write_text("", "utf-8")
    around = {
        **{key: given[name] for key, name in names.items()},
        "GITHUB_OUTPUT": str(home / "output"),
        "GITHUB_STEP_SUMMARY": str(home / "summary"),
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
    }
    done = call("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], cwd=repository, **around)
    outputs = dict(line.split("=", 1) for line in (home / "output").read_text("utf-8").splitlines())
    return done.returncode, done.stdout + done.stderr, outputs, (home / "summary").read_text("utf-8")


@pytest.mark.slow
def test_the_action_annotates_writes_sarif_and_a_summary(repository: Path) -> None:
    code, log, outputs, summary = run_action(repository, paths="articles\n", args="--report-lang\nfr\n")
    assert (code, outputs["exit-code"]) == (1, "1")
    assert "::error file=articles/" in log
    assert json.loads((repository / outputs["sarif"]).read_text("utf-8"))["version"] == "2.1.0"
    assert summary == (repository / outputs["report"]).read_text("utf-8")


@pytest.mark.slow
def test_the_action_runs_nothing_of_its_inputs_and_tells_a_failure(repository: Path) -> None:
    code, _, outputs, summary = run_action(repository, args="--format=pdf")
    assert (code, outputs, summary) == (2, {"exit-code": "2"}, "")
    code, log, outputs, _ = run_action(repository, paths="$(touch taken); none\n--format=json")
    assert (code, outputs["exit-code"]) == (2, "2")
    assert not (repository / "taken").exists()
    assert "--format=json: no such file" in log


@pytest.mark.slow
def test_a_summary_keeps_within_its_limit(repository: Path) -> None:
    step = next(s for s in ACTION["runs"]["steps"] if s.get("id") == "check")
    most = int(re.findall(r"most=(\d+)", step["run"])[0])
    program = repository.parent / "bin" / "factcheck"
    program.parent.mkdir()
    run_action(repository, paths="articles")
    report = repository / "factcheck-report.md"
    report.write_text("été " * 400_000 + "\n", "utf-8")
    line = ["bash", "-c", step["run"].replace("factcheck check", "true").replace('exit "$code"', "")]
    done = call(*line, cwd=repository, FACTCHECK_REPORT=report.name, FACTCHECK_SARIF="x", FACTCHECK_ARGS="",
                FACTCHECK_PATHS="", GITHUB_OUTPUT="/dev/null", GITHUB_STEP_SUMMARY=str(repository / "cut"))  # fmt: skip
    assert done.returncode == 0, done.stderr
    cut = (repository / "cut").read_bytes()
    assert len(cut) <= most + 200 <= 1024 * 1024
    assert cut.startswith(b"> The report is longer")


# --- the hook -----------------------------------------------------------------------------------------------------


def test_the_hooks_look_at_whole_folders() -> None:
    from factcheck.ingest.readers import READERS

    for hook in HOOKS:
        assert hook["pass_filenames"] is False
        assert hook["entry"].startswith("factcheck check ")
        for suffix in READERS:
            assert re.search(hook["files"], f"a/b{suffix}")


@pytest.mark.slow
@pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit is not there")
def test_pre_commit_stops_at_what_a_commit_brings(repository: Path, tmp_path: Path) -> None:
    """Let pre-commit run the hook's own entry; what it would install is lent by the environment of the tests."""
    hook = next(h for h in HOOKS if h["id"] == "factcheck-changed")
    program = tmp_path / "factcheck"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m factcheck "$@"\n', "utf-8")
    program.chmod(0o755)
    local = {**hook, "language": "system", "args": ["articles", "--fail-level", "warning"]}
    config = {"repos": [{"repo": "local", "hooks": [local]}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git(repository, "add", ".")
    around = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(tmp_path / "store")}
    assert call(sys.executable, "-m", "pre_commit", "run", cwd=repository, **around).returncode == 0  # no article in it
    path = change_a_figure(repository)
    git(repository, "add", ".")
    done = call(sys.executable, "-m", "pre_commit", "run", cwd=repository, **around)
    assert done.returncode == 1, done.stdout
    assert path in done.stdout
