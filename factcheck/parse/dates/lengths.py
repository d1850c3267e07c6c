"""Hours that are how long something is and no time of day: "la durée passe à 3 h 19", "des gardes de 12h"."""

from __future__ import annotations

from factcheck.parse.dates.date_match import Match

_BOUNDS = ("more_than", "less_than", "at_least", "at_most")
_LENGTH_REACH = 12  # words from "la durée" to the hours that it is
_LENGTH_ENDS = frozenset(",;:.!?()\n")
_WITH_SECONDS = 2  # colons in "2:19:45"


def told_length(match: Match) -> bool:
    """Say whether the words around hours make a length of them.

    Where hours in letters are seldom of the day they are a length wherever nothing leads to a time: "in 3h19". So are
    hours with seconds where somebody needed so long: "won on Sunday in 2:19:45".
    """
    if _is_lap(match):
        return True
    lettered = match.has("clock") and any(word.isalpha() for word in match.tokens("clock"))
    if not (lettered or match.has("hour_word") or match.has("hour_mark")):  # "the flight time was told at 10:15"
        return False
    if _of_what_lasts(match) or _by_its_verb(match) or _at_most(match) or _is_rate(match):
        return True
    last = match.setting("lettered_hours_last") and match.before("clock_lead", "to") is None
    return bool(last and not match.behind("to") and not _labelled(match)) or _behind_noun(match)


def _is_lap(match: Match) -> bool:
    if not match.has("clock") or match.before("lap_lead") is None or match.behind("meridiem"):
        return False
    return match.tokens("clock").count(":") == _WITH_SECONDS


def _labelled(match: Match) -> bool:
    return match.ends[0] > 1 and match.reading.tokens.words[match.ends[0] - 1] == ":"


def _behind_noun(match: Match) -> bool:
    """Say whether a noun before them is told by how long it is; no mark stands between but a colon at the end."""
    words, labelled = match.reading.tokens.words, _labelled(match)
    start, end = max(0, match.ends[0] - _LENGTH_REACH), match.ends[0] - labelled
    start = max((n for n in range(start, end) if words[n] in _LENGTH_ENDS), default=start - 1) + 1
    said = f" {' '.join(words[start:end])} "
    nouns = match.words_of("length_nouns") + (match.words_of("length_labels") if labelled else [])
    return any(f" {noun} " in said for noun in nouns)


def _of_what_lasts(match: Match) -> bool:
    """Say whether they are said of what has a length: "des gardes de 12h", but not "la coupure de 14h à 16h"."""
    reading, at = match.reading, match.found.start - 2
    of = at >= 0 and match.before("of") is not None and not match.behind("to")
    return of and match.listed(reading.tokens.words[reading.lasts[at]], "lasting_hours")


def _by_its_verb(match: Match) -> bool:
    """Say whether a verb, a bound or a means of travel makes a length of them: "attendu 2 h 30", "1 h 10 en bus"."""
    words, first, end = match.reading.tokens.words, match.ends[0], match.ends[1] + 1
    if match.before("hedge") in _BOUNDS and match.before("clock_lead") is None:
        return True
    by = " ".join(words[end : end + 2])
    return (first > 0 and match.listed(words[first - 1], "lasting_verbs")) or match.listed(by, "travelled_by")


def _at_most(match: Match) -> bool:
    """Say whether they are how long something may last at most: "pouvant aller jusqu'à 4 heures"."""
    if match.found.start < 2 or match.before("clock_lead") != "until":
        return False
    words, end = match.reading.tokens.words, match.reading.firsts[match.found.start - 1]
    return any(match.listed(" ".join(words[max(0, end - n) : end]), "lasting_until") for n in (1, 2))


def _is_rate(match: Match) -> bool:
    """Say whether they come once in another unit of time: "8h par nuit"."""
    return match.behind("per") and match.reading.sense(match.found.end + 1, "unit") is not None
