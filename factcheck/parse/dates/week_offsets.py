"""A weekday beside so many weeks ago: "il y a deux semaines, mardi", "on Tuesday, two weeks ago" tell one day twice."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading


def day_of_week_ago(left: Piece, right: Piece, reading: Reading) -> tuple[Piece, Piece] | None:
    """Return an offset of whole weeks and a weekday that stand together, both as the day of that week; else None."""
    if not isinstance(left, Phrase) or not isinstance(right, Phrase):
        return None
    offset, day = (left, right) if left.kind == "offset" else (right, left)
    if not _of_whole_weeks(offset) or not _bare_weekday(day) or not _beside(left, right, reading):
        return None
    told = replace(day, kind="weekday_back", count=offset.count, habit=False, weak=False)
    same = Linked(offset.start, offset.end, "same", offset, told)
    return (same, told) if offset is left else (told, same)


def _of_whole_weeks(phrase: Phrase) -> bool:
    """Say whether a phrase counts weeks back, without a hedge: none of "about two weeks ago" is a day."""
    whole = phrase.kind == "offset" and phrase.sign < 0 and phrase.unit == "week" and phrase.hedge is None
    return whole and phrase.count is not None and not phrase.count % 1 and phrase.nearer is None and not phrase.also


def _bare_weekday(phrase: Phrase) -> bool:
    bare = phrase.kind == "calendar" and phrase.weekday is not None and phrase.step is None
    return bare and phrase.day is None and phrase.month is None


def _beside(left: Phrase, right: Phrase, reading: Reading) -> bool:
    """Say whether a comma and small words that lead to a day are all that stands between two phrases."""
    small = ("comma", "article", "lead", "part_lead")
    items = range(left.end, right.start)
    return len(items) <= _NEAR and all(any(reading.sense(i, c) is not None for c in small) for i in items)


_NEAR = 2
