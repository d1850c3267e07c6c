"""Regular expressions that most runs never ask: to compile them takes a fortieth of a short one."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """A pattern compiled when it is first asked something; what it was asked once it then has as its own."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        answer = getattr(re.compile(*self._given), name)
        setattr(self, name, answer)
        return answer


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used; an error in it is told no earlier."""
    return cast("re.Pattern[str]", _Late(source, flags))
