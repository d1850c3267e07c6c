"""Two verbs that an "and" joins, each with what is its own: "born in Cork in 1950 and died in 2001"."""

from __future__ import annotations

from functools import cache

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.verbs import told_verbs
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrasebook import phrasebook
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_SUBJECT = 6  # tokens of a subject between an "and" and its verb
_MARKS = frozenset(",;:.()–—\"'”’»")


def of_other_date(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether an "and" between a deed and the date at some tokens gives that deed to another date, or to none.

    The verb behind a date and an "and" is another deed than the one that the date ends: nobody died in 1950. And what
    has its date before the "and" was not done again on the date of the verb behind it: "founded in 1924 and moved to
    Bern in 1950"; "in 1924 and again in 1950" goes on with no verb.
    """
    if hit.first > last:
        joint = _joint_behind(frame, last)
        if joint is None or hit.first <= joint.last or not _deed_before(frame, first):
            return False
        return all(frame.tokens.words[i] in frame.book.stop for i in range(joint.last + 1, hit.first))
    return any(hit.last < joint.first and joint.last < first for joint in _new_verbs(frame))


@once
def foreseen_behind(frame: Frame, last: int) -> list[Hit]:
    """Return what plans or supposes a second verb behind some tokens: "stands at 9.4% and is expected to reach 13%".

    What is told before the "and" is so already, and not of the day that the plan is for. The second verb may have a
    subject of its own: "has 40,000 members and its stadium will open in 2027".
    """
    aside, words = auxiliaries(frame.book.code), frame.tokens.words
    joints = [h.last for h in frame.of("and") if h.first > last]
    if not joints:
        return []
    told = (h for name in ("planned", "possible") for h in frame.of(name))
    return [
        h
        for h in told
        if any(
            at < h.first and (all(w in aside for w in words[at + 1 : h.first]) or _tells_anew(frame, last, at, h.first))
            for at in joints
        )
    ]


def _tells_anew(frame: Frame, last: int, joint: int, plan: int) -> bool:
    """Say whether a subject alone stands between an "and" and what plans, and the figure has a verb before the "and".

    "300 soldiers and 40 tanks will be sent" plans both.
    """
    words, rules = frame.tokens.words, grammar(frame.book.code)
    between = range(joint + 1, plan)
    if rules is None or len(between) > _SUBJECT or not _MARKS.isdisjoint(words[joint + 1 : plan]):
        return False
    if any(h.first in between for h in frame.among("and", "clause_start")):
        return False
    done = {v.first for v in told_verbs(frame) if v.form != "base"}
    if not done.isdisjoint(range(joint + 1, plan)):  # "expects sales of 4 billion and confirmed its target"
        return False
    held = done | {h.first for h in frame.among("holds", "copula")}
    return any(words[i] in rules.helpers or i in held for i in range(frame.clause_begin(last), joint))


@once
def reported_behind(frame: Frame) -> list[Hit]:
    """Return the verbs of speech behind an "and", or ", adding", that go on with what is said.

    "Put it at $3m and said the roof had been repaired in May": a day of what is said is of nothing told before. A verb
    with a mark behind it only closes what was said.
    """
    words, rules = frame.tokens.words, grammar(frame.book.code)
    said = [h for h in frame.of("says") if h.last < frame.sentence.last and words[h.last + 1] not in _MARKS]
    if not said or rules is None:
        return []
    joined = {h.last + 1 for h in frame.of("and")}
    joined |= {h.first for h in said if words[h.first - 1] == "," and words[h.first].endswith(rules.gerund_endings)}
    return [h for h in said if h.first in joined]


def _joint_behind(frame: Frame, last: int) -> Hit | None:
    """Return the "and" right behind some tokens, past a comma."""
    behind = last + 1 + (last < frame.sentence.last and frame.tokens.words[last + 1] == ",")
    return next((h for h in frame.of("and") if h.first == behind), None)


def _deed_before(frame: Frame, first: int) -> bool:
    """Say whether a deed of the same clause stands before some tokens."""
    return any(
        h.last < first and frame.same_clause(h, first, first) and h.first not in frame.occupied
        for h in frame.concepts("act", "happening")
    )


@once
def _new_verbs(frame: Frame) -> list[Hit]:
    """Return each "and" of a sentence that stands behind a date or a figure, with a word that may be a verb behind."""
    words, occupied = frame.tokens.words, frame.occupied
    found = []
    for joint in frame.of("and"):
        before = joint.first - 1 - (words[joint.first - 1] == ",")
        if before in occupied and _may_be_verb(frame, joint.last + 1):
            found.append(joint)
    return found


def _may_be_verb(frame: Frame, at: int) -> bool:
    """Say whether a word that is neither small nor a name nor a figure stands at a token, or behind an auxiliary."""
    words, last, aside = frame.tokens.words, frame.sentence.last, auxiliaries(frame.book.code)
    while at <= last and words[at] in aside:
        at += 1
    if at > last or at in frame.occupied or words[at] in frame.book.stop:
        return False
    return frame.tokens.kinds[at] == WORD and not frame.tokens.capital(at)


@cache
def auxiliaries(code: str) -> frozenset[str]:
    """Return the words that may stand between an "and" and its verb: pronouns, auxiliaries, adverbs."""
    book, rules = phrasebook(code), grammar(code)
    told: frozenset[str] = frozenset()
    if rules is not None:
        told = rules.helpers | rules.reflexives | rules.pluperfect | rules.adverbs
    return told | book.pronouns | book.impersonal
