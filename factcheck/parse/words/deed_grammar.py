"""What telling a deed needs to know of a language: its auxiliaries, endings and small words."""

from __future__ import annotations

from functools import cache

from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen


@frozen
class Grammar:
    """What telling a deed needs to know of a language.

    auxiliaries  empty where a bare participle is a past tense. pluperfect  those that tell what came before the news.
    helpers      the auxiliaries, and those of the passive.
    several_endings  those of a verb, and of no noun or adjective in the plural.
    reflexives   pronouns right before a verb: "s'élève".
    """

    auxiliaries: frozenset[str]
    reflexives: frozenset[str]
    passives: frozenset[str]
    helpers: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    several_endings: tuple[str, ...]
    infinitive_marks: frozenset[str]
    that: frozenset[str]
    passive_past: frozenset[str]
    pluperfect: frozenset[str]


@cache
def grammar(code: str) -> Grammar | None:
    """Return the grammar of deeds of a language, or None where its files say nothing of it."""
    language = load_language(code)
    if "deed_passives" not in language.settings:
        return None
    words = language.listed
    auxiliaries, passives = frozenset(words("deed_auxiliaries")), frozenset(words("deed_passives"))
    return Grammar(
        auxiliaries=auxiliaries,
        reflexives=frozenset(words("deed_reflexives")),
        passives=passives,
        helpers=auxiliaries | passives,
        adverbs=frozenset(words("adverbs")),
        adverb_endings=tuple(words("adverb_endings")),
        future_endings=tuple(words("deed_future_endings")),
        conditional_endings=tuple(words("deed_conditional_endings")),
        gerund_endings=tuple(words("deed_gerund_endings")),
        several_endings=tuple(words("deed_several_endings")),
        infinitive_marks=frozenset(words("infinitive_marks")),
        that=frozenset(words("deed_that")),
        passive_past=frozenset(words("deed_passive_past")),
        pluperfect=frozenset(words("deed_pluperfect")),
    )
