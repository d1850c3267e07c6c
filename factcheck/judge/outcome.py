"""The outcome of one question about two claims whose values differ."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.model.text import Reason


@frozen
class Outcome:
    """A verdict with its relation and the reason that decided it."""

    verdict: str
    relation: str
    because: Reason
