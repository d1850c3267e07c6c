"""Questions about claims in a passage that other documents print too, or at one place of two tellings of a story."""

from __future__ import annotations

from datetime import date
from itertools import islice

from factcheck.judge.chronology import day_beside
from factcheck.judge.context import rival_kinds
from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.rewritten import written_otherwise
from factcheck.judge.subject import ClaimSubject, PairSubject, World
from factcheck.judge.verdict import judge_pair
from factcheck.model.claim import Claim
from factcheck.model.copies import are_two_editions
from factcheck.model.fact import Pair

# Relations of two values that do not stand together in one passage, whatever may explain it.
_CLASHING = ("disjoint", "superseded", "rival")
# So many figures at least, and half of all that two articles share but for their values, are those of another week.
_NEXT_ISSUE = 3


@question("claim")
def changed_in_a_copy(subject: ClaimSubject) -> Answer:
    """The same passage stands in other documents with another value, and more of them have that one: those claims."""
    claim, world = subject.claim, subject.world
    twins = world.twins(claim)
    others = tuple(c for c in twins if _apart(claim, c, world) and not _another_edition(claim, c, world))
    against, every = (sum(map(world.copies.prints, told)) for told in (others, (claim, *twins)))
    if 2 * against == every:
        return others if _printed(claim, world) > min(_printed(c, world) for c in others) else ()
    return others if 2 * against > every else ()


def _another_edition(claim: Claim, twin: Claim, world: World) -> bool:
    """Say whether the sentences differ in a date and in another value: next week's poll in the words of this one.

    So does a count that has moved in the days between the articles, and so do most figures of last week's bulletin.
    """
    if _days_lie(claim, twin, world) and (_has_moved(claim, twin, world) or _are_two_issues(claim, twin, world)):
        return True
    told = (claim, *world.beside(claim))
    # a sentence of 500 figures has few dates, if any: they are asked first, the other values until one differs
    if not any(_differs(c, twin.document, world) for c in told if c.kind == "date"):
        return False
    return len(list(islice((c for c in told if _differs(c, twin.document, world)), 2))) > 1


def _has_moved(claim: Claim, twin: Claim, world: World) -> bool:
    return world.judge(claim, twin).verdict == "updated"


def _are_two_issues(claim: Claim, twin: Claim, world: World) -> bool:
    """Say whether most figures changed in the passages that two documents share: a slip changes one of many."""
    mine, theirs = claim.document, twin.document
    key = (mine, theirs) if mine < theirs else (theirs, mine)
    found = world.issues.get(key)
    if found is None:
        told = [(c, t) for c in world.by_document.get(mine, ()) if c.quantity is not None for t in world.twins(c)]
        changed = [_apart(c, t, world) for c, t in told if t.document == theirs]
        found = world.issues[key] = sum(changed) >= max(_NEXT_ISSUE, len(changed) / 2)
    return found


def _differs(claim: Claim, document: str, world: World) -> bool:
    """Say whether a document gives another value at the place of a claim in a passage that both print."""
    theirs = next((c for c in world.twins(claim) if c.document == document), None)
    return theirs is not None and _apart(claim, theirs, world)


def _apart(left: Claim, right: Claim, world: World) -> bool:
    """Say whether two claims of one passage give two values, whatever may explain it."""
    return not _is_hour_of_another_day(left, right, world) and _differ(left, right, world.judge(left, right), world)


def _differ(left: Claim, right: Claim, judged: Pair, world: World) -> bool:
    """Say whether two claims that were judged give two values; a poll at another time is another one."""
    if judged.verdict == "updated" and "poll" in left.slots.scope & right.slots.scope:
        return False  # the words that tell of one poll serve for the next
    return judged.relation in _CLASHING or written_otherwise(left, right, judged.relation, world.context)


def _is_hour_of_another_day(left: Claim, right: Claim, world: World) -> bool:
    """Say whether two hours are equal, and only the days beside them differ, which stand at one place themselves."""
    mine, theirs = day_beside(left, world), day_beside(right, world)
    if mine is None or theirs is None or left.when is None or right.when is None:
        return False
    twins, retold = world.copies.twins, world.copies.retold
    at_one_place = theirs.id in twins.get(mine.id, ()) or theirs.id in retold.get(mine.id, ())
    return at_one_place and left.when.fields.time_alone == right.when.fields.time_alone


def _days_lie(left: Claim, right: Claim, world: World) -> bool:
    """Say whether days lie between the articles of two claims."""
    return are_two_editions(*(world.context.published.get(c.document) for c in (left, right)))


@question("claim")
def could_both_hold(subject: ClaimSubject) -> Answer:
    """The values of the copies do not rule each other out."""
    claim, world = subject.claim, subject.world
    relations = {world.judge(claim, c).relation for c in world.twins(claim) if _apart(claim, c, world)}
    return bool(relations) and relations.isdisjoint(_CLASHING)


@question("pair")
def hour_of_another_day(pair: PairSubject) -> Answer:
    """Two equal hours stand beside two days at one place of two texts; the days are told of."""
    return _is_hour_of_another_day(pair.left, pair.right, pair.world)


@question("pair")
def changed_in_a_retelling(pair: PairSubject) -> Answer:
    """At one place of two tellings of a story stand two values, each perhaps true by its day, source or bounds."""
    left, right, world, told = pair.left, pair.right, pair.world, pair.pair
    if right.id not in world.copies.retold.get(left.id, ()):
        return False
    if rival_kinds(left.slots.speaker_kind, right.slots.speaker_kind):
        return False  # two outlets that work one dispatch over may each choose a count: the police's, the organisers'
    unexplained = told.verdict == "discrepant" and told.relation != "rival"
    later = told.verdict == "updated" and (_hedge(left) != _hedge(right) or _days_lie(left, right, world))
    if unexplained or later or _same_weekday(left, right) or _is_hour_of_another_day(left, right, world):
        return False
    return _differ(left, right, judge_pair(left, right, world.context), world)  # their years are those of the fact


def _same_weekday(left: Claim, right: Claim) -> bool:
    """Say whether two dates are told alike by a weekday, whose week only the tense of each language tells.

    "Lundi sera férié" is of the Monday to come, "Monday is a holiday" may be of any.
    """
    mine, theirs = left.when, right.when
    return mine is not None and theirs is not None and mine.fields.weekday is not None and mine.fields == theirs.fields


def _hedge(claim: Claim) -> str | None:
    """Return what a figure is hedged by: "at least eleven" beside "fourteen" is a first toll beside the next."""
    return claim.quantity.hedge if claim.quantity is not None else None


def _printed(claim: Claim, world: World) -> tuple[date, str]:
    """Return when a claim's document may have been written at the earliest, and its id; without a date it is last."""
    period = world.context.published.get(claim.document)
    return (period.low if period is not None and period.low is not None else date.max), claim.document
