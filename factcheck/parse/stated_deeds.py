"""Deeds as statements: who did, did not do, plans or may do what."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.frozen import replace
from factcheck.model.statement import Statement
from factcheck.parse.about import about, wider
from factcheck.parse.passives import passive
from factcheck.parse.stated import made
from factcheck.parse.stated_sentence import StatedSentence
from factcheck.parse.verbs import Deed, Verb, told

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
    if standing is None or not (told_of.told or _alone(deed, verb)):
        return None
    return made(scope, deed.agents[0].first, told_of, standing, wider(verb.deeds), agents=deed.agents)


def _passive_deed(scope: StatedSentence, verb: Verb) -> Statement | None:
    """Read "la réforme a été rejetée par les députés": what it is done to is what it is about."""
    found = passive(scope.frame, verb, scope.rules)
    if found is None or scope.unsaid(found.first):
        return None
    standing = _NEGATED.get(found.standing) if found.negated else found.standing
    told_of = about(scope.frame, found.first, found.last)
    if standing is None or not (told_of.named or told_of.words):
        return None
    end = max((verb.last, *(h.last for h in found.agents)))
    return made(scope, found.first, replace(told_of, last=end), standing, wider(verb.deeds), agents=found.agents)


def _alone(deed: Deed, verb: Verb) -> bool:
    """Say whether a deed that is done to nothing tells enough: a named person "resigned", and only once."""
    once = any(concepts()[d].policy == "fixed" for d in verb.deeds)
    return once and all(h.kind == "name" or (h.kind == "entity" and h.value.kind == "person") for h in deed.agents)
