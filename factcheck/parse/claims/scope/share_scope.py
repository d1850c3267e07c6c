"""The scope of a share: of an hour, a poll, the votes counted so far, the other candidate, a rise asked for, a time."""

from __future__ import annotations

from factcheck.parse.claims.contests.standings import holder
from factcheck.parse.claims.scope.change_scope import scope_of_change
from factcheck.parse.claims.scope.partial_rates import of_some
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.verbs import told_verbs
from factcheck.parse.words.phrases import Hit

_TALLIED = 4  # tokens between a share and what is done to it: "96 % des suffrages comptabilisés"
_VERSUS = 6  # tokens between two shares: "52 % des voix contre 48 %"
# Of such a thing a percentage is a rise that may be asked for.
_PAID = frozenset(("salary", "rise", "price", "bonus"))
# Of such a thing a percentage is a share of votes.
_ELECTION = frozenset(("vote", "election", "popularity", "candidate", "round", "elect", "win"))


def scope_of_share(seen: SentenceFigures, figure: Figure, polled: bool) -> set[str]:
    """Return the scope of a percentage: of one hour, of the other candidate, of the votes counted so far, of a poll.

    Of a rise in pay or prices it may be what one side asks for or the other one offers.
    """
    found = _bargained(seen, figure) | scope_of_change(seen, figure)
    if any(f.when is not None and f.when.fields.clock is not None for f in seen.figures):
        found.add("moment")
    if of_some(seen, figure):
        found.add("subgroup")
    if _of_election(seen) or (polled and seen.frame.of("name") and not _of_somebody(seen, figure)):
        if _is_second(seen, figure) and holder(seen, figure) is None:
            found.add("opponent")
        if any(_is_tallied(h, figure) for h in seen.frame.of("tallied")):
            found.add("tallied")
        elif polled or seen.frame.of("poll"):
            found.add("poll")
    return found


def _bargained(seen: SentenceFigures, figure: Figure) -> set[str]:
    """Return whether a rise is one that somebody asks for or offers, by the last verb before it, or not so.

    Of a rise that its sentence opens with the verb behind it tells: "a rise of 6% is what the nurses want".
    """
    cues = seen.frame.of("bargain")
    if not cues or all(_PAID.isdisjoint(h.value) for h in seen.frame.of("concept")):
        return set()
    before = [h for h in cues if h.last < figure.first]
    if before:
        last, between = before[-1], range(before[-1].last + 1, figure.first)
    else:
        last, between = cues[0], range(seen.frame.clause_begin(figure.first), figure.first)
    if not seen.frame.same_clause(last, figure.first, figure.last):
        return set()
    done = any(v.first in between and v.form != "base" for v in told_verbs(seen.frame))
    return set() if done or not seen.frame.occupied.isdisjoint(between) else {str(last.value)}


def _is_tallied(cue: Hit, figure: Figure) -> bool:
    """Say whether a share is of the votes counted so far: "96 % des bulletins dépouillés", "counting 96%"."""
    return cue.last == figure.first - 1 or figure.last < cue.first <= figure.last + _TALLIED


def _of_election(seen: SentenceFigures) -> bool:
    return any(not _ELECTION.isdisjoint(h.value) for h in seen.frame.of("concept"))


def _of_somebody(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a share is one of people or things that are named behind it: "66 % des chefs d'entreprise"."""
    words, behind = seen.tokens.words, figure.last + 1
    return behind < seen.sentence.last and words[behind] in seen.book.np_of


def _is_second(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a share stands behind another one that it is set against: "52 % contre 48 %", "52% to 48%"."""
    against = [h for h in seen.frame.of("versus") if h.last < figure.first <= h.last + 2]
    shares = (f for f in seen.figures if f.kind == "percentage" and f.last < figure.first)
    return any(h.first - f.last <= _VERSUS for f in shares for h in against if f.last < h.first)
