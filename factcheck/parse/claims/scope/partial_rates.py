"""Rates of some only: "youth unemployment", "le chômage des femmes", "core inflation" are none of the whole country."""

from __future__ import annotations

from factcheck.parse.claims.measures.groups import group_behind
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit

# Rates that are told of a whole and of its parts, and who is the whole of one.
_RATES = frozenset(("inflation", "unemployment", "turnout", "abstention", "poor"))
_ALL = frozenset(("person", "voter", "candidate", "poor"))
_REACH = 40
_BEHIND = 3  # tokens from the word that leads to a part of people to their noun: "among the young women"


def of_some(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a share is the rate of a part of the people or of the prices that others are told of."""
    frame = seen.frame
    rates = [h for h in frame.of("concept") if not _RATES.isdisjoint(h.value)]
    rate = frame.nearest(rates, figure.first, figure.last, _REACH)
    if rate is None:
        return False
    people = group_behind(frame, figure.last)  # "7 % chez les hommes"
    return (people is not None and _is_part(people)) or _some_before(frame, rate) or _some_behind(frame, rate)


def _some_before(frame: Frame, rate: Hit) -> bool:
    """Say whether a word right before a rate tells of whom or what it is: "youth unemployment", "core inflation"."""
    before = rate.first - 1
    if any(h.last == before for h in frame.of("rate_part")):
        return True
    return frame.book.head_last and any(h.last == before and _is_part(h) for h in frame.concepts("thing"))


def _some_behind(frame: Frame, rate: Hit) -> bool:
    """Say whether what stands right behind a rate does: "among women", "des jeunes", "sous-jacente"."""
    behind, words = rate.last + 1, frame.tokens.words
    if any(h.first == behind for h in frame.of("rate_part")):
        return True
    led = behind <= frame.sentence.last and (
        words[behind] in frame.book.np_of or any(h.first == behind for h in frame.of("rate_of"))
    )
    return led and any(behind < h.first <= behind + _BEHIND and _is_part(h) for h in frame.concepts("thing"))


def _is_part(hit: Hit) -> bool:
    """Say whether a word is for some people, and not for all of whom such a rate is told."""
    return any(is_person(c) for c in hit.value) and _ALL.isdisjoint(hit.value)
