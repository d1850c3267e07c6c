"""What is told by the way before the verb or a time: a relative clause, a participle, what somebody is."""

from __future__ import annotations

from itertools import pairwise

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.deed_grammar import grammar

_PAIR = 2  # commas of an aside
_LED = 4  # tokens from an aside to a figure: ", d'ici à la fin de 2027"


@once
def told_aside(frame: Frame) -> dict[int, int]:
    """Return the tokens of what is told by the way before the verb or a time, each with the comma that ends it.

    "The museum, which opened in 1974, drew a crowd", "the firm, bought in 2015, has 300 workers", "will shut the
    plant, opened in 1978, by 2027": the deed of an aside tells nothing of a figure behind it.
    """
    words, sentence = frame.tokens.words, frame.sentence
    commas = [i for i in range(sentence.first + 1, sentence.last) if words[i] == ","]
    told: dict[int, int] = {}
    if len(commas) < _PAIR:
        return told
    relative, says = {h.first for h in frame.of("relative")}, {h.first for h in frame.of("says")}
    for opening, closing in pairwise(commas):
        first = opening + 1
        opens = first in relative or (first not in says and looks_back(frame.tokens, first, frame.book.code))
        if opening not in told and _is_apposed(frame, opening, closing):
            told |= dict.fromkeys(range(first, closing), closing)
        elif (
            opens
            and opening not in told
            and (
                (first in relative and _opens_before_verb(frame, opening))
                or is_finite(frame, closing + 1)
                or _goes_on(frame, opening, closing)
            )
        ):
            told |= dict.fromkeys(range(opening + 1, closing), closing)
    return told


def _is_apposed(frame: Frame, opening: int, closing: int) -> bool:
    """Say whether a noun with a date tells between the subject and its verb what somebody is or became.

    "Le peintre, prix de Rome en 1931, a vendu 240 toiles": he sold none of them in 1931. What a small word or the date
    itself opens is told of the verb: "L'attaque, lundi à Lens, a fait trois morts".
    """
    words, book, first, start = frame.tokens.words, frame.book, opening + 1, frame.sentence.first
    noun = first + (words[first] in book.articles - book.np_of)
    if noun in frame.occupied or words[noun] in book.stop or frame.occupied.isdisjoint(range(noun, closing)):
        return False
    if start in frame.occupied or words[start] in book.np_end - book.articles:  # "En mai, un homme arrêté lundi, …"
        return False
    return is_finite(frame, closing + 1) and _opens_before_verb(frame, opening)


def _opens_before_verb(frame: Frame, opening: int) -> bool:
    """Say whether an aside stands before the verb, and so ends with its comma: "the mill, which has 40 looms, closes".

    Behind a verb it may go on to the end: "crossed Orsen, which has a castle, a harbour and a mill".
    """
    return not any(is_finite(frame, i) for i in range(frame.sentence.first, opening))


def _goes_on(frame: Frame, opening: int, closing: int) -> bool:
    """Say whether a figure stands behind an aside that has its own: ", opened in 1978, by the end of 2027"."""
    behind = range(closing + 1, min(closing + _LED, frame.sentence.last) + 1)
    led = next((i for i in behind if i in frame.occupied or frame.tokens.words[i] not in frame.book.stop), None)
    return led in frame.occupied and not frame.occupied.isdisjoint(range(opening + 1, closing))


def is_by_the_way(frame: Frame, at: int, first: int) -> bool:
    """Say whether a token stands in what is told by the way before another one."""
    return told_aside(frame).get(at, first) < first


def is_finite(frame: Frame, at: int) -> bool:
    """Say whether a word of the sentence is an auxiliary or a form of the past: "est", "was", "stood"."""
    if at > frame.sentence.last:
        return False
    rules, word = grammar(frame.book.code), frame.tokens.words[at]
    helps = rules is not None and (word in rules.helpers or word in rules.reflexives)
    return helps or looks_back(frame.tokens, at, frame.book.code)
