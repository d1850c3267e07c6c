"""Every finding of the seeds explained: each step is there, and its figures are those that decided."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from factcheck.explain import explain
from factcheck.ingest import prepare, read_paths
from factcheck.judge.predicates import QUESTIONS
from factcheck.match.align import Matcher
from factcheck.match.gate.keys import keys_of
from factcheck.match.trace import DIRECTLY, trace
from factcheck.match.weights import load_weights
from factcheck.model.contract import Result
from factcheck.model.document import Document, Prepared
from factcheck.model.errors import UsageError
from factcheck.parse import parse_prepared
from factcheck.pipeline import check_prepared, prepare_inputs, source_of
from factcheck.report.reasons import sentences

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "fr")


@cache
def prepared() -> tuple[Prepared, ...]:
    return tuple(prepare_inputs(read_paths([str(ROOT / "seeds")])))


@cache
def result() -> Result:
    return check_prepared(prepared())


@cache
def matcher() -> Matcher:
    return Matcher([parse_prepared(p) for p in prepared()], load_weights())


def told(finding: str, lang: str) -> str:
    sources = {p.document.id: source_of(p) for p in prepared()}
    return explain(prepared(), finding, report_lang=lang, sources=sources)


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("number", range(len(result().findings)))
def test_every_finding_is_explained_from_its_lines_to_its_rule(number: int, lang: str) -> None:
    finding = result().findings[number]
    shown = squeezed(told(finding.id, lang))
    quotes = {c.id: c.quote for c in result().claims}
    assert shown.startswith(f"{finding.id} {finding.rule} ")
    assert all(f"[{squeezed(quotes[c])}]" in shown for c in finding.claims)
    assert all(squeezed(p) in shown for p in (finding.document, f"factcheck decide {finding.id}"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_weighed_is_shown_as_the_articles_write_it(lang: str) -> None:
    both = next(f for f in result().findings if f.rule == "FCQ202")
    shown = squeezed(told(both.id, lang))
    assert re.search(r"\bsoldats +militaires\b", shown)
    assert not re.search(r"\bmilita\b|\bsend\b" if lang == "fr" else r"\bmilita\b", shown)
    assert "[9900 ; 12100]" in shown


def test_a_conflict_shows_the_sum_and_what_would_undo_it() -> None:
    conflict = next(f for f in result().findings if f.rule == "FCD101")
    shown = squeezed(told(conflict.id, "en"))
    assert "Together" in shown
    assert "to begin with" in shown
    assert "[2023-01-01 ; 2024-01-01[" in shown
    assert "If the two had a value in common" in shown


@pytest.mark.parametrize("fact", range(len(result().facts)))
def test_the_steps_add_up_and_a_decisive_field_decides(fact: int) -> None:
    for pair in result().facts[fact].pairs:
        found = trace(matcher(), pair.a, pair.b)
        back = trace(matcher(), pair.b, pair.a)
        assert (found.score, found.required, found.keys) == (back.score, back.required, back.keys)
        if not found.veto:
            assert found.prior + sum(s.weight for s in found.steps) == pytest.approx(found.score)
        for step in found.decisive:
            assert found.joined == DIRECTLY
            assert found.score - step.weight + step.against < found.required


def test_every_question_of_a_rule_is_told_in_every_language() -> None:
    catalogue = sentences("questions")
    assert sorted(catalogue) == sorted(QUESTIONS)
    assert all(sorted(told) == list(LANGUAGES) and all(told.values()) for told in catalogue.values())
    english = {name: " ".join((q.ask.__doc__ or "").split()) for name, q in QUESTIONS.items()}
    assert {name: told["en"] for name, told in catalogue.items()} == english


def test_every_sentence_of_an_explanation_is_told_in_every_language() -> None:
    assert all(sorted(told) == list(LANGUAGES) for told in sentences("explain").values())
    families = {key[0] for claim in matcher().claims for key in keys_of(claim)}
    assert {f"key-{family}" for family in families} <= set(sentences("explain"))


REMARKED = (
    "<!-- factcheck: ignore FCD110 -- an old figure -->\nThe flood killed 12 people in Varna.\n",
    "<!-- factcheck: ignore FCQ9 -- an old figure -->\nThe flood killed 12 people in Varna.\n",
)


@pytest.mark.parametrize("text", REMARKED)
def test_a_finding_on_a_remark_is_explained_at_its_place(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(text, "utf-8")
    articles = prepare_inputs(read_paths([str(tmp_path)]))
    [finding] = [f for f in check_prepared(articles).findings if f.rule.startswith("FCX")]
    shown = squeezed(explain(articles, finding.id, report_lang="en"))
    assert shown.startswith(f"{finding.id} {finding.rule} ")
    assert finding.document in shown.replace(" ", "")
    assert "asked (" in shown


def test_the_beginning_of_an_id_is_enough_if_only_one_finding_has_it() -> None:
    finding = result().findings[0].id
    assert told(finding[:9], "en") == told(finding.removeprefix("FC-"), "en") == told(finding, "en")


def test_an_id_that_no_finding_has_is_refused_with_the_remedy() -> None:
    with pytest.raises(UsageError, match="finding 'FC-zz': no such finding in these documents"):
        told("FC-zz", "en")
    with pytest.raises(UsageError, match="findings begin so; give more of the id"):
        told("FC-", "en")


def test_articles_cannot_act_through_an_explanation() -> None:
    text = "Le séisme a tué 43 personnes \x1b[31mà Lyon\u202e."
    other = "Le séisme a tué 52 personnes à Lyon. C'est le bilan définitif."
    documents = [Document(id="a\x07", text=text, lang="fr"), Document(id="b", text=other, lang="fr")]
    from factcheck.ingest import prepare

    ready = [prepare(d) for d in documents]
    sources = {p.document.id: source_of(p) for p in ready}
    for finding in check_prepared(ready).findings:
        shown = explain(ready, finding.id, sources=sources)
        assert not {"\x1b", "\u202e", "\x07"} & set(shown)


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "where, as another sentence tells: Leeds"), ("fr", "phrase : Leeds")]
)
def test_a_place_that_a_sentence_before_tells_is_told_as_such(lang: str, said: str) -> None:
    texts = (
        "A mill burned down in Leeds on Monday. Sixty firefighters were sent.",
        "A mill burned down on Monday. Forty firefighters were sent to Leeds.",
    )
    articles = [Document(id=name, text=text, lang="en") for name, text in zip("ab", texts, strict=True)]
    documents = [prepare(article) for article in articles]
    sources = {p.document.id: source_of(p) for p in documents}
    [conflict] = [f for f in check_prepared(documents).findings if f.rule == "FCQ201"]
    shown = squeezed(explain(documents, conflict.id, report_lang=lang, sources=sources))
    assert shown.count(said) == 1
    assert shown.count("Leeds") > 1
