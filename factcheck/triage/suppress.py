"""Suppression in the document: remarks that name a rule and a reason, and "[sic]" behind a slip.

A remark speaks of the claims beside it. A finding that several articles share stays open while claims without a
remark still show it: the author of one article does not speak for the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from factcheck.model.contract import Finding, Result
from factcheck.model.frozen import frozen
from factcheck.model.remark import Remark, Stated
from factcheck.model.text import Reason
from factcheck.triage.content import Given, Ground, grounds_of, move, rests_on

# How far behind its claim a mark may stand, in characters, with no other figure between: "7.000 XNUMX soldats [sic]".
_BESIDE = 40


@frozen
class Marks:
    """What the texts of a run say to this tool.

    remarks     document id -> its remarks.
    as_written  gives the spans of "[sic]" and its like in a text; asked only of documents that a finding is about.
    """

    remarks: Mapping[str, Sequence[Remark]]
    as_written: Callable[[str], Sequence[tuple[int, int]]]


def suppressed(result: Result, given: Given, marks: Marks, today: date | None = None) -> Result:
    """Return the result with the findings set aside as `suppressed` that a remark or a mark in the text covers."""
    run = _Run(result, given, marks, today)
    reasons: dict[str, str | None] = {}
    for finding in result.findings:
        found = next(run.remarks_on(finding), None)
        if found is not None and run.silences(finding):
            reasons[finding.id] = found[1].reason
        elif mark := run.mark_on(finding):
            reasons[finding.id] = given.texts[finding.document][slice(*mark)]
    return move(result, "suppressed", reasons)


def stated(
    result: Result, given: Given, marks: Marks, today: date | None, known: Sequence[str], judged: Callable[[str], bool]
) -> tuple[Stated, ...]:
    """Return the remarks that do not do what their writer expects, by document and place.

    result  before anything is set aside. known  ids of all rules there are.
    judged  says whether a rule could have found something in this run: else nobody knows that a remark is unused.
    """
    run = _Run(result, given, marks, today)
    used = {(d, r, f.rule) for f in result.findings for d, r in run.remarks_on(f)}
    return tuple(
        Stated(document, remark, given.texts[document][remark.start : remark.end], *told)
        for document in sorted(marks.remarks)
        for remark in marks.remarks[document]
        for told in _states(document, remark, used, today, known, judged)
    )


def _states(
    document: str,
    remark: Remark,
    used: set[tuple[str, Remark, str]],
    today: date | None,
    known: Sequence[str],
    judged: Callable[[str], bool],
) -> Iterator[tuple[str, tuple[str, ...], tuple[Reason, ...]]]:
    if remark.fault is not None:
        yield "malformed", remark.rules, (remark.fault,)
        return
    strange = tuple(rule for rule in remark.rules if rule not in known)
    if strange:
        yield "malformed", strange, tuple(_unknown(rule, known) for rule in strange)
    if _expired(remark, today):
        yield "expired", remark.rules, ()
        return
    idle = (rule for rule in remark.rules if (document, remark, rule) not in used)
    unused = tuple(rule for rule in idle if rule not in strange and judged(rule))
    if unused:
        yield "unused", unused, ()


def _unknown(rule: str, known: Sequence[str]) -> Reason:
    from difflib import get_close_matches

    near = get_close_matches(rule, known, 1)
    return Reason("remark-unknown-rule-near", (rule, near[0])) if near else Reason("remark-unknown-rule", (rule,))


def _expired(remark: Remark, today: date | None) -> bool:
    return remark.until is not None and today is not None and remark.until < today


class _Run:
    """The findings of one result beside the remarks of its texts; what few runs need is worked out when it is."""

    def __init__(self, result: Result, given: Given, marks: Marks, today: date | None) -> None:
        self._result, self._texts, self._marks = result, given.texts, marks
        self._grounds = grounds_of(result)
        self._of = {
            document: [r for r in remarks if r.fault is None and not _expired(r, today)]
            for document, remarks in marks.remarks.items()
        }
        self._spans: dict[str, Sequence[tuple[int, int]]] = {}

    @cached_property
    def _verdicts(self) -> dict[frozenset[str], str]:
        return {frozenset((p.a, p.b)): p.verdict for f in self._result.facts for p in f.pairs}

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts: dict[str, list[int]] = {}
        for claim in self._grounds.values():
            starts.setdefault(claim.document, []).append(claim.start)
        return starts

    def remarks_on(self, finding: Finding) -> Iterator[tuple[str, Remark]]:
        """Yield the remarks that speak of a claim of a finding, or of its place, and name its rule."""
        if not self._of:
            return
        spots = {(c.document, c.start, c.end) for c in self._own(finding)}
        for document, start, end in sorted(spots | {(finding.document, finding.start, finding.end)}):
            for remark in self._of.get(document, ()):
                if finding.rule in remark.rules and remark.reaches(start, end):
                    yield document, remark

    def silences(self, finding: Finding) -> bool:
        """Say whether the claims that no remark speaks of no longer show a finding."""
        if not self._of_pairs(finding):
            return True
        free = [c for c in self._own(finding) if not self._covered(c, finding.rule)]
        return not any(self._verdicts.get(frozenset((a.id, b.id))) == finding.verdict for a in free for b in free)

    def mark_on(self, finding: Finding) -> tuple[int, int] | None:
        """Return the "[sic]" beside a claim of a finding about one document, or None.

        A clash with another article stays: that a slip stands in the original makes it no less of one.
        """
        own = self._own(finding)
        if {c.document for c in own} != {finding.document}:
            return None
        spans = self._spans.get(finding.document)
        if spans is None:
            spans = self._spans[finding.document] = self._marks.as_written(self._texts[finding.document])
        return next((span for c in own for span in spans if self._beside(c, span)), None)

    def _own(self, finding: Finding) -> list[Ground]:
        return [self._grounds[i] for i in rests_on(finding)]

    def _of_pairs(self, finding: Finding) -> bool:
        """Say whether a finding rests on two claims of one fact that were judged as it says."""
        if finding.verdict is None:
            return False
        return any(
            self._verdicts.get(frozenset((a, b))) == finding.verdict for a in finding.claims for b in finding.claims
        )

    def _covered(self, claim: Ground, rule: str) -> bool:
        return any(rule in r.rules and r.reaches(claim.start, claim.end) for r in self._of.get(claim.document, ()))

    def _beside(self, claim: Ground, span: tuple[int, int]) -> bool:
        """Say whether a mark stands in a claim or behind it in its sentence, before any other figure."""
        start, end = span
        if not claim.start < start or end > claim.sentence_end or start - claim.end > _BESIDE:
            return False
        return not any(claim.end <= other < start for other in self._starts[claim.document])
