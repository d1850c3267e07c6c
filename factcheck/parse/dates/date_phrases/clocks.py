"""Times of day told by how many minutes before an hour they are: "minuit moins dix", "five minutes to midnight"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.date_fields import DAY_MINUTES
from factcheck.parse.dates.date_clocks import reach_of
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_rules import Phrase

_QUARTER = 15  # minutes
_HOUR = 60
_HALF_DAY = 12
_COUNTED = ("percent", "currency", "measure", "symbol", "unit", "number", "code")


def clock_before(match: Match) -> list[Piece] | None:
    """So many minutes before an hour, a quarter where no number tells; "ten to eight" alone may be a score."""
    hour = int(match.word("clock_word") or 0) if match.has("clock_word") else match.number("hour")
    less = match.number("less") if match.has("less") else _QUARTER
    if less is not None and not match.constants.get("halved") and match.has("less"):  # "moins dix" is one number
        less = -less
    figures = [match.figure(name) for name in ("hour", "less") if match.has(name)]
    if hour is None or less is None or any(figure.ordinal for figure in figures):
        return None
    if not (0 <= hour <= 2 * _HALF_DAY and 0 < less < _HOUR) or match.counts_something or match.behind(*_COUNTED):
        return None
    halved = bool(match.constants.get("halved")) and not match.has("clock_word")
    told = match.before("clock_lead") is not None and all(figure.in_words for figure in figures)
    if halved and not match.has("minute_word") and not told:
        return None
    time = (hour * _HOUR - less) % DAY_MINUTES
    said = f"{time // _HOUR:02d}:{time % _HOUR:02d}"
    start, end = match.found.start, match.found.end
    return [Phrase(start, end, "clock", clock=said, minutes=reach_of(match, time), either_half=halved)]


BUILDERS: Mapping[str, Builder] = {"clock_before": clock_before}
