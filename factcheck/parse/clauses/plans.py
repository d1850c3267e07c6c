"""Plans that a sentence goes on with: "will hire 85 people, close two schools and spend £14 million"."""

from __future__ import annotations

from collections.abc import Container

from factcheck.language.concepts import deed_verbs
from factcheck.language.schema import load_language
from factcheck.parse.dates.tense import tense_words
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD, Tokens

_VERB = 3  # tokens from what plans a deed to its verb: "prévoit de vite fermer"
_BREAKS = frozenset(";:–—()\"'”’»")


def add_plans(
    by_kind: dict[str, list[Hit]], tokens: Tokens, last: int, book: Phrasebook, figures: Container[int]
) -> None:
    """Add each further verb of a plan that stands right before a figure as a plan of its own.

    figures  the tokens of the figures and dates of the sentence.
    """
    leads = [h for h in by_kind["planned"] if _leads(tokens, h, last, book)]
    if leads:
        by_kind["planned"] = [*by_kind["planned"], *_further(by_kind, tokens, last, book, figures, leads)]


def _further(
    by_kind: dict[str, list[Hit]],
    tokens: Tokens,
    last: int,
    book: Phrasebook,
    figures: Container[int],
    leads: list[Hit],
) -> list[Hit]:
    """Return the verbs behind a comma or an "and" that the first verb of a plan goes on with, as plans."""
    words, stops = tokens.words, {h.first for h in by_kind.get("clause_start", ())}
    joints = {h.last for h in by_kind.get("and", ())}
    begin = min(h.last for h in leads)
    end = next((i for i in range(begin + 1, last) if words[i] in _BREAKS or i in stops), last)
    behind = (i + 1 for i in range(begin + _VERB, end) if words[i] == "," or i in joints)
    behind = (i + (i < last and words[i] in book.stop) for i in behind)  # "et en créer 40"
    found = (i for i in behind if _is_bare(tokens, i, book) and _before_figure(i, words, book, figures))
    return [Hit(i, i, "planned", "") for i in found]


def _leads(tokens: Tokens, cue: Hit, last: int, book: Phrasebook) -> bool:
    """Say whether a bare verb stands behind what plans it: an infinitive, or any verb behind "will" or "to"."""
    behind = tokens.words[cue.last + 1 : min(last, cue.last + _VERB) + 1]
    bare = load_language(book.code).listed("bare_leads")
    if bare:
        return tokens.words[cue.last] in bare or (bool(behind) and behind[0] in bare)
    endings = tense_words(book.code).infinitives
    return bool(endings) and any(word.endswith(endings) for word in behind)


def _is_bare(tokens: Tokens, at: int, book: Phrasebook) -> bool:
    """Say whether a word may be a verb in the form that stands behind what plans it."""
    word = tokens.words[at]
    if tokens.kinds[at] != WORD or tokens.capital(at) or word in book.stop or word in book.determiner:
        return False
    endings, known = tense_words(book.code).infinitives, deed_verbs(book.code).get(word)
    if known is not None and known[1] != "base":
        return False
    return word.endswith(endings) if endings else not word.endswith(tuple(load_language(book.code).listed("no_bare")))


def _before_figure(at: int, words: list[str], book: Phrasebook, figures: Container[int]) -> bool:
    """Say whether a figure stands behind a token, past one small word at most."""
    return at + 1 in figures or (at + 2 in figures and words[at + 1] in book.stop | book.determiner)
