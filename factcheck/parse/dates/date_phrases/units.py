"""Units of the calendar: seasons, terms, weeks, months around the day of writing or numbered in a larger one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece, base, count_of
from factcheck.parse.dates.date_rules import Phrase


def season(match: Match) -> list[Piece] | None:
    """A season; "le printemps de l'environnement" is none."""
    phrase = base(match)
    told = phrase.year is not None or phrase.step is not None
    if not told and phrase.portion is not None and match.behind("of", "inside"):  # "an early fall in prices"
        return None
    sure = told or phrase.portion is not None
    if not sure and (match.behind("of") or match.capital):  # "the Winter Meetings"
        return None
    if match.before("of") is not None and phrase.step is None and not match.has("article"):  # "les Jeux d'hiver 2030"
        return None
    return [_without_lead(match, phrase)]


def term(match: Match) -> list[Piece] | None:
    """A quarter or half of a year by its number: "premier semestre 2023"."""
    nth = match.number("nth")
    phrase = _year_of_term(match, base(match))
    if match.behind("decade_mark"):  # "the second half of the 1990s"
        return None
    if nth is None or not 1 <= nth <= (4 if match.has("quarter_word") else 2):
        return None
    if match.has("half_word") and match.constants.get("of_games") and phrase.year is None and phrase.step is None:
        return None  # "scored in the second half"
    return [replace(phrase, quarter=nth) if match.has("quarter_word") else replace(phrase, half=nth)]


def _year_of_term(match: Match, phrase: Phrase) -> Phrase:
    """Return a term with the year it is of: "the first half of the year", "le premier semestre de l'an dernier"."""
    if phrase.year is not None or not (match.has("year_word") or phrase.unit == "year"):
        return phrase
    return replace(phrase, kind="month_of", step=phrase.step or 0, unit=None, of_told=match.has("year_word"))


def term_mark(match: Match) -> list[Piece] | None:
    """A quarter or half by its mark: "T1 2024", "Q3", "H2 2016"."""
    name = "quarter" if match.has("quarter") else "half"
    number = match.number(name)
    if number is None or not 1 <= number <= (4 if name == "quarter" else 2):
        return None
    mark = match.found.groups[f"{name}_mark"][0]
    if not match.reading.tokens.glued(match.reading.lasts[mark]):
        return None
    if not match.has("year") and not match.reading.tokens.capital(match.reading.firsts[mark]) and name == "half":
        return None
    phrase = base(match)
    if phrase.unit not in (None, "year"):
        return None
    phrase = _year_of_term(match, phrase)  # "Q4 of last year"
    return [replace(phrase, quarter=number) if name == "quarter" else replace(phrase, half=number)]


def unit(match: Match) -> list[Piece] | None:
    """A unit around the day of writing: "cette année", "la semaine dernière", "fin de l'année"."""
    phrase = base(match, "unit")
    if phrase.unit is None or phrase.unit in ("second", "minute", "hour", "night", "day", "fortnight"):
        return None
    if phrase.step and match.reading.sense(match.found.end - 1, "many") is not None:
        return None  # "in the coming weeks", "following months of talks": nobody says how many
    if match.has("earlier_later") or match.has("rest"):
        phrase = replace(phrase, portion=match.word("earlier_later") or "rest")
    if phrase.unit == "weekend" and phrase.portion is None:
        return [replace(phrase, step=phrase.step or 0)]
    if phrase.step is None and (match.behind("of") or (match.counts_something and not match.name_behind)):
        return None
    if match.behind("number") and match.reading.sense(match.found.end - 1, "decade_word") is not None:
        return None  # "le début des années 90"
    of_told = phrase.unit == "year" and phrase.step is None and phrase.portion is not None
    return [_without_lead(match, replace(phrase, step=phrase.step or 0, of_told=of_told))]


def _without_lead(match: Match, phrase: Phrase) -> Phrase:
    """Leave the preposition out of the span: "au printemps 2024"."""
    item = match.reading.known.get(phrase.start)
    if item is None or "article" in item.senses or "portion" in item.senses:
        return phrase
    lead = phrase.end - phrase.start > 1 and ("part_lead" in item.senses or "lead" in item.senses)
    return replace(phrase, start=phrase.start + 1) if lead else phrase


def over_weekend(match: Match) -> list[Piece] | None:
    """ "over the weekend", "pendant le week-end"; no other unit stands like this."""
    if not match.has("weekend_word"):
        return unit(match) if match.word("unit") == "weekend" else None
    start = match.found.groups.get("article", match.found.groups["weekend_word"])[0]
    return None if match.behind("of") else [replace(base(match, "unit"), start=start, unit="weekend", step=0)]


def to_date(match: Match) -> list[Piece] | None:
    """ "the year to date"."""
    phrase = base(match, "unit")
    return [replace(phrase, step=0, portion="so_far")] if phrase.unit in ("year", "month", "quarter", "week") else None


def after_next(match: Match) -> list[Piece] | None:
    """ "the week after next", "Friday after next", "March after next"."""
    phrase = base(match, "unit")
    if phrase.weekday is not None:
        return [replace(phrase, kind="weekday_ahead", count=Decimal(1))]
    if phrase.month is not None:
        return [replace(phrase, kind="calendar", step=2)]
    fit = phrase.unit in ("week", "weekend", "month", "year", "quarter")
    return [replace(phrase, step=2)] if fit else None


def before_last(match: Match) -> list[Piece] | None:
    """ "the week before last", "the Saturday before last"."""
    phrase = base(match, "unit")
    if phrase.weekday is not None:
        return [replace(phrase, kind="weekday_back", count=Decimal(1), unit=None)]
    return [replace(phrase, step=-2)] if phrase.unit in ("week", "weekend", "month", "year", "quarter") else None


def week_of_year(match: Match) -> list[Piece] | None:
    """ "week 31 of 2024"; in English "week 3" alone is more often one of a season or a trial."""
    number, phrase = match.number("nth"), base(match, "week_of_year")
    if phrase.unit != "week" or number is None or match.figure("nth").ordinal or not 1 <= number <= 53:
        return None
    least = match.setting("week_numbers_from", 1)
    if phrase.year is None and (match.figure("nth").in_words or match.behind("of") or number < int(str(least))):
        return None
    return [replace(phrase, nth=number)]


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
    return None if _ends_something(match) else [replace(phrase, count=count, sign=phrase.step or -1)]


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
    unit, count = "year" if match.has("fiscal_word") else phrase.unit, count_of(match)
    if unit not in _COUNTED_OFF or count is None or count % 1 or (match.has("fiscal_word") and match.has("number")):
        return None
    return [replace(phrase, unit=unit, count=count, sign=1 if side == "begin" else -1)]


def school_year(match: Match) -> list[Piece] | None:
    """ "this school year", "l'année scolaire prochaine"; "en cours" is this one."""
    phrase = base(match, "school_year")
    return [replace(phrase, step=phrase.step or 0)]


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
    "season": season,
    "term": term,
    "term_mark": term_mark,
    "unit": unit,
    "over_weekend": over_weekend,
    "to_date": to_date,
    "after_next": after_next,
    "before_last": before_last,
    "week_of_year": week_of_year,
    "nth": nth,
    "stretch": stretch,
    "half_of": half_of,
    "school_year": school_year,
    "part_of": part_of,
    "holding": holding,
}
