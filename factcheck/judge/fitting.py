"""Which subjects answer which questions of a rule with yes, each question put to each subject once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from factcheck.judge.predicates import QUESTIONS

S = TypeVar("S")


class Fitting(Generic[S]):
    """Subjects of one kind, and those of them that fit what rules ask.

    Rules begin alike ("figures", "across_documents", …), and most subjects fall at the first question: what is left
    after each beginning is kept, so that the next rule goes on from there.
    """

    def __init__(self, subjects: Sequence[S]) -> None:
        """Take subjects that all the questions may be put to."""
        self._after: dict[tuple[str, ...], Sequence[S]] = {(): subjects}

    def fitting(self, when: tuple[str, ...], unless: tuple[str, ...]) -> list[S]:
        """Return the subjects that answer yes to all of `when` and to none of `unless`, in their order."""
        found = [*self._all_yes(when)]
        for name in unless if found else ():
            ask = QUESTIONS[name].ask
            found = [s for s in found if not ask(s)]
        return found

    def _all_yes(self, when: tuple[str, ...]) -> Sequence[S]:
        found = self._after.get(when)
        if found is None:
            before, ask = self._all_yes(when[:-1]), QUESTIONS[when[-1]].ask
            found = self._after[when] = [s for s in before if ask(s)] if before else before
        return found
