"""Copies of one text: the same sentences but for their figures, and what is no copy."""

from __future__ import annotations

import random

import pytest
from make import parsed as made

from factcheck import Document, check
from factcheck.ingest import prepare
from factcheck.match import alignment
from factcheck.match.prints.copies import find_copies
from factcheck.model.copies import Copies
from factcheck.parse import parse_prepared

WIRE = (
    "La crue de la Varde a endommagé 7 300 maisons dans la vallée, selon la protection civile.",
    "Les secours ont évacué 4 200 habitants vers les gymnases de la ville voisine dans la nuit.",
    "La route nationale restera fermée pendant trois semaines au moins, a prévenu le département.",
)
OWN = (
    "Dans la vallée de la Varde, 7 300 maisons ont souffert de la crue, dit la protection civile.",
    "On a conduit 4 200 personnes dans des gymnases.",
)


def copies(**texts: str) -> Copies:
    return find_copies([parse_prepared(prepare(Document(id=i, text=t, lang="fr"))) for i, t in texts.items()])


def test_a_reprint_is_a_copy_whatever_stands_around_it() -> None:
    reprint = "À lire aussi ce matin.\n\n" + " ".join(WIRE[:2]) + " La rédaction y revient demain."
    assert copies(a=" ".join(WIRE), b=reprint, c=" ".join(OWN)).groups == (("a", "b"),)


def test_a_figure_that_changed_does_not_hide_the_copy() -> None:
    changed = " ".join(WIRE).replace("7 300", "3 700").replace("trois semaines", "quatre semaines")
    assert copies(a=" ".join(WIRE), b=changed).groups == (("a", "b"),)


def test_a_word_that_was_edited_is_still_the_same_place_of_the_text() -> None:
    edited = " ".join(WIRE).replace("dans la vallée", "dans toute la vallée").replace("7 300", "3 700")
    found = check([Document(id="a", text=" ".join(WIRE), lang="fr"), Document(id="b", text=edited, lang="fr")])
    quotes = {c.id: c.quote for c in found.claims}
    changed = [f for f in found.findings if f.rule == "FCS720"]
    assert [[quotes[c] for c in f.claims] for f in changed] == [["3 700 maisons", "7 300 maisons"]]
    assert not [f for f in found.findings if f.rule == "FCQ201"]


def test_how_often_something_comes_again_is_words_like_any() -> None:
    crossed = "Environ 8 400 camions l'empruntaient chaque jour."
    found = copies(a=f"{WIRE[2]} {crossed}", b=f"{WIRE[2]} {crossed.replace('8 400', '8 040')}")
    assert len(found.twins) == 4


def test_own_words_are_no_copy() -> None:
    assert copies(a=" ".join(WIRE), b=" ".join(OWN)) == Copies()


def test_one_sentence_in_common_is_a_passage_and_not_a_copy_of_the_whole() -> None:
    found = copies(a=" ".join(WIRE), b=" ".join((*OWN, WIRE[0], "Le maire attend 30 pompiers de plus vendredi matin.")))
    assert found.groups == ()
    assert len(found.twins) == 2


def test_a_short_sentence_may_be_written_twice_by_chance() -> None:
    assert copies(a="Le bilan est de 43 morts.", b="Le bilan est de 52 morts.") == Copies()


ROLL = [f"La brigade de garde a secouru {n} randonneurs dans le massif au cours du mois." for n in (31, 47, 52)]


def test_a_sentence_that_comes_again_with_other_figures_stands_for_the_one_of_its_turn() -> None:
    found = check([Document(id=i, text=" ".join(ROLL), lang="fr") for i in "ab"])
    assert found.copies == (("a", "b"),)
    assert not [f for f in found.findings if f.rule == "FCS720"]
    changed = [*ROLL[:2], ROLL[2].replace("52", "25")]
    found = check([Document(id=i, text=" ".join(t), lang="fr") for i, t in (("a", ROLL), ("b", changed))])
    quotes = {c.id: c.quote for c in found.claims}
    told = [[quotes[c] for c in f.claims] for f in found.findings if f.rule == "FCS720"]
    assert told == [["25 randonneurs", "52 randonneurs"]]


def test_of_sentences_that_come_again_in_other_numbers_none_stands_for_another() -> None:
    assert copies(a=" ".join(ROLL), b=" ".join(ROLL[:2])).twins == {}


def test_copies_count_as_one_source() -> None:
    texts = {"a": " ".join(WIRE), "b": " ".join(WIRE), "c": " ".join(OWN)}
    result = check([Document(id=i, text=t, lang="fr") for i, t in texts.items()], report_lang="en")
    assert result.copies == (("a", "b"),)
    told = [f.because for f in result.findings if f.rule == "FCS702"]
    assert told
    assert all(any("3 articles, 2 independent" in reason for reason in because) for because in told)


def test_the_order_of_the_documents_does_not_matter() -> None:
    texts = {f"d{n}": " ".join((*WIRE[: 1 + n % 3], *OWN[: n % 2])) for n in range(9)}
    expected = copies(**texts)
    names = list(texts)
    random.Random(3).shuffle(names)
    assert copies(**{n: texts[n] for n in names}) == expected


HOUSEHOLD = (
    "maire",
    "pluie",
    "pont",
    "rivière",
    "école",
    "route",
    "matin",
    "famille",
    "digue",
    "marché",
    "usine",
    "port",
)


def chatter(seed: int) -> str:
    draw = random.Random(seed)
    return " ".join(" ".join(draw.choices(HOUSEHOLD, k=8)).capitalize() + "." for _ in range(4))


@pytest.mark.parametrize("n", [10, 25, 40])
def test_a_sentence_that_many_print_is_compared_in_all_of_them(n: int) -> None:
    said = "Le bilan définitif des inondations de Varna est de {} morts."
    texts = [f"{chatter(i)} {said.format(52 if i == 3 else 43)} {chatter(i + 100)}" for i in range(n)]
    result = check([Document(id=f"d{i:02}", text=t, lang="fr", published="2025-03-16") for i, t in enumerate(texts)])
    assert [len(fact.claims) for fact in result.facts] == [n]
    assert [f.document for f in result.findings if f.rule == "FCQ201"] == ["d03"]


@pytest.mark.parametrize("n", [8, 20, 60])
def test_articles_on_one_event_meet_however_many_they_are(n: int) -> None:
    told = (
        "À Varna, la crue de la Kama a fait {} morts, selon la maire Ilena Roc et la préfecture de Moldava.",
        "Selon Ilena Roc, maire de Varna, {} personnes sont mortes dans la crue de la Kama, près de Moldava.",
        "La crue de la Kama a tué {} personnes à Varna, près de Moldava, dit la maire Ilena Roc.",
    )
    texts = [f"{told[i % 3].format(43)} {chatter(i)}" for i in range(n)]
    result = check([Document(id=f"d{i:02}", text=t, lang="fr", published="2025-03-16") for i, t in enumerate(texts)])
    assert max(len(fact.claims) for fact in result.facts) == n


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ({"value": 412, "words": ["jauge", "tour"]}, {"value": 930, "words": ["jauge", "tour"]}),
        ({"date": "2024-05-03", "words": ["jauge", "tour"]}, {"date": "2024-06-13", "words": ["jauge", "tour"]}),
    ],
    ids=["figures", "dates"],
)
def test_claims_at_one_place_of_a_sentence_printed_twice_are_of_one_fact(
    mine: dict[str, object], theirs: dict[str, object]
) -> None:
    documents = [made("a", [mine], names=["n:tarvik"]), made("b", [theirs], names=["n:tarvik"])]
    left, right = (document.claims[0].id for document in documents)
    assert not alignment(documents).groups
    (group,) = alignment(documents, copies=Copies(echoes={left: (right,), right: (left,)})).groups
    assert set(group.claims) == {left, right}
