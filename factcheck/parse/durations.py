"""Durations and ages: how long something lasts, how old someone is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from factcheck.model.frozen import frozen
from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.parse import dates
from factcheck.parse.date_match import Match
from factcheck.parse.grammar import Found
from factcheck.parse.lexicon import PLAIN_WORD, Reading, grammar
from factcheck.parse.tokens import NUMBER, WORD

HALF = Decimal("0.5")
_DAY_HOURS = 24
_SHORT_NOUN = 5  # letters: "piste", "liste" end as persons do, and are none
_TENTH = Decimal("0.1")
_DAY = Decimal(86400)
# Unit names of the language files: UCUM symbol, seconds at least and at most. A month has 28 to 31 days.
UNITS: Mapping[str, tuple[str, Decimal, Decimal]] = {
    "second": ("s", Decimal(1), Decimal(1)),
    "minute": ("min", Decimal(60), Decimal(60)),
    "hour": ("h", Decimal(3600), Decimal(3600)),
    "day": ("d", _DAY, _DAY),
    "night": ("d", _DAY, _DAY),
    "week": ("wk", 7 * _DAY, 7 * _DAY),
    "weekend": ("d", _DAY, 2 * _DAY),
    "fortnight": ("wk", 7 * _DAY, 7 * _DAY),
    "month": ("mo", 28 * _DAY, 31 * _DAY),
    "quarter": ("mo", 30 * _DAY, 31 * _DAY),
    "half": ("mo", 30 * _DAY, 31 * _DAY),
    "year": ("a", 365 * _DAY, 366 * _DAY),
    "decade": ("a", 365 * _DAY, 366 * _DAY),
    "century": ("a", 365 * _DAY, 366 * _DAY),
}
_TIMES = {"weekend": 2, "fortnight": 2, "quarter": 3, "half": 6, "decade": 10, "century": 100}
# Years of a decade of life: all ten, the first third, the middle, the last.
_PORTIONS: Mapping[str | None, tuple[int, int]] = {None: (0, 10), "early": (0, 4), "mid": (3, 7), "late": (6, 10)}
_LETTERS = {"s": "S", "min": "M", "h": "H", "d": "D", "wk": "W", "mo": "M", "a": "Y"}
_CLOCK_UNITS = frozenset({"s", "min", "h"})
_ORDER = ("a", "mo", "wk", "d", "h", "min", "s")
_SECONDS = {"s": Decimal(1), "min": Decimal(60), "h": Decimal(3600), "d": _DAY, "wk": 7 * _DAY}
_SECONDS |= {"mo": Decimal("30.4375") * _DAY, "a": Decimal("365.25") * _DAY}


@frozen
class _Amount:
    """How many of which unit; a sum has several. None counts "a few".

    vague  what a collective commits to: "une dizaine" is about ten, "des dizaines" twenty and more; or a decade of
           life: "in her 30s".
    """

    parts: tuple[tuple[Decimal | None, str], ...]
    start: int
    end: int
    hedge: str | None = None
    age: bool = False
    vague: Interval | None = None


def read(reading: Reading, code: str, dated: Sequence[Mention] | None = None) -> list[Mention]:
    """Return the durations and ages of a text, in order.

    dated  the dates of the same text, which keep what lies inside them ("il y a trois semaines" is no duration);
           None has them found again.

    A hedge in front is part of the span and widens the interval as in parse/hedges.py. A duration's base is seconds; a
    month is 28 to 31 days there, a year 365 or 366. An age counts years (months, weeks, days of the very young).
    """
    taken = [(m.start, m.end) for m in dated] if dated is not None else _spans(reading, code)

    def accept(found: Found) -> Mention | None:
        match = Match(found, reading, code)
        amount = READERS[found.pattern.means](match)
        return None if amount is None else _mention(amount, match, taken)

    return grammar(code, "duration").read(reading.codes, accept)


def _spans(reading: Reading, code: str) -> list[tuple[int, int]]:
    return [reading.span(piece.start, piece.end) for piece in dates.find(reading, code)]


def _mention(amount: _Amount, match: Match, taken: Sequence[tuple[int, int]]) -> Mention | None:
    start, end = match.reading.span(amount.start, amount.end)
    if any(start < high and low < end for low, high in taken):
        return None
    age = amount.age or _is_age(amount, match)
    quantity = _quantity(amount, "age" if age else "duration")
    return Mention(start, end, "age" if age else "duration", quantity, timex=timex(amount.parts))


# ---------------------------------------------------------------- patterns


def _unit(match: Match, name: str = "unit") -> str | None:
    return match.word(name, "unit")


def _count(match: Match) -> _Amount | None:
    """ "plus de deux ans et demi", "quelques jours"."""
    unit = _unit(match)
    if unit is None:
        return None
    figure = match.figure("number")
    if unit == "second" and match.counts_something:  # "une seconde fois"
        return None
    if unit == "hour" and match.before("the_day") is not None:  # "le 20 heures": the news at that hour
        return None
    count = None if match.has("few") else (Decimal(1) if figure is None else figure.stated)
    if figure is not None and (figure.ordinal or figure.value < 0):
        return None
    if figure is None and count is not None and (not match.has("one") or _is_rate(match)):
        return None
    if count is not None and match.has("half_more"):
        count += HALF
    return _of_figure(match, count, unit, figure)


def _of_figure(match: Match, count: Decimal | None, unit: str, figure: Any) -> _Amount:
    vague = None if figure is None else figure.vague
    return _Amount(((count, unit),), match.found.start, match.found.end, match.word("roughly"), vague=vague)


def _is_rate(match: Match) -> bool:
    """Say whether "a year" says how often or for how much: "$40 a barrel", "three times a week"."""
    return match.before("number", "currency", "percent", "rate_lead", "unit", "money_sign") is not None


def _recent(match: Match) -> _Amount | None:
    """ "ces dernières 24 heures": hours and minutes only, because longer spans are days on the calendar."""
    return _count(match) if _unit(match) in ("hour", "minute", "second") else None


def _sum(match: Match) -> _Amount | None:
    """ "deux ans et trois mois"; units must come in order, or they are two durations."""
    first = match.figure("number")
    parts = [(Decimal(1) if first is None else first.value, _unit(match))]
    for n, u in (("n2", "u2"), ("n3", "u3")):
        if match.has(n):
            parts.append((match.figure(n).value, _unit(match, u)))
    known = [(c, u) for c, u in parts if u is not None]
    symbols = [UNITS[u][0] for _, u in known]
    if len(known) != len(parts) or len(set(symbols)) != len(symbols):
        return None
    if any(c is None or c < 0 for c, _ in known):
        return None
    return _Amount(tuple(known), match.found.start, match.found.end, match.word("roughly"))


def _half(match: Match) -> _Amount | None:
    """ "une demi-heure", "two and a half hours"."""
    unit = _unit(match)
    figure = match.figure("number")
    if unit is None:
        return None
    count = HALF if figure is None or figure.value in (1, HALF) else figure.value * HALF
    return _Amount(((count, unit),), match.found.start, match.found.end, match.word("roughly"))


def _share(match: Match) -> _Amount | None:
    """ "un quart d'heure", "half of a day", "80 millions d'années"; "trois jours" needs no "of"."""
    figure, unit = match.figure("number"), _unit(match)
    if figure is None or unit is None or not (figure.fraction or figure.magnitude or figure.vague is not None):
        return None
    return _of_figure(match, figure.stated, unit, figure)


def _hours(match: Match) -> _Amount | None:
    """ "pendant 3 h", "48h", "3h de débat"; "à 22 h" is a time of day."""
    figure = match.figure("number")
    if figure is None or figure.ordinal or not (_lasting(match) or figure.value > _DAY_HOURS):
        return None
    return _Amount(((figure.value, "hour"),), match.found.start, match.found.end)


def _clock(match: Match) -> _Amount | None:
    """ "2h30 de débat", "pendant 2h30": a time that is counted and not told."""
    hour, minute = match.reading.sense(match.found.start, "clock")
    lettered = any(word.isalpha() for word in match.tokens("clock"))
    if not lettered or not (_lasting(match) or hour > _DAY_HOURS):
        return None
    return _Amount(((Decimal(hour), "hour"), (Decimal(minute), "minute")), match.found.start, match.found.end)


def _lasting(match: Match) -> bool:
    """Say whether the words around make hours last: "pendant 2h30", "2h30 de débat", but not "à 14h30 de jeudi"."""
    told = match.before("clock_lead", "of", "to", "lead") is not None
    return match.before("during") is not None or (match.behind("of") and not told)


def _noun(match: Match) -> _Amount | None:
    """ "quinquennat"; its value says how much: P5Y."""
    value = match.word("span_noun")
    if value is None:
        return None
    letters = {"Y": "year", "M": "month", "W": "week", "D": "day"}
    return _Amount(((Decimal(value[1:-1]), letters[value[-1]]),), match.found.start, match.found.end)


def _whole(match: Match) -> _Amount | None:
    """ "toute la journée", "all week"."""
    unit = _unit(match)
    return None if unit is None else _Amount(((Decimal(1), unit),), match.found.start, match.found.end)


def _age(match: Match) -> _Amount | None:
    """ "18-year-old", "three months old"."""
    amount = _count(match)
    return None if amount is None else replace(amount, age=True)


def _aged(match: Match) -> _Amount | None:
    """ "aged 41": the number alone is the mention."""
    figure, item = match.figure("number"), match.found.groups["number"][0]
    if figure is None or figure.ordinal or not 0 <= figure.value <= 130 or match.behind("unit", "code"):
        return None
    return _Amount(((figure.value, "year"),), item, item + 1, None, True)


def _half_behind(match: Match) -> _Amount | None:
    """ "a month and a half", "two and a half hours", "one year and a quarter"."""
    unit = _unit(match)
    if unit is None:
        return None
    figure, more = match.figure("number"), match.figure("n2")
    if more is not None and not more.fraction:
        return None
    count = (Decimal(1) if figure is None else figure.value) + (HALF if more is None else more.value)
    return _Amount(((count, unit),), match.found.start, match.found.end, match.word("roughly"))


def _half_year_behind(match: Match) -> _Amount | None:
    """ "two-and-a-half-year": its "half-year" is no half year."""
    figure = match.figure("number")
    if _unit(match) != "half" or figure is None or figure.ordinal:
        return None
    return _Amount(((figure.value + HALF, "year"),), match.found.start, match.found.end, match.word("roughly"))


def _bare_age(match: Match) -> _Amount | None:
    """ ", 41," or ", 41." behind a name of two words or more: an age by the custom of English newspapers."""
    figure = match.figure("number")
    tokens, item = match.reading.tokens, match.found.groups["number"][0]
    if figure is None or figure.ordinal or figure.in_words or not 14 <= figure.value <= 109 or figure.value % 1:
        return None
    at = match.reading.firsts[match.found.start] - 1
    if at < 1 or not (tokens.capital(at) and tokens.capital(at - 1)):
        return None
    if (
        match.reading.codes[match.found.start - 1] != PLAIN_WORD
        or match.reading.codes[match.found.start - 2] != PLAIN_WORD
    ):
        return None
    return _Amount(((figure.value, "year"),), item, item + 1, None, True)


def _decade_of_life(match: Match) -> _Amount | None:
    """ "in her early 30s", "un homme dans la trentaine", "un quadragénaire": ten years of age, or a third of them."""
    noun = next((g for g in ("life_noun", "life_decade", "decade_name") if match.has(g)), None)
    first = match.number("number") if noun is None else int(match.word(noun) or 0)
    if first is None or not 10 <= first <= 90 or first % 10:
        return None
    if noun == "life_decade" and not _of_somebody(match):
        return None
    start = match.found.start + (1 if noun != "life_decade" else 0)  # without "her" or "un"
    low, high = _PORTIONS[match.word("portion")]
    span = Interval(Decimal(first + low), Decimal(first + high), high_open=True)
    return _Amount(((None, "year"),), start, match.found.end, None, True, span)  # no figure: "PXY"


def _of_somebody(match: Match) -> bool:
    """Say whether it is a person's decade: "dans la quarantaine", but not "placé en quarantaine"."""
    reading, at = match.reading, match.found.start - 1
    if at < 1:
        return False
    led = match.before("of", "in_life") is not None
    mark = reading.tokens.words[reading.lasts[at]] == ","
    return (led and _names_person(reading, at - 1)) or (mark and _names_person(reading, at - 1))


READERS: Mapping[str, Callable[[Match], _Amount | None]] = {
    "count": _count,
    "recent": _recent,
    "sum": _sum,
    "half": _half,
    "share": _share,
    "hours": _hours,
    "clock": _clock,
    "noun": _noun,
    "whole": _whole,
    "age": _age,
    "aged": _aged,
    "half_behind": _half_behind,
    "half_year_behind": _half_year_behind,
    "bare_age": _bare_age,
    "decade_of_life": _decade_of_life,
}


def _is_age(amount: _Amount, match: Match) -> bool:
    """Say whether what stands around makes years an age: "âgé de", "un homme de", ", 41 ans,"."""
    reading, at, unit = match.reading, amount.start - 1, amount.parts[0][1]
    if at < 0 or len(amount.parts) != 1 or unit not in ("year", "month", "week", "day"):
        return False
    if any(reading.sense(place, "aged") is not None for place in (at, _range_start(reading, at))):
        return True
    if unit != "year":
        return reading.sense(at, "of") is not None and reading.sense(at - 1, "infant") is not None
    known = _has_years(match, at) or _told_as_age(reading, at, amount) or _of_a_person(match, at, amount)
    return known or _set_off(reading, at, amount.end)


def _set_off(reading: Reading, at: int, end: int) -> bool:
    """Say whether "à 56 ans" stands between marks: "Aujourd'hui, à 56 ans, elle écrit", "morte lundi, à 88 ans."."""
    words, firsts = reading.tokens.words, reading.firsts
    if reading.sense(at, "age_at") is None or (at > 0 and words[reading.lasts[at - 1]] not in (",", "(", "\n")):
        return False
    return end >= len(reading.codes) or words[firsts[end]] in (",", ".", ";", ")", "\n")


def _has_years(match: Match, at: int) -> bool:
    """Say whether someone has so many years: "Il a 41 ans.", but not "il a deux ans pour …", "dix ans de métier"."""
    reading, end = match.reading, match.found.end
    word = end < len(reading.codes) and reading.tokens.kinds[reading.firsts[end]] in (WORD, NUMBER)
    ended = not word or match.behind("and") or reading.tokens.words[reading.firsts[end]] == "\n"
    return ended and reading.sense(at, "has_years") is not None


def _range_start(reading: Reading, at: int) -> int:
    """Return the item in front of the first end of a range that ends in front of an item: "âgé de 2 à"."""
    return at - 2 if reading.sense(at, "number") is None and reading.sense(at - 1, "number") is not None else at


def _told_as_age(reading: Reading, at: int, amount: _Amount) -> bool:
    """Say whether the word "age" or a limit stands in front: "l'âge légal à 64 ans", "les moins de 17 ans"."""
    if any(reading.sense(i, "age_word") is not None for i in range(max(0, at - 8), at + 1)):
        return True
    inside = reading.sense(amount.start, "age_limit") is not None
    before = at if inside else at - 1
    limited = inside or reading.sense(at, "age_limit") is not None
    return limited and before >= 0 and reading.sense(before, "article") is not None


def _of_a_person(match: Match, at: int, amount: _Amount) -> bool:
    """Say whether a person or a name is what has these years: "une fillette de 6 ans", "Jean Burget, 87 ans,"."""
    reading = match.reading
    at = _range_start(reading, at)  # "de 2 à 8 ans"
    of = reading.sense(at, "of") is not None
    if of and (_names_person(reading, at - 1) or _ends_as_person(match, at - 1)):
        return True
    return _behind_name(reading, at - of, amount.end)  # "Ana Robles, de 34 años, …"


def _names_person(reading: Reading, at: int) -> bool:
    """Say whether one of the two words in front is a person: "un homme de", "une femme blessée de"."""
    if any(reading.sense(i, "person") is not None for i in range(max(0, at - 1), at + 1)):
        return True
    demonym = at > 0 and reading.codes[at] == PLAIN_WORD and reading.tokens.capital(reading.firsts[at])
    return demonym and (reading.sense(at - 1, "article") or reading.sense(at - 1, "one")) is not None


def _ends_as_person(match: Match, at: int) -> bool:
    """Say whether a word ends as those for who does something do: "la skippeuse de 23 ans"."""
    reading, endings = match.reading, match.setting("person_endings")
    if at < 0 or not isinstance(endings, list) or reading.codes[at] != PLAIN_WORD:
        return False
    word = reading.tokens.words[reading.lasts[at]]
    return len(word) > _SHORT_NOUN and word.endswith(tuple(map(str, endings)))


def _behind_name(reading: Reading, at: int, end: int) -> bool:
    """Say whether years stand between commas or brackets behind a name: "Jean Burget, 87 ans, …"."""
    words, tokens = reading.tokens.words, reading.tokens
    mark = words[reading.lasts[at]]
    if mark not in (",", "(") or at < 1 or not tokens.capital(reading.lasts[at - 1]):
        return False
    if end >= len(reading.codes):
        return True
    return words[reading.firsts[end]] in (",", ")", ".", ";", "\n")


# ---------------------------------------------------------------- values


def timex(parts: Sequence[tuple[Decimal | None, str]]) -> str:
    """Return the TIMEX3 value of counted units: "P2.5Y", "PT90M", "PXD" for a few days."""
    date_part = time_part = ""
    counts = sorted(((UNITS[u][0], _times(c, u)) for c, u in parts), key=lambda x: _ORDER.index(x[0]))
    for symbol, count in counts:
        text = "X" if count is None else f"{count.normalize():f}"
        if symbol in _CLOCK_UNITS:
            time_part += text + _LETTERS[symbol]
        else:
            date_part += text + _LETTERS[symbol]
    return f"P{date_part}" + (f"T{time_part}" if time_part else "")


def _times(count: Decimal | None, unit: str) -> Decimal | None:
    return None if count is None else count * _TIMES.get(unit, 1)


def _quantity(amount: _Amount, dimension: str) -> Quantity | None:
    first_unit = UNITS[amount.parts[0][1]][0]
    years = _vague_years(amount) if dimension == "age" else None
    if years is not None:
        return Quantity(amount.parts[0][0], years, first_unit, dimension, years, amount.hedge or "about")
    if any(count is None for count, _ in amount.parts):  # "quelques jours": two at least
        least = Decimal(2) if amount.vague is None or amount.vague.low is None else amount.vague.low
        low = least * UNITS[amount.parts[0][1]][1]
        return Quantity(None, Interval(least, None), first_unit, dimension, Interval(low, None), "some")
    known = [(_times(c, u) or Decimal(0), u) for c, u in amount.parts]
    unit = first_unit
    stated = known[0][0] if len(known) == 1 else _in_unit(known, unit)
    hedge = amount.hedge or ("about" if amount.vague is not None else None)
    interval = hedged(stated, hedge)
    if dimension == "age":
        base = hedged(stated if unit == "a" else _in_unit(known, "a"), hedge)
    else:
        base = _base(known, interval, stated)
    return Quantity(stated, interval, unit, dimension, base, hedge)


def _vague_years(amount: _Amount) -> Interval | None:
    """Return the years of an age that is told by tens: of "une trentaine d'années" from a little below 30 up to 40."""
    (count, unit), vague = amount.parts[0], amount.vague
    if vague is None or vague.high is None or unit != "year":
        return None
    return vague if count is None or count % 10 else Interval(vague.low, count + 10, high_open=True)


def _in_unit(parts: Sequence[tuple[Decimal, str]], unit: str) -> Decimal:
    seconds = sum((count * _SECONDS[UNITS[u][0]] for count, u in parts), Decimal(0))
    return seconds / _SECONDS[unit]


def _base(parts: Sequence[tuple[Decimal, str]], interval: Interval, stated: Decimal) -> Interval:
    """Return the seconds that a duration commits to: the spread of its units, widened by its hedge."""
    low = sum((count * UNITS[u][1] for count, u in parts), Decimal(0))
    high = sum((count * UNITS[u][2] for count, u in parts), Decimal(0))
    if stated == 0:
        return Interval(low, high)
    below = None if interval.low is None else low * interval.low / stated
    above = None if interval.high is None else high * interval.high / stated
    return Interval(below, above, interval.low_open, interval.high_open)


def hedged(value: Decimal, hedge: str | None) -> Interval:
    """Return the values that a hedge allows around a figure: about is ±10 %, nearly 10 % below (parse/hedges.py)."""
    tenth = abs(value) * _TENTH
    return {
        None: Interval(value, value),
        "about": Interval(value - tenth, value + tenth),
        "nearly": Interval(value - tenth, value),
        "more_than": Interval(value, None, low_open=True),
        "at_least": Interval(value, None),
        "less_than": Interval(None, value, high_open=True),
        "at_most": Interval(None, value),
    }[hedge]
