"""What comes again: "chaque mois", "tous les mercredis soir", "every other week"; a set of days and none of them."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import Builder, Match, Piece
from factcheck.parse.dates.match_fields import base


def recurring(match: Match) -> list[Piece] | None:
    """How often something comes: in every unit, or on each day of a name, perhaps in one part of it.

    unsaid  in languages whose annotators mark no sets; no day is read of one there either: "every other Tuesday".
    """
    phrase = base(match, "set")
    if match.behind("working", "inside", "starting") or _is_some(match):
        return None  # "tous les jours ouvrés"
    day = match.word("weekday") or match.word("weekday_plural")
    return [replace(phrase, weekday=int(day) if day else None, weak=bool(match.constants.get("unsaid")))]


def _is_some(match: Match) -> bool:
    """Say whether they are those of one time: "toutes les semaines de mai", but not "tous les jours de 10 h à 19 h"."""
    timed = match.reading.is_any(match.found.end + 1, "clock", "number")
    return (match.behind("of") and not timed) or (match.has("all_of") and match.behind("number", "year"))


BUILDERS: Mapping[str, Builder] = {"set": recurring}
