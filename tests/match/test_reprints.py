"""Reprints: what stands word for word in many articles is compared in its first prints, and told of all others."""

from __future__ import annotations

import random

import pytest

from factcheck import Document, check
from factcheck.ingest import prepare
from factcheck.match.prints.reprints import FIRST_PRINTS, find_reprints
from factcheck.model.contract import Result
from factcheck.parse import parse_prepared
from factcheck.report.view import View
from factcheck.report.words import load_words

WIRE = {
    "fr": (
        "Un incendie a ravagé vendredi soir l’entrepôt Marval de Brestin, où travaillent 340 personnes.",
        "Le bilan définitif est de 14 morts, a annoncé la préfète Odile Sarnet.",
        "Les pompiers ont engagé 120 hommes et 36 véhicules dans la nuit, selon la caserne de Brestin.",
        "La société Marval avait acheté le bâtiment en 2011 pour 4,2 millions d’euros.",
        "La réouverture n’est pas attendue avant le mois de mars 2026, dit la direction.",
    ),
    "en": (
        "A fire destroyed the Marval warehouse in Brestin late on Friday, where 340 people work.",
        "The final toll is 14 dead, said the prefect, Odile Sarnet.",
        "Firefighters sent 120 men and 36 vehicles during the night, the Brestin station said.",
        "Marval had bought the building in 2011 for 4.2 million euros.",
        "It will not reopen before March 2026, the management said.",
    ),
}
ADDED = {
    "fr": "À Brestin, la société Marval versera 6 millions d’euros aux familles des victimes.",
    "en": "In Brestin the Marval company will pay 6 million euros to the families of the victims.",
}
ELSEWHERE = {
    "fr": "Après l’incendie de l’entrepôt Marval de Brestin, la préfète Odile Sarnet a reçu les familles.\n\n"
    "La société Marval versera 9 millions d’euros aux familles des victimes, à Brestin.",
    "en": "After the fire at the Marval warehouse in Brestin, the prefect, Odile Sarnet, met the victims’ families.\n\n"
    "The Marval company will pay 9 million euros to the families of the victims, in Brestin.",
}


def printed(lang: str, n: int) -> list[str]:
    """Return a wire text as outlets print it: a byline, another credit, a paragraph cut."""
    heads, ends = ("", "Par Lise Morin\n\n", "By Tom Hale\n\n"), ("", " (AFP)", " (Reuters)", "\n\n© AP")
    texts = []
    for i in range(n):
        kept = [s for k, s in enumerate(WIRE[lang]) if i < FIRST_PRINTS or k != 2 + i % 5]
        texts.append(heads[i % 3] + "\n\n".join(kept) + ends[i % 4])
    return texts


def documents(texts: list[str], lang: str, published: str = "2025-03-16") -> list[Document]:
    return [Document(id=f"d{i:03}", text=t, lang=lang, published=published) for i, t in enumerate(texts)]


def run(texts: list[str], lang: str) -> Result:
    return check(documents(texts, lang), report_lang="en")


def texts_of(result: Result, claim: str) -> str:
    return next(c.quote for c in result.claims if c.id == claim)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_few_copies_are_all_compared(lang: str) -> None:
    result = run(printed(lang, FIRST_PRINTS), lang)
    assert not result.reprints
    assert max(len(f.claims) for f in result.facts) == FIRST_PRINTS


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_further_prints_add_no_pair_and_every_claim_of_them_is_told(lang: str) -> None:
    few, many = (run(printed(lang, n), lang) for n in (FIRST_PRINTS, 40))
    assert [len(f.pairs) for f in many.facts] == [len(f.pairs) for f in few.facts]
    in_facts = {c for f in many.facts for c in f.claims}
    stands_for = {r.claim: r.of for r in many.reprints}
    later = [c for c in many.claims if c.document >= f"d{FIRST_PRINTS:03}"]
    assert all((c.id in in_facts) != (c.id in stands_for) for c in later)
    assert all(texts_of(many, claim) == texts_of(many, of) for claim, of in stands_for.items())
    assert many.copies == (tuple(d.id for d in many.documents),)
    assert many.to_json()["reprints"][0] == {"claim": many.reprints[0].claim, "of": many.reprints[0].of}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_report_counts_further_prints_and_says_of_each_where_it_was_compared(lang: str) -> None:
    result = run(printed(lang, 12), lang)
    assert any("12 articles, 1 independent" in reason for f in result.findings for reason in f.because)
    assert "7 articles stand word for word in others" in result.notices[0]
    view, printed_in = View(result, load_words("en")), {c.id: c.document for c in result.claims}
    first, further = printed_in[result.reprints[0].of], printed_in[result.reprints[0].claim]
    assert not view.notices(first)
    assert "stand word for word in " in view.notices(further)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_figure_changed_in_one_of_many_prints_is_found(lang: str) -> None:
    texts = printed(lang, 30)
    texts[23] = texts[23].replace("14", "41")
    found = [f for f in run(texts, lang).findings if f.rule == "FCS720"]
    assert [f.document for f in found] == ["d023"]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_value_that_fewer_prints_have_is_the_changed_one(lang: str) -> None:
    texts = printed(lang, 30)
    texts[:8] = [t.replace("14", "41") for t in texts[:8]]
    found = {f.document for f in run(texts, lang).findings if f.rule == "FCS720"}
    (document,) = found  # the other prints of that value are told once, with it
    assert document < "d008"


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_a_further_print_adds_meets_the_other_articles_and_prints(lang: str) -> None:
    texts = printed(lang, 20)
    texts[15] += "\n\n" + ADDED[lang]
    texts[17] += "\n\n" + ADDED[lang].replace("6", "8")
    result = run([*texts, ELSEWHERE[lang]], lang)
    (fact,) = (f for f in result.facts if any(p.verdict == "discrepant" for p in f.pairs))
    assert {c.document for c in result.claims if c.id in fact.claims} == {"d015", "d017", "d020"}


def test_a_short_sentence_that_many_articles_have_by_chance_is_compared_in_all() -> None:
    said = "Le bilan est de {} morts."
    places = ("Arvel", "Bolin", "Corsac", "Dremon", "Estrac", "Forlin", "Garsin", "Hervol", "Istrac", "Jorlan")
    texts = [
        f"À {p}, un car a quitté la route {i + 3} kilomètres avant le col. {said.format(43)}"
        for i, p in enumerate(places)
    ]
    parsed = [parse_prepared(prepare(d)) for d in documents(texts, "fr")]
    assert not find_reprints(parsed).further


def test_notes_of_one_sentence_are_reprints_if_all_of_the_text_is_the_same() -> None:
    note = "À Varna, la crue de la Kama a fait 43 morts."
    texts = [note] * 9 + [f"{note} {'Il pleut. ' * i}" for i in range(1, 4)]
    parsed = [parse_prepared(prepare(d)) for d in documents(texts, "fr")]
    further = find_reprints(parsed).further
    assert sum(map(len, further.values())) == 9 - FIRST_PRINTS


def test_the_first_prints_are_those_published_first() -> None:
    texts = [" ".join(WIRE["fr"])] * 9
    days = [Document(id=f"d{i}", text=t, lang="fr", published=f"2025-03-{20 - i}") for i, t in enumerate(texts)]
    follows = find_reprints([parse_prepared(prepare(d)) for d in days]).follows
    assert set(follows) == {f"d{i}" for i in range(9 - FIRST_PRINTS)}


def test_the_order_of_the_documents_does_not_matter() -> None:
    given = documents([*printed("fr", 11), ELSEWHERE["fr"]], "fr")
    expected = check(given).to_json()
    random.Random(3).shuffle(given)
    assert check(given).to_json() == expected


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_passage_in_articles_that_say_much_of_their_own_is_compared_in_the_first_of_them(lang: str) -> None:
    own = "{} {} personnes vivent à {}." if lang == "fr" else "{} {} people live in {}."
    places = ("Arvel", "Bolin", "Corsac", "Dremon", "Estrac", "Forlin", "Garsin", "Hervol")
    texts = [
        " ".join(
            [*WIRE[lang][:3], *(own.format("Ici" if lang == "fr" else "Here", 210 * n + i + 3, p) for n in range(1, 6))]
        )
        for i, p in enumerate(places)
    ]
    parsed = [parse_prepared(prepare(d)) for d in documents(texts, lang)]
    found = find_reprints(parsed)
    home = {c.id: (p.document.id, p.document.text[c.sentence_start : c.sentence_end]) for p in parsed for c in p.claims}
    told = {home[c] for others in found.further.values() for c in others if c in home}
    assert {d for d, _ in told} == {"d005", "d006", "d007"}
    assert {s for _, s in told} == set(WIRE[lang][:3])
    assert not found.follows
