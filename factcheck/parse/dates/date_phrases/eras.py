"""Decades, centuries and eras: "les années 60", "the 21st century", "52 av. J.-C."."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Linked, Match, Piece
from factcheck.parse.dates.match_fields import base

_LAST_YEAR = 9999  # years are counted up to here
_ERA_LETTERS = 3  # of "BCE", "A.D."


def decade(match: Match) -> list[Piece] | None:
    """ "les années 1990", "les années 60", "the 1990s"."""
    phrase = base(match, "decade")
    if phrase.year is None and match.before("whose") is not None:  # "in her early 20s" she is that old
        return None
    year = phrase.year if phrase.year is not None else match.number("short_year")
    if match.has("decade"):
        marks = load_language(match.code).words.get("decade_mark", {})
        year = match.number("decade") if match.tokens("decade")[-1] in marks else None
    article = match.has("article") or match.has("portion") or match.before("contracted", "of") is not None
    article = article or _behind_decade(match)
    if not article and (match.has("decade_word") or (year is not None and year < 100)):  # "in her 20's"
        return None
    if match.has("decade_name"):
        led = match.has("article") or match.before("lead") is not None
        year = int(match.word("decade_name") or 0) if led else None
    if year is None or year % 10 or not (10 <= year < 100 or 1000 <= year < 2200):
        return None
    return None if year < 100 and (_on_a_scale(match) or _of_a_life(match)) else [replace(phrase, year=year)]


def _on_a_scale(match: Match) -> bool:
    """Say whether a temperature or a mark is told by tens: "highs in the 80s", "a temperature in the mid-90s"."""
    words, first = match.reading.tokens.words, match.ends[0]
    return any(match.listed(word, "told_by_tens") for word in words[max(0, first - _SCALE_REACH) : first])


_SCALE_REACH = 5


def _behind_decade(match: Match) -> bool:
    """Say whether another decade stands before: "the 80s and 90s", "the '60s or '70s"."""
    reading, at = match.reading, match.found.start - 2
    if at < 0 or match.before("and", "or", "to", "dash", "comma") is None:
        return False
    return reading.tokens.words[reading.lasts[at]] in load_language(match.code).words.get("decade_mark", {})


def _of_a_life(match: Match) -> bool:
    """Say whether the decade before is one of a life, and this one too: "in their late 30s or early 40s"."""
    if match.before("and", "or", "to", "dash", "comma") is None:
        return False
    start = match.found.start
    return any(match.reading.sense(n, "whose") is not None for n in range(start - _IN_A_LIFE, start))


_IN_A_LIFE = 7  # items from "her" to what follows "her mid-30s or"


def decades(match: Match) -> list[Piece] | None:
    """ "les années 80 et 90", "les années 1930 à 1950": two decades under one word, or from one to the other."""
    first = base(match, "decade")
    years = [match.number(name) for name in ("year", "last_year")]
    if any(y is None or y % 10 or not (10 <= y < 100 or 1000 <= y < 2200) for y in years):
        return None
    at = match.found.groups["last_year"][0]
    left, right = (replace(first, year=y) for y in years)
    if match.has("and") or match.has("or"):
        return [replace(left, end=at - 1), replace(right, start=at)]
    return [Linked(match.found.start, match.found.end, "range", left, right)]


def century(match: Match) -> list[Piece] | None:
    """ "le XIXe siècle", "the 21st century"."""
    number = match.number("nth")
    if number is None or (match.has("era") and not _era_stands(match)):
        return None
    return [replace(base(match, "century"), count=Decimal(number), era=match.word("era"))]


def share_of_century(match: Match) -> list[Piece] | None:
    """ "le deuxième quart du XIXe siècle", "the last third of the 15th century"."""
    shares, number = int(match.word("share_part") or 0), match.number("nth")
    which = -1 if match.has("share_last") else match.number("share")
    if number is None or which is None or which > shares:
        return None
    whole = replace(base(match, "century"), count=Decimal(number), start=match.found.groups["nth"][0])
    part = replace(base(match, "holding"), unit="half", nth=which, count=Decimal(shares))
    return [Linked(match.found.start, match.found.end, "offset", part, whole)]


def centuries(match: Match) -> list[Piece] | None:
    """ "aux XVIIIe et XIXe siècles", "from the 15th to the 17th century": two centuries, or from one to the other."""
    first, last = match.number("nth"), match.number("nth2")
    if first is None or last is None or first >= last or (match.has("from") and match.has("and")):
        return None
    left, right = (replace(base(match, "century"), count=Decimal(n)) for n in (first, last))
    right = replace(right, portion=match.word("portion2", "portion"))
    if match.has("or") or (match.has("and") and not match.has("between")):
        second = match.found.groups["portion2" if match.has("portion2") else "nth2"][0]
        second -= match.reading.sense(second - 1, "article") is not None and not match.reading.is_any(second - 1, "of")
        begun = match.found.start + match.has("from")
        return [replace(left, start=begun, end=match.found.groups["nth"][1]), replace(right, start=second)]
    return [Linked(match.found.start, match.found.end, "range", left, right)]


def era_year(match: Match) -> list[Piece] | None:
    """ "52 av. J.-C.", "AD 79"; "50 ad campaigns" are none."""
    year, figure = match.number("number"), match.figure("number")
    if year is None or figure.ordinal or not 0 < year < _LAST_YEAR or not _era_stands(match):
        return None
    return [replace(base(match), year=year, era=match.word("era"))]


def _era_stands(match: Match) -> bool:
    """Say whether letters for an era have their capitals; several words need none: "avant notre ère"."""
    letters = "".join(match.tokens("era"))
    plain = letters.replace(".", "")
    return len(plain) > _ERA_LETTERS or match.reading.tokens.capital(match.reading.firsts[match.found.groups["era"][0]])


BUILDERS: Mapping[str, Builder] = {
    "decade": decade,
    "decades": decades,
    "century": century,
    "centuries": centuries,
    "share_of_century": share_of_century,
    "era_year": era_year,
}
