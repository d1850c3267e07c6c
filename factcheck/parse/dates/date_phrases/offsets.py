"""So many units before or after a day: of writing ("il y a trois semaines") or of the story ("le lendemain")."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.date_phrases.plain_lengths import counts_from_now
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.match_fields import base, count_of
from factcheck.parse.dates.tense import ENDERS, PAUSES
from factcheck.parse.words.tokens import NUMBER, WORD


def told_or_now(match: Match) -> list[Piece] | None:
    """ "the following week": from what the text tells of, else from the day of writing."""
    phrase = base(match, "story")
    if phrase.unit is None or phrase.unit in ("second", "minute", "hour", "night"):
        return None
    sign = -1 if match.has("last") or match.has("beside_before") else 1
    return [replace(phrase, sign=sign, step=None, count=Decimal(1), nth=0, portion=None)]


def story_unit(match: Match) -> list[Piece] | None:
    """The unit before or after the one told of: "la semaine suivante", "l'année précédente"."""
    phrase = base(match, "story")
    if phrase.unit is None or phrase.unit in ("second", "minute", "hour"):
        return None
    sign = -1 if match.has("beside_before") else 1
    return [replace(phrase, sign=sign, count=Decimal(1), nth=0)]


def told_unit(match: Match) -> list[Piece] | None:
    """ "cette année-là", "the same week": the one of what the text tells of; "that year's budget" too."""
    phrase = base(match, "told_unit")
    several = any(match.reading.sense(i, "many") is not None for i in range(match.found.start, match.found.end))
    if phrase.unit not in _BESIDE or several or (match.counts_something and not match.has("this")):
        return None  # "la même année scolaire", "ces années-là"
    return [replace(phrase, step=None)]


def unit_beside(match: Match) -> list[Piece] | None:
    """ "the decade after", "l'année avant": the unit beside the date that follows, without which it tells no time."""
    phrase = base(match, "story")
    items = range(match.found.start, match.found.end)
    several = any(match.reading.sense(i, name) is not None for i in items for name in ("many", "plural_article"))
    if phrase.unit not in _BESIDE or several:  # "in the months after May"
        return None
    sign = -1 if match.has("before_date") else 1
    return [replace(phrase, sign=sign, count=Decimal(1), nth=0, step=None, weak=True)]


def unit_told(match: Match) -> list[Piece] | None:
    """ "the year before", "the week after": the unit beside what the text tells of, where no other time follows."""
    reading, end = match.reading, match.found.end
    ends = end >= len(reading.codes) or reading.tokens.words[reading.firsts[end]] in _CLOSING or match.behind("and")
    phrase = base(match, "story")
    if not ends or phrase.unit not in _BESIDE:
        return None
    sign = -1 if match.has("before_told") else 1
    return [replace(phrase, sign=sign, count=Decimal(1), nth=0)]


_CLOSING = ENDERS | PAUSES | {")", '"', "”"}
_BESIDE = frozenset({"week", "month", "quarter", "year", "decade", "century"})


def ahead(match: Match) -> list[Piece] | None:
    """ "dans trois jours"; "within three days" is any of them."""
    if not counts_from_now(match):
        return None
    found = offset_of(match, 1, "within" if match.word("ahead") == "within" else "offset")
    lasting = bool(match.constants.get("lasting"))
    return found and [replace(piece, lasting=lasting) for piece in found if isinstance(piece, Phrase)]


def offset_of(match: Match, sign: int, kind: str = "offset") -> list[Piece] | None:
    """Return so many units before or after now, or what is told: sign -1 or 1; None where they are no offset."""
    phrase = base(match, kind)
    count = count_of(match)
    figure = match.figure("number")
    if not _counts_units(match, figure):
        return None
    phrase = replace(phrase, hedge=phrase.hedge or ("about" if match.has("of") else None))
    if phrase.unit is None or phrase.unit in ("night", "weekend") or (count is None and not match.has("few")):
        return None
    if phrase.unit in ("second", "minute", "hour"):
        return _hours(phrase, count, sign)
    also = tuple((match.figure(n).value, str(match.word(u, "unit"))) for n, u in _FURTHER if match.has(n))
    if any(u in ("second", "minute", "hour", "night", "weekend") for _, u in also):
        return None
    if phrase.hedge is None and figure is not None and figure.in_words and phrase.unit == "day":
        rounded = match.listed(f"{figure.value.normalize():f}", "rounded_days")
        phrase = replace(phrase, hedge="about" if rounded and kind == "offset" else None)
    return [replace(phrase, sign=sign, count=count, also=also)]


def _counts_units(match: Match, figure: Any) -> bool:
    """Say whether a figure counts units of the calendar: no "half a century", "hundreds of years", "jours ouvrables".

    Only a collective has an "of" before its unit: "il y a une dizaine d'années".
    """
    if match.before("half_more") is not None or match.behind("working"):
        return False
    if figure is None:
        return not match.has("of")
    return not figure.ordinal and figure.stated is not None and not (match.has("of") and figure.vague is None)


_FURTHER = (("n2", "u2"), ("n3", "u3"))


def _hours(phrase: Phrase, count: Decimal | None, sign: int) -> list[Piece] | None:
    """ "il y a 24 heures" tells a day; "il y a deux heures" tells nothing about which."""
    if phrase.unit != "hour" or count is None or count % 24 != 0:
        return None
    return [replace(phrase, unit="day", sign=sign, count=count / 24)]


def story(match: Match) -> list[Piece] | None:
    """ "trois jours plus tôt", "two days later"; before or after another date when one follows."""
    found = offset_of(match, -1 if match.has("before_told") else 1, "story")
    if _later_than_planned(match):
        return None
    paid = match.has("one") and match.before("number", "currency", "either_unit", "measure") is not None
    if (paid or match.before("during") is not None) and match.reading.sense(match.found.end - 1, "from") is not None:
        return None  # "closed for ten days from 18 December" tells how long and since when; so "£1,717 a year from May"
    if found is not None and match.has("exactly"):
        return [replace(piece, grain="day") for piece in found if isinstance(piece, Phrase)]
    if found is None or match.reading.sense(match.found.end - 1, "hook") is None:
        return found
    # "une semaine après la rupture" hangs on no date; "deux jours après, …" on what was told.
    told = match.has("after_told") or match.has("before_told")
    if told and not _event_behind(match):
        return found
    return [replace(piece, weak=True) for piece in found if isinstance(piece, Phrase)]


def _later_than_planned(match: Match) -> bool:
    """Say whether an offset is compared with what was foreseen: "trois semaines plus tard que prévu" is no day."""
    words, behind = match.reading.tokens.words, match.ends[1] + 1
    return behind < len(words) and match.listed(words[behind], "later_than")


def _event_behind(match: Match) -> bool:
    """Say whether a word goes on from "after", which then hangs on it: "deux jours après son élection"."""
    reading, end = match.reading, match.found.end
    if end >= len(reading.codes) or match.behind("and", "or", "that"):
        return False
    first = reading.firsts[end]
    return reading.tokens.kinds[first] in (WORD, NUMBER) and reading.tokens.words[first] != "\n"


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
    event = match.behind("of") or (hook and (match.counts_something or _clause_behind(match)))
    return [replace(phrase, unit="day", sign=sign, count=many, portion=None, step=None, weak=event)]


def _clause_behind(match: Match) -> bool:
    """Say whether what follows is told of: "the day after the vote", "the day after it was revealed"."""
    reading, end = match.reading, match.found.end
    if match.behind("article", "this", "one") or end >= len(reading.codes):
        return match.behind("article", "this", "one")
    return reading.tokens.words[reading.firsts[end]] in load_language(match.code).cues.get("pronoun", ())


def beside_part(match: Match) -> list[Piece] | None:
    """ "the next morning", "the previous night"; "the night before the vote" hangs on what no date tells."""
    before = match.has("beside_before") or match.has("before_told")
    if match.has("before_told") and (match.counts_something or match.behind("article", "this", "one")):
        return None
    return [replace(base(match, "story"), unit="day", sign=-1 if before else 1, count=Decimal(1), step=None)]


def story_month(match: Match) -> list[Piece] | None:
    """ "the following January", "en mars suivant": the next month of that name after what the text tells of.

    So is a day of one: "le 25 mars précédent". "En janvier d'après la chaîne" tells who says so.
    """
    told_by = match.reading.sense(match.found.end - 1, "beside_after") is not None
    if told_by and (_named_behind(match) or (match.has("day") and len(match.tokens("beside_after")) > 1)):
        return None
    return [replace(base(match, "story_month"), sign=-1 if match.has("beside_before") else 1, step=None)]


def _named_behind(match: Match) -> bool:
    """Say whether a noun with its article or a name follows right behind."""
    return match.behind("article", "this", "one", "contracted") or match.name_behind


def that_day(match: Match) -> list[Piece] | None:
    """ "that same day", "that night"; "that day labourers were hit" opens a clause."""
    opens = match.reading.tokens.capital(match.reading.firsts[match.found.start])
    if not opens and match.has("day_word") and match.counts_something:
        return None
    return [replace(base(match, "story"), unit="day", sign=1, count=Decimal(0))]


BUILDERS: Mapping[str, Builder] = {
    "told_or_now": told_or_now,
    "story_unit": story_unit,
    "unit_beside": unit_beside,
    "unit_told": unit_told,
    "ahead": ahead,
    "story": story,
    "beside": beside,
    "beside_part": beside_part,
    "story_month": story_month,
    "told_unit": told_unit,
    "that_day": that_day,
}
