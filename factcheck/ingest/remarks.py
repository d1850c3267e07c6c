"""Remarks to this tool in a text, and the marks by which an editor says that a slip stands in the original.

<!-- factcheck: ignore FCQ201 until=2027-01-01 -- citation d'époque -->

It speaks of the line it stands on or, alone on its line, of the paragraph under it. It names the rules and a reason;
without either it is malformed and suppresses nothing.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from factcheck.ingest.knowledge import knowledge
from factcheck.model.late import late
from factcheck.model.remark import REMARK, Remark, blanked
from factcheck.model.text import Reason

_HEAD = late(r"<!--\s*factcheck\s*(:?)\s*(\S*)\s*(.*?)\s*-->", re.DOTALL)
_REASON = late(r"(?:^|\s)(?:--|[–—])\s*")
_RULE = re.compile(r"[A-Z]{2,5}[0-9]{3}")
_PARAGRAPH = late(r"[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_ACTION, _UNTIL = "ignore", "until="


def remarks_of(text: str) -> tuple[Remark, ...]:
    """Return the remarks of a text in order of place, malformed ones with their fault."""
    if "<!--" not in text:
        return ()
    said = blanked(text)
    return tuple(_remark(text, said, match.start(), match.end()) for match in REMARK.finditer(text))


def _remark(text: str, said: str, start: int, end: int) -> Remark:
    first, last = _scope(text, said, start, end)
    head = _HEAD.fullmatch(text, start, end)
    colon, action, rest = head.groups() if head else ("", "", "")
    if not colon:
        return Remark(start, end, first, last, fault=Reason("remark-no-colon"))
    if action != _ACTION:
        return Remark(start, end, first, last, fault=Reason("remark-no-action", (action or "–",)))
    parts = _REASON.split(rest, maxsplit=1)
    words = parts[0].replace(",", " ").split()
    rules = tuple(dict.fromkeys(word for word in words if _RULE.fullmatch(word)))
    reason = " ".join(parts[1].split()) if len(parts) > 1 else ""
    until, fault = _until([word for word in words if word not in rules])
    if fault is None and not rules:
        fault = Reason("remark-no-rule")
    if fault is None and not reason:
        fault = Reason("remark-no-reason")
    return Remark(start, end, first, last, rules, until, reason, fault)


def _until(words: list[str]) -> tuple[date | None, Reason | None]:
    """Return the last day of words that are neither rules nor the reason, or what is wrong with the first of them."""
    until = None
    for word in words:
        if not word.startswith(_UNTIL):
            return None, Reason("remark-unknown-word", (word,))
        try:
            until = date.fromisoformat(word.removeprefix(_UNTIL))
        except ValueError:
            return None, Reason("remark-no-date", (word.removeprefix(_UNTIL) or "–",))
    return until, None


def _scope(text: str, said: str, start: int, end: int) -> tuple[int, int]:
    """Return the line of a remark or, where nothing else stands on it, the remark with the paragraph under it."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if said[line:start].strip() or said[end:stop].strip():
        return line, stop
    under = _PARAGRAPH.search(said, stop)
    return start, under.end() if under else end


def marks_as_written(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of "[sic]" and its like, which stand behind what they mark."""
    pattern = _as_written()
    return tuple(match.span() for match in pattern.finditer(text)) if pattern else ()


@cache
def _as_written() -> re.Pattern[str] | None:
    marks = knowledge().page.as_written
    return re.compile("|".join(map(re.escape, marks)), re.IGNORECASE) if marks else None
