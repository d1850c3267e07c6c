"""Feasts, and days that are named by their date: "Noël 2023", "le 14-Juillet"."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_phrases.days import calendar
from factcheck.parse.dates.match_fields import base, spoken_year_of
from factcheck.parse.words.reading import PLAIN_WORD


def feast(match: Match) -> list[Piece] | None:
    """A feast by its name; "le marché de Noël" and "a Christmas tree" are no dates."""
    phrase = replace(base(match, "feast"), feast=match.word("feast"))
    name = match.tokens("feast")[-1]
    unled = match.listed(name, "feasts_led") and not (_led(match) or phrase.year is not None)
    if _is_in_name(match) or unled or (match.listed(name, "feasts_led") and _behind_name(match)):
        return None
    if phrase.unit is not None and (phrase.unit != "weekend" and (phrase.unit != "year" or phrase.step is None)):
        return None
    if phrase.year is not None or phrase.step is not None or phrase.unit is not None:
        return [phrase]
    if match.listed(name, "doubtful_feasts") and not _named_feast(match):
        return None
    if match.before("one", "article") and match.counts_something and not match.has("article"):
        return None
    return [replace(phrase, weak=not match.has("article") and match.before("of") is not None)]


def _is_in_name(match: Match) -> bool:
    """Say whether a feast is part of a name: "Saint-Nicolas-de-Port", "Noël Morel", "Easter Island"."""
    tokens, last = match.reading.tokens, match.ends[1]
    if tokens.words[last + 1 : last + 2] == ["-"] and tokens.glued(last) and tokens.glued(last + 1):
        return True
    reading, end = match.reading, match.found.end
    if len(match.tokens("feast")) > 1 or end >= len(reading.codes) or match.found.groups["feast"][1] != end:
        return False
    named = (reading.codes[end] == PLAIN_WORD or match.behind("street")) and tokens.capital(reading.firsts[end])
    return named and tokens.capital(last) and not tokens.text[slice(*reading.span(end, end + 1))].isupper()


def feast_spoken(match: Match) -> list[Piece] | None:
    """ "Easter two thousand and eighteen": a feast of a year in words; "Christmas three children came" tells none."""
    return feast(match) if spoken_year_of(match) is not None else None


def _named_feast(match: Match) -> bool:
    """Say whether a word is the feast: "l'Ascension", but not "l'ascension du mont" nor "Pierre Toussaint"."""
    capital = match.reading.tokens.capital(match.reading.lasts[match.found.groups["feast"][0]])
    return capital and not _behind_name(match)


def _behind_name(match: Match) -> bool:
    """Say whether a word with a capital stands in front: "Tariq Ramadan"."""
    at = match.found.start - 1
    return at >= 0 and match.reading.codes[at] == PLAIN_WORD and match.reading.tokens.capital(match.reading.firsts[at])


def _led(match: Match) -> bool:
    """Say whether a word leads to a feast that is a surname or a verb as well: "during Lent", but not "he lent it"."""
    if match.has("article") or match.has("this") or match.has("last") or match.has("next"):
        return True
    at = match.reading.firsts[match.found.start] - 1
    return at >= 0 and match.listed(match.reading.tokens.words[at], "feast_leads")


def named_day(match: Match) -> list[Piece] | None:
    """ "le 14-Juillet": a feast; "le 11-Septembre" names what happened on that day of one year, told by the language.

    With a year it is a day like any other: "le 14-Juillet 2023". Of a name that no year is known of ("le 4-Août")
    nobody says which day it is.
    """
    if match.has("year"):
        return calendar(match)
    first, last = match.reading.firsts[match.found.groups["day"][0]], match.ends[1]
    known = match.named_day("".join(match.reading.tokens.words[first : last + 1])) if match.capital else None
    if known is not None:
        return [known]
    phrase = base(match)
    feasts = load_language(match.code).words.get("feast", {}).values()
    if not match.capital or f"{phrase.month}-{phrase.day}" in feasts:
        return calendar(match)
    return [replace(phrase, weak=True)]


BUILDERS: Mapping[str, Builder] = {
    "feast": feast,
    "feast_spoken": feast_spoken,
    "named_day": named_day,
}
