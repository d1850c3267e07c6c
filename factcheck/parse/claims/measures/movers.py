"""The noun that is told to rise or fall by a share, whatever concept knows it: "tuition will rise by 4%"."""

from __future__ import annotations

from factcheck.model.named_concepts import MOVES
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.verbs import verbs
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.tokens import WORD

_NEAR = 4  # tokens from a verb to a share right behind it: "fell in March by 3%"


def mover(frame: Frame, first: int) -> int | None:
    """Return the noun that moves by the share that begins at a token, None where none is plain.

    It stands between the verb and the share ("increase tuition by 6%"), or before the verb ("the economy will grow by
    1.7%", "expects the economy to grow").
    """
    told = [v for v in verbs(frame) if v.last < first and not MOVES.isdisjoint(v.deeds)]
    if not told:
        return None
    verb = max(told, key=lambda v: v.last)
    moved = noun_between(frame, verb.last + 1, first)
    if moved is not None or first - verb.last > _NEAR:
        return moved
    return _told_to_move(frame, verb.first) or noun_between(frame, frame.clause_begin(verb.first), verb.first)


def _told_to_move(frame: Frame, verb: int) -> int | None:
    """Return the noun between a verb and an infinitive: "the government expects the economy to grow"."""
    rules, words, book = grammar(frame.book.code), frame.tokens.words, frame.book
    if rules is None or words[verb - 1] not in rules.infinitive_marks:
        return None
    begin = verb - 1
    while begin > frame.sentence.first and frame.tokens.kinds[begin - 1] == WORD and words[begin - 1] not in book.stop:
        begin -= 1
    led = begin > frame.sentence.first and words[begin - 1] in book.definite | book.determiner
    return noun_between(frame, begin, verb - 1) if led else None


def noun_between(frame: Frame, begin: int, stop: int) -> int | None:
    """Return the head of the first noun phrase between two tokens: its last word in English, in French its first.

    Of "the company's shares" that is what the owner has.
    """
    tokens, book = frame.tokens, frame.book
    while begin < stop and (tokens.words[begin] in book.stop or tokens.kinds[begin] != WORD):
        if tokens.kinds[begin] != WORD:
            return None
        begin += 1
    end = begin
    while end < stop and tokens.kinds[end] == WORD and tokens.words[end] not in book.stop:
        end += 1
    if end + 1 < stop and begin < end and tokens.words[end][0] == "'":
        return noun_between(frame, end + 1, stop)
    if begin == end or any(tokens.capital(i) for i in range(begin + 1, end)):
        return None
    return end - 1 if book.head_last else begin
