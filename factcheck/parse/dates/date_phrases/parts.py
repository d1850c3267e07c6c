"""Parts of a larger unit of the calendar: by their number, its first or last ones, its halves, what holds a date."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.match_fields import base, count_of


def nth(match: Match) -> list[Piece] | None:
    """The nth day, weekday or week of a larger unit: "la dernière semaine d'octobre"."""
    phrase, number, outer = base(match, "nth"), _place(match), match.word("unit2", "unit")
    if number is None or not 0 < abs(number) <= 366:
        return None
    if phrase.unit in _NO_INNER or (outer is not None and outer not in _OUTER):
        return None
    count = match.figure("number")
    if count is not None and (count.ordinal or not 1 < count.value < 100 or phrase.weekday is not None):
        return None
    many = None if count is None else count.value
    said = int(outer is not None)
    step = phrase.step or 0 if said else phrase.step
    of_told = outer == "year" and phrase.step is None
    return [replace(phrase, nth=number, clock=outer, sign=said, step=step, count=many, of_told=of_told)]


def edge(match: Match) -> list[Piece] | None:
    """ "the first weeks of 2023", "les derniers mois de l'année": nobody says how many, so its beginning or end.

    Words behind may say which year or month: "du mois de mai", "de juin suivant", "de 1990 à 2000".
    """
    outer = match.word("unit2", "unit")
    inner = match.word("unit")
    if match.behind(*_TELLS_WHICH) or (outer is not None and match.behind("of")):
        return None
    if inner == "week" and (match.has("month") or outer == "month"):  # its first ten days are too few
        return None
    if inner not in _COUNTED_OFF or (outer is not None and outer not in ("year", "month")):
        return None
    late = match.word("portion") == "late" or match.has("nth_last") or match.has("final")
    portion = "late" if late else "early"
    if outer is None:
        return [replace(base(match), unit=None, step=None, portion=portion)]
    phrase = base(match, "unit")
    told = outer == "year" and phrase.step is None
    return [replace(phrase, unit=outer, step=phrase.step or 0, portion=portion, of_told=told)]


_TELLS_WHICH = ("last", "next", "beside_before", "beside_after", "before_date", "after_date", "to", "dash")
_NO_INNER = frozenset({"second", "minute", "hour", "night", "year", "decade", "century", "half"})
_OUTER = frozenset({"week", "month", "year", "quarter", "decade", "century"})


def _place(match: Match) -> int | None:
    """Return which one of its kind is meant: 1 the first, -1 the last, -2 the last but one."""
    if match.has("nth_last"):
        return -(match.number("nth") or 1) if match.has("nth") else -1
    return 1 if match.has("first") else match.number("nth")


def stretch(match: Match) -> list[Piece] | None:
    """ "les trois prochains mois", "the last two decades"."""
    phrase = base(match, "stretch")
    count = Decimal(2) if match.has("couple") else count_of(match)
    if phrase.unit is None and count is not None:
        phrase, count = replace(phrase, unit="quarter"), _quarters(match, count)
    if phrase.unit in ("second", "minute", "hour", "night", "weekend") or count is None:
        return None
    if match.behind("working"):  # "les quatre derniers jours ouvrés"
        return None
    if match.word("last") == "led" and match.found.start > 0 and match.before("article") is None:
        return None
    return None if is_verb(match) or _ends_something(match) else [replace(phrase, count=count, sign=phrase.step or -1)]


def is_verb(match: Match) -> bool:
    """Say whether the word before shows that "last" is a verb: "is due to last 18 months"."""
    reading, at = match.reading, match.found.start - 1
    return at >= 0 and match.listed(reading.tokens.words[reading.lasts[at]], "verb_leads")


def _ends_something(match: Match) -> bool:
    """Say whether a stretch is the end of a known thing: "the last five years of the treaty", "de sa vie".

    "Les dix dernières années de guerre" are those before the day of writing.
    """
    if not match.behind("of"):
        return False
    reading, at = match.reading, match.found.end + 1
    if match.behind("contracted") or reading.sense(at, "article") is not None:
        return True
    known = load_language(match.code).cues
    word = reading.tokens.words[reading.firsts[at]] if at < len(reading.codes) else ""
    return word in known.get("definite", ()) or word in known.get("determiner", ())


def _quarters(match: Match, share: Decimal) -> Decimal | None:
    """Return how many quarters of a year are meant by what reads as a share: "the past two quarters"."""
    named = load_language(match.code).words.get("unit", {}).get(match.tokens("number")[-1]) == "quarter"
    return share * 4 if named and match.figure("number").fraction and not match.behind("of") else None


def holding(match: Match) -> list[Piece] | None:
    """ "la semaine du 12 mars", "the year ended June 30": the unit that holds, begins with or ends on a date."""
    phrase = replace(base(match, "holding"), step=None)
    side = "end" if match.has("to") else match.word("starting")
    if side in (None, "hold"):
        if match.reading.sense(match.found.groups["unit"][0], "several_units") is not None:  # "les semaines de mai"
            return None
        return [phrase] if phrase.unit in ("week", "weekend", "month") and not match.has("number") else None
    if match.has("to") and not match.has("number") and phrase.unit not in _ENDED:
        return None  # "the week to Friday"
    if match.has("to") and match.has("number") and match.figure("number").ordinal:
        return None  # "rose in the third quarter to £12m"
    unit, count = "year" if match.has("fiscal_word") else phrase.unit, count_of(match)
    if unit not in _COUNTED_OFF or count is None or count % 1 or (match.has("fiscal_word") and match.has("number")):
        return None
    return [replace(phrase, unit=unit, count=count, sign=1 if side == "begin" else -1)]


def half_of(match: Match) -> list[Piece] | None:
    """ "la première moitié de", "the second half of": half of the year, month, decade or century behind it."""
    number = match.number("nth")
    return [replace(base(match, "holding"), unit="half", nth=number)] if number in (1, 2) else None


def part_of(match: Match) -> list[Piece] | None:
    """ "the fifth decade of", "le huitième jour du": one of the units of the century, decade or month behind it."""
    phrase, number = base(match, "holding"), _place(match)
    if phrase.unit not in _PARTS or number is None or not 0 < abs(number) <= _MOST_DAYS:
        return None
    return [replace(phrase, nth=number, step=None)]


# What is numbered within what: a decade of a century, a year of a decade, a day of a month that is numbered itself.
_PARTS = frozenset({"day", "year", "decade"})
_MOST_DAYS = 31
_ENDED = frozenset({"year", "half", "quarter"})  # "the year to March"
_COUNTED_OFF = frozenset({"day", "week", "fortnight", "month", "quarter", "half", "year"})


BUILDERS: Mapping[str, Builder] = {
    "edge": edge,
    "nth": nth,
    "stretch": stretch,
    "half_of": half_of,
    "part_of": part_of,
    "holding": holding,
}
