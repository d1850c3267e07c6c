"""Victims told by an article: "the storm killed a child and injured four" counts one dead.

Elsewhere an article introduces: "a woman died in hospital" may be one of those whom a toll counts. So it counts where
one sentence tells two things that befell people, and counts those of the other one. Who writes "dozens" there is still
counting: then the one victim told is the least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import known_things
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.clauses.verbs import is_small
from factcheck.parse.words.concept_roles import is_person, is_toll
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit, covered
from factcheck.parse.words.tokens import WORD

_NOUN_REACH = 3  # tokens from the article to the noun: "a young girl"
_AGE_REACH = 4  # tokens from the noun to its age: ", âgée de 53"
_VERB_REACH = 5  # tokens from the noun to what befell: "was found lifeless and …" is too far
_COUNTED = ("number", "range")
_ONE = Interval.point(Decimal(1))
ONE = Quantity(Decimal(1), _ONE, None, "count", _ONE)
_SOME = Interval(Decimal(1), None)
AT_LEAST_ONE = Quantity(Decimal(1), _SOME, None, "count", _SOME, "at_least")


def single_victims(seen: SentenceFigures) -> Iterator[tuple[Figure, NounPhrase]]:
    """Yield the articles of a sentence that count a victim, each with the noun phrase that it counts."""
    tolls = [h for h in seen.frame.concepts("happening") if is_toll(h)]
    if len({h.value for h in tolls}) < 2 or not any(f.kind in _COUNTED for f in seen.figures):
        return
    people = list(_people(seen))
    together = _side_by_side(seen, people)
    for at, noun in people:
        told = None if at in together else _told(seen, at, noun, tolls)
        if told is not None:
            inside = tuple(_anybody(h) for h in known_things(seen.frame) if h.first > at and h.last <= noun.last)
            figure = Figure(at, at, "number" if told is ONE else "range", told, None, damaged=False)
            yield figure, NounPhrase(at + 1, noun.last, noun.first, inside)


def _people(seen: SentenceFigures) -> Iterator[tuple[int, Hit]]:
    """Yield the articles that lead to a person, each with the noun."""
    for at in range(seen.sentence.first, seen.sentence.last):
        if seen.tokens.words[at] in seen.book.indefinite and at not in seen.frame.occupied:
            noun = _person_behind(seen, at)
            if noun is not None:
                yield at, noun


def _side_by_side(seen: SentenceFigures, people: Sequence[tuple[int, Hit]]) -> set[int]:
    """Return the articles of people told one after the other: of "killed a boy and a girl" neither is all who died."""
    found = set()
    for (one, noun), (other, _) in pairwise(people):
        link = _past_age(seen, noun.last) + 1
        if link == other - 1 and (link in seen.links or seen.tokens.words[link] == ","):
            found |= {one, other}
    return found


def counts_elsewhere(seen: SentenceFigures) -> Iterator[Figure]:
    """Yield the articles that go on counting in another place: "trois morts à Lyon et une à Nice"."""
    counts = [f.first for f in seen.figures if f.kind in _COUNTED]
    if not counts:
        return
    words, first = seen.tokens.words, min(counts)
    starts = {h.first: h for h in seen.frame.of("place_in")}
    for at in sorted(i - 1 for i in starts if i - 1 > first and words[i - 1] in seen.book.indefinite):
        place = starts[at + 1].last + 1
        named = any(h.first == place for h in seen.frame.named)
        if named and (at - 1 in seen.links or words[at - 1] == ","):
            yield Figure(at, at, "number", ONE, None, damaged=False)


def _person_behind(seen: SentenceFigures, article: int) -> Hit | None:
    """Return the noun for a person behind an article, past an adjective or two, or an age: "a 10-year-old girl"."""
    kinds = seen.tokens.kinds
    aged = next((f for f in seen.figures if f.kind == "age" and f.first == article + 1), None)
    first = article + 1 if aged is None else aged.last + 1
    for hit in known_things(seen.frame):
        near = first <= hit.first < first + _NOUN_REACH
        plain = all(kinds[i] == WORD or seen.tokens.words[i] == "-" for i in range(first, hit.last + 1))
        if near and plain and _is_person(hit):
            return hit
    return None


def _is_person(hit: Hit) -> bool:
    if hit.kind == "entity":
        return bool(hit.value.adjective)
    return hit.kind == "concept" and any(map(is_person, hit.value))


def _anybody(hit: Hit) -> Hit:
    """Return a noun for a child as one for a person: that the one victim was a child makes it no count of children."""
    child = hit.kind == "concept" and "child" in hit.value
    return hit._replace(value=type(hit.value)(("person",))) if child else hit


def _told(seen: SentenceFigures, article: int, noun: Hit, tolls: list[Hit]) -> Quantity | None:
    """Return how many one person counts for whom something befalls, where something else befalls those counted."""
    counts = [(f, f.quantity) for f in seen.figures if f.kind in _COUNTED and f.quantity is not None]
    suffered = {f.first - 1 for f, _ in counts}  # "un tireur a tué trois personnes" tells what others suffered
    told = (h for h in tolls if h.last == article - 1 or (h.last not in suffered and _told_behind(seen, noun, h)))
    mine = next(told, None)
    if mine is None:
        return None
    found = [seen.frame.nearest((h for h in tolls if h is not mine), f.first, f.last, _VERB_REACH) for f, _ in counts]
    others = [set(h.value).isdisjoint(mine.value) for h in found if h is not None]
    if not others or not all(others):  # "un homme est mort, ce qui porte le bilan à 12 morts"
        return None
    return ONE if any(quantity.stated is not None for _, quantity in counts) else AT_LEAST_ONE


def _told_behind(seen: SentenceFigures, noun: Hit, toll: Hit) -> bool:
    """Say whether only small words stand between a person and what befell: "a girl was fatally shot"."""
    last = _past_age(seen, noun.last)
    between = range(last + 1, toll.first)
    if toll.first == last + 1:
        return not seen.book.head_last  # "un soldat tué", but "a man killed three"
    if not 0 < len(between) <= _VERB_REACH:
        return False
    rules, kinds = grammar(seen.book.code), seen.tokens.kinds
    return rules is not None and all(kinds[i] != WORD or is_small(seen.frame, i, rules) for i in between)


def _past_age(seen: SentenceFigures, last: int) -> int:
    """Return the last token of an age behind a noun ("un homme de 34 ans", "a man, 34,"), or the noun's own.

    Words may lead to it: "un pompier âgé de 53 ans", "a woman, aged 30,".
    """
    words, end = seen.tokens.words, seen.sentence.last
    link = last + 1
    age = next((f for f in seen.figures if f.kind == "age" and link < f.first <= last + _AGE_REACH), None)
    if link >= end or age is None:
        return last
    led = covered(seen.frame.of("age_link")) | {i for i in range(link, age.first) if words[i] in seen.book.np_of}
    if not all(i in led or (i == link and words[i] == ",") for i in range(link, age.first)):
        return last
    closed = words[link] == "," and age.last < end and words[age.last + 1] == ","
    return age.last + 1 if closed else age.last
