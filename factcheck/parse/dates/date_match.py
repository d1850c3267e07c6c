"""A matched pattern and what its parts say: the words and figures it caught, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen
from factcheck.parse.dates.date_rules import Phrase
from factcheck.parse.words.grammar import Found
from factcheck.parse.words.reading import PLAIN_WORD, Reading
from factcheck.parse.words.tokens import WORD

SHORT_YEAR_FIRST = 32  # below it two digits may be a day: "en mai 12", "en 24 ans"


@frozen
class Linked:
    """Two phrases that are read as one.

    kind  "range" (from left to right), "offset" (left counts from right: "deux jours après Noël"), "time" (left is a
          time of the day on the right, which is a phrase of its own) or "same" (left is the day on the right).
    part  TIMEX3 part of the day of a night between two days.
    habit  days of every week, unless a verb says which: "ouvert du lundi au mercredi".
    """

    start: int
    end: int
    kind: str
    left: Phrase
    right: Phrase
    part: str | None = None
    habit: bool = False


Piece = Phrase | Linked


class Match:
    """A match with the words and figures it caught."""

    def __init__(self, found: Found, reading: Reading, code: str) -> None:
        self.found = found
        self.reading = reading
        self.code = code
        self.constants = found.pattern.constants

    def has(self, name: str) -> bool:
        """Say whether a group took part."""
        return name in self.found.groups

    def word(self, name: str, cls: str | None = None) -> str | None:
        """Return the value of the word that a group caught in a class."""
        place = self.found.groups.get(name)
        return None if place is None else self.reading.sense(place[0], cls or name)

    def figure(self, name: str) -> Any:
        """Return the figure that a group caught."""
        place = self.found.groups.get(name)
        if place is None:
            return None
        return self.reading.sense(place[0], "number") or self.reading.sense(place[0], "code")

    def number(self, name: str) -> int | None:
        """Return the whole number that a group caught, None for none or a fraction."""
        figure = self.figure(name)
        if figure is None or figure.value != figure.value.to_integral_value():
            return None
        return int(figure.value)

    def tokens(self, name: str) -> list[str]:
        """Return the tokens that a group caught."""
        first, last = self._ends(self.found.groups[name][0])
        return self.reading.tokens.words[first : last + 1]

    def _ends(self, item: int) -> tuple[int, int]:
        return self.reading.firsts[item], self.reading.lasts[item]

    def before(self, *classes: str) -> str | None:
        """Return the value of the item in front in the first of some classes that it has."""
        item = self.reading.known.get(self.found.start - 1)
        if item is None:
            return None
        return next((str(item.senses[c]) for c in classes if c in item.senses), None)

    def behind(self, *classes: str) -> bool:
        """Say whether the item behind has one of some classes."""
        return self.reading.is_any(self.found.end, *classes)

    @property
    def name_behind(self) -> bool:
        """Say whether a name follows, which is nothing counted: "en fin de semaine Jean Dupont a dit"."""
        reading, end = self.reading, self.found.end
        return end < len(reading.codes) and reading.tokens.capital(reading.firsts[end])

    @property
    def head_determiner(self) -> str | None:
        """Return the determiner of the noun that the match is said of, "one" or "article": "une attente de 3h"."""
        at = self.found.start - 3
        if self.before("of") is None or at < 0 or not self.reading.tokens.words[self.reading.firsts[at + 1]].isalpha():
            return None
        return next((name for name in ("one", "article") if self.reading.sense(at, name) is not None), None)

    def start_of(self, name: str) -> int:
        """Return the item at which a group begins, or the article in front of it."""
        place = self.found.groups[name]
        return min(place, self.found.groups.get("article", place))[0]

    @property
    def counts_something(self) -> bool:
        """Say whether a word follows that can be the thing counted: no function word, no mark, no end."""
        if self.found.end >= len(self.reading.codes) or self.reading.codes[self.found.end] != PLAIN_WORD:
            return self.behind(*NOMINAL)
        word = self.reading.tokens.words[self.reading.firsts[self.found.end]]
        return word not in function_words(self.code)

    @property
    def other_figures(self) -> bool:
        """Say whether its bare figures count, or go on to, something else than a day: "5 au 10 %", "le 12 de Paris"."""
        if self.counts_something or not self.tokens("day")[0].isdigit():
            return True
        return self.behind(*_NOT_BEHIND_A_DAY)

    @property
    def begins_compound(self) -> bool:
        """Say whether its unit is the beginning of a word: "the end of the month-long fast", "last week-old bread"."""
        reading, end = self.reading, self.found.end
        if end + 1 >= len(reading.codes) or reading.sense(end - 1, "unit") is None:
            return False
        tokens, last = reading.tokens, reading.lasts[end - 1]
        if tokens.words[last + 1] != "-" or not (tokens.glued(last) and tokens.glued(last + 1)):
            return False
        return self.listed(tokens.words[last + 2], "unit_compounds")

    @property
    def ends(self) -> tuple[int, int]:
        """Return the first and the last token of the match."""
        return self.reading.firsts[self.found.start], self.reading.lasts[self.found.end - 1]

    @property
    def glued(self) -> bool:
        """Say whether no blank stands inside the match."""
        first, last = self.ends
        return all(self.reading.tokens.glued(i) for i in range(first, last))

    def has_glued(self, name: str, other: str) -> bool:
        """Say whether two groups stand on either side of one mark, without a blank: "2019-21"."""
        at, end = (self.reading.firsts[self.found.groups[group][0]] for group in (name, other))
        glued = self.reading.tokens.glued
        return end - at == 2 and glued(at) and glued(at + 1)

    def setting(self, name: str, default: object = None) -> object:
        """Return a setting of the match's language."""
        return load_language(self.code).settings.get(name, default)

    def listed(self, word: str, setting: str) -> bool:
        """Say whether a setting of the match's language lists a word."""
        return word in self.words_of(setting)

    def words_of(self, setting: str) -> list[str]:
        """Return the words that a setting of the match's language lists."""
        words = self.setting(setting)
        return words if isinstance(words, list) else []

    def named_day(self, said: str) -> Phrase | None:
        """Return the day of history that figures or words name wherever they stand: "9/11", "11-Septembre"."""
        for named in self.words_of("named_days"):
            name, _, day = named.partition("=")
            if name == said:
                year, month, number = map(int, day.split("-"))
                return Phrase(self.found.start, self.found.end, "calendar", year=year, month=month, day=number)
        return None

    @property
    def titled(self) -> bool:
        """Say whether a capital letter begins the match inside a sentence, as in a title: "USA Today"."""
        tokens, first = self.reading.tokens, self.ends[0]
        start, end = tokens.span(first, first)
        if first == 0 or not tokens.capital(first) or tokens.text[start:end].isupper():
            return False
        return tokens.kinds[first - 1] == WORD and tokens.words[first - 1] != "\n"

    @property
    def is_name(self) -> bool:
        """Say whether the match and the plain word behind it have capital letters: "April Jones"."""
        reading, end = self.reading, self.found.end
        if end >= len(reading.codes) or reading.codes[end] != PLAIN_WORD or not self.capital:
            return False
        return reading.tokens.capital(reading.firsts[end])

    @property
    def capital(self) -> bool:
        """Say whether the last word of the match has a capital letter."""
        return self.reading.tokens.capital(self.reading.firsts[self.found.end - 1])

    def is_short(self, name: str) -> bool:
        """Say whether a group caught a year in two bare digits, followed by nothing that it could count.

        Behind an apostrophe it is no day: "August '17".
        """
        words = self.tokens(name)
        digits = words[-1]
        if len(words) != 1 or len(digits) != 2 or not digits.isdigit() or self.counts_something:
            return False
        return self.has("apostrophe") or int(digits) >= SHORT_YEAR_FIRST or digits[0] == "0"


_NOT_BEHIND_A_DAY = (
    "month", "unit", "dash", "numeric_date", "weekday", "clock", "ordinal", "number", "code", "percent", "currency",
    "hour_word",
)  # fmt: skip

# Classes of known words that can be the thing counted.
NOMINAL = (
    "unit", "occasion", "money", "currency", "measure", "score_word", "person", "reference", "roman_noun", "age_word",
)  # fmt: skip


@cache
def function_words(code: str) -> frozenset[str]:
    """Return the small words of a language, none of which is the thing counted."""
    language = load_language(code)
    return frozenset(language.cues.get("stop", {})) | frozenset(language.cues.get("np_end", {}))


Builder = Callable[[Match], list[Piece] | None]
