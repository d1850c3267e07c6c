"""Years by their figures or in words: "en 2023", "their 1979 album", "nineteen ninety six", "FY25"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.frozen import replace
from factcheck.model.late import late
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_phrases.year_signs import before_symbol, told_as_year
from factcheck.parse.dates.match_fields import base, full_year
from factcheck.parse.dates.tense import ENDERS, looks_back
from factcheck.parse.words.reading import PLAIN_WORD

_SHORT_DIGITS = 2
_QUOTED = 8  # tokens of a short quotation
_QUARTERS = 4
# No 100, no Peugeot 206, no Boeing 747, no 974 of an island beyond the seas.
_OLD_YEAR = late(r"(?!7.7|97[1-6])[1-9][1-9][0-9]")


def spoken_year(match: Match) -> list[Piece] | None:
    """A year in words that a preposition leads to."""
    lead = match.word("lead") or match.before("lead")
    led = lead is not None or match.before("from", "between", "to", "and") is not None
    phrase = replace(base(match), start=match.found.groups["spoken"][0])
    if not led or phrase.year is None or match.counts_something:
        return None
    sure = lead not in (None, "near") or phrase.year % 100 or match.before("from")  # "between fifteen hundred and …"
    return [phrase] if sure else None


def bare_year(match: Match) -> list[Piece] | None:
    """Four digits that the words around show to be a year: "en 2023", "(2019)", "le bilan 2001"."""
    year = match.number("year")
    return [base(match)] if year is not None and told_as_year(match, year) else None


def bare_short_year(match: Match) -> list[Piece] | None:
    """ "en 97", "en 843", when nothing behind it is counted."""
    if match.behind("era", "hour_word", "second_mark") or before_symbol(match):
        return None  # "livré en 48h", "couru en 48 s"
    if not match.is_short("short_year"):
        return old_year(match)
    phrase = base(match)
    year = full_year(int(match.tokens("short_year")[0]))
    return [replace(phrase, start=match.found.groups["short_year"][0], year=year)]


def old_year(match: Match) -> list[Piece] | None:
    """ "In 476, the empire fell": three digits that count nothing, as a round figure or a model of car may."""
    digits, reading, at = match.tokens("short_year"), match.reading, match.found.end
    if len(digits) != 1 or not _OLD_YEAR.fullmatch(digits[0]) or before_symbol(match):
        return None
    if match.counts_something and not _somebody_did(match):
        return None
    listed = reading.sense(at + 1, "number") is not None and not _opens(match)  # one of two: "in 300 or 400"
    if listed or match.behind("percent", "number", "of", "era"):
        return None
    return [replace(base(match), start=match.found.groups["short_year"][0], year=int(digits[0]))]


def _opens(match: Match) -> bool:
    """Say whether a year opens a sentence, behind a comma of which something is counted: "En 843, 12 hommes"."""
    reading, first, counted = match.reading, match.found.start, match.found.end + 2
    before = reading.tokens.words[reading.firsts[first] - 1] if first else "."
    if before not in ENDERS or not match.behind("comma") or counted >= len(reading.codes):
        return False
    return reading.codes[counted] == PLAIN_WORD or reading.is_any(counted, "person")


def _somebody_did(match: Match) -> bool:
    """Say whether a name and what it did stand behind a year: "in 987 Hugh was chosen", but not "in 154 NHL games"."""
    tokens, at = match.reading.tokens, match.reading.firsts[match.found.end]
    return tokens.capital(at) and at + 1 < len(tokens.words) and looks_back(tokens, at + 1, match.code)


def apostrophe_year(match: Match) -> list[Piece] | None:
    """ "since '92", "the class of '08 met": two digits that an apostrophe is glued to which opens no quotation."""
    item = match.found.groups["apostrophe"][0]
    digits = match.tokens("short_year")
    plain = len(digits) == 1 and len(digits[0]) == _SHORT_DIGITS and digits[0].isdecimal()
    tokens, (_, last) = match.reading.tokens, match.ends
    behind = range(last + 1, min(last + _QUOTED, len(tokens.words)))
    quoted = any(tokens.words[i] == "'" and tokens.glued(i - 1) for i in behind)  # "In '12 Angry Men'"
    if not plain or quoted or not tokens.glued(match.reading.lasts[item]):
        return None
    if match.behind("unit", "percent", "currency", "measure", "decade_mark", "apostrophe", "dash"):
        return None
    return [replace(base(match), start=item, year=full_year(int(digits[0])))]


def fiscal(match: Match) -> list[Piece] | None:
    """ "fiscal year 2024", "l'exercice 2024", "FY2024": a year that begins when its country or firm says."""
    year = match.number("year")
    if year is not None and len(match.tokens("year")[-1]) == _SHORT_DIGITS and match.glued:  # "FY25"
        year = full_year(year)
    return None if year is None or not 1900 <= year <= 2100 else [replace(base(match, "fiscal"), year=year)]


def fiscal_term(match: Match) -> list[Piece] | None:
    """ "fiscal first quarter", "le troisième trimestre de l'exercice 2024": a quarter of a year as `fiscal` has it."""
    nth, phrase = match.number("nth"), base(match, "fiscal")
    if match.has("year") and len(match.tokens("year")[-1]) == _SHORT_DIGITS:  # "Q3 FY24"
        phrase = replace(phrase, year=full_year(int(match.tokens("year")[-1])))
    return None if nth is None or not 1 <= nth <= _QUARTERS else [replace(phrase, quarter=nth)]


BUILDERS: Mapping[str, Builder] = {
    "spoken_year": spoken_year,
    "bare_year": bare_year,
    "bare_short_year": bare_short_year,
    "old_year": old_year,
    "apostrophe_year": apostrophe_year,
    "fiscal": fiscal,
    "fiscal_term": fiscal_term,
}
