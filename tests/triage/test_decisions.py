"""Decisions: known again by content, open again when a value or a sentence changed, and never joined by match."""

import json
from itertools import permutations

import pytest

from factcheck.model.errors import DataError
from factcheck.triage import Triage
from factcheck.triage.decisions import Choice, Decision, decide, in_force, line_of, read_decisions
from tests.triage.make import BRIDGE, edited, rules, run
from tests.triage.test_baseline import THIRD

MOMENT = "2026-11-21T10:00:00Z"


def on(rule: str, choice: Choice = "dismiss", texts: dict[str, str] = BRIDGE, **more: str | None) -> Decision:
    """Return a decision on the one finding of a rule."""
    result, given = run(texts)
    (finding,) = [f for f in result.findings if f.rule == rule]
    said = {"date": MOMENT, "who": "Ana", **more}
    return decide(result, given, finding.id, choice, **said)  # type: ignore[arg-type]


def after(texts: dict[str, str], *decisions: Decision) -> list[str]:
    return rules(run(texts, Triage(decisions=decisions))[0])


def test_a_decided_finding_is_set_aside_with_what_was_said() -> None:
    result, _ = run(BRIDGE, Triage(decisions=(on("FCD101", note="the plaque says the 4th"),)))
    assert rules(result) == ["FCU801"]
    (aside,) = result.set_aside
    assert (aside.finding.rule, aside.why) == ("FCD101", "decided")
    assert aside.reason == "Dismissed on 2026-11-21 by Ana. the plaque says the 4th"


@pytest.mark.parametrize(
    ("choice", "said"), [("accept", "Retenu le 2026-11-21."), ("dismiss", "Écarté le 2026-11-21.")]
)
def test_what_was_decided_is_told_in_the_language_of_the_report(choice: Choice, said: str) -> None:
    result, _ = run(BRIDGE, Triage(decisions=(on("FCD101", choice, who=None),)), lang="fr")
    assert [s.reason for s in result.set_aside] == [said]


@pytest.mark.parametrize(
    ("document", "old", "new", "why"),
    [
        ("a.txt", "3 mai 2019", "2 mai 2019", "the value in a.txt changed from “le 3 mai 2019” to “le 2 mai 2019”."),
        ("b.txt", "4 mai 2019", "5 mai 2019", "the value in b.txt changed from “le 4 mai 2019” to “le 5 mai 2019”."),
        ("a.txt", "par le maire", "par la maire", "the sentence of “le 3 mai 2019” in a.txt changed."),
        ("a.txt", "fait 12 morts", "fait 11 morts", None),  # another sentence
        ("a.txt", "La crue de samedi", "La crue  de\nsamedi", None),
    ],
)
def test_a_decision_is_open_again_when_its_value_or_its_sentence_changed(
    document: str, old: str, new: str, why: str | None
) -> None:
    result, _ = run(edited(BRIDGE, document, old, new), Triage(decisions=(on("FCD101"),)))
    found = [f for f in result.findings if f.rule == "FCD101"]
    if why is None:
        assert found == []
        return
    (finding,) = found
    assert finding.because[0] == f"Re-opened because {why} Dismissed on 2026-11-21 by Ana."
    assert len(finding.because) > 1  # what the rule says is still there
    (other,) = [f for f in result.findings if f.rule == "FCU801"]
    assert not other.because[0].startswith("Re-opened")


def test_another_article_that_repeats_a_value_leaves_a_decision_alone() -> None:
    assert "FCD101" not in after({**BRIDGE, "c.txt": THIRD}, on("FCD101"))


def test_a_decision_holds_when_articles_it_knew_are_not_read_or_were_renamed() -> None:
    three = {**BRIDGE, "c.txt": THIRD}
    decision = on("FCD101", texts=three)
    assert "FCD101" not in after(BRIDGE, decision)
    assert "FCD101" not in after({"new/a.txt": BRIDGE["a.txt"], "b.txt": BRIDGE["b.txt"]}, decision)


def test_two_other_articles_with_the_same_two_values_are_not_decided_nor_open_again() -> None:
    others = {
        "x.txt": "Le stade de Corvenne a été inauguré le 3 mai 2019 par la ministre.",
        "y.txt": "Le stade de Corvenne, inauguré le 4 mai 2019, ferme ses portes.",
    }
    result, _ = run(others, Triage(decisions=(on("FCD101"),)))
    assert rules(result) == ["FCD101"]
    assert not result.findings[0].because[0].startswith("Re-opened")


def test_what_is_not_comparable_is_never_joined_again() -> None:
    decision = on("FCD101", "not-comparable")
    assert decision.apart == ((0, 1),)
    result, _ = run(BRIDGE, Triage(decisions=(decision,)))
    assert rules(result) == ["FCU801"]
    joined = [set(f.claims) for f in result.facts]
    quotes = {c.quote: c.id for c in result.claims}
    assert not any({quotes["le 3 mai 2019"], quotes["le 4 mai 2019"]} <= claims for claims in joined)
    assert any({quotes["12 morts"], quotes["14 morts"]} <= claims for claims in joined)  # the others still are


def test_what_is_not_comparable_is_asked_again_when_a_value_changed() -> None:
    result, _ = run(
        edited(BRIDGE, "a.txt", "3 mai 2019", "2 mai 2019"), Triage(decisions=(on("FCD101", "not-comparable"),))
    )
    assert rules(result) == ["FCD101", "FCU801"]
    assert result.findings[0].because[0].startswith("Re-opened because the value in a.txt changed")


def test_the_latest_decision_counts_in_whatever_order_lines_were_merged() -> None:
    first = on("FCD101", "accept", date="2026-11-21T10:00:00Z")
    taken_back = on("FCD101", "reopen", date="2026-11-21T10:00:01Z")
    last = on("FCD101", "dismiss", date="2026-11-22")
    for lines in permutations([first, taken_back, last]):
        assert in_force(lines) == (last,)
        assert in_force(d for d in lines if d is not last) == ()
    assert after(BRIDGE, first, taken_back) == ["FCD101", "FCU801"]
    same_moment = on("FCD101", "reopen", date="2026-11-22")
    assert in_force([last, same_moment]) == ()
    assert in_force([same_moment, last]) == (last,)


def test_a_line_is_read_back_and_says_only_what_was_said() -> None:
    decision = on("FCD101", "not-comparable", who=None)
    line = line_of(decision)
    assert read_decisions("f", f"{line}\n\n{line}\n".encode()) == (decision, decision)
    assert "\n" not in line
    assert list(json.loads(line)) == ["finding", "rule", "decision", "date", "claims", "apart"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("<<<<<<< HEAD", "f:2: a mark of a merge conflict; keep the lines of both sides and remove the marks"),
        ("{", "f:2: not readable as JSON"),
        ('{"finding": "FC-1"}', "f:2: rule: is missing; mend or remove this line"),
        (
            '{"finding": "F", "rule": "R", "decision": "agree", "date": "2026-11-21"}',
            "f:2: decision: must be 'accept'",
        ),
        (
            '{"finding": "F", "rule": "R", "decision": "accept", "date": "21/11/2026"}',
            "f:2: date: must be a day such as 2026-03-14, or a moment such as 2026-03-14T09:30:00Z, not '21/11/2026'",
        ),
        (
            '{"finding": "F", "rule": "R", "decision": "accept", "date": "2026-11-21", "notes": ""}',
            "f:2: unknown key 'notes'; did you mean 'note'?",
        ),
        (
            '{"finding": "F", "rule": "R", "decision": "not-comparable", "date": "2026-11-21", "apart": [[0, 1]]}',
            "f:2: apart: names a place that claims does not have; remove this line",
        ),
    ],
)
def test_a_broken_line_is_named(content: str, says: str) -> None:
    with pytest.raises(DataError) as error:
        read_decisions("f", f"\n{content}\n".encode())
    assert str(error.value).startswith(says)
