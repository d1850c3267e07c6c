"""How large an input may be: beyond that it is listed as unreadable, and the others are worked on."""

from __future__ import annotations

from factcheck.model.frozen import frozen

MEGA = 1_000_000


@frozen
class Limits:
    """Bytes of one article, be it a file or a line of a `.jsonl` file, and bytes of a whole `.jsonl` file."""

    article: int = 20 * MEGA
    jsonl: int = 2_000 * MEGA


LIMITS = Limits()


def size(limit: int) -> str:
    """Return a limit as a reader is told it: "20 MB", "1.5 MB", "900 bytes"."""
    if limit < MEGA // 10:
        return f"{limit} bytes"
    return f"{limit / MEGA:.1f}".removesuffix(".0") + " MB"
