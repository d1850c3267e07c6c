"""Cues that a name, a figure or the words around them take the meaning from: "the United States", "a claim"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Hit, covered
from factcheck.parse.words.tokens import Tokens

_APOSTROPHES = frozenset("'’")
_SPEECH = ("says", "denies")
# What says nothing where it is a part of a figure: "on 5 May" doubts nothing, no clause begins in "more than 60".
_IN_FIGURES = ("possible", "clause_start")
# Phrases that only compare what another kind of phrase is told by: "than planned", "more likely".
_COMPARED = (("as_foreseen", "planned"), ("as_likely", "possible"))
_AS_VERB, CHANCE = "verb", "chance"  # of words that doubt as verbs, and as nouns only what stands behind their "of"
_NONE: list[Hit] = []


def heed(by_kind: dict[str, list[Hit]], named: Set[int], occupied: Set[int]) -> None:
    """Take from the phrases of a sentence those that another one, a name or a figure takes the meaning from."""
    for kind in _IN_FIGURES if occupied else ():
        if kind in by_kind:
            by_kind[kind] = [h for h in by_kind[kind] if h.first not in occupied]
    if "says" in by_kind:
        joined = {h.last for h in by_kind.get("adds", _NONE) if h.last + 1 in occupied}
        passed = named | {h.first for h in by_kind.get("held_for", _NONE)}
        # Nobody says in "the United States", nor where "employers added 171,000 jobs", nor is who is "accused of" it.
        by_kind["says"] = [h for h in by_kind["says"] if h.first not in passed and h.last not in joined]
    for compared, kind in _COMPARED:
        if compared in by_kind and kind in by_kind:
            meant = covered(by_kind[compared])
            by_kind[kind] = [h for h in by_kind[kind] if h.first not in meant]


def drop_nouns(by_kind: dict[str, list[Hit]], words: Sequence[str], book: Phrasebook) -> None:
    """Take from the verbs of speech and of doubt those that are a noun here: "son chiffre d'affaires", "a risk of"."""
    if "possible" in by_kind:
        by_kind["possible"] = [doubt for h in by_kind["possible"] if (doubt := _doubt(words, h, book)) is not None]
    for kind in _SPEECH:
        if kind in by_kind:
            by_kind[kind] = [h for h in by_kind[kind] if h.first != h.last or not _is_noun(words, h.first, book)]
    if "says" in by_kind:
        levels = [h.last for h in by_kind.get("level_at", _NONE)]
        reach = max(levels, default=-1)  # "put the toll at 12", but not "put the hosts ahead"
        adds = {h.first for h in by_kind.get("adds", _NONE) if _adds_one(words, h, book)}
        told = (h for h in by_kind["says"] if h.first not in adds)
        by_kind["says"] = [h for h in told if h.last < reach or not _needs_level(words, h, book)]


def _adds_one(words: Sequence[str], hit: Hit, book: Phrasebook) -> bool:
    """Say whether a verb adds one more thing, and says nothing: "Silva added a third", but not ", added a minister"."""
    behind = hit.last + 1
    if behind >= len(words) or words[behind] not in book.indefinite or not hit.first:
        return False
    return words[hit.first - 1][:1].isalnum()


def _needs_level(words: Sequence[str], hit: Hit, book: Phrasebook) -> bool:
    """Say whether a verb of speech is one only before the level that it puts something at: "put the", "rates the"."""
    return hit.first < hit.last and words[hit.last] in book.definite


def _is_noun(words: Sequence[str], at: int, book: Phrasebook) -> bool:
    """Say whether a word behind an article or an "of" is a noun: "300 voix d'avance", but not "instead of saying".

    "le" and "l'" may be pronouns, if no "de" follows the word.
    """
    before, rules = words[at - 1] if at else "", grammar(book.code)
    if before in book.np_of and rules is not None and not words[at].endswith(rules.gerund_endings):
        return True
    if before in book.noun_leads:
        return True
    return before in book.articles and at + 1 < len(words) and words[at + 1] in book.np_of


def _doubt(words: Sequence[str], hit: Hit, book: Phrasebook) -> Hit | None:
    """Return a word of doubt as what it doubts; as a noun without an "of" it doubts nothing: "the risk fell by 3%"."""
    if hit.value != _AS_VERB or not _is_chance(words, hit.first, book):
        return hit
    led = hit.last + 1 < len(words) and words[hit.last + 1] in book.np_of
    return hit._replace(value=CHANCE) if led else None


def _is_chance(words: Sequence[str], at: int, book: Phrasebook) -> bool:
    """Say whether a word for a chance is a noun: "le risque diminue", "a lower risk"; but not "workers risk losing"."""
    before, rules = words[at - 1] if at else "", grammar(book.code)
    if before in book.before_nouns or before in book.np_of:
        return True
    if not book.head_last or rules is None:
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    return not (behind.endswith(rules.gerund_endings) or behind in book.determiner - book.np_of or behind[:1].isdigit())


def drop_named_doubts(by_kind: dict[str, list[Hit]], tokens: Tokens) -> None:
    """Take from the words of doubt those that are a name: "Theresa May" doubts nothing, nor do "May's allies"."""
    if "possible" in by_kind:
        meant = covered(by_kind.get("name", _NONE))
        by_kind["possible"] = [h for h in by_kind["possible"] if h.first not in meant and not _owns(tokens, h.last)]


def _owns(tokens: Tokens, at: int) -> bool:
    """Say whether an "'s" stands right behind a word, which then is a name or a noun."""
    return at + 1 < len(tokens.words) and tokens.glued(at) and tokens.words[at + 1][0] in _APOSTROPHES
