"""Concepts, entities, inflection and name keys, with the cases of concepts.toml and gazetteer.toml beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.language import concepts, entities, inflect, knowledge_files, labels, name_keys
from factcheck.language.inflect import PARTS
from factcheck.language.knowledge_files import LANGUAGES
from factcheck.language.phrase_tokens import phrase_tokens
from factcheck.model import named_concepts
from factcheck.model.errors import DataError

HERE = Path(__file__).parent
SAYS = tomllib.loads((HERE / "concepts.toml").read_text(encoding="utf-8"))
NAMES = tomllib.loads((HERE / "gazetteer.toml").read_text(encoding="utf-8"))


def listed(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",")]


def ids(word: str, lang: str) -> tuple[str, ...] | None:
    return concepts.concept_phrases(lang).get(phrase_tokens(word, lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_have_their_concept(lang: str) -> None:
    cases = [(word, concept) for concept, words in SAYS["says"][lang].items() for word in listed(words)]
    assert [(w, c, ids(w, lang)) for w, c in cases if c not in (ids(w, lang) or ())] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_concept_has_a_case(lang: str) -> None:
    assert set(SAYS["says"][lang]) == set(concepts.concepts())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_have_no_wrong_concept(lang: str) -> None:
    cases = SAYS["not"][lang].items()
    assert [(w, c) for w, c in cases if c in (ids(w, lang) or ())] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_set_phrases_silence_the_words_they_hold(lang: str) -> None:
    assert [w for w in listed(SAYS["silent"][lang]) if ids(w, lang) != ()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_entry_stands_twice_in_one_concept(lang: str) -> None:
    twice = []
    for name, concept in knowledge_files.concept_entries().items():
        words = getattr(concept, lang)
        for part in PARTS:
            entries = listed(getattr(words, part))
            twice += [(name, part, e) for e in set(entries) if e and entries.count(e) > 1]
    assert twice == []


def test_concepts_are_deep_in_both_languages() -> None:
    forms = {lang: concepts.concept_phrases(lang) for lang in LANGUAGES}
    assert all(len(forms[lang]) > 4000 for lang in LANGUAGES)
    assert len(concepts.concepts()) >= 60


def test_broader_is_transitive_and_has_no_circle() -> None:
    assert concepts.broader("drowned") == {"dead", "casualty"}
    assert concepts.broader("house") == {"building"}
    assert concepts.broader("nothing-known") == frozenset()
    assert [c for c in concepts.concepts() if c in concepts.broader(c)] == []


def test_policies_name_only_concepts_that_have_one() -> None:
    policies = concepts.policies()
    assert (policies["dead"], policies["magnitude"], policies["population"]) == ("toll", "fixed", "level")
    assert "person" not in policies
    assert {"dead", "injured", "missing", "found"} <= {c for c, p in policies.items() if p == "toll"}


def test_the_concepts_that_code_names_are_known() -> None:
    sets = {k: v for k, v in vars(named_concepts).items() if isinstance(v, frozenset)}
    assert sets
    assert {name: unknown for name, ids in sets.items() if (unknown := ids - concepts.concepts().keys())} == {}


def test_generic_words_are_marked() -> None:
    assert {c for c, concept in concepts.concepts().items() if concept.generic} == {"person", "victim"}


def readings(text: str, lang: str) -> tuple[entities.EntityPhrase, ...]:
    return entities.entity_phrases(lang).get(phrase_tokens(text, lang), ())


@pytest.mark.parametrize("how", ["name", "demonym"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_and_demonyms(how: str, lang: str) -> None:
    cases = NAMES[how][lang].items()
    assert [(t, e) for t, e in cases if (e, how) not in {(r.entity, r.how) for r in readings(t, lang)}] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_capitals_and_seats_speak_for_their_country(lang: str) -> None:
    cases = NAMES["capital"][lang].items()
    spoken = {t: {entities.government(r.entity) for r in readings(t, lang) if r.how == "capital"} for t, _ in cases}
    assert [(t, e) for t, e in cases if e not in spoken[t]] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_entity_in_common_words_or_foreign_demonyms(lang: str) -> None:
    assert [w for w in listed(NAMES["unknown"][lang]) if readings(w, lang)] == []


@pytest.mark.parametrize("case", ["upper", "title", "any"])
def test_how_a_name_must_be_written(case: str) -> None:
    assert [w for w in listed(NAMES["case"][case]) if readings(w, "fr")[0].case != case] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_that_are_words_too_are_weak(lang: str) -> None:
    assert [w for w in listed(NAMES["weak"][lang]) if not all(r.weak for r in readings(w, lang))] == []
    assert not readings("Pyongyang", lang)[0].weak


def test_containment() -> None:
    inside = [(a, b) for a, row in NAMES["within"].items() for b in row.split() if b not in entities.within(a)]
    outside = [(a, b) for a, row in NAMES["outside"].items() for b in row.split() if b in entities.within(a)]
    assert (inside, outside) == ([], [])
    assert entities.within("nowhere-known") == frozenset()
    assert [e for e in entities.entities() if e in entities.within(e)] == []


def test_every_country_has_names_and_demonyms() -> None:
    countries = {n: e for n, e in knowledge_files.entity_entries().items() if e.kind == "country"}
    assert len(countries) > 195
    assert [n for n, e in countries.items() if not (e.fr.names and e.fr.demonyms and e.en.demonyms)] == []


def test_labels_are_in_the_language_of_the_reader() -> None:
    assert labels.entity_label("north-korea", "fr") == "Corée du Nord"
    assert labels.entity_label("north-korea", "en") == "North Korea"
    assert labels.entity_label("nowhere-known", "fr") == "nowhere-known"
    assert (labels.concept_label("soldier", "fr"), labels.concept_label("soldier", "en")) == ("soldat", "soldier")
    assert labels.concept_label("bridge", "en") == "bridge, tunnel or dam"
    assert labels.concept_label("ratify", "fr") == "ratification ou entrée en vigueur"


@pytest.mark.parametrize("pair", NAMES["spelling"]["same"])
def test_transliterations_share_a_key(pair: str) -> None:
    first, second = map(name_keys.name_key, pair.split())
    assert first == second


@pytest.mark.parametrize("pair", NAMES["spelling"]["different"])
def test_different_names_have_different_keys(pair: str) -> None:
    first, second = map(name_keys.name_key, pair.split())
    assert first != second


def test_a_name_of_several_words_keeps_them_apart() -> None:
    assert name_keys.name_key("Kim Jong-un") == name_keys.name_key("KIM Jong Un")
    assert name_keys.name_key("Kim Jong-un") != name_keys.name_key("Kim Jong-il")


INFLECTED = [
    ("fr", "nouns", "soldat·e", {"soldat", "soldats", "soldate", "soldates"}),
    ("fr", "nouns", "policier·ère", {"policier", "policiers", "policière", "policières"}),
    ("fr", "nouns", "acteur·rice", {"acteur", "acteurs", "actrice", "actrices"}),
    ("fr", "nouns", "hôpital", {"hôpital", "hôpitaux"}),
    ("fr", "nouns", "bateau", {"bateau", "bateaux"}),
    ("fr", "nouns", "*force *armée", {"force armée", "forces armées"}),
    ("fr", "nouns", "raz-de-marée/raz-de-marée", {"raz-de-marée"}),
    ("en", "nouns", "city", {"city", "cities"}),
    ("en", "nouns", "child/children", {"child", "children"}),
    ("en", "nouns", "police officer", {"police officer", "police officers"}),
    ("en", "nouns", "labourer", {"labourer", "labourers", "laborer", "laborers"}),
    ("en", "adjectives", "wounded", {"wounded"}),
    ("en", "verbs", "try", {"try", "tries", "tried", "trying"}),
    ("en", "verbs", "rob·b", {"rob", "robs", "robbed", "robbing"}),
    ("en", "verbs", "rise", {"rise", "rises", "rose", "risen", "rising", "rize", "rizes", "rized", "rizing"}),
    ("en", "verbs", "take office", {"take office", "takes office", "took office", "taken office", "taking office"}),
]


@pytest.mark.parametrize(("lang", "part", "entry", "forms"), INFLECTED)
def test_inflection(lang: str, part: str, entry: str, forms: set[str]) -> None:
    assert set(inflect.inflect(lang, part, entry)) >= forms
    assert len(set(inflect.inflect(lang, part, entry)) - forms) == 0


FRENCH_VERBS = {
    "envoyer": "envoie envoient envoyait envoya enverra enverraient envoyé envoyées envoyant",
    "lancer": "lance lançait lança lancèrent lancera lancé lançant",
    "engager": "engage engageait engagea engagèrent engagé",
    "libérer": "libère libéré libérera libéraient",
    "élire": "élit élisent élut élu élues",
    "conclure": "conclut concluent conclurait conclu conclues",
    "prendre": "prend prennent prit prirent prendra pris prise",
    "apprendre": "apprend apprises",
    "maintenir": "maintient maintenu maintiendra maintinrent",
    "recevoir": "reçoit reçoivent reçut recevra reçue",
    "détruire": "détruit détruisent détruites",
    "mourir": "meurt meurent mourut mourra morte mortes",
    "naître": "naît naquit né née",
    "disparaître": "disparaît disparait disparaissent disparu disparues",
    "ouvrir": "ouvre ouvrit ouvert ouverte",
    "finir": "finit finissent finira fini finies",
    "répondre": "répond répondent répondit répondra répondu",
    "clore": "clôt clos close",
    "prévoir": "prévoit prévoient prévoira prévu",
    "s'*arrêter": "s'arrête s'arrêtait",
}


@pytest.mark.parametrize("verb", sorted(FRENCH_VERBS))
def test_french_verbs(verb: str) -> None:
    assert set(FRENCH_VERBS[verb].split()) <= set(inflect.inflect("fr", "verbs", verb))


def test_reflexive_verbs_have_compound_tenses() -> None:
    assert {"s'est arrêtée", "se sont arrêtés"} <= set(inflect.inflect("fr", "verbs", "s'*arrêter"))
    assert {"se produit", "se sont produites"} <= set(inflect.inflect("fr", "verbs", "se *produire"))


BROKEN: list[tuple[str, type[Any], str, str]] = [
    ("concepts.toml", knowledge_files.ConceptFile, '[concept.a]\nrole = "act"\nfr.noun = "x"', "fr.noun"),
    ("concepts.toml", knowledge_files.ConceptFile, '[concept.a]\nrole = "deed"', "role"),
    ("gazetteer.toml", knowledge_files.GazetteerFile, 'kinds = []\n[entity.a]\nkind = "x"\ncapitol = "b"', "capitol"),
    ("gazetteer.toml", knowledge_files.GazetteerFile, "kinds = [", "not valid TOML"),
]


@pytest.mark.parametrize(("name", "schema", "text", "said"), BROKEN)
def test_a_broken_file_is_one_line_with_its_place(
    name: str, schema: type[Any], text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(knowledge_files, "packaged", lambda *path: tmp_path.joinpath(*path[1:]))
    with pytest.raises(DataError, match=said) as caught:
        knowledge_files.load_file(name, schema)
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)


def test_an_unknown_key_names_the_nearest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "concepts.toml").write_text('[concept.a]\nrole = "act"\nfr.noun = "x"', encoding="utf-8")
    monkeypatch.setattr(knowledge_files, "packaged", lambda *path: tmp_path.joinpath(*path[1:]))
    with pytest.raises(DataError, match="did you mean 'nouns'"):
        knowledge_files.load_file("concepts.toml", knowledge_files.ConceptFile)


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(DataError, match="did you mean 'france'"):
        knowledge_files.refuse_unknown("gazetteer.toml", "entity.a.within", ("frence",), ("france", "italy"))
