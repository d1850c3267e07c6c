"""Units of the calendar: seasons, terms, and weeks, months or years around the day of writing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.match_fields import base, full_year


def season(match: Match) -> list[Piece] | None:
    """A season; "le printemps de l'environnement" is none."""
    phrase = base(match)
    if match.constants.get("short"):  # "l'été 98"
        if not match.is_short("short_year"):
            return None
        phrase = replace(phrase, year=full_year(int(match.tokens("short_year")[0])))
    told = phrase.year is not None or phrase.step is not None
    if _is_been(match) or (match.constants.get("bare") and match.counts_something):  # "before winter rains came"
        return None
    if not told and phrase.portion is not None and match.behind("of", "inside"):  # "an early fall in prices"
        return None
    sure = told or phrase.portion is not None
    if not sure and (match.behind("of") or match.capital):  # "the Winter Meetings"
        return None
    if match.before("of") is not None and phrase.step is None and not match.has("article"):  # "les Jeux d'hiver 2030"
        return None
    return [_without_lead(match, phrase)]


def _is_been(match: Match) -> bool:
    """Say whether the season is a participle: "la pire avait été 2002", not in "left last fall"."""
    if match.has("article") or match.has("this") or match.before("this", "article") is not None:
        return False
    first = match.ends[0]
    had = first > 0 and match.listed(match.reading.tokens.words[first - 1], "past_words")
    which = any(match.has(n) and match.start_of(n) < match.start_of("season") for n in ("last", "next"))
    return match.word("last") == "led" or (had and not which)


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
    items = range(match.found.start, match.found.end)
    if phrase.step is not None and any(match.reading.sense(i, "many") is not None for i in items):
        return None  # "in the coming weeks", "these years", "les semaines passées": nobody says how many
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
    """ "the week before last", "the Saturday before last", "the night before last"."""
    phrase = base(match, "unit")
    if phrase.unit == "night":
        return [replace(phrase, kind="deictic", unit=None, count=Decimal(-2), part="NI")]
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


def school_year(match: Match) -> list[Piece] | None:
    """ "this school year", "l'année scolaire prochaine"; "en cours" is this one."""
    phrase = base(match, "school_year")
    return [replace(phrase, step=phrase.step or 0)]


BUILDERS: Mapping[str, Builder] = {
    "season": season,
    "term": term,
    "term_mark": term_mark,
    "unit": unit,
    "over_weekend": over_weekend,
    "to_date": to_date,
    "after_next": after_next,
    "before_last": before_last,
    "week_of_year": week_of_year,
    "school_year": school_year,
}
