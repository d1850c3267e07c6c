"""The pieces that the Markdown report is made of: tables, folds, a value in its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.report.escape import md_cell, md_text
from factcheck.report.source import Excerpt


def table(rows: list[list[str]], numbers_from: int | None = None) -> Iterator[str]:
    """Yield the lines of a table whose first row is its head; cells are escaped already.

    numbers_from  the column from which on the cells are numbers, set to the right.
    """
    head, *body = rows
    right = len(head) if numbers_from is None else numbers_from
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---' if i < right else '---:' for i in range(len(head)))}|"
    for row in body:
        yield f"| {' | '.join(row)} |"


def bold_value(part: Excerpt) -> str:
    """Return an excerpt with its value in bold; the tags serve where asterisks beside punctuation would not."""
    value = md_cell(part.value)
    stars = part.value[:1].isalnum() and part.value[-1:].isalnum()
    bold = f"**{value}**" if stars else f"<b>{value}</b>"
    return f"{_keep_ends(part.before)}{bold}{_keep_ends(part.after)}"


def _keep_ends(text: str) -> str:
    """Return text as Markdown with a blank at an end where the text has one, so that words do not run together."""
    inner = md_text(text)
    left, right = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if left else ''}{inner}{' ' if right and inner else ''}"


def folded(title: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield lines that a reader opens with a click on the title."""
    yield f"<details><summary>{title}</summary>"
    yield ""
    yield from lines
    yield ""
    yield "</details>"
