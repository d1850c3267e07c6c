"""What was parsed before: the same result with and without it, and nothing that lies in its folder can do harm."""

import os
import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.ingest import Inputs, prepare, read_paths
from factcheck.ingest.limits import Limits
from factcheck.ingest.readers import Read, read_bytes
from factcheck.model.document import Document, Prepared
from factcheck.model.errors import UsageError
from factcheck.model.published import json_of
from factcheck.pipeline import check_prepared, parse_in_turn, prepare_inputs
from factcheck.store import codec, context, parsing, reading
from factcheck.store.cache import PARSED, Cache
from factcheck.store.parsing import Parser
from factcheck.store.reading import PageReader

ROOT = Path(__file__).parents[2]
FOLDER = Path("kept")


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def seeds() -> list[Prepared]:
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return prepare_inputs(read_paths(["seeds"]))
    finally:
        os.chdir(before)


@pytest.fixture
def cache() -> Iterator[Cache]:
    with Cache(FOLDER) as opened:
        assert opened.usable
        yield opened


def base() -> sqlite3.Connection:
    return sqlite3.connect(FOLDER / PARSED)


def known(seeds: list[Prepared]) -> int:
    """Return how many documents a run finds in the cache; what it returns is always right."""
    with Cache(FOLDER) as cache:
        parser = Parser(cache)
        assert parser(seeds) == parse_in_turn(seeds)
        return parser.known


# --- the same result ----------------------------------------------------------------------------------------------


def test_the_result_is_the_same_with_and_without_a_cache(seeds: list[Prepared], cache: Cache) -> None:
    plain = json_of(check_prepared(seeds))
    for expected in (0, len(seeds)):
        parser = Parser(cache)
        assert json_of(check_prepared(seeds, parse_many=parser)) == plain
        assert parser.known == expected


@pytest.mark.parametrize("jobs", [1, 2, 3, 9])
def test_the_result_is_the_same_for_any_number_of_processes(seeds: list[Prepared], jobs: int) -> None:
    assert Parser(None, jobs)(seeds) == parse_in_turn(seeds)


def test_processes_and_a_cache_go_together(seeds: list[Prepared], cache: Cache) -> None:
    assert Parser(cache, 2)(seeds[:2]) == parse_in_turn(seeds[:2])
    parser = Parser(cache, 2)
    assert parser(seeds) == parse_in_turn(seeds)
    assert parser.known == 2


def test_progress_is_told_of_every_document(seeds: list[Prepared], cache: Cache) -> None:
    told: list[tuple[int, int]] = []
    Parser(cache)(seeds[:2])
    Parser(cache, progress=lambda done, of: told.append((done, of)))(seeds)
    assert told == [(3, 5), (4, 5), (5, 5)]


def test_a_process_that_is_ended_is_one_line(seeds: list[Prepared], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "_begin", lambda words: os._exit(9))
    with pytest.raises(UsageError, match="-j 2: a process was ended from outside"):
        Parser(None, 2)(seeds)


# --- what an entry hangs on ---------------------------------------------------------------------------------------


def test_only_what_changed_is_parsed_again(seeds: list[Prepared]) -> None:
    assert known(seeds) == 0
    assert known(seeds) == len(seeds)
    text = seeds[0].document.text.replace("1", "2")
    changed = replace(seeds[0], document=replace(seeds[0].document, text=text))
    assert known([changed, *seeds[1:]]) == len(seeds) - 1
    assert known(seeds) == len(seeds)


@pytest.mark.parametrize("field", ["id", "lang", "published", "source", "title", "url", "path"])
def test_every_field_of_a_document_counts(seeds: list[Prepared], field: str) -> None:
    value = "2024-01-01" if field == "published" else "other"
    other = replace(seeds[0], document=replace(seeds[0].document, **{field: value}))
    assert codec.key_of(other, b"") != codec.key_of(seeds[0], b"")


def test_what_ingest_found_and_what_the_tool_knows_count(seeds: list[Prepared]) -> None:
    one = seeds[0]
    others = [replace(one, lang="en"), replace(one, zones=()), replace(one, notices=("decoded-cp1252",))]
    keys = [codec.key_of(p, b"") for p in (one, *others)] + [codec.key_of(one, b"other")]
    assert len(set(keys)) == len(keys)


def test_another_version_parses_again(seeds: list[Prepared], monkeypatch: pytest.MonkeyPatch) -> None:
    assert known(seeds) == 0
    monkeypatch.setattr(context, "_versions", lambda: "0.0.0")
    assert known(seeds) == 0


def test_knowledge_that_cannot_be_told_is_not_kept(seeds: list[Prepared], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "knowledge_digest", lambda: None)
    assert (known(seeds), known(seeds)) == (0, 0)


# --- what may lie in the folder -----------------------------------------------------------------------------------


def test_git_is_told_to_leave_the_folder_alone(cache: Cache) -> None:
    assert (FOLDER / ".gitignore").read_text("utf-8").splitlines()[-1] == "*"


@pytest.mark.parametrize("damage", [b"", b"\x00", b"x" * 40, zlib.compress(b"{}"), zlib.compress(b"not json")])
def test_damaged_entries_are_ignored_and_written_anew(seeds: list[Prepared], damage: bytes) -> None:
    known(seeds)
    with base() as opened:
        opened.execute("UPDATE entry SET value = ?", (codec._digest(damage) + damage,))
    assert known(seeds) == 0
    assert known(seeds) == len(seeds)


def test_a_flipped_bit_is_seen(seeds: list[Prepared]) -> None:
    stored = codec.dump(parse_in_turn(seeds[:1])[0])
    assert stored is not None
    assert codec.load(stored, seeds[0]) is not None
    for at in (0, 20, len(stored) - 1):
        assert codec.load(stored[:at] + bytes([stored[at] ^ 1]) + stored[at + 1 :], seeds[0]) is None


def test_an_entry_that_unpacks_without_end_is_none(seeds: list[Prepared], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "_LARGEST", 1000)
    bomb = zlib.compress(b" " * 1_000_000)
    assert codec.load(codec._digest(bomb) + bomb, seeds[0]) is None


@pytest.mark.parametrize("content", [b"", b"garbage" * 500, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_cache_gives_way_to_one(seeds: list[Prepared], content: bytes) -> None:
    FOLDER.mkdir()
    (FOLDER / PARSED).write_bytes(content)
    assert known(seeds) == 0
    assert known(seeds) == len(seeds)


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "DROP TABLE entry; CREATE VIEW entry AS SELECT x'00' AS key, x'00' AS value",
        "PRAGMA user_version = 99",
        "DROP TABLE entry",
    ],
)
def test_a_base_that_would_act_on_its_own_gives_way(seeds: list[Prepared], script: str) -> None:
    known(seeds)
    with base() as opened:
        opened.executescript(script)
    assert known(seeds) == 0
    assert known(seeds) == len(seeds)


def test_without_a_place_everything_is_parsed(seeds: list[Prepared]) -> None:
    Path("file").write_text("", "utf-8")
    with Cache(Path("file/kept")) as cache:
        assert not cache.usable
        assert Parser(cache)(seeds) == parse_in_turn(seeds)


def test_a_link_leads_nowhere(seeds: list[Prepared], tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    foreign = sqlite3.connect(other / "cookies")
    with foreign:
        foreign.execute("CREATE TABLE cookie (name TEXT)")
    foreign.close()
    before = (other / "cookies").read_bytes()
    FOLDER.symlink_to(other)
    with Cache(FOLDER) as cache:
        assert not cache.usable
    assert [p.name for p in other.iterdir()] == ["cookies"]
    FOLDER.unlink()
    FOLDER.mkdir()
    (FOLDER / PARSED).symlink_to(other / "cookies")
    assert (known(seeds), known(seeds)) == (0, len(seeds))
    assert (other / "cookies").read_bytes() == before


def test_a_cache_that_another_run_holds_is_done_without(seeds: list[Prepared], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.store.cache._WAIT", 0.01)
    known(seeds[:1])
    other = base()
    other.execute("BEGIN EXCLUSIVE")
    with Cache(FOLDER) as cache:
        assert Parser(cache)(seeds) == parse_in_turn(seeds)
    other.rollback()
    assert known(seeds[:1]) == 1  # and it is not thrown away


def test_what_nobody_asks_for_does_not_pile_up(cache: Cache) -> None:
    cache.write((bytes([n]), b"v") for n in range(10))
    cache.keep_only([b"\x01"], spare=9)
    assert len(cache.read([bytes([n]) for n in range(10)])) == 10
    cache.keep_only([b"\x01", b"\x63"], spare=7)
    assert cache.read([bytes([n]) for n in range(10)]) == {b"\x01": b"v"}


def test_a_name_that_is_no_utf8_is_parsed_each_time(cache: Cache) -> None:
    strange = prepare(Document(id="\udcff.txt", text="La crue a fait douze morts.", lang="fr"))
    for _ in range(2):
        parser = Parser(cache)
        assert parser([strange]) == parse_in_turn([strange])
        assert parser.known == 0


# --- web pages ----------------------------------------------------------------------------------------------------

PAGE = """<html lang="fr"><head><title>Crue</title><meta property="article:published_time" content="2024-06-19"></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Crue de la Vourle</h1>
<p>La crue de la Vourle a fait 12 morts dans la nuit de mardi à mercredi, selon la préfecture.</p>
<p>Quelque 40 000 foyers sont privés d'électricité, et la digue du Pré-Long a cédé vers minuit.</p></article>
</body></html>
"""


def pages(names: list[str], monkeypatch: pytest.MonkeyPatch) -> tuple[Inputs, int]:
    """Return what a run reads, and how many pages it had to look through."""
    looked: list[str] = []

    def look(raw: bytes, path: str, limits: Limits) -> list[Read]:
        looked.append(path)
        return read_bytes(raw, path, limits)

    plain = read_paths(names)
    monkeypatch.setattr(reading, "read_bytes", look)
    with Cache(FOLDER) as cache:
        reader = PageReader(cache)
        inputs = read_paths(names, read=reader)
        reader.finish()
    assert (inputs.documents, inputs.origins) == (plain.documents, plain.origins)
    assert [str(e) for e in inputs.unreadable] == [str(e) for e in plain.unreadable]
    return inputs, len(looked)


def test_a_page_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.html").write_text(PAGE, "utf-8")
    Path("b.html").write_text(PAGE.replace("12 morts", "13 morts"), "utf-8")
    Path("c.html").write_text("<html></html>", "utf-8")
    names = ["a.html", "b.html", "c.html", "none.html"]
    assert pages(names, monkeypatch)[1] == 3
    assert pages(names, monkeypatch)[1] == 1  # what holds no article is told again
    Path("a.html").write_text(PAGE.replace("12 morts", "14 morts"), "utf-8")
    os.utime("b.html", (1, 1))
    inputs, looked = pages(names, monkeypatch)
    assert looked == 2
    assert "14 morts" in inputs.documents[0].text


def test_a_damaged_page_is_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.html").write_text(PAGE, "utf-8")
    pages(["a.html"], monkeypatch)
    with base() as opened:
        content = zlib.compress(b'[{"id": 7}, {}]')
        opened.execute("UPDATE entry SET value = ?", (codec._digest(content) + content,))
    assert pages(["a.html"], monkeypatch)[1] == 1
    assert pages(["a.html"], monkeypatch)[1] == 0


LONG = """
import os, signal, time
from factcheck.ingest import prepare
from factcheck.model.document import Document
from factcheck.store import parsing

def parse_for_ever(prepared):
    os.write(1, prepared.document.id.encode())
    time.sleep(600)

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it for what runs in the background
parsing.parse_prepared = parse_for_ever
list(parsing.Parser(None, 2)([prepare(Document(id=i, text="x")) for i in "ab"]))
"""
# Enough text that what waits for a process does not fit into the pipe to it.
MANY = LONG.replace('text="x")) for i in "ab"', 'text="x" * 90_000)) for i in "a" * 4 + "b" * 60')


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the function is handed on by forking")
@pytest.mark.parametrize("work", [LONG, MANY], ids=["two", "many"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_processes_at_work_end_with_the_one_that_began_them(how: signal.Signals, work: str) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", work], stdout=pipe, stderr=pipe, text=True) as parent:
        assert parent.stdout is not None
        try:
            assert set(parent.stdout.read(2)) == {"a", "b"}
            parent.send_signal(how)
            parent.communicate(timeout=60)  # the pipe stays open as long as one of them is there
        finally:
            parent.kill()
