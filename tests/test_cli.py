"""The command line: exit codes and why, one line an error, results and nothing else on standard output.

The rooms behind it are played by three short fakes; only reading files and printing are real here.
"""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

import factcheck
from factcheck import cli, pipeline
from factcheck.judge.rule import Rule
from factcheck.match import Alignment
from factcheck.model.document import Prepared
from factcheck.model.fact import Group
from factcheck.model.finding import Finding
from factcheck.model.parsed import Parsed
from factcheck.report import FORMATS, PARSED_FORMATS, report_languages
from factcheck.store import parsing

ROOT = Path(factcheck.__file__).parent.parent
FR = "Le pont compte douze arches et il est fermé depuis hier. Les riverains sont en colère."
EN = "The bridge has twelve arches and it has been closed since yesterday. The neighbours are angry."


def fake_parse(prepared: Prepared) -> Parsed:
    p = prepared
    return Parsed(p.document, p.lang, p.published, p.zones, p.notices, (), (), sha256=p.sha256)


def fake_align(parsed: Sequence[Parsed], **_: object) -> Alignment:
    assert [p.document.id for p in parsed] == sorted(p.document.id for p in parsed)
    return Alignment((), (), 0, ())


def fake_judge(
    groups: Sequence[Group], parsed: Sequence[Parsed], policies: Mapping[str, str], rules: Sequence[Rule], *_: object
) -> SimpleNamespace:
    """Find what a text says is to be found: "FIND:error" is an error."""
    found = []
    for p in parsed:
        for severity in ("error", "warning", "note"):
            at = p.document.text.find(f"FIND:{severity}")
            if at >= 0:
                message = (("fr", f"Trouvé : {severity}"), ("en", f"Found: {severity}"))
                found.append(
                    Finding(
                        f"{p.document.id}-{severity}", p.document.id, at, at + 5, "FCX100", severity, None, message, ()
                    )
                )
    return SimpleNamespace(facts=(), findings=tuple(found))


@pytest.fixture(autouse=True)
def rooms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parsing, "parse_prepared", fake_parse)
    monkeypatch.setattr(pipeline, "alignment", fake_align)
    monkeypatch.setattr(pipeline, "judge", fake_judge)
    monkeypatch.chdir(tmp_path)


class Said:
    """What one run of the command gave."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err.splitlines()

    @property
    def why(self) -> str:
        return self.err[-1]


Run = Callable[..., Said]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*argv: str) -> Said:
        code = cli.main(argv)
        out, err = capfdbinary.readouterr()
        return Said(code, out.decode("utf-8"), err.decode("utf-8"))

    return call


def write(name: str, text: str | bytes) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


# --- exit codes ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marks", "options", "code", "why"),
    [
        ("", [], 0, "exit 0: no findings at or above error"),
        ("FIND:warning FIND:note", [], 0, "exit 0: no findings at or above error"),
        ("FIND:error", [], 1, "exit 1: 1 finding at or above error"),
        ("FIND:error FIND:warning", ["--fail-level", "warning"], 1, "exit 1: 2 findings at or above warning"),
        ("FIND:note", ["--fail-level", "note"], 1, "exit 1: 1 finding at or above note"),
        ("FIND:error", ["--fail-level", "never"], 0, "exit 0: --fail-level never"),
        ("FIND:error", ["--exit-zero"], 0, "exit 0: --exit-zero, with 1 finding at or above error"),
        ("", ["--exit-zero"], 0, "exit 0: no findings at or above error"),
    ],
)
def test_findings_decide_the_code(run: Run, marks: str, options: list[str], code: int, why: str) -> None:
    write("a.txt", f"{FR} {marks}")
    said = run("check", "a.txt", *options)
    assert (said.code, said.why) == (code, f"factcheck: {why}")


@pytest.mark.parametrize(
    ("paths", "options", "code"),
    [
        (["good"], [], 1),
        (["good", "folder"], [], 1),  # a bad file inside a folder is only listed
        (["good", "folder"], ["--strict"], 3),  # 3 before 1
        (["good", "missing.txt"], [], 2),  # 2 before 1
        (["good", "missing.txt"], ["--exit-zero"], 2),
        (["good", "folder"], ["--strict", "--exit-zero"], 3),
        (["good", "folder", "missing.txt"], ["--strict"], 2),  # 2 before 3
    ],
)
def test_of_two_codes_the_worse_wins_and_the_rest_is_reported(
    run: Run, paths: list[str], options: list[str], code: int
) -> None:
    write("good/a.txt", f"{FR} FIND:error")
    write("folder/b.txt", FR)
    write("folder/empty.txt", b"")
    said = run("check", *paths, *options, "--format", "json")
    assert said.code == code
    result = json.loads(said.out)
    assert [f["message"] for f in result["findings"]] == ["Trouvé\u00a0: error"]
    assert {u["path"] for u in result["unreadable"]} == {p for p in ("folder/empty.txt",) if "folder" in paths} | {
        p for p in ("missing.txt",) if "missing.txt" in paths
    }


BAD = [
    ("missing.txt", None, "missing.txt: no such file or folder"),
    ("empty.txt", b"", "empty.txt:"),
    ("blank.txt", b" \n\n ", "blank.txt:"),
    ("binary.txt", b"\x7fELF\x00\x01\x02\x00" * 20, "binary.txt:"),
    ("rows.jsonl", b'{"id": "x", "text": "Un mot."}\n\n{"id": \n', "rows.jsonl:3:"),
    ("folder", None, "folder:"),
]


@pytest.mark.parametrize(("name", "content", "begins"), BAD, ids=[b[0] for b in BAD])
def test_a_bad_input_is_one_line_and_the_others_are_checked(
    run: Run, name: str, content: bytes | None, begins: str
) -> None:
    write("a.txt", f"{FR} FIND:error")
    if content is not None:
        write(name, content)
    elif name == "folder":
        Path(name).mkdir()
    said = run("check", "a.txt", name, "--format", "json")
    assert said.code == 2
    assert len(said.err) == 2
    assert said.err[0].startswith(f"factcheck: {begins}")
    assert ";" in said.err[0]
    result = json.loads(said.out)
    assert len(result["findings"]) == 1
    assert [u["path"] for u in result["unreadable"]] == [begins.split(": ", maxsplit=1)[0].rstrip(":")]


@pytest.mark.parametrize(
    ("argv", "line"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["check"], "no PATH is given, and no `paths` in the settings; name a file or a folder"),
        (["explain", "articles"], "'articles' is no id of a finding; give one from a report, then the PATHs"),
        (["chek", "a.txt"], "did you mean 'check'? See factcheck --help"),
        (["frobnicate", "a.txt"], "'completion'); see factcheck --help"),
        (["check", "a.txt", "--frobnicate"], "unrecognized arguments: --frobnicate; see factcheck check --help"),
        (["check", "a.txt", "--formt", "md"], "did you mean '--format'? See factcheck check --help"),
        (["check", "--fail-levl=error", "a.txt"], "did you mean '--fail-level'?"),
        (["parse", "--formt", "json", "--", "a.txt"], "did you mean '--format'?"),
        (["review", "--decison", "a.jsonl", "a.txt"], "did you mean '--decisions'?"),
        (["check", "a.txt", "--format", "mdd"], "--format 'mdd': not known; did you mean 'md'?"),
        (["check", "a.txt", "--fail-level", "fatal"], "invalid choice: 'fatal'"),
        (
            ["check", "a.txt", "--report-lang", "xx"],
            "--report-lang 'xx': no report in that language; use one of en, fr",
        ),
        (["check", "a.txt", "--lang", "xx"], "--lang 'xx': not known; use one of en, es, fr, pt"),
        (["check", "a.txt", "--output", "report.md"], "must be FORMAT=FILE"),
        (["check", "a.txt", "--output", "md=-"], "standard output has the form of --format; name a file"),
        (["check", "a.txt", "--output", "pdf=x"], "--output 'pdf': not known"),
        (["check", "a.txt", "--output", "md=no/such/r.md"], "its folder does not exist; create it first"),
        (["check", "-", "--watch"], "--watch: standard input is read once; leave - out"),
        (["check", "a.txt", "--rules", "nowhere"], "nowhere: no such folder of rules"),
        (["parse", "a.txt", "--format", "md"], "--format 'md': not known"),
        (["rules", "show", "FCQ2O1"], "rule 'FCQ2O1': not known; did you mean"),
        (["rules", "show", "zz"], "rule 'zz': not known; `factcheck rules list` names all there are"),
        (["check", "a.txt", "--isolated", "--config", "x.toml"], "--isolated: would leave --config x.toml unread"),
        (["baseline", "prune", "a.txt"], "no such file; make it first with `factcheck baseline write`"),
    ],
)
def test_wrong_use_is_one_line_with_the_remedy(run: Run, argv: list[str], line: str) -> None:
    write("a.txt", FR)
    said = run(*argv)
    assert said.code == 2
    assert said.out == ""
    assert len(said.err) == 2
    assert said.err[0].startswith("factcheck: ")
    assert line in said.err[0]
    assert said.why == "factcheck: exit 2: the command could not be done"


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ('id = "FCX100"\nnmae = "x"\n', "bad.toml: unknown key 'nmae'; did you mean 'name'?"),
        ("id = [", "bad.toml: not valid TOML"),
    ],
)
def test_a_bad_rule_file_is_one_line(run: Run, rule: str, line: str) -> None:
    write("a.txt", FR)
    write("own/bad.toml", rule)
    said = run("check", "a.txt", "--rules", "own")
    assert said.code == 2
    assert len(said.err) == 2
    assert line in said.err[0]


def test_a_folder_of_unreadable_files_is_no_clean_result(run: Run) -> None:
    write("d/empty.txt", b"")
    said = run("check", "d")
    assert said.code == 2
    assert said.err[0].startswith("factcheck: d/empty.txt: ")
    assert said.err[1] == "factcheck: no document could be read; name a file or folder that holds one"


@pytest.mark.parametrize(("strict", "code"), [([], 0), (["--strict"], 3)])
def test_a_folder_that_cannot_be_listed_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, strict: list[str], code: int
) -> None:
    write("d/a.txt", FR)
    write("d/sub/b.txt", FR)
    scandir = os.scandir

    def refuse(path: str) -> object:
        if Path(path) == Path("d/sub"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    said = run("check", "d", *strict)
    assert said.code == code
    assert said.err[0] == "factcheck: d/sub: cannot be opened (permission denied); check its permissions"
    assert "d/sub" in said.out


def test_where_nothing_was_read_nothing_is_said_to_agree(run: Run) -> None:
    write("a.txt", " ")
    said = run("check", "a.txt", "--format", "concise", "--report-lang", "en")
    assert (said.code, said.out) == (2, "Nothing was read: nothing was compared, 1 input could not be read.\n")
    assert sum("a.txt" in line for line in said.err) == 1


def test_keys_of_front_matter_that_are_not_used_are_told(run: Run) -> None:
    write("a.md", f"---\nid: a\ntitel: x\n---\n{FR}")
    assert run("check", "a.md").err[0] == (
        "factcheck: a.md:3: front matter key 'titel' is not used; did you mean 'title'?"
    )
    for name in "bcd":
        write(f"{name}.md", f"---\nid: {name}\ntags: x\n---\n{FR}")
    told = run("check", "b.md", "c.md", "d.md").err[:-1]
    assert told == ["factcheck: b.md:3 and 2 more: front matter key 'tags' is not used"]


@pytest.mark.parametrize("strict", [[], ["--strict"]])
def test_only_a_missing_path_still_makes_a_report(run: Run, strict: list[str]) -> None:
    said = run("check", "none.txt", "--format", "json", *strict)
    assert said.code == 2
    assert [u["path"] for u in json.loads(said.out)["unreadable"]] == ["none.txt"]


def test_an_unknown_predicate_names_file_key_and_the_nearest(run: Run) -> None:
    write("a.txt", FR)
    shipped = (ROOT / "rules" / "FCQ201-value-conflict.toml").read_text("utf-8")
    asked = factcheck_rule(shipped).when[0]
    write("own/bad.toml", shipped.replace("FCQ201", "FCX900").replace(f'"{asked}"', f'"{asked}x"', 1))
    said = run("check", "a.txt", "--rules", "own")
    assert said.code == 2
    assert f"bad.toml: when: unknown predicate '{asked}x'; did you mean '{asked}'?" in said.err[0]


def factcheck_rule(text: str) -> Rule:
    from factcheck.judge.rule import read_rule

    return read_rule("shipped", text.encode("utf-8"))


def test_a_fault_of_ours_is_no_finding(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(prepared: Prepared) -> Parsed:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(parsing, "parse_prepared", broken)
    write("a.txt", FR)
    said = run("check", "a.txt")
    assert said.code == 2
    assert said.err[0].startswith("Traceback")
    assert said.err[-2:] == [
        "factcheck: internal error: ZeroDivisionError('oops'); please report it with the lines above",
        "factcheck: exit 2: internal error",
    ]


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(prepared: Prepared) -> Parsed:
        raise KeyboardInterrupt

    monkeypatch.setattr(parsing, "parse_prepared", interrupted)
    write("a.txt", FR)
    said = run("check", "a.txt")
    assert (said.code, said.err) == (130, ["factcheck: exit 130: interrupted"])


# --- output -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_and_the_same_in_a_file(run: Run, name: str) -> None:
    write("a.txt", f"{FR} FIND:error")
    said = run("check", "a.txt", "--format", name, "--output", f"{name}=out.{name}", "--output", "json=r.json")
    assert said.code == 1
    assert Path(f"out.{name}").read_bytes().decode("utf-8") == said.out
    assert json.loads(Path("r.json").read_bytes())["findings"]
    assert sorted(p.name for p in Path().iterdir()) == sorted({"a.txt", f"out.{name}", "r.json"})


def test_paths_and_options_may_stand_in_any_order(run: Run) -> None:
    for name in ("a.txt", "b.txt", "--format=md"):
        write(name, FR)
    plain = run("check", "a.txt", "b.txt", "--format", "json", "--strict").out
    assert run("check", "--format", "json", "a.txt", "--strict", "b.txt").out == plain
    assert run("check", "--strict", "--format", "json", "a.txt", "b.txt").out == plain
    said = run("check", "--format", "json", "--strict", "--", "a.txt", "--format=md")
    assert [d["id"] for d in json.loads(said.out)["documents"]] == ["--format=md", "a.txt"]


def edited(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let an editor hand over a text on standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode("utf-8"))))


def test_a_text_that_is_being_edited_stands_for_its_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("d/a.txt", FR)
    write("d/b.txt", FR)
    for name, ids in (("d/b.txt", ["d/a.txt", "d/b.txt"]), ("./d/c.md", ["d/a.txt", "d/b.txt", "d/c.md"])):
        edited(monkeypatch, f"{FR} FIND:error")
        result = json.loads(run("check", "d", "-", "--stdin-filename", name, "--format", "json").out)
        assert [d["id"] for d in result["documents"]] == ids
        assert [f["document"] for f in result["findings"]] == [ids[-1]]
    edited(monkeypatch, f"{FR} FIND:error")
    assert run("check", "-", "--format", "concise").out.startswith("stdin.txt:1:")


@pytest.mark.parametrize(
    ("text", "argv", "said"),
    [
        ("", ["-"], "stdin.txt: standard input is empty"),
        ("x" * 20_000_001, ["-"], "stdin.txt: is larger than 20 MB"),
        (FR, ["d", "--stdin-filename", "a.txt"], "--stdin-filename a.txt: nothing is read from standard input; give -"),
        ("\0\1\2" * 9, ["-"], "stdin.txt: is not text but a binary file"),
    ],
)  # fmt: skip
def test_standard_input_that_cannot_be_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, text: str, argv: list[str], said: str
) -> None:
    write("d/a.txt", FR)
    edited(monkeypatch, text)
    done = run("check", *argv)
    assert done.code == 2
    assert done.err[0].startswith(f"factcheck: {said}")


@pytest.mark.parametrize("given", [None, io.TextIOWrapper(io.BytesIO(b" "))])
def test_standard_input_without_a_text_leaves_the_others(
    run: Run, monkeypatch: pytest.MonkeyPatch, given: io.TextIOWrapper | None
) -> None:
    write("d/a.txt", f"{FR} FIND:error")
    monkeypatch.setattr("sys.stdin", given)
    done = run("check", "-", "d", "--format", "json")
    assert (done.code, len(json.loads(done.out)["findings"])) == (2, 1)
    assert done.err[0].startswith("factcheck: stdin.txt: standard input is ")


def test_a_file_is_written_by_one_format(run: Run) -> None:
    write("a.txt", FR)
    said = run("check", "a.txt", "--output", "md=r.x", "--output", "json=./r.x")
    assert (said.code, said.err[0]) == (2, "factcheck: --output r.x: is named twice; give each format its own file")


def test_a_device_is_written_to_and_not_replaced(run: Run) -> None:
    write("a.txt", FR)
    Path("nowhere").symlink_to(os.devnull)  # what is put in its place takes that of the link, never of the device
    said = run("check", "a.txt", "--output", "md=nowhere")
    assert said.code in (0, 1)
    assert Path("nowhere").is_symlink()
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "nowhere"]


def test_a_file_that_cannot_be_written_leaves_the_old_one(run: Run) -> None:
    write("a.txt", FR)
    Path("taken").mkdir()
    said = run("check", "a.txt", "--output", "md=taken", "--output", "csv=r.csv", "--format", "json")
    assert (said.code, said.why) == (2, "factcheck: exit 2: 1 file could not be written")
    assert "--output taken: " in said.err[0]
    assert sorted(p.name for p in Path().iterdir()) == ["a.txt", "r.csv", "taken"]
    assert len(json.loads(said.out)["documents"]) == 1  # nothing that was worked out is lost


def test_an_input_is_not_written_over(run: Run) -> None:
    write("a.txt", FR)
    said = run("check", "a.txt", "--output", "md=a.txt")
    assert said.code == 2
    assert "--output a.txt: is also read as input" in said.err[0]
    assert Path("a.txt").read_text("utf-8") == FR


@pytest.mark.parametrize("name", sorted(PARSED_FORMATS))
def test_parse_in_every_format(run: Run, name: str) -> None:
    write("b.txt", EN)
    write("a.txt", FR)
    said = run("parse", "b.txt", "a.txt", "--format", name)
    assert said.code == 0
    assert said.why == "factcheck: exit 0: 2 documents parsed"
    assert said.out.index("a.txt") < said.out.index("b.txt")


def test_jsonl_is_one_document_a_line(run: Run) -> None:
    write("rows.jsonl", "".join(json.dumps({"id": i, "text": FR}) + "\n" for i in ("y", "x")))
    said = run("parse", "rows.jsonl")
    assert [json.loads(line)["document"]["id"] for line in said.out.splitlines()] == ["x", "y"]


@pytest.mark.parametrize(("texts", "lang"), [([FR, FR, EN], "fr"), ([EN, EN, FR], "en"), ([EN, FR], "en")])
def test_the_report_speaks_the_language_of_most_documents(run: Run, texts: list[str], lang: str) -> None:
    for n, text in enumerate(texts):
        write(f"d/{n}.txt", text)
    assert json.loads(run("check", "d", "--format", "json").out)["report_lang"] == lang


@pytest.mark.parametrize("lang", report_languages())
def test_the_report_speaks_the_language_asked_for(run: Run, lang: str) -> None:
    write("a.txt", f"{FR} FIND:note")
    result = json.loads(run("check", "a.txt", "--format", "json", "--report-lang", lang).out)
    assert result["findings"][0]["message"] == {"fr": "Trouvé\u00a0: note", "en": "Found: note"}[lang]


def test_lang_is_for_documents_that_do_not_say_theirs(run: Run) -> None:
    write("a.txt", FR)
    write("b.md", f"---\nlang: fr\n---\n{FR}")
    result = json.loads(run("check", "a.txt", "b.md", "--lang", "en", "--format", "json").out)
    assert {d["id"]: d["lang"] for d in result["documents"]} == {"a.txt": "en", "b.md": "fr"}


def test_a_language_that_is_named_and_not_supported_is_told(run: Run) -> None:
    write("a.md", f"---\nlang: french\n---\n{FR}")
    write("b.md", f"---\nlang: fr-CA\n---\n{FR}")
    said = run("check", "a.md", "b.md")
    assert said.err[:-1] == [
        "factcheck: 1 document without claims: lang 'french' is not supported; use one of en, es, fr, pt"
    ]


def test_no_absolute_path_is_printed(run: Run, tmp_path: Path) -> None:
    write("d/a.txt", FR)
    said = run("check", str(tmp_path / "d"), str(tmp_path / "none"), "--format", "md")
    assert str(tmp_path) not in said.out + "".join(said.err)
    assert "[d/a.txt](d/a.txt)" in said.out


def test_lines_are_those_of_the_file(run: Run) -> None:
    write("a.md", f"---\ntitle: Le pont\n---\n{FR}\n\nFIND:error ici.")
    write("rows.jsonl", json.dumps({"id": "un", "text": FR}) + "\n" + json.dumps({"id": "deux", "text": "FIND:error"}))
    page = run("check", "a.md", "rows.jsonl", "--format", "md").out
    assert "(a.md#L6)" in page
    assert "[deux](rows.jsonl#L2)" in page


def test_a_limit_cuts_the_formats_made_for_reading_and_no_other(run: Run) -> None:
    write("a.txt", f"{FR} FIND:error")
    write("b.txt", f"{FR} FIND:note")
    cut = run("check", "a.txt", "b.txt", "--limit", "1", "--format", "md", "--output", "html=r.html")
    assert "1 constat moins grave n’est pas montré." in cut.out
    assert "1 constat moins grave n’est pas montré." in Path("r.html").read_text("utf-8")
    assert cut.code == 1
    done = run("check", "a.txt", "b.txt", "--limit", "1", "--format", "json")
    assert "--limit 1: json holds all findings; the option cuts text, md and html" in "".join(done.err)
    assert "--limit" not in "".join(cut.err)
    whole = done.out
    assert len(json.loads(whole)["findings"]) == 2


def test_a_limit_that_is_none_is_refused_before_any_work(run: Run) -> None:
    done = run("check", "nowhere", "--limit", "many")
    assert done.code == 2
    assert "--limit 'many': must be a number of findings or a size" in "".join(done.err)


def test_links_lead_from_the_report_to_the_file(run: Run) -> None:
    write("d/a.txt", f"{FR} FIND:error")
    Path("reports").mkdir()
    run("check", "d", "--output", "md=reports/r.md")
    assert "[a.txt:1](../d/a.txt#L1)" in Path("reports/r.md").read_text("utf-8")


def test_a_hostile_file_name_cannot_act_on_the_terminal(run: Run) -> None:
    write("a.txt", FR)
    said = run("check", "a.txt", "x\x1b[31m\u202e.txt")
    assert said.err[0].startswith("factcheck: x⟨U+001B⟩[31m⟨U+202E⟩.txt: no such file")
    assert "\x1b" not in said.out


def test_rules_are_listed_and_shown(run: Run) -> None:
    listed = run("rules", "list")
    assert listed.code == 0
    assert len(listed.out.splitlines()) == len(list((ROOT / "rules").glob("*.toml")))
    shown = run("rules", "show", listed.out.split()[0])
    assert listed.out.split()[0] in shown.out
    assert "message (fr)" in shown.out


@pytest.mark.parametrize(
    ("subject", "title"),
    [([], "Result"), (["result"], "Result"), (["parsed"], "ParsedDocument"), (["settings"], "Settings")],
)
def test_the_schema_is_printed(run: Run, subject: list[str], title: str) -> None:
    said = run("schema", *subject)
    assert said.code == 0
    assert json.loads(said.out)["title"] == title


@pytest.mark.parametrize("command", [[], *([n] for n in cli.COMMANDS), ["baseline", "write"], ["rules", "list"]])
def test_help_fits_a_screen_and_names_every_format(
    command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as done:
        cli.main([*command, "--help"])
    assert done.value.code == 0
    text = capsys.readouterr().out
    assert len(text.splitlines()) <= 40
    assert max(map(len, text.splitlines())) <= 80
    for name in {"check": FORMATS, "parse": PARSED_FORMATS}.get("".join(command), {}):
        assert name in text


# --- the process --------------------------------------------------------------------------------------------------


def start(*argv: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    around = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run([sys.executable, *argv], env=around, capture_output=True, check=False)


def test_the_version_needs_nothing_heavy() -> None:
    heavy = ("pydantic", "tabulate", "rapidfuzz", "dateparser", "trafilatura", "yaml", "lxml")
    code = f"""
import sys
from factcheck.cli import main
try:
    main(["--version"])
except SystemExit:
    print(sorted({{m.split(".")[0] for m in sys.modules}} & set({heavy})))
"""
    done = start("-c", code)
    assert done.stdout.decode().split("\n")[:2] == [f"factcheck {factcheck.__version__}", "[]"]


def test_output_is_utf8_whatever_the_locale() -> None:
    write("a.txt", FR)
    narrow = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = start("-m", "factcheck", "rules", "show", "FCA601", **narrow)
    assert done.returncode == 0, done.stderr
    assert "é" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="pipes")
def test_a_reader_that_goes_away_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "rules", "list"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device")
@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
def test_where_nothing_can_be_complained_results_and_the_code_are_the_same(where: str) -> None:
    write("a.txt", FR)
    command = f"{sys.executable} -m factcheck check --isolated a.txt none.txt --format json {where}"
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, shell=True, env=around, stdout=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert [u["path"] for u in json.loads(done.stdout)["unreadable"]] == ["none.txt"]


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_control_c_gives_130() -> None:
    code = """
import os, signal
from factcheck import cli
from factcheck.cli import rules
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it for what runs in the background
rules._list_rules = lambda options: (os.kill(os.getpid(), signal.SIGINT), signal.pause())
raise SystemExit(cli.main(["rules", "list"]))
"""
    done = start("-c", code)
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr.decode().splitlines() == ["factcheck: exit 130: interrupted"]


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_empty_id_of_a_rule_names_none(run: Run, option: str) -> None:
    write("a.txt", FR)
    done = run("check", "a.txt", option, "")
    assert done.code == 2
    assert f"{option} '': names no rule; give an id such as " in "".join(done.err)


def test_a_known_disagreement_that_names_no_rule_there_is_says_so(run: Run) -> None:
    write("a.txt", FR)
    write("facts.toml", "[[known]]\nvalues = [12, 13]\nreason = 'r'\nrule = 'fcq201'\n")
    done = run("check", "a.txt")
    assert done.code == 0
    assert "the known disagreement 'r'; no rule is called 'fcq201'; did you mean 'FCQ201'?" in "".join(done.err)
