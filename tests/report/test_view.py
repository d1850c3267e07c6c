"""Which section a finding stands in, in which order, and what stands with it."""

import pytest

from factcheck import Document, check
from factcheck.model.contract import Finding, NotUnderstood, Result
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import replace
from factcheck.report import FORMATS
from factcheck.report.entries import section_of, sections_of
from factcheck.report.view import View
from factcheck.report.words import load_words
from tests.report.make import CLAIMS, result, sources


def finding(name: str, severity: str, verdict: str | None, claims: tuple[str, ...]) -> Finding:
    first = next(c for c in CLAIMS if c.id == claims[0])
    return Finding(
        id=name, document=first.document, start=first.start, end=first.end, rule="FCX100", severity=severity,
        verdict=verdict, message=name, claims=claims,
    )  # fmt: skip


def view(*findings: Finding) -> View:
    """Return findings that each stand for themselves: claims of one fact would make one entry."""
    return View(replace(result("en"), findings=findings, facts=()), load_words("en"))


def places(of: View) -> dict[str, list[str]]:
    return {name: [e.finding.id for e in entries] for name, entries in of.sections.items() if entries}


@pytest.mark.parametrize(
    ("severity", "verdict", "claims", "section"),
    [
        ("error", "discrepant", ("c-a1", "c-b1"), "conflict"),
        ("note", "discrepant", ("c-a1", "c-b1"), "conflict"),
        ("note", "updated", ("c-a3", "c-c1"), "update"),
        ("note", "compatible", ("c-a2", "c-b2"), "compatible"),
        ("note", "agree", ("c-c2", "c-d2"), "agree"),
        ("warning", "discrepant", ("c-a2", "c-a3"), "internal"),
        ("warning", None, ("c-a3",), "internal"),
        ("warning", None, ("c-a3", "c-c1"), "conflict"),
        ("note", None, ("c-a3", "c-c1"), "compatible"),
        ("error", None, ("c-a3", "c-c1"), "conflict"),
    ],
)
def test_a_finding_stands_in_one_section(
    severity: str, verdict: str | None, claims: tuple[str, ...], section: str
) -> None:
    assert places(view(finding("x", severity, verdict, claims))) == {section: ["x"]}


def test_worst_first_then_those_of_most_documents() -> None:
    two, three = ("c-a1", "c-b1"), ("c-a1", "c-b1", "c-d1")
    found = view(
        finding("note", "note", "discrepant", three),
        finding("error of two", "error", "discrepant", two),
        finding("warning", "warning", "discrepant", two),
        finding("error of three", "error", "discrepant", three),
    )
    assert places(found)["conflict"] == ["error of three", "error of two", "warning", "note"]
    assert [e.number for e in found.sections["conflict"]] == [1, 2, 3, 4]


def test_the_pair_with_the_verdict_explains_the_finding() -> None:
    entry = View(result("en"), load_words("en")).sections["conflict"][0]
    assert [p.verdict for p in entry.pairs] == ["discrepant", "discrepant", "compatible"]
    assert "March 2021 and 2019 have no day in common" in entry.because
    assert entry.matched


def test_a_result_without_findings_says_what_was_read() -> None:
    empty = View(replace(result("en"), findings=(), set_aside=()), load_words("en"))
    assert empty.verdict() == "Nothing conflicts, 1 input could not be read."
    assert empty.coverage() == "4 articles read, 9 claims found, 4 facts told in several articles."


def test_what_was_set_aside_is_no_absence_of_conflict() -> None:
    decided = View(replace(result("en"), findings=(), unreadable=()), load_words("en"))
    assert decided.result.set_aside
    assert decided.verdict() == "No open conflict."


def test_a_long_folder_that_all_share_does_not_hide_the_names() -> None:
    folder = "a/very/long/way/down/to/the/articles/of/one/event/that/everybody/wrote/about/in/those/days/"
    found = result("en")
    names = {d.id: folder + d.id for d in found.documents}
    moved = replace(
        found,
        documents=tuple(replace(d, id=names[d.id], path=names[d.id]) for d in found.documents),
        claims=tuple(replace(c, document=names[c.document]) for c in found.claims),
        findings=tuple(replace(f, document=names[f.document]) for f in found.findings),
        set_aside=(),
    )
    page = FORMATS["md"](moved, {names[k]: v for k, v in sources().items()})
    assert f"[courrier.txt:3]({folder}courrier.txt#L3)" in page
    assert ">courrier.txt:3</a>" in FORMATS["html"](moved, {names[k]: v for k, v in sources().items()})


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_nothing_at_all_still_makes_a_report(name: str) -> None:
    nothing = Result(documents=(), claims=(), facts=(), findings=())
    assert FORMATS[name](nothing, {})


@pytest.mark.parametrize("name", ["md", "text"])
def test_a_long_list_is_cut_with_a_count(name: str) -> None:
    full = result("en")
    unseen = tuple(NotUnderstood(start=0, end=2, text="Le", reason="date-without-anchor") for _ in range(500))
    documents = tuple(replace(d, not_understood=unseen) for d in full.documents[:1]) + full.documents[1:]
    page = FORMATS[name](replace(full, documents=documents), sources())
    assert page.count("“Le”") < 60
    assert " more. The full list is in the JSON output." in page


@pytest.mark.parametrize("name", ["md", "text"])
def test_the_order_of_the_input_does_not_matter(name: str) -> None:
    full = result("fr")
    turned = replace(full, findings=full.findings[::-1], facts=full.facts[::-1])
    assert FORMATS[name](turned, sources()) == FORMATS[name](full, sources())


def test_a_report_without_texts_shows_the_quotes() -> None:
    page = FORMATS["md"](result("en"), {})
    assert "“**en 2019**”" in page
    assert "[courrier.txt](courrier.txt)" in page


SIGNED = "Norway signed a trade treaty with Serbia in Varna on 6 May 2024."


@pytest.mark.parametrize(
    ("plan", "entries"),
    [
        ("Norway will sign a trade treaty with Serbia in Varna on 4 May 2024.", [["FCU802", "FCP306"]]),
        # another sentence announces it: the days and the announcement are two things to look at
        (
            "Norway will sign a trade treaty with Serbia. Norway plans to sign the treaty in Varna on 4 May 2024.",
            [["FCP306"], ["FCU802"]],
        ),
    ],
)
def test_what_the_same_sentences_tell_with_and_without_a_figure_is_one_entry(
    plan: str, entries: list[list[str]]
) -> None:
    texts = [("a", plan, "2024-05-02"), ("b", SIGNED, "2024-05-08")]
    result = check([Document(id=i, text=text, lang="en", published=day) for i, text, day in texts])
    found = [e for section in sections_of(result).values() for e in section if e.documents > 1]
    assert sorted([f.rule for f in e.findings] for e in found) == entries


def test_a_finding_without_a_verdict_is_a_conflict_unless_it_is_a_note() -> None:
    whole = result("en")
    fact = next(f for f in whole.facts if any(p.verdict == "discrepant" for p in f.pairs))
    pair = next(p for p in fact.pairs if p.verdict == "discrepant")
    finding = replace(whole.findings[0], verdict=None, severity="warning", claims=(pair.a, pair.b), rule="FCS720")
    (entry,) = View(replace(whole, findings=(finding,)), load_words("en")).entries
    for verdict, of_a_note in [("discrepant", "conflict"), ("updated", "update"), ("compatible", "compatible")]:
        pairs = (replace(pair, verdict=verdict),)
        assert [section_of(replace(entry, pairs=pairs, finding=replace(finding, severity=s))) for s in SEVERITIES] == [
            "conflict", "conflict", of_a_note,
        ]  # fmt: skip
    assert section_of(replace(entry, pairs=(), finding=replace(finding, severity="note"))) == "compatible"


def test_an_update_shows_what_every_finding_of_its_fact_rests_on_the_latest_last() -> None:
    whole = result("en")
    fact = next(f for f in whole.facts if len(f.claims) > 2)
    first, second, third = fact.claims[:3]
    moved = tuple(replace(p, verdict="updated") for p in fact.pairs)
    made = replace(
        whole,
        facts=tuple(replace(f, pairs=moved) if f is fact else f for f in whole.facts),
        findings=(
            finding("x", "note", "updated", (first, second)),
            finding("y", "note", "updated", (first, third)),
        ),
    )
    (entry,) = View(made, load_words("en")).entries
    assert {c.id for c in entry.claims} == {first, second, third}
    assert entry.documents == len({c.document for c in entry.claims})
    quote = {c.id: c.quote for c in CLAIMS}
    text = FORMATS["text"](made, sources())
    assert all(f"“{quote[i]}”" in text for i in (first, second, third))
