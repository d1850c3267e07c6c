"""Figures that count nothing: the mark of a note, part of a name, the base of a rate, "one of the largest"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from factcheck.language.schema import load_language
from factcheck.parse.claims.counts.count_rates import tells_rate
from factcheck.parse.claims.counts.numbers_in_names import (
    is_in_name,
    is_inside_a_name,
    is_joined_to_name,
    is_of_a_name,
    is_surname,
)
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.lexicon import lexicon

_OWNER = 6  # tokens of the name between "©" and its year
_YEAR_DIGITS = 4
_LAST_DAY = 31
_DEGREE = "temperature"
_BASES = frozenset(Decimal(10) ** n for n in range(2, 7))  # what rates are told by: per 100,000 inhabitants
_Test = Callable[[SentenceFigures, Figure], bool]
_SET = 9  # characters of "7-6 (10/"
_TIE_BREAK = re.compile(r"\b(?:7[-–]6|6[-–]7) ?\((?:\d{1,2}[-–/])?\Z")
_IN_BRACKETS = re.compile(r"\(([1-9][0-9]?)\)")


def counts_nothing(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is none that anybody counted: a mark of a note, a decade of life, one out of some."""
    if _is_of_copyright(seen, figure):
        return True
    return any(holds(seen, figure) for holds in _TESTS.get(figure.kind, _OF_ALL))


def _is_of_copyright(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a year is that of a copyright: "© 2019-2024 …", "© Le Journal 2024" with a name between."""
    words, tokens = seen.tokens.words, seen.tokens
    for hit in seen.frame.of("copyright"):
        between = range(hit.last + 1, figure.first)
        if not between:
            return hit.last == figure.first - 1
        year = (
            figure.first == figure.last and len(words[figure.first]) == _YEAR_DIGITS and words[figure.first].isdigit()
        )
        if year and len(between) <= _OWNER and tokens.capital(between[-1]) and tokens.capital(between[0]):
            return True
    return False


def _names_a_round(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a rank is part of the name of a round: "en 8e de finale", "les 16es de finale"."""
    return any(h.first == figure.last + 1 for h in seen.frame.of("round_of"))


def _names_a_street(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a rank is the name of a street: "on 54th Street", "between 53rd and 54th Streets"."""
    streets = {h.first for h in seen.frame.of("street") if seen.tokens.capital(h.first)}
    if figure.last + 1 in streets:
        return True
    ranks = {f.first: f for f in seen.figures if f.kind == "ordinal"}
    following = ranks.get(figure.last + 2)
    return figure.last + 1 in seen.links and following is not None and following.last + 1 in streets


def _is_adverb(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a rank only says when something was done: "it first appeared", but not "the first reported case"."""
    before, verb, phrase = figure.first - 1, figure.last + 1, seen.phrases[figure.first]
    if not seen.book.head_last or phrase is None or phrase.head != verb or before < seen.sentence.first:
        return False
    return seen.tokens.words[before] not in seen.book.determiner and looks_back(seen.tokens, verb, seen.book.code)


def _is_of_tally(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a rank tells one count from a later one: "un premier bilan", "a second tally"."""
    return any(h.first == figure.last + 1 for h in seen.frame.of("tally"))


def _is_day_alone(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number with no noun behind it is a day whose month goes without saying: "la marche du 12"."""
    digits = seen.tokens.words[figure.first]
    if figure.first != figure.last or not digits.isdecimal() or int(digits) > _LAST_DAY:
        return False
    alone = seen.phrases[figure.first] is None
    return alone and any(h.last == figure.first - 1 for h in seen.frame.of("day_article"))


def _is_someday(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether "one day" is no length of time, which was asked when durations were read, and so counts no days."""
    phrase, stated = seen.phrases[figure.first], figure.stated
    if stated != 1 or phrase is None:
        return False
    return lexicon(seen.book.code).language.words.get("unit", {}).get(seen.tokens.words[phrase.first]) == "day"


def _is_base(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number is the base of a rate: "the murder rate per 100,000 residents"."""
    stated = figure.stated
    if stated is None or stated not in _BASES:
        return False
    led = next((h for h in seen.frame.of("rate_base") if h.last == figure.first - 1), None)
    if led is None or led.value == "sure":
        return led is not None
    behind_figure = any(f.last == led.first - 1 for f in seen.figures)
    return behind_figure or any("rate" in h.value and h.first < led.first for h in seen.frame.concepts("measure"))


def _is_grade(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a rank is that of a degree: "second-degree murder" ranks no murder, and is no temperature."""
    words, behind = seen.tokens.words, figure.last + 1
    if behind < seen.sentence.last and words[behind] == "-":
        behind += 1
    return any(h.first == behind and _DEGREE in h.value for h in seen.frame.of("concept"))


def _is_of_some(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare "one" only picks one out ("one of the largest", "l'une des villes")."""
    words, behind = seen.tokens.words, figure.last + 1
    if figure.first != figure.last or behind >= seen.sentence.last or words[behind] not in seen.book.np_of:
        return False
    if words[behind + 1] in seen.book.pronouns:
        return False  # "eleven walkers were hit, one of them fatally"
    return figure.stated == 1 and not words[figure.first][0].isdigit()


def _is_decade(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is a decade of life or of a century: "in his 20's"."""
    words, behind = seen.tokens.words, figure.last + 1
    if behind > seen.sentence.last or not words[figure.last].endswith("0"):
        return False
    return seen.tokens.glued(figure.last) and words[behind] in load_language(seen.book.code).words.get(
        "decade_mark", {}
    )


def _is_threshold(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bound only tells which of a thing are counted: "31 aftershocks stronger than four"."""
    if figure.quantity is None or figure.quantity.hedge not in ("more_than", "less_than"):
        return False
    return any(p is not None and p.last == figure.first - 1 for at, p in seen.phrases.items() if at < figure.first)


def _tells_which(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number tells which one of a row is meant: "the Week 11 loss", but not "every week 11 men leave"."""
    words, at = seen.tokens.words, figure.first - 1
    digits = words[figure.first]
    if figure.first != figure.last or not digits.isdecimal() or len(digits) > 2 or at < seen.sentence.first:
        return False
    if not any(h.first == h.last == at for h in seen.frame.of("numbered")):
        return False
    book, phrase, before, behind = seen.book, seen.phrases[figure.first], at - 1, figure.last + 1
    if seen.tokens.capital(at) and at > seen.sentence.first:
        return True
    if behind <= seen.sentence.last and words[behind] in book.np_of:
        return True
    pointed = before >= seen.sentence.first and words[before] in book.determiner | book.each | book.indefinite
    if pointed or phrase is None or phrase.head is None:
        return not pointed
    return not words[phrase.head].endswith(book.plural)


def _is_note_mark(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure in brackets points to a source: "[2]" does, and "(3)" where "(1)" and "(2)" are too."""
    start, end, text = seen.tokens.starts[figure.first], seen.tokens.ends[figure.last], seen.tokens.plain
    marks, digits = text[max(start - 1, 0) : start] + text[end : end + 1], text[start:end]
    if marks != "()" or not digits.isdecimal() or len(digits) > 2:
        return marks == "[]"
    return int(digits) > 0 and _bracketed(text).issuperset(range(1, int(digits)))


def _tells_of_what(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a hyphen makes a whole unit of time what a figure is of, and no length: "full-year profit"."""
    words, glued = seen.tokens.words, figure.first + 1
    if glued > figure.last or words[glued] != "-":
        return False
    return words[figure.first] in lexicon(seen.book.code).language.words.get("whole", {})


def _is_time_of_change(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a length of time only tells over what time a share changed: "6 % sur un an"."""
    changed = any(f.kind == "percentage" for f in seen.figures)
    return changed and any(h.first <= figure.first and figure.last <= h.last for h in seen.frame.of("over"))


def _is_of_tie_break(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number in brackets is a point of the tie-break behind a set: "7-6 (7/3)", "6-7(4)"."""
    start, _ = seen.tokens.span(figure.first, figure.last)
    return _TIE_BREAK.search(seen.tokens.text, max(start - _SET, 0), start) is not None


@lru_cache(maxsize=1)
def _bracketed(text: str) -> frozenset[int]:
    """Return the small numbers that stand alone in brackets anywhere in a text, which each of them asks for."""
    return frozenset(map(int, _IN_BRACKETS.findall(text)))


def is_anaphoric(seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None) -> bool:
    """Say whether a "two" only points back: "les deux pays" counts nothing anew, "les deux projets de loi" may.

    "The second album" tells which one.
    """
    if figure.kind == "ordinal":
        return False
    two = figure.quantity is not None and figure.stated == 2 and figure.quantity.hedge is None
    before, words = figure.first - 1, seen.tokens.words
    behind = phrase.head + 1 if phrase is not None and phrase.head is not None else seen.sentence.last
    bare = behind > seen.sentence.last or words[behind] not in seen.book.np_of
    return two and bare and before >= seen.sentence.first and words[before] in seen.book.definite


# What may say that a figure counts nothing, the quickest first.
_OF_RANKS: tuple[_Test, ...] = (_names_a_street, _names_a_round, _is_grade, _is_adverb, _is_of_tally, is_in_name)


def _is_witness(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether one is only who says something: "one student reported", "one official said"."""
    phrase = seen.phrases[figure.first]
    if figure.stated != 1 or phrase is None or phrase.head is None:
        return False
    return any(h.first == phrase.head + 1 for h in seen.frame.of("says"))


_OF_ALL: tuple[_Test, ...] = (
    _is_note_mark,
    _tells_which,
    is_surname,
    is_joined_to_name,
    _is_decade,
    is_of_a_name,
    is_inside_a_name,
    _is_threshold,
    tells_rate,
)
_TESTS: dict[str, tuple[_Test, ...]] = {
    "date": (),
    "ordinal": _OF_RANKS,
    "number": (*_OF_ALL, _is_of_tie_break, _is_of_some, _is_someday, _is_base, _is_day_alone, _is_witness),
    "duration": (*_OF_ALL, _tells_of_what, _is_time_of_change),
}
