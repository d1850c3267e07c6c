"""What a rule file may not hold, and the one line that says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.judge import load_rules
from factcheck.judge.predicates import QUESTIONS, question
from factcheck.judge.rule import read_rule, shipped_rules
from factcheck.model.errors import DataError
from tests.judge.run import RULES

GOOD = """
id = "XAB100"
name = "my-rule"
over = "fact"
severity = "note"
when = ["figures", "agree"]
message.fr = "« {left.quote} »"
message.en = "“{left.quote}”"
about = "What it finds."
"""


def test_a_good_rule_is_read() -> None:
    rule = read_rule("my.toml", GOOD.encode())
    assert (rule.id, rule.when, rule.lower_to) == ("XAB100", ("figures", "agree"), None)


@pytest.mark.parametrize(
    ("change", "into", "said"),
    [
        ("severity", "severty", "unknown key 'severty'; did you mean 'severity'?"),
        ("message.fr", "message.de", "unknown key 'message.de'"),
        ('"figures"', '"figure"', "when: unknown predicate 'figure'; did you mean 'figures'?"),
        ('"figures"', '"damaged"', "'damaged' asks of a claim, not of a fact"),
        ('"note"', '"fatal"', "severity: "),
        (
            "« {left.quote}",
            "« {left.qoute}",
            "message.fr: unknown placeholder {left.qoute}; did you mean 'left.quote'?",
        ),
        ('over = "fact"', 'over = "fact"\nlower_to = "note"', "lower_to and lower_when belong together"),
        ('over = "fact"', 'over = "fact"\nnote_when = ["loose"]', "note_when: unknown predicate 'loose'"),
        ("« {left.quote}", "« {left.quote", "message.fr: a brace without the other one; a placeholder is written as {"),
        ("« {left.quote}", "« left.quote}", "message.fr: a brace without the other one"),
        ('over = "fact"', 'over = "fact"\nunless = ["agree"]', "'agree' stands in when and in unless; the rule would"),
        (
            'over = "fact"',
            'over = "fact"\nlower_to = "note"\nlower_when = ["hedged"]',
            "lower_to: 'note' is no lower than the severity, 'note'",
        ),
        ('"XAB100"', '"rule one"', "id: "),
        ("about =", "about", "not valid TOML"),
        ('when = ["figures", "agree"]', "", "when: "),
    ],
)
def test_what_is_not_known_is_named_with_file_and_key(change: str, into: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        read_rule("my.toml", GOOD.replace(change, into).encode())
    message = str(caught.value)
    assert message.startswith("my.toml: ")
    assert said in message
    assert "\n" not in message


def test_rules_of_a_folder_join_those_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "my.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no rule", encoding="utf-8")
    assert {r.id for r in load_rules([tmp_path])} == {r.id for r in RULES} | {"XAB100"}


def test_an_id_is_used_once(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD.replace("XAB100", "FCQ201"), encoding="utf-8")
    with pytest.raises(DataError, match=r"mine\.toml: the id FCQ201 is already used by FCQ201-value-conflict\.toml"):
        load_rules([tmp_path])


def test_a_rule_file_that_cannot_be_opened_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").symlink_to("nowhere")
    with pytest.raises(DataError, match=r"mine\.toml: cannot be opened \(No such file or directory\); mend it or take"):
        load_rules([tmp_path])


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such folder of rules"):
        load_rules([tmp_path / "none"])


def test_files_are_named_like_their_rules() -> None:
    names = sorted(f.name for f in shipped_rules().iterdir() if f.name.endswith(".toml"))
    assert names == sorted(f"{r.id}-{r.name}.toml" for r in RULES)


def test_every_question_is_explained_and_asked_by_some_rule() -> None:
    asked = {n for r in RULES for n in (*r.when, *r.unless, *r.lower_when, *r.note_when)}
    assert sorted(set(QUESTIONS) - asked) == []
    assert all(q.ask.__doc__ for q in QUESTIONS.values())


def test_a_question_is_registered_once() -> None:
    def figures(_: object) -> bool:
        return True

    with pytest.raises(ValueError, match="two questions are named figures"):
        question("pair")(figures)


def test_about_says_what_why_example_and_what_not() -> None:
    for rule in RULES:
        parts = rule.about.strip().split("\n\n")
        assert [p.split()[0] for p in parts if p.startswith(("Finds", "Example:", "Does not"))] == [
            "Finds",
            "Example:",
            "Does",
        ]
        assert len(parts) == 4, rule.id
