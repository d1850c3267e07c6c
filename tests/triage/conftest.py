"""A scratch repository with the articles of seeds/, worked on as a user would: the whole command, real git."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import cli

SEEDS = Path(__file__).parents[2] / "seeds"


class Said:
    """What one run of the command gave."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err.splitlines()

    @property
    def why(self) -> str:
        return self.err[-1].removeprefix("factcheck: ")

    @property
    def rules(self) -> list[str]:
        return sorted(f["rule"] for f in json.loads(self.out)["findings"])

    @property
    def ids(self) -> set[str]:
        return {f["id"] for f in json.loads(self.out)["findings"]}


Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    git("init", "-q")
    git("config", "user.name", "Ana")
    git("config", "user.email", "ana@example.org")
    shutil.copytree(SEEDS, "articles")
    commit("The articles")

    def call(*argv: str, keys: str = "") -> Said:
        monkeypatch.setattr(sys, "stdin", io.StringIO(keys))
        code = cli.main(argv)
        out, err = capfdbinary.readouterr()
        return Said(code, out.decode("utf-8"), err.decode("utf-8"))

    return call


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def commit(message: str) -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


def edit(name: str, old: str, new: str) -> None:
    path = next(Path("articles").glob(f"{name}*"))
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
