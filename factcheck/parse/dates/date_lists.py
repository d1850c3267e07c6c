"""Dates that a list puts side by side: what only one of them says, the others share."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading


def sharing(left: Phrase, right: Phrase, reading: Reading) -> Phrase:
    """Give the first of a list what only the last one says: "mai et juin derniers", "April and May 2020"."""
    if left.kind != "calendar" or left.year is not None or left.step is not None:
        return left
    if not _listed(range(left.end, right.start), reading):
        return left
    if right.kind == "month_of" and left.month is not None and left.portion is None:  # "May and June last year"
        return replace(left, kind="month_of", step=right.step, unit=right.unit)
    if not _alike(left, right):
        return left
    left = replace(left, weak=left.weak and right.weak)  # "mai et juin 2024": beside a month a doubtful one is one
    return left if right.portion is not None else replace(left, year=right.year, step=right.step)


def _listed(between: range, reading: Reading) -> bool:
    """Say whether what stands between two phrases makes a list of them: "et", ", le", "ou de"."""
    if not 0 < len(between) <= 2 or not any(reading.is_any(i, "and", "or", "comma") for i in between):
        return False
    return all(reading.is_any(i, "and", "or", "article", "of", "comma", "lead", "part_lead") for i in between)


def _alike(left: Phrase, right: Phrase) -> bool:
    """Say whether two phrases state the same fields of a calendar."""
    if right.kind != "calendar":
        return False
    fields = ("month", "day", "weekday", "season")
    return all((getattr(left, f) is None) == (getattr(right, f) is None) for f in fields)


def goes_on(left: Piece | None, right: Piece, reading: Reading) -> bool:
    """Say whether an "and" or "or" alone joins a date to one like it: one verb tells of both, "lundi et mardi"."""
    if not isinstance(left, Phrase) or not isinstance(right, Phrase) or left.kind != "calendar":
        return False
    between = range(left.end, right.start)
    joined = _listed(between, reading) and not any(reading.is_any(i, "comma") for i in between)
    return joined and _alike(left, right)
