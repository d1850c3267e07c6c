"""What a reviewer finds in the Markdown: who says what, one entry a fact, a timeline, boxes that decide, a limit."""

import re
from dataclasses import replace

import pytest

from factcheck.model.contract import Finding, NotUnderstood, PublishedDate, Result, SetAside, Statement
from factcheck.report import FORMATS, Source, md
from factcheck.report.matrix import COLUMNS, matrices
from factcheck.report.source import page_words
from factcheck.report.view import View
from factcheck.report.words import load_words
from tests.report.make import CLAIMS, TEXTS, result, sources


def found(name: str, rule: str, severity: str, verdict: str | None, *claims: str, message: str = "said") -> Finding:
    first = next(c for c in CLAIMS if c.id == claims[0])
    return Finding(
        id=name, document=first.document, start=first.start, end=first.end, rule=rule, severity=severity,
        verdict=verdict, message=message, claims=claims,
    )  # fmt: skip


def given(*findings: Finding) -> Result:
    return replace(result("en"), findings=findings)


def page(*findings: Finding, limit: int | None = None) -> str:
    return md.render(given(*findings), sources(), limit)


def test_the_matrix_sets_every_fact_against_the_articles_that_tell_it() -> None:
    lines = md.render(result("en"), sources()).splitlines()
    at = lines.index("## Who says what")
    head, _, *rows = lines[at + 2 : at + 8]
    assert re.findall(r"\[(.*?)\]", head) == ["courrier", "Agence Vallée", "echo", "The Vale Observer"]
    assert rows[0].split("|")[2:6] == [
        " en mars 2021 (March 2021) ",
        " <b>en 2019</b> ",  # what both others contradict
        "  ",
        " on 12 March 2021 ",
    ]
    assert rows[1].split("|")[2:6] == [" 4 personnes ", "  ", " 6 morts ", "  "]


def test_the_matrix_has_what_every_article_says_of_a_fact_whatever_its_finding_rests_on() -> None:
    facts = result("en").facts
    home = next(f for f in facts if len(f.claims) > 2)
    assert (
        "on 12 March 2021" not in page(found("FC-x", "FCD101", "error", "discrepant", *home.claims[:1])).split("##")[2]
    )
    told = page(found("FC-x", "FCD101", "error", "discrepant", *home.claims[:2])).split("##")[2]
    quotes = {c.id: c.quote for c in CLAIMS}
    assert all(quotes[i] in told for i in home.claims)


def test_what_a_finding_shows_is_not_listed_again_as_not_understood() -> None:
    view = View(result("en"), load_words("en"))
    shown = view.entries[0].evidence[0]
    place = NotUnderstood(start=shown.start, end=shown.end, text=shown.quote, reason="date-without-anchor")
    documents = tuple(
        replace(d, not_understood=(place,)) if d.id == shown.document else replace(d, not_understood=())
        for d in view.result.documents
    )
    assert View(replace(view.result, documents=documents), load_words("en")).unseen == []
    assert len(View(replace(view.result, documents=documents, findings=()), load_words("en")).unseen) == 1


def test_facts_without_a_common_article_stand_in_tables_of_their_own() -> None:
    view = View(result("en"), load_words("en"))
    of = {e.finding.id: e for e in view.entries}
    apart = matrices([of["FC-4"], of["FC-3"]])  # echo and observer, courrier and dépêche
    assert [m.documents for m in apart] == [("courrier.txt", "depeche.jsonl:3"), ("echo.txt", "observer.md")]
    assert len(matrices([of["FC-4"], of["FC-3"], of["FC-1"]])) == 1


def test_every_value_has_a_column_before_those_that_repeat_it() -> None:
    first, other = CLAIMS[0], CLAIMS[3]
    many = tuple(replace(first, id=f"m{i}", document=f"d{i}") for i in range(COLUMNS + 3))
    last = replace(other, id="z", document="z")
    entry = next(e for e in View(result("en"), load_words("en")).entries if e.finding.id == "FC-1")
    (matrix,) = matrices([replace(entry, claims=(*many, last), pairs=())])
    assert {"d0", "z"} < set(matrix.documents)


def test_articles_beyond_the_columns_are_counted() -> None:
    first = CLAIMS[0]
    many = tuple(replace(first, id=f"m{i}", document=f"d{i}") for i in range(COLUMNS + 3))
    view = View(result("en"), load_words("en"))
    entry = next(e for e in view.entries if e.finding.id == "FC-1")
    (matrix,) = matrices([replace(entry, claims=many, pairs=())])
    assert len(matrix.documents) == COLUMNS
    assert matrix.rows[0].left_out == 3


def test_a_fact_is_one_entry_whatever_many_rules_say_of_it() -> None:
    text = page(
        found("FC-b", "FCU801", "note", "updated", "c-a1", "c-b1", message="it moved"),
        found("FC-a", "FCQ201", "error", "discrepant", "c-a1", "c-b1", "c-d1"),
    )
    assert "**1 conflict, 1 input" in text
    assert len(re.findall(r"^### ", text, re.M)) == 1
    assert '<a id="FC-a"></a><a id="FC-b"></a>' in text
    assert "- **Also on this fact**: note `FCU801`, it moved" in text
    assert "- [ ] dismiss `FC-b`" in text


def test_findings_inside_one_article_are_not_merged_with_those_across() -> None:
    text = page(
        found("FC-a", "FCQ201", "error", "discrepant", "c-a1", "c-b1"),
        found("FC-b", "FCD121", "warning", None, "c-a1"),
    )
    assert "**1 conflict, 1 problem inside one article, 1 input" in text


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_open_finding_has_the_three_boxes_in_the_same_words(lang: str) -> None:
    text = md.render(result(lang), sources())
    for finding in result(lang).findings:
        for decision in ("accept", "dismiss", "not-comparable"):
            assert f"\n- [ ] {decision} `{finding.id}`\n" in text
    assert text.count("- [ ] ") == 3 * len(result(lang).findings)


def test_an_update_is_told_as_a_timeline() -> None:
    text = page(found("FC-u", "FCU801", "note", "updated", "c-c1", "c-a3"))  # the undated one first
    rows = [line.split(" | ")[:2] for line in text.splitlines() if re.match(r"\| \d \| ", line)]
    assert rows == [["| 1", "19 November 2023"], ["| 2", "no date"]]
    assert "### 1. Dead: “4 personnes” / “6 morts”" in text  # nobody knows which came first


def test_an_arrow_is_drawn_only_between_articles_of_known_days() -> None:
    full = given(found("FC-u", "FCU801", "note", "updated", "c-c1", "c-a3"))
    later = PublishedDate(low="2023-11-21", high="2023-11-22", basis="given")
    dated = tuple(replace(d, published=later) if d.id == "echo.txt" else d for d in full.documents)
    text = md.render(replace(full, documents=dated), sources())
    assert "### 1. Dead: “4 personnes” → “6 morts”" in text


def test_what_one_rule_says_of_several_articles_is_told_once() -> None:
    text = page(
        found("FC-1", "FCD121", "warning", None, "c-b1", message="one"),
        found("FC-2", "FCD121", "warning", None, "c-c1", message="two"),
    )
    assert "### 1–2. Undated article" in text
    assert "| 1 | one |\n| 2 | two |" in text
    assert text.count("What to do") == 1


def statement(name: str, document: str, quote: str, standing: str) -> Statement:
    start = TEXTS[document].index(quote)
    return Statement(
        id=name, document=document, start=start, end=start + len(quote), quote=quote, sentence_start=start,
        sentence_end=start + len(quote), standing=standing,
    )  # fmt: skip


def test_a_finding_on_statements_shows_them_as_it_shows_claims() -> None:
    told = (
        statement("s-1", "courrier.txt", "a cédé dans la nuit", "confirmed"),
        statement("s-2", "depeche.jsonl:3", "n’avait jamais été inspecté", "denied"),
    )
    plain = found("FC-s", "FCP304", "note", "compatible", "c-a1", message="One says so, the other denies it.")
    finding = replace(plain, claims=(), statements=("s-1", "s-2"))
    full = replace(given(finding), statements=told)
    text = md.render(full, sources())
    assert "1. Deed denied: confirmed ~ denied · “a cédé dans la nuit”</summary>" in text
    assert "“a cédé dans la nuit” | confirmed | “**a cédé dans la nuit**”" in text
    page = FORMATS["html"](full, sources())
    assert '<mark data-claims="0">a cédé dans la nuit</mark>' in page
    assert '<mark data-claims="1">n’avait jamais été inspecté</mark>' in page


def test_a_limit_cuts_the_least_severe_and_says_how_many() -> None:
    findings = [
        found("FC-note", "FCU801", "note", "updated", "c-a3", "c-c1"),
        found("FC-error", "FCS701", "error", None, "c-a2"),
        found("FC-warn", "FCD101", "warning", "discrepant", "c-a1", "c-b1"),
    ]
    text = page(*findings, limit=2)
    assert re.findall(r'<a id="(.*?)"', text) == ["FC-warn", "FC-error"]
    assert "1 less severe finding is not shown. The full list is in the JSON output." in text
    assert "**1 conflict, 1 possible update, 1 problem inside one article" in text  # the whole is still counted
    assert "not shown" not in page(*findings, limit=3)


def test_copies_of_one_text_count_as_one_source() -> None:
    findings = (
        found("FC-copied", "FCD101", "error", "discrepant", "c-a1", "c-b1", "c-d1"),
        found("FC-apart", "FCQ201", "error", "discrepant", "c-a3", "c-c1"),
    )
    copied = replace(given(*findings), copies=(("courrier.txt", "depeche.jsonl:3", "observer.md"),))
    text = md.render(copied, sources())
    assert "3 articles (1 independent source)" in text
    assert [e.finding.id for e in View(given(*findings), load_words("en")).entries] == ["FC-copied", "FC-apart"]
    assert [e.finding.id for e in View(copied, load_words("en")).entries] == ["FC-apart", "FC-copied"]


def test_a_cut_report_leaves_the_full_reasoning_to_the_other_formats() -> None:
    findings = (
        found("FC-a", "FCD101", "error", "discrepant", "c-a1", "c-b1"),
        found("FC-b", "FCU801", "note", "updated", "c-a3", "c-c1"),
    )
    assert "Full reasoning" in page(*findings)
    assert "Full reasoning" not in page(*findings, limit=1)


def test_what_was_set_aside_is_listed_with_its_reason() -> None:
    aside = (
        SetAside(finding=found("FC-x", "FCQ201", "error", "discrepant", "c-a3", "c-c1"), why="decided", reason="a|b"),
        SetAside(finding=found("FC-y", "FCQ201", "error", "discrepant", "c-a3", "c-c1"), why="known"),
    )
    text = md.render(replace(given(), set_aside=aside), sources())
    assert "## Set aside\n\n2 findings are no longer open.\n" in text
    assert "| `FC-x` said | [courrier.txt:4](courrier.txt#L4) | decided | a&#124;b |" in text
    assert "| `FC-y` said | [courrier.txt:4](courrier.txt#L4) | declared disagreement | – |" in text
    assert "FC-x" in FORMATS["text"](replace(given(), set_aside=aside), sources())


def test_words_that_a_page_has_twice_are_found_by_their_neighbours() -> None:
    claim = CLAIMS[0]
    once, twice = Source("en mars 2021"), sources()["courrier.txt"]
    assert page_words(claim, once).prefix == ""
    doubled = Source(twice.text + "Elle rouvre en mars 2021.")
    found_words = page_words(claim, doubled)
    assert (found_words.prefix, found_words.words) == ("du Pré-Long, inaugurée", "en mars 2021")
    assert found_words.suffix == ", a cédé"


def test_a_summary_holds_no_marks_of_markdown() -> None:
    text = page(found("FC-c", "FCQ202", "note", "compatible", "c-a2", "c-b2"))
    (summary,) = re.findall(r"<summary>(1\..*?)</summary>", text)
    assert summary == "1. Evacuated: “Plus de 1 200 habitants” ~ “Environ 1 300 habitants”"
