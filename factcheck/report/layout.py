"""Lines and tables for a terminal, of a fixed width; all text that comes from outside is made harmless here."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence

from factcheck.report.escape import terminal
from factcheck.report.source import UNPLACED, Excerpt, Source, clip

WIDTH = 80  # what every terminal has; fixed, for that of this one would make the same input give other bytes
CELL = 34
_CLOSING = re.compile(r"\s?[»”]$")  # of a quote, which is kept where the quote is cut
_PLACE = re.compile(r"…?\S*(?:/\S*|:\d+)|…\S+")  # a path or a line of a file, cut once already or whole


def place_of(document: str, offset: int, sources: Mapping[str, Source]) -> str:
    """Return where an offset of a document stands, as a reader finds it."""
    return sources.get(document, UNPLACED).place(document, offset)


def marked(part: Excerpt) -> str:
    """Return a sentence with its value between square brackets."""
    return f"{part.before}[{part.value}]{part.after}"


def cell(text: str, limit: int = CELL) -> str:
    """Return untrusted text for one cell; of a long path or place the end tells more than the beginning."""
    shown = terminal(text)
    if len(shown) > limit and _PLACE.fullmatch(shown):
        return "…" + shown[-limit + 1 :]
    return clip(shown, limit)


def wrapped(text: str, first: str, rest: str | None = None) -> list[str]:
    """Return untrusted text in lines of at most WIDTH columns."""
    after = first if rest is None else rest
    return textwrap.wrap(terminal(text), WIDTH, initial_indent=first, subsequent_indent=after, break_on_hyphens=False)


def grid(rows: Sequence[Sequence[str]], indent: str, numbers_from: int | None = None) -> list[str]:
    """Return the lines of a table whose first row is its head; the widest cells are cut until it fits."""
    import tabulate

    tabulate.WIDE_CHARS_MODE = False  # else the bytes would depend on whether wcwidth happens to be installed
    tabulate.MIN_PADDING = 0  # two more columns for every head
    right = len(rows[0]) if numbers_from is None else numbers_from
    align = ["left" if i < right else "right" for i in range(len(rows[0]))]
    head, *body = _fitted(rows, WIDTH - len(indent))
    drawn = tabulate.tabulate(body, headers=head, tablefmt="simple", disable_numparse=True, colalign=align)
    return [indent + line for line in drawn.split("\n")]


def _fitted(rows: Sequence[Sequence[str]], room: int) -> list[list[str]]:
    """Return rows whose columns, with two blanks between, take no more room than there is."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + 2 * (len(widths) - 1) > room:
        widths[widths.index(max(widths))] -= 1
    return [[_cut(text, width) for text, width in zip(row, widths, strict=True)] for row in rows]


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    closing = _CLOSING.search(text)
    end = closing.group() if closing else ""
    return cell(text.removesuffix(end), limit - len(end)) + end
