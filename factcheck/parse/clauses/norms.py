"""What binds: "le traité oblige à …", "la loi permet de …", "the rules do not allow …"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.model.frozen import frozen
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.concept_roles import of_role
from factcheck.parse.words.phrases import Hit

_HOLDER = 22  # "le traité … entre les deux pays, qui prévoit": in the costs of parse.clauses.clauses
_NEGATION = 4  # tokens from "does not" to its verb
# Concepts of what obliges and allows; the cue "instrument" has the others.
_INSTRUMENTS = frozenset({"treaty", "contract", "law", "article", "ceasefire", "injunction"})
# Standing by cue, and what a negation makes of it. A longer cue goes before a shorter one that it holds ("prévoit la
# possibilité" before "prévoit").
_STANDINGS = {
    "allows": ("allowed", "forbidden"),
    "forbids": ("forbidden", "allowed"),
    "obliges": ("obliged", "optional"),
}


@frozen
class Norm:
    """What is bound by what: the standing, the cue that says it, the instrument, and what it is in any language."""

    standing: str
    cue: Hit
    holder: Hit
    instrument: frozenset[str]


def norms(frame: Frame, before: Callable[[], Frame | None]) -> Iterator[Norm]:
    """Give the norms that a sentence tells of an instrument before its cue, or of the one of the sentence before.

    before  gives that sentence: "They signed a treaty in June. It allows mutual aid".
    """
    cues = frame.among(*_STANDINGS)
    if not cues:
        return
    holders = _holders(frame)
    for cue in cues:
        if any(_covers(other, cue) or (cue.kind == "obliges" and _opens(other, cue)) for other in cues):
            continue
        standing = _STANDINGS[cue.kind][_negated(frame, cue.first)]
        holder = frame.nearest([h for h in holders if h.last < cue.first], cue.first, cue.last, _HOLDER)
        if holder is None:
            holder = _opening(frame, cue)
            told = _only_instrument(before()) if holder is not None else frozenset()
        else:
            told = _instrument(holder)
        if holder is not None and told and _subject(frame, holder, cue):
            yield Norm(standing, cue, holder, told)


def _opening(frame: Frame, cue: Hit) -> Hit | None:
    """Return what opens a sentence for the instrument of the one before, right in front of a cue."""
    opens = (h for h in frame.of("same_instrument") if h.first == frame.sentence.first)
    return next((h for h in opens if 0 < cue.first - h.last <= _NEGATION), None)


def _only_instrument(frame: Frame | None) -> frozenset[str]:
    """Return the one instrument that a sentence names; of a law and a treaty either may be meant."""
    told = {_instrument(h) for h in _holders(frame)} if frame is not None else set()
    return next(iter(told)) if len(told) == 1 else frozenset()


def _covers(other: Hit, cue: Hit) -> bool:
    """Say whether a cue holds another one, or runs into it: "prévoit la possibilité" and "la possibilité d'"."""
    if other.kind == cue.kind and other.first < cue.first <= other.last:
        return True
    return other.first <= cue.first and cue.last <= other.last and other[:2] != cue[:2]


def _opens(other: Hit, cue: Hit) -> bool:
    """Say whether a cue behind "prévoit" takes the duty back: "prévoit pour chacun la possibilité d'une aide"."""
    return other.kind == "allows" and 0 < other.first - cue.last <= _NEGATION


def _holders(frame: Frame) -> list[Hit]:
    known = [h for h in frame.of("concept") if not _INSTRUMENTS.isdisjoint(h.value)]
    return sorted((*known, *frame.of("instrument")))


def _instrument(holder: Hit) -> frozenset[str]:
    if holder.kind == "instrument":
        return frozenset({str(holder.value)})
    return of_role(holder, "thing", "act") & _INSTRUMENTS


def _subject(frame: Frame, holder: Hit, cue: Hit) -> bool:
    """Say whether an instrument may be what binds: "with the ruling, the mayor bans" speaks of the mayor."""
    words = frame.tokens.words
    between = words[holder.last + 1 : cue.first]
    if between.count(",") == 1:  # a comma that nothing closes: "sous cette loi, le maire interdit"
        return any(h.first > holder.last and h.last < cue.first for h in frame.of("clause_start")) or between[-1] == ","
    return True


def _negated(frame: Frame, at: int) -> bool:
    return any(h.last < at <= h.last + _NEGATION for h in frame.of("negation"))
