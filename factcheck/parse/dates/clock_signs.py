"""What tells that figures are a time of day, and what that they are a length of time: the words around them."""

from __future__ import annotations

from factcheck.parse.dates.date_match import Match
from factcheck.parse.dates.lengths import told_length
from factcheck.parse.words.reading import PLAIN_WORD, Reading

NEAR = ("about", "towards")  # of these the second leads to no length: "le feu a pris vers 2 h 40"
_SMALL = 6  # hours in words that are more likely a length: "payant à partir de deux heures"
_LINE_MARKS = frozenset("-–—:|\n")  # behind a time that opens a line


def told_to_last(match: Match, time: tuple[int, int]) -> bool:
    """Say whether hours are counted and not told: "à deux heures de Paris", "en 2h30", "2 h 03 min 45 s"."""
    if match.has("part") or _shown(match):
        return False
    if told_length(match) and not any(match.has(n) for n in ("zone", "zone_of")):
        return True
    leads_on = match.behind("of") and not (_behind_day(match) or _sets_off(match))
    if leads_on or match.behind("each", "minute_word") or match.head_determiner == "one":
        return True  # "une attente de 3h", but "le journal de 20h"
    lead, at = lead_of(match)
    hedged = lead is not None or match.reading.sense(at, "roughly") is not None
    during = at - 1 if hedged else at  # "pendant 6 heures", "pendant environ 6 heures", "pendant près de 6 heures"
    if lead in (None, "about") and match.reading.sense(during, "during") is not None:
        return True
    if lead == "after" and time[0] <= 23 and is_slightly(match):
        return False  # "samedi peu après 17 heures"
    counted = lead in ("after", "since") or time[0] > 23
    return (match.has("hour_word") and counted) or (lead == "from" and _is_small_in_words(match))


def _is_small_in_words(match: Match) -> bool:
    """Say whether the hour is more likely a length: "payant à partir de deux heures", but not "à partir de 18 h"."""
    figure, hour = match.figure("hour"), match.number("hour")
    return figure is not None and figure.in_words and hour is not None and hour < _SMALL


def is_slightly(match: Match) -> bool:
    """Say whether a time is told by a little that lies before or behind it: "peu après", "shortly before"."""
    return match.reading.sense(lead_of(match)[1] - 1, "slightly") is not None


def _behind_day(match: Match) -> bool:
    """Say whether a weekday or a month stands before a time: "parti mardi à 8 h 20 de Lyon" is no way of 8 h 20."""
    _, at = lead_of(match)
    return any(
        match.reading.sense(at - 1, name) is not None for name in ("weekday", "month", "year", "deictic", "part")
    )


def _sets_off(match: Match) -> bool:
    """Say whether somebody leaves a place at a time: "parti à 7h15 de Lyon", "vers 7h15 de Lyon" are no way of 7h15.

    "À environ 2h15 de Lyon" is one.
    """
    lead, at = lead_of(match)
    reading, place = match.reading, match.found.end + 1
    if lead is not None and reading.sense(at - 1, "sets_off") is not None:
        return True
    named = place < len(reading.codes) and is_name(reading, place)
    return lead in NEAR and match.has("clock") and named and reading.sense(at - 1, "clock_lead") is None


def stands(match: Match, zone: str | None) -> bool:
    """Say whether figures are a time without a day beside them: by a word in front or behind, or a letter inside."""
    if zone is not None or match.has("part") or _shown(match) or lead_of(match)[0] is not None:
        return True
    if _opens_line(match):
        return True
    lettered = match.has("clock") and any(word.isalpha() for word in match.tokens("clock"))
    return lettered and match.before("of", "from") is None  # "le journal de 20h" is a name


def _opens_line(match: Match) -> bool:
    """Say whether a time is all that stands on a line before a mark: "14:32 - Firefighters leave the scene"."""
    words, (first, last) = match.reading.tokens.words, match.ends
    opens = match.has("clock") and (first == 0 or words[first - 1] == "\n")
    return opens and last + 1 < len(words) and words[last + 1] in _LINE_MARKS


def _shown(match: Match) -> bool:
    """Say whether the words behind the figures leave no doubt: "2 am", "9 o'clock", "12h29 GMT"."""
    told = any(match.has(name) for name in ("meridiem", "zone", "zone_of", "o_clock"))
    return told or (match.has("clock") and not match.tokens("clock")[-1].isdecimal())


def lead_of(match: Match) -> tuple[str | None, int]:
    """Return what the word in front makes of a time, and its item; an article may stand between: "vers les 8h"."""
    reading, at = match.reading, match.found.start - 1
    lead = reading.sense(at, "clock_lead")
    if lead is None and reading.sense(at, "article") is not None:
        at -= 1
        lead = reading.sense(at, "clock_lead")
    return lead, at


def is_name(reading: Reading, item: int) -> bool:
    """Say whether an item is a word with a capital that no list of the language has: "à deux heures de Paris"."""
    return reading.codes[item] == PLAIN_WORD and reading.tokens.capital(reading.firsts[item])
