"""What is done: the verb or nominal event nearest to a figure or a date."""

from __future__ import annotations

from factcheck.language.concepts import roles_of
from factcheck.parse.clauses.by_the_way import is_by_the_way, told_aside
from factcheck.parse.clauses.citations import is_teller
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joined_verbs import auxiliaries, foreseen_behind, of_other_date
from factcheck.parse.clauses.landmarks import is_landmark
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

ACT_REACH = 16


def act(frame: Frame, first: int, last: int, reach: int = ACT_REACH, roles: tuple[str, ...] = ("act",)) -> Hit | None:
    """Return the nearest verb or nominal event that says what is done, or None.

    A word that only says which thing is meant ("un traité de coopération") is taken where nothing else is done, and so
    is a participle right behind, which tells what came of it: "struck the town on Monday, killing 12".
    """
    told = frame.concepts(*roles)
    if not told:
        return None
    dated = "happening" in roles
    adjunct = _adjunct(frame, last + 1) if dated and last < frame.sentence.last else None

    tallies = {h.first for h in frame.of("tallied")}  # "with 80% of ballots counted, she had 52%"

    later = min((h.first for h in foreseen_behind(frame, last)), default=frame.sentence.last + 1)

    def is_act(hit: Hit) -> bool:
        if hit.first >= later:  # "12 people were hurt and the road is to reopen"
            return False
        # "sorti le" ends with the article of "le 22 avril"; the "début" of an afternoon is part of its date
        outside = not first <= hit.first <= last and hit.first not in frame.occupied and hit.first not in tallies
        if not outside or is_teller(frame, hit.first, first) or (dated and _dated_apart(frame, hit, first, last)):
            return False
        if is_by_the_way(frame, hit.first, first):
            return False
        return not (_is_noun(frame, hit) or _in_a_name(frame, hit) or _may_be_sum(hit))

    def is_told(hit: Hit) -> bool:
        return is_act(hit) and hit.first != adjunct and not _only_names(frame, hit)

    own = None if dated else _verb_behind(frame, told, first, last)
    if own is not None and is_act(own):
        return own
    return frame.nearest(told, first, last, reach, is_told) or frame.nearest(told, first, last, reach, is_act)


def _verb_behind(frame: Frame, told: list[Hit], first: int, last: int) -> Hit | None:
    """Return the verb right behind a number that an "and" leads to: "12 se sont abstenus et 40 ont voté contre"."""
    if not any(h.last == first - 1 for h in frame.of("and")):
        return None
    aside, words = auxiliaries(frame.book.code), frame.tokens.words
    return next((h for h in told if h.first > last and all(w in aside for w in words[last + 1 : h.first])), None)


def _dated_apart(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a deed has another date than the one near it, or stands behind the aside of that date."""
    end = told_aside(frame).get(first)
    if end is not None and hit.first > end:  # "the singer, a winner in 1988, has died"
        return True
    return of_other_date(frame, hit, first, last) or is_landmark(frame, hit, first, last)


def _adjunct(frame: Frame, behind: int) -> int | None:
    """Return the participle right behind a date, past a comma: "signed it on Tuesday, ending six years of talks"."""
    comma = behind < frame.sentence.last and frame.tokens.words[behind] == ","
    return gerund_at(frame, behind + comma)


def gerund_at(frame: Frame, at: int) -> int | None:
    """Return a token if it is a verb that tells what goes along with another one: "killing", "tuant"."""
    rules = grammar(frame.book.code)
    return at if rules is not None and frame.tokens.words[at].endswith(rules.gerund_endings) else None


def _is_noun(frame: Frame, hit: Hit) -> bool:
    """Say whether a word that may be a thing or a deed is the thing: "un traité", not "il a traité"."""
    before = hit.first - 1
    return (
        "thing" in roles_of(hit.value)
        and before >= frame.sentence.first
        and frame.tokens.words[before] in frame.book.determiner
    )


def _may_be_sum(hit: Hit) -> bool:
    """Say whether a word for what befell may be one for money: a firm's "pertes" are no deed that a date dates."""
    return {"happening", "measure"} <= roles_of(hit.value)


def _in_a_name(frame: Frame, hit: Hit) -> bool:
    """Say whether a word that could be a deed is part of a longer name: "Asylum Records", "Marie Duval"."""
    return any(n.first <= hit.first and hit.last <= n.last and n.first < n.last for n in frame.of("name"))


def _only_names(frame: Frame, hit: Hit) -> bool:
    """Say whether a word that could be a deed only says which thing is meant: "un traité de coopération"."""
    words, before = frame.tokens.words, hit.first - 1
    if before <= frame.sentence.first or "act" not in roles_of(hit.value):
        return False
    things = frame.concepts("thing")
    if words[before] in frame.book.np_of:
        return any(h.last == before - 1 for h in things)
    return words[before] in frame.book.determiner and any(h.first == hit.last + 1 for h in things)
