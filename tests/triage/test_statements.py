"""Findings that rest on statements without a number are set aside like all others."""

import pytest

from factcheck.triage import Triage
from factcheck.triage.baseline import baseline_of, stale
from factcheck.triage.changed import claim_keys
from factcheck.triage.decisions import decide
from tests.triage.make import edited, rules, run

SHIPMENT = {
    "a.txt": "Ni la Norvège ni la Serbie n'ont confirmé l'envoi de soldats à Oslo lundi.",
    "b.txt": "La Serbie a reconnu pour la première fois l'envoi de soldats à Oslo lundi.",
}
RULE = "FCP301"


def on_statements(triage: Triage | None = None, texts: dict[str, str] = SHIPMENT) -> bool:
    return RULE in rules(run(texts, triage)[0])


def test_the_finding_rests_on_statements() -> None:
    (finding,) = [f for f in run(SHIPMENT)[0].findings if f.rule == RULE]
    assert (finding.claims, len(finding.statements) >= 2) == ((), True)


def test_the_baseline_knows_it_by_its_sentences() -> None:
    result, given = run(SHIPMENT)
    baseline = baseline_of(result, given)
    assert not on_statements(Triage(baseline=baseline))
    assert stale(result, given, baseline, lambda _: False) == ()


@pytest.mark.parametrize(
    ("old", "new", "open_again"), [("à Oslo lundi", "à Oslo mardi", True), ("Serbie a", "Serbie  a", False)]
)
def test_a_decision_on_it_is_open_again_when_a_sentence_changed(old: str, new: str, open_again: bool) -> None:
    result, given = run(SHIPMENT)
    (finding,) = [f for f in result.findings if f.rule == RULE]
    decision = decide(result, given, finding.id, "dismiss", "2026-11-21", None)
    assert not on_statements(Triage(decisions=(decision,)))
    assert on_statements(Triage(decisions=(decision,)), edited(SHIPMENT, "b.txt", old, new)) is open_again


def test_a_remark_beside_it_silences_it() -> None:
    text = "lundi. <!-- factcheck: ignore FCP301 -- vu -->"
    assert not on_statements(texts=edited(SHIPMENT, "a.txt", "lundi.", text))


def test_it_is_new_where_one_of_its_statements_is() -> None:
    said = [s for s in run(SHIPMENT)[0].statements if s.document == "a.txt"]
    same = claim_keys(said, SHIPMENT["a.txt"])
    assert not on_statements(Triage(before={"a.txt": same}))
    result = run(SHIPMENT, Triage(before={"a.txt": frozenset()}))[0]
    assert {f.document for f in result.findings if f.rule == RULE} == {"a.txt"}
