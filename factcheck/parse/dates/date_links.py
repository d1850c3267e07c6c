"""Neighbouring date phrases read together: ranges, lists, offsets from a date, bounds, times of day."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.frozen import replace
from factcheck.parse.dates.clock_links import beside, joined, over_night
from factcheck.parse.dates.date_lists import sharing
from factcheck.parse.dates.date_match import Linked, Piece
from factcheck.parse.dates.date_ranges import is_article, months_of, range_of, without_count
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.dates.opening_years import opening_year
from factcheck.parse.dates.week_offsets import day_of_week_ago
from factcheck.parse.words.reading import PLAIN_WORD, Reading
from factcheck.parse.words.tokens import WORD


def link(pieces: Sequence[Piece], reading: Reading) -> list[Piece]:
    """Return the phrases with those that belong together made one, and what a list shares handed on."""
    out: list[Piece] = []
    timed = _times(pieces, reading)
    for n, said in enumerate(timed):
        left = out[-1] if out and said.start - out[-1].end <= _NEAR else None
        piece = _of_years_ago(left, said, reading)
        own = n + 1 < len(timed) and _ends_a_span(left, piece, timed[n + 1], reading)
        both = () if own else _both(left, piece, reading)
        if both:
            out[-1:] = both
            continue
        if out and (told := _told_by(out[-1], piece, reading)):
            out[-1:] = [told, piece]
            continue
        if out and (twice := day_of_week_ago(out[-1], piece, reading)):
            out[-1:] = twice
            continue
        left = without_count(left, piece, reading)
        linked = months_of(left, piece, reading) or (_join(left, piece, reading) if left is not None else None)
        if linked is None:
            if isinstance(left, Phrase) and isinstance(piece, Phrase):
                out[-1] = sharing(left, piece, reading)
            out.append(piece)
        else:
            out[-1] = linked
            out[-2:] = _of_week(out[-2:], reading)
    return [_in_year(p, n, out, reading) for n, p in enumerate(out) if not _waits(p)]


def _both(left: Piece | None, right: Piece, reading: Reading) -> Sequence[Piece]:
    """Return a day and the time of day beside it, either first, as `beside` does; none where they are no such two."""
    return (beside(left, right, reading) or ()) if isinstance(left, Phrase) and isinstance(right, Phrase) else ()


def _of_years_ago(left: Piece | None, right: Piece, reading: Reading) -> Piece:
    """Return a day or a month behind so many years ago as one of that year: "Il y a dix ans, le 3 mai, …"."""
    if not isinstance(left, Phrase) or not isinstance(right, Phrase) or left.kind != "offset" or left.sign >= 0:
        return right
    plain = left.unit == "year" and left.count is not None and not left.count % 1 and not left.also
    if not plain or left.hedge or left.nearer is not None or left.grain is not None or left.count is None:
        return right
    bare = right.kind == "calendar" and right.month is not None and right.year is None and right.step is None
    small = (reading.is_any(item, "comma", "article", "lead", "part_lead") for item in range(left.end, right.start))
    return replace(right, kind="month_of", unit="year", step=-int(left.count)) if bare and all(small) else right


def _of_week(pieces: list[Piece], reading: Reading) -> list[Piece]:
    """Return two weekdays behind a week as days of it: "last week between Monday and Wednesday"."""
    if len(pieces) < 2:
        return pieces
    week, days = pieces
    if not isinstance(week, Phrase) or not isinstance(days, Linked) or days.kind != "range":
        return pieces
    bare = all(p.kind == "calendar" and p.weekday and p.day is None and p.step is None for p in (days.left, days.right))
    near = all(reading.is_any(item, "comma") for item in range(week.end, days.start))
    if not (bare and near and week.kind == "unit" and week.unit == "week" and week.step and week.portion is None):
        return pieces
    left, right = (replace(p, kind="unit", unit="week", step=week.step) for p in (days.left, days.right))
    return [replace(days, start=week.start, left=left, right=right)]


def _ends_a_span(left: Piece | None, time: Piece, day: Piece, reading: Reading) -> bool:
    """Say whether a time is of the day behind it, not before: "from 9 p.m. Friday until 5 a.m. Monday"."""
    if left is None or not isinstance(time, Phrase) or time.kind != "clock" or not 0 <= day.start - time.end <= 1:
        return False
    if time.end < day.start and not reading.is_any(time.end, "lead", "part_lead"):  # "until 6am on Monday"
        return False
    if reading.is_any(time.start - 1, "clock_lead") and reading.is_any(time.end, "to"):  # "du 12 mai à 20 h au 13 mai"
        return False
    return any(reading.is_any(item, "to", "dash") for item in range(left.end, time.start))


def _times(pieces: Sequence[Piece], reading: Reading) -> list[Piece]:
    """Return the phrases with two times of day that make a span joined, so that one day can have both."""
    out: list[Piece] = []
    for piece in pieces:
        near = bool(out) and piece.start - out[-1].end <= _NEAR
        span = joined(out[-1], piece, reading) if near else None
        if span is not None:
            out[-1] = span
            continue
        both = over_night(out[-1], piece, reading) if near else None
        if both is None:
            out.append(piece)
        else:
            out[-1:] = both
    return out


_EVENT = 8  # items of "lendemain de l'attentat meurtrier du 3 mai" between the offset and the date


def _told_by(left: Piece, right: Piece, reading: Reading) -> Linked | None:
    """Return an offset that a date behind it settles, the date being a mention of its own; None for any other two.

    "Trois jours plus tôt, le 3 mai, …" says one day twice; "au lendemain de l'attentat du 3 mai" counts from the day.
    """
    if not isinstance(left, Phrase) or not isinstance(right, Phrase) or left.kind != "story" or left.nth is not None:
        return None
    if right.kind != "calendar" or right.day is None or right.month is None or right.impossible:
        return None
    between = range(left.end, right.start)
    if left.weak:
        return Linked(left.start, left.end, "offset", left, right) if _of_event(left, between, reading) else None
    said_twice = bool(between) and len(between) <= 2 and reading.is_any(left.end, "comma")
    if not said_twice or not all(is_article(reading, i) or reading.is_any(i, "lead", "part_lead") for i in between[1:]):
        return None
    return Linked(left.start, left.end, "same", left, right)


def _of_event(left: Phrase, between: range, reading: Reading) -> bool:
    """Say whether an offset counts from an event whose date follows: words without a mark, and "of" before the date."""
    asks = reading.is_any(left.end - 1, "hook") or reading.is_any(left.end, "of")
    if not asks or not 2 < len(between) <= _EVENT:
        return False
    joint = between[-2] if is_article(reading, between[-1]) and not reading.is_any(between[-1], "of") else between[-1]
    if not reading.is_any(joint, "of", "lead", "part_lead"):
        return False
    return all(reading.codes[i] == PLAIN_WORD or reading.tokens.kinds[reading.firsts[i]] == WORD for i in between)


_BRACKETED = 60  # items; a longer aside has lost its year


def _in_year(piece: Piece, index: int, pieces: Sequence[Piece], reading: Reading) -> Piece:
    """Give a month the year whose bracket it stands in: "deux ruptures en 97 (en janvier …, en octobre …)".

    So does the year that opens its clause: "En 2017, la police a compté 90 tués au 19 juin".
    """
    if not isinstance(piece, Phrase) or piece.kind != "calendar" or piece.month is None or piece.year is not None:
        return piece
    words = reading.tokens.words
    opening = opening_year(piece, pieces[:index], reading)
    if opening is not None and piece.step is None:
        return replace(piece, year=opening)
    for item in range(piece.start - 1, max(0, piece.start - _BRACKETED), -1):
        word = words[reading.lasts[item]]
        if word in (")", "\n"):
            return piece
        if word == "(":
            opened = next((p for p in pieces[:index] if isinstance(p, Phrase) and p.end == item), None)
            plain = opened is not None and opened.kind == "calendar" and opened.month is None
            return replace(piece, year=opened.year) if opened is not None and plain else piece
    return piece


_NO_HOOKS = frozenset({"story", "present", "holding"})
_NEAR = 4  # items between two phrases that can still be read together: "le 3 mai et jusqu'au"


def _waits(piece: Piece) -> bool:
    """Say whether an offset stands without the date it needs: "deux jours avant" needs none, "the day of" does."""
    return isinstance(piece, Phrase) and (piece.kind == "holding" or piece.weak)


_HOOKS = ("hook", "before_date", "after_date")


def _join(left: Piece, right: Piece, reading: Reading) -> Piece | None:
    if not isinstance(left, Phrase) or "clock" in (left.kind, right.kind):
        return None
    between = range(left.end, right.start)
    if _asks(left, reading) and _hooked(left, between, reading):
        return _hung(left, right)
    if not isinstance(right, Phrase):
        return None
    return range_of(left, right, reading)


def _hung(left: Phrase, right: Piece) -> Linked | None:
    """Return an offset or a holding unit with the date it asks for."""
    if isinstance(right, Linked):  # "la semaine du 3 au 7 juin" is what the range says
        return replace(right, start=left.start) if right.kind == "range" and left.kind == "holding" else None
    fine = right.day is not None or right.weekday is not None or right.kind == "deictic"
    if left.unit == "half" and left.nth and fine:  # "the second half of Sunday's game"
        return None
    if right.kind in _NO_HOOKS or (right.weak and right.kind != "feast"):
        return None
    if left.kind == "holding" and left.nth and right.kind != _WHOLES.get(left.unit or "", right.kind):
        return None  # "the first day of Monday's trial"
    return Linked(left.start, right.end, "offset", left, right)


# Of which kind of phrase a numbered unit is a part, where only one kind tells a time.
_WHOLES = {"decade": "century", "year": "decade", "day": "nth"}


def _asks(phrase: Phrase, reading: Reading) -> bool:
    """Say whether a phrase can ask for the date behind it; "the following year" tells one, "the year after" asks."""
    if phrase.kind == "story" and phrase.nth is not None:
        return reading.is_any(phrase.end - 1, *_HOOKS) and not reading.is_any(phrase.start, "plural_article")
    return phrase.kind in ("holding", "story")


def _hooked(left: Phrase, between: range, reading: Reading) -> bool:
    """Say whether an offset asks for the date behind it: "deux jours après le 5 mai", "la veille du 14 juillet"."""
    if not all(reading.is_any(i, "of", "article", "from", *_HOOKS) for i in between):
        return False
    return left.kind == "holding" or any(reading.is_any(i, "of", "from", *_HOOKS) for i in (left.end - 1, *between))
