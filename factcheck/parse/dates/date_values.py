"""TIMEX3 values of date phrases, of what nothing anchors too, and how much wider than its days a phrase speaks."""

from __future__ import annotations

from datetime import date

from factcheck.model.date_fields import Fields
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.dates import calendar, moon_feasts
from factcheck.parse.dates.date_rules import Phrase, fiscal_reach, school_reach


def clock_timex(phrase: Phrase, span: bool = True) -> str:
    """Return a time of day as TIMEX3 has it, both ends of a span of time or the first only."""
    clock = str(phrase.clock) if span else str(phrase.clock).partition("/")[0]
    return f"T{clock}Z" if phrase.zone == "Z" else f"T{clock}"


def timex_of(phrase: Phrase, period: Period) -> str:
    """Return the TIMEX3 value of a phrase that comes to some days, with the part of the day that it names."""
    if phrase.kind == "present":
        return "PRESENT_REF"
    value = calendar.timex(period)
    return f"{value}T{phrase.part}" if phrase.part and period.days == 1 else value


def wide(phrase: Phrase, period: Period) -> Period | None:
    """Return what "il y a trois semaines" commits to: half a unit on either side of the day it comes to."""
    if phrase.kind in _REACHES:
        return _REACHES[phrase.kind](period)
    if phrase.kind == "unit" and phrase.unit in ("decade", "century") and phrase.step:
        return _rolling(phrase, period)
    if period.low is None or period.high is None or phrase.grain is not None:
        return None
    if phrase.feast is not None and (days := moon_feasts.slack(phrase.feast)):
        return Period(period.low - days * calendar.DAY, period.high + days * calendar.DAY, period.granularity)
    if phrase.kind in ("offset", "story") and phrase.hedge is not None:
        return _hedged(phrase, period, period.low, period.high)
    return _blurred(phrase, period, period.low, period.high)


# Years that begin as a country or a firm says.
_REACHES = {"fiscal": fiscal_reach, "school_year": school_reach}


def _rolling(phrase: Phrase, period: Period) -> Period:
    """Return what "the past decade" may be besides the one of the calendar: the ten years up to the day of writing."""
    assert period.low is not None and period.high is not None and phrase.unit is not None and phrase.step is not None
    if phrase.step < 0:
        return Period(period.low, calendar.shift(period.high, phrase.unit, 1), period.granularity)
    return Period(calendar.shift(period.low, phrase.unit, -1), period.high, period.granularity)


def _blurred(phrase: Phrase, period: Period, low: date, high: date) -> Period | None:
    if phrase.kind == "nth" and phrase.unit == "week":
        return Period(low - _WEEK_SLACK, high + _WEEK_SLACK, period.granularity)
    slack = _SLACK.get(phrase.unit or "day")
    if phrase.kind not in ("offset", "story") or slack is None or period.granularity != "day":
        return None
    return Period(low - slack * calendar.DAY, high + slack * calendar.DAY, phrase.unit or "day")


# "The first week of May" is its first seven days or the week of ISO 8601, up to three days beside.
_WEEK_SLACK = 3 * calendar.DAY
_SLACK = {"week": 4, "month": 16, "year": 183}  # days, half a unit


def _hedged(phrase: Phrase, period: Period, low: date, high: date) -> Period:
    """Return what an offset commits to with the hedge in front: "il y a plus de dix ans" was then or earlier.

    "About" and "nearly" are worth a tenth of the count, one unit at the least.
    """
    unit, slack = phrase.unit or "day", max(1, int((phrase.count or 1) / 10))
    earlier, later = _shifted(low, unit, -slack), _shifted(high, unit, slack)
    then_or_earlier, then_or_later = (None, high), (low, None)
    farther, nearer = (then_or_earlier, then_or_later) if phrase.sign < 0 else (then_or_later, then_or_earlier)
    nearly = (low, later) if phrase.sign < 0 else (earlier, high)
    ends: dict[str, tuple[date | None, date | None]] = {
        "about": (earlier, later), "nearly": nearly, "more_than": farther, "at_least": farther,
        "less_than": nearer, "at_most": nearer,
    }  # fmt: skip
    return Period(*ends.get(phrase.hedge or "", (low, high)), period.granularity)


def _shifted(day: date, unit: str, count: int) -> date | None:
    """Return the day so many units later, or None where the calendar ends before: "il y a environ 2 000 ans"."""
    try:
        return calendar.shift(day, unit, count)
    except (OverflowError, ValueError):
        return None


def recurring(phrase: Phrase) -> When:
    """Return what comes again as TIMEX3 has its sets: "P1M", "XXXX-WXX-3TEV"; no day of the calendar."""
    part = f"T{phrase.part}" if phrase.part else ""
    if phrase.weekday is None and phrase.unit in _EVERY:
        return When(_EVERY[phrase.unit] + part, "day", None, Fields(), RECURS)
    timex, granularity = _unknown_timex(phrase)
    return When(timex + part, granularity, None, Fields(), RECURS)


RECURS = "set"  # the basis of what comes again
_EVERY = {
    "second": "PT1S", "minute": "PT1M", "hour": "PT1H", "day": "P1D", "night": "P1D", "week": "P1W", "month": "P1M",
    "quarter": "P1Q", "year": "P1Y", "decade": "P1E", "century": "P1C",
}  # fmt: skip


def unanchored(phrase: Phrase) -> When:
    """Return a phrase that nothing anchors: its fields, and X for the rest."""
    part = f"T{phrase.part}" if phrase.part and phrase.kind != "clock" else ""
    timex, granularity = _unknown_timex(phrase)
    return When(timex + part, granularity, None, phrase.fields, "none")


def _unknown_timex(phrase: Phrase) -> tuple[str, str]:
    """Return what is left to say without an anchor, and how finely it speaks: the first field that is stated."""
    if phrase.kind == "present":
        return "PRESENT_REF", "day"
    if phrase.era is not None:
        return _before_era(phrase)
    if phrase.kind == "clock":
        return clock_timex(phrase), "minute"
    if phrase.feast is not None:
        return _unknown_feast(phrase.feast), "day"
    stated = (
        (phrase.kind == "week_of_year", f"XXXX-W{phrase.nth or 0:02d}", "week"),
        (phrase.month and phrase.day, f"XXXX-{phrase.month or 0:02d}-{phrase.day or 0:02d}", "day"),
        (phrase.month, f"XXXX-{phrase.month or 0:02d}", "month"),
        (phrase.weekday, f"XXXX-WXX-{phrase.weekday}", "day"),
        (phrase.season, f"XXXX-{phrase.season}", "season"),
        (phrase.quarter, f"XXXX-Q{phrase.quarter}", "quarter"),
        (phrase.half, f"XXXX-H{phrase.half}", "half"),
    )
    for field, value, granularity in stated:
        if field:
            return value, granularity
    unit = phrase.unit if phrase.kind in ("unit", "stretch") else "day"
    return _UNKNOWN.get(unit or "day", ("XXXX-XX-XX", "day"))


# What is left to say of a unit of which nothing is known but that it is one, and how finely it speaks.
_UNKNOWN = {
    "week": ("XXXX-WXX", "week"), "weekend": ("XXXX-WXX-WE", "week"), "month": ("XXXX-XX", "month"),
    "quarter": ("XXXX-QX", "quarter"), "half": ("XXXX-HX", "half"), "year": ("XXXX", "year"),
    "decade": ("XXXX", "decade"), "century": ("XXXX", "century"),
}  # fmt: skip


def _before_era(phrase: Phrase) -> tuple[str, str]:
    if phrase.kind == "century":
        return f"BC{int(phrase.count or 1) - 1:02d}", "century"
    return f"BC{phrase.year or 0:04d}", "year"


def _unknown_feast(rule: str) -> str:
    """Return a feast of an unknown year; only a fixed one has a day."""
    month, _, day = rule.partition("-")
    return f"XXXX-{int(month):02d}-{int(day):02d}" if month.isdigit() and day.isdigit() else "XXXX-XX-XX"
