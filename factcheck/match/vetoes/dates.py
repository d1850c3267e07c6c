"""What forbids that two dates be one fact: a day and an hour, days of figures, two weekdays, two contests."""

from __future__ import annotations

from factcheck.match.likeness.relations import REPEAT
from factcheck.match.likeness.sharing import compare_doings, compare_sets, of_other_state
from factcheck.match.likeness.two_values import APART, UNTOLD
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.match.vetoes.dated_deeds import is_day, one_event, tells_hour
from factcheck.match.vetoes.moved import moved_veto
from factcheck.match.vetoes.things import two_things
from factcheck.model.quantity import SCORE, one_figure
from factcheck.model.two_claims import holds, other_course, took_office_twice

# A contest is won with one of these, by so many points or so much time.
WIN, RESULTS = frozenset(("win",)), frozenset((SCORE, "duration"))


def date_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two dates can never be one fact: a day and an hour, dates of figures, events that clash."""
    two_questions = tells_hour(a) != tells_hour(b)  # "mardi" and "à 8h29"
    if two_questions or _said_elsewhere(a, b) or _said_elsewhere(b, a):
        return "hour"
    if (
        _two_results(a, b)
        or _two_offices(a, b, found)
        or (found == UNTOLD and _is_other_day(a, b) and not _anchored(a, b))
    ):
        return "event"
    if found == APART:
        return moved_veto(a, b)
    if _anchored(a, b):
        return "anchor"
    if a.document != b.document:
        return "event" if _days_of_figures(a, b) or _of_other_course(a, b) else ""
    return "" if one_event(a, b) or compare_doings(a, b) == "same" else REPEAT


def _of_other_course(a: Profile, b: Profile) -> bool:
    """Say whether two dates give two starts or ends to courses of two things: of a tunnel, and of its first section."""
    if not other_course(a.claim, b.claim):
        return False
    mine, theirs = a.claim.when, b.claim.when
    both = mine is not None and theirs is not None and None not in (mine.course, theirs.course)
    return of_other_state(a, b) or (not both and two_things(a, b))


def _anchored(a: Profile, b: Profile) -> bool:
    """Say whether one of two dates only tells by its time which deed is meant."""
    return _names_by_time(a, b) or _names_by_time(b, a)


def _two_results(a: Profile, b: Profile) -> bool:
    """Say whether two dates are those of two contests, each told with its result: "3-1 on Saturday", "2-0 in March"."""
    mine, theirs = a.claim.beside, b.claim.beside
    if mine is None or theirs is None or WIN.isdisjoint(a.predicate & b.predicate):
        return False
    return mine.dimension == theirs.dimension in RESULTS and not one_figure(mine, theirs)


def _two_offices(a: Profile, b: Profile, found: str) -> bool:
    """Say whether two dates are those of two offices, or of an election and of the day an office was taken.

    Who is minister of finance since 2019 was minister of something else before; who was elected mayor in November 2016
    is it since 2017.
    """
    mine, theirs = a.claim.slots.office, b.claim.slots.office
    if mine is None or theirs is None:
        return False
    since = holds(a.claim) or holds(b.claim)
    return mine.is_other(theirs) or (found == APART and since and not took_office_twice(a.claim, b.claim))


def _said_elsewhere(told: Profile, other: Profile) -> bool:
    """Say whether an hour is the one before it in another zone, and the other hour of no zone that is told.

    Of "11:00 (05:15 GMT)" it is the 11:00 that may be the "10:50" of another text.
    """
    if "converted" not in told.claim.slots.scope or "converted" in other.claim.slots.scope:
        return False
    named = [p.claim.when is not None and p.claim.when.fields.zone is not None for p in (told, other)]
    return not all(named)


def _names_by_time(a: Profile, b: Profile) -> bool:
    """Say whether one is a year that only tells which thing is meant: "adopted the 2026 budget", and the other none."""
    when, done = a.claim.when, b.claim.when
    if not a.claim.anchors_figure or b.claim.anchors_figure or when is None or done is None:
        return False
    return when.granularity == "year" and done.granularity != "year"


def _is_other_day(a: Profile, b: Profile) -> bool:
    """Say whether two days of which too little is told to compare them are not to be taken for one."""
    if _other_weekday(a, b):
        return True
    return (compare_doings(a, b) == "different" or _loose_days(a, b)) and not _one_weekday(a, b)


def _other_weekday(a: Profile, b: Profile) -> bool:
    """Say whether two days are two weekdays, whatever their weeks."""
    mine, theirs = _weekdays(a, b)
    return mine is not None and theirs is not None and mine != theirs


def _one_weekday(a: Profile, b: Profile) -> bool:
    """Say whether two articles open with one weekday: "samedi soir" in both leads is the evening of what they tell."""
    mine, theirs = _weekdays(a, b)
    return a.document != b.document and a.lead and b.lead and mine is not None and mine == theirs


def _weekdays(a: Profile, b: Profile) -> tuple[int | None, int | None]:
    left, right = a.claim.when, b.claim.when
    return left.weekday if left is not None else None, right.weekday if right is not None else None


def _loose_days(a: Profile, b: Profile) -> bool:
    """Say whether two days that hang on unknown weeks are of no one deed that both texts tell of the same party.

    What two parties announce on "vendredi" is announced on two Fridays, and a Friday that dates nothing is any Friday.
    """
    whens = (a.claim.when, b.claim.when)
    if a.document == b.document or any(w is None or not w.floating for w in whens):
        return False
    return not one_event(a, b) or compare_sets(a.speaker, b.speaker) == "different"


def _days_of_figures(a: Profile, b: Profile) -> bool:
    """Say whether two equal days only tell when some figure held, and are not the day that both articles tell of.

    "C'est moins que les 440 000 du 16 février" dates no deed: two texts share such a day as they share the calendar.
    What is to come is dated for its own sake.
    """
    if not (a.claim.anchors_figure or b.claim.anchors_figure) or not (is_day(a) and is_day(b)):
        return False
    if a.claim.stance == b.claim.stance == "planned":
        return False
    return not (_is_told_day(a) and _is_told_day(b))


def _is_told_day(claim: Profile) -> bool:
    """Say whether a date is the day that its article tells of."""
    return claim.day is not None and claim.span is not None and days_between(claim.span, claim.day) < 1
