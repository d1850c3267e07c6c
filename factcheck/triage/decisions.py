"""Decisions of reviewers: a file to which lines are only added, and what it makes of a result.

One line is one decision. It holds what the finding rested on when it was taken, so that a decision is known again in
any run, and is open again when a value or a sentence under it changed. Lines of two branches may be merged in any
order: the later moment goes before the earlier one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from factcheck.model.context import pair_key
from factcheck.model.contract import Finding, Result
from factcheck.model.errors import DataError
from factcheck.model.frozen import replace
from factcheck.model.nearest import first_fault, remedied
from factcheck.model.text import Reason
from factcheck.triage.content import Content, Contents, Given, Records, Side, move, values_of

Choice = Literal["accept", "dismiss", "not-comparable", "reopen"]
CHOICES: tuple[Choice, ...] = ("accept", "dismiss", "not-comparable", "reopen")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?")
_CONFLICT_MARKS = ("<<<<<<<", "=======", ">>>>>>>")


class Decision(BaseModel):
    """One line of the file.

    decision  accept: it is right; dismiss: it is not; not-comparable: its places do not speak of one thing;
              reopen: an earlier decision no longer holds. date  ISO 8601, in UTC. who, note  as given.
    apart     for not-comparable: pairs of places in `claims`, from 0, that are never to be joined again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    finding: str
    rule: str
    decision: Choice
    date: str
    who: str | None = None
    note: str | None = None
    claims: tuple[Side, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()

    @field_validator("date")
    @classmethod
    def _is_a_moment(cls, date: str) -> str:
        if _MOMENT.fullmatch(date) is None:
            raise ValueError(
                f"must be a day such as 2026-03-14, or a moment such as 2026-03-14T09:30:00Z, not {date!r}"
            )
        return date


def decide(
    result: Result, given: Given, finding: str, choice: Choice, date: str, who: str | None, note: str | None = None
) -> Decision:
    """Return a decision on one finding of a result, open or set aside; KeyError when it has none of that id."""
    every = {f.id: f for f in (*result.findings, *(s.finding for s in result.set_aside))}
    content = Contents(replace(result, findings=(every[finding],)), given).of[finding]
    apart = tuple(_apart(every[finding], content, result)) if choice == "not-comparable" else ()
    rule = content.rule
    return Decision(
        finding=finding, rule=rule, decision=choice, date=date, who=who, note=note, claims=content.claims, apart=apart
    )


def _apart(finding: Finding, content: Content, result: Result) -> Iterator[tuple[int, int]]:
    """Yield the pairs of places that the finding sets against each other: all that were judged as it was."""
    number = {claim: n for n, claim in enumerate(finding.claims)}
    judged = {frozenset((p.a, p.b)) for f in result.facts for p in f.pairs if p.verdict == finding.verdict}
    for a, b in combinations(finding.claims, 2):
        one_place = content.claims[number[a]] == content.claims[number[b]]
        if frozenset((a, b)) in judged and not one_place:
            yield number[a], number[b]


def apart(decisions: Iterable[Decision]) -> frozenset[tuple[str, ...]]:
    """Return the pairs of contexts that are not comparable, as `match` takes them."""
    found = set()
    for decision in in_force(decisions):
        sides = decision.claims
        for a, b in decision.apart:
            found.add(pair_key((sides[a].sentence, sides[a].measure), (sides[b].sentence, sides[b].measure)))
    return frozenset(found)


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the latest decision on each finding, those that were taken back left out, in order of their ids."""
    latest: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda d: d.date):  # stable: of one moment the later line counts
        latest[decision.finding] = decision
    return tuple(latest[i] for i in sorted(latest) if latest[i].decision != "reopen")


def decided(result: Result, given: Given, decisions: Iterable[Decision]) -> Result:
    """Return the result with decided findings set aside as `decided`, and those open again saying why."""
    contents = Contents(result, given)
    taken = in_force(decisions)
    records = Records(taken)
    own = {f: records.of(c) for f, c in contents.of.items()}
    holding = {f: next((d for d in own[f] if _holds(d, c, contents)), None) for f, c in contents.of.items()}
    met = {d.finding for decisions in own.values() for d in decisions}
    lost = _Lost(d for d in taken if d.finding not in met)
    again = {}
    for finding, content in contents.of.items():
        if holding[finding] is None:
            again[finding] = next(_reopened([*own[finding], *lost.near(content)], content, given), None)
    return move(_with_reasons(result, again), "decided", {f: told(d, given) for f, d in holding.items() if d})


class _Lost:
    """Decisions whose finding is not there any more, by what its claims may have become."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._by_key: dict[tuple[str, ...], list[Decision]] = {}
        for decision in decisions:
            for key in {k for side in decision.claims for k in _keys(decision.rule, side)}:
                self._by_key.setdefault(key, []).append(decision)

    def near(self, content: Content) -> list[Decision]:
        """Return the decisions that share a claim with a finding, in order of their ids."""
        keys = [k for side in content.claims for k in _keys(content.rule, side)]
        found = {d.finding: d for key in keys for d in self._by_key.get(key, ())}
        return [found[i] for i in sorted(found)]


def _keys(rule: str, side: Side) -> tuple[tuple[str, ...], ...]:
    """Return by what a claim is known when its figure was corrected, or the words around it."""
    return (rule, side.measure, side.frame), (rule, side.measure, side.document, side.value)


def told(decision: Decision, given: Given) -> str:
    """Return what was decided, by whom, when and with which words."""
    day = decision.date[:10]
    args = (day,) if decision.who is None else (day, decision.who)
    said = given.say(Reason(f"decided-{decision.decision}{'-by' if decision.who else ''}", args))
    return f"{said} {decision.note}" if decision.note else said


def _holds(decision: Decision, content: Content, contents: Contents) -> bool:
    """Say whether nothing under a decision changed: every value is still stated in a sentence it was taken on, and
    every such sentence still stands in its document, where that document is part of the run."""
    seen = {s.sentence for s in decision.claims}
    stated = values_of(s for s in content.claims if s.sentence in seen)
    return stated == content.values and not any(_lost(side, contents) for side in decision.claims)


def _lost(side: Side, contents: Contents) -> bool:
    return contents.read(side.document) and side.sentence not in contents.sentences(side.document)


def _reopened(decisions: Iterable[Decision], content: Content, given: Given) -> Iterator[str]:
    """Yield why a finding is one that was decided before something under it changed.

    Both sides of a pair must be known again, else another conflict with one of its articles would look like it.
    """
    for decision in decisions:
        pairs = [(old, new) for new in content.claims for old in decision.claims if _corresponds(old, new)]
        needed = min(2, len({s.frame for s in content.claims}), len({s.frame for s in decision.claims}))
        changes = [(old, new) for old, new in pairs if old.sentence != new.sentence]
        if changes and len({new.frame for _, new in pairs}) >= needed:
            yield f"{_change(*changes[0], given)} {told(decision, given)}"


def _corresponds(old: Side, new: Side) -> bool:
    """Say whether one claim may have become the other."""
    return not set(_keys("", old)).isdisjoint(_keys("", new))


def _change(old: Side, new: Side, given: Given) -> str:
    if old.value != new.value:
        return given.say(Reason("reopened-value", (new.document, old.quote, new.quote)))
    return given.say(Reason("reopened-sentence", (new.document, new.quote)))


def _with_reasons(result: Result, again: Mapping[str, str | None]) -> Result:
    """Return the result whose findings say first why they are open again."""
    whys = {f.id: again.get(f.id) for f in result.findings}
    found = (replace(f, because=(w, *f.because)) if (w := whys[f.id]) else f for f in result.findings)
    return replace(result, findings=tuple(found))


# --- the file ---------------------------------------------------------------------------------------------------


def line_of(decision: Decision) -> str:
    """Return the line of a decision, keys in a fixed order, without what is not said."""
    return json.dumps(decision.model_dump(mode="json", exclude_none=True, exclude_defaults=True), ensure_ascii=False)


def read_decisions(name: str, content: bytes) -> tuple[Decision, ...]:
    """Return the decisions of a file in the order of its lines; DataError names the line and the remedy."""
    try:
        lines = content.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise DataError(f"{name}: not UTF-8 at byte {error.start}; take the line back with git") from error
    return tuple(_read(f"{name}:{n}", line) for n, line in enumerate(lines, 1) if line.strip())


def _read(place: str, line: str) -> Decision:
    if line.startswith(_CONFLICT_MARKS):
        raise DataError(f"{place}: a mark of a merge conflict; keep the lines of both sides and remove the marks")
    try:
        decision = Decision.model_validate(json.loads(line))
    except ValidationError as error:
        fault = remedied(first_fault(error, Decision), "mend or remove this line")
        raise DataError(f"{place}: {fault}") from error
    except (ValueError, RecursionError) as error:
        raise DataError(f"{place}: not readable as JSON: {error}; mend or remove this line") from error
    if any(not 0 <= n < len(decision.claims) for pair in decision.apart for n in pair):
        raise DataError(f"{place}: apart: names a place that claims does not have; remove this line")
    return decision
