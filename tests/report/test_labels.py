"""No reader of a report meets an id: every concept, unit, kind and rule has words in each language of the reports."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck
from factcheck.judge import load_rules
from factcheck.language.concepts import concepts
from factcheck.language.inflect import PARTS
from factcheck.language.knowledge_files import concept_entries, concept_file
from factcheck.language.labels import concept_label
from factcheck.language.readable import readable
from factcheck.language.units import units
from factcheck.match.comparison.fields import COMPARATORS
from factcheck.match.likeness.relations import REPEAT
from factcheck.model.claim import SCOPES
from factcheck.model.statement import STANDINGS
from factcheck.model.text import ZONES
from factcheck.report.notation import looked_at
from factcheck.report.reasons import reasons
from factcheck.report.units import unit_text
from factcheck.report.words import load_words, report_languages

PACKAGE = Path(factcheck.__file__).parent
# Dimensions that no unit has, and what stands in the place of one.
UNITLESS = {
    "date",
    "publication",
    "money",
    "percent",
    "points",
    "count",
    "ordinal",
    "ratio",
    "age",
    "duration",
    "magnitude",
}
# Units that are called by their symbol everywhere, although it is longer than a symbol mostly is.
SYMBOLS = ("bit", "FLOPS", "mol", "bar", "erg", "rad", "cal", "Torr", "magnitude", "/", "eV", "toe")


@pytest.mark.parametrize("lang", report_languages())
def test_every_concept_is_told_in_the_language(lang: str) -> None:
    """A label stands in the data, or a word of the language does; English ids are words, once they are one word."""
    for name, entry in concept_entries().items():
        words = getattr(entry, lang)
        own = getattr(entry.label, lang) or any(getattr(words, part) for part in PARTS)
        assert own, name
        assert "-" not in name or concept_label(name, lang) != name, name


@pytest.mark.parametrize("lang", report_languages())
def test_every_scale_is_told_in_the_language(lang: str) -> None:
    dimensions = {unit.dimension for unit in units().units.values()} | UNITLESS
    told = concept_file().scale.keys()
    assert dimensions - told - concepts().keys() == set()
    assert told - dimensions == set(), "a scale that no figure has"
    assert told & concepts().keys() == set(), "a scale that is called twice"
    assert [name for name in told if not getattr(concept_file().scale[name], lang)] == []
    assert [name for name in told if readable(name, lang) == ""] == []


@pytest.mark.parametrize("lang", report_languages())
def test_no_unit_is_told_by_its_code(lang: str) -> None:
    words = load_words(lang)
    for unit in units().units:
        told = unit_text(unit, "2", words)
        assert not set("[]{}_'") & set(told.replace("d'", "")), (unit, told)
        assert told != unit or len(unit) <= 3 or any(part in unit for part in SYMBOLS), unit


@pytest.mark.parametrize("lang", report_languages())
def test_every_rule_has_a_name_and_every_field_and_standing_words(lang: str) -> None:
    words = load_words(lang)
    assert words.rule.keys() == {rule.id for rule in load_rules()}
    assert words.standing.keys() == set(STANDINGS)
    assert set(COMPARATORS) <= words.field.keys()
    assert words.narrowing.keys() == set(SCOPES)
    assert set(ZONES) - {"body", "boilerplate"} <= words.zone.keys()


def given(value: ast.expr | None) -> Iterator[str]:
    """Yield the literal texts that an expression may give."""
    if isinstance(value, ast.IfExp):
        yield from (*given(value.body), *given(value.orelse))
    elif isinstance(value, ast.BoolOp):
        yield from (text for part in value.values for text in given(part))
    elif isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        yield value.value


def literal_vetoes() -> set[str]:
    """Return what keeps two claims from being joined, as the functions that say why give it."""
    match = PACKAGE / "match"
    modules = (*(match / "vetoes").glob("*.py"), match / "comparison" / "two_facts.py")
    asked = [
        n for path in modules for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.FunctionDef)
    ]
    why = [n for n in asked if isinstance(n.returns, ast.Name) and n.returns.id == "str"]
    return {text for n in why for part in ast.walk(n) if isinstance(part, ast.Return) for text in given(part.value)}


@pytest.mark.parametrize("lang", report_languages())
def test_every_veto_has_words(lang: str) -> None:
    found = literal_vetoes() | {REPEAT, "nothing-shared"}
    assert len(found) > 10
    assert found - load_words(lang).field.keys() == set()


def literal_reasons() -> Iterator[tuple[str, str]]:
    """Yield every key that the package makes a reason of, with the module that does."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reason"
            if named and node.args and isinstance(node.args[0], ast.Constant):
                yield path.name, str(node.args[0].value)


def test_every_reason_of_the_code_has_its_sentences() -> None:
    found = list(literal_reasons())
    assert len(found) > 40
    assert [(module, key) for module, key in found if key not in reasons()] == []


@pytest.mark.parametrize(
    ("label", "lang", "told"),
    [
        ("treaty sign", "fr", "traité, signature"),
        ("treaty sign", "en", "treaty, signing"),
        ("tortues dead · north-korea", "fr", "tortues, mort · Corée du Nord"),
        ("money", "fr", "somme"),
        ("percent", "fr", "pourcentage"),
        ("flow", "fr", "débit"),
        ("mass/area", "fr", "masse/superficie"),
        ("Kim Jong-un", "fr", "Kim Jong-un"),
    ],
)
def test_a_measure_is_told_part_by_part(label: str, lang: str, told: str) -> None:
    assert readable(label, lang) == told


@pytest.mark.parametrize("lang", report_languages())
@pytest.mark.parametrize("field", ["narrow", "kinds"])
def test_a_count_of_some_is_told_in_the_language(lang: str, field: str) -> None:
    words = load_words(lang)
    assert looked_at(field, "child, slight", words) == f"{words.narrowing['child']}, {words.narrowing['slight']}"
