"""Whose age or day of birth a claim tells, where its sentence leaves no doubt.

Another text may tell the birth of somebody whose age this one tells. The subject of a claim is too wide for that sum:
"le frère de Jean Lamour, 52 ans", "John Carver's son was born in 1990", "Jean Lamour a un fils, né en 1990" all have
the one who is named as theirs. So the name must open its sentence, alone or behind what somebody is ("Le maire Jean
Lamour"), and nothing may stand between it and the age or the birth that could be somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.parse.claims.ages.lives import BORN
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participants import fronted_by
from factcheck.parse.words.concept_roles import is_person, of_role
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

NOBODY = ""
_AGE = "age"
_TITLE = 3  # tokens before a name that may say what somebody is: "L'ancien maire Jean Lamour"
_ASIDE = frozenset(",(")
_CLOSING = frozenset(",).;")
_REACH = 9  # tokens between a birth or a death and its date or age: "born in Denver, Colorado, on May 4, 1951"


def bearer(frame: Frame, figure: Figure, happening: frozenset[str]) -> str:
    """Return the key of the one whose age or day of birth a figure is, NOBODY where the sentence leaves a doubt.

    The key is that of a name of more than one word, or the id of a person that is known.
    happening  what the figure is the date of.
    """
    if figure.kind == _AGE:
        people = [h for h in _people(frame) if _is_of(frame, h, figure) or _told_behind(frame, h, "passing", figure)]
        return _opened_by(frame, people)
    if figure.kind == "date" and BORN in happening:
        told = _opened_by(frame, [h for h in _people(frame) if _told_behind(frame, h, "birth_of", figure)])
        return told or _fronted(frame, figure)
    return NOBODY


def _people(frame: Frame) -> list[Hit]:
    """Return the people whom a sentence names in full; "Lamour" alone may be anybody's name."""
    names = [h for h in frame.of("name") if " " in h.value]
    return names + [h for h in frame.of("entity") if h.value.kind == "person"]


def _opened_by(frame: Frame, people: Sequence[Hit]) -> str:
    """Return the key of the only one of some people, if the sentence begins with that one."""
    if len(people) != 1 or not _opens(frame, people[0]):
        return NOBODY
    return _key(people[0])


def _fronted(frame: Frame, figure: Figure) -> str:
    """Return the key of whom a birth is told that opens the sentence: "Né à Oran en 1931, le peintre Abel Korsac …"."""
    if all(h.first != frame.sentence.first for h in frame.of("birth_of")):
        return NOBODY
    who = fronted_by(frame, _people(frame), figure.first, figure.last)
    return NOBODY if who is None else _key(who)


def _key(who: Hit) -> str:
    return str(who.value) if who.kind == "name" else str(who.value.id)


def _opens(frame: Frame, who: Hit) -> bool:
    """Say whether a name opens its sentence, with no more before it than an age or what somebody is."""
    first = frame.sentence.first
    before = range(first, who.first)
    if any(h.first < who.first for h in frame.named):
        return False
    words, book = frame.tokens.words, frame.book
    if who.first - 1 in frame.occupied:  # "The 54-year-old John Carver"
        return all(i in frame.occupied or words[i] in book.determiner or words[i] == "-" for i in before)
    if any(words[i] in book.np_of or frame.tokens.kinds[i] != WORD for i in before):
        return False
    told = [h for h in frame.of("concept") if h.last == who.first - 1 and any(map(is_person, h.value))]
    return not before or (len(before) <= _TITLE and bool(told))


def _is_of(frame: Frame, who: Hit, age: Figure) -> bool:
    """Say whether an age stands right behind or right before a name: "Lise Kern, 60 ans,", "54-year-old John Carver".

    "Lise Kern, 25 ans à l'époque," is of another day than the rest, and "Lise Kern, à 25 ans, fonde" may be.
    """
    if who.first == age.last + 1:
        return True
    between = range(who.last + 1, age.first)
    words, behind = frame.tokens.words, age.last + 1
    if not between or words[between[0]] not in _ASIDE:
        return False
    closed = behind > frame.sentence.last or words[behind] in _CLOSING
    return closed and (len(between) == 1 or _says_aged(frame, between[1:]))


def _says_aged(frame: Frame, between: Sequence[int]) -> bool:
    """Say whether no more than "âgé de" or "aged" stands at some tokens."""
    aged = [h for h in frame.of("concept") if h.first == between[0] and _AGE in of_role(h, "thing", "measure")]
    return bool(aged) and all(frame.tokens.words[i] in frame.book.stop for i in between if i > aged[0].last)


def _told_behind(frame: Frame, who: Hit, cue: str, figure: Figure) -> bool:
    """Say whether one birth or death is told right behind a name, and a figure behind it.

    "Lise Kern est née à Varna en 1964", "John Carver died on 3 May at the age of 54".
    """
    told = [h for h in frame.of(cue) if who.last < h.first and h.last < figure.first]
    if len({h.last for h in told}) != 1 or figure.first - told[0].last > _REACH:
        return False
    words = frame.tokens.words
    between = range(who.last + 1, min(h.first for h in told))
    leads = len(between) <= 1 and all(words[i] in _ASIDE or words[i] in frame.book.stop for i in between)
    return leads and not any(words[i] in ";:)" for i in range(told[0].last + 1, figure.first))
