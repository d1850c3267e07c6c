"""Dates in figures: "22/04", "2024-06", "12.03.2024", and formats that only dateparser knows."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.frozen import replace
from factcheck.parse.dates import unusual_dates
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_phrases.days import is_street
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.match_fields import base, full_year, month_of_match
from factcheck.parse.dates.numeric_dates import Numeric, numeric_date

_LONG_DATE = 10  # characters of "2024-13-45", which nothing but a date is written like


def _order(match: Match) -> str:
    return str(match.setting("date_order", "dmy"))


def slashed(match: Match) -> list[Piece] | None:
    """ "22/04": a day and a month without a year, glued by a stroke."""
    said = "/".join((match.tokens("d1")[0], match.tokens("day")[0]))
    if match.counts_something and not match.has("article"):  # "12/7 odds"
        return None
    return None if _is_mark(match, said) else _figures(match, said)


def _is_mark(match: Match, said: str) -> bool:
    """Say whether figures are a mark, points or a part of a series: "(4/5)", "a eu 3/5", "épisode 2/6", "7-6 (7/4)".

    What leads to a day shows that they are none: "le 4/5", "on 3/5".
    """
    given, _, best = said.partition("/")
    if match.has("article") or match.found.start == 0 or not (given.isdecimal() and best.isdecimal()):
        return False
    words, first = match.reading.tokens.words, match.ends[0]
    before = words[first - 1]
    if before == "(" and first > _SET and words[first - 3] == "-" and words[first - 2].isdecimal():
        return True  # "7-6 (7/4)"
    if int(given) > int(best):
        return False
    if match.before(*_LEADS_TO_DAY) is not None:
        return first > 1 and match.listed(words[first - 2], "marked")  # "la note de 4/5"
    return int(best) in _BEST_MARKS or before in ("(", ":") or match.listed(before, "marked")


_SET = 3  # tokens of "6 - (" before the points of a set's last game
_LEADS_TO_DAY = ("lead", "article", "contracted", "from", "to", "and", "between", "weekday", "part_lead", "dash")
_BEST_MARKS = (5, 10, 20)


def spaced(match: Match) -> list[Piece] | None:
    """ "20 02 2014": figures with blanks between, which are a date only with a year or behind an article."""
    if any(len(match.tokens(name)) > 1 for name in ("day", "m1")):
        return None
    parts = [match.tokens(name)[0] for name in ("day", "m1", "year") if match.has(name)]
    if not all(p.isdigit() for p in parts) or match.counts_something:
        return None
    if match.found.groups.get("year", (match.found.end,))[0] < match.found.groups["day"][0]:
        parts.reverse()
    return _figures(match, " ".join(parts))


def year_month(match: Match) -> list[Piece] | None:
    """ "2024-06", "3/2015"; "2010-11" are two years."""
    month, year = match.number("m1"), match.number("year")
    if month is None or year is None or not 1 <= month <= 12 or len(match.tokens("m1")) > 1:
        return None
    tokens = match.reading.tokens
    first, last = match.ends
    mark = tokens.words[first + 1]
    if mark not in "-/" or (year + 1) % 100 == month or last - first != 2 or match.behind("dash", "unit"):
        return None
    return [replace(base(match), month=month)]


def _figures(match: Match, literal: str) -> list[Piece] | None:
    read = numeric_date(literal, _order(match))
    if read is None or read.month is None:
        return None
    tokens = match.reading.tokens
    first, last = match.ends
    if "/" in literal and not all(tokens.glued(i) for i in range(last - 2, last)):
        return None
    if "/" in literal and first > 0 and tokens.words[first - 1] == "/":
        return None
    return [_numeric_phrase(match, read)]


def numeric(match: Match) -> list[Piece] | None:
    """A date in figures, in the order of the language, with the other order kept beside it."""
    said = str(match.word("numeric_date"))
    known = match.named_day(said)
    if known is not None:
        return [known]
    read = numeric_date(said, _order(match))
    if read is None and len(said) == _LONG_DATE:
        return [replace(base(match, "impossible"), weekday=None)]
    if read is None or (read.year is None and (match.counts_something or match.behind("unit", "of", "percent"))):
        return None
    if read.year is None and _is_mark(match, said):
        return None
    return [_numeric_phrase(match, read)]


def _numeric_phrase(match: Match, read: Numeric) -> Phrase:
    minutes = None if read.clock is None else int(read.clock[:2]) * 60 + int(read.clock[3:])
    phrase = replace(base(match), year=read.year, month=read.month, day=read.day, clock=read.clock)
    return replace(phrase, minutes=None if minutes is None else (minutes, minutes), alternatives=read.others)


def unusual(match: Match) -> list[Piece] | None:
    """ "Sep-23-2020", "12. Nov. 2016", "2020/23/Sep": what no other pattern reads, read by dateparser."""
    tokens, month = match.reading.tokens, month_of_match(match)
    if month is None or match.counts_something or is_street(match) or (match.has("dash") and not match.glued):
        return None
    first, last = match.ends
    written = tokens.plain[tokens.starts[first] : tokens.ends[last]]
    day = unusual_dates.read(written, match.code, _order(match), month)
    if day is None:
        return None
    year = day.year if str(day.year) in written else full_year(day.year % 100)
    return [replace(base(match), year=year, month=day.month, day=day.day)]


BUILDERS: Mapping[str, Builder] = {
    "slashed": slashed,
    "spaced": spaced,
    "year_month": year_month,
    "numeric": numeric,
    "unusual": unusual,
}
