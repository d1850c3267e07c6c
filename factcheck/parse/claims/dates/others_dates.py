"""Dates of another deed than a figure: of the phrase that opens its sentence, of the mark that it outdid."""

from __future__ import annotations

from factcheck.model.named_concepts import ONCE_DONE
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.by_the_way import told_aside
from factcheck.parse.clauses.fronted import is_apart
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_event
from factcheck.parse.words.deed_grammar import grammar

_LONG = frozenset(("month", "season", "year", "decade", "century"))
# Deeds that something has one of each, and how many tokens stand between an "and" and a verb, or a verb and its figure.
_PHASES, _HELD = ONCE_DONE | {"start", "end", "complete"}, 3
_MEASURED = frozenset(("money", "quantity"))
_OF_ITS_OWN = ONCE_DONE | {"born", "marry", "released", "publish"}


def of_fronted(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of the deed that opens its sentence: "launched in 2019, the craft weighs 850 kg".

    Of "arrested on Tuesday, the two men" what they did is told of that day more often than not.
    """
    if date.when is None or not is_apart(seen.frame, date.first, figure.first):
        return False
    begun = (h.value for h in seen.frame.concepts("act", "happening") if h.first == seen.sentence.first)
    return date.when.granularity in _LONG or any(not _OF_ITS_OWN.isdisjoint(deeds) for deeds in begun)


def of_main_clause(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of the clause that goes on behind an aside with a figure: ", who has 85 staff, opened in".

    What happened to people or things is told there of the same event: "the blast, which killed 12, shook the port on".
    """
    asides = told_aside(seen.frame)
    closed = asides.get(figure.first)
    if closed is None or date.first < closed:
        return False
    deeds = (h.value for h in seen.frame.concepts("act", "happening") if asides.get(h.first) == closed)
    return not any(is_event(frozenset(deed)) for deed in deeds)


def of_joined(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of a deed that is done once, and a comma or an "and" parts it from how things stand.

    "Was founded in 1921 and has 40 pupils", "carries 32,000 cars a day and was built in 1972", "costs 3 million and is
    due to start in May". What happened to people on the way is left to that day.
    """
    frame, words = seen.frame, seen.tokens.words
    joints = {h.first for h in frame.of("and")}
    if date.last < figure.first:
        behind = date.last + 1 + (words[date.last + 1] == ",")
        held = (h for h in frame.among("holds", "stays") if behind < h.first < figure.first)
        return behind in joints and any(h.first - behind <= _HELD for h in held)
    deeds = [h for h in frame.concepts("act") if figure.last < h.first < date.first and not _PHASES.isdisjoint(h.value)]
    if not deeds or not _stands(seen, figure):
        return False
    return any(words[i] == "," or i in joints for i in range(figure.last + 1, deeds[-1].first))


def _stands(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is a sum or a measure, or counts what somebody has: how things stand, and no deed."""
    if figure.kind in _MEASURED:
        return True
    return any(0 < figure.first - h.last <= _HELD for h in seen.frame.among("holds", "stays"))


def of_outdone(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of the mark that a figure outdid: "reached 38.7C, beating the 38.5C set in August 2003"."""
    rules, words = grammar(seen.book.code), seen.tokens.words
    other = next((f for f in seen.figures if figure.last < f.first < date.first and f.kind == figure.kind), None)
    if rules is None or other is None or figure.kind == "date":
        return False
    between = range(figure.last + 1, other.first - 1)
    return any(words[i] == "," and words[i + 1].endswith(rules.gerund_endings) for i in between)
