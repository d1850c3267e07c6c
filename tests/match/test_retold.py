"""Retellings: two documents that tell one story in one order, in other words or in another language."""

from __future__ import annotations

import random
from collections.abc import Mapping
from types import MappingProxyType

import pytest

from factcheck import Document, check
from factcheck.ingest import prepare
from factcheck.match.prints.copies import find_copies
from factcheck.model.copies import Copies
from factcheck.model.parsed import Parsed
from factcheck.parse import parse_prepared
from factcheck.report.view import View
from factcheck.report.words import load_words

FRENCH = (
    "Un autocar s'est couché mardi à l'entrée de Corvelle avec 43 passagers à bord.",
    "Onze d'entre eux ont été blessés, selon la préfecture.",
    "La route nationale 86 a été fermée pendant six heures.",
    "L'autocar, mis en service en 2011, roulait à 78 km/h d'après le procureur, Alain Mourot.",
    "Vingt-quatre pompiers sont intervenus, et la réparation coûtera 310 000 euros.",
)
ENGLISH = (
    "A coach carrying 43 passengers overturned on Tuesday on the edge of Corvelle in France.",
    "Eleven of them were injured, local officials said.",
    "Highway 86 remained shut for six hours.",
    "The coach, which had been in service since 2011, was doing 78 kph, according to prosecutor Alain Mourot.",
    "Twenty-four firefighters were sent to the scene. Repairs will cost 310,000 euros.",
)
EDITED = (
    "Mardi, un car qui transportait 43 personnes s'est renversé près de Corvelle.",
    "La préfecture fait état de onze blessés.",
    "On a fermé la nationale 86 pendant six heures.",
    "Le procureur, Alain Mourot, indique que le car roulait à 78 km/h ; il datait de 2011.",
    "Les réparations sont estimées à 310 000 euros. Vingt-quatre pompiers étaient sur place.",
)
CHANGED = (
    ("Eleven", "Twenty-one"),
    ("six hours", "nine hours"),
    ("2011", "2001"),
    ("78 kph", "87 kph"),
    ("310,000 euros", "310 million euros"),
)
MORE = (
    "The operator, founded in 1974, owns 58 vehicles and paid 1.4 million euros in dividends last year. Its shares "
    "fell by 3.2% on Wednesday. An insurer expects 90 claims. Two buses of the same make burnt in Spain in 2017."
)
PLUS = (
    "En 2019, un camion y avait percuté 14 voitures et tué trois personnes. La région y a dépensé 62 millions d'euros "
    "en 2020, et 27 radars ont été installés. Leur nombre montera à 45 d'ici à 2028. Enfin, 9 300 conducteurs ont payé."
)


def _parsed(days: Mapping[str, str] = MappingProxyType({}), /, **texts: str) -> list[Parsed]:
    languages = {"f": "fr", "e": "en"}
    documents = [Document(id=i, text=t, lang=languages[i[0]], published=days.get(i)) for i, t in texts.items()]
    return [parse_prepared(prepare(d)) for d in documents]


def _found(**texts: str) -> Copies:
    return find_copies(_parsed(**texts))


def _told(french: str, english: str) -> list[set[str]]:
    """Return the passages that each error or warning on two texts quotes."""
    texts = {"fr": french, "en": english}
    result = check([Document(id=i, text=t, lang=i, published="2024-03-12") for i, t in texts.items()])
    quotes = {c.id: c.quote for c in result.claims}
    return [{quotes[c] for c in f.claims} for f in result.findings if f.severity != "note"]


@pytest.mark.parametrize("more", ["", PLUS], ids=["whole", "cut"])
@pytest.mark.parametrize("again", [{"e": " ".join(ENGLISH)}, {"f2": " ".join(EDITED)}])
def test_every_figure_of_a_faithful_telling_has_its_counterpart(again: dict[str, str], more: str) -> None:
    parsed = _parsed(f=f"{' '.join(FRENCH)} {more}", **again)
    found, claims = find_copies(parsed).retold, {c.id: c for p in parsed for c in p.claims}
    assert len(found) >= 2 * 7
    assert all(claims[a].stated == claims[b].stated for a, others in found.items() for b in others)


@pytest.mark.parametrize("more", ["", PLUS], ids=["whole", "cut"])
@pytest.mark.parametrize(("old", "new"), CHANGED, ids=[new for _, new in CHANGED])
def test_one_that_changed_in_a_translation_is_told(old: str, new: str, more: str) -> None:
    told = _told(f"{' '.join(FRENCH)} {more}", " ".join(ENGLISH).replace(old, new))
    assert any(new in quote for quotes in told for quote in quotes)


def test_a_day_that_changed_before_an_hour_is_told_once() -> None:
    french = f"{' '.join(FRENCH)} Alain Mourot a promis une réunion publique jeudi 21 mars à 18h30."
    english = f"{' '.join(ENGLISH)} Alain Mourot promised a public meeting on Friday, March 22 at 6:30 p.m."
    assert _told(french, english) == [{"jeudi 21 mars", "Friday, March 22"}]


def test_a_finding_says_that_both_stand_at_one_place_and_is_a_conflict() -> None:
    texts = {"fr": " ".join(FRENCH), "en": " ".join(ENGLISH).replace("Eleven", "Twenty-one")}
    result = check([Document(id=i, text=t, lang=i, published="2024-03-12") for i, t in texts.items()])
    (entry,) = View(result, load_words("en")).sections["conflict"]
    assert entry.finding.rule == "FCS721"
    assert entry.finding.verdict is None
    assert entry.matched[0] == "both stand at the same place of one text that was copied, translated or rewritten"


def test_a_faithful_translation_is_left_alone() -> None:
    assert not _told(" ".join(FRENCH), " ".join(ENGLISH))


def test_another_article_on_the_event_is_no_retelling() -> None:
    other = (
        "Nine people were hurt when a coach left the road near Corvelle on Tuesday. Some 30 ambulances came from three "
        "towns. The mayor opened a school for the 43 passengers, most of them pensioners on a trip of four days. It "
        "was the second accident on Highway 86 in 18 months, and the road was shut for six hours."
    )
    assert _found(f=" ".join(FRENCH), e=other).retold == {}


def test_what_the_longer_text_states_elsewhere_is_no_change() -> None:
    french = f"{' '.join(FRENCH)} {PLUS} Deux jours plus tard, 21 passagers avaient été entendus."
    parsed = _parsed(f=french, e=" ".join(ENGLISH).replace("Eleven of them were injured", "Twenty-one were heard"))
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    assert "Onze" not in {quotes[name] for name in find_copies(parsed).retold}


@pytest.mark.parametrize(("grazed", "other"), [("4 000 brebis", "Three dogs lay"), ("44 brebis", "52 ewes died")])
def test_what_is_told_of_others_is_no_change(grazed: str, other: str) -> None:
    french, english = [*FRENCH, f"Dans le pré paissaient {grazed}."], [*ENGLISH, MORE, f"{other} in the meadow."]
    parsed = _parsed(f=" ".join(french), e=" ".join(english))
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    found = {quotes[name] for name in find_copies(parsed).retold}
    assert found
    assert grazed not in found


def test_two_texts_that_each_go_on_alone_are_no_retelling() -> None:
    texts = {"f": f"{' '.join(FRENCH)} {PLUS}", "e": f"{' '.join(ENGLISH[:4])} {MORE}"}
    assert _found(**texts).retold == {}


def test_sentences_that_changed_places_are_found_again() -> None:
    moved = (ENGLISH[0], ENGLISH[3].replace("2011", "2001"), *ENGLISH[1:3], ENGLISH[4])
    parsed = _parsed(f=" ".join(FRENCH), e=" ".join(moved))
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    found = find_copies(parsed).retold
    assert ["2001"] in [[quotes[o] for o in others] for name, others in found.items() if quotes[name] == "2011"]


def test_who_has_nearly_all_values_tells_the_story_in_any_order() -> None:
    turned = (ENGLISH[4], ENGLISH[3], ENGLISH[2].replace("six", "nine"), ENGLISH[1], ENGLISH[0])
    parsed = _parsed(f=" ".join(FRENCH), e=" ".join(turned))
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    found = find_copies(parsed).retold
    assert len(found) >= 2 * 7
    assert {quotes[o] for name, others in found.items() for o in others if quotes[name] == "six heures"} <= {
        "nine hours"
    }


def test_two_times_of_one_day_are_two_values() -> None:
    french = f"{' '.join(FRENCH)} La route a rouvert mercredi à 7h30."
    english = f"{' '.join(ENGLISH)} The road reopened at 3:30 a.m. on Wednesday."
    parsed = _parsed(f=french, e=english)
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    found = find_copies(parsed).retold
    assert ["3:30 a.m."] in [[quotes[o] for o in others] for name, others in found.items() if quotes[name] == "7h30"]


def test_a_changed_value_is_not_taken_for_that_of_the_next_sentence() -> None:
    french, english = list(FRENCH), list(ENGLISH)
    french[1:3] = ["Onze personnes ont été blessées, dont deux grièvement.", "Trois hélicoptères ont volé six heures."]
    english[1:3] = ["Eleven people were injured, three of them seriously.", "Three helicopters flew for six hours."]
    parsed = _parsed(f=" ".join(french), e=" ".join(english))
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    found = {quotes[name]: [quotes[o] for o in others] for name, others in find_copies(parsed).retold.items()}
    assert (found["deux"], found["Trois hélicoptères"]) == (["three"], ["Three helicopters"])


def test_one_person_stands_for_no_group() -> None:
    french = " ".join(FRENCH).replace("Onze d'entre eux ont", "Une femme a")
    parsed = _parsed(f=french, e=" ".join(ENGLISH))
    quotes = {c.id: c.quote for p in parsed for c in p.claims}
    assert "Eleven" not in {quotes[name] for name in find_copies(parsed).retold}


@pytest.mark.parametrize(
    ("again", "day", "one"),
    [
        ({"f2": " ".join(EDITED)}, "2024-03-13", True),
        ({"f2": " ".join(EDITED)}, "2024-03-19", False),
        ({"e": " ".join(ENGLISH)}, "2024-03-19", True),  # a translation takes its time
    ],
)
def test_a_text_of_the_week_after_is_the_next_report_of_its_kind(again: dict[str, str], day: str, *, one: bool) -> None:
    days = {"f": "2024-03-12", **dict.fromkeys(again, day)}
    assert bool(find_copies(_parsed(days, f=" ".join(FRENCH), **again)).retold) == one


def test_a_name_may_be_spelt_in_two_ways_in_two_languages() -> None:
    french = " ".join(FRENCH).replace("Corvelle", "Ostende").replace(", Alain Mourot", "")
    english = " ".join(ENGLISH).replace("Corvelle in France", "Ostend").replace(" Alain Mourot", "s")
    assert _found(f=french, e=english).retold


def test_a_text_that_names_others_tells_another_story() -> None:
    english = " ".join(ENGLISH).replace("Corvelle in France", "Marnay in Peru").replace("Alain Mourot", "Luis Verano")
    assert _found(f=" ".join(FRENCH), e=english).retold == {}


def test_two_recipes_that_name_nobody_are_two_stories() -> None:
    apples = "The tart serves 6. It takes 250 g of flour, 60 g of sugar and 4 apples. It bakes at 180°C for 35 minutes."
    pears = "This tart serves 8. It takes 300 g of flour, 60 g of sugar and 4 pears. It bakes at 180°C for 35 minutes."
    assert _found(e=apples, e2=pears).retold == {}


def test_two_books_are_not_laid_side_by_side() -> None:
    table = " ".join(f"Le refuge {n} a reçu {n + 1000} promeneurs." for n in range(400))
    assert _found(f=table, f2=f"{table} Fin.").retold == {}


def test_the_order_of_the_documents_does_not_matter() -> None:
    texts = {"f": " ".join(FRENCH), "e": " ".join(ENGLISH), "f2": " ".join(EDITED), "e2": " ".join(ENGLISH[1:])}
    expected, names = _found(**texts), list(texts)
    random.Random(5).shuffle(names)
    assert _found(**{n: texts[n] for n in names}) == expected
