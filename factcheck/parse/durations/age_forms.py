"""The forms of ages that no word for years follows: "aged 41", "people over 65", "her 30s"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.parse.dates.date_match import Match
from factcheck.parse.dates.tense import ends_as_past
from factcheck.parse.durations.age_signs import ends_as_person, names_person
from factcheck.parse.durations.duration_values import Lasting
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.tokens import WORD

_LONGEST_LIFE = 130
_LISTED = 30  # ages that one list gives, so that a page of numbers is not gone back through from each of them
_ALL = 3  # items of "tous les deux"
_NOUN = 4  # items of "a German tourist" and a comma before "aged"
# Years of a decade of life: all ten, the first third, the middle, the last.
_PORTIONS: Mapping[str | None, tuple[int, int]] = {None: (0, 10), "early": (0, 4), "mid": (3, 7), "late": (6, 10)}


def hedge_behind(match: Match) -> str:
    """Return what the words behind an amount make of it: "or more", "et plus", "environ"."""
    return match.word("hedge_after") or ("at_least" if match.has("upward") else "at_most")


def _years(match: Match, name: str = "number") -> Decimal | None:
    """Return the years that a group caught, where somebody may be so old."""
    figure = match.figure(name)
    known = figure is not None and not figure.ordinal and not figure.fraction and 0 <= figure.value <= _LONGEST_LIFE
    return figure.value if known else None


def _aged(match: Match) -> Lasting | None:
    """ "aged 41": the number alone is the mention."""
    years, item = _years(match), match.found.groups["number"][0]
    if years is None or match.behind("unit", "code"):
        return None
    return Lasting(((years, "year"),), item, item + 1, None, True)


def _person_of(match: Match) -> Lasting | None:
    """ "A boy of 17", "a man of 52"; not "a man of 12 trades", "people of 30 nations"."""
    one = any(match.reading.sense(match.found.start - n, "one") is not None for n in range(1, _NOUN))
    if not one or match.counts_something or match.behind("number", "measure", "currency", "percent", "month", "dash"):
        return None
    return _aged(match)


def _came_to(match: Match) -> Lasting | None:
    """ "She turned 100 on Monday", "he died at 87"; not "died at 8 p.m.", "turned 12 pages", "turned 180 degrees"."""
    figure = match.figure("number")
    if figure is None or not figure.value >= _YOUNGEST or figure.value % 1 or match.counts_something:
        return None
    return None if match.behind(*_MORE_THAN_YEARS) else _aged(match)


_YOUNGEST = 13  # of whom an age is told so; a smaller number is more likely an hour
_MORE_THAN_YEARS = ("number", "measure", "currency", "percent", "month", "dash", "meridiem", "to")


def _aged_too(match: Match) -> Lasting | None:
    """The next of "two men aged 93 and 97 died", but not "a man aged 93 and 12 others", whom it counts."""
    reading, end = match.reading, match.found.end
    if _years(match) is None or (aged := _aged_before(match)) is None:
        return None
    if match.behind("number", "measure", "unit", "currency", "percent", "month"):
        return None
    verb = reading.firsts[end] if end < len(reading.codes) else None
    behind = "" if verb is None else reading.tokens.words[verb]
    if behind == "-" or match.listed(behind, "others_counted"):  # "and 12-year-old twins"
        return None
    if match.counts_something and (verb is None or not _died(match, aged, verb)):
        return None
    amount = _years(match)
    return Lasting(((amount, "year"),), match.found.groups["number"][0], end, age=True)


def _aged_before(match: Match) -> int | None:
    """Return the item "aged" that a few numbers alone, parted by "and" and commas, stand behind; None for none."""
    reading, before = match.reading, match.found.start - 1
    for at in range(before, before - 2 * _LISTED, -2):
        if reading.sense(at, "number") is None:
            return None
        if reading.sense(at - 1, "aged") is not None:
            return at - 1
        if reading.sense(at - 1, "and") is None and reading.sense(at - 1, "comma") is None:
            return None
    return None


def listed_before(amount: Lasting, reading: Reading) -> list[Lasting]:
    """Return the ages that share the word for years with one: "deux frères de 25 et 23 ans", "de 14, 15 et 16 ans"."""
    out: list[Lasting] = []
    joint, plain = amount.start - 1, amount.hedge is None and amount.parts[0][1] == "year" and len(amount.parts) == 1
    while plain and joint > 0 and reading.is_any(joint, "comma" if out else "and"):
        figure = reading.sense(joint - 1, "number")
        if figure is None or figure.ordinal or figure.value % 1 or not 0 < figure.value <= _LONGEST_LIFE:
            break
        out.append(Lasting(((figure.value, "year"),), joint - 1, joint, age=True))
        joint -= 2
    return out


def _died(match: Match, aged: int, verb: int) -> bool:
    """Say whether several died so old: not in "a man aged 41 and 12 injured", "one dead, aged 41, 12 injured"."""
    reading = match.reading
    one = any(reading.sense(i, "one") is not None for i in range(aged - _NOUN, aged))
    joined = reading.sense(match.found.start, "and") is not None
    return joined and not one and ends_as_past(reading.tokens, verb, match.code)


def _aged_bounded(match: Match) -> Lasting | None:
    """ "aged 65 and over", "aged 16 or under"; not in "aged 65 and more than 20 others"."""
    found = _aged(match)
    if found is None or match.behind("number", "one", "later_than"):
        return None
    return replace(found, end=match.found.end, hedge=hedge_behind(match))


def _limit_of_age(match: Match) -> Lasting | None:
    """ "Under the age of 18", "over the age of 65"."""
    found = _aged(match)
    return None if found is None else replace(found, start=match.found.start, hedge=match.word("roughly"))


def _ages_between(match: Match) -> Lasting | None:
    """ "Between the ages of 18 and 24"."""
    return None if match.behind("unit", "code") else _span(match, match.found.start, match.found.end)


def _aged_span(match: Match) -> Lasting | None:
    """ "aged between 11 and 16", "in age from 6 to 12", "ages 5-11"; "aged 6 and 12" are two ages."""
    if match.has("and") and not match.has("between"):
        return None
    start = match.found.groups["from"][0] if match.has("from") else match.found.start + 1
    return None if match.behind("unit", "code") else _span(match, start, match.found.groups["number"][1])


def _span(match: Match, start: int, end: int) -> Lasting | None:
    low, high = _years(match, "n0"), _years(match)
    if low is None or high is None or low >= high:
        return None
    return Lasting(((None, "year"),), start, end, "between", True, Interval(low, high))


def _person_bounded(match: Match) -> Lasting | None:
    """ "people over 65", "children under five"; not "people over 12 months", "children under 5 trees"."""
    years, hedge = _years(match), match.word("roughly")
    if years is None or hedge not in ("more_than", "less_than") or match.counts_something:
        return None
    if match.behind("percent", "currency", "symbol", "measure", "number", "code", "dash", "to", "and"):
        return None
    return Lasting(((years, "year"),), match.found.groups["roughly"][0], match.found.end, hedge, True)


def _age_group(match: Match) -> Lasting | None:
    """ "under-18s", "the over 75s"; a team has a capital letter: "England Under-21s"."""
    years, hedge, item = _years(match), match.word("roughly"), match.found.groups["roughly"][0]
    marks = load_language(match.code).words.get("decade_mark", {})
    if years is None or hedge not in ("more_than", "less_than") or match.tokens("number")[-1] not in marks:
        return None
    first = match.reading.firsts[item]
    if first and match.reading.tokens.capital(first) and match.reading.tokens.capital(first - 1):
        return None
    return Lasting(((years, "year"),), item, match.found.end, hedge, True)


def _decades_of_life(match: Match) -> Lasting | None:
    """ "in their 40s and 50s": from the beginning of the first to the end of the second."""
    low, high = _years(match), _years(match, "n2")
    if low is None or high is None or not 10 <= low < high <= 90 or low % 10 or high % 10:
        return None
    span = Interval(low, high + 10, high_open=True)
    return Lasting(((None, "year"),), match.found.start + 1, match.found.end, None, True, span)


def _decade_of_life(match: Match) -> Lasting | None:
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
    return Lasting(((None, "year"),), start, match.found.end, None, True, span)  # no figure: "PXY"


def _of_somebody(match: Match) -> bool:
    """Say whether it is a person's decade: "dans la quarantaine", "elle a la trentaine", no "placé en quarantaine"."""
    reading, at = match.reading, match.found.start - 1
    if at < 1:
        return False
    if reading.sense(_before_all(reading, at), "has_years") is not None:
        return _closed(match)
    mark = reading.tokens.words[reading.lasts[at]] == ","
    led = mark or match.before("of", "in_life") is not None
    return led and (names_person(reading, at - 1) or (mark and ends_as_person(match, at - 1)))


def _before_all(reading: Reading, at: int) -> int:
    """Return the item before "tous deux" where that ends at an item: "ont tous les deux la trentaine"."""
    return next((n - 1 for n in range(at, at - _ALL, -1) if reading.sense(n, "all_of_them") is not None), at)


def _closed(match: Match) -> bool:
    """Say whether no word follows that would be counted or described: "a la quarantaine" ends, or goes on with "et"."""
    reading, end = match.reading, match.found.end
    return end >= len(reading.codes) or match.behind("and") or reading.tokens.kinds[reading.firsts[end]] != WORD


AGES: Mapping[str, Callable[[Match], Lasting | None]] = {
    "aged": _aged,
    "came_to": _came_to,
    "person_of": _person_of,
    "aged_too": _aged_too,
    "aged_bounded": _aged_bounded,
    "aged_span": _aged_span,
    "limit_of_age": _limit_of_age,
    "ages_between": _ages_between,
    "person_bounded": _person_bounded,
    "age_group": _age_group,
    "decades_of_life": _decades_of_life,
    "decade_of_life": _decade_of_life,
}
