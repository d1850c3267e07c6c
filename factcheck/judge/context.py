"""What the judge may know beyond the two claims: policies of concepts and when documents were published."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.model.frozen import field, frozen
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period

# How a count behaves over time, by concept: data of the language room, handed over by the pipeline.
TOLL = "toll"  # grows or is corrected while an event unfolds: dead, injured, missing
LEVEL = "level"  # is true at a date: a price, a temperature, a staff

# Camps that are known to count the same crowd differently; ids of speaker kinds, not words.
_COUNTING_CAMPS = (
    (frozenset({"police", "official", "company"}), frozenset({"organiser"})),
    (frozenset({"official"}), frozenset({"opposition"})),
)


def as_it_is(label: str, _: str) -> str:
    """Return a label unchanged, for callers that have no names to give."""
    return label


@frozen
class Context:
    """The knowledge that a verdict may rest on.

    policies   concept id -> "toll", "level" or "fixed"; a concept that is not listed has no policy.
    published  document id -> the days on which it may have been written; documents without a date are left out.
    named      (label of a fact, language) -> the label in words of that language.
    """

    policies: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, Period] = field(default_factory=dict)
    named: Callable[[str, str], str] = as_it_is

    def policy(self, claim: Claim) -> str:
        """Return the policy of what a claim counts: that of the happening goes before that of the thing."""
        if claim.kind == "age":
            return LEVEL  # who is 41 in one year is 42 in the next
        if claim.kind == "measure":
            return self._policy_of_measure(claim)
        for concepts in (claim.slots.happening, claim.slots.things):
            found = sorted({self.policies[c] for c in concepts if c in self.policies})
            if found:
                return TOLL if TOLL in found else found[0]
        return ""

    def _policy_of_measure(self, claim: Claim) -> str:
        """Return the policy of a measure: what burns or is flooded grows, the strength of an aftershock does not."""
        dimension = claim.quantity.dimension if claim.quantity is not None else ""
        if dimension == "area":
            return claim.slots.policy
        found = sorted({self.policies[c] for c in claim.slots.things if c in self.policies} - {TOLL})
        # Sunday's 46.6 degrees and Tuesday's 49.5 are two readings
        return found[0] if found else LEVEL if dimension == "temperature" else ""


def context_of(parsed: Sequence[Parsed], policies: Mapping[str, str]) -> Context:
    """Return the context of a run: the policies, and the publication date of each document that has one."""
    dated = {p.document.id: p.published.period for p in parsed if p.published.period is not None}
    return Context(policies, dated)


def rival_kinds(left: str, right: str) -> bool:
    """Say whether two speaker kinds belong to camps that are known to count the same thing differently."""
    return any((left in a and right in b) or (left in b and right in a) for a, b in _COUNTING_CAMPS)
