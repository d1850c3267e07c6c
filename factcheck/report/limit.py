"""A report no longer than asked for: so many findings, or as many as fit a size, the most severe first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from factcheck.model.contract import Result
from factcheck.model.errors import UsageError
from factcheck.model.frozen import frozen
from factcheck.model.late import late
from factcheck.report.source import Source

_UNITS = {"": 0, "kb": 1000, "mb": 1_000_000, "kib": 1024, "mib": 1024**2}
_LIMIT = late(r"(\d{1,9})\s*([a-z]*)$", re.I)


class Limited(Protocol):
    """A format that can show fewer findings and say how many are left out."""

    def __call__(self, result: Result, sources: Mapping[str, Source], limit: int | None = None) -> str:
        """Return the report with at most `limit` findings, the most severe."""


@frozen
class Limit:
    """How long a report may be: so many findings, or so many bytes of UTF-8."""

    findings: int | None = None
    size: int | None = None


def limit_of(text: str) -> Limit:
    """Return the limit that an option says: so many findings ("20") or a size ("60KB", "64KiB"); else UsageError."""
    found = _LIMIT.match(text.strip())
    if found is None or found[2].lower() not in _UNITS:
        raise UsageError(f"--limit {text!r}: must be a number of findings or a size, for example 20 or 60KB")
    unit = _UNITS[found[2].lower()]
    return Limit(size=int(found[1]) * unit) if unit else Limit(findings=int(found[1]))


def render_within(render: Limited, result: Result, sources: Mapping[str, Source], limit: Limit) -> str:
    """Return the report within a limit, with as many findings as it allows.

    Raises UsageError for a size that the report does not keep to even without findings.
    """
    if limit.size is None:
        return render(result, sources, limit.findings)
    whole = render(result, sources, None)
    if _size(whole) <= limit.size:
        return whole
    few, many = 0, len(result.findings)  # `few` findings fit, `many` do not
    best = render(result, sources, few)
    if _size(best) > limit.size:
        raise UsageError(f"--limit {limit.size} bytes: the report takes {_size(best)} without any finding; allow more")
    while many - few > 1:
        middle = (few + many) // 2
        page = render(result, sources, middle)
        if _size(page) <= limit.size:
            few, best = middle, page
        else:
            many = middle
    return best


def _size(page: str) -> int:
    return len(page.encode("utf-8"))
