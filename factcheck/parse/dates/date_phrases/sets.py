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
    if match.behind("of", "working", "inside", "starting") or (match.has("all_of") and match.behind("number", "year")):
        return None  # "tous les jours ouvrés", "toutes les semaines de mai", "toutes les années 60"
    day = match.word("weekday") or match.word("weekday_plural")
    return [replace(phrase, weekday=int(day) if day else None, weak=bool(match.constants.get("unsaid")))]


BUILDERS: Mapping[str, Builder] = {"set": recurring}
