"""Durations and ages under the bounds of their number: "de 62 à 64 ans", "three to five days"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.parse.clauses.joining import under_bounds

_LASTING = frozenset(("duration", "age"))
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def ranged(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the durations and ages that two numbers bound: of "three to five days" the whole, beside "five days"."""
    found = sorted((m for m in mentions if m.kind == "range" or m.kind in _LASTING), key=lambda m: (m.start, -m.end))
    span: Mention | None = None
    for m in found:
        if m.kind == "range":
            span = m if m.quantity is not None and m.quantity.hedge == "between" else None
        elif span is not None and span.start == m.start:  # the whole is read already: "aged 18-24"
            span = None
        elif span is not None and m.start < span.end <= m.end and m.quantity and span.quantity and m.timex:
            bounds, timex = under_bounds(m.quantity, span.quantity), _FIGURE.sub("X", m.timex)
            yield replace(m, start=span.start, quantity=bounds, timex=timex, damaged=m.damaged or span.damaged)
