"""Times of day beside a day that they are of, and two of them as one span."""

from __future__ import annotations

import re

from factcheck.model.date_fields import DAY_MINUTES
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_clocks import in_half, names_half, of_part
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading


def beside(left: Phrase, right: Phrase, reading: Reading) -> tuple[Piece, Piece] | None:
    """Return a day and the time of day that stands before or behind it and is of that day; None when it is not."""
    if (left.kind == "clock") == (right.kind == "clock"):
        return None
    day, time = (right, left) if left.kind == "clock" else (left, right)
    if day.kind not in _DAYS or day.weak or day.minutes is not None or (day.kind == "calendar" and _coarse(day)):
        return None
    if not all(_small(reading, item) for item in range(left.end, right.start)):
        return None
    part = None if names_half(time, reading) else day.part  # "tonight at 2 a.m."
    timed = Linked(time.start, time.end, "time", replace(_in_part(time, part), weak=False), day)
    return (timed, day) if time is left else (day, timed)


def _in_part(time: Phrase, part: str | None) -> Phrase:
    """Return a time in the part of the day that the day beside it names: "9:25 on Friday evening"."""
    hour = int(str(time.clock)[:2])
    later = of_part(hour, part) - hour
    if part is not None:
        time = replace(time, either_half=False)
    low, high = time.minutes or (0, 0)
    if time.part is not None or not later or high + later * 60 > DAY_MINUTES:
        return time
    said = _HOUR.sub(lambda found: f"{int(found[0]) + later:02d}", str(time.clock))
    return replace(time, clock=said, minutes=(low + later * 60, high + later * 60))


_HOUR = re.compile(r"\d\d(?=:)")


_DAYS = frozenset({"calendar", "deictic", "feast", "numeric", "unit", "weekday_ahead", "nth", "offset", "story"})


def _coarse(day: Phrase) -> bool:
    return day.day is None and day.weekday is None


def _small(reading: Reading, item: int) -> bool:
    known = reading.known.get(item)
    return known is not None and any(name in known.senses for name in _SMALL)


_SMALL = ("to", "part_lead", "lead", "clock_lead", "comma", "of", "roughly", "from", "article", "this", "slightly")


def joined(left: Piece, right: Piece, reading: Reading) -> Phrase | None:
    """Return two times of day as one span of time, or None when they are none."""
    if not isinstance(left, Phrase) or not isinstance(right, Phrase):
        return None
    return _until(left, right, reading) if left.kind == right.kind == "clock" else None


def over_night(left: Piece, right: Piece, reading: Reading) -> tuple[Phrase, Phrase] | None:
    """Return two times from an evening to a morning as what they are, no lengths: "de 21 heures à 5 heures".

    "Réduit de 21 heures à 5 heures" tells how long something takes.
    """
    if not isinstance(left, Phrase) or not isinstance(right, Phrase) or left.kind != "clock" or right.kind != "clock":
        return None
    if left.minutes is None or right.minutes is None or not (left.weak or right.weak):
        return None
    at, joint = left.start - 1, left.end
    opened = reading.is_any(at, "from") and reading.is_any(joint, "to")
    if right.start != joint + 1 or not (opened or (reading.is_any(at, "between") and reading.is_any(joint, "and"))):
        return None
    changed = any(reading.is_any(n, "change") for n in range(max(at - _CHANGE, 0), at))
    nightly = left.minutes[0] >= _EVENING and right.minutes[1] <= DAY_MINUTES // 2
    return (replace(left, weak=False), replace(right, weak=False)) if nightly and not changed else None


_EVENING = 17 * 60
_CHANGE = 3  # items from a change to the "from" of its two ends


def _until(left: Phrase, right: Phrase, reading: Reading) -> Phrase | None:
    """Return two times as one from the first to the second: "entre 9h30 et 11h", "from 2 pm to 4 pm"."""
    joints = [i for i in range(left.end, right.start) if reading.sense(i, "article") is None]
    if len(joints) != 1 or left.part or right.part or left.minutes is None or right.minutes is None:
        return None
    opener = reading.known.get(left.start - 1)
    opened = opener is not None and ("from" in opener.senses or "between" in opener.senses)
    joined = reading.known.get(joints[0])
    names = ("to", "dash", "and") if opened and opener is not None and "between" in opener.senses else ("to", "dash")
    if joined is None or not any(n in joined.senses for n in names) or left.minutes[0] >= right.minutes[1]:
        return None
    start = left.start - 1 if opened else left.start
    first, end = left.minutes[0], right.minutes[1]
    begun = str(left.clock)
    if names_half(right, reading) and not names_half(left, reading) and in_half(first, end) != first:
        first = in_half(first, end)  # "from 2:00 to 2:30 pm"
        begun = f"{first // 60:02d}:{first % 60:02d}"
    span = (first, end)
    ends = f"{begun}/T{right.clock}"
    said = replace(left, zone=right.zone, either_half=right.either_half, weak=False)
    return replace(said, start=start, end=right.end, clock=ends, minutes=span)
