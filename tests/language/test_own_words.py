"""Languages whose words for shared concepts and entities stand in their own folders: Spanish and Portuguese."""

import tomllib
from pathlib import Path

import pytest

from factcheck import Document, check
from factcheck.language import concepts, entities, inflect, knowledge_files, schema
from factcheck.language.phrase_tokens import phrase_tokens
from factcheck.model.errors import DataError

HERE = Path(__file__).parent
LANGUAGES = tuple(code for code in schema.languages() if code not in knowledge_files.LANGUAGES)
CASES = {code: tomllib.loads((HERE / f"{code}-knowledge.toml").read_text("utf-8")) for code in LANGUAGES}


def listed(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",")]


def test_spanish_and_portuguese_are_read() -> None:
    assert LANGUAGES == ("es", "pt")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_have_their_concept(lang: str) -> None:
    phrases = concepts.concept_phrases(lang)
    cases = [(word, concept) for concept, words in CASES[lang]["says"].items() for word in listed(words)]
    assert [(w, c) for w, c in cases if c not in phrases.get(phrase_tokens(w, lang), ())] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_concept_of_the_language_has_a_case(lang: str) -> None:
    assert set(CASES[lang]["says"]) == set(schema.glossary(lang).concepts)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_set_phrases_silence_the_words_they_hold(lang: str) -> None:
    phrases = concepts.concept_phrases(lang)
    assert [w for w in listed(CASES[lang]["silent"]["phrases"]) if phrases.get(phrase_tokens(w, lang)) != ()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_and_demonyms(lang: str) -> None:
    phrases = entities.entity_phrases(lang)
    cases = [(word, entity) for entity, words in CASES[lang]["entity"].items() for word in listed(words)]
    missing = [(w, e) for w, e in cases if e not in {r.entity for r in phrases.get(phrase_tokens(w.lower(), lang), ())}]
    assert missing == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verb_has_a_paradigm(lang: str) -> None:
    verbs = [verb for words in schema.glossary(lang).concepts.values() for verb in listed(words.verbs) if words.verbs]
    assert [v for v in verbs if len(inflect.inflect(lang, "verbs", v)) < 10] == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_language_keeps_its_names_to_itself(lang: str) -> None:
    assert phrase_tokens("alemania", lang) not in entities.entity_phrases(lang)


def test_an_unknown_concept_is_named_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    own = schema.glossary("es")._replace(concepts={"deads": schema.Words(nouns="muerto")})
    monkeypatch.setattr(concepts, "glossary", lambda _: own)
    with pytest.raises(DataError, match=r"es/: concept: unknown 'deads'; did you mean 'dead'\?"):
        concepts.concept_phrases.__wrapped__("es")


def test_an_unknown_entity_is_named_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    own = schema.glossary("es")._replace(entities={"germani": schema.Names(names="Alemania")})
    monkeypatch.setattr(entities, "glossary", lambda _: own)
    with pytest.raises(DataError, match=r"es/: entity: unknown 'germani'; did you mean 'germany'\?"):
        entities.entity_phrases.__wrapped__("es")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_name_of_the_language_leads_to_its_entity(lang: str) -> None:
    phrases, never = entities.entity_phrases(lang), listed(schema.glossary(lang).never)
    written = [
        (name, entity)
        for entity, names in schema.glossary(lang).entities.items()
        for name in listed(names.names) + listed(names.demonyms.replace("·a", "").replace("·ã", ""))
        if name and name not in never
    ]
    assert len(written) > 150
    assert [(w, e) for w, e in written if e not in {r.entity for r in phrases.get(phrase_tokens(w, lang), ())}] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_reports_on_texts_of_a_language_without_catalogue_are_in_english(lang: str) -> None:
    text = {"es": "Murieron 12 personas.", "pt": "Morreram 12 pessoas."}[lang]
    result = check([Document(id=name, text=text, lang=lang) for name in ("a", "b")])
    assert result.report_lang == "en" and len(result.claims) == 2
