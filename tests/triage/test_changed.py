"""Only what changed: a finding is new if one of its sides is, and stands where its author can mend it."""

from factcheck.triage import Triage
from factcheck.triage.changed import claim_keys
from tests.triage.make import BRIDGE, edited, run


def keys(text: str) -> frozenset[str]:
    return claim_keys(run({"old": text})[0].claims, text)


def since(texts: dict[str, str], **before: str) -> list[tuple[str, str]]:
    """Return rule and primary document of what is new, given what changed documents said before."""
    result, _ = run(texts, Triage(before={f"{i}.txt": keys(t) for i, t in before.items()}))
    whole = run(texts)[0]
    assert len(result.findings) + len(result.set_aside) == len(whole.findings)
    assert {s.why for s in result.set_aside} <= {"unchanged"}
    for f in result.findings:
        claim = next(c for c in result.claims if c.id == f.claims[0])
        assert (f.document, f.start, f.end) == (claim.document, claim.start, claim.end)
    return sorted((f.rule, f.document) for f in result.findings)


def test_nothing_changed_nothing_new() -> None:
    assert since(BRIDGE) == []
    assert since(BRIDGE, a=BRIDGE["a.txt"]) == []


def test_only_the_finding_on_the_changed_claim_is_new_and_stands_in_the_changed_document() -> None:
    whole = run(BRIDGE)[0]
    assert {f.document for f in whole.findings} == {"b.txt"}
    before = edited(BRIDGE, "a.txt", "3 mai 2019", "2 mai 2019")["a.txt"]
    assert since(BRIDGE, a=before) == [("FCD101", "a.txt")]
    before = edited(BRIDGE, "b.txt", "14 morts", "15 morts")["b.txt"]
    assert since(BRIDGE, b=before) == [("FCU801", "b.txt")]


def test_a_sentence_reworded_around_its_value_is_changed() -> None:
    before = edited(BRIDGE, "a.txt", "par le maire", "par la maire")["a.txt"]
    assert since(BRIDGE, a=before) == [("FCD101", "a.txt")]


def test_a_reflowed_document_is_not_changed() -> None:
    assert since(BRIDGE, a=BRIDGE["a.txt"].replace(". La", ".\n\nLa")) == []


def test_a_new_document_is_changed_as_a_whole() -> None:
    result, _ = run(BRIDGE, Triage(before={"a.txt": frozenset()}))
    assert sorted(f.rule for f in result.findings) == ["FCD101", "FCU801"]
    assert {f.document for f in result.findings} == {"a.txt"}


def test_a_new_article_that_only_repeats_a_disputed_sentence_is_told_with_the_finding() -> None:
    texts = {**{f"a{n}.txt": BRIDGE["a.txt"] for n in range(8)}, "b.txt": BRIDGE["b.txt"]}
    result, _ = run(texts, Triage(before={"a7.txt": frozenset()}))
    assert {c.document for c in result.claims if c.id in {r.claim for r in result.reprints}} == {
        "a5.txt",
        "a6.txt",
        "a7.txt",
    }
    assert "FCD101" in {f.rule for f in result.findings if f.document == "a7.txt"}


def test_a_new_article_that_only_repeats_a_disputed_statement_is_told_with_the_finding() -> None:
    said = "Le maire de Brestin, Jean Marval, a démissionné après l’incendie de l’entrepôt, a annoncé la préfecture."
    texts = {f"a{n}.txt": f"{said}\n\nLa société Sarnet emploie 340 personnes à Brestin." for n in range(8)}
    texts["b.txt"] = (
        "Le maire de Brestin, Jean Marval, n’a pas démissionné lundi après l’incendie de l’entrepôt, assure la mairie."
    )
    whole = run(texts)[0]
    (disputed,) = {f.id for f in whole.findings if f.rule == "FCP308"}
    assert {s.document for s in whole.statements} == {*texts}
    assert not any(f.statements for f in run(texts, Triage(before={}))[0].findings)
    (again,) = (f for f in run(texts, Triage(before={"a7.txt": frozenset()}))[0].findings if f.id == disputed)
    assert again.document == "a7.txt"
    home = {s.id: s.document for s in whole.statements}
    assert [home[i] for i in again.statements if home[i] not in ("b.txt", *(f"a{n}.txt" for n in range(5)))] == [
        "a7.txt"
    ]
