"""Stances as statements: who confirms, has not confirmed or denies something, and who accuses whom of it."""

from __future__ import annotations

from factcheck.model.statement import Statement
from factcheck.parse.clauses import sayers
from factcheck.parse.clauses.parties import parties
from factcheck.parse.clauses.verbs import Deed, Verb, is_small, told
from factcheck.parse.statements.about import About, wider
from factcheck.parse.statements.stated import made
from factcheck.parse.statements.stated_sentence import ABOUT, JOINED, StatedSentence
from factcheck.parse.words.phrases import Hit


def told_stance(scope: StatedSentence, verb: Verb) -> Statement | None:
    """Read "X a confirmé / n'a pas confirmé / dément …" and "X accuse Y d'avoir livré …"."""
    if "accuse" in verb.deeds:
        return _accusation(scope, verb)
    alone = told(scope.frame, verb, scope.rules)
    deed = alone or _joined(scope, verb)
    denied = "deny" in verb.deeds
    open_still = deed is not None and not denied and deed.standing in ("excluded", "undone")
    if deed is None or deed.hearsay or not (deed.standing == "done" or open_still):
        return None
    scope.last_deed = deed
    told_of = scope.about(verb.last + 1, commas=True, clause=True)
    if not (told_of.deeds or told_of.told):
        told_of = _shared(scope, verb) or told_of
    deeds = told_of.deeds or scope.lexical(verb.last + 1)
    if (denied and (deed.negated or not deeds)) or not (deeds or told_of.told):
        return None
    standing = "denied" if denied else "unconfirmed" if deed.negated or open_still else "confirmed"
    first = deed.agents[0].first if alone is not None else verb.first
    agents = deed.agents if denied or scope.infinitive(verb.last + 1) else ()
    holder = parties(deed.agents)
    return made(scope, first, told_of, standing, deeds, agents=agents, holder=holder)


def _shared(scope: StatedSentence, verb: Verb) -> About | None:
    """Return what the next stance is about, behind one about nothing: "n'a ni confirmé ni démenti la vente"."""
    after = next((v for v in scope.stances if verb.last < v.first <= verb.last + JOINED), None)
    return None if after is None else scope.about(after.last + 1, commas=True, clause=True)


def _joined(scope: StatedSentence, verb: Verb) -> Deed | None:
    """Return the deed of a second verb of one subject: "n'ont pas confirmé l'envoi et ont nié la livraison"."""
    before = scope.last_deed
    if before is None:
        return None
    words = scope.frame.tokens.words
    for link in scope.frame.of("and"):
        between = range(link.last + 1, verb.first)
        if (
            link.last < verb.first
            and len(between) <= JOINED
            and all(is_small(scope.frame, i, scope.rules) for i in between)
        ):
            negated = any(h.first in between for h in scope.frame.of("negation"))
            passive = any(words[i] in scope.rules.passives for i in between)
            return None if passive else Deed(before.agents, negated, "done", hearsay=False)
    return None


def _accusation(scope: StatedSentence, verb: Verb) -> Statement | None:
    """Read an accusation: who is accused does the deed, as the word of the accuser."""
    told_of = scope.about(verb.last + 1, commas=True)
    accused = told_of.actors[:1]
    if not accused or scope.negated(verb.first):
        return None
    inner = _accused_of(scope, accused[0].last + 1, told_of.last)
    rest = scope.about(inner.last + 1, commas=False) if inner is not None else None
    if inner is None or rest is None or not rest.told:
        return None
    who = sayers.subject(scope.frame, Hit(verb.first, verb.last, "says", None), inner.first, inner.last)
    label = who.label if who is not None else ""
    deeds = wider(inner.deeds) or scope.lexical(inner.first - (1 if scope.rules.auxiliaries else 0))
    return made(scope, verb.first, rest, "done", deeds, agents=accused, speaker=label)


def _accused_of(scope: StatedSentence, start: int, stop: int) -> Verb | None:
    """Return the deed behind the one who is accused: "d'avoir livré", "of bribing"; known or not."""
    known = next((v for v in scope.verbs if start <= v.first <= stop and v not in scope.stances), None)
    if known is not None and scope.infinitive(known.first - ABOUT) and known.first <= start + ABOUT:
        return known
    at = scope.unknown_deed(start)
    return None if at is None else Verb(at, at, (), "participle")
