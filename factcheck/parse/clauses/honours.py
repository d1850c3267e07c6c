"""Prizes by their names: who "won the Nobel Prize" was awarded it, as who "received the Fields Medal" was."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.phrases import Hit

_GAINED = frozenset(("win", "receive"))
_AWARD = frozenset(("award",))
_NAME = 7  # tokens from the verb to the end of the name: "won the 1990 Academy Award"


def as_honour(frame: Frame, deed: Hit | None, done: frozenset[str]) -> frozenset[str]:
    """Return what is done by a deed, and that it is an honour where what is gained is a prize with a name."""
    if deed is None or done.isdisjoint(_GAINED):
        return done
    prizes = [h for h in frame.of("prize") if 0 < h.first - deed.last <= _NAME]
    named = any(_has_name(frame, h) and frame.same_clause(deed, h.first, h.last) for h in prizes)
    return done | _AWARD if named else done


def _has_name(frame: Frame, prize: Hit) -> bool:
    """Say whether a prize has a name, be it beside the word: "the Fields Medal", "the Nobel prize", "le prix Orsel"."""
    capital = frame.tokens.capital
    return any(capital(i) for i in (prize.first - 1, prize.first, min(prize.last + 1, frame.sentence.last)))
