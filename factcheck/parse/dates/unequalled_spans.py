"""Lengths of time in which there was nothing like it: "the first woman to win the title in 71 years" is no plan."""

from __future__ import annotations

from factcheck.parse.dates.date_match import Match
from factcheck.parse.dates.tense import ENDERS, PAUSES
from factcheck.parse.words.deed_grammar import grammar

_BESIDE = 6  # tokens of "highest level of debt in the bloc" before the "in"
_REACH = 14  # tokens from "first" to the "in"
_TOLD = 6  # tokens from "first" to the verb that tells of whom it is


def since_the_last(match: Match) -> bool:
    """Say whether "in 71 years" counts back to the last of those that a word like "first" and an infinitive tell of.

    "The first plant to open in five years" is told of like that as well, "the first phase is to open in five years"
    is not.
    """
    words, at = match.reading.tokens.words, match.ends[0]
    start = max(0, at - _REACH)
    start = next((i + 1 for i in range(at - 1, start - 1, -1) if words[i] in ENDERS or words[i] in PAUSES), start)
    if _right_before(match, words[max(start, at - _BESIDE) : at]):
        return True
    link = next((i for i in range(at - 1, start - 1, -1) if match.listed(words[i], "unequalled_links")), None)
    if link is None:
        return False
    lead = words[max(start, link - _TOLD) : link]
    first = next((n for n, word in enumerate(lead) if match.listed(word, "unequalled")), None)
    return first is not None and not any(_is_said(match, word) for word in lead[first:])


def _right_before(match: Match, lead: list[str]) -> bool:
    """Say whether a thing without its like stands right before: "the worst drought in 40 years".

    Of "the first phase is due in five years" something is told between the two.
    """
    last = max((n for n, word in enumerate(lead) if match.listed(word, "unequalled")), default=None)
    if last is None:
        return False
    told = (match.listed(w, name) for w in lead[last + 1 :] for name in ("future_words", "past_words", "until_verbs"))
    return not any(told) and not any(_is_said(match, word) for word in lead[last + 1 :])


def _is_said(match: Match, word: str) -> bool:
    """Say whether a word makes a clause of its own between the two: "the first men to land hope to return in"."""
    rules = grammar(match.code)
    return match.listed(word, "unequalled_links") or (rules is not None and word in rules.passives)
