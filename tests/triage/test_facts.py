"""facts.toml: pinned facts by which every document is judged, and disagreements that are known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck import Document
from factcheck.model.contract import Result
from factcheck.model.errors import DataError
from factcheck.pipeline import check_prepared, prepare
from factcheck.triage import Triage
from factcheck.triage.fact_documents import pinned_facts
from factcheck.triage.facts import Facts, read_facts
from factcheck.triage.known import idle
from tests.triage.make import BRIDGE, DAY, rules

TREATY = {
    "fr.txt": "Le traité a été signé en 2023 par les deux présidents, qui se sont serré la main.",
    "en.txt": "The treaty was signed in June 2024 by both presidents, who shook hands.",
}


def facts(text: str) -> Facts:
    return read_facts("facts.toml", text.encode())


def run(texts: dict[str, str], toml: str, today: date | None = None) -> Result:
    known = facts(toml)
    documents = [Document(id=i, text=t, published="2024-06-20") for i, t in texts.items()]
    prepared = [*map(prepare, documents), *pinned_facts(known)]
    return check_prepared(prepared, report_lang="en", triage=Triage(today=today, facts=known))


def pin(says: str, more: str = "") -> str:
    return f'[[fact]]\nsays = "{says}"\nsource = "https://example.org"\n{more}\n'


# --- pinned facts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("says", ["the treaty was signed on 2024-06-19", "Le traité a été signé le 19 juin 2024."])
def test_every_document_is_checked_against_a_pinned_fact(says: str) -> None:
    result = run(TREATY, pin(says))
    (clash,) = [f for f in result.findings if f.verdict == "discrepant"]
    assert clash.document == "fr.txt"
    claims = {c.id: c for c in result.claims}
    assert [claims[c].document for c in clash.claims][:2] == ["fr.txt", "facts.toml#1"]
    assert clash.message.startswith(f"Against the pinned fact “{says}”: ")
    assert (clash.start, clash.end) == (claims[clash.claims[0]].start, claims[clash.claims[0]].end)
    assert {d.id for d in result.documents if d.pinned} == {"facts.toml#1"}


def test_a_pinned_fact_of_another_place_is_none_of_this_one() -> None:
    assert rules(run(BRIDGE, pin("Le pont de Corvenne a été inauguré le 5 mai 2019."))) == ["FCD101", "FCU801"]
    found = run(BRIDGE, pin("Le pont de Valmorin a été inauguré le 5 mai 2019.")).findings
    assert [f.message.startswith("Against the pinned fact") for f in found if f.rule == "FCD101"] == [True]


def test_what_agrees_with_a_pinned_fact_is_no_clash() -> None:
    result = run(
        {"a.txt": "Le pont de Valmorin a été inauguré le 5 mai 2019."}, pin("Valmorin : pont inauguré le 5 mai 2019")
    )
    assert [f for f in result.findings if f.verdict == "discrepant"] == []
    assert all(f.document == "a.txt" for f in result.findings)


@pytest.mark.parametrize(
    ("stated", "tolerance", "clash"),
    [
        ("1 030", "", True),
        ("1 030", 'tolerance = "2 %"', True),
        ("1 030", 'tolerance = "3%"', False),
        ("970", 'tolerance = "3%"', False),
        ("1 030", "tolerance = 29", True),
        ("1 030", 'tolerance = "30"', False),
        ("1 030", 'tolerance = "3 d"', True),  # days are for dates
    ],
)
def test_a_figure_within_the_tolerance_is_no_clash(stated: str, tolerance: str, clash: bool) -> None:
    texts = {"a.txt": f"Le musée de Varna a acheté {stated} tableaux."}
    result = run(texts, pin("Le musée de Varna a acheté 1 000 tableaux.", tolerance))
    assert ("discrepant" in {f.verdict for f in result.findings}) is clash


@pytest.mark.parametrize(
    ("tolerance", "clash"), [("", True), ('tolerance = "1 d"', True), ('tolerance = "2 d"', False)]
)
def test_a_day_within_the_tolerance_is_no_clash(tolerance: str, clash: bool) -> None:
    texts = {"a.txt": "Le pont de Valmorin a été inauguré le 3 mai 2019."}
    result = run(texts, pin("Le pont de Valmorin a été inauguré le 5 mai 2019.", tolerance))
    assert ("discrepant" in {f.verdict for f in result.findings}) is clash


def test_a_pinned_fact_stands_on_its_line_and_is_no_copy_of_an_article() -> None:
    text = BRIDGE["a.txt"].split(". ")[0] + "."
    known = facts("\n# what we know\n" + pin("x", 'id = "a"') + pin(text, 'id = "b"'))
    assert [(p.document.id, p.first_line) for p in pinned_facts(known)] == [("facts.toml#a", 3), ("facts.toml#b", 7)]
    assert run(BRIDGE, pin(text)).copies == ()


def test_a_statement_in_which_nothing_can_be_read_is_refused() -> None:
    with pytest.raises(DataError, match=r"^facts\.toml#1: lang 'zz': not known; use one of en"):
        run(BRIDGE, pin("The bridge opened in 1931.", 'lang = "zz"'))
    with pytest.raises(DataError, match=r"^facts\.toml#1: no figure or date could be read in 'Le pont est beau\.'"):
        run(BRIDGE, pin("Le pont est beau."))


# --- known disagreements ------------------------------------------------------------------------------------------

BOTH = '[[known]]\nvalues = [2019-05-03, "2019-05-04"]\nreason = "the plaque and the archive"\n'


def test_a_known_disagreement_is_set_aside_with_its_reason() -> None:
    result = run(BRIDGE, BOTH)
    assert rules(result) == ["FCU801"]
    (aside,) = result.set_aside
    assert (aside.finding.rule, aside.why, aside.reason) == ("FCD101", "known", "the plaque and the archive")
    assert idle(result, facts(BOTH)) == ()


@pytest.mark.parametrize(
    ("known", "covered"),
    [
        ("values = [12, 14]", ["FCU801"]),
        ("values = [12, 14, 15]", ["FCU801"]),
        ("values = [12, 13]", []),
        ("values = [2019, 2020]", []),
        ('values = [12, 14]\nrule = "FCQ201"', []),
        ('values = [12, 14]\nrule = "FCU801"\ndocuments = ["?.txt"]', ["FCU801"]),
        ('values = [12, 14]\ndocuments = ["a.txt"]', []),
        ('finding = "FC-000000000000"', []),
        ("values = [2019-05-03, 2019-05-04]\nuntil = 2026-11-21", ["FCD101"]),
        ("values = [2019-05-03, 2019-05-04]\nuntil = 2026-11-20", []),
    ],
)
def test_what_a_declaration_covers(known: str, covered: list[str]) -> None:
    text = f'[[known]]\n{known}\nreason = "r"\n'
    result = run(BRIDGE, text, DAY)
    assert [s.finding.rule for s in result.set_aside] == covered
    assert rules(result) == sorted({"FCD101", "FCU801"} - set(covered))
    assert len(idle(result, facts(text))) == (0 if covered or "11-20" in known else 1)


def test_a_third_value_is_news() -> None:
    third = {**BRIDGE, "c.txt": "Le pont de Valmorin a été inauguré le 9 mai 2019 par la ministre."}
    assert "FCD101" in rules(run(third, BOTH))


def test_an_expired_declaration_says_so_and_none_expires_without_a_day() -> None:
    text = BOTH + "until = 2026-11-20\n"
    (finding,) = [f for f in run(BRIDGE, text, DAY).findings if f.rule == "FCD101"]
    expected = (
        "Re-opened because the disagreement declared as known (“the plaque and the archive”) held until 2026-11-20."
    )
    assert finding.because[0] == expected
    assert rules(run(BRIDGE, text)) == ["FCU801"]


# --- the file -----------------------------------------------------------------------------------------------------


def test_numbers_are_exact() -> None:
    (known,) = facts('[[known]]\nvalues = [0.1, 3]\nreason = "r"').known
    assert known.values == (Decimal("0.1"), Decimal(3))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[fact", "facts.toml: not valid TOML"),
        ("[[facts]]\nsays = 'x'", "facts.toml: unknown key 'facts'; did you mean 'fact'?"),
        (pin("x", "tolerence = 3"), "facts.toml: unknown key 'fact.1.tolerence'; did you mean 'tolerance'?"),
        (pin("x", 'tolerance = "a bit"'), 'facts.toml: fact.1.tolerance: write it as "5 %"'),
        ("[[fact]]\nsays = 'x'", "facts.toml: fact.1.source: is missing"),
        (pin("x", 'id = "t"') + pin("y", 'id = "t"'), "facts.toml: two facts have the id 't'; give each its own"),
        ("[[known]]\nreason = 'r'", "facts.toml: known.1: name the two values that differ"),
        ("[[known]]\nvalues = [1]\nreason = 'r'", "facts.toml: known.1: name the two values that differ"),
        ("[[known]]\nvalues = [1, 2]", "facts.toml: known.1.reason: is missing"),
        ("[[known]]\nvalues = [1, 2]\nreason = 'r'\nuntil = 'soon'", "facts.toml: known.1.until: "),
    ],
)
def test_a_broken_file_is_refused_in_one_line(text: str, says: str) -> None:
    with pytest.raises(DataError) as error:
        facts(text)
    assert str(error.value).startswith(says)
    assert "\n" not in str(error.value)
