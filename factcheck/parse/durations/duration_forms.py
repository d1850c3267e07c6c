"""The forms of durations and ages, one reader for each that a pattern may mean."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Match, function_words
from factcheck.parse.dates.date_phrases.parts import is_verb
from factcheck.parse.durations.age_forms import AGES, hedge_behind
from factcheck.parse.durations.duration_parts import lap, parts_behind, to_the_second
from factcheck.parse.durations.duration_values import UNITS, Lasting
from factcheck.parse.durations.hour_forms import HOURS
from factcheck.parse.durations.no_lengths import is_no_length, is_someday
from factcheck.parse.words.reading import PLAIN_WORD

HALF = Decimal("0.5")


def _unit(match: Match, name: str = "unit") -> str | None:
    return match.word(name, "unit")


def _count(match: Match) -> Lasting | None:
    """ "plus de deux ans et demi", "quelques jours"."""
    unit = _unit(match)
    figure = match.figure("number")
    if unit is None or is_no_length(match, unit):
        return None
    if unit == "day" and not match.has("few") and is_someday(match, figure):
        return None
    led = "recurring" if match.has("few") else "the_day" if unit == "hour" else None
    if led is not None and match.before(led) is not None:  # "on some days"; "le 20 heures": the news at that hour
        return None
    count = None if match.has("few") else (Decimal(1) if figure is None else figure.stated)
    if figure is not None and (figure.ordinal or figure.value < 0):
        return None
    if figure is None and count is not None and (not match.has("one") or _is_rate(match)):
        return None
    if count is not None and match.has("half_more"):
        count += HALF
    return _of_figure(match, count, unit, figure)


def _of_figure(match: Match, count: Decimal | None, unit: str, figure: Any) -> Lasting:
    vague = None if figure is None else figure.vague
    return Lasting(((count, unit),), match.found.start, match.found.end, match.word("roughly"), vague=vague)


def _bounded(match: Match) -> Lasting | None:
    """ "deux ans ou plus", "three hours or so", "65 ans et plus"; not in "ten days or more than two weeks"."""
    found = _count(match)
    if found is None or found.parts[0][0] is None or match.behind("number", "one"):
        return None
    return replace(found, hedge=hedge_behind(match))


def _is_rate(match: Match) -> bool:
    """Say whether "a year" says how often or for how much: "$40 a barrel", "three times a week"."""
    if match.before("number", "currency", "percent", "rate_lead", "unit", "measure", "money_sign") is not None:
        return True
    reading, at = match.reading, match.found.start - 1  # "€620m (£530m) a year"
    counted = at > 0 and (reading.codes[at] == PLAIN_WORD or reading.is_any(at, "person"))
    if counted and match.setting("rate_article"):  # "200 people a year"
        return reading.sense(at - 1, "number") is not None
    closed = at > 0 and reading.tokens.words[reading.lasts[at]] == ")"
    return closed and any(reading.sense(at - 1, name) is not None for name in ("number", "currency", "measure"))


def _sized(match: Match) -> Lasting | None:
    """ "une bonne heure", "un petit mois": about one."""
    unit = _unit(match)
    return _of_figure(match, Decimal(1), unit, None) if unit in ("hour", "week", "month") else None


def _spread(match: Match) -> Lasting | None:
    """ "5,730 ± 40 years": about the first number."""
    found = _count(match)
    return None if found is None else replace(found, hedge="about")


def _recent(match: Match) -> Lasting | None:
    """ "ces dernières 24 heures": hours and minutes only, because longer spans are days on the calendar."""
    if match.word("last") == "led" and not match.has("article"):
        return None  # "a passé 24 heures"
    if not match.has("article") and is_verb(match):
        return None  # "will last 24 hours"
    return _count(match) if _unit(match) in ("hour", "minute", "second") else None


def _sum(match: Match) -> Lasting | None:
    """ "deux ans et trois mois"; units must come in order, or they are two durations."""
    first = match.figure("number")
    parts = [(Decimal(1) if first is None else first.value, _unit(match))]
    for n, u in (("n2", "u2"), ("n3", "u3"), ("n4", "u4")):
        if match.has(n):
            parts.append((match.figure(n).value, _unit(match, u)))
    known = [(c, u) for c, u in parts if u is not None]
    symbols = [UNITS[u][0] for _, u in known]
    if len(known) != len(parts) or len(set(symbols)) != len(symbols):
        return None
    if any(c is None or c < 0 for c, _ in known):
        return None
    return Lasting(tuple(known), match.found.start, match.found.end, match.word("roughly"))


def _half(match: Match) -> Lasting | None:
    """ "une demi-heure", "two and a half hours"."""
    unit = _unit(match)
    figure = match.figure("number")
    if unit is None:
        return None
    count = HALF if figure is None or figure.value in (1, HALF) else figure.value * HALF
    return Lasting(((count, unit),), match.found.start, match.found.end, match.word("roughly"))


def _share(match: Match) -> Lasting | None:
    """ "un quart d'heure", "half of a day", "80 millions d'années"; "trois jours" needs no "of"."""
    figure, unit = match.figure("number"), _unit(match)
    if figure is None or unit is None or not (figure.fraction or figure.magnitude or figure.vague is not None):
        return None
    if match.before("ordinal") is not None:  # "la deuxième moitié du siècle"
        return None
    return _of_figure(match, figure.stated, unit, figure)


def _noun(match: Match) -> Lasting | None:
    """ "quinquennat", "a monthlong strike"; its value says how much: P5Y."""
    value = match.word("span_noun")
    if value is None:
        return None
    letters = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
    return Lasting(((Decimal(value[1:-1]), letters[value[-1]]),), match.found.start, match.found.end)


def _whole(match: Match) -> Lasting | None:
    """ "toute la journée", "all week"."""
    unit = _unit(match)
    return None if unit is None else Lasting(((Decimal(1), unit),), match.found.start, match.found.end)


def _lasting_one(match: Match) -> Lasting | None:
    """ "hour-long"; of "three-month-long" and "half-hour-long" that is no end of its own."""
    if match.before("number", "one", "half_more", "dash") is not None:
        return None
    unit = match.reading.sense(match.found.start, "unit")
    return None if unit is None else Lasting(((Decimal(1), unit),), match.found.start, match.found.end)


def _age(match: Match) -> Lasting | None:
    """ "18-year-old", "three months old"."""
    amount = _count(match)
    return None if amount is None else replace(amount, age=True)


def _half_behind(match: Match) -> Lasting | None:
    """ "a month and a half", "two and a half hours", "one year and a quarter"."""
    unit = _unit(match)
    if unit is None:
        return None
    figure, more = match.figure("number"), match.figure("n2")
    if more is not None and not more.fraction:
        return None
    count = (Decimal(1) if figure is None else figure.value) + (HALF if more is None else more.value)
    return Lasting(((count, unit),), match.found.start, match.found.end, match.word("roughly"))


def _half_year_behind(match: Match) -> Lasting | None:
    """ "two-and-a-half-year": its "half-year" is no half year."""
    figure = match.figure("number")
    if _unit(match) != "half" or figure is None or figure.ordinal:
        return None
    return Lasting(((figure.value + HALF, "year"),), match.found.start, match.found.end, match.word("roughly"))


def _half_year_old(match: Match) -> Lasting | None:
    """ "a 15-and-a-half-year-old"."""
    amount = _half_year_behind(match)
    return None if amount is None else replace(amount, age=True)


def _bare_age(match: Match) -> Lasting | None:
    """ ", 41," or ", 41." behind a name of two words or more: an age by the custom of English newspapers."""
    figure = match.figure("number")
    tokens, item = match.reading.tokens, match.found.groups["number"][0]
    if figure is None or figure.ordinal or figure.in_words or not 14 <= figure.value <= 109 or figure.value % 1:
        return None
    at = match.reading.firsts[match.found.start] - 1
    if at < 1 or not (tokens.capital(at) and tokens.capital(at - 1)):
        return None
    if PLAIN_WORD not in match.reading.codes[match.found.start - 2 : match.found.start]:
        return None  # one of the two may be a word as well: "Mark Hale, 54,", "April Moss, 31,"
    if tokens.words[at - 1] in function_words(match.code):  # "In Varna, 45, mostly children, …"
        return None
    return Lasting(((figure.value, "year"),), item, item + 1, None, True)


READERS: dict[str, Callable[[Match], Lasting | None]] = {
    "count": _count,
    "spread": _spread,
    "sized": _sized,
    "recent": _recent,
    "sum": _sum,
    "half": _half,
    "share": _share,
    "noun": _noun,
    "whole": _whole,
    "lasting_one": _lasting_one,
    "age": _age,
    "bounded": _bounded,
    "half_behind": _half_behind,
    "parts_behind": parts_behind,
    "to_the_second": to_the_second,
    "lap": lap,
    "half_year_behind": _half_year_behind,
    "half_year_old": _half_year_old,
    "bare_age": _bare_age,
}
READERS |= HOURS
READERS |= AGES
