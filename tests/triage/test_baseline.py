"""The baseline: known findings are set aside, new ones are not, and the file is the same whoever writes it."""

import pytest

from factcheck.model.errors import DataError
from factcheck.triage import Triage
from factcheck.triage.baseline import Baseline, baseline_of, read_baseline, stale, without, write_baseline
from tests.triage.make import BRIDGE, edited, rules, run

THIRD = "Le pont de Valmorin, inauguré le 3 mai 2019, a tenu. La crue de samedi a fait 12 morts à Valmorin, dit-on."
KNOWN = ["FCD101", "FCU801"]


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    return baseline_of(*run(BRIDGE))


def against(baseline: Baseline, texts: dict[str, str]) -> list[str]:
    return rules(run(texts, Triage(baseline=baseline))[0])


def test_what_is_in_the_baseline_is_set_aside_and_nothing_is_lost(baseline: Baseline) -> None:
    before, after = run(BRIDGE)[0], run(BRIDGE, Triage(baseline=baseline))[0]
    assert rules(before) == KNOWN
    assert after.findings == ()
    assert [s.finding for s in after.set_aside] == list(before.findings)
    assert {s.why for s in after.set_aside} == {"baseline"}


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("3 mai 2019", "2 mai 2019", ["FCD101"]),
        ("fait 12 morts", "fait 11 morts", ["FCU801"]),
        ("par le maire", "par la maire", []),  # reworded around the same value: no new conflict
        ("La crue de samedi", "La crue  de\nsamedi", []),  # reflowed
    ],
)
def test_a_changed_figure_is_new_and_changed_words_are_not(baseline: Baseline, old: str, new: str, found: list) -> None:
    assert against(baseline, edited(BRIDGE, "a.txt", old, new)) == found


def test_another_article_that_repeats_a_value_brings_nothing_new(baseline: Baseline) -> None:
    assert [r for r in against(baseline, {**BRIDGE, "c.txt": THIRD}) if r in KNOWN] == []


def test_a_renamed_article_is_known_by_its_sentences(baseline: Baseline) -> None:
    assert against(baseline, {"moved/a.txt": BRIDGE["a.txt"], "b.txt": BRIDGE["b.txt"]}) == []


def test_two_other_articles_with_the_same_two_values_are_another_finding(baseline: Baseline) -> None:
    others = {
        "x.txt": "Le stade de Corvenne a été inauguré le 3 mai 2019 par la ministre.",
        "y.txt": "Le stade de Corvenne, inauguré le 4 mai 2019, ferme ses portes.",
    }
    found = run(others)[0].findings
    assert [f.id for f in found] == [e.finding for e in baseline.findings if e.rule == "FCD101"]  # by its values alone
    assert against(baseline, others) == ["FCD101"]


def test_entries_that_nothing_needs_are_stale_unless_an_article_was_not_read(baseline: Baseline) -> None:
    mended = edited(BRIDGE, "b.txt", "4 mai 2019", "3 mai 2019")
    gone = stale(*run(mended), baseline, lambda _: False)
    assert [e.rule for e in gone] == ["FCD101"]
    assert [e.rule for e in without(baseline, gone).findings] == ["FCU801"]
    assert stale(*run({"a.txt": BRIDGE["a.txt"]}), baseline, lambda d: d == "b.txt") == ()
    assert stale(*run(BRIDGE), baseline, lambda _: False) == ()


def test_the_file_is_read_back_and_holds_neither_lines_nor_an_order_of_its_own(baseline: Baseline) -> None:
    text = write_baseline(baseline)
    assert read_baseline("f", text.encode()) == baseline
    assert write_baseline(baseline_of(*run(dict(reversed(BRIDGE.items()))))) == text
    below = {i: f"Vallée de l'Orne\n\n{t}" for i, t in BRIDGE.items()}
    assert write_baseline(baseline_of(*run(below))) == text
    assert write_baseline(baseline_of(*run(BRIDGE, lang="fr"))) == text
    assert write_baseline(Baseline()) == '{\n "version": 1,\n "findings": []\n}\n'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", "f: not readable as JSON"),
        (
            b'{"version": 2, "findings": []}',
            "f: version: must be 1, not 2; write it anew with `factcheck baseline write`",
        ),
        (b'{"version": 1, "finding": []}', "f: unknown key 'finding'; did you mean 'findings'?"),
        (
            b'{"version": 1, "findings": [{"finding": "x", "rule": "R", "claims": [{"documnt": "a"}]}]}',
            "f: unknown key 'findings.1.claims.1.documnt'; did you mean 'document'? Write it anew with",
        ),
        (
            b'{"version": 1, "findings": [{"finding": "x", "rul": "R"}]}',
            "f: unknown key 'findings.1.rul'; did you mean 'rule'?",
        ),
        (b'{"version": 1, "findings": [{"finding": "x"}]}', "f: findings.1.rule: is missing; write it anew with"),
        (
            b'{"version": 1, "findings": [{"finding": "x", "rule": "R", "rul": "R"}]}',
            "f: unknown key 'findings.1.rul'; did you mean 'rule'?",
        ),
    ],
)
def test_a_broken_file_is_refused_in_one_line(content: bytes, says: str) -> None:
    with pytest.raises(DataError) as error:
        read_baseline("f", content)
    assert str(error.value).startswith(says)
    assert "\n" not in str(error.value)
