"""Deeds told in the passive: "la réforme a été rejetée par les députés", "the stadium has not been sold"."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.parse.clauses.bodies import body_behind
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.verbs import WALK, Verb, is_negated, is_small, standing_by_cue
from factcheck.parse.words.deed_grammar import Grammar
from factcheck.parse.words.phrases import Hit

_SUBJECT = 10  # tokens of what a deed is done to
_AGENT = 4  # tokens between a verb and "by", and between "by" and the party


@frozen
class Passive:
    """A deed in the passive: the tokens of what it is done to, by whom, and how it stands with it."""

    first: int
    last: int
    agents: tuple[Hit, ...]
    negated: bool
    standing: str


def passive(frame: Frame, verb: Verb, rules: Grammar) -> Passive | None:
    """Return the passive that a participle ends, or None: a pronoun, a relative clause or hearsay tells nothing."""
    before = frame.tokens.words[max(frame.sentence.first, verb.first - WALK) : verb.first]
    if verb.form != "participle" or rules.passives.isdisjoint(before):
        return None
    last = _helpers(frame, verb, rules)
    if last is None:
        return None
    between = frame.tokens.words[last + 1 : verb.first]
    if rules.passives.isdisjoint(between) or any(last < h.first < verb.first for h in frame.of("hearsay")):
        return None
    standing = standing_by_cue(frame, last + 1, verb.first - 1)
    standing = standing or ("done" if not rules.passive_past.isdisjoint(between) else None)
    if standing is None:
        return None
    first = _begins(frame, last)
    negated = is_negated(frame, first - 1, verb.first - 1)  # also "no terms were disclosed"
    return Passive(first, last, _by(frame, verb), negated, standing)


def _helpers(frame: Frame, verb: Verb, rules: Grammar) -> int | None:
    """Return the last token of what stands before the helpers of a verb, or None where that is no noun."""
    words, book = frame.tokens.words, frame.book
    starts = {h.first for h in frame.among("clause_start", "and")}
    for i in range(verb.first - 1, max(frame.sentence.first, verb.first - WALK) - 1, -1):
        if i in starts or words[i] in book.pronouns or words[i] in book.impersonal or not words[i][0].isalnum():
            return None
        if not is_small(frame, i, rules):
            return i
    return None


def _begins(frame: Frame, last: int) -> int:
    """Return the first token of the noun phrase that ends with a token: behind a comma, a clause or the sentence."""
    starts = {h.last for h in frame.among("clause_start", "according")}
    for i in range(last, max(frame.sentence.first, last - _SUBJECT) - 1, -1):
        if i - 1 in starts or i == frame.sentence.first or frame.tokens.words[i - 1] in ',;:–—()«»"':
            return i
    return max(frame.sentence.first, last - _SUBJECT)


def _by(frame: Frame, verb: Verb) -> tuple[Hit, ...]:
    """Return who did it: "rejetée mardi par les députés", "signed by Norway and Sweden"."""
    for cue in frame.of("agent"):
        if verb.last < cue.first <= verb.last + _AGENT:
            named = [h for h in frame.among("entity", "name") if cue.last < h.first <= cue.last + 2]
            body = body_behind(frame, cue.last + 1)
            return (body,) if body is not None else tuple(named)
    return ()
