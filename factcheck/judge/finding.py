"""Findings: from a rule's answer to the place, severity, message and id that a reviewer sees."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.judge.message import fill, value_of
from factcheck.judge.rule import Rule, Severity
from factcheck.judge.subject import World
from factcheck.model.claim import Claim
from factcheck.model.errors import UsageError
from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.frozen import frozen, replace
from factcheck.model.text import Reason

PREFIX = "FC-"


class Lowered(NamedTuple):
    """The severity of a finding where it is below its rule's own, and why."""

    to: Severity
    because: Reason


@frozen
class Draft:
    """A finding before its id is settled.

    identity  what the id is made of: the values of a fact, the sentence and the value of a claim.
    fallback  what tells two findings of one identity apart.
    """

    finding: Finding
    identity: tuple[str, ...]
    fallback: tuple[str, ...]


def draft(
    rule: Rule,
    place: tuple[str, int, int],
    values: dict[str, str],
    claims: Sequence[Claim],
    world: World,
    *,
    verdict: str | None = None,
    because: Iterable[Reason] = (),
    lowered: Lowered | None = None,
    identity: tuple[str, ...] | None = None,
    statements: Sequence[str] = (),
) -> Draft:
    """Return a finding of a rule at (document, start, end); `lowered` says why its severity is below the rule's own."""
    severity = rule.severity if lowered is None else lowered.to
    reasons = tuple(because) if lowered is None else (*because, lowered.because)
    messages = tuple((lang, fill(getattr(rule.message, lang), _named(values, lang, world))) for lang in ("en", "fr"))
    ids = tuple(dict.fromkeys(c.id for c in claims))
    found = Finding("", *place, rule.id, severity, verdict, messages, ids, reasons, tuple(statements))
    told = tuple(sorted({f"{world.sentence(c)}\x1f{value_of(c)}" for c in claims}))
    return Draft(found, identity if identity is not None else told, told)


def _named(values: dict[str, str], lang: str, world: World) -> dict[str, str]:
    """Return the values of a message with the label of its fact, if it has one, in words of a language."""
    return values | {"label": world.context.named(values["label"], lang)} if "label" in values else values


def settle(drafts: Sequence[Draft]) -> tuple[Finding, ...]:
    """Return the findings with their ids, the most severe first, then by rule and place.

    Two findings of one rule on the same values (43 against 52 dead, 43 against 52 injured) are told apart by their
    sentences; all others keep an id that another article with a known value does not change.
    """
    found: dict[str, Finding] = {}
    for group in _by_id(drafts).values():
        for d in group:
            parts = d.identity if len(group) == 1 else (*d.identity, *d.fallback)
            finding = replace(d.finding, id=_hash(d.finding.rule, parts))
            found.setdefault(finding.id, finding)
    return tuple(sorted(found.values(), key=_order))


def pick(name: str, findings: Sequence[Finding]) -> Finding:
    """Return the finding of an id, or of the beginning of one; UsageError when there is none or more than one."""
    wanted = name if name.startswith(PREFIX) else PREFIX + name
    fitting = [f for f in findings if f.id == wanted] or [f for f in findings if f.id.startswith(wanted)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UsageError(f"finding {name!r}: {len(fitting)} findings begin so; give more of the id")
    raise UsageError(f"finding {name!r}: no such finding in these documents; take an id from a report on the same ones")


def _by_id(drafts: Sequence[Draft]) -> dict[str, list[Draft]]:
    groups: dict[str, list[Draft]] = {}
    for d in drafts:
        groups.setdefault(_hash(d.finding.rule, d.identity), []).append(d)
    return groups


def _hash(rule: str, parts: Iterable[str]) -> str:
    return PREFIX + hashlib.sha256("\x1e".join((rule, *parts)).encode()).hexdigest()[:12]


def _order(finding: Finding) -> tuple[int, str, str, int, int, str]:
    rank = SEVERITIES.index(finding.severity)
    return rank, finding.rule, finding.document, finding.start, finding.end, finding.id
