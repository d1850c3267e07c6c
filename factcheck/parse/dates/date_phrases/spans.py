"""Several days or years in one phrase: from one to another, or one and another."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Linked, Match, Piece
from factcheck.parse.dates.date_phrases.days import goes_on, small_verb
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.match_fields import base, weekday_of_match

_LONGEST_SEASON = 12  # years; "1914-18" and "2019-20" are, "1900-85" is a code
# What goes on behind two years: "1914-18-20", "1900-20 %".
_BEYOND_YEARS = ("dash", "unit", "percent", "currency", "measure", "number", "code")


def day_span(match: Match) -> list[Piece] | None:
    """Days of one month from one to another, or "between the 3rd and 12th of September"."""
    if not match.has("month") and not match.has("month_abbr") and match.other_figures:
        return None
    if small_verb(match) and goes_on(match):  # "children from 6 to 12 may come"
        return None
    kind = "month_of" if match.has("unit") else "calendar"  # "du 4 au 9 mai l'an prochain"
    if match.has("unit") and match.word("unit") != "year":
        return None
    left = replace(base(match, kind), day=match.number("d1"), start=match.found.start)
    right = replace(base(match, kind), weekday=weekday_of_match(match, "wd2"))
    joined_by_and = match.has("and")
    if joined_by_and and not match.has("between"):
        return None
    if left.day is None or right.day is None or left.day >= right.day:
        return None
    left, right = replace(left, announced=True), replace(right, announced=True)
    return [Linked(match.found.start, match.found.end, "range", left, right)]


def days(match: Match) -> list[Piece] | None:
    """Several days of one month, each a date of its own: "les 6 et 13 avril", "les samedi 5 et dimanche 6"."""
    phrase = base(match)
    if match.constants.get("digits_only") and not match.tokens("d1")[0].isdigit():
        return None
    if _opens_with_month(match) and match.counts_something and not match.has("year"):
        return None  # "on Jan. 3 and 12 people died"
    places = [i for i in range(match.found.start, match.found.groups["day"][0] + 1) if _is_day(match, i)]
    out: list[Piece] = []
    for n, place in enumerate(places):
        value, weekday = match.reading.sense(place, "number"), match.reading.sense(place - 1, "weekday")
        first = place - (weekday is not None)
        begun = first if match.has("contracted") else match.found.start  # "l'édition des 5 et 6 mai"
        start = begun if n == 0 else first - (match.reading.sense(first - 1, "article") is not None)
        end = match.found.end if place == places[-1] else place + 1
        out.append(replace(phrase, start=start, end=end, day=int(value.value), weekday=_weekday(weekday)))
    return out


def _opens_with_month(match: Match) -> bool:
    return match.start_of("month" if match.has("month") else "month_abbr") == match.found.start


def _weekday(said: str | None) -> int | None:
    return None if said is None else int(said)


def weekend_days(match: Match) -> list[Piece] | None:
    """Two days that are a weekend: "le week-end des 5 et 6 octobre"."""
    last = replace(base(match), unit=None, announced=True)
    first = match.number("d1")
    if match.word("unit") != "weekend" or first is None or last.day is None or first >= last.day:
        return None
    return [Linked(match.found.start, match.found.end, "range", replace(last, day=first), last)]


def _is_day(match: Match, item: int) -> bool:
    figure = match.reading.sense(item, "number")
    return figure is not None and figure.value is not None and 1 <= figure.value <= 31


def night(match: Match) -> list[Piece] | None:
    """The night between two days: "la nuit du 3 au 4 mai", "dans la nuit de lundi à mardi"."""
    second = replace(base(match), part=None)
    if match.word("part") != "NI":
        return None
    right = replace(second, weekday=weekday_of_match(match, "wd2"))
    if not match.has("d1"):  # "de lundi à mardi", "de lundi à mardi 5 février": the day is that of the second
        first = replace(second, day=None, month=None, year=None)
        return [Linked(match.found.start, match.found.end, "range", first, right, "NI")]
    left = _evening_before(match, second)
    if left.day is None or right.day is None or (left.month == right.month and left.day >= right.day):
        return None
    return [Linked(match.found.start, match.found.end, "range", left, right, "NI")]


def night_told(match: Match) -> list[Piece] | None:
    """The night of a day, or between two: "overnight on Friday", "overnight Friday into Saturday"."""
    _, _, part = (match.word("deictic_part") or "").partition(" ")
    if part != "NI":
        return None
    first = replace(base(match), part=part)
    second = weekday_of_match(match, "wd2")
    if match.has("into") and second is None:  # "overnight into Saturday": the night that Friday ends with
        first, second = replace(first, weekday=((first.weekday or 1) - 2) % 7 + 1), first.weekday
    if second is None:
        return [first]
    left, right = replace(first, part=None), replace(first, part=None, weekday=second)
    return [Linked(match.found.start, match.found.end, "range", left, right, part)]


def _evening_before(match: Match, second: Phrase) -> Phrase:
    """Return the first day of a night, of its own month where it names one: "du 31 décembre au 1er janvier 2024"."""
    month = int(match.word("m1", "month") or second.month or 0) or None
    earlier = month is not None and second.month is not None and month > second.month
    year = second.year - 1 if second.year is not None and earlier else second.year
    return replace(second, day=match.number("d1"), month=month, year=year)


def month_days(match: Match) -> list[Piece] | None:
    """ "from 4 to 22 this month", "du 4 au 22 du mois prochain"."""
    phrase = base(match, "nth")
    first, last = match.number("d1"), match.number("day")
    if phrase.unit != "month" or first is None or last is None or first >= last:
        return None
    if match.has("and") and not match.has("between"):
        return None
    phrase = replace(phrase, unit="day", clock="month", sign=1, step=phrase.step or 0, day=None)
    left, right = (replace(phrase, nth=n) for n in (first, last))
    return [Linked(match.found.start, match.found.end, "range", left, right)]


def month_day(match: Match) -> list[Piece] | None:
    """ "le 4 du mois dernier", "les 12 et 13 de ce mois", "the 4th and 5th of last month"."""
    phrase, day, first = base(match, "nth"), match.number("day"), match.number("d1")
    if phrase.unit != "month" or day is None:
        return None
    of_month = replace(phrase, unit="day", clock="month", sign=1, step=phrase.step or 0, day=None, nth=day)
    if first is None:
        return [of_month]
    start, end = match.found.groups["day"][0], match.found.groups["d1"][-1]
    return [replace(of_month, nth=first, end=end), replace(of_month, start=start)]


def years(match: Match) -> list[Piece] | None:
    """ "2019-21", "saison 2023/24": from one year to another with two digits."""
    first, second = match.number("year"), match.number("short_year")
    words = match.tokens("short_year")
    if first is None or second is None or not (match.has_glued("year", "short_year") or _next_year(match)):
        return None
    last = second if match.has("fiscal_word") and len(words[0]) == 4 else first // 100 * 100 + second
    if (len(words[0]) != 2 and last != second) or not 1800 <= first < last <= first + _LONGEST_SEASON:
        return None
    return _from_year_to(match, last)


def _next_year(match: Match) -> bool:
    """Say whether two digits apart are a later year: "1890 – 91", "(1892 – 94)", but not "2019 - 20 morts"."""
    first, second = match.number("year"), match.number("short_year")
    digits = match.tokens("short_year")[0]
    if first is None or second is None or len(digits) != 2 or not digits.isdecimal() or match.counts_something:
        return False
    tokens, (start, end) = match.reading.tokens.words, match.ends
    bracketed = start > 0 and tokens[start - 1] == "(" and tokens[end + 1 : end + 2] == [")"]
    return second == (first + 1) % 100 or (bracketed and second > first % 100)


def winter(match: Match) -> list[Piece] | None:
    """ "l'hiver 2023-2024", "winter 2022/23": a winter is of the year in which it begins."""
    first, last = match.number("year"), match.number("last_year")
    if match.has("short_year") and first is not None:
        short = match.number("short_year")
        last = None if short is None else first // 100 * 100 + short
    glued = match.has_glued("year", "last_year" if match.has("last_year") else "short_year")
    fit = match.word("season") == "WI" and first is not None and last == first + 1 and glued
    return [replace(base(match), start=match.start_of("season"))] if fit else None


def year_span(match: Match) -> list[Piece] | None:
    """ "l'édition 2012-2013": two years that only a dash parts are years, whatever word stands before them."""
    first, last = match.number("year"), match.number("last_year")
    if first is None or last is None or not match.has_glued("year", "last_year"):
        return None
    earliest = 1000 if match.has("year_word") else 1500
    return _from_year_to(match, last) if earliest <= first < last <= 2100 else None


def _from_year_to(match: Match, last: int) -> list[Piece] | None:
    if match.behind(*_BEYOND_YEARS) or match.before("dash") is not None:
        return None
    left = base(match)
    return [Linked(match.found.start, match.found.end, "range", left, replace(left, year=last))]


BUILDERS: Mapping[str, Builder] = {
    "day_span": day_span,
    "days": days,
    "weekend_days": weekend_days,
    "night": night,
    "night_told": night_told,
    "month_days": month_days,
    "month_day": month_day,
    "years": years,
    "winter": winter,
    "year_span": year_span,
}
