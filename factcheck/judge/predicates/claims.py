"""Questions about a claim, alone and beside what stands around it."""

from __future__ import annotations

from factcheck.judge.ages import age_at_odds, age_at_odds_elsewhere
from factcheck.judge.arithmetic import nearest_total, parts_too_large
from factcheck.judge.chronology import duration_at_odds, told_too_early, weekday_at_odds
from factcheck.judge.context import TOLL
from factcheck.judge.percentages import growth_at_odds, share_at_odds
from factcheck.judge.predicates.registry import Answer, question
from factcheck.judge.subject import ClaimSubject


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
    return weekday_at_odds(subject.claim, subject.world)


@question("claim")
def year_not_written(subject: ClaimSubject) -> Answer:
    """The date is written without its year."""
    return subject.claim.when is not None and subject.claim.when.fields.year is None


@question("claim")
def attributed_claim(subject: ClaimSubject) -> Answer:
    """The claim is given as someone else's."""
    return subject.claim.stance == "attributed"


@question("claim")
def a_toll(subject: ClaimSubject) -> Answer:
    """The figure counts those whom an event befell, not for good; a later version of the text may have raised it."""
    return subject.world.context.policy(subject.claim) == TOLL and not subject.claim.final
