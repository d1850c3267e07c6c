"""The questions that rules may ask, each a named function of three to ten lines.

A question answers yes or no, or with the claims and mentions that make it yes; a rule names it in `when`, `unless`
or `lower_when`. What a question asks of (claim, pair, fact, document) decides where it may stand: rules over facts
may also ask of pairs, and then speak of those pairs of the fact for which the answers fit.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from factcheck.judge.ages import age_at_odds, age_at_odds_elsewhere
from factcheck.judge.amounts import cut_alike, rounded_alike
from factcheck.judge.arithmetic import (
    duration_at_odds,
    growth_at_odds,
    nearest_total,
    parts_too_large,
    share_at_odds,
    told_too_early,
    weekday_at_odds,
)
from factcheck.judge.context import TOLL
from factcheck.judge.rewritten import written_otherwise
from factcheck.judge.subject import (
    ClaimSubject,
    DocumentSubject,
    Evidence,
    FactSubject,
    MeetingSubject,
    PairSubject,
    RemarkSubject,
    World,
)
from factcheck.judge.times import unsure
from factcheck.judge.verdict import judge_pair
from factcheck.model.claim import Claim
from factcheck.model.frozen import frozen
from factcheck.model.quantity import Quantity

Answer = bool | Evidence

_UNMET = -1.0  # the score of two claims that were never compared
# Relations of two values that do not stand together in one passage, whatever may explain it.
_CLASHING = ("disjoint", "superseded", "rival")


@frozen
class Question:
    """A named question: what it asks of, and the function that answers."""

    name: str
    over: str
    ask: Callable[[Any], Answer]


QUESTIONS: dict[str, Question] = {}


def question(over: str) -> Callable[[Callable[[Any], Answer]], Callable[[Any], Answer]]:
    """Register a function under its own name as a question over claims, pairs, facts or documents."""

    def register(ask: Callable[[Any], Answer]) -> Callable[[Any], Answer]:
        name = ask.__name__
        if name in QUESTIONS:
            raise ValueError(f"two questions are named {name}")
        QUESTIONS[name] = Question(name, over, ask)
        return ask

    return register


# --- pairs: what is compared, and where -------------------------------------------------------------------------


@question("pair")
def figures(pair: PairSubject) -> Answer:
    """Both claims carry an amount."""
    return all(c.quantity is not None for c in pair.sides)


@question("pair")
def dates(pair: PairSubject) -> Answer:
    """Both claims carry a date."""
    return all(c.kind == "date" and c.when is not None for c in pair.sides)


@question("pair")
def across_documents(pair: PairSubject) -> Answer:
    """The claims stand in two documents."""
    return pair.left.document != pair.right.document


@question("pair")
def inside_one_document(pair: PairSubject) -> Answer:
    """The claims stand in one document."""
    return pair.left.document == pair.right.document


@question("pair")
def headline_and_text(pair: PairSubject) -> Answer:
    """One claim stands in the headline of the document, the other in its text."""
    return {"title"} < {c.zone for c in pair.sides}


@question("pair")
def caption_and_text(pair: PairSubject) -> Answer:
    """One claim stands in a caption of the document, the other in its text."""
    return {c.zone for c in pair.sides} == {"caption", "body"}


# --- pairs: the verdict -----------------------------------------------------------------------------------------


@question("pair")
def agree(pair: PairSubject) -> Answer:
    """The same value."""
    return pair.pair.verdict == "agree"


@question("pair")
def compatible(pair: PairSubject) -> Answer:
    """Different values that can both be true, by arithmetic and not for want of knowledge."""
    known = not any(r.key in _NOT_KNOWN for r in pair.pair.because)
    return known and pair.pair.verdict == "compatible" and pair.pair.relation != "contested"


_NOT_KNOWN = frozenset(
    {"date-not-comparable", "dimensions-differ", "kinds-differ", "dates-of-figures", "both-possible"}
)


@question("pair")
def refined(pair: PairSubject) -> Answer:
    """One value lies inside the other."""
    return pair.pair.relation == "refines"


@question("pair")
def updated(pair: PairSubject) -> Answer:
    """Each value at its own time."""
    return pair.pair.verdict == "updated"


@question("pair")
def discrepant(pair: PairSubject) -> Answer:
    """The values cannot both be true of the same thing at the same time."""
    return pair.pair.verdict == "discrepant"


@question("pair")
def rival(pair: PairSubject) -> Answer:
    """Two parties give two figures."""
    return pair.pair.relation == "rival"


@question("pair")
def contested(pair: PairSubject) -> Answer:
    """One side denies what the other says."""
    return pair.pair.relation == "contested"


@question("pair")
def plan_and_deed(pair: PairSubject) -> Answer:
    """One side is a plan, the other its outcome."""
    return any(r.key == "plan-and-deed" for r in pair.pair.because)


@question("pair")
def revision_said(pair: PairSubject) -> Answer:
    """A text says itself that one figure replaces the other."""
    return any(r.key == "revision-said" for r in pair.pair.because)


@question("pair")
def of_one_deed(pair: PairSubject) -> Answer:
    """Both are figures, or dates of which both texts name one deed: no year holds a day for that alone."""
    if any(c.quantity is not None for c in pair.sides):
        return True
    mine, theirs = (c.slots.predicate | c.slots.happening for c in pair.sides)
    return not mine.isdisjoint(theirs)


@question("pair")
def vague_side(pair: PairSubject) -> Answer:
    """A side is a collective without a figure ("des dizaines", "quelques jours"), which most figures fit."""
    return any(c.quantity is not None and c.quantity.stated is None and _open(c.quantity) for c in pair.sides)


def _open(quantity: Quantity) -> bool:
    return quantity.interval.low is None or quantity.interval.high is None


# --- pairs: what lowers a severity ------------------------------------------------------------------------------


@question("pair")
def hedged(pair: PairSubject) -> Answer:
    """A side is hedged, bounded or a range: it does not give the figure as exact."""
    return any(c.quantity is not None and (c.quantity.hedge or c.quantity.stated is None) for c in pair.sides)


@question("pair")
def rounded(pair: PairSubject) -> Answer:
    """One plain figure is the other one rounded, or cut off."""
    left, right = (c.quantity for c in pair.sides)
    return left is not None and right is not None and (rounded_alike(left, right) or cut_alike(left, right))


@question("pair")
def attributed(pair: PairSubject) -> Answer:
    """A side gives the figure as someone else's."""
    return any(c.stance == "attributed" for c in pair.sides)


@question("pair")
def not_said_as_fact(pair: PairSubject) -> Answer:
    """A side is planned, possible or denied."""
    return any(c.stance in ("planned", "possible", "denied") for c in pair.sides)


@question("pair")
def date_unsure(pair: PairSubject) -> Answer:
    """A date rests on an inference across documents, on several readings, or on no anchor."""
    return pair.pair.inferred or any(c.when is not None and unsure(c.when) for c in pair.sides)


@question("pair")
def date_bounded(pair: PairSubject) -> Answer:
    """A date took its year from a dateline that the body speaks against, and the two differ within that year."""
    low = [c.when.period.low for c in pair.sides if c.when is not None and c.when.period is not None]
    years = {d.year for d in low if d is not None}
    return len(years) == 1 and any(c.when is not None and c.when.basis == "bounded" for c in pair.sides)


@question("pair")
def damaged_side(pair: PairSubject) -> Answer:
    """A side stands in a damaged place of its text."""
    return any(c.damaged for c in pair.sides)


@question("pair")
def aligned_through_others(pair: PairSubject) -> Answer:
    """The two do not fit each other, and are only joined by way of a third."""
    scores = {(k.a, k.b): k.score for k in pair.fact.links}
    return bool(scores) and scores.get((pair.pair.a, pair.pair.b), _UNMET) < 0


@question("pair")
def one_side_names_a_source(pair: PairSubject) -> Answer:
    """One claim says according to whom, the other does not."""
    return len([c for c in pair.sides if c.slots.speaker or c.speaker]) == 1


@question("pair")
def listed_together(pair: PairSubject) -> Answer:
    """The claims stand in one sentence that replaces no figure by another: it lists them."""
    left, right = pair.sides
    return left.document == right.document and left.sentence == right.sentence and not (left.revision or right.revision)


# --- facts ------------------------------------------------------------------------------------------------------


@question("pair")
def copied_passage(pair: PairSubject) -> Answer:
    """The claims stand at the same place of one passage that both documents print."""
    return pair.right.id in pair.world.copies.twins.get(pair.left.id, ())


@question("fact")
def disputed(fact: FactSubject) -> Answer:
    """Some pair of the fact is discrepant."""
    return any(p.verdict == "discrepant" for p in fact.fact.pairs)


@question("fact")
def disputed_across_documents(fact: FactSubject) -> Answer:
    """Some pair of two documents is discrepant, and not as the figures of two parties."""
    return any(discrepant(p) and not rival(p) and across_documents(p) for p in fact.pairs)


@question("fact")
def differing(fact: FactSubject) -> Answer:
    """Some pair of the fact differs in value, whatever the verdict."""
    return any(p.verdict != "agree" for p in fact.fact.pairs)


@question("fact")
def named_by_some_only(fact: FactSubject) -> Answer:
    """Some claims of the fact say according to whom, others do not."""
    return len({bool(c.slots.speaker or c.speaker) for c in fact.claims.values()}) > 1


@question("fact")
def one_source_for_all(fact: FactSubject) -> Answer:
    """All claims of the fact rest on one and the same speaker."""
    return bool(frozenset.intersection(*(c.slots.speaker for c in fact.claims.values())))


@question("fact")
def copied_from_one(fact: FactSubject) -> Answer:
    """All claims of the fact stand in copies of one text."""
    return fact.world.copies.sources(fact.claims.values()) == 1


# --- claims -----------------------------------------------------------------------------------------------------


@question("claim")
def damaged(subject: ClaimSubject) -> Answer:
    """Residue of a translation or of an encoding stands beside or inside the number."""
    return subject.claim.damaged


@question("claim")
def increment(subject: ClaimSubject) -> Answer:
    """The figure comes on top of something."""
    return "increment" in subject.claim.slots.scope


@question("claim")
def first_contingent(subject: ClaimSubject) -> Answer:
    """The figure is that of the first ones only."""
    claim = subject.claim
    return "first" in claim.slots.scope or (claim.quantity is not None and claim.quantity.hedge == "first")


@question("claim")
def larger_count_beside(subject: ClaimSubject) -> Answer:
    """The document also gives a larger plain count of the same thing: that count."""
    return nearest_total(subject.claim, subject.world)


@question("claim")
def parts_exceed_it(subject: ClaimSubject) -> Answer:
    """Parts named in its sentence are together more than the figure: those parts."""
    return parts_too_large(subject.claim, subject.world)


@question("claim")
def share_does_not_fit(subject: ClaimSubject) -> Answer:
    """The percentage does not fit the part and the whole of its sentence: those two."""
    return share_at_odds(subject.claim, subject.world)


@question("claim")
def growth_does_not_fit(subject: ClaimSubject) -> Answer:
    """The change in per cent does not fit the two levels of its sentence: those two."""
    return growth_at_odds(subject.claim, subject.world)


@question("claim")
def birth_year_does_not_fit(subject: ClaimSubject) -> Answer:
    """The age does not fit the year of birth that the document gives: that date."""
    return age_at_odds(subject.claim, subject.world)


@question("claim")
def birth_told_elsewhere_does_not_fit(subject: ClaimSubject) -> Answer:
    """The age does not fit the date of birth that other articles give for the one of that name: those dates."""
    return age_at_odds_elsewhere(subject.claim, subject.world)


@question("claim")
def dates_do_not_fit(subject: ClaimSubject) -> Answer:
    """The duration does not fit the span of days in its sentence: that span."""
    return duration_at_odds(subject.claim, subject.world)


@question("claim")
def what_comes_first_is_dated_later(subject: ClaimSubject) -> Answer:
    """An event that must come before this one (signed, ratified) is dated after it: that event."""
    return told_too_early(subject.claim, subject.world)


@question("claim")
def weekday_does_not_fit(subject: ClaimSubject) -> Answer:
    """The date falls on another weekday than the one written with it."""
    return weekday_at_odds(subject.claim)


@question("claim")
def year_not_written(subject: ClaimSubject) -> Answer:
    """The date is written without its year."""
    return subject.claim.when is not None and subject.claim.when.fields.year is None


@question("claim")
def attributed_claim(subject: ClaimSubject) -> Answer:
    """The claim is given as someone else's."""
    return subject.claim.stance == "attributed"


@question("claim")
def changed_in_a_copy(subject: ClaimSubject) -> Answer:
    """The same passage stands in other documents with another value, and more of them have that one: those claims."""
    claim, world = subject.claim, subject.world
    others = tuple(c for c in world.twins(claim) if _apart(claim, c, world) and not _another_edition(claim, c, world))
    alike = 1 + len(world.twins(claim)) - len(others)
    if len(others) == alike:
        return others if _printed(claim, world) > min(_printed(c, world) for c in others) else ()
    return others if len(others) > alike else ()


def _another_edition(claim: Claim, twin: Claim, world: World) -> bool:
    """Say whether the sentences differ in a date and in another value: next week's poll in the words of this one."""
    differing = []
    for mine in (claim, *world.beside(claim)):
        theirs = next((c for c in world.twins(mine) if c.document == twin.document), None)
        if theirs is not None and _apart(mine, theirs, world):
            differing.append(mine.kind)
    return len(differing) > 1 and "date" in differing


def _apart(left: Claim, right: Claim, world: World) -> bool:
    """Say whether two claims of one passage give two values, whatever may explain it."""
    judged = judge_pair(left, right, world.context)
    if judged.verdict == "updated" and "poll" in left.slots.scope & right.slots.scope:
        return False  # the words that tell of one poll serve for the next
    return judged.relation in _CLASHING or written_otherwise(left, right, judged.relation, world.context)


@question("claim")
def could_both_hold(subject: ClaimSubject) -> Answer:
    """The values of the copies do not rule each other out."""
    claim, world = subject.claim, subject.world
    relations = {judge_pair(claim, c, world.context).relation for c in world.twins(claim) if _apart(claim, c, world)}
    return bool(relations) and relations.isdisjoint(_CLASHING)


def _printed(claim: Claim, world: World) -> tuple[date, str]:
    """Return when a claim's document may have been written at the earliest, and its id; without a date it is last."""
    period = world.context.published.get(claim.document)
    return (period.low if period is not None and period.low is not None else date.max), claim.document


@question("claim")
def a_toll(subject: ClaimSubject) -> Answer:
    """The figure counts those whom an event befell; a later version of the text may have raised it."""
    return subject.world.context.policy(subject.claim) == TOLL


# --- statements -------------------------------------------------------------------------------------------------


@question("meeting")
def acknowledged_since(meeting: MeetingSubject) -> Answer:
    """A party has confirmed what it had not confirmed or had denied, each at its own time."""
    return meeting.meeting.bearing == "acknowledged" and meeting.judged.verdict == "updated"


@question("meeting")
def denied_and_confirmed(meeting: MeetingSubject) -> Answer:
    """A party denies and confirms one thing on one day."""
    return meeting.meeting.bearing == "acknowledged" and meeting.judged.verdict == "discrepant"


@question("meeting")
def deed_denied(meeting: MeetingSubject) -> Answer:
    """A party denies what others say it has done."""
    return meeting.meeting.bearing == "contested"


@question("meeting")
def duty_or_option(meeting: MeetingSubject) -> Answer:
    """What the one reads as an obligation is an option for the other."""
    return meeting.meeting.bearing == "duty"


@question("meeting")
def announced_then_done(meeting: MeetingSubject) -> Answer:
    """One side announces what the other tells as done, and nothing says that it was written later."""
    return meeting.meeting.bearing == "carried-out" and meeting.judged.verdict == "updated"


@question("meeting")
def done_since(meeting: MeetingSubject) -> Answer:
    """One side says that something has not been done, the other that it has, and nothing says that it was not later."""
    return meeting.meeting.bearing == "undone" and meeting.judged.verdict == "updated"


@question("meeting")
def done_and_undone(meeting: MeetingSubject) -> Answer:
    """One side says that something has not been done on a day when, or after, the other tells it as done."""
    return meeting.meeting.bearing == "undone" and meeting.judged.verdict == "discrepant"


@question("meeting")
def allowed_and_forbidden(meeting: MeetingSubject) -> Answer:
    """What the one reads as forbidden is allowed for the other."""
    return meeting.meeting.bearing == "ban"


@question("meeting")
def opposite_deeds(meeting: MeetingSubject) -> Answer:
    """A party did to one thing two deeds that rule each other out."""
    return meeting.meeting.bearing == "opposite"


@question("meeting")
def ruled_out_elsewhere(meeting: MeetingSubject) -> Answer:
    """A party announces or does what it rules out for the other side."""
    return meeting.meeting.bearing == "ruled-out"


@question("meeting")
def each_at_its_time(meeting: MeetingSubject) -> Answer:
    """Nothing says that both sides speak of one day."""
    return meeting.judged.verdict == "updated"


@question("meeting")
def told_as_fact(meeting: MeetingSubject) -> Answer:
    """Some article tells it in its own voice."""
    return any(not s.attributed for s in meeting.meeting.right)


# --- documents --------------------------------------------------------------------------------------------------


@question("document")
def dateline_spoken_against(subject: DocumentSubject) -> Answer:
    """The body clashes with the date at the head of the page: the dateline, then what clashes with it."""
    parsed = subject.parsed
    return (parsed.dateline, *parsed.against) if parsed.dateline is not None and parsed.against else False


@question("document")
def without_a_date(subject: DocumentSubject) -> Answer:
    """Nothing tells when the document was published."""
    return subject.parsed.published.period is None


@question("document")
def dates_hang_on_it(subject: DocumentSubject) -> Answer:
    """Dates of the document can only be known from its publication date: those dates."""
    return tuple(c for c in subject.parsed.claims if _hangs(c))


@question("document")
def one_date_hangs_on_it(subject: DocumentSubject) -> Answer:
    """Only one date of the document can be known from its publication date alone."""
    return sum(_hangs(c) for c in subject.parsed.claims) == 1


def _hangs(claim: Claim) -> bool:
    return claim.kind == "date" and claim.when is not None and claim.when.period is None and not claim.when.hour_alone


@question("document")
def decoded_by_fallback(subject: DocumentSubject) -> Answer:
    """The file was not UTF-8 and was read in another encoding."""
    return any(n.startswith("decoded-") for n in subject.parsed.notices)


# --- remarks ----------------------------------------------------------------------------------------------------


@question("remark")
def unused(subject: RemarkSubject) -> Answer:
    """The remark names a rule that finds nothing where it stands."""
    return subject.stated.state == "unused"


@question("remark")
def expired(subject: RemarkSubject) -> Answer:
    """The day up to which the remark holds is past."""
    return subject.stated.state == "expired"


@question("remark")
def malformed(subject: RemarkSubject) -> Answer:
    """The remark lacks a rule or a reason, or says what nobody understands."""
    return subject.stated.state == "malformed"
