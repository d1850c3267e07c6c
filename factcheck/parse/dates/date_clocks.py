"""Times of day: how they are said, how wide a hedge makes them, and which day they stand beside."""

from __future__ import annotations

from factcheck.model.date_fields import DAY_MINUTES, GMT
from factcheck.parse.dates.clock_signs import NEAR, is_name, is_slightly, lead_of, stands, told_to_last
from factcheck.parse.dates.date_match import Match, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.reading import Reading

SLACK = 15  # minutes on either side that "vers" and "about" allow
_HALF_DAY = 12
_DAY_HOURS = 24
_AFTER_NOON = frozenset({"AF", "EV"})
_FIRST_OF_NIGHT = 6  # "9 at night" is in the evening, "2 at night" is not


def clock(match: Match) -> list[Piece] | None:
    """A time of day: "1:27 a.m.", "vers 19h30", "0737 GMT", "minuit et demie"."""
    time = _time(match)
    if time is None or told_to_last(match, time):
        return None
    hour, minute = time
    zone, end = _zone(match)
    start = match.found.start
    return [
        Phrase(
            start, end, "clock", clock=f"{hour:02d}:{minute:02d}", minutes=reach_of(match, hour * 60 + minute),
            zone=zone, part=match.word("part"), weak=not stands(match, zone), either_half=_of_either_half(match, hour),
        )
    ]  # fmt: skip


def clock_span(match: Match) -> list[Piece] | None:
    """A span of time whose first end is a bare hour: "between 2 and 4:30 p.m.", "de 14 à 16 heures".

    It takes its half of the day from the second end. Without one it may last so many hours, unless a day is beside it.
    """
    second, figure, hour = _time(match), match.figure("from_hour"), match.number("from_hour")
    if second is None or hour is None or figure.ordinal or not 0 <= hour <= 24 or told_to_last(match, second):
        return None
    if match.has("and") and not match.has("between"):
        return None
    end = second[0] * 60 + second[1]
    halved = match.has("meridiem") or (match.has("clock") and _halved(match.reading, match.found.groups["clock"][0]))
    first = in_half(hour * 60, end) if halved else hour * 60
    if first >= end:
        return None
    zone, stop = _zone(match)
    said = f"{first // 60:02d}:{first % 60:02d}/T{second[0]:02d}:{second[1]:02d}"
    return [
        Phrase(
            match.found.start,
            stop,
            "clock",
            clock=said,
            minutes=(first, end),
            zone=zone,
            weak=not (halved or match.constants.get("sure")),
        )
    ]


def in_half(first: int, end: int) -> int:
    """Return the minute of a span's first end in the half of the day that its second end names, where it fits."""
    noon = _HALF_DAY * 60
    return first + noon if first < noon and first + noon < end else first


def _halved(reading: Reading, item: int) -> bool:
    """Say whether an item names its half of the day: "p.m.", and "4pm" in one piece."""
    if reading.sense(item, "meridiem") is not None:
        return True
    return reading.sense(item, "clock") is not None and not reading.tokens.words[reading.lasts[item]].isdecimal()


def names_half(time: Phrase, reading: Reading) -> bool:
    return any(_halved(reading, item) for item in range(time.start, time.end))


def _time(match: Match) -> tuple[int, int] | None:
    """Return hour and minute, or None for figures that no clock shows."""
    written = match.word("clock")
    if isinstance(written, tuple):
        hour, minute = written
    elif match.has("clock_word"):
        hour, minute = int(match.word("clock_word") or 0), 30 if match.has("half_more") else 0
    else:
        past = match.constants.get("past")
        said = _beside_hour(match, past) if isinstance(past, int) else _said(match)
        if said is None:
            return None
        hour, minute = said
    hour = _of_half(match, hour)
    return (hour, minute) if (0 <= hour < 24 and 0 <= minute < 60) or (hour, minute) == (24, 0) else None


def _said(match: Match) -> tuple[int, int] | None:
    """Return what figures apart say: "8 heures 30", "8h et demi", "9 : 25", "0737" before a zone."""
    if match.has("one") and match.has("minute"):  # "à une heure trente", but not "en une heure trente personnes"
        told = match.before("clock_lead") is not None and not match.counts_something
        minute = match.number("minute")
        return (1, minute) if told and minute is not None else None
    if match.has("one"):  # "une heure du matin"
        return 1, 30 if match.has("half_more") else 0
    figure, hour = match.figure("hour"), match.number("hour")
    if hour is None or figure.ordinal or figure.vague is not None:
        return None
    if not any(match.has(name) for name in ("hour_word", "meridiem", "minute", "o_clock")):
        words = match.tokens("hour")
        return divmod(hour, 100) if len(words) == 1 and len(words[0]) == 4 and words[0].isdecimal() else None
    minute = match.number("minute") if match.has("minute") else (30 if match.has("half_more") else 0)
    if minute is None or match.figure("hour").fraction:
        return None
    return hour, minute


def _beside_hour(match: Match, past: int) -> tuple[int, int] | None:
    """Return what so many minutes past or to an hour make of it: "half past three", "a quarter to one" is 12:45."""
    hour = match.number("hour")
    figure = match.figure("hour")
    if hour is None or (figure is not None and figure.ordinal) or not 0 <= hour <= _DAY_HOURS:
        return None
    minutes = hour * 60 + past
    return divmod(minutes if minutes >= 60 or hour == 0 else minutes + _HALF_DAY * 60, 60)


def _of_half(match: Match, hour: int) -> int:
    """Return the hour of the day for one of the half that "p.m." or "du soir" names."""
    half, part = match.word("meridiem"), match.word("part")
    if half is not None:
        return hour % _HALF_DAY + (_HALF_DAY if half == "pm" else 0) if 1 <= hour <= _HALF_DAY else -1
    return of_part(hour, part)


def of_part(hour: int, part: str | None) -> int:
    """Return the hour of the day that an hour is in a part of the day: "8 heures du soir", "9:25 on Friday evening"."""
    late = part in _AFTER_NOON or (part == "NI" and hour >= _FIRST_OF_NIGHT)
    return hour + _HALF_DAY if late and hour < _HALF_DAY else hour


def _of_either_half(match: Match, hour: int) -> bool:
    """Say whether nothing tells if a time is before noon; "02:54" and "2:54 GMT" are of the whole day's clock."""
    if "halved" not in match.constants or not 1 <= hour <= _HALF_DAY or match.has("meridiem") or match.has("part"):
        return False
    written = match.tokens("clock" if match.has("clock") else "hour")[0]
    return not written.startswith("0") and match.word("zone") != GMT


def _zone(match: Match) -> tuple[str | None, int]:
    """Return the zone that is said, as `Fields.zone` has it, and where the mention ends."""
    end = match.found.end
    if match.has("zone"):
        return match.word("zone"), end
    reading = match.reading
    if match.has("zone_of"):  # "heure de Séoul"
        if end < len(reading.codes) and is_name(reading, end):
            return reading.tokens.words[reading.firsts[end]], end + 1
        return None, match.found.groups["zone_of"][0]
    if end + 1 < len(reading.codes) and is_name(reading, end) and reading.sense(end + 1, "zone_word") is not None:
        return reading.tokens.words[reading.firsts[end]], end + 2  # "Moscow time"
    return None, end


def reach_of(match: Match, time: int) -> tuple[int, int]:
    """Return the first and the last minute that a time commits to with the words in front of it."""
    lead, _ = lead_of(match)
    slightly = is_slightly(match)
    if lead in NEAR:
        return time - SLACK, time + SLACK
    if lead in ("before", "until"):
        return (time - SLACK if slightly else 0), time
    if lead in ("after", "since", "from"):
        return time, (time + SLACK if slightly else max(DAY_MINUTES, time))
    return time, time
