"""All mechanisms in their order: what an earlier one sets aside, a later one does not see.

Only those are loaded that a file of the user asks for: most runs have none.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.model.contract import Result
from factcheck.model.frozen import frozen
from factcheck.triage.content import Given

if TYPE_CHECKING:
    from factcheck.triage.baseline import Baseline
    from factcheck.triage.changed import Before
    from factcheck.triage.decisions import Decision
    from factcheck.triage.facts import Facts, Pinned


@frozen
class Triage:
    """What the user's own files say of findings; by default nothing.

    today      the day of the run; None when nobody says it, and then nothing expires.
    facts      pinned facts and known disagreements.
    decisions  of the decisions file, in the order of its lines. baseline  the findings that were there before.
    before     what changed documents said earlier, when only changes are asked for.
    """

    today: date | None = None
    facts: Facts | None = None
    decisions: tuple[Decision, ...] = ()
    baseline: Baseline | None = None
    before: Before | None = None

    @property
    def apart(self) -> frozenset[tuple[str, ...]]:
        """Return the pairs of contexts that were decided not to be comparable."""
        if not self.decisions:
            return frozenset()
        from factcheck.triage.decisions import apart

        return apart(self.decisions)

    @property
    def pinned(self) -> dict[str, Pinned]:
        """Return the pinned facts by the ids of the documents they are."""
        return {} if self.facts is None else {self.facts.id_of(n): fact for n, fact in enumerate(self.facts.fact)}


def triaged(result: Result, given: Given, triage: Triage) -> Result:
    """Return a result whose open findings are those that need a look; the others say in `set_aside` why not."""
    if triage.pinned:
        from factcheck.triage.pinned import against_pinned

        result = against_pinned(result, given, triage.pinned)
    if triage.facts is not None and triage.facts.known:
        from factcheck.triage.known import known

        result = known(result, given, triage.facts, triage.today)
    if triage.decisions:
        from factcheck.triage.decisions import decided

        result = decided(result, given, triage.decisions)
    if triage.baseline is not None:
        from factcheck.triage.baseline import baselined

        result = baselined(result, given, triage.baseline)
    if triage.before is not None:
        from factcheck.triage.changed import unchanged

        result = unchanged(result, given, triage.before)
    return result
