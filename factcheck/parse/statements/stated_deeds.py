"""Deeds as statements: who did, did not do, plans or may do what."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.frozen import replace
from factcheck.model.statement import Statement
from factcheck.parse.clauses.passives import passive
from factcheck.parse.clauses.verbs import Deed, Verb, told
from factcheck.parse.numbers.digit_values import is_year
from factcheck.parse.statements.about import About, about, ruled_out, telling_words, wider
from factcheck.parse.statements.stated import made
from factcheck.parse.statements.stated_sentence import StatedSentence

_TENSE = 4  # tokens before a participle among which its auxiliaries stand
# What a negation makes of a deed that is told; of a deed that is only possible it makes nothing.
_NEGATED = {"done": "undone", "planned": "excluded"}


def told_deed(scope: StatedSentence, verb: Verb) -> Statement | None:
    """Read "X a livré des armes à Y", done, planned or possible, and "X n'a pas livré d'armes à Y"."""
    deed = told(scope.frame, verb, scope.rules)
    if deed is None:
        return _passive_deed(scope, verb)
    if deed.negated and deed.hearsay:
        return None
    waits = scope.behind("awaits", deed.agents[0].first)
    if not waits and scope.unsaid(deed.agents[0].first):
        return None
    standing = _NEGATED.get(deed.standing) if deed.negated else "planned" if waits else deed.standing
    told_of = scope.about(verb.last + 1, commas=False)
    if standing is None or not (told_of.told or _alone(deed, verb)) or _is_another(scope, verb.last + 1):
        return None
    return made(scope, deed.agents[0].first, told_of, standing, wider(verb.deeds), agents=deed.agents)


def _passive_deed(scope: StatedSentence, verb: Verb) -> Statement | None:
    """Read "la réforme a été rejetée par les députés": what it is done to is what it is about."""
    found = passive(scope.frame, verb, scope.rules)
    if found is None or scope.unsaid(found.first):
        return None
    standing = _NEGATED.get(found.standing) if found.negated else found.standing
    told_of = about(scope.frame, found.first, found.last)
    if _is_another(scope, found.first):
        return None
    fate = standing == "done" and _is_fate(scope, verb, told_of)
    if standing is None or not (told_of.named or told_of.words or fate):
        return None
    end = max((verb.last, *(h.last for h in found.agents)))
    made_of = made(scope, found.first, replace(told_of, last=end), standing, wider(verb.deeds), agents=found.agents)
    if not fate:
        return made_of
    start = verb.last + 1
    charge = telling_words(scope.frame, start, scope.about(start, commas=False).last)
    return replace(made_of, fate=True, charge=charge)


def _is_another(scope: StatedSentence, first: int) -> bool:
    """Say whether what a deed is done to is another one: "un autre accord a été signé", "sold another ship"."""
    return any(first <= h.last <= first + 1 for h in scope.frame.of("besides") if h.first <= first + 1)


def _is_fate(scope: StatedSentence, verb: Verb, told_of: About) -> bool:
    """Say whether a deed decides over somebody named, once, and at no other time: "Paul Vidal a été relaxé".

    Who "had been convicted", or was in 2019, may have been acquitted since.
    """
    decides = any(concepts()[d].policy == "fixed" for d in verb.deeds) and bool(ruled_out(wider(verb.deeds)))
    named = any(h.kind == "name" or h.value.kind == "person" for h in told_of.actors)
    return decides and named and not _is_earlier(scope, verb)


def _is_earlier(scope: StatedSentence, verb: Verb) -> bool:
    """Say whether a deed is told of an earlier time than the news: by its tense, or by a year."""
    words, sentence = scope.frame.tokens.words, scope.frame.sentence
    tense = words[max(sentence.first, verb.first - _TENSE) : verb.first]
    return not scope.rules.pluperfect.isdisjoint(tense) or any(
        is_year(words[i]) for i in range(sentence.first, sentence.last + 1)
    )


def _alone(deed: Deed, verb: Verb) -> bool:
    """Say whether a deed that is done to nothing tells enough: a named person "resigned", and only once."""
    once = any(concepts()[d].policy == "fixed" for d in verb.deeds)
    return once and all(h.kind == "name" or (h.kind == "entity" and h.value.kind == "person") for h in deed.agents)
