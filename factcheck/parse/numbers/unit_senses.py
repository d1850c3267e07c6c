"""Whether a word or a symbol behind a number is its unit there.

Some are names too: "In 1998 Miles Davis", "En 2020 Pascal Dupuis". Some symbols are words: "5 in 2010", "13F".
"""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.measures import Measure, measure_at
from factcheck.parse.numbers.view import View
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.tokens import MARK

_HUNDREDTH = Decimal("0.01")
_WARM = 14  # from here on, and so far below zero, a letter behind a figure is that of degrees
_STRONGEST = 10  # no quake was ever stronger
_FULL_TURN = 360  # degrees
_SCALE = 6  # items from degrees to the name of their scale: "sur l'échelle ouverte de Richter"
_NEAR = 4  # items from a quake or a turn to its degrees: "un séisme d'environ 6 degrés"
_STUFF = 3  # items from "of" to what there is so much of: "pounds of frozen ground beef"
_AGAIN = 4  # items from a unit to the number of the same once more: "pounds, or about 900 kilograms"
_NO_YEAR = (None, "near")  # "pour 2000 Euros", but not "en 2000 Euros"


def stands_as_unit(view: View, number: int, at: int, measure: Measure, figure: Figure) -> bool:
    """Say whether the word or symbol at an item is the unit of the number at another one before it."""
    if measure.weak and (view.word(number + 1) == "-" or not _sure(view, at, measure, figure)):
        return False  # "a one-in-five chance"
    if measure.name:
        if measure.kind == "money" and _is_letter(view, at) and not _letter_fits(view, at, figure):
            return False
        doubtful = view.sense(at, "doubtful_unit") is not None
        return not names_one(view.reading, number, at) and not (doubtful and not _nothing_counted(view, at, figure))
    return measure.kind != "quantity" or _symbol_fits(view, at)


def _is_letter(view: View, at: int) -> bool:
    first, last = view.reading.firsts[at], view.reading.lasts[at]
    return first == last and len(view.word(at)) == 1 and view.word(at).isalpha()


def _letter_fits(view: View, at: int, figure: Figure) -> bool:
    """Say whether a letter that is a name is one: the francs of "150 F", but not "un F3", "5 f"."""
    return view.capital(at) and not figure.in_words and not (view.glued(at) and view.word(at + 1)[:1].isalnum())


def _nothing_counted(view: View, at: int, figure: Figure) -> bool:
    """Say whether a doubtful unit is one: "he weighs 12 stone", but not "12 stone walls", "one stone"."""
    return figure.value > 1 and (view.ends(at + 1) or view.sense(at + 1, "number") is not None)


def names_one(reading: Reading, number: int, word: int) -> bool:
    """Say whether a word for a unit behind a number begins a name.

    Its capital tells it behind a year ("in 2014 Real Madrid won"); behind any number that of a unit called after a
    person, unless the phrase ends there ("10 Pascal Street", but "a force of 12 Newton."), and that of a brand.
    """
    tokens, first = reading.tokens, reading.firsts[word]
    if not tokens.capital(first):
        return False
    start, end = tokens.span(first, reading.lasts[word])
    if tokens.text[start:end].isupper():
        return False  # a headline in capitals
    if reading.sense(number, "year") is not None and reading.sense(number - 1, "lead") not in _NO_YEAR:
        return True
    after = reading.sense(word, "eponym")
    return after == "brand" or (after == "person" and _goes_on(reading, word + 1))


def _goes_on(reading: Reading, index: int) -> bool:
    """Say whether a word stands at an item."""
    if index >= len(reading.codes):
        return False
    first = reading.firsts[index]
    return reading.tokens.kinds[first] != MARK and reading.tokens.words[first][0].isalpha()


def of_a_quake(view: View, number: int, at: int, figure: Figure) -> bool:
    """Say whether plain degrees are of a quake: "5 degrés sur l'échelle de Richter", "a 5-degree quake"."""
    if view.reading.firsts[at] != view.reading.lasts[at] or not 0 < figure.value <= _STRONGEST:
        return False  # "degrees Celsius"
    vocabulary = view.vocabulary
    behind = takewhile(lambda n: not view.ends(n), range(at + 1, at + 1 + _SCALE))
    if view.word(at + 1) in vocabulary.quake or any(view.word(n) in vocabulary.richter for n in behind):
        return True
    return _one_near(view, number, vocabulary.quake)


def of_an_angle(view: View, number: int, at: int, figure: Figure) -> bool:
    """Say whether degrees are no heat: "un virage à 90°", "45 degrés de latitude", "40° d'alcool", "à 360°"."""
    if view.reading.firsts[at] != view.reading.lasts[at]:
        return False  # "degrés Celsius"
    behind = at + 2 if view.sense(at + 1, "link") is not None else at + 1
    named = view.word(behind) in view.vocabulary.angles_behind
    return figure.value == _FULL_TURN or named or _one_near(view, number, view.vocabulary.angles)


def _one_near(view: View, number: int, words: frozenset[str]) -> bool:
    """Say whether one of some words stands close before a number."""
    before = takewhile(lambda n: not view.mark(n), range(number - 1, max(number - _NEAR, 0) - 1, -1))
    return any(view.word(n) in words for n in before)


def _sure(view: View, at: int, measure: Measure, figure: Figure) -> bool:
    """Say whether a weak symbol is one: "30 C", "1.5C" but not "13F be", "2 1/2 in" but not "5 in 2010"."""
    if measure.kind == "money":
        return told_as_money(figure) or not (at + 1 < view.size and view.plain_word(at + 1) and view.capital(at + 1))
    if measure.dimension == "temperature":
        behind = view.word(at + 1)
        apart = not view.glued(at) or behind in ".,;:!?)"
        glued = view.glued(at - 1)
        warm = figure.value >= _WARM or figure.value <= -_WARM or (figure.value < 0 and glued)
        warm = warm or (glued and (figure.step < 1 or _one_near(view, at - 1, view.vocabulary.heat)))
        return apart and figure.scale == 1 and -90 <= figure.value <= 140 and warm
    if view.sense(at, "meridiem") is not None:
        return not _clock(figure)
    return (figure.fraction and not figure.in_words) or view.glued(at - 1) or view.ends(at + 1)


def _clock(figure: Figure) -> bool:
    """Say whether a figure can be a time of the day: "2.15" and "11", but not the length "2.125 pm"."""
    return figure.step in (1, _HUNDREDTH) or figure.in_words


def is_weighed(view: View, at: int) -> bool:
    """Say whether a unit of money or of mass is of mass: "40,000 pounds of cocaine", "40,000 pounds (18 tonnes)"."""
    if view.sense(at + 1, "of") is not None:
        stuff = takewhile(lambda n: not view.ends(n), range(at + 2, at + 2 + _STUFF))
        return any(view.word(n) in view.vocabulary.weighed for n in stuff)
    number = next((n for n in range(at + 1, at + 1 + _AGAIN) if view.sense(n, "number") is not None), at)
    if not any(view.word(n) == "(" or view.sense(n, "choice") is not None for n in range(at + 1, number)):
        return False
    again = measure_at(view.reading, number + 1)
    return again is not None and again.dimension == "mass"


def told_as_money(figure: Figure) -> bool:
    """Say whether a figure is written as sums are: "COP 5 000", "MAD 2,5 millions", but not "COP 29"."""
    return figure.grouped or figure.scale > 1 or figure.step < 1


def _symbol_fits(view: View, at: int) -> bool:
    """Refuse one-letter symbols that begin a name or an elided word: "24703 L-202", "4-2 t.a.b."."""
    if len(view.word(at)) > 1 or view.reading.firsts[at] != view.reading.lasts[at]:
        return True
    behind = view.word(at + 1)
    if view.glued(at) and behind == "." and view.glued(at + 1) and view.word(at + 2)[:1].isalpha():
        return False
    return not (view.glued(at) and (behind == "-" or behind[:1].isalnum())) or _metres(view, at)


def _metres(view: View, at: int) -> bool:
    return view.word(at) == "m" and view.word(at + 1).isdecimal() and len(view.word(at + 1)) == 2
