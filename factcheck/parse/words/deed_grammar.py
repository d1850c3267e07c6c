"""What telling a deed needs to know of a language: its auxiliaries, endings and small words."""

from __future__ import annotations

from functools import cache

from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen


@frozen
class Grammar:
    """What telling a deed needs to know of a language.

    auxiliaries  empty where a bare participle is a past tense. pluperfect  those that tell what came before the news.
    """

    auxiliaries: frozenset[str]
    passives: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    infinitive_marks: frozenset[str]
    that: frozenset[str]
    passive_past: frozenset[str]
    pluperfect: frozenset[str]


@cache
def grammar(code: str) -> Grammar | None:
    """Return the grammar of deeds of a language, or None where its files say nothing of it."""
    settings = load_language(code).settings
    if "deed_passives" not in settings:
        return None

    def words(key: str) -> list[str]:
        value = settings.get(key, [])
        return value if isinstance(value, list) else [str(value)]

    return Grammar(
        frozenset(words("deed_auxiliaries")),
        frozenset(words("deed_passives")),
        frozenset(words("adverbs")),
        tuple(words("adverb_endings")),
        tuple(words("deed_future_endings")),
        tuple(words("deed_conditional_endings")),
        tuple(words("deed_gerund_endings")),
        frozenset(words("infinitive_marks")),
        frozenset(words("deed_that")),
        frozenset(words("deed_passive_past")),
        frozenset(words("deed_pluperfect")),
    )
