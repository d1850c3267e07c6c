"""Which way the sentence around a date looks: for a day or a month that names no direction."""

from __future__ import annotations

from factcheck.parse.dates.anchors import FUTURE, PAST
from factcheck.parse.dates.tense import ENDERS, PAUSES, WAITING, Tense, direction_of, tense_words
from factcheck.parse.words.tokens import WORD, Tokens

_REACH = 40  # words on either side; longer sentences say little about a date so far away
_FAR = 1_000  # further off than any verb that is met
_BREAK_COSTS = 3  # a clause border counts as so many words
_LED_BY = 6  # words of what says that a date is to come, with an article


def lean(tokens: Tokens, first: int, last: int, code: str, *, habit: bool = False) -> int:
    """Return FUTURE or PAST, as the nearest verb of the sentence looks, or 0 when none tells.

    "A annoncé mardi que le sommet se tiendra vendredi" looks back from the first day and ahead from the second.
    first, last  tokens of the date, both included. habit  the date may be one of every week, which an aside alone does
    not place: "le musée, ouvert le dimanche, …".
    """
    known = tense_words(code)
    if _is_awaited(tokens, first, known):
        return FUTURE
    held = tokens.words[_before_leads(tokens, first, known)] in known.held
    if not (habit or held) and _is_aside(tokens, first, known):
        return PAST
    if known.calls and _is_called_for(tokens, first, known):
        return FUTURE
    cost, looks = _first_sign(tokens, first - 1, -1, known)
    cost_behind, looks_behind = _first_sign(tokens, last + 1, 1, known, cost if looks else _FAR)
    done = not held and ((looks == PAST and cost == 1) or _is_told_of_noun(tokens, first, known))
    if looks_behind == FUTURE and done:
        return PAST
    nearer = not looks or cost_behind < cost or (cost_behind == cost and looks_behind == FUTURE)
    return looks_behind if looks_behind and nearer else looks


def _is_awaited(tokens: Tokens, first: int, known: Tense) -> bool:
    """Say whether the words before a date say that it is still to come: "ahead of the New Year"."""
    said = known.awaiting.get(tokens.words[first - 1]) if first else None
    return said is not None and f" {' '.join(tokens.words[max(0, first - _LED_BY) : first])}".endswith(said)


def _is_called_for(tokens: Tokens, first: int, known: Tense) -> bool:
    """Say whether a date is that of what somebody called for: "a appelé, samedi, à se rassembler dimanche"."""
    words = tokens.words[max(0, first - WAITING) : first]
    start = max((n for n, word in enumerate(words, 1) if word in ENDERS), default=0)
    ends = [n for n in range(start + 2, len(words)) if words[n].endswith(known.infinitives)]
    if not ends or ends[-1] < len(words) - _LED_BY or any(mark in PAUSES for mark in words[ends[-1] :]):
        return False
    led = known.called_to.intersection(words[max(start, ends[-1] - 2) : ends[-1]])
    return bool(led) and not known.calls.isdisjoint(words[start : ends[-1]])


def _is_aside(tokens: Tokens, first: int, known: Tense) -> bool:
    """Say whether an aside with a participle tells a date: "le procès, ouvert en avril, doit finir lundi"."""
    for at in (first - 1, first - 2):
        if at > 0 and tokens.words[at - 1] == "," and _tells_past(tokens, at, known):
            return tokens.words[first - 1] not in known.until
    return False


def _tells_past(tokens: Tokens, at: int, known: Tense) -> bool:
    """Say whether a word is a participle of what was done, in whatever aside: "agreed in March", "born in 1950"."""
    return tokens.words[at] in known.asides or (tokens.kinds[at] == WORD and direction_of(tokens, at, known) == PAST)


def _before_leads(tokens: Tokens, first: int, known: Tense) -> int:
    """Return the token before a date, past what parts it from nothing: "said late on Friday"."""
    at = first - 1
    while at > 0 and tokens.words[at] in known.date_leads:
        at -= 1
    return at


def _is_told_of_noun(tokens: Tokens, first: int, known: Tense) -> bool:
    """Say whether a participle right before a date says what became of its noun: "le procès ouvert lundi durera"."""
    at = _before_leads(tokens, first, known)
    told = at > 0 and tokens.words[at] in known.asides
    return told and tokens.words[at - 1] not in known.being | known.helpers | known.determiners  # "la reprise lundi"


def puts_off(tokens: Tokens, first: int, code: str) -> bool:
    """Say whether a verb before a token sets a term that is still to come: "a été prolongé jusqu'en juin"."""
    words = tokens.words[max(0, first - WAITING) : first]
    start = max((n for n, word in enumerate(words, 1) if word in ENDERS), default=0)
    return not tense_words(code).put_off.isdisjoint(words[start:])


def _first_sign(tokens: Tokens, at: int, step: int, known: Tense, limit: int = _FAR) -> tuple[int, int]:
    """Return how far off the first verb is on the way from a date to the end of its sentence, and which way it looks.

    What stands further off on that side cannot be nearer. limit  how far off a verb of the other side is.
    """
    words, kinds = tokens.words, tokens.kinds
    cost = 0
    if step < 0:  # "said on Friday", "said late Friday he will"
        at = _before_leads(tokens, at + 1, known)
    if step > 0 and at < len(words) and words[at] in known.subjects:  # "told reporters Friday he will resign"
        cost += _BREAK_COSTS
    for i in range(at, at + step * _REACH, step):
        if not 0 <= i < len(words):
            break
        word = words[i]
        if word in ENDERS and _ends_sentence(tokens, i):
            break
        cost += 1 + (_BREAK_COSTS if word in known.breaks else 0)
        if cost > limit:
            break
        direction = direction_of(tokens, i, known) if kinds[i] == WORD else 0
        if direction:
            return cost, direction
    return cost, 0


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    if tokens.words[index] != ".":
        return True
    before_short = index > 0 and len(tokens.words[index - 1]) == 1
    return not before_short and not tokens.glued(index)
