"""The formats that programs read: their limits, their columns, and that no string of an article acts in them."""

import csv
import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from factcheck.model import published
from factcheck.model.contract import Finding, Result, SetAside
from factcheck.model.frozen import replace
from factcheck.report import FORMATS, Source, report_languages, sarif
from factcheck.report.places import file_of, place_of
from factcheck.report.schema import SUBJECTS, schema_of
from tests.report.make import result, sources
from tests.report.sarif import WRITTEN
from tests.report.test_escape import ACTING, CORPUS, hostile_result

CI = ("concise", "csv", "github", "gitlab", "jsonl", "junit", "rdjson", "sarif")
SARIF_SCHEMA = os.environ.get("FACTCHECK_SARIF_SCHEMA", "")
KEPT = Path(__file__).parent / "schema"
each_hostile = pytest.mark.parametrize("bad", CORPUS, ids=lambda s: ascii(s[:30]))


def hostile(bad: str) -> tuple[Result, dict[str, Source]]:
    """Return the result of test_escape with one finding open and one set aside for a hostile reason."""
    full, texts = hostile_result(bad)
    aside = tuple(SetAside(finding=replace(f, id=f"{f.id}-aside"), why="decided", reason=bad) for f in full.findings)
    return replace(full, set_aside=aside), texts


# --- every format -------------------------------------------------------------------------------------------------


@each_hostile
@pytest.mark.parametrize("name", CI)
def test_nothing_acts_and_the_shape_stays(name: str, bad: str) -> None:
    page, plain = (FORMATS[name](*hostile(text)) for text in (bad, "mot"))
    page.encode("utf-8")
    assert not ACTING.search(page)
    assert SHAPE[name](page) == SHAPE[name](plain)


def _commands(page: str) -> list[str]:
    named = [re.sub("=[^,:]*", "", line.split("::", 2)[1]) for line in page.splitlines() if line.startswith("::")]
    return [name.replace(",col,endColumn", "") for name in named]  # not where the text of the span has two lines


def _keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _keys(v) for k, v in value.items() if k not in ("region", "range")}
    return [_keys(v) for v in value] if isinstance(value, list) else None


def _tags(page: str) -> list[str]:
    return [element.tag for element in ET.fromstring(page.encode()).iter()]


SHAPE: dict[str, Callable[[str], Any]] = {
    "concise": lambda page: page.count("\n"),
    "csv": lambda page: [len(row) for row in csv.reader(io.StringIO(page))],
    "github": _commands,
    "gitlab": lambda page: _keys(json.loads(page)),
    "jsonl": lambda page: [_keys(json.loads(line)) for line in page.splitlines()],
    "junit": _tags,
    "rdjson": lambda page: _keys(json.loads(page)),
    "sarif": lambda page: _keys(json.loads(page)),
}


@pytest.mark.parametrize("name", CI)
def test_the_order_of_the_findings_does_not_matter(name: str) -> None:
    full = result("fr")
    turned = replace(full, findings=full.findings[::-1])
    assert FORMATS[name](turned, sources()) == FORMATS[name](full, sources())


@pytest.mark.parametrize("name", CI)
def test_a_result_without_texts_still_has_every_finding(name: str) -> None:
    page = FORMATS[name](result("en"), {})
    for finding in result("en").findings:
        assert finding.id in page or finding.message in page


# --- concise ------------------------------------------------------------------------------------------------------


def test_an_article_that_may_be_misread_is_told_with_its_place() -> None:
    full = result("en")
    kept = [replace(d, notices=()) for d in full.documents[1:]]
    first = replace(full.documents[0], notices=("encoded-twice",))
    noticed = replace(full, documents=(first, *kept))
    [said] = [line for line in FORMATS["concise"](noticed, sources()).splitlines() if ": notice: " in line]
    assert said.startswith(f"{first.path}:1:1: notice: characters encoded twice")


# --- columns ------------------------------------------------------------------------------------------------------


def test_columns_count_characters_and_bytes_from_one() -> None:
    info = result("fr").documents[0]
    text = "Été : 12\nà 𝄞 13 km\n"
    at = text.index("13")
    place = place_of(info, Source(text, 4), at, at + 8)
    assert place.start is not None
    assert place.end is not None
    assert (place.start.line, place.start.column, place.start.byte) == (5, 5, 9)
    assert (place.end.line, place.end.column, place.end.byte) == (6, 1, 1)
    assert place_of(info, Source(text, None), 0, 3).line is None
    record = place_of(info, Source(text, 7, one_line=True), at, at + 2)
    assert (record.line, record.start) == (7, None)


def test_bytes_of_rdjson_lead_to_the_words() -> None:
    texts = sources()
    for diagnostic in json.loads(FORMATS["rdjson"](result("fr"), texts))["diagnostics"]:
        span = diagnostic["location"].get("range", {})
        if "end" in span and diagnostic["location"]["path"] == "courrier.txt":
            line = texts["courrier.txt"].text.split("\n")[span["start"]["line"] - 1].encode()
            shown = line[span["start"]["column"] - 1 : span["end"]["column"] - 1].decode()
            assert shown in ("4 personnes", "Plus de 1 200 habitants")


# --- SARIF --------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(
    not SARIF_SCHEMA, reason="the SARIF 2.1.0 schema is not ours to copy: name it in FACTCHECK_SARIF_SCHEMA"
)
@pytest.mark.parametrize("bad", ["", *CORPUS], ids=lambda s: ascii(s[:30]))
def test_sarif_keeps_to_the_schema(bad: str) -> None:
    schema = json.loads(Path(SARIF_SCHEMA).read_bytes())
    pages = [
        FORMATS["sarif"](*hostile(bad)),
        *(FORMATS["sarif"](result(lang), sources()) for lang in report_languages()),
    ]
    for page in pages:
        jsonschema.Draft4Validator(schema).validate(json.loads(page))


@pytest.mark.parametrize("bad", [s for s in CORPUS if s.strip()], ids=lambda s: ascii(s[:30]))
def test_sarif_keeps_to_the_part_of_it_that_we_write(bad: str) -> None:
    pages = [FORMATS["sarif"](*hostile(bad)), *(FORMATS["sarif"](result(g), sources()) for g in report_languages())]
    for page in pages:
        jsonschema.Draft202012Validator(WRITTEN).validate(json.loads(page))


def run_of(page: str) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(page)["runs"][0]
    return run


def test_sarif_refers_to_its_rules_and_locations() -> None:
    run = run_of(FORMATS["sarif"](result("en"), sources()))
    rules = run["tool"]["driver"]["rules"]
    for found in run["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
        ids = [place["id"] for place in found.get("relatedLocations", [])]
        assert ids == list(range(1, len(ids) + 1))
        assert [int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", found["message"]["text"])] == ids[:1]
    prints = [found["partialFingerprints"]["primaryLocationLineHash"] for found in run["results"]]
    assert len(prints) == len(set(prints))
    assert [s["kind"] for found in run["results"] for s in found.get("suppressions", [])] == ["inSource"]


@each_hostile
def test_sarif_paths_are_relative_references(bad: str) -> None:
    for found in run_of(FORMATS["sarif"](*hostile(bad)))["results"]:
        for place in (*found["locations"], *found.get("relatedLocations", [])):
            if "physicalLocation" in place:
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                assert not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", uri)
                assert uri.isascii()
                assert (
                    re.sub("^//+", "/", bad).encode("utf-8", "surrogatepass")
                    == bytes(unquote(uri).encode("utf-8", "surrogateescape"))
                    or "\ud800" in bad
                )


def test_sarif_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_RESULTS", 2)
    monkeypatch.setattr(sarif, "MOST_LOCATIONS", 2)
    run = run_of(FORMATS["sarif"](result("en"), sources()))
    assert [found["level"] for found in run["results"]] == ["error", "warning"]
    assert max(len(found.get("relatedLocations", [])) for found in run["results"]) == 1
    said = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert said[1].startswith("4 results are left out")


# --- the others ---------------------------------------------------------------------------------------------------


@each_hostile
def test_no_cell_is_a_formula(bad: str) -> None:
    for row in csv.reader(io.StringIO(FORMATS["csv"](*hostile(bad)))):
        assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_workflow_commands_are_cut_and_counted() -> None:
    full = result("en")
    many = tuple(replace(full.findings[0], id=f"FC-{n:03}") for n in range(25))
    lines = FORMATS["github"](replace(full, findings=many), sources()).splitlines()
    assert sum(line.startswith("::") for line in lines) == 10
    assert any("15 more" in line for line in lines if not line.startswith("::"))


def test_a_line_that_looks_like_a_command_is_none() -> None:
    from factcheck.model.contract import Unreadable

    bad = tuple(
        Unreadable(path=path, reason="y") for path in ("::error::x", " ::error::x", "a ##[error]x", "%0A::error::")
    )
    page = FORMATS["github"](replace(result("en"), unreadable=bad, findings=()), sources())
    assert not [line for line in page.splitlines() if line.strip().startswith("::") or "##[" in line]


def test_a_junit_report_counts_what_it_holds() -> None:
    root = ET.fromstring(FORMATS["junit"](result("en"), sources()).encode())
    for element in (root, *root.findall("testsuite")):
        for key, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(element.attrib[key]) == len(list(element.iter(tag)))
    assert root.attrib == {"name": "factcheck", "tests": "8", "failures": "2", "errors": "1", "skipped": "1"}


def test_gitlab_fingerprints_differ_and_lines_begin_somewhere() -> None:
    issues = json.loads(FORMATS["gitlab"](result("en"), sources()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 6
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}


def test_the_place_of_a_bad_record_is_its_line() -> None:
    full = result("en").unreadable[0]
    assert file_of(replace(full, path="a.jsonl:12")) == ("a.jsonl", 12)
    assert file_of(replace(full, path="a:12")) == ("a:12", None)


def test_a_line_of_jsonl_stands_for_itself() -> None:
    lines = [json.loads(line) for line in FORMATS["jsonl"](result("en"), sources()).splitlines()]
    assert [line["type"] for line in lines] == ["run", *["finding"] * 5, "set_aside", "unreadable"]
    assert [len(line["claims"]) for line in lines if line["type"] in ("finding", "set_aside")] == [2, 2, 3, 0, 2, 2]
    assert all(claim["quote"] for line in lines[1:] for claim in line.get("claims", []))


# --- the schema of the result -------------------------------------------------------------------------------------


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_the_schema_only_grows(subject: str) -> None:
    """What a reader of the kept schema relies on holds; run this module to renew it when fields came in."""
    kept = json.loads((KEPT / f"{subject}.json").read_text("utf-8"))
    assert narrowed(kept, schema_of(subject)) == []


def narrowed(old: Any, new: Any, path: str = "") -> list[str]:
    """Return the places where a reader of the old schema would miss a field or meet a value of a new type."""
    lost = []
    for name, definition in old.get("$defs", {}).items():
        lost += narrowed(definition, new.get("$defs", {}).get(name, {}), name)
    for name, field in old.get("properties", {}).items():
        if name not in new.get("properties", {}):
            lost.append(f"{path}.{name}: gone")
        elif types(field) != types(new["properties"][name]):
            lost.append(f"{path}.{name}: {types(field)} became {types(new['properties'][name])}")
    gone = set(old.get("required", [])) - set(new.get("required", []))
    return lost + [f"{path}.{name}: no longer always there" for name in sorted(gone)]


def types(field: dict[str, Any]) -> list[str]:
    """Return what a value of a field may be, without its title and default."""
    if "anyOf" in field:
        return sorted(t for part in field["anyOf"] for t in types(part))
    if field.get("type") == "array":
        return [f"array of {types(field.get('items', {}))}"]
    return [str(field.get("$ref", field.get("type")))]


def test_a_lost_field_and_a_changed_type_are_seen() -> None:
    old = schema_of("result")
    new = json.loads(json.dumps(old))
    del new["$defs"]["Claim"]["properties"]["quote"]
    new["$defs"]["Finding"]["properties"]["start"] = {"type": "string"}
    assert narrowed(old, new) == ["Claim.quote: gone", "Finding.start: ['integer'] became ['string']"]
    assert narrowed(new, new) == []


@pytest.mark.parametrize("lang", report_languages())
def test_the_json_keeps_to_its_schema(lang: str) -> None:
    jsonschema.Draft202012Validator(schema_of("result")).validate(json.loads(FORMATS["json"](result(lang), sources())))


def test_every_subject_is_one_of_the_contract() -> None:
    assert {published.Result, published.ParsedDocument} == set(SUBJECTS.values())
    assert Finding.__name__ in schema_of("result")["$defs"]


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for subject in SUBJECTS:
        (KEPT / f"{subject}.json").write_text(json.dumps(schema_of(subject), indent=1, sort_keys=True) + "\n", "utf-8")
