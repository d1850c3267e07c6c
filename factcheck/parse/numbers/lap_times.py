"""Times that somebody needed, as the sports pages write them: "2:06:41", "3:43.13", "1'32''4", "1h 28m 53s"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.model.late import late
from factcheck.parse.numbers.digit_values import Digits
from factcheck.parse.words.tokens import Tokens
from factcheck.parse.words.vocabulary import Vocabulary

# A minute or a second has no more than 59; what goes on with digits or a further colon is another thing.
_COLON = late(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(?:[.,](\d{1,3}))?(?![\d:]|[.,]\d)")
_SIGN = "''|\"|\u2033|\u2032\u2032|\u201d"
_QUOTED = late(rf"(?:(\d{{1,2}}) ?h ?)?([0-5]?\d)( ?['\u2032] ?)([0-5]?\d)(?: ?({_SIGN})(\d{{1,3}})?)?(?!\d)")
_LETTERED = late(r"(?:(\d{1,2})h ?)?([0-5]?\d)(?:min|mn|m) ?([0-5]?\d)(?:[.,](\d{1,3}))?( ?s(\d{1,3})?)?(?![^\W_])")
_SECONDS = late(rf"(\d{{1,2}})(?:{_SIGN})(\d\d)(?!\d)")
_DAY_HOURS = 24
_MARKS = frozenset(":'hm\"\u2032\u2033\u201d")


def lap_time(tokens: Tokens, found: Digits, after: str, vocabulary: Vocabulary) -> Digits | None:
    """Return the time that digits begin, or None. after: the character behind them.

    Hours, minutes and seconds with colons alone may be a time of day as well; where ' means feet, it means no minutes.
    """
    if after not in _MARKS and not (after == " " and tokens.words[found.first + 1 : found.first + 2] == ["h"]):
        return None
    if after == ":":
        return _with_colons(tokens, found)
    return _with_letters(tokens, found) or (None if vocabulary.feet_mark else _with_strokes(tokens, found))


def _with_letters(tokens: Tokens, found: Digits) -> Digits | None:
    """ "1h 28m 53s", "3min56s46"; "12m 30" alone is a length."""
    match = _LETTERED.match(tokens.plain, tokens.starts[found.first])
    if match is None or (match[1] is None and match[5] is None):
        return None
    return _timed(tokens, found, match.end(), (*match.group(1, 2, 3), match[4] or match[6]))


def _with_strokes(tokens: Tokens, found: Digits) -> Digits | None:
    """ "1'32''4", "9\"58"."""
    start = tokens.starts[found.first]
    seconds = _SECONDS.match(tokens.plain, start)
    if seconds is not None:
        return _timed(tokens, found, seconds.end(), ("0", "0", seconds[1], seconds[2]))
    quoted = _QUOTED.match(tokens.plain, start)
    if quoted is None or (" " in quoted[3] and quoted[5] is None):
        return None
    return _timed(tokens, found, quoted.end(), (quoted[1], quoted[2], quoted[4], quoted[6]))


def _with_colons(tokens: Tokens, found: Digits) -> Digits | None:
    """ "3:43.13" is a time of nothing else; "2:06:41" may be one of the day, "12:30" is none of a race."""
    match = _COLON.match(tokens.plain, tokens.starts[found.first])
    if match is None or (match[1] is None and match[4] is None):
        return None
    timed = _timed(tokens, found, match.end(), match.groups())
    if match[4] is not None or int(match[1]) > _DAY_HOURS:
        return timed
    return replace(timed, kind="clock", written=(int(match[1]), int(match[2])))


def _timed(tokens: Tokens, found: Digits, end: int, parts: tuple[str | None, ...]) -> Digits:
    """Return the digits up to a place of the text as hours, minutes, seconds and what is less than one."""
    hours, minutes, seconds, less = (part or "0" for part in parts)
    last = found.first
    while tokens.ends[last] < end:
        last += 1
    timing = (Decimal(hours), Decimal(minutes), Decimal(f"{int(seconds)}.{less}"))
    return replace(found, kind="laptime", last=last, timing=timing, figure=replace(found.figure, cardinal=False))
