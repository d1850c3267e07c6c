"""Buttons to share a page that a line of its text holds: "police say Play Facebook Twitter Google Plus Two men …".

Every page has them, whatever it is about, so that their names make no two articles those of one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from factcheck.ingest.knowledge import knowledge
from factcheck.ingest.lines import Line


def share_buttons(lines: Iterable[Line], lowered: str) -> list[tuple[int, int]]:
    """Return where names of networks stand side by side in a line, with no comma or "and" as in a sentence.

    lowered  the whole text in lower case: most texts name no network, most others one at a time, and to seek two of
    them anywhere takes long.
    """
    named = [name for name in knowledge().page.networks if name in lowered]
    if not named:
        return []
    holding = [line for line in lines if sum(map(line.text.lower().count, named)) > 1]
    return [(line.start + m.start(), line.start + m.end()) for line in holding for m in _buttons().finditer(line.text)]


@cache
def _buttons() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(knowledge().page.networks, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<!\w)(?:{names})(?:[ |/·•]+(?:{names}))+(?!\w)", re.IGNORECASE)
