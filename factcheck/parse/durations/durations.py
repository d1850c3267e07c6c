"""Durations and ages: how long something lasts, how old someone is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.parse.dates import dates
from factcheck.parse.dates.date_match import Match
from factcheck.parse.durations.age_forms import listed_before
from factcheck.parse.durations.age_signs import is_age
from factcheck.parse.durations.duration_forms import READERS
from factcheck.parse.durations.duration_values import Lasting, quantity_of, timex
from factcheck.parse.quantities.spreads import is_spread
from factcheck.parse.words.grammar import Found
from factcheck.parse.words.lexicon import grammar
from factcheck.parse.words.reading import Reading


def read(reading: Reading, code: str, dated: Sequence[Mention] | None = None) -> list[Mention]:
    """Return the durations and ages of a text, in order.

    dated  the dates of the same text, which keep what lies inside them ("il y a trois semaines" is no duration);
           None has them found again.

    A hedge in front is part of the span and widens the interval as the table of hedges does. A duration's base is
    seconds; a month is 28 to 31 days there, a year 365 or 366. An age counts years (months, weeks, days of the very
    young).
    """
    taken = [(m.start, m.end) for m in dated] if dated is not None else _spans(reading, code)

    def accept(found: Found) -> list[Mention] | None:
        match = Match(found, reading, code)
        amount = READERS[found.pattern.means](match)
        if amount is None or _long_ago(amount, match):
            return None
        last = _mention(_unspread(amount, match), match, taken)
        if last is None:
            return None
        listed = listed_before(amount, reading) if last.kind == "age" and match.has("unit") else ()
        return [*filter(None, (_mention(a, match, taken) for a in listed)), last]

    return [mention for mentions in grammar(code, "duration").read(reading.codes, accept) for mention in mentions]


def _spans(reading: Reading, code: str) -> list[tuple[int, int]]:
    return [reading.span(piece.start, piece.end) for piece in dates.find(reading, code)]


def _long_ago(amount: Lasting, match: Match) -> bool:
    """Say whether a vague span only tells how long ago: "il y a quelques jours" lasts nothing and has no day."""
    if amount.vague is not None or amount.parts[0][0] is not None:
        return False
    return any(match.reading.sense(at, "ago") is not None for at in (amount.start - 1, amount.end))


def _unspread(amount: Lasting, match: Match) -> Lasting:
    if amount.hedge is None or not is_spread(match.reading, amount.start, match.words_of("spread_verbs")):
        return amount
    return replace(amount, start=amount.start + 1, hedge=None)


def _mention(amount: Lasting, match: Match, taken: Sequence[tuple[int, int]]) -> Mention | None:
    start, end = match.reading.span(amount.start, amount.end)
    if any(start < high and low < end for low, high in taken):
        return None
    age = amount.age or is_age(amount, match)
    quantity = quantity_of(amount, "age" if age else "duration")
    return Mention(start, end, "age" if age else "duration", quantity, timex=timex(amount.parts))
