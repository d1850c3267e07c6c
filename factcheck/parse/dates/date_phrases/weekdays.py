"""Days by their name: "vendredi soir", "mardi en huit", "two Saturdays ago", "mercredi suivant"."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_phrases.days import goes_on
from factcheck.parse.dates.match_fields import base, count_of


def weekday(match: Match) -> list[Piece] | None:
    """A day by its name; "le lundi" alone is every Monday."""
    if match.has("weekday_abbr") and match.counts_something:  # "na segunda vez" says no Monday
        return None
    phrase = base(match)
    if _named(match) or match.behind("part_plural"):  # "on Friday nights"
        return None
    if match.constants.get("attributive") and match.counts_something and match.before("article", "one") is not None:
        return [phrase]  # "in a Friday interview", "the Sunday quakes"
    if phrase.step is None and match.before("ordinal", "each", "one") is not None:  # "le premier samedi de mai"
        return None
    article = match.has("article") or match.before("article") is not None
    bare = article and phrase.step is None
    habit = bare and phrase.part is None
    led = match.before("article") is not None or match.found.groups.get("article", (-1,))[0] == match.found.start
    if bare and led and not habit and match.setting("weekday_articles_tell_habits"):  # "le vendredi soir"
        phrase = replace(phrase, habit=True)
    contracted = not habit and match.before("contracted") is not None and not _at_an_hour(match)
    if contracted and phrase.step is None and phrase.part is None:
        phrase = replace(phrase, weak=True)  # "le travail du dimanche", but "du lundi au mercredi"
    if match.has("on"):  # "na segunda": the preposition is no part of the date
        phrase = replace(phrase, start=phrase.start + 1)
    return None if habit else [phrase]


def _at_an_hour(match: Match) -> bool:
    """Say whether a time of day stands right behind: "du lundi 8 h au vendredi 18h30" is no habit."""
    reading, end = match.reading, match.found.end
    return reading.is_any(end, "clock") or (reading.is_any(end, "number") and reading.is_any(end + 1, "hour_word"))


def _named(match: Match) -> bool:
    """Say whether a day with a capital is part of a name, where days have none: "le Journal du Dimanche"."""
    if (
        not match.setting("months_in_small_letters", True)
        or not match.titled
        or match.found.end - match.found.start > 1
    ):
        return False
    return match.before("contracted") is not None or match.reading.tokens.capital(match.ends[0] - 1)


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


def week_ahead(match: Match) -> list[Piece] | None:
    """ "Tuesday week", "a week on Sunday": the week after the next day of that name."""
    phrase = base(match, "weekday_ahead")
    told = not (match.counts_something or match.behind("number", "of", "dash", "ordinal"))
    return [replace(phrase, unit=None, count=Decimal(1))] if phrase.unit == "week" and told else None


def weekday_day(match: Match) -> list[Piece] | None:
    """ "Thursday the 21st", "vendredi 13"; never "on Sunday, first opened in 1987", nor the hour of "lundi 8 h"."""
    figure = match.figure("day")
    if match.behind("month", "month_abbr", "hour_word") or (figure.ordinal and figure.in_words and goes_on(match)):
        return None
    return None if not figure.ordinal and match.other_figures else [base(match)]


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


def story_weekday(match: Match) -> list[Piece] | None:
    """ "mercredi suivant": the next day of that name after what the text tells of."""
    return [replace(base(match, "story_weekday"), sign=-1 if match.has("beside_before") else 1)]


BUILDERS: Mapping[str, Builder] = {
    "weekday": weekday,
    "weekday_of": weekday_of,
    "week_ahead": week_ahead,
    "weekday_day": weekday_day,
    "weekday_count": weekday_count,
    "weekday_back": weekday_back,
    "story_weekday": story_weekday,
}
