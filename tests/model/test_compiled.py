"""What is kept between runs: the same result with and without it, and never a stale or damaged one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import compiled
from factcheck.model.compiled import kept

VALUE: dict[str, Any] = {"mot": ("a", 1), "": [True, None], "é": {"b": frozenset({"c"})}}
LONG_AGO = 1_500_000_000


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with one room: a data file, a module, and a folder below."""
    room = tmp_path / "package" / "room"
    (room / "fr").mkdir(parents=True)
    (room / "data.toml").write_text("a = 1", "utf-8")
    (room / "fr" / "more.toml").write_text("b = 1", "utf-8")
    (room / "code.py").write_text("x = 1", "utf-8")
    for source in ("data.toml", "fr/more.toml", "code.py"):
        os.utime(room / source, (LONG_AGO, LONG_AGO))
    monkeypatch.setattr(compiled, "PACKAGE", room.parent)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    compiled._stand_of.cache_clear()
    yield room
    compiled._stand_of.cache_clear()


def derived(value: object = VALUE) -> bool:
    """Ask for a value as a new process would, and say whether it had to be derived."""
    compiled._stand_of.cache_clear()
    asked = []

    def derive() -> object:
        asked.append(1)
        return value

    assert kept("words", ("room",), derive) == value
    return bool(asked)


def file_of(room: Path) -> Path:
    (file,) = (room / "__pycache__").iterdir()
    return file


def test_a_value_is_derived_once(package: Path) -> None:
    assert derived()
    assert not derived()
    assert file_of(package).name == f"words.{sys.implementation.cache_tag}.marshal"


@pytest.mark.parametrize("name", ["data.toml", "fr/more.toml", "code.py"])
@pytest.mark.parametrize("change", ["a = 2", "a  = 1", ""])
def test_any_changed_source_counts(package: Path, name: str, change: str) -> None:
    derived()
    later = (package / name).stat().st_mtime + 1  # who edits a file takes longer than this test
    (package / name).write_text(change, "utf-8")
    os.utime(package / name, (later, later))
    assert derived("another value")
    assert not derived("another value")


def test_two_edits_of_one_moment_count(package: Path) -> None:
    (package / "data.toml").write_text("a = 2", "utf-8")
    edited = (package / "data.toml").stat().st_mtime
    assert derived()
    assert not derived()
    (package / "data.toml").write_text("a = 3", "utf-8")
    os.utime(package / "data.toml", (edited, edited))
    assert derived()


def test_another_interpreter_counts(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derived()
    monkeypatch.setattr(compiled, "MAGIC_NUMBER", b"another")
    assert derived()


def test_a_new_a_lost_and_a_renamed_source_count(package: Path) -> None:
    derived()
    (package / "new.toml").write_text("", "utf-8")
    assert derived()
    (package / "new.toml").rename(package / "newer.toml")
    assert derived()
    (package / "newer.toml").unlink()
    assert derived()


def test_every_byte_of_the_file_is_watched(package: Path) -> None:
    derived()
    whole = file_of(package).read_bytes()
    for at in range(len(whole)):
        file_of(package).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert derived(), at
        file_of(package).write_bytes(whole[:at])
        assert derived(), at
    assert file_of(package).read_bytes()[:20] == whole[:20]


def test_a_folder_that_cannot_be_written_is_done_without(package: Path) -> None:
    (package / "__pycache__").write_text("no folder", "utf-8")
    assert derived()
    assert derived()
    assert (package / "__pycache__").read_text("utf-8") == "no folder"


def test_a_file_that_cannot_be_replaced_leaves_no_draft(package: Path) -> None:
    derived()
    file = file_of(package)
    file.unlink()
    file.mkdir()
    assert derived()
    assert file_of(package) == file


def test_nothing_is_written_where_python_writes_no_bytecode(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert derived()
    assert derived()
    assert not (package / "__pycache__").exists()


def test_the_folder_is_that_of_the_bytecode(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "elsewhere"))
    assert derived()
    assert not derived()
    assert not (package / "__pycache__").exists()
    assert len(list((tmp_path / "elsewhere").rglob("words.*.marshal"))) == 1


def test_without_source_files_everything_is_derived(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "PACKAGE", package / "archive.zip")
    assert derived()
    assert derived()


def test_an_error_of_the_data_is_raised_each_time(package: Path) -> None:
    def broken() -> object:
        raise ValueError("broken")

    for _ in range(2):
        with pytest.raises(ValueError, match="broken"):
            kept("words", ("room",), broken)


READ = """
import json
from dataclasses import asdict
from factcheck.ingest.knowledge import knowledge as pages
from factcheck.language.concepts import concepts, policies
from factcheck.language.entities import entities
from factcheck.language.name_keys import name_key
from factcheck.language.schema import languages, load_language
from factcheck.language.units import units
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.phrasebook import phrasebook

def plain(value):
    if isinstance(value, dict):
        return sorted(([plain(k), plain(v)] for k, v in value.items()), key=repr)
    if isinstance(value, (set, frozenset)):
        return sorted(map(plain, value), key=repr)
    return list(map(plain, value)) if isinstance(value, (list, tuple)) else str(value)

shared = [concepts(), entities(), policies(), name_key("Poutine")]
own = [[load_language(c), dict(lexicon(c).begun), lexicon(c)._codes, dict(phrasebook(c).trie)] for c in languages()]
known = units()
print(json.dumps(plain([shared, own, known.units, known.symbols, known.minor, known.currencies,
                        pages().words, pages().endings, asdict(pages().page)])))
"""


@pytest.mark.slow
def test_all_knowledge_is_the_same_derived_and_kept(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}

    def read() -> Any:
        done = subprocess.run([sys.executable, "-c", READ], env=environment, capture_output=True, check=True, text=True)
        return json.loads(done.stdout)

    first = read()
    files = {file.name.split(".")[0]: file.stat().st_mtime_ns for file in tmp_path.rglob("*.marshal")}
    assert {"knowledge", "language-fr", "lexicon-fr", "phrases-fr", "units", "pages"} <= set(files)
    assert read() == first
    assert files == {file.name.split(".")[0]: file.stat().st_mtime_ns for file in tmp_path.rglob("*.marshal")}
