"""Two date phrases that say from when to when, and the year that either end gives the other."""

from __future__ import annotations

from typing import TypeGuard

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import PLAIN_WORD, Reading

_PERIOD = 1  # items between two months and their year: "the April-June period last year"


def range_of(left: Phrase, right: Phrase, reading: Reading) -> Linked | None:
    """Return two phrases that say from when to when, or None."""
    ahead = right.kind == "offset" and right.sign > 0  # "from today until three days from now"
    if right.kind == "month_of" and _is_bare_month(left):  # "from April to June last year"
        left = _in_that_year(left, right)
        start = _range_start(replace(left, kind=right.kind), right, reading)
        return None if start is None else Linked(start, right.end, "range", left, right)
    if not _rangeable(left) or not (ahead or _rangeable(right)):
        return None
    start = _range_start(left, right, reading)
    if start is None or (ahead and start == left.start):
        return None
    first = _sharing_range(left, right)
    second = right if right.year else _year_on(left, right)
    first, second = replace(first, weak=False, announced=True), replace(second, weak=False, announced=True)
    return Linked(start, right.end, "range", first, second, habit=_every_week(left, right))


def _is_bare_month(phrase: object) -> TypeGuard[Phrase]:
    """Say whether a phrase names a month and no year."""
    if not isinstance(phrase, Phrase):
        return False
    bare = phrase.kind == "calendar" and phrase.month is not None and phrase.clock is None
    return bare and phrase.year is None and phrase.step is None and not phrase.impossible


def _in_that_year(left: Phrase, right: Phrase) -> Phrase:
    """Return a month before one of a year named from the day of writing as one of that year, or of the one before."""
    if right.step is None or left.month is None or right.month is None:
        return left
    step = right.step - (1 if left.month > right.month else 0)
    return replace(left, kind="month_of", step=step, unit=right.unit)


def _every_week(left: Phrase, right: Phrase) -> bool:
    """Say whether two days may be of every week: "ouvert du lundi au mercredi", but not "de lundi à mercredi"."""
    bare = all(p.weekday is not None and p.day is None for p in (left, right))
    return bare and left.weak and right.weak


def _rangeable(phrase: Phrase) -> bool:
    return (
        phrase.kind in ("calendar", "week_of_year", "deictic", "unit", "decade", "century", "feast", "nth", "present")
        and phrase.clock is None
        and not phrase.impossible
    )


def _range_start(left: Phrase, right: Phrase, reading: Reading) -> int | None:
    """Return the item at which a range of two phrases begins, or None when they are no range."""
    joints = [i for i in range(left.end, right.start) if not is_article(reading, i)]
    opener = _opener(left, reading)
    if len(joints) == 2 and opener is not None and reading.is_any(joints[0], "comma"):
        joints = joints[1:]  # "from March 3, 1976, to May 10, 1983"
    if len(joints) != 1:
        return None
    joint = joints[0]
    if opener is not None and reading.is_any(opener, "between"):
        return opener if reading.is_any(joint, "and", "to", "dash") else None
    if not reading.is_any(joint, "to", "dash"):
        return None
    if reading.is_any(joint, "dash") and left.kind != right.kind:
        return None
    if opener is not None and reading.is_any(opener, "from"):
        return opener
    return left.start


def is_article(reading: Reading, item: int) -> bool:
    known = reading.known.get(item)
    return known is not None and "article" in known.senses and "to" not in known.senses


def _opener(left: Phrase, reading: Reading) -> int | None:
    at = left.start - 1
    if at >= 0 and is_article(reading, at):
        at -= 1
    return at if at >= 0 and reading.is_any(at, "from", "between") else None


def _sharing_range(left: Phrase, right: Phrase) -> Phrase:
    """Give the first end of a range the year of the second: "de mai à juillet 2020", "Nov-Feb 2017"."""
    bare = left.kind == "calendar" and left.weekday is not None and left.day is None and left.step is None
    if bare and right.kind == "unit" and right.unit == "week" and right.weekday is not None:
        return replace(
            left, kind="unit", unit="week", step=right.step
        )  # "du lundi au vendredi de la semaine prochaine"
    if left.kind != "calendar" or right.kind != "calendar":
        return left
    if left.year is None and left.month is not None and right.year is not None and right.month is not None:
        later = (left.month, left.day or 1) > (right.month, right.day or 31)
        return replace(left, year=right.year - 1 if later else right.year)
    if left.step is None and right.step is not None:
        return replace(left, step=right.step)
    return left


def _year_on(left: Phrase, right: Phrase) -> Phrase:
    """Give the second end of a range the year of the first: "du 30 décembre 2023 au 2 janvier"."""
    if (
        left.kind != "calendar"
        or right.kind != "calendar"
        or left.year is None
        or right.month is None
        or left.month is None
    ):
        return right
    earlier = (right.month, right.day or 31) < (left.month, left.day or 1)
    return replace(right, year=left.year + 1 if earlier else left.year)


def without_count(left: Piece | None, right: Piece, reading: Reading) -> Piece | None:
    """Return the month that a span runs from, without its count: "in the three months from May to July"."""
    if not isinstance(left, Linked) or left.kind != "offset" or not isinstance(right, Phrase):
        return left
    counted = isinstance(left.left, Phrase) and isinstance(left.right, Phrase) and left.left.unit == "month"
    from_to = reading.is_any(left.right.start - 1, "from") and reading.is_any(left.end, "to", "dash")
    return replace(left.right, start=left.start) if counted and from_to and right.start == left.end + 1 else left


def months_of(left: Piece | None, right: Piece, reading: Reading) -> Linked | None:
    """Return a range of bare months as one of the year behind it, named from the day of writing; None for others."""
    if not isinstance(left, Linked) or left.kind != "range" or not isinstance(right, Phrase) or right.unit != "year":
        return None
    if right.kind != "unit" or right.step is None or right.portion is not None or right.start - left.end > _PERIOD:
        return None
    if not all(reading.codes[i] == PLAIN_WORD or reading.is_any(i, "unit") for i in range(left.end, right.start)):
        return None
    first, last = left.left, left.right
    if not _is_bare_month(first) or not _is_bare_month(last):
        return None
    last = _in_that_year(last, replace(right, month=last.month))
    return replace(left, end=right.end, left=_in_that_year(first, last), right=last)
