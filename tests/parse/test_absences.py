"""Words that count nobody: which do, what they count, and what they do not."""

import pytest

from factcheck import Document, check, parse

COUNTED = [
    ("fr", "Aucun blessé n'est à déplorer.", ["Aucun blessé"], "injured"),
    ("fr", "Le déraillement n'a fait ni mort ni blessé.", ["ni mort", "ni blessé"], "dead"),
    ("fr", "L'avarie n'a pas fait de blessés.", ["pas fait de blessés"], "injured"),
    ("fr", "L'avarie n'a pas fait de victimes.", ["pas fait de victimes"], "victimes casualty"),
    ("fr", "Il n'y a pas eu de mort.", ["pas eu de mort"], "dead"),
    ("fr", "Personne n'a été blessé dans la collision.", ["Personne n'a été blessé"], "injured"),
    ("fr", "Personne n'a péri.", ["Personne n'a péri"], "dead"),
    ("fr", "Aucun passager n'a été blessé.", ["Aucun passager"], "passenger injured"),
    ("fr", "Aucun des 120 passagers n'a été blessé.", ["Aucun des 120 passagers"], "passenger injured"),
    ("fr", "Aucune arrestation n'a eu lieu.", ["Aucune arrestation"], "arrested"),
    ("fr", "Aucun mort confirmé à ce stade.", ["Aucun mort"], "dead"),
    ("en", "No one was hurt.", ["No one was hurt"], "injured"),
    ("en", "Nobody died in the blast.", ["Nobody died"], "dead"),
    ("en", "No casualties were reported.", ["No casualties"], "casualty"),
    ("en", "No injuries reported.", ["No injuries"], "injured"),
    ("en", "The leak did not cause any injuries.", ["any injuries"], "injured"),
    ("en", "No passengers were injured.", ["No passengers"], "passenger injured"),
    ("en", "None of the 40 miners was killed.", ["None of the 40 miners"], "dead"),
    ("en", "There were no survivors.", ["no survivors"], "rescued"),
    ("en", "No arrests have been made.", ["No arrests"], "arrested"),
    ("en", "There were no immediate casualties.", ["no immediate casualties"], "casualty"),
]
NO_COUNT = [
    ("fr", "Aucun mort depuis 2003."),
    ("fr", "Il n'a subi aucune blessure."),
    ("fr", "Aucun projet d'évacuation n'existe."),
    ("fr", "Aucune décision n'a été prise sur les trois morts."),
    ("fr", "Aucun exode massif n'a eu lieu."),
    ("fr", "Personne n'a secouru les blessés."),
    ("fr", "Personne n'a-t-il été blessé ?"),
    ("fr", "Si personne n'est blessé, le match reprendra."),
    ("en", "No death certificates were issued."),
    ("en", "No plan to evacuate was made."),
    ("en", "No mass arrests were made."),
    ("en", "He suffered no injuries."),
    ("en", "Nobody rescued the crew."),
    ("en", "Nobody has died here since 1996."),
    ("en", "No more than three people were injured."),
    ("en", "If no one is killed, the strike goes on."),
    ("en", "Was no one hurt?"),
    ("en", "No damage was reported."),
    ("fr", "Aucun dégât n'a été constaté."),
]


@pytest.mark.parametrize(("lang", "text", "quotes", "measure"), COUNTED)
def test_nobody_is_counted(lang: str, text: str, quotes: list[str], measure: str) -> None:
    parsed = parse(Document(id="d", text=text, lang=lang))
    none = [c for c in parsed.claims if c.value is not None and c.value.stated == 0]
    assert [c.quote for c in none] == quotes
    assert measure in none[0].measure
    assert all(c.stance == "asserted" for c in none)
    assert all(text[c.start : c.end] == c.quote for c in none)
    mentions = [m for m in parsed.mentions if m.value == 0]
    assert len(mentions) == len(quotes)
    assert all(text[m.start : m.end] == m.text for m in mentions)


@pytest.mark.parametrize(("lang", "text"), NO_COUNT)
def test_nothing_is_counted(lang: str, text: str) -> None:
    parsed = parse(Document(id="d", text=text, lang=lang))
    assert [c.quote for c in parsed.claims if c.value is not None and c.value.stated == 0] == []


@pytest.mark.parametrize(
    ("lang", "text", "spared"),
    [
        ("fr", "Les 40 ouvriers n'ont pas été blessés.", True),
        ("fr", "Aucun des 40 ouvriers n'a été blessé.", True),
        ("fr", "Les 40 ouvriers ont été blessés.", False),
        ("en", "The 40 miners were not injured.", True),
        ("en", "None of the 40 miners was injured.", True),
        ("en", "The 40 miners were injured.", False),
        ("en", "The mayor was not there when 40 miners were injured.", False),
    ],
)
def test_what_did_not_befall_them_is_not_counted(lang: str, text: str, spared: bool) -> None:
    (forty,) = [c for c in parse(Document(id="d", text=text, lang=lang)).claims if c.value and c.value.stated == 40]
    assert ("injured" in forty.measure) is not spared


@pytest.mark.parametrize(
    ("lang", "one", "other", "verdicts"),
    [
        ("fr", "L'incendie de Rouen n'a fait aucun blessé.", "L'incendie de Rouen a fait trois blessés.", {"updated"}),
        ("fr", "L'incendie de Rouen n'a fait aucune victime.", "L'incendie de Rouen a fait un mort.", {"updated"}),
        ("fr", "L'incendie de Rouen n'a pas fait de blessé.", "Aucun blessé dans l'incendie de Rouen.", {"agree"}),
        ("fr", "L'incendie de Rouen n'a fait aucun mort.", "L'incendie de Rouen a fait trois blessés.", set()),
        ("en", "No one was hurt in the Rouen fire.", "Three people were hurt in the Rouen fire.", {"updated"}),
        ("en", "No casualties in the Rouen fire.", "Two people died in the Rouen fire.", {"updated"}),
        ("en", "No one was killed in the Rouen fire.", "Two people were injured in the Rouen fire.", set()),
        ("en", "No passengers were hurt in the Rouen crash.", "Three people were hurt in the Rouen crash.", set()),
        ("en", "No serious injuries in the Rouen fire.", "Two slightly injured in the Rouen fire.", set()),
    ],
)
def test_nobody_meets_somebody(lang: str, one: str, other: str, verdicts: set[str]) -> None:
    days = ("2024-05-03", "2024-05-04")
    documents = [Document(id=d, text=t, lang=lang, published=d) for t, d in zip((one, other), days, strict=True)]
    assert {p.verdict for f in check(documents).facts for p in f.pairs} == verdicts
