"""Ages told by a bare number: "she was 35 when she joined", "he turned 50 in 2010", "Kern, then 35,", "at 27, she"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.language.schema import load_language
from factcheck.parse.claims.ages.ages import LONGEST_LIFE, YOUNGEST, as_age, is_bounded, is_plain
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.plain_verbs import plain_verb
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

_MARKS = frozenset(",.;:)!?")
_OPENERS = frozenset(',;:"“—–')
# Leads to ages that need no other day: "who is 55", "a man of 33".
_OF_NOW = frozenset(("be", "is", "of", "now", "has"))
_OPENING = 2  # tokens from an article to the noun: "the young man"
_CHILD = 1
_GROWN = 16  # years: nobody has so many children, and few are widowed before
_WHOSE = 9  # tokens from "ages" to the first of two: "the ages of those hurt ranged from 6 to 71"
_LED = 2  # tokens from an age to the first of its date: "33 on May 9"


def bare_age(seen: SentenceFigures, figure: Figure) -> Figure | None:
    """Return a bare number as the age of the one who is said to be or to turn so old, or None.

    What counts stands before its noun, and what was 35 is an age only of a person: "it was 35 when the wind turned".
    """
    if _spans_ages(seen, figure):
        return as_age(figure, None)
    led = next(_led_by(seen, figure), None)
    if led is None:
        return None
    one = led.value == "of" and _told_on(seen, figure)
    if not (is_plain(seen, figure, _CHILD if one else YOUNGEST, told=one) or is_bounded(seen, figure)):
        return None
    return as_age(figure, None) if _TESTS[led.value](seen, led, figure) else None


def _spans_ages(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether two bare numbers are from what to what age people are: "the victims' ages ranged from 6 to 71"."""
    if figure.kind != "range" or figure.quantity is None or seen.phrases[figure.first] is not None:
        return False
    oldest = figure.quantity.interval.high
    if oldest is None or oldest > LONGEST_LIFE:
        return False
    told = [h.last for h in seen.frame.of("ages") if 0 < figure.first - h.last <= _WHOSE]
    return any(not any(last < f.first < figure.first for f in seen.figures) for last in told)


def back_then(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether an age is that of the day of a deed: "was 35 when she joined", "turned 50 in 2010", "then 35".

    So is one that a deed leads to: "won the prize at the age of 49", "a publié un roman à 24 ans".
    """
    if _has_cue(seen, figure) or _led_to(seen, figure):
        return True
    return any(led.value not in _OF_NOW or _is_dated(seen, figure) for led in _led_by(seen, figure))


def _led_to(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a deed, known or not, stands in the clause of an age, before the words that lead to it."""
    link = min((h.first for h in seen.frame.of("age_link") if h.last == figure.first - 1), default=None)
    if link is None:
        return False
    known = any(h.last < link and seen.frame.same_clause(h, link, link) for h in seen.frame.concepts("act"))
    return known or bool(plain_verb(seen.frame, link, link, passive=False))


def _led_by(seen: SentenceFigures, figure: Figure) -> Iterator[Hit]:
    """Yield the verbs right before a figure that may make an age of it, the longest first."""
    return (h for h in seen.frame.of("aged_verb") if h.last == figure.first - 1)


def _then(seen: SentenceFigures, led: Hit, figure: Figure) -> bool:
    """Say whether "then 35" stands between commas behind a name or what somebody is."""
    words, at = seen.tokens.words, led.first - 1
    if at <= seen.sentence.first or words[at] != ",":
        return False
    if not _is_somebody(seen, at - 1) or _ends_sentence(seen, figure):
        return False
    return words[figure.last + 1] in _MARKS or figure.last + 1 in seen.links  # "Kern, now 62 and retired"


def _turned(seen: SentenceFigures, _led: Hit, figure: Figure) -> bool:
    """Say whether nothing counted stands behind "turned 50"."""
    return _has_day(seen, figure) or _ends_sentence(seen, figure) or seen.tokens.words[figure.last + 1] in _MARKS


def _was(seen: SentenceFigures, led: Hit, figure: Figure) -> bool:
    """Say whether a person was so old on a day that is told, or nothing else is told of one: "the boy was 14."."""
    if _has_day(seen, figure):
        return _is_somebody(seen, led.first - 1)
    closed = _ends_sentence(seen, figure) or seen.tokens.words[figure.last + 1] in _MARKS
    alone = led.first - 1 == seen.sentence.first and _is_somebody(seen, seen.sentence.first)  # "She is 31."
    linked = any(h.last == led.last for h in seen.frame.of("age_link"))  # "her first novel, when she was sixty"
    return closed and (alone or linked or _is_one(seen, led.first - 1) or _opens_with_one(seen, led))


def _is_one(seen: SentenceFigures, at: int) -> bool:
    """Say whether one person ends at a token, of whom somebody says something: "police said the victim was 41"."""
    said = {h.last + 1 for h in seen.frame.of("says")}
    if at - 1 not in said or seen.tokens.words[at - 1] not in seen.book.determiner:
        return False
    return any(h.first == h.last == at for h in seen.frame.of("one_person"))


def _opens_with_one(seen: SentenceFigures, led: Hit) -> bool:
    """Say whether a sentence is told of the one that it opens with: "the driver killed in the crash was 23".

    Otherwise 23 would be a toll. What is his is none of his years: "the driver's fine was 80".
    """
    words, first = seen.tokens.words, seen.sentence.first
    if words[first] not in seen.book.determiner:
        return False
    one = next((h for h in seen.frame.of("one_person") if first < h.first <= first + _OPENING), None)
    if one is None or one.last >= led.first:
        return False
    return words[one.last + 1] not in load_language(seen.book.code).listed("possessives")


def _of(seen: SentenceFigures, led: Hit, figure: Figure) -> bool:
    """Say whether one person is told by an age: "a man of 33 and a woman of 29", not "a man of 12 talents".

    What one of them did stands right behind: "a girl of 12 died", "a widow of 78 told the court".
    """
    words, at, behind = seen.tokens.words, led.first - 1, figure.last + 1
    if at < seen.sentence.first or words[at] not in seen.book.indefinite or _counts_children(seen, led, figure):
        return False
    return _ends_sentence(seen, figure) or words[behind] in _MARKS | seen.book.stop or _told_on(seen, figure)


def _told_on(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a verb stands right behind a number, which counts nothing: "12 died", but not "12 stolen cars"."""
    at, phrase = figure.last + 1, seen.phrases.get(figure.first)
    if at > seen.sentence.last:
        return False
    code, rules = seen.book.code, grammar(seen.book.code)
    past = (rules is not None and seen.tokens.words[at] in rules.passives) or looks_back(seen.tokens, at, code)
    return past and (phrase is None or not phrase.hits or phrase.last == at)


def _counts_children(seen: SentenceFigures, led: Hit, figure: Figure) -> bool:
    """Say whether a number tells of how many somebody is a parent: "a widow of three", but not "a widow of 78"."""
    few = figure.stated is not None and figure.stated < _GROWN
    return few and any(h.last == led.last for h in seen.frame.of("parent_of"))


def _at(seen: SentenceFigures, led: Hit, figure: Figure) -> bool:
    """Say whether a clause opens with an age, and the pronoun behind a comma says whose: "At 27, she moved"."""
    words, behind = seen.tokens.words, figure.last + 1
    opens = led.first == seen.sentence.first or words[led.first - 1] in _OPENERS
    whose = any(h.first == behind + 1 for h in seen.frame.of("somebody"))
    return opens and behind < seen.sentence.last and words[behind] == "," and whose


def _has_day(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether it is told when somebody was so old: "35 when she joined", "33 on May 9"."""
    return _has_cue(seen, figure) or _is_dated(seen, figure)


def _has_cue(seen: SentenceFigures, figure: Figure) -> bool:
    return any(h.first == figure.last + 1 for h in seen.frame.of("age_day"))


def _is_dated(seen: SentenceFigures, figure: Figure) -> bool:
    return any(0 < d.first - figure.last <= _LED for d in seen.dates)


def _ends_sentence(seen: SentenceFigures, figure: Figure) -> bool:
    return figure.last >= seen.sentence.last


def _is_somebody(seen: SentenceFigures, at: int) -> bool:
    """Say whether a token is a pronoun for a person, or ends a name or what somebody is."""
    if any(h.last == at for h in seen.frame.of("somebody")):
        return True
    named = [h for h in seen.frame.named if h.last == at]
    if named:
        return all(h.kind == "name" or h.value.kind == "person" for h in named)
    if seen.tokens.capital(at) and at == seen.sentence.first and seen.tokens.words[at] not in seen.book.stop:
        return True  # "Kern was 35 when": a surname that opens its sentence
    return any(h.last == at and any(map(is_person, h.value)) for h in seen.frame.of("concept"))


_TESTS: dict[str, Callable[[SentenceFigures, Hit, Figure], bool]] = {
    "be": _was,
    "has": lambda *_: False,  # French tells the years: "avait 40 points" is a score
    "turn": _turned,
    "then": _then,
    "now": _then,
    "is": _then,
    "of": _of,
    "at": _at,
}
