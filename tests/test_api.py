"""The Python API is what model/contract.py says, field by field, whatever happens behind it."""

import gc
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

import factcheck
from factcheck import Document, ParsedDocument, Result, check, parse, pipeline
from factcheck.match import Alignment
from factcheck.model.claim import Claim
from factcheck.model.document import Prepared, Published
from factcheck.model.errors import UsageError
from factcheck.model.fact import Evidence, Fact, Link, Pair
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.text import Reason, Unknown
from factcheck.model.when import When

TEXT = "Plus de 7 000 soldats, le 3 mai 2024, ont reçu 2,5 tonnes de riz."

# What a mention, a claim … has. `zone`, `matched` and the further fields of a document are additions.
FIELDS = {
    "mention": "start end text kind value low high unit hedge timex granularity",
    "claim": "id document start end quote sentence_start sentence_end kind measure subject place period speaker stance "
    "value zone",
    "value": "stated low high low_open high_open unit hedge granularity",
    "fact": "id label claims pairs",
    "pair": "a b verdict relation because matched",
    "document": "id path lang published sha256 not_understood title source url notices pinned",
    "published": "low high basis",
    "finding": "id document start end rule severity verdict message claims because statements",
    "result": "documents claims facts findings set_aside copies notices statements reprints unreadable rules"
    " report_lang",
    "parsed": "document mentions claims statements",
    "unreadable": "path reason",
}


def quantity(stated: str | None, low: str, high: str | None, unit: str | None = None, **more: Any) -> Quantity:
    interval = Interval(Decimal(low), Decimal(high) if high else None, low_open=bool(more))
    return Quantity(Decimal(stated) if stated else None, interval, unit, "count", interval, **more)


MORE = quantity("7000", "7000", None, hedge="more_than")
DAY = When("2024-05-03", "day", Period(date(2024, 5, 3), date(2024, 5, 4), "day"))
MONTH_ONLY = When("XXXX-05", "month", None)
MENTIONS = (
    Mention(26, 36, "date", when=DAY),
    Mention(0, 13, "range", quantity=MORE),
    Mention(8, 13, "number", quantity=quantity("7000", "7000", "7000")),
    Mention(47, 57, "quantity", quantity=quantity("2.5", "2.5", "2.5", "t")),
)


def claim(name: str, start: int, end: int, **more: Any) -> Claim:
    from factcheck.model.claim import Slots

    given = {"kind": "quantity", "quantity": None, "when": None, "measure": "soldier"} | more
    return Claim(
        id=name, document="a", start=start, end=end, quote=TEXT[start:end], sentence=0, sentence_start=0,
        sentence_end=len(TEXT), paragraph=0, zone="body", stance="asserted", subject=None, place=None, period=None,
        speaker=None, slots=Slots(), **given,
    )  # fmt: skip


CLAIMS = (
    claim("c2", 26, 36, kind="date", when=DAY, measure="gift"),
    claim("c1", 0, 21, quantity=MORE),
)


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the inner rooms give fixed values: this file tests their published form."""

    def parsed(prepared: Prepared) -> Parsed:
        p = prepared
        own = CLAIMS if p.document.id == "a" else ()
        unknown = (Unknown(47, 50, TEXT[47:50], "number-without-noun"),)
        published = Published(Period(date(2024, 5, 1), date(2024, 6, 1), "month"), "given")
        return Parsed(p.document, p.lang, published, (), ("decoded-cp1252",), MENTIONS, own, unknown, sha256=p.sha256)

    def judged(groups: Any, parsed: Any, policies: Any, rules: Any, named: Any, copies: Any, met: Any) -> Any:
        pair = Pair("c1", "c2", "discrepant", "disjoint", (Reason("no-such-reason", ("x", "y")),))
        evidence = (
            Evidence("things", "same", "soldier", "soldier", 2.0),
            Evidence("place", "close", "kursk", "russia", 1.0),
            Evidence("likeness", "same", "", "", 0.5),
            Evidence("words", "different", "a", "b", -1.0),
        )
        fact = Fact("f", "soldats", ("c1", "c2"), (pair,), (Link("c1", "c2", 2.5, evidence),))
        message = (("fr", "Un écart : 1"), ("en", "A difference: 1"))
        late = Finding("z", "a", 26, 36, "FCX100", "error", "discrepant", message, ("c2", "c1"))
        early = Finding("y", "a", 0, 21, "FCX100", "note", None, message, ("c1",), (Reason("no-such-reason"),))
        return SimpleNamespace(facts=(fact,), findings=(late, early))

    monkeypatch.setattr(pipeline, "parse_prepared", parsed)
    monkeypatch.setattr(pipeline, "alignment", lambda parsed, **_: Alignment((), (), 0, ()))
    monkeypatch.setattr(pipeline, "judge", judged)


@pytest.fixture
def result(fakes: None) -> dict[str, Any]:
    return check([Document(id="b", text=TEXT, lang="fr"), Document(id="a", text=TEXT, lang="fr")]).to_json()


@pytest.fixture
def parsed(fakes: None) -> dict[str, Any]:
    return parse(Document(id="a", text=TEXT, lang="fr")).model_dump(mode="json")


def test_the_public_names() -> None:
    assert sorted(factcheck.__all__) == [
        "Document",
        "FactcheckError",
        "ParsedDocument",
        "Result",
        "__version__",
        "check",
        "parse",
    ]
    assert set(factcheck.__all__) <= set(dir(factcheck))
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = factcheck.chekc  # type: ignore[attr-defined]


def test_the_room_of_the_same_name_never_covers_the_function() -> None:
    import factcheck.parse.words.tokens

    assert callable(factcheck.parse)
    assert not hasattr(factcheck.parse, "__path__")


def test_every_form_has_the_fields_of_the_contract(result: dict[str, Any], parsed: dict[str, Any]) -> None:
    samples = {
        "result": result,
        "document": result["documents"][0],
        "published": result["documents"][0]["published"],
        "claim": result["claims"][0],
        "value": result["claims"][0]["value"],
        "fact": result["facts"][0],
        "pair": result["facts"][0]["pairs"][0],
        "finding": result["findings"][0],
        "parsed": parsed,
        "mention": parsed["mentions"][0],
    }
    for name, sample in samples.items():
        assert set(sample) == set(FIELDS[name].split()), name


def test_dumping_the_model_is_what_the_command_prints(fakes: None) -> None:
    made = check([Document(id="a", text=TEXT, lang="fr")])
    assert isinstance(made, Result)
    assert made.model_dump(mode="json") == made.to_json()
    assert isinstance(parse(Document(id="a", text=TEXT, lang="fr")), ParsedDocument)


def test_what_stands_inside_a_result_is_a_model_as_well(fakes: None) -> None:
    made = check([Document(id="a", text=TEXT, lang="fr")])
    inside = (made.documents[0], made.documents[0].published, made.claims[0], made.claims[0].value, made.facts[0])
    assert all(isinstance(each, BaseModel) for each in inside)
    with pytest.raises(ValidationError, match="frozen"):
        made.claims[0].quote = "other"  # type: ignore[misc]


TYPED = """
from factcheck import Document, ParsedDocument, Result, check, parse
found: Result = check([Document(id="a", text="x")])
again: Result = Result.model_validate_json(found.model_copy(update={}).model_dump_json())
plain: dict[str, object] = {**again.to_json(), **Result.model_json_schema()}
lines = [finding.model_dump(mode="json") for finding in found.findings]
read: ParsedDocument = parse(Document(id="a", text="x", lang="fr"))
quotes: list[str] = [claim.quote for claim in read.claims]
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ("", ""),
        ("found.finding", "attr-defined"),
        ("Document(id=5)", "arg"),
        ("from factcheck import chek", "attr-defined"),
    ],
)
def test_a_type_checker_knows_the_results_and_that_they_are_models(more: str, wrong: str, tmp_path: Path) -> None:
    (tmp_path / "used.py").write_text(TYPED + more, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={tmp_path}", "used.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (wrong in done.stdout and done.returncode == 1) if wrong else done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": 5}, "text: must be a text in quotation marks, not 5"),
        ({"text": None}, "text: must be a text in quotation marks$"),
        ({"text": "x", "lang": 5}, "lang: must be a text in quotation marks, not 5"),
        ({"text": "x", "path": b"a"}, "path: must be a text in quotation marks, not 'bytes'"),
        ({"text": "x", "published": date(2024, 6, 1)}, "published: must be a text in quotation marks, not 'date'"),
        ({"text": "x", "published": "June"}, "published: must be an ISO 8601 day, month or year, not 'June'"),
    ],
)
def test_a_document_holds_texts_only(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=f"^{said}"):
        Document(**{"id": "a", **wrong})


@pytest.mark.parametrize("given", ["a text", {"id": "a", "text": "x"}, None])
def test_what_is_no_document_is_refused_by_name(given: Any) -> None:
    said = f"a Document is expected, not {type(given).__name__}; give "
    for ask in (parse, lambda each: check([each])):
        with pytest.raises(TypeError, match=said):
            ask(given)


def test_an_empty_id_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^id: must not be empty; give each document its own"):
        Document(id="", text="x")


def test_one_document_alone_is_no_list_of_them() -> None:
    with pytest.raises(TypeError, match="several documents are expected; give a list of them"):
        check(Document(id="a", text="x"))  # type: ignore[arg-type]


def test_a_run_that_prints_text_loads_no_validator() -> None:
    modules = "factcheck.cli.check, factcheck.pipeline, factcheck.settings.load, factcheck.report.text"
    asked = f"import sys, {modules}; print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True).stdout.strip() == b"False"


def test_mentions_are_sorted_and_say_what_stands_there(parsed: dict[str, Any]) -> None:
    mentions = parsed["mentions"]
    assert [m["kind"] for m in mentions] == ["range", "number", "date", "quantity"]
    assert all(m["text"] == TEXT[m["start"] : m["end"]] for m in mentions)


def test_a_range_has_ends_and_no_value(parsed: dict[str, Any]) -> None:
    got = parsed["mentions"][0]
    assert (got["value"], got["low"], got["high"], got["hedge"]) == (None, 7000, None, "more_than")


def test_numbers_are_numbers_and_whole_ones_have_no_fraction(parsed: dict[str, Any]) -> None:
    number, amount = parsed["mentions"][1], parsed["mentions"][3]
    assert repr(number["value"]) == "7000"
    assert (amount["value"], amount["unit"]) == (2.5, "t")


def test_a_date_has_iso_days_half_open(parsed: dict[str, Any]) -> None:
    got = parsed["mentions"][2]
    assert (got["value"], got["low"], got["high"]) == (None, "2024-05-03", "2024-05-04")
    assert (got["timex"], got["granularity"], got["unit"]) == ("2024-05-03", "day", None)


def test_the_value_of_a_claim(result: dict[str, Any]) -> None:
    figure, day = (c["value"] for c in result["claims"])
    assert figure == {
        "stated": 7000, "low": 7000, "high": None, "low_open": True, "high_open": False, "unit": None,
        "hedge": "more_than", "granularity": None,
    }  # fmt: skip
    assert (day["stated"], day["low"], day["high"], day["granularity"]) == (
        "2024-05-03",
        "2024-05-03",
        "2024-05-04",
        "day",
    )


def test_a_date_without_place_in_time_has_its_timex_only(fakes: None, monkeypatch: pytest.MonkeyPatch) -> None:
    only = (claim("c", 26, 36, kind="date", when=MONTH_ONLY),)
    unknown = Published(None, "unknown")
    monkeypatch.setattr(pipeline, "parse_prepared", lambda p: Parsed(p.document, "fr", unknown, (), (), (), only))
    got = parse(Document(id="a", text=TEXT)).model_dump(mode="json")
    assert got["claims"][0]["value"]["stated"] == "XXXX-05"
    assert got["claims"][0]["value"]["low"] is None
    assert got["document"]["published"] == {"low": None, "high": None, "basis": "unknown"}


def test_documents_are_sorted_and_say_how_they_are_dated(result: dict[str, Any]) -> None:
    assert [d["id"] for d in result["documents"]] == ["a", "b"]
    first = result["documents"][0]
    assert first["published"] == {"low": "2024-05-01", "high": "2024-06-01", "basis": "given"}
    assert len(first["sha256"]) == 64
    assert first["not_understood"] == [{"start": 47, "end": 50, "text": "2,5", "reason": "number-without-noun"}]


def test_a_pair_says_why_it_was_matched_and_why_it_is_judged_so(result: dict[str, Any]) -> None:
    pair = result["facts"][0]["pairs"][0]
    assert pair["because"] == ["no-such-reason\u00a0: x, y"]
    assert pair["matched"] == [
        "ce qui est compté\u00a0: soldat (identique)",
        "le lieu\u00a0: kursk / Russie (proche)",
        "les articles parlent d’un même événement",
    ]


def test_findings_are_sorted_by_place_and_speak_the_language_of_the_report(result: dict[str, Any]) -> None:
    assert [f["id"] for f in result["findings"]] == ["y", "z"]
    assert result["report_lang"] == "fr"
    assert result["findings"][0]["message"] == "Un écart\u00a0: 1"


def test_the_order_of_the_documents_does_not_matter(fakes: None) -> None:
    documents = [Document(id=i, text=TEXT, lang="fr") for i in "cab"]
    assert check(documents) == check(documents[::-1])


def test_two_documents_of_one_id_are_refused(fakes: None) -> None:
    with pytest.raises(UsageError, match="document id 'a' is used 2 times; give each document its own"):
        check([Document(id="a", text=TEXT), Document(id="a", text=TEXT)])


def test_the_report_language_can_be_asked_for(fakes: None) -> None:
    documents = [Document(id="a", text=TEXT, lang="fr")]
    assert check(documents, report_lang="en").findings[0].message == "A difference: 1"
    with pytest.raises(UsageError, match="report language 'de': not available"):
        check(documents, report_lang="de")


def test_nothing_to_check_is_an_empty_result(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check([]).to_json() == {
        "documents": [], "claims": [], "facts": [], "findings": [], "set_aside": [], "copies": [], "notices": [],
        "statements": [], "reprints": [], "unreadable": [], "rules": [],
        "report_lang": "en",
    }  # fmt: skip


def test_a_document_in_a_language_not_supported_is_listed_and_gives_no_claims() -> None:
    german = Document(id="g", text="Die Brücke hat 12 Bögen und ist seit gestern gesperrt.", lang="de")
    result = check([german])
    assert [d.lang for d in result.documents] == ["de"]
    assert result.documents[0].notices == ("language-not-supported",)
    assert result.claims == ()
    assert parse(german).mentions == ()


def test_a_text_too_short_to_be_recognised_is_listed_with_its_remedy() -> None:
    few = Document(id="f", text="12 morts")
    assert check([few]).documents[0].notices == ("language-not-recognised",)
    assert check([Document(id="f", text="12 morts", lang="fr")]).documents[0].notices == ()


@pytest.mark.parametrize("published", ["2024", "2024-06", "2024-06-19", "2024-06-19T08:00:00+02:00"])
def test_published_takes_a_day_a_month_a_year_or_a_moment(published: str) -> None:
    assert Document(id="a", text="x", published=published).published == published


@pytest.mark.parametrize("published", ["19 juin 2024", "2024-13", "yesterday"])
def test_published_refuses_anything_else(published: str) -> None:
    with pytest.raises(ValueError, match="published"):
        Document(id="a", text="x", published=published)


def test_no_control_character_stops_the_reading() -> None:
    for code in (*range(32), 127, 0x202E, 0xFEFF):
        text = f"Selon la police, {chr(code)} 12 morts{chr(code)}."
        assert [text[m.start : m.end] for m in parse(Document(id="a", text=text)).mentions if m.text == "12"] == ["12"]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Shots rang out in Varna at 7 p.m. on Monday, May 3, 2024.", "Monday, May 3, 2024"),
        ("fr", "Le barrage de Varna a cédé le lundi 3 mai 2024 à 19 heures.", "le lundi 3 mai 2024"),
        ("fr", "Le barrage de Varna a cédé vers 19 heures, lundi 3 mai 2024.", "lundi 3 mai 2024"),
    ],
)
def test_a_wrong_weekday_is_told_of_the_day_and_not_of_its_hour_once_more(lang: str, text: str, day: str) -> None:
    result = check([Document(id="a", text=text, lang=lang, published="2024-05-05")])
    quotes = {c.id: c.quote for c in result.claims}
    told = [quotes[i] for f in result.findings if f.rule == "FCD110" for i in f.claims]
    assert told == [day]


def test_a_check_leaves_the_garbage_collector_as_it_was() -> None:
    documents = [Document(id=name, text=TEXT) for name in "ab"]
    gc.collect()
    of_the_caller = [documents]
    check(documents)
    assert gc.isenabled() and not gc.get_freeze_count()
    young = (*gc.get_objects(generation=0), *gc.get_objects(generation=1))
    assert any(each is of_the_caller for each in young), "small calls in a row must not make all garbage old"
    gc.freeze()  # as who is about to fork does
    try:
        check(documents)
        assert gc.isenabled() and gc.get_freeze_count()
    finally:
        gc.unfreeze()
