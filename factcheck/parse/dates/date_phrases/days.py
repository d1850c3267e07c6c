"""Days by their month and number, and days counted from the day of writing: "le 12 mars", "hier soir"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import takewhile

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.match_fields import base, full_year
from factcheck.parse.words.tokens import WORD

# What may stand beside a day: a word of any other class goes on from a verb.
_BESIDE_A_DAY = ("lead", "part_lead", "clock_lead", "of", "and", "to", "from", "article", "this", "inside", "year")


def calendar(match: Match) -> list[Piece] | None:
    """A date by its calendar fields; a bare month must stand as one."""
    phrase = base(match)
    if phrase.month is not None and phrase.day is None and not _month_stands(match, phrase):
        phrase = replace(phrase, weak=True)
    if phrase.day is None and phrase.part is not None:
        return None
    if phrase.day is not None and not 1 <= phrase.day <= 31:
        return None
    if _verb_behind_figure(match, phrase) or _sum_of_money(match, phrase):
        return None
    if _of_what_follows(match):
        return None
    if phrase.month is not None and (_every_year(match, phrase) or is_street(match)):
        return [replace(phrase, weak=True)]  # no date, and neither is a part of it
    if match.constants.get("ordinal_article") and match.has("article") and not match.figure("day").ordinal:
        article = match.found.groups["article"][0]  # "the 19 June 2024 deal": the article is the noun's
        phrase = replace(phrase, start=article + 1) if article == phrase.start else phrase
    return [replace(phrase, event=_event_year(match, phrase))]


def _of_what_follows(match: Match) -> bool:
    """Say whether the month belongs to what follows: "the last 6 May elections", "In 2017, May called an election"."""
    counted = match.constants.get("bare") and match.before("article") is not None
    return bool(counted) or (bool(match.constants.get("year_first")) and match.before("lead") is not None)


_EVENT_BEFORE, _EVENT_BEHIND = 4, 2  # tokens: "les attentats terroristes du", "September 11 terrorist attacks"


def _event_year(match: Match, phrase: Phrase) -> int | None:
    """Return the year of the known event that a day without a year is told of: "the September 11 attacks"."""
    if phrase.day is None or phrase.year is not None or phrase.step is not None or phrase.weekday is not None:
        return None
    words, (first, last) = match.reading.tokens.words, match.ends
    before = takewhile(_within, reversed(words[max(0, first - _EVENT_BEFORE) : first]))
    near = {*before, *takewhile(_within, words[last + 1 : last + 1 + _EVENT_BEHIND])}
    for known in match.words_of("event_days"):
        day, year, *told = known.split()
        if day == f"{phrase.month}-{phrase.day}" and not near.isdisjoint(told):
            return int(year)
    return None


def _within(word: str) -> bool:
    """Say whether a word ends no sentence: "… déjoué un attentat. Le 13 novembre, le pont" is of the last November."""
    return word not in _ENDS


_ENDS = frozenset(".!?;\n")


def _every_year(match: Match, phrase: Phrase) -> bool:
    """Say whether a day or a month of each year is meant: "chaque 1er mai", "tous les 14 juillet", "every June"."""
    told = phrase.year is not None or phrase.weekday is not None or phrase.step is not None
    return not told and match.before("each", *(("all_of",) if match.has("article") else ())) is not None


def is_street(match: Match) -> bool:
    """Say whether a day is the name of a street: "12, rue du 4 Septembre", but not "la mise en place du 4 mai"."""
    reading, at = match.reading, match.found.start - 1
    at -= match.before("of") is not None
    if reading.sense(at, "street") is None:
        return False
    return at < 1 or reading.sense(at - 1, "part_lead") is None


def _sum_of_money(match: Match, phrase: Phrase) -> bool:
    """Say whether the figure in front of a month is a sum: "for $12 December"."""
    leads = phrase.day is not None and match.found.groups.get("day", (-1,))[0] == match.found.start
    return leads and match.before("currency", "currency_symbol") is not None


def _verb_behind_figure(match: Match, phrase: Phrase) -> bool:
    """Say whether a month in small letters is another word behind a figure: "11 may still be missing".

    So it is behind a year: "approved in 2016, may harm".
    """
    if match.setting("months_in_small_letters", True) or (phrase.day is None) == (phrase.year is None):
        return False
    if not match.has("month") or match.has("of") or phrase.weekday is not None:
        return False
    figure = "year" if phrase.day is None else "day"
    if figure == "day" and match.figure("day").ordinal:
        return False
    behind = figure in match.found.groups and match.found.groups[figure][0] < match.found.groups["month"][0]
    return behind and small_verb(match)


def goes_on(match: Match) -> bool:
    """Say whether a word stands behind that leads to nothing beside a date."""
    at = match.found.end
    if at >= len(match.reading.codes) or match.behind(*_BESIDE_A_DAY):
        return False
    first = match.reading.firsts[at]
    return match.reading.tokens.kinds[first] == WORD and match.reading.tokens.words[first] != "\n"


def small_verb(match: Match) -> bool:
    """Say whether a month is written as the verb that its name is too: "may"."""
    if match.setting("months_in_small_letters", True) or not match.has("month"):
        return False
    tokens, first = match.reading.tokens, match.reading.firsts[match.found.groups["month"][0]]
    return match.listed(tokens.words[first], "doubtful_months") and not tokens.capital(first)


def _month_stands(match: Match, phrase: Phrase) -> bool:
    """Say whether a bare month is the month: "mars" is a planet, "may" a verb."""
    if phrase.year is not None or phrase.portion is not None:
        return True
    if not match.has("month"):
        return phrase.step is not None
    if match.is_name and phrase.step is None and match.before("lead", "of", "from", "to", "and", "article") is None:
        return False  # "April Jones spoke"
    if not match.listed(match.tokens("month")[0], "doubtful_months"):
        return True
    small = bool(match.setting("months_in_small_letters", True))
    led = match.before("lead", "of", "from", "to", "and", "between", "dash", "month_lead") or phrase.step is not None
    return bool(led) and match.capital != small


def month_of(match: Match) -> list[Piece] | None:
    """A month or day of a year named from the day of writing, or of the year told of.

    "April last year", "le 3 avril de l'an dernier"; "March the same year", "en mars de cette année-là" have no step.
    """
    phrase = base(match, "month_of")
    if match.has("same") or match.has("same_mark"):
        return [replace(phrase, step=None)] if phrase.unit == "year" and not match.has("season") else None
    if match.has("season"):  # "in spring last year": the preposition is no part of the date
        phrase = replace(phrase, start=match.start_of("season"))
    return [phrase] if phrase.unit == "year" and phrase.step is not None else None


def told_month(match: Match) -> list[Piece] | None:
    """A month or a season of the year that the text tells of: "that summer", "cet hiver-là", "that same October".

    A mere "that" opens a clause before a month, and before a season that is a verb as well: "shares that fall".
    """
    bare = match.has("same") and len(match.tokens("same")) == 1
    if bare and (match.has("month") or match.listed(match.tokens("season")[-1], "season_verbs")):
        return None
    return [replace(base(match, "month_of"), step=None, unit=None)]


def short_year(match: Match) -> list[Piece] | None:
    """A month with a year in two digits: "août 99"."""
    if not match.is_short("short_year"):
        return None
    return [replace(base(match), year=full_year(int(match.tokens("short_year")[0])))]


def month_first(match: Match) -> list[Piece] | None:
    """A month and a day behind it: "Oct. 2", "May 21st"; never "en mars 12 soldats"."""
    figure = match.figure("day")
    if small_verb(match) and not match.has("year") and (figure.in_words or goes_on(match)):  # "he may one day return"
        return None
    counting = not match.constants.get("usual") or match.before("month_in") is not None
    if counting and match.counts_something and not match.has("year") and not figure.ordinal:
        return None
    if not match.has("year") and match.constants.get("digits_only") and figure.in_words:
        return None
    return calendar(match)


def glued_day(match: Match) -> list[Piece] | None:
    """ "Oct-2", "Jan/1": a short month and a day that one mark joins, with nothing behind that goes on."""
    on = match.behind("dash", "year", "number", "code", "unit", "percent", "month", "month_abbr")
    return None if not match.glued or on or match.before("dash") is not None else calendar(match)


def bare_day(match: Match) -> list[Piece] | None:
    """ "le 17", when nothing behind it is counted."""
    figure = match.figure("day")
    if figure is None or (match.constants.get("cardinal") and figure.ordinal and figure.value != 1):
        return None
    return None if match.other_figures or match.behind("of", "ranked") else [base(match)]


def impossible(match: Match) -> list[Piece] | None:
    """ "le 32 mai", "32 May 2024": a day beyond every month, where an article or a year shows that a day is meant."""
    figure, day = match.figure("beyond"), match.number("beyond")
    said = match.has("the_day") or match.has("year")
    if figure is None or day is None or figure.in_words or figure.ordinal or 0 < day <= 31 or day >= 100 or not said:
        return None
    return [base(match, "impossible")]


def deictic(match: Match) -> list[Piece] | None:
    """A day counted from the day of writing, or a part of it: "hier soir", "cette nuit"."""
    shift = match.word("deictic")
    if (shift is None and match.has("of")) or (match.titled and match.found.end - match.found.start == 1):
        return None
    return [replace(base(match, "deictic"), weekday=None, step=None, portion=None, count=Decimal(shift or 0))]


def deictic_part(match: Match) -> list[Piece] | None:
    """ "tonight", "last night"; the value of the word says how many days off and which part."""
    shift, _, part_name = (match.word("deictic_part") or "0 EV").partition(" ")
    return [replace(base(match, "deictic"), step=None, count=Decimal(shift), part=part_name)]


def present(match: Match) -> list[Piece] | None:
    """ "désormais"."""
    return [base(match, "present")]


def part(match: Match) -> list[Piece] | None:
    """A part of the day that the text tells of; "la journée finale" is none."""
    if not match.has("portion") and (match.word("part") == "DT" or match.counts_something or match.behind("of")):
        return None
    start = match.found.start + bool(match.constants.get("led"))  # "en soirée": the preposition is no part of it
    return [replace(base(match, "part"), portion=None, start=start)]


BUILDERS: Mapping[str, Builder] = {
    "calendar": calendar,
    "month_of": month_of,
    "told_month": told_month,
    "short_year": short_year,
    "month_first": month_first,
    "glued_day": glued_day,
    "bare_day": bare_day,
    "impossible": impossible,
    "deictic": deictic,
    "deictic_part": deictic_part,
    "present": present,
    "part": part,
}
