"""One finding a disputed fact, ids that last, and an order that does not depend on the order of the input."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.judge.predicates import QUESTIONS
from factcheck.judge.remarks import judge_remarks
from factcheck.model.frozen import replace
from factcheck.model.remark import Remark, Stated
from factcheck.report.reasons import reasons
from tests.judge.run import NAMES, RULES, run


def _dead(document: str, value: str, **more: Any) -> dict[str, Any]:
    return {"document": document, "value": value, "things": ["house"], **more}


def _ids(claims: list[dict[str, Any]], rule: str) -> list[str]:
    named = [{**c, "id": f"{c['document']}{n}"} for n, c in enumerate(claims)]
    return [f.id for f in run({"claims": named})[1] if f.rule == rule]


def test_ids_have_twelve_hex_digits() -> None:
    (found,) = _ids([_dead("b", "43"), _dead("c", "52")], "FCQ201")
    assert len(found) == len("FC-") + 12
    assert int(found.removeprefix("FC-"), 16) >= 0


@pytest.mark.parametrize("document", ["a", "z"])
@pytest.mark.parametrize("value", ["43", "52"])
def test_another_article_with_a_known_value_keeps_the_id(document: str, value: str) -> None:
    claims = [_dead("b", "43"), _dead("c", "52")]
    more = [*claims, _dead(document, value, quote=f"quelque {value} maisons")]
    assert _ids(more, "FCQ201") == _ids(claims, "FCQ201")


def test_another_value_is_another_finding() -> None:
    claims = [_dead("b", "43"), _dead("c", "52")]
    assert _ids([*claims, _dead("d", "60")], "FCQ201") != _ids(claims, "FCQ201")


def test_equal_values_of_two_facts_are_two_findings() -> None:
    claims = [_dead("b", "43"), _dead("c", "52")]
    others = [{**c, "fact": "g", "sentence": 1, "quote": f"{c['value']} granges"} for c in claims]
    found = _ids([*claims, *others], "FCQ201")
    assert len(set(found)) == 2


def test_a_claim_keeps_its_id_when_it_moves() -> None:
    damaged = {"document": "a", "value": "7", "quote": "7 XNUMX", "damaged": True, "fact": ""}
    before = {"document": "a", "value": "1", "quote": "une page", "fact": ""}
    moved = [before, {**damaged, "sentence": 1}]
    assert _ids([damaged], "FCS701") == _ids(moved, "FCS701")


def test_the_order_of_the_claims_does_not_matter() -> None:
    claims = [{**_dead(d, v), "id": d} for d, v in (("a", "43"), ("b", "52"), ("c", "52"), ("d", "60"))]
    assert run({"claims": claims}) == run({"claims": claims[::-1]})


def test_errors_come_first() -> None:
    claims = [
        {**_dead("a", "43"), "fact": "f"},
        {**_dead("b", "52"), "fact": "f"},
        {**_dead("a", "7", sentence=1), "fact": "g"},
        {**_dead("b", "7", sentence=1), "fact": "g"},
    ]
    assert [f.severity for f in run({"claims": claims})[1]] == ["error", "note"]


def test_a_year_is_taken_only_where_one_alone_fits() -> None:
    june = {"document": "a", "date": {"month": 6}}
    one = [june, {"document": "b", "date": "2024-06-19"}]
    two = [*one, {"document": "c", "date": "2023-06-19"}]
    bare = [june, {"document": "b", "date": "2024"}]
    assert [_relations(c) for c in (one, two, bare)] == [{"refines"}, {"overlaps", "disjoint"}, {"overlaps"}]


def _relations(claims: list[dict[str, Any]]) -> set[str]:
    return {p.relation for f in run({"claims": claims})[0] for p in f.pairs}


def test_every_reason_for_a_lower_severity_is_in_the_catalogue() -> None:
    keys = {f"lowered-{n.replace('_', '-')}" for r in RULES for n in (*r.lower_when, *r.note_when)}
    assert sorted(keys - set(reasons())) == []
    assert all(set(told) == {"en", "fr"} for told in reasons().values())
    assert {k.removeprefix("lowered-").replace("-", "_") for k in reasons() if k.startswith("lowered-")} <= set(
        QUESTIONS
    )


@pytest.mark.parametrize(("key", "expected"), [("when", "warning"), ("note_when", "note")])
def test_a_rule_over_remarks_lowers_as_any_other(key: str, expected: str) -> None:
    rule = replace(next(r for r in RULES if r.id == "FCX912"), **{key: ("malformed",)})
    remark = Remark(0, 9, 0, 1, (), None, "")
    (found,) = judge_remarks([Stated("a", remark, "<!-- fc ", "malformed", (), ())], NAMES, [rule])
    assert found.severity == expected
