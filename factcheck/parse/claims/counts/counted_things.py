"""The things that a number counts: by the noun behind it, and by the verb before it ("employs 310 people")."""

from __future__ import annotations

from factcheck.language.concepts import concepts, roles_of
from factcheck.model.named_concepts import VOTE
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import concepts_by_role, is_person, of_role
from factcheck.parse.words.phrases import Hit

_HAPPENING_REACH = 14
_SPECIFIC_REACH = 6  # a noun that says who is counted needs no happening: only a close one is its own
_VOTERS, _VOTING = frozenset(("lawmaker",)), frozenset(("cast-vote",))
_CARRYING, _ABOARD = frozenset(("carry",)), frozenset(("passenger",))  # of carried money and raids nobody is one
_TOLD_BEHIND = {"aboard": _ABOARD, "on_roll": frozenset(("voter",))}
_HEDGE = 4  # tokens of a hedge before a figure, and the figure: "a crew of more than 36"
_VERB_REACH = 2  # an adverb may stand between: "employs directly 310 people"


def things_counted(frame: Frame, phrase: NounPhrase | None, first: int) -> tuple[frozenset[str], int]:
    """Return the things that a number counts by its noun phrase, and how far off what befell them may be told."""
    things = _headed(frame, phrase) if phrase else frozenset()
    generic = all(concepts()[c].generic for c in things) and not _is_modified(frame, phrase)
    if things and generic:
        things = _by_verb(frame, first) or _in_collective(frame, first) or _told_behind(frame, phrase) or things
    elif things and all(map(is_person, things)):
        # "carries 39 migrants": so many are on board, whoever they are
        things |= _by_verb(frame, first) | _in_collective(frame, first)
    if not things.isdisjoint(_VOTERS) and _vote(frame):
        things |= VOTE
    return things, _HAPPENING_REACH if generic else _SPECIFIC_REACH


def _by_verb(frame: Frame, first: int) -> frozenset[str]:
    """Return what a verb right before a number makes of those counted: who "employs 310 people" has 310 workers.

    "Employed by 310 people" nobody does.
    """
    if any(h.last == first - 1 for h in frame.of("agent")):
        return frozenset()
    hit = next((h for h in frame.concepts("act") if 1 <= first - h.last <= _VERB_REACH), None)
    if hit is not None and not _CARRYING.isdisjoint(hit.value):
        return _ABOARD
    return frozenset(filter(is_person, of_role(hit, "thing")))


def collective(frame: Frame, first: int) -> Hit | None:
    """Return the words by which those are told together whom a figure counts: "a crew of more than 36"."""
    led = next((h for h in frame.of("collective") if 1 <= first - h.last <= _HEDGE), None)
    return None if led is None or any(at < first and led.last < at for at, _ in frame.figures) else led


def who_together(frame: Frame, led: Hit | None) -> Hit | None:
    """Return the people that some are together: "crew", of "a crew of 36"; None of "a family of four"."""
    if led is None:
        return None
    told = (h for h in frame.concepts("thing") if h.first <= led.last and led.first <= h.last)
    return next((h for h in told if any(map(is_person, h.value))), None)


def _in_collective(frame: Frame, first: int) -> frozenset[str]:
    who = who_together(frame, collective(frame, first))
    return frozenset(filter(is_person, of_role(who, "thing"))) if who is not None else frozenset()


def _told_behind(frame: Frame, phrase: NounPhrase | None) -> frozenset[str]:
    """Return what people are said to be right behind them: passengers "à bord", voters "appelés à voter"."""
    if phrase is None:
        return frozenset()
    return next((_TOLD_BEHIND[h.kind] for h in frame.among(*_TOLD_BEHIND) if h.first == phrase.last + 1), frozenset())


def _vote(frame: Frame) -> bool:
    """Say whether a sentence tells of a vote: those who vote are as many votes ("86 députés contre 61")."""
    return any(not _VOTING.isdisjoint(h.value) for h in frame.concepts("act"))


def _is_modified(frame: Frame, phrase: NounPhrase | None) -> bool:
    """Say whether a known thing only tells of which kind what is counted is: "14 hospital visits" are no hospitals."""
    if phrase is None or phrase.head is None or not frame.book.head_last:
        return False
    things = [h for h in phrase.hits if h.kind == "concept" and "thing" in roles_of(h.value)]
    return any(h.last == phrase.head - 1 for h in things) and not any(h.last >= phrase.head for h in things)


def _headed(frame: Frame, phrase: NounPhrase) -> frozenset[str]:
    """Return what the head of a noun phrase counts, or what the phrase holds when the head is no known thing.

    Behind its head a phrase may run on into words that are not its own ("deux pays fournissent une assistance").
    """
    if _is_modified(frame, phrase):
        return frozenset()
    heads = [
        h for h in phrase.hits if h.kind == "concept" and phrase.head is not None and h.first <= phrase.head <= h.last
    ]
    names = {i for h in phrase.hits if h.kind in ("entity", "name") for i in range(h.first, h.last + 1)}
    others = [h for h in phrase.hits if h.first not in names]  # "quatre fondateurs de The Pirate Bay" are no pirates
    for hits in (heads, others):
        roles = concepts_by_role(hits)
        things = roles.get("thing", frozenset()) | roles.get("measure", frozenset())
        if things or roles.get("happening"):
            return things
    return frozenset()
