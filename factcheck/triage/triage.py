"""All mechanisms in their order: what an earlier one sets aside, a later one does not see."""

from __future__ import annotations

from factcheck.model.contract import Result
from factcheck.model.frozen import frozen
from factcheck.triage.baseline import Baseline, baselined
from factcheck.triage.changed import Before, unchanged
from factcheck.triage.content import Given
from factcheck.triage.decisions import Decision, apart, decided


@frozen
class Triage:
    """What the user's own files say of findings; by default nothing.

    decisions  of the decisions file, in the order of its lines. baseline  the findings that were there before.
    before     what changed documents said earlier, when only changes are asked for.
    """

    decisions: tuple[Decision, ...] = ()
    baseline: Baseline | None = None
    before: Before | None = None

    @property
    def apart(self) -> frozenset[tuple[str, ...]]:
        """Return the pairs of contexts that were decided not to be comparable."""
        return apart(self.decisions)


def triaged(result: Result, given: Given, triage: Triage) -> Result:
    """Return a result whose open findings are those that need a look; the others say in `set_aside` why not."""
    if triage.decisions:
        result = decided(result, given, triage.decisions)
    if triage.baseline is not None:
        result = baselined(result, given, triage.baseline)
    if triage.before is not None:
        result = unchanged(result, given, triage.before)
    return result
