"""Units of time that tell no length: "a second-year student", "une semaine sur deux", "an hours-long wait"."""

from __future__ import annotations

from typing import Any

from factcheck.parse.dates.date_match import Match

# Marks behind which a sentence opens.
_OPENERS = frozenset('.!?\n"«“”')


def is_no_length(match: Match, unit: str) -> bool:
    """Say whether the word for a unit says none: "une seconde fois", "a second-year student", "a quarter-final"."""
    if (unit in ("second", "quarter") and _is_glued(match)) or _is_every_other(match):
        return True
    if match.has("one") and not match.has("few") and _is_of_several(match):
        return True
    if unit == "quarter" and match.has("one") and (match.before("lead") == "by" or _is_share_reached(match)):
        return True  # "exports dropped by a quarter"
    return match.counts_something and ((unit == "second" and not _is_counted(match)) or _is_described(match))


def _is_share_reached(match: Match) -> bool:
    """Say whether the word for a unit is one for a fraction, which something comes to: "to raise it to a quarter"."""
    return match.before("to") is not None and match.reading.sense(match.found.end - 1, "fraction") is not None


def _is_of_several(match: Match) -> bool:
    """Say whether a hyphen ties a unit in the plural to the next word, which nothing counts: "an hours-long wait"."""
    return match.tokens("unit")[-1].endswith(tuple(match.words_of("plural_endings"))) and _is_glued(match)


def _is_counted(match: Match) -> bool:
    """Say whether digits stand before seconds, which then rank nothing: "0.5 seconds slower", "12 secondes plus"."""
    figure = match.figure("number")
    return figure is not None and not figure.in_words and (figure.value % 1 != 0 or figure.value > 1)


def _is_every_other(match: Match) -> bool:
    """Say whether a unit is told by how often it comes: "une semaine sur deux", "two days out of three"."""
    reading, at = match.reading, match.found.end
    return reading.sense(at, "ratio_link") == "any" and reading.sense(at + 1, "number") is not None


def _is_described(match: Match) -> bool:
    """Say whether a unit is told by its kind: "une année record", "une journée difficile", no "année entière"."""
    if not match.has("one") or not match.listed(match.tokens("unit")[-1], "described_units"):
        return False
    word = match.reading.tokens.words[match.reading.firsts[match.found.end]]
    return match.before("during") is None and not match.listed(word, "lengthy")


def _is_glued(match: Match) -> bool:
    """Say whether a hyphen ties a word to the last of a match: "a second-year student"."""
    tokens, last = match.reading.tokens, match.reading.lasts[match.found.end - 1]
    return tokens.words[last + 1 : last + 2] == ["-"] and tokens.glued(last) and tokens.glued(last + 1)


def is_someday(match: Match, figure: Any) -> bool:
    """Say whether "one day" names no length: "may one day return", "Un jour, il est parti", "un jour lui a dit"."""
    if figure is not None and not (figure.value == 1 and figure.in_words):
        return False
    reading, start = match.reading, match.found.start
    if match.before("someday_lead") is not None and match.counts_something:
        return True
    if match.behind("someday_object") and match.before("during") is None:
        return True
    if match.before("comma") is not None and match.behind("comma"):  # "il a décidé, un jour, de partir"
        return True
    opens = start == 0 or reading.tokens.words[reading.firsts[start] - 1] in _OPENERS
    return opens and (match.behind("comma") or match.behind("someday_next"))
