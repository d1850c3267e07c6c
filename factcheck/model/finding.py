"""Findings: what a rule has to say to a reviewer."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.model.text import Reason

SEVERITIES = ("error", "warning", "note")


@frozen
class Finding:
    """A rule's result, with one primary place and the claims that carry it.

    claims    ids; the first is the primary place. message  by language code. because: the evidence in words.
    statements  ids of the statements that carry it, where it rests on no claims.
    """

    id: str
    document: str
    start: int
    end: int
    rule: str
    severity: str
    verdict: str | None
    message: tuple[tuple[str, str], ...]
    claims: tuple[str, ...]
    because: tuple[Reason, ...] = ()
    statements: tuple[str, ...] = ()
