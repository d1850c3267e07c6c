"""Settings: which file holds, what wins, what is refused, and what each setting does to a run."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import cli
from factcheck.judge.context import Context
from factcheck.judge.rule import load_rules
from factcheck.judge.subject import PairSubject, world_of
from factcheck.judge.tolerance import tolerated
from factcheck.judge.verdict import judge_pair
from factcheck.language.own import Own, use_own
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.document import Document
from factcheck.model.errors import DataError
from factcheck.model.fact import Fact
from factcheck.model.frozen import replace
from factcheck.model.shape import checked, json_schema
from factcheck.settings.load import Loaded, find, load
from factcheck.settings.schema import Settings, bytes_of
from factcheck.settings.sources import source_groups
from tests.judge.make import claim

CLASH = (
    "La mairie de Torvel a acheté 43 autobus en mai 2024.",
    "En mai 2024, 44 autobus ont été achetés par la mairie de Torvel.",
)
Run = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Run in a folder of its own, and leave the knowledge as it was found."""
    monkeypatch.chdir(tmp_path)
    yield
    use_own(Own())


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def call(*argv: str) -> tuple[int, str, list[str]]:
        code = cli.main(argv)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode().splitlines()

    return call


def write(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")
    return name


def pair_of(left: Claim, right: Claim) -> PairSubject:
    world = world_of([], Context())
    return PairSubject(left, right, judge_pair(left, right, Context()), Fact("f", "", (left.id, right.id), ()), world)


def clash() -> None:
    for name, text in zip(("d/a.txt", "d/b.txt"), CLASH, strict=True):
        write(name, text)


# --- which file ---------------------------------------------------------------------------------------------------


def test_the_nearest_file_holds_and_nothing_is_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    write("factcheck.toml", 'lang = "fr"\nstrict = true\n')
    write("in/pyproject.toml", '[tool.factcheck]\nlang = "en"\n')
    write("in/deep/pyproject.toml", "[project]\nname = 'other'\n")
    monkeypatch.chdir("in/deep")
    path = find(Path.cwd())
    assert path is not None
    loaded = load(path)
    assert (loaded.file, loaded.settings.lang, loaded.settings.strict) == ("../pyproject.toml", "en", False)


def test_a_project_file_that_is_no_toml_is_not_ours_to_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    write("factcheck.toml", 'lang = "fr"\n')
    write("in/pyproject.toml", "[tool.other\n")
    Path("in/bytes").mkdir()
    Path("in/bytes/pyproject.toml").write_bytes(b"\xff\xfe")
    assert find(Path.cwd() / "in" / "bytes") == Path.cwd() / "factcheck.toml"
    write("in/pyproject.toml", "[tool.factcheck]\nlang = \n")
    path = find(Path.cwd() / "in" / "bytes")
    assert path is not None
    with pytest.raises(DataError, match=r"in/pyproject\.toml: not valid TOML"):
        load(path)


def test_in_one_folder_our_own_file_goes_first() -> None:
    write("factcheck.toml", 'lang = "fr"\n')
    write("pyproject.toml", '[tool.factcheck]\nlang = "en"\n')
    assert find(Path.cwd()) == Path.cwd() / "factcheck.toml"


def test_without_a_file_the_defaults_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Loaded().settings == Settings()


def test_paths_of_the_file_are_seen_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write("factcheck.toml", 'paths = ["articles"]\nrules = ["own"]\noutput = ["md=out/r.md"]\n')
    Path("deep").mkdir()
    monkeypatch.chdir("deep")
    settings = load(Path("../factcheck.toml")).settings
    assert (settings.paths, settings.rules, settings.output) == (("../articles",), ("../own",), ("md=../out/r.md",))
    assert settings.cache_dir == "../.factcheck"


# --- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("fail-lvel = 'note'", "factcheck.toml: unknown key 'fail-lvel'; did you mean 'fail-level'?"),
        ("fail_level = 'note'", "factcheck.toml: unknown key 'fail_level'; did you mean 'fail-level'?"),
        ("fail-level = 'fatal'", "factcheck.toml: fail-level: must be 'error', 'warning', 'note' or 'never'"),
        ("strict = 'yes'", "factcheck.toml: strict: must be true or false, not 'yes'"),
        ("jobs = -1", "factcheck.toml: jobs: must be at least 0, not -1"),
        ("paths = 'articles'", "factcheck.toml: paths: must be a list in square brackets, such as [\"…\"], not 'art"),
        ("[sources]\nAFP = 'afp'", "factcheck.toml: sources.AFP: must be a list in square brackets"),
        ("[rule.FCQ201]\ntolerance = 'one %'", 'factcheck.toml: rule.FCQ201.tolerance: must be a share such as "5 %"'),
        ("select = ['fcq201']", "factcheck.toml: select: 'fcq201': no rule begins so; did you mean 'FCQ201'?"),
        ("[limits]\nfile-sise = 1", "factcheck.toml: limits: unknown key 'file-sise'; did you mean 'file-size'?"),
        ("[limits]\nfile-size = 'big'", 'factcheck.toml: limits.file-size: must be a size such as "5 MB"'),
        ("[rule.FCQ201]\nseverty = 'note'", "factcheck.toml: rule.FCQ201: unknown key 'severty'; did you mean 'sever"),
        ("[rule.FCQ201]\ntolerance = '2'", "factcheck.toml: rule.FCQ201.tolerance: must be less than 1"),
        ("[rule.FCQ2O1]\nseverity = 'note'", "factcheck.toml: rule.FCQ2O1: no such rule; did you mean 'FCQ201'?"),
        ("[rule.FCS701]\ntolerance = '0.1'", "factcheck.toml: rule.FCS701: a rule over a claim compares no two v"),
        ("[rule.FCD101]\ntolerance = '1 %'", "factcheck.toml: rule.FCD101: compares dates, which takes tolerance-days"),
        ("[rule.FCQ201]\ntolerance-days = 1", "factcheck.toml: rule.FCQ201: compares figures, which takes tolerance"),
        ("select = ['FCZ']", "factcheck.toml: select: 'FCZ': no rule begins so; did you mean"),
        ("lang = 'xx'", "factcheck.toml: lang: 'xx': not known; use one of en, es, fr, pt"),
        ("report-lang = 'xx'", "factcheck.toml: report-lang: 'xx': no report in that language; use one of en, fr"),
        ("facts = 'none.toml'", "factcheck.toml: facts: none.toml: No such file or directory; name a file that can"),
        ("select = ['FCQ2']\nignore = ['FC']", "factcheck.toml: ignore: FC: leaves no rule to check by; take one of"),
        ("ignore = ['ZZZ']", "factcheck.toml: ignore: 'ZZZ': no rule begins so; `factcheck rules list` names all th"),
        ("format = 'sarf'", "factcheck.toml: format: 'sarf': not known; did you mean 'sarif'?"),
        ("rules = ['none']", "factcheck.toml: rules: none: no such folder of rules"),
        ("concepts = ['none.toml']", "factcheck.toml: concepts: none.toml: no such file of your own words; check"),
        ("paths = ['']", "factcheck.toml: paths.1: must not be empty"),
        ("select = ['']", "factcheck.toml: select.1: must not be empty"),
        ("[sources]\nAFP = ['']", "factcheck.toml: sources.AFP.1: must not be empty"),
        ("[sources]\n'' = ['AFP']", "factcheck.toml: sources.'': must not be empty"),
        ("output = ['md=../r.md']", "factcheck.toml: '../r.md' lies outside the folder of this file; name a pl"),
        ("output = ['md=/elsewhere/r.md']", "factcheck.toml: '/elsewhere/r.md' lies outside the folder of this file"),
        ("output = ['md=.git/config']", "factcheck.toml: '.git/config' lies where git keeps its own; name an"),
        ("cache-dir = '.GIT/x'", "factcheck.toml: '.GIT/x' lies where git keeps its own; name another place"),
        ("cache-dir = '..'", "factcheck.toml: '..' lies outside the folder of this file"),
        (f"exclude = ['{'*a' * 12}']", "factcheck.toml: exclude.1: has too many stars: at most 3 between two slashes"),
        ("lang = [", "factcheck.toml: not valid TOML: "),
        ("x = " + "[" * 5000, "factcheck.toml: not "),
    ],
)  # fmt: skip
def test_a_bad_setting_is_one_line_with_file_key_and_remedy(run: Run, content: str, said: str) -> None:
    clash()
    write("factcheck.toml", content + "\n")
    code, out, err = run("check", "d")
    assert (code, out, len(err)) == (2, "", 2)
    assert err[0].startswith(f"factcheck: {said}")


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("nowhere")])
def test_a_file_of_settings_that_cannot_be_read_is_told(run: Run, make: Callable[[Path], object]) -> None:
    clash()
    make(Path("factcheck.toml"))
    code, out, err = run("check", "d")
    assert (code, out, len(err)) == (2, "", 2)
    assert err[0].startswith("factcheck: factcheck.toml: cannot be opened (")


def test_a_link_does_not_lead_what_is_written_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> None:
    Path("out").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    write("factcheck.toml", 'output = ["md=out/r.md"]\n')
    with pytest.raises(DataError, match="lies outside the folder"):
        load(Path("factcheck.toml"))


def test_a_file_that_the_user_names_may_write_where_it_says(run: Run) -> None:
    clash()
    write("conf/own.toml", 'output = ["md=../r.md"]\n')
    assert run("check", "d", "--config", "conf/own.toml")[0] == 1
    assert Path("r.md").is_file()


def test_a_file_named_must_be_there(run: Run) -> None:
    code, _, err = run("check", "d", "--config", "none.toml")
    assert code == 2
    assert (
        err[0]
        == "factcheck: none.toml: cannot be opened (No such file or directory); check the name and its permissions"
    )


# --- what wins ----------------------------------------------------------------------------------------------------


def test_the_command_line_goes_before_the_file_and_that_before_the_default(run: Run) -> None:
    clash()
    write("factcheck.toml", 'fail-level = "never"\nformat = "concise"\nreport-lang = "en"\n')
    code, out, err = run("check", "d")
    assert (code, err[-1]) == (0, "factcheck: exit 0: --fail-level never")
    assert out.startswith("d/")
    assert run("check", "d", "--fail-level", "error")[0] == 1
    assert run("check", "d", "--isolated")[0] == 1
    assert json.loads(run("check", "d", "--format", "json")[1])["report_lang"] == "en"


def test_paths_of_the_file_are_checked_when_none_is_named(run: Run) -> None:
    clash()
    write("factcheck.toml", 'paths = ["d"]\nformat = "json"\n')
    assert len(json.loads(run("check")[1])["documents"]) == 2
    assert len(json.loads(run("check", "d/a.txt")[1])["documents"]) == 1


def test_config_shows_every_value_with_its_origin(run: Run) -> None:
    write(
        "factcheck.toml",
        'strict = true\n[rule.FCQ201]\ntolerance = "5 %"\n[sources]\nAFP = ["afp.com"]\n[limits]\nfindings = 3\n',
    )
    code, out, err = run("config", "--show")
    lines = out.splitlines()
    assert (code, err) == (0, ["factcheck: exit 0: settings from factcheck.toml"])
    for line in (
        "strict = true # factcheck.toml",
        'fail-level = "error" # default',
        "# lang is not set # default",
        "[rule.FCQ201] # factcheck.toml",
        "tolerance = 0.05 # factcheck.toml",
        '"AFP" = ["afp.com"] # factcheck.toml',
        "findings = 3 # factcheck.toml",
        "file-size = 20000000 # default",
    ):
        assert line in lines
    assert run("config", "--isolated")[1].count("factcheck.toml") == 0


# --- what they do -------------------------------------------------------------------------------------------------


def findings(run: Run, *options: str) -> list[tuple[str, str]]:
    result = json.loads(run("check", "d", "--format", "json", *options)[1])
    return [(f["rule"], f["severity"]) for f in result["findings"]]


def test_rules_are_chosen_and_changed(run: Run) -> None:
    clash()
    assert ("FCQ201", "error") in findings(run)
    assert findings(run, "--select", "FCQ") == [("FCQ201", "error")]
    assert findings(run, "--select", "FCQ", "--ignore", "FCQ201") == []
    write("factcheck.toml", 'select = ["FCQ201"]\n[rule.FCQ201]\nseverity = "note"\n')
    assert findings(run) == [("FCQ201", "note")]
    write("factcheck.toml", 'select = ["FCQ201"]\n[rule.FCQ201]\ntolerance = "3 %"\n')
    assert findings(run) == []
    write("factcheck.toml", 'select = ["FCQ201"]\n[rule.FCQ201]\ntolerance = "1 %"\n')
    assert findings(run) == [("FCQ201", "error")]


def test_a_lower_severity_is_not_raised_by_what_lowers_it() -> None:
    from factcheck.settings.rules import changed
    from factcheck.settings.schema import RuleSettings

    rules = changed(load_rules(), {"FCQ201": RuleSettings(severity="note")}, "x")
    rule = next(r for r in rules if r.id == "FCQ201")
    assert (rule.severity, rule.lower_to) == ("note", "note")


@pytest.mark.parametrize(
    ("left", "right", "settings", "let_pass"),
    [
        ({"value": "100"}, {"value": "105"}, {"tolerance": Decimal("0.05")}, True),
        ({"value": "100"}, {"value": "106"}, {"tolerance": Decimal("0.05")}, False),
        ({"value": "100"}, {"value": "100"}, {"tolerance": Decimal("0.05")}, False),  # nothing to let pass
        ({"value": "100"}, {"value": "105"}, {"tolerance_days": 9}, False),
        ({"date": "2024-06-18"}, {"date": "2024-06-19"}, {"tolerance_days": 1}, True),
        ({"date": "2024-06-18"}, {"date": "2024-06-20"}, {"tolerance_days": 1}, False),
        ({"date": "2024-06"}, {"date": "2024-07-01"}, {"tolerance_days": 1}, True),
        ({"date": "2024-06-18"}, {"date": "2024-06-19"}, {"tolerance": Decimal("0.05")}, False),
    ],
)
def test_what_a_tolerance_lets_pass(
    left: dict[str, str], right: dict[str, str], settings: dict[str, object], let_pass: bool
) -> None:
    rule = replace(load_rules()[0], **settings)
    a, b = claim(id="a", **left), claim(id="b", **right)
    assert tolerated(pair_of(a, b), rule.tolerance, rule.tolerance_days) is let_pass
    assert tolerated(pair_of(b, a), rule.tolerance, rule.tolerance_days) is let_pass


def test_files_of_folders_are_included_and_excluded(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("d/a.txt", "d/b.md", "d/old/c.txt", "d/old/deep/e.txt"):
        write(name, CLASH[0])

    def read(*options: str) -> list[str]:
        return [d["id"] for d in json.loads(run("check", *options, "--format", "json")[1])["documents"]]

    assert read("d", "--include", "*.txt", "--exclude", "old/") == ["d/a.txt"]
    assert read("d", "--exclude", "/d/old/*", "--exclude", "*.md") == ["d/a.txt"]
    assert read("d/old/c.txt", "--exclude", "*") == ["d/old/c.txt"]  # named, so wanted
    write("factcheck.toml", 'include = ["d/**/*.txt"]\nexclude = ["deep"]\n')
    assert read("d") == ["d/a.txt", "d/old/c.txt"]
    monkeypatch.chdir("d")
    assert read("old") == ["old/c.txt"]
    code, _, err = run("check", ".", "--include", "*.none")
    assert code == 2
    assert err[0] == "factcheck: .: is a folder of 4 files, none of them included; look at include and exclude"


@pytest.mark.parametrize(("name", "option"), [("factcheck.decisions.jsonl", ()), ("d/said.jsonl", ("--decisions",))])
def test_what_reviewers_decided_is_no_article(run: Run, name: str, option: tuple[str, ...]) -> None:
    clash()
    options = ("--strict", "--format", "json", *(x for o in option for x in (o, name)))
    write(name, "")
    code, out, _ = run("check", ".", *options)
    assert code == 1
    ids = [f["id"] for f in json.loads(out)["findings"]]
    assert run("decide", ids[0], "--dismiss", *options[3:], ".")[0] == 0
    _, again, _ = run("check", ".", *options)
    assert not json.loads(again)["unreadable"]
    assert [f["id"] for f in json.loads(again)["findings"]] == ids[1:]


def test_limits_are_reported(run: Run) -> None:
    clash()
    write("d/c.txt", "Samedi, la mairie a fermé 12 écoles.")
    write("d/rows.jsonl", '{"id": "x", "text": "Rien."}\n{"id": "y", "text": "' + "Long. " * 40 + '"}\n')
    write("factcheck.toml", '[limits]\nfile-size = "200 B"\njsonl-size = "1 kB"\nfindings = 1\n')
    code, out, err = run("check", "d", "--format", "json", "--strict")
    assert (code, err[0]) == (3, "factcheck: d/rows.jsonl:2: is larger than 200 bytes; split it into articles")
    assert "left out of the report, the least severe ones; limits.findings is 1" in err[1]
    assert [f["severity"] for f in json.loads(out)["findings"]] == ["error"]
    write("factcheck.toml", '[limits]\njsonl-size = "100 B"\n')
    said = "factcheck: d/rows.jsonl: is larger than 100 bytes; split it into files of fewer lines"
    assert run("check", "d")[2][0] == said


@pytest.mark.parametrize(("pattern", "taken"), [
    ("*.txt", True), ("**", True), ("articles/**/*.md", True), ("**/a*b*/**", True), ("[ab]*c?.txt", True),
    ("*a*a*a*", False), ("**/a/**/b/**", False), ("x" * 201, False), ("a/****/b", False),
])  # fmt: skip
def test_patterns_that_a_name_could_make_slow(pattern: str, taken: bool) -> None:
    write("factcheck.toml", f'include = ["{pattern}"]\n')
    if taken:
        assert load(Path("factcheck.toml")).settings.include == (pattern,)
    else:
        with pytest.raises(DataError, match="too many stars"):
            load(Path("factcheck.toml"))


@pytest.mark.parametrize("pattern", ["[", "[a", "a[b", "[]", "[z-a]", "[[:digit:]]x", "a\\", "!", "/", "", " ", "#a"])
def test_patterns_that_no_name_can_fit_are_refused(pattern: str) -> None:
    write("factcheck.toml", f"exclude = ['{pattern}']\n")
    with pytest.raises(DataError, match=r"exclude\.1: is no pattern that a name can fit"):
        load(Path("factcheck.toml"))


@pytest.mark.parametrize("pattern", ["\\\\[", "[]]", "[!a]b", "!a", "\\\\#a", "a/"])
def test_patterns_with_signs_that_mean_something_are_taken(pattern: str) -> None:
    write("factcheck.toml", f'exclude = ["{pattern}"]\n')
    assert load(Path("factcheck.toml")).settings.exclude == (pattern.replace("\\\\", "\\"),)


@pytest.mark.parametrize(("size", "n"), [("5 MB", 5_000_000), ("1.5kB", 1500), ("7 B", 7), (9, 9), ("2 GB", 2 * 10**9)])
def test_sizes(size: object, n: int) -> None:
    assert bytes_of(size) == n


def test_the_schema_of_the_settings_takes_what_the_settings_take() -> None:
    import tomllib

    import jsonschema

    said = """paths = ["a"]\n[rule.FCQ201]\ntolerance = "1 %"\n[limits]\nfile-size = "5 MB"\njsonl-size = 7\n"""
    schema = jsonschema.Draft202012Validator(json_schema(Settings))
    schema.validate(tomllib.loads(said))
    checked("said", Settings, tomllib.loads(said))
    assert not schema.is_valid({"fail-lvel": "note"})
    assert not schema.is_valid({"limits": {"file-size": "big"}})


# --- own words ----------------------------------------------------------------------------------------------------

GLIMMERS = """
[concept.glimmer]
role = "thing"
fr.nouns = "gribouillon"
en.nouns = "glimmer"
[concept.dead]
fr.nouns = "trépassé"
"""
TORVEL = """
[entity.torvel]
kind = "country"
fr.names = "Torvelie"
fr.demonyms = "torvelien"
en.names = "Torvelia"
"""


def test_own_concepts_and_entities_hold_beside_the_shared_ones(run: Run) -> None:
    write("d/a.txt", "Les autorités ont compté 40 gribouillons en Torvelie. Le séisme a fait 12 trépassés.")
    write("d/b.txt", "Authorities counted 45 glimmers in Torvelia. The quake left 12 dead.")
    write("concepts.toml", GLIMMERS)
    write("entities.toml", TORVEL)
    before = json.loads(run("check", "d", "--format", "json")[1])
    write("factcheck.toml", 'concepts = ["concepts.toml"]\nentities = ["entities.toml"]\n')
    result = json.loads(run("check", "d", "--format", "json")[1])
    claims = {c["quote"]: c for c in result["claims"]}
    assert claims["40 gribouillons"]["measure"] == claims["45 glimmers"]["measure"] == "glimmer"
    assert claims["12 trépassés"]["measure"] == "dead"
    assert "FCQ201" in {f["rule"] for f in result["findings"]}
    Path("factcheck.toml").unlink()
    assert json.loads(run("check", "d", "--format", "json")[1]) == before


def test_own_words_do_not_come_without_end(run: Run) -> None:
    clash()
    Path("own.toml").symlink_to("/dev/zero")
    write("factcheck.toml", 'concepts = ["own.toml"]\n')
    code, _, err = run("check", "d")
    assert (code, err[0]) == (2, "factcheck: own.toml: is larger than 20 MB; leave out what is not needed")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[concept.x]\nrole = "thing"\nfr.nons = "x"\n', "own.toml: unknown key 'concept.x.fr.nons'; did you"),
        ('[concept.glimmer]\nfr.nouns = "x"\n', "own.toml: concept.glimmer.role: is missing"),
        ('[concept.glimmer]\nrole = "thng"\n', "own.toml: concept.glimmer.role: must be 'happening', 'thing'"),
        ("[concept", "own.toml: not valid TOML"),
    ],
)  # fmt: skip
def test_own_words_are_held_to_the_schema(run: Run, content: str, said: str) -> None:
    clash()
    write("own.toml", content)
    write("factcheck.toml", 'concepts = ["own.toml"]\n')
    code, _, err = run("check", "d")
    assert code == 2
    assert err[0].startswith(f"factcheck: {said}")


# --- copies of one source -----------------------------------------------------------------------------------------


def test_who_copies_a_source() -> None:
    documents = [
        Document(id="a", text="Torvel (AFP) – Douze morts."),
        Document(id="b", text="Douze morts.", source="Agence France-Presse"),
        Document(id="c", text="Douze morts.", url="https://www.afp.com/fr/1"),
        Document(id="d", text="Douze morts, selon l'AFP.", url="http://[broken"),
        Document(id="e", text="Douze morts.", url="https://notafp.com/1"),
    ]
    assert source_groups(documents, {"AFP": ["afp.com", "agence france-presse"]}) == [("a", "b", "c")]
    assert source_groups(documents, {}) == []


def test_groups_that_meet_are_one() -> None:
    copies = Copies((("a", "b"),)).declared([("b", "c"), ("d",), ("x", "y")])
    assert copies.groups == (("a", "b", "c"), ("x", "y"))


def test_copies_of_one_source_corroborate_nothing(run: Run) -> None:
    texts = (CLASH[0], CLASH[1].replace("44", "43"))
    for name, site, text in zip("ab", ("un.example", "deux.example"), texts, strict=True):
        write(f"d/{name}.md", f"---\nurl: https://{site}/x\n---\n{text}")
    rules = [rule for rule, _ in findings(run)]
    write("factcheck.toml", '[sources]\nBureau = ["un.example", "deux.example"]\n')
    assert json.loads(run("check", "d", "--format", "json")[1])["copies"] == [["d/a.md", "d/b.md"]]
    assert "FCS702" not in [rule for rule, _ in findings(run)]
    assert "FCS702" in rules
