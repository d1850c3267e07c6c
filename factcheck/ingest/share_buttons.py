"""Buttons to share a page that a line of its text holds: "police say Play Facebook Twitter Google Plus Two men …".

Every page has them, whatever it is about, so that their names make no two articles those of one event.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.ingest.knowledge import knowledge


def share_buttons(text: str, lowered: str) -> list[tuple[int, int]]:
    """Return where names of networks stand side by side in a line, with no comma or "and" as in a sentence.

    lowered  the text in lower case: most texts name no network, and to seek two of them anywhere takes long.
    """
    if not any(name in lowered for name in knowledge().page.networks):
        return []
    return [match.span() for match in _buttons().finditer(text)]


@cache
def _buttons() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(knowledge().page.networks, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<!\w)(?:{names})(?:[ |/·•]+(?:{names}))+(?!\w)", re.IGNORECASE)
