"""Suppression in the document: what a remark silences, what it does not, and which remarks are told of."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import Document, check
from factcheck.model.contract import Result
from tests.triage.make import BRIDGE, edited, rules

DAMAGED = "Le GUR a vu 7.000 XNUMX soldats{mark} près de Valmorin."
SENTENCE = "par le maire."


def run(texts: dict[str, str], today: date | None = None) -> Result:
    documents = [Document(id=i, text=t, lang="fr", published="2024-06-20") for i, t in texts.items()]
    return check(documents, report_lang="en", today=today)


def with_remark(remark: str, document: str = "a.txt", behind: str = SENTENCE) -> dict[str, str]:
    return edited(BRIDGE, document, behind, f"{behind} <!-- factcheck: ignore {remark} -->\n")


def told(result: Result) -> list[tuple[str, tuple[str, ...]]]:
    return [(f.rule, f.because) for f in result.findings if f.rule.startswith("FCX91")]


def aside(result: Result) -> list[tuple[str, str, str | None]]:
    return [(s.finding.rule, s.why, s.reason) for s in result.set_aside]


@pytest.mark.parametrize(("document", "behind"), [("a.txt", SENTENCE), ("b.txt", "est fermé.")])
def test_a_remark_beside_either_side_silences_its_rule_alone(document: str, behind: str) -> None:
    result = run(with_remark("FCD101 -- the plaque says so", document, behind))
    assert rules(result) == ["FCU801"]
    assert aside(result) == [("FCD101", "suppressed", "the plaque says so")]


def test_the_finding_keeps_its_id() -> None:
    (before,) = [f.id for f in run(BRIDGE).findings if f.rule == "FCD101"]
    assert [s.finding.id for s in run(with_remark("FCD101 -- x")).set_aside] == [before]


@pytest.mark.parametrize(
    "remark", ["FCD102 -- another rule", "FCD101", "FCD101 --", "-- no rule", "FCD101 until=x -- no day", "fcd101 -- x"]
)
def test_what_names_another_rule_or_is_malformed_silences_nothing(remark: str) -> None:
    assert set(rules(run(BRIDGE))) <= set(rules(run(with_remark(remark))))


def test_a_remark_elsewhere_in_the_document_silences_nothing() -> None:
    result = run(edited(BRIDGE, "a.txt", "La crue", "\n\n<!-- factcheck: ignore FCD101 -- x -->\nLa crue"))
    assert rules(result) == ["FCD101", "FCU801", "FCX910"]


def test_one_author_does_not_speak_for_the_others() -> None:
    third = "Le pont de Valmorin, inauguré le 3 mai 2019, a tenu."
    result = run({**with_remark("FCD101 -- our archive"), "c.txt": third})
    assert "FCD101" in rules(result)  # b.txt and c.txt still differ
    assert told(result) == []  # and the remark is not unused for it
    both = {**with_remark("FCD101 -- our archive", "b.txt", "est fermé."), "c.txt": third}
    assert "FCD101" not in rules(run(both))  # without b.txt nobody differs


def test_what_is_used_unused_and_of_no_known_rule() -> None:
    assert told(run(with_remark("FCD101 -- x"))) == []
    result = run(with_remark("FCD101, FCQ201 -- x"))
    assert [f.message for f in result.findings if f.rule == "FCX910"] == [
        "The remark that silences FCQ201 in a.txt is no longer needed: nothing is found there."
    ]
    assert told(run(with_remark("FCX019 -- x"))) == [("FCX912", ("There is no rule FCX019; FCX901 is the nearest.",))]
    assert told(run(with_remark("ABC000 -- x"))) == [("FCX912", ("There is no rule ABC000.",))]
    assert told(run(with_remark("FCD101"))) == [("FCX912", ("It gives no reason; write one behind “--”.",))]


def test_one_article_alone_does_not_show_that_a_remark_on_a_clash_is_unused() -> None:
    texts = with_remark("FCD101, FCD110 -- x")
    assert [f.message.split()[4] for f in run({"a.txt": texts["a.txt"]}).findings if f.rule == "FCX910"] == ["FCD110"]


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (None, ["FCU801"]),
        (date(2025, 12, 31), ["FCU801"]),
        (date(2026, 1, 1), ["FCD101", "FCU801", "FCX911"]),
    ],
)
def test_a_remark_holds_through_its_last_day_and_for_ever_where_no_day_is_known(
    today: date | None, found: list[str]
) -> None:
    assert rules(run(with_remark("FCD101 until=2025-12-31 -- x"), today)) == found


@pytest.mark.parametrize(
    ("mark", "found"),
    [("", ["FCS701"]), (" [sic]", []), (" (sic)", []), (" nord-coréens [sic]", []), (". [sic] Puis", ["FCS701"])],
)
def test_sic_beside_a_damaged_figure_is_honoured(mark: str, found: list[str]) -> None:
    result = run({"a.txt": DAMAGED.format(mark=mark)})
    assert [r for r in rules(result) if r == "FCS701"] == found
    if not found:
        assert ("FCS701", "suppressed", mark.rsplit(maxsplit=1)[-1]) in aside(result)


def test_sic_behind_another_figure_is_of_that_one() -> None:
    assert "FCS701" in rules(run({"a.txt": DAMAGED.format(mark=" et 12 blessés [sic]")}))


def test_sic_silences_no_clash_between_articles() -> None:
    assert "FCD101" in rules(run(edited(BRIDGE, "a.txt", "3 mai 2019", "3 mai 2019 [sic]")))
    slip = "Le mardi 3 mai 2019{mark}, le pont de Valmorin a été inauguré."  # a Friday
    assert rules(run({"a.txt": slip.format(mark="")})) == ["FCD110"]
    assert rules(run({"a.txt": slip.format(mark=" [sic]")})) == []
