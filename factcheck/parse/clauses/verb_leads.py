"""Words that are a verb where an auxiliary or the mark of the infinitive leads to them: "to pay" tells no salary."""

from __future__ import annotations

from functools import cache

from factcheck.language.concepts import concepts, deed_verbs
from factcheck.language.schema import load_language
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit

_DEEDS = frozenset(("act", "happening"))


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


@cache
def _leads(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that lead to a verb, and those behind which they lead to a noun: "due to storm damage"."""
    listed = load_language(code).listed
    return frozenset(listed("verb_leads")), frozenset(listed("no_infinitive_behind"))
