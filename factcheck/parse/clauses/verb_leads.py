"""Words that are a verb or a noun by what leads to them: "to pay" tells no salary, and "au volant" no theft."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.language.concepts import also_nouns, concepts, deed_verbs, happening_verbs
from factcheck.language.schema import load_language
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Hit

_DEEDS = frozenset(("act", "happening"))
_DESCRIBED = 3  # words from an article to a noun: "an inbound commuter train"


def as_verbs(by_kind: dict[str, list[Hit]], words: list[str], code: str, small: frozenset[str]) -> None:
    """Leave to a word between a verb's lead and an object what it tells as a verb: "will ship 40 tonnes".

    small  words that begin no object: "must pay for four years" may tell of what is paid then. Whom a verb is done
    with it tells itself: who employs 310 people has so many workers.
    """
    leads, nouns = _leads(code)
    hits = by_kind.get("concept")
    if not leads or not hits:
        return
    for n, hit in enumerate(hits):
        at = hit.first
        if at < 1 or words[at - 1] not in leads or hit.last > at or (at > 1 and words[at - 2] in nouns):
            continue
        if at + 1 < len(words) and words[at + 1] in small:
            continue
        if deed_verbs(code).get(words[at], ((), ""))[1] == "base":
            told = tuple(c for c in hit.value if concepts()[c].role in _DEEDS or is_person(c))
            hits[n] = hit._replace(value=told) if told else hit


def as_nouns(by_kind: dict[str, list[Hit]], words: Sequence[str], book: Phrasebook) -> None:
    """Take the deed from words that only a verb tells it with, where an article shows that they are a noun.

    Of "au volant" nothing was stolen, of "the ship" nothing sent. Behind a preposition no verb has a form of its own:
    "sous forme de".
    """
    hits, leads, emptied = by_kind.get("concept"), book.before_nouns, False
    for n, hit in enumerate(hits or ()):
        at = hit.first
        if not at or at != hit.last:
            continue
        if words[at - 1] in leads:
            mere = _mere_deeds(words, at, book)
        elif book.head_last and len(hit.value) > 1:
            mere = _of_described(words, hit, book)
        else:
            continue
        if hits and not mere.isdisjoint(hit.value):
            hits[n] = hit._replace(value=tuple(c for c in hit.value if c not in mere))
            emptied = emptied or not hits[n].value
    if hits and emptied:
        by_kind["concept"] = [h for h in hits if h.value]


def _of_described(words: Sequence[str], hit: Hit, book: Phrasebook) -> frozenset[str]:
    """Return the deeds that a thing says as a verb too, where an article and one in the singular stand before it.

    "A commuter train" teaches nobody, but "the officers train".
    """
    at = hit.first
    known = deed_verbs(book.code).get(words[at])
    if known is None or known[1] != "base" or all(concepts()[c].role in _DEEDS for c in hit.value):
        return frozenset()
    before = words[max(0, at - _DESCRIBED) : at]
    led = max((n for n, word in enumerate(before) if word in book.articles), default=None)
    if led is None or not all(w.isalpha() and not w.endswith(book.plural) for w in before[led + 1 :]):
        return frozenset()
    return frozenset(known[0]).difference(also_nouns(book.code).get(words[at], ()))


def _mere_deeds(words: Sequence[str], at: int, book: Phrasebook) -> frozenset[str]:
    """Return the deeds that a word behind an article or a preposition says as a verb, and as no noun."""
    word, rules = words[at], grammar(book.code)
    known = deed_verbs(book.code).get(word) or happening_verbs(book.code).get(word)
    if known is None or rules is None or known[1] == "participle":
        return frozenset()
    before, of = words[at - 1], at + 1 < len(words) and words[at + 1] in book.np_of
    if known[1] == "base" and before not in book.noun_leads - book.np_of:
        return frozenset()  # "à vendre", "d'augmenter"
    if of and word.endswith(rules.gerund_endings) and load_language(book.code).settings.get("gerund_nouns", False):
        return frozenset()  # "the signing of the treaty"
    if before not in book.noun_leads | book.no_finite and not of:
        return frozenset()  # "on le compte", but "le compte de la ville"
    return frozenset(known[0]).difference(also_nouns(book.code).get(word, ()))


@cache
def _leads(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that lead to a verb, and those behind which they lead to a noun: "due to storm damage"."""
    listed = load_language(code).listed
    return frozenset(listed("verb_leads")), frozenset(listed("no_infinitive_behind"))
