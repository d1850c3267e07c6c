"""From matched patterns to date phrases: what each shape says, and which matches are no dates.

No rule here knows a word: patterns name the classes, language files list the words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.parse import unusual_dates
from factcheck.parse.date_clocks import clock, clock_span
from factcheck.parse.date_match import NOMINAL, Linked, Match, Piece, base, month_of_match, weekday_of_match
from factcheck.parse.date_rules import Phrase
from factcheck.parse.lexicon import PLAIN_WORD
from factcheck.parse.numeric_dates import Numeric, numeric_date


def spoken_year(match: Match) -> list[Piece] | None:
    """A year in words that a preposition leads to."""
    if match.before("lead", "from", "between", "to", "and") is None or match.counts_something:
        return None
    phrase = base(match)
    return None if phrase.year is None else [phrase]


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
    if match.constants.get("ordinal_article") and match.has("article") and not match.figure("day").ordinal:
        article = match.found.groups["article"][0]  # "the 19 June 2024 deal": the article is the noun's
        phrase = replace(phrase, start=article + 1) if article == phrase.start else phrase
    return [phrase]


def _sum_of_money(match: Match, phrase: Phrase) -> bool:
    """Say whether the figure in front of a month is a sum: "for $12 December"."""
    leads = phrase.day is not None and match.found.groups.get("day", (-1,))[0] == match.found.start
    return leads and match.before("currency", "currency_symbol") is not None


def _verb_behind_figure(match: Match, phrase: Phrase) -> bool:
    """Say whether a month in small letters is another word behind a count: "11 may still be missing"."""
    language = load_language(match.code)
    doubtful = language.settings.get("doubtful_months", [])
    if language.settings.get("months_in_small_letters", True) or phrase.day is None or phrase.year is not None:
        return False
    if not match.has("month") or match.has("of") or match.figure("day").ordinal or phrase.weekday is not None:
        return False
    month, day = match.found.groups["month"][0], match.found.groups["day"][0]
    word = match.reading.tokens.words[match.reading.firsts[month]]
    small = not match.reading.tokens.capital(match.reading.firsts[month])
    return isinstance(doubtful, list) and word in doubtful and small and day < month


def _month_stands(match: Match, phrase: Phrase) -> bool:
    """Say whether a bare month is the month: "mars" is a planet, "may" a verb."""
    if phrase.year is not None or phrase.portion is not None:
        return True
    if not match.has("month"):
        return phrase.step is not None
    word = match.tokens("month")[0]
    doubtful = load_language(match.code).settings.get("doubtful_months", [])
    if not isinstance(doubtful, list) or word not in doubtful:
        return True
    small = bool(load_language(match.code).settings.get("months_in_small_letters", True))
    led = match.before("lead", "of", "from", "to", "and", "between", "dash", "month_lead") or phrase.step is not None
    return bool(led) and match.capital != small


def month_of(match: Match) -> list[Piece] | None:
    """A month or day of a year named from the day of writing: "April last year", "le 3 avril de l'an dernier"."""
    phrase = base(match, "month_of")
    return [phrase] if phrase.unit == "year" and phrase.step is not None else None


def short_year(match: Match) -> list[Piece] | None:
    """A month with a year in two digits: "août 99"."""
    if not match.is_short("short_year"):
        return None
    return [replace(base(match), year=full_year(int(match.tokens("short_year")[0])))]


def full_year(short: int) -> int:
    """Return the year that two digits mean, from 1930 to 2029."""
    return short + (1900 if short >= 30 else 2000)


def month_first(match: Match) -> list[Piece] | None:
    """A month and a day behind it: "Oct. 2", "May 21st"; never "en mars 12 soldats"."""
    figure = match.figure("day")
    counting = not match.constants.get("usual") or match.before("month_in") is not None
    if counting and match.counts_something and not match.has("year") and not figure.ordinal:
        return None
    if not match.has("year") and match.constants.get("digits_only") and figure.in_words:
        return None
    return calendar(match)


def day_span(match: Match) -> list[Piece] | None:
    """Days of one month from one to another, or "between the 3rd and 12th of September"."""
    if not match.has("month") and not match.has("month_abbr") and _other_figures(match):
        return None
    kind = "month_of" if match.has("unit") else "calendar"  # "du 6 au 15 septembre l'an prochain"
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
    """Several days of one month, each a date of its own: "les 6 et 13 avril prochains"."""
    phrase = base(match)
    places = [i for i in range(match.found.start, match.found.groups["day"][0] + 1) if _is_day(match, i)]
    out: list[Piece] = []
    for n, place in enumerate(places):
        value = match.reading.sense(place, "number")
        start = match.found.start if n == 0 else place - (match.reading.sense(place - 1, "article") is not None)
        end = match.found.end if place == places[-1] else place + 1
        out.append(replace(phrase, start=start, end=end, day=int(value.value)))
    return out


def _is_day(match: Match, item: int) -> bool:
    figure = match.reading.sense(item, "number")
    return figure is not None and figure.value is not None and 1 <= figure.value <= 31


def night(match: Match) -> list[Piece] | None:
    """The night between two days: "la nuit du 3 au 4 mai", "dans la nuit de lundi à mardi"."""
    second = replace(base(match), part=None)
    if match.word("part") != "NI":
        return None
    right = replace(second, weekday=weekday_of_match(match, "wd2"))
    if not match.has("d1"):
        return [Linked(match.found.start, match.found.end, "range", second, right, "NI")]
    left = _evening_before(match, second)
    if left.day is None or right.day is None or (left.month == right.month and left.day >= right.day):
        return None
    return [Linked(match.found.start, match.found.end, "range", left, right, "NI")]


def _evening_before(match: Match, second: Phrase) -> Phrase:
    """Return the first day of a night, of its own month where it names one: "du 31 décembre au 1er janvier 2024"."""
    month = int(match.word("m1", "month") or second.month or 0) or None
    earlier = month is not None and second.month is not None and month > second.month
    year = second.year - 1 if second.year is not None and earlier else second.year
    return replace(second, day=match.number("d1"), month=month, year=year)


def weekday(match: Match) -> list[Piece] | None:
    """A day by its name; "le lundi" alone is every Monday."""
    if match.has("weekday_abbr") and match.counts_something:  # "na segunda vez" says no Monday
        return None
    phrase = base(match)
    if match.constants.get("attributive") and match.counts_something and match.before("article", "one") is not None:
        return [phrase]  # "in a Friday interview", "the Sunday quakes"
    if phrase.step is None and match.before("ordinal", "each", "one") is not None:  # "le premier samedi de mai"
        return None
    article = match.has("article") or match.before("article") is not None
    habit = article and phrase.step is None and phrase.part is None
    if not habit and match.before("contracted") is not None and phrase.step is None and phrase.part is None:
        phrase = replace(phrase, weak=True)  # "le travail du dimanche", but "du lundi au mercredi"
    if match.has("on"):  # "na segunda": the preposition is no part of the date
        phrase = replace(phrase, start=phrase.start + 1)
    return None if habit else [phrase]


def weekday_of(match: Match) -> list[Piece] | None:
    """A day of another week: "lundi de la semaine prochaine", "mardi en huit"."""
    phrase = base(match, "unit")
    if match.has("in"):
        ahead = match.number("in")
        if ahead not in (8, 15):
            return None
        return [replace(phrase, kind="weekday_ahead", count=Decimal(ahead // 7))]
    if match.has("beside_after") and not match.has("next"):
        phrase = replace(phrase, step=1)
    return [phrase] if phrase.unit == "week" else None


def weekday_day(match: Match) -> list[Piece] | None:
    """ "Thursday the 21st", "vendredi 13"."""
    if match.behind("month", "month_abbr"):
        return None
    return None if not match.figure("day").ordinal and _other_figures(match) else [base(match)]


def deictic_part(match: Match) -> list[Piece] | None:
    """ "tonight", "last night"; the value of the word says how many days off and which part."""
    shift, _, part_name = (match.word("deictic_part") or "0 EV").partition(" ")
    return [replace(base(match, "deictic"), step=None, count=Decimal(shift), part=part_name)]


def told_or_now(match: Match) -> list[Piece] | None:
    """ "the following week": from what the text tells of, else from the day of writing."""
    phrase = base(match, "story")
    if phrase.unit is None or phrase.unit in ("second", "minute", "hour", "night"):
        return None
    sign = -1 if match.has("last") or match.has("beside_before") else 1
    return [replace(phrase, sign=sign, step=None, count=Decimal(1), nth=0, portion=None)]


def deictic(match: Match) -> list[Piece] | None:
    """A day counted from the day of writing, or a part of it: "hier soir", "cette nuit"."""
    shift = match.word("deictic")
    if shift is None and match.has("of"):
        return None
    return [replace(base(match, "deictic"), weekday=None, step=None, portion=None, count=Decimal(shift or 0))]


def present(match: Match) -> list[Piece] | None:
    """ "désormais"."""
    return [base(match, "present")]


def part(match: Match) -> list[Piece] | None:
    """A part of the day that the text tells of; "la journée finale" is none."""
    if not match.has("portion") and (match.word("part") == "DT" or match.counts_something or match.behind("of")):
        return None
    return [replace(base(match, "part"), portion=None)]


def bare_day(match: Match) -> list[Piece] | None:
    """ "le 17", when nothing behind it is counted."""
    figure = match.figure("day")
    if figure is None or (match.constants.get("cardinal") and figure.ordinal and figure.value != 1):
        return None
    return None if _other_figures(match) or match.behind("of") else [base(match)]


def _other_figures(match: Match) -> bool:
    """Say whether bare figures count, or go on to, something else than a day: "du 5 au 10 %", "le 12 de Paris"."""
    if match.counts_something or not match.tokens("day")[0].isdigit():
        return True
    return match.behind(*_NOT_BEHIND_A_DAY)


_FIRST_EDITION = 1900  # the first year that tells which budget or season is meant
_YEAR_DIGITS = 4
_NOUN_WORDS = 3  # from an article to the year behind its noun: "le projet de budget 2025"
_NOT_BEHIND_A_DAY = (
    "month", "unit", "dash", "numeric_date", "weekday", "clock", "ordinal", "number", "code", "percent", "currency",
)  # fmt: skip


def season(match: Match) -> list[Piece] | None:
    """A season; "le printemps de l'environnement" is none."""
    phrase = base(match)
    sure = phrase.year is not None or phrase.step is not None or phrase.portion is not None
    if not sure and (match.behind("of") or match.capital):  # "the Winter Meetings"
        return None
    if match.before("of") is not None and phrase.step is None and not match.has("article"):  # "les Jeux d'hiver 2030"
        return None
    return [_without_lead(match, phrase)]


def _without_lead(match: Match, phrase: Phrase) -> Phrase:
    """Leave the preposition out of the span: "au printemps 2024"."""
    item = match.reading.known.get(phrase.start)
    if item is None or "article" in item.senses or "portion" in item.senses:
        return phrase
    lead = phrase.end - phrase.start > 1 and ("part_lead" in item.senses or "lead" in item.senses)
    return replace(phrase, start=phrase.start + 1) if lead else phrase


def bare_year(match: Match) -> list[Piece] | None:
    """Four digits that the words around show to be a year: "en 2023", "(2019)", "le bilan 2001"."""
    year = match.number("year")
    if year is None or not 1500 <= year <= 2100 or match.behind("percent", "currency", "money", "measure", "unit"):
        return None
    if match.before("dash") and _glued_to_figures(match):
        return None
    return [base(match)] if _is_year(match, year) else None


def _is_year(match: Match, year: int) -> bool:
    """Say whether words around four digits make them a year; nothing counts behind a preposition of time only."""
    if match.constants.get("article") and match.before("article") and year >= 1900 and year % 100:
        return True  # "the 2015 attacks"; a count of thousands has its comma in English
    lead = match.before("lead")
    if (lead is not None and lead != "near") or match.before("between") is not None:
        return bool(year % 100) or not match.counts_something
    if match.counts_something:
        return year >= _FIRST_EDITION and _tells_which(match)
    led = match.before("lead", "from", "of", "to", "and", "dash", "or")
    return led is not None or _stands_as_year(match)


def _tells_which(match: Match) -> bool:
    """Say whether four digits behind a noun tell which one it is: "le budget 2025 prévoit", "la rentrée 2024 verra".

    So many of anything stand in the plural; "dans la rue 2000 manifestants" counts.
    """
    language = load_language(match.code)
    plurals = language.settings.get("plural_endings")
    reading, at = match.reading, match.found.start - 1
    behind = reading.firsts[match.found.end]
    word = reading.tokens.words[behind]
    if (
        language.settings.get("head_last")
        or not isinstance(plurals, list)
        or len(match.tokens("year")[0]) != _YEAR_DIGITS
        or at < 1
    ):
        return False
    if match.behind(*NOMINAL) or word.endswith(tuple(map(str, plurals))) or reading.tokens.capital(behind):
        return False
    determiners = language.cues.get("determiner", ())
    noun = at
    while noun > max(at - _NOUN_WORDS, 0) and reading.codes[noun] == PLAIN_WORD:
        noun -= 1
        if reading.tokens.words[reading.lasts[noun]] in determiners:
            return True
    return False


def _glued_to_figures(match: Match) -> bool:
    """Say whether the dash in front hangs on digits that are no year: "82-2100"."""
    reading, at = match.reading, match.found.start - 2
    if at < 0 or not reading.tokens.glued(reading.lasts[at]):
        return False
    item = reading.known.get(at)
    figures = item is None or "number" in item.senses or "code" in item.senses
    return figures and not (item is not None and "year" in item.senses)


def _stands_as_year(match: Match) -> bool:
    """Say whether what is in front lets four digits be a year: a word, a bracket, the beginning."""
    at = match.found.start - 1
    if at < 0:
        return True
    word = match.reading.tokens.words[match.reading.lasts[at]]
    if word in ("(", "[", ",", ":", "\n", ";", "=", "«", '"'):
        return True
    return match.reading.codes[at] == PLAIN_WORD or match.before("season", "feast", "article") is not None


def bare_short_year(match: Match) -> list[Piece] | None:
    """ "en 97", when nothing behind it is counted."""
    if not match.is_short("short_year"):
        return None
    phrase = base(match)
    year = full_year(int(match.tokens("short_year")[0]))
    return [replace(phrase, start=match.found.groups["short_year"][0], year=year)]


def term(match: Match) -> list[Piece] | None:
    """A quarter or half of a year by its number: "premier semestre 2023"."""
    nth = match.number("nth")
    phrase = replace(base(match), start=match.found.start)
    if nth is None or not 1 <= nth <= (4 if match.has("quarter_word") else 2):
        return None
    if match.has("half_word") and match.constants.get("of_games") and phrase.year is None and phrase.step is None:
        return None  # "scored in the second half"
    phrase = replace(phrase, quarter=nth) if match.has("quarter_word") else replace(phrase, half=nth)
    if not match.constants.get("keep_article") and match.has("article") and phrase.start < phrase.end - 1:
        phrase = replace(phrase, start=phrase.start)
    return [phrase]


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
    return [replace(phrase, quarter=number) if name == "quarter" else replace(phrase, half=number)]


def unit(match: Match) -> list[Piece] | None:
    """A unit around the day of writing: "cette année", "la semaine dernière", "fin de l'année"."""
    phrase = base(match, "unit")
    if phrase.unit is None or phrase.unit in ("second", "minute", "hour", "night", "day", "fortnight"):
        return None
    if match.has("earlier_later") or match.has("rest"):
        phrase = replace(phrase, portion=match.word("earlier_later") or "rest")
    if phrase.unit == "weekend" and phrase.portion is None:
        return [replace(phrase, step=phrase.step or 0)]
    named = match.found.end < len(match.reading.codes) and match.reading.tokens.capital(
        match.reading.firsts[match.found.end]
    )  # "en fin de semaine Jean Dupont a dit"
    if phrase.step is None and match.counts_something and not named:
        return None
    if phrase.step is None and match.behind("of"):
        return None
    if match.behind("number") and match.reading.sense(match.found.end - 1, "decade_word") is not None:
        return None  # "le début des années 90"
    return [_without_lead(match, replace(phrase, step=phrase.step or 0))]


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


def week_of_year(match: Match) -> list[Piece] | None:
    """ "week 31 of 2024"; in English "week 3" alone is more often one of a season or a trial."""
    number, phrase = match.number("nth"), base(match, "week_of_year")
    if phrase.unit != "week" or number is None or match.figure("nth").ordinal or not 1 <= number <= 53:
        return None
    least = load_language(match.code).settings.get("week_numbers_from", 1)
    if phrase.year is None and (match.figure("nth").in_words or match.behind("of") or number < int(str(least))):
        return None
    return [replace(phrase, nth=number)]


def fiscal(match: Match) -> list[Piece] | None:
    """ "fiscal year 2024", "l'exercice 2024", "FY2024": a year that begins when its country or firm says."""
    year = match.number("year")
    return None if year is None or not 1900 <= year <= 2100 else [replace(base(match, "fiscal"), year=year)]


def weekday_count(match: Match) -> list[Piece] | None:
    """ "two Saturdays ago", "il y a deux samedis"."""
    count = match.number("number")
    if count is None or match.figure("number").ordinal or not 1 < count <= 10:
        return None
    sign = -1 if match.has("ago") else 1
    day = int(match.word("weekday_plural") or 1)
    return [replace(base(match, "weekday_count"), weekday=day, count=Decimal(count), sign=sign)]


def weekday_back(match: Match) -> list[Piece] | None:
    """ "a week ago Tuesday"."""
    phrase, count = base(match, "weekday_back"), count_of(match)
    fit = phrase.unit == "week" and count is not None and count % 1 == 0
    return [replace(phrase, unit=None, count=count)] if fit else None


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


def years(match: Match) -> list[Piece] | None:
    """ "2019-21", "saison 2023/24": from one year to another with two digits."""
    first, second = match.number("year"), match.number("short_year")
    words, tokens = match.tokens("short_year"), match.reading.tokens
    at, end = (match.reading.firsts[match.found.groups[name][0]] for name in ("year", "short_year"))
    if first is None or second is None or end - at != 2 or not (tokens.glued(at) and tokens.glued(at + 1)):
        return None
    last = second if match.has("fiscal_word") and len(words[0]) == 4 else first // 100 * 100 + second
    if (len(words[0]) != 2 and last != second) or not 1800 <= first < last <= first + _LONGEST_SEASON:
        return None
    beside = match.behind("dash", "unit", "percent", "currency", "measure", "number", "code")
    if beside or match.before("dash") is not None:
        return None
    left = base(match)
    return [Linked(match.found.start, match.found.end, "range", left, replace(left, year=last))]


def year_span(match: Match) -> list[Piece] | None:
    """ "l'édition 2012-2013": two years that only a dash parts are years, whatever word stands before them."""
    first, last = match.number("year"), match.number("last_year")
    at, end = (match.reading.firsts[match.found.groups[name][0]] for name in ("year", "last_year"))
    tokens = match.reading.tokens
    if first is None or last is None or end - at != 2 or not (tokens.glued(at) and tokens.glued(at + 1)):
        return None
    if not 1500 <= first < last <= 2100 or match.before("dash") is not None:
        return None
    if match.behind("dash", "unit", "percent", "currency", "measure", "number", "code"):
        return None
    left = base(match)
    return [Linked(match.found.start, match.found.end, "range", left, replace(left, year=last))]


_LONGEST_SEASON = 12  # years; "1914-18" and "2019-20" are, "1900-85" is a code


def story_unit(match: Match) -> list[Piece] | None:
    """The unit before or after the one told of: "la semaine suivante", "l'année précédente"."""
    phrase = base(match, "story")
    if phrase.unit is None or phrase.unit in ("second", "minute", "hour"):
        return None
    sign = -1 if match.has("beside_before") else 1
    return [replace(phrase, sign=sign, count=Decimal(1), nth=0)]


def nth(match: Match) -> list[Piece] | None:
    """The nth day, weekday or week of a larger unit: "la dernière semaine d'octobre"."""
    phrase = base(match, "nth")
    number = -1 if match.has("nth_last") else (1 if match.has("first") else match.number("nth"))
    if match.has("nth_last") and match.has("nth"):
        number = -(match.number("nth") or 1)
    if number is None or number == 0 or abs(number) > 366:
        return None
    inner, outer = phrase.unit, match.word("unit2", "unit")
    if inner in ("second", "minute", "hour", "night", "year", "decade", "century", "half"):
        return None
    if outer is not None and outer not in ("week", "month", "year", "quarter", "decade", "century"):
        return None
    count = match.figure("number")
    if count is not None and (count.ordinal or not 1 < count.value < 100 or phrase.weekday is not None):
        return None
    return [
        replace(
            phrase,
            nth=number,
            clock=outer,
            sign=int(outer is not None),
            step=phrase.step or 0,
            count=None if count is None else count.value,
        )
    ]


def ago(match: Match) -> list[Piece] | None:
    """ "il y a trois semaines"."""
    return _offset(match, -1)


def ahead(match: Match) -> list[Piece] | None:
    """ "dans trois jours"; "within three days" is any of them."""
    found = _offset(match, 1, "within" if match.word("ahead") == "within" else "offset")
    lasting = bool(match.constants.get("lasting"))
    return found and [replace(piece, lasting=lasting) for piece in found if isinstance(piece, Phrase)]


def _offset(match: Match, sign: int, kind: str = "offset") -> list[Piece] | None:
    phrase = base(match, kind)
    count = count_of(match)
    if match.has("number") and match.figure("number").ordinal:  # "in 15th century"
        return None
    if phrase.unit is None or phrase.unit in ("night", "weekend") or (count is None and not match.has("few")):
        return None
    if phrase.unit in ("second", "minute", "hour"):
        return _hours(phrase, count, sign)
    also = tuple((match.figure(n).value, str(match.word(u, "unit"))) for n, u in _FURTHER if match.has(n))
    if any(u in ("second", "minute", "hour", "night", "weekend") for _, u in also):
        return None
    return [replace(phrase, sign=sign, count=count, also=also)]


_FURTHER = (("n2", "u2"), ("n3", "u3"))


def _hours(phrase: Phrase, count: Decimal | None, sign: int) -> list[Piece] | None:
    """ "il y a 24 heures" tells a day; "il y a deux heures" tells nothing about which."""
    if phrase.unit != "hour" or count is None or count % 24 != 0:
        return None
    return [replace(phrase, unit="day", sign=sign, count=count / 24)]


def count_of(match: Match) -> Decimal | None:
    """Return how many units a match counts; a literal one counts one, a half behind adds a half."""
    if match.has("few"):
        return None
    figure = match.figure("number")
    count = Decimal(1) if figure is None else figure.value
    if count is None:
        return None
    half = match.has("half_more")
    return count + Decimal("0.5") if half else count


def story(match: Match) -> list[Piece] | None:
    """ "trois jours plus tôt", "two days later"; before or after another date when one follows."""
    found = _offset(match, -1 if match.has("before_told") else 1, "story")
    if found is None or match.reading.sense(match.found.end - 1, "hook") is None:
        return found
    # "une semaine après la rupture" hangs on no date; "deux jours après, …" on what was told.
    told = match.has("after_told") or match.has("before_told")
    if told and not match.counts_something and not match.behind("article", "this", "of", "one", "number"):
        return found
    return [replace(piece, weak=True) for piece in found if isinstance(piece, Phrase)]


def beside(match: Match) -> list[Piece] | None:
    """ "la veille", "le lendemain matin", "ce jour-là"; "en état de veille" is no date."""
    shift = int(match.word("beside") or 0)
    bare = not any(match.has(name) for name in ("article", "this", "one", "number"))
    if (bare and (shift < 0 or match.constants.get("article"))) or (shift < 0 and match.counts_something):
        return None
    phrase = base(match, "story")
    sign = -1 if shift < 0 else 1
    count = match.figure("number")
    many = Decimal(abs(shift)) if count is None else count.value
    hook = match.reading.sense(match.found.end - 1, "hook") is not None
    event = match.behind("of") or (hook and (match.counts_something or match.behind("article", "this", "one")))
    return [replace(phrase, unit="day", sign=sign, count=many, portion=None, step=None, weak=event)]


def stretch(match: Match) -> list[Piece] | None:
    """ "les trois prochains mois", "the last two decades"."""
    phrase = base(match, "stretch")
    count = Decimal(2) if match.has("couple") else count_of(match)
    if phrase.unit is None and count is not None:
        phrase, count = replace(phrase, unit="quarter"), _quarters(match, count)
    if phrase.unit in ("second", "minute", "hour", "night", "weekend") or count is None:
        return None
    if match.word("last") == "led" and match.found.start > 0 and match.before("article") is None:
        return None
    return [replace(phrase, count=count, sign=phrase.step or -1)]


def _quarters(match: Match, share: Decimal) -> Decimal | None:
    """Return how many quarters of a year are meant by what reads as a share: "the past two quarters"."""
    named = load_language(match.code).words.get("unit", {}).get(match.tokens("number")[-1]) == "quarter"
    return share * 4 if named and match.figure("number").fraction and not match.behind("of") else None


def holding(match: Match) -> list[Piece] | None:
    """ "la semaine du 12 mars", "the week of October 7": the unit that holds the date behind it."""
    phrase = base(match, "holding")
    return [replace(phrase, step=None)] if phrase.unit in ("week", "weekend", "month") else None


def decade(match: Match) -> list[Piece] | None:
    """ "les années 1990", "les années 60", "the 1990s"."""
    phrase = base(match, "decade")
    year = phrase.year if phrase.year is not None else match.number("short_year")
    if match.has("decade"):
        marks = load_language(match.code).words.get("decade_mark", {})
        year = match.number("decade") if match.tokens("decade")[-1] in marks else None
    article = match.has("article") or match.has("portion") or match.before("contracted", "of") is not None
    if not article and (match.has("decade_word") or (year is not None and year < 100)):  # "in her 20's"
        return None
    if match.has("decade_name"):
        led = match.has("article") or match.before("lead") is not None
        year = int(match.word("decade_name") or 0) if led else None
    if year is None or year % 10 or not (10 <= year < 100 or 1000 <= year < 2200):
        return None
    return [replace(phrase, year=year)]


def century(match: Match) -> list[Piece] | None:
    """ "le XIXe siècle", "the 21st century"."""
    number = match.number("nth")
    return None if number is None else [replace(base(match, "century"), count=Decimal(number))]


def feast(match: Match) -> list[Piece] | None:
    """A feast by its name; "le marché de Noël" and "a Christmas tree" are no dates."""
    phrase = replace(base(match, "feast"), feast=match.word("feast"))
    if phrase.unit is not None and (phrase.unit != "weekend" and (phrase.unit != "year" or phrase.step is None)):
        return None
    if phrase.year is not None or phrase.step is not None or phrase.unit is not None:
        return [phrase]
    doubtful = load_language(match.code).settings.get("doubtful_feasts", [])
    if isinstance(doubtful, list) and match.tokens("feast")[-1] in doubtful and not _named_feast(match):
        return None
    if match.before("one", "article") and match.counts_something and not match.has("article"):
        return None
    return [replace(phrase, weak=not match.has("article") and match.before("of") is not None)]


def _named_feast(match: Match) -> bool:
    """Say whether a word is the feast: "l'Ascension", but not "l'ascension du mont" nor "Pierre Toussaint"."""
    at = match.found.start - 1
    named = at >= 0 and match.reading.codes[at] == PLAIN_WORD and match.reading.tokens.capital(match.reading.firsts[at])
    return match.reading.tokens.capital(match.reading.lasts[match.found.groups["feast"][0]]) and not named


def slashed(match: Match) -> list[Piece] | None:
    """ "22/04": a day and a month without a year, glued by a stroke."""
    return _figures(match, "/".join((match.tokens("d1")[0], match.tokens("day")[0])))


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
    first, last = match.reading.firsts[match.found.start], match.reading.lasts[match.found.end - 1]
    mark = tokens.words[first + 1]
    if mark not in "-/" or (year + 1) % 100 == month or last - first != 2 or match.behind("dash", "unit"):
        return None
    return [replace(base(match), month=month)]


def _figures(match: Match, literal: str) -> list[Piece] | None:
    order = str(load_language(match.code).settings.get("date_order", "dmy"))
    read = numeric_date(literal, order)
    if read is None or read.month is None:
        return None
    tokens = match.reading.tokens
    first, last = match.reading.firsts[match.found.start], match.reading.lasts[match.found.end - 1]
    if "/" in literal and not all(tokens.glued(i) for i in range(last - 2, last)):
        return None
    if "/" in literal and first > 0 and tokens.words[first - 1] == "/":
        return None
    return [_numeric_phrase(match, read)]


def story_weekday(match: Match) -> list[Piece] | None:
    """ "mercredi suivant": the next day of that name after what the text tells of."""
    return [replace(base(match, "story_weekday"), sign=-1 if match.has("beside_before") else 1)]


def named_day(match: Match) -> list[Piece] | None:
    """ "le 14-Juillet": a feast; "le 11-Septembre" names what happened on that day of one year, and is no date."""
    phrase = base(match)
    feasts = load_language(match.code).words.get("feast", {}).values()
    if not match.capital or f"{phrase.month}-{phrase.day}" in feasts:
        return calendar(match)
    return [replace(phrase, weak=True)]


def numeric(match: Match) -> list[Piece] | None:
    """A date in figures, in the order of the language, with the other order kept beside it."""
    order = str(load_language(match.code).settings.get("date_order", "dmy"))
    read = numeric_date(str(match.word("numeric_date")), order)
    if read is None and len(str(match.word("numeric_date"))) == _LONG_DATE:
        return [replace(base(match, "impossible"), weekday=None)]
    if read is None or (read.year is None and (match.counts_something or match.behind("unit", "of", "percent"))):
        return None
    return [_numeric_phrase(match, read)]


def glued_day(match: Match) -> list[Piece] | None:
    """ "Oct-2", "Jan/1": a short month and a day that one mark joins, with nothing behind that goes on."""
    first, last = (match.reading.firsts[match.found.start], match.reading.lasts[match.found.end - 1])
    glued = all(match.reading.tokens.glued(i) for i in range(first, last))
    on = match.behind("dash", "year", "number", "code", "unit", "percent", "month", "month_abbr")
    return None if not glued or on or match.before("dash") is not None else calendar(match)


def unusual(match: Match) -> list[Piece] | None:
    """ "Sep-23-2020", "12. Nov. 2016", "2020/23/Sep": what no other pattern reads, read by dateparser."""
    reading, month = match.reading, month_of_match(match)
    first, last = reading.firsts[match.found.start], reading.lasts[match.found.end - 1]
    order = str(load_language(match.code).settings.get("date_order", "dmy"))
    if month is None or (match.has("dash") and not all(reading.tokens.glued(i) for i in range(first, last))):
        return None
    start, end = reading.tokens.starts[first], reading.tokens.ends[last]
    written = reading.tokens.plain[start:end]
    day = None if match.counts_something else unusual_dates.read(written, match.code, order, month)
    if day is None:
        return None
    year = day.year if str(day.year) in written else full_year(day.year % 100)
    return [replace(base(match), year=year, month=day.month, day=day.day)]


_LONG_DATE = 10  # characters of "2024-13-45", which nothing but a date is written like


def impossible(match: Match) -> list[Piece] | None:
    """ "le 32 mai", "32 May 2024": a day beyond every month, where an article or a year shows that a day is meant."""
    figure, day = match.figure("beyond"), match.number("beyond")
    said = match.has("the_day") or match.has("year")
    if figure is None or day is None or figure.in_words or figure.ordinal or 0 < day <= 31 or day >= 100 or not said:
        return None
    return [base(match, "impossible")]


def _numeric_phrase(match: Match, read: Numeric) -> Phrase:
    minutes = None if read.clock is None else int(read.clock[:2]) * 60 + int(read.clock[3:])
    phrase = replace(base(match), year=read.year, month=read.month, day=read.day, clock=read.clock)
    return replace(phrase, minutes=None if minutes is None else (minutes, minutes), alternatives=read.others)


BUILDERS: Mapping[str, Callable[[Match], list[Piece] | None]] = {
    "calendar": calendar,
    "month_of": month_of,
    "short_year": short_year,
    "month_first": month_first,
    "day_span": day_span,
    "days": days,
    "night": night,
    "weekday": weekday,
    "weekday_of": weekday_of,
    "deictic": deictic,
    "present": present,
    "part": part,
    "bare_day": bare_day,
    "season": season,
    "bare_year": bare_year,
    "bare_short_year": bare_short_year,
    "term": term,
    "term_mark": term_mark,
    "spoken_year": spoken_year,
    "unit": unit,
    "over_weekend": over_weekend,
    "story_unit": story_unit,
    "nth": nth,
    "ago": ago,
    "ahead": ahead,
    "story": story,
    "beside": beside,
    "stretch": stretch,
    "weekday_day": weekday_day,
    "deictic_part": deictic_part,
    "told_or_now": told_or_now,
    "to_date": to_date,
    "after_next": after_next,
    "week_of_year": week_of_year,
    "weekday_count": weekday_count,
    "fiscal": fiscal,
    "weekday_back": weekday_back,
    "month_days": month_days,
    "years": years,
    "year_span": year_span,
    "holding": holding,
    "decade": decade,
    "century": century,
    "feast": feast,
    "numeric": numeric,
    "named_day": named_day,
    "impossible": impossible,
    "unusual": unusual,
    "glued_day": glued_day,
    "clock": clock,
    "clock_span": clock_span,
    "slashed": slashed,
    "spaced": spaced,
    "year_month": year_month,
    "story_weekday": story_weekday,
}
