"""Remarks: what a writer says to this tool inside a document, out of the reader's sight."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model.frozen import frozen
from factcheck.model.late import late
from factcheck.model.text import Reason

# "<!-- factcheck: ignore FCQ201 -- reason -->"; without the colon it is meant all the same, and told to be broken.
REMARK = re.compile(r"<!--\s*factcheck(?:\s*:|\s+ignore\b).*?-->", re.DOTALL)
# With the line break before it when nothing else stands on its line.
_WITH_ITS_LINE = late(rf"\n[ \t]*{REMARK.pattern}(?=[ \t]*(?:\n|\Z))|{REMARK.pattern}", re.DOTALL)


@frozen
class Remark:
    """A suppression as it stands in a text.

    start, end   its span. first, last  the span it speaks of: its own line, or itself and the paragraph under it.
    rules   ids, as written. until  the last day it holds on. reason  as written.
    fault   why it is none, for one that is malformed; it then suppresses nothing.
    """

    start: int
    end: int
    first: int
    last: int
    rules: tuple[str, ...] = ()
    until: date | None = None
    reason: str = ""
    fault: Reason | None = None

    def reaches(self, start: int, end: int) -> bool:
        """Say whether it speaks of a span of the text."""
        return start < self.last and self.first < max(end, start + 1)


def blanked(text: str) -> str:
    """Return a text of the same length with blanks for its remarks: no word or figure in them is the article's.

    A remark on a line of its own takes its line with it, so that what stands around it reads as it did without.
    """
    if "<!--" not in text:
        return text
    return _WITH_ITS_LINE.sub(lambda match: " " * len(match.group()), text)


STATES = ("unused", "expired", "malformed")


@frozen
class Stated:
    """A remark that does not do what its writer expects.

    state   one of STATES. quote  the remark as written. rules  those of its ids that are concerned.
    because  what is wrong with a malformed one.
    """

    document: str
    remark: Remark
    quote: str
    state: str
    rules: tuple[str, ...] = ()
    because: tuple[Reason, ...] = ()
