"""What forbids that two dates be one fact: a day and an hour, days of figures, two weekdays, two events."""

from __future__ import annotations

from factcheck.match.people import LIFE_ENDS, listed_apart, parties_compared, two_holders, two_lives
from factcheck.match.profile import Profile
from factcheck.match.relations import REPEAT
from factcheck.match.sharing import (
    ORIGIN,
    any_named,
    compare_deeds,
    compare_sets,
    nameless_deed,
    of_other_matters,
    of_other_state,
)
from factcheck.match.things import two_things
from factcheck.match.times import DAY, LONG, are_terms, long_apart, looks_back
from factcheck.match.values import APART, UNTOLD, days_between, one_field_apart
from factcheck.model.claim import beside_one_figure, took_office_twice
from factcheck.model.named_concepts import MOVES, UNEQUALLED
from factcheck.model.quantity import SCORE, one_figure

# Sentences that a text tells from one date: "the following year" stands close behind the year it follows.
PASSAGE = 2
# What is announced is the news of that day, and articles so many days apart tell other news.
REPORTS = frozenset(("announce", "publish"))
NEWS = 2
FORTNIGHT = 14
MISSING = frozenset(("missing",))
# A prize, a medal, an order.
AWARD = frozenset(("award",))
# A contest is won with one of these, by so many points or so much time.
WIN, RESULTS = frozenset(("win",)), frozenset((SCORE, "duration"))
# Ends of a time that something may take or must not outlast.
_TERMS = frozenset(("until", "by"))
# Deeds done once to a thing, and the times that a text gives which looks back on them from afar.
_ONCE = ORIGIN | LIFE_ENDS | {"build", "establish"}
_AGES = frozenset(("year", "decade", "century"))
# Two sentences whose words are so much the same, as a share, are no two texts in words of their own.
ALIKE = 0.85


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
        return _moved_veto(a, b)
    if _anchored(a, b):
        return "anchor"
    if a.document != b.document:
        return "event" if _days_of_figures(a, b) or (other_ends(a, b) and of_other_state(a, b)) else ""
    return "" if one_event(a, b) or _deeds(a, b) == "same" else REPEAT


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
    since = any(p.claim.when is not None and p.claim.when.bound == "since" for p in (a, b))
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


def other_ends(a: Profile, b: Profile) -> bool:
    """Say whether two dates are spans of years of which one end is the same: "1998-2006", "1998-2010"."""
    left, right = a.claim.when, b.claim.when
    return left is not None and right is not None and left.shares_one_year(right)


def _is_other_day(a: Profile, b: Profile) -> bool:
    """Say whether two days of which too little is told to compare them are not to be taken for one."""
    if _other_weekday(a, b):
        return True
    return (_deeds(a, b) == "different" or _loose_days(a, b)) and not _one_weekday(a, b)


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
    if not (a.claim.anchors_figure or b.claim.anchors_figure) or not (_is_day(a) and _is_day(b)):
        return False
    if a.claim.stance == b.claim.stance == "planned":
        return False
    return not (_is_told_day(a) and _is_told_day(b))


def _is_day(claim: Profile) -> bool:
    return claim.claim.when is not None and claim.claim.when.granularity == "day"


def _is_told_day(claim: Profile) -> bool:
    """Say whether a date is the day that its article tells of."""
    return claim.day is not None and claim.span is not None and days_between(claim.span, claim.day) < 1


def _moved_veto(a: Profile, b: Profile) -> str:
    """Return why two dates that differ are not those of one event."""
    if (a.claim.anchors_figure or b.claim.anchors_figure) and not _one_change_ahead(a, b):
        return "anchor"
    # condemned in March, on appeal in May
    if of_other_matters(a, b) or _two_reckonings(a, b) or two_holders(a, b) or _two_prizes(a, b) or _two_extremes(a, b):
        return "event"
    if _told_before(a, b) or _told_before(b, a) or _hangs_on_other(a, b) or _background(a, b) or _of_own_days(a, b):
        return "event"
    if (
        two_things(a, b)
        or looks_back(a, b)
        or listed_apart(a, b)
        or two_lives(a, b)
        or _one_ends(a, b)
        or _weeks_apart(a, b)
    ):
        return "event"
    if "same" not in parties_compared(a, b) and (tells_hour(a) or _loose_of_others(a, b)):
        return "event"
    known = one_event(a, b) or nameless_deed(a, b) or slip_of_a_day(a, b)
    return "" if known and not _namesakes(a, b) else "event"


def slip_of_a_day(a: Profile, b: Profile) -> bool:
    """Say whether two days of two texts differ in their day, month or year alone, and are not told of two deeds.

    "22 January 1917" and "22 September 1917": who sets two notes side by side means one of them.
    """
    if a.document == b.document or not (_is_day(a) and _is_day(b)) or not one_field_apart(a.claim, b.claim):
        return False
    years = [p.claim.when is not None and p.claim.when.fields.year for p in (a, b)]
    return all(years) and _deeds(a, b) != "different"


def _loose_of_others(a: Profile, b: Profile) -> bool:
    """Say whether two texts tell days without a year, "fin juin", "le 9 juillet", and no one party that both name."""
    loose = a.span is None and b.span is None and a.document != b.document
    return loose and not any_named(a.names & b.names)


def _one_ends(a: Profile, b: Profile) -> bool:
    """Say whether one date alone is a term: what must be done by Friday may have been asked for on Sunday."""
    terms = [p.claim.when is not None and p.claim.when.bound in _TERMS for p in (a, b)]
    return terms[0] != terms[1]


def _weeks_apart(a: Profile, b: Profile) -> bool:
    """Say whether two articles tell weekdays of two weeks, and only their own days make two weeks of it.

    Of one weekday either each tells of its own week, or one of them is filed under another day; no reader sees two
    dates. Of two weekdays each is told of its own week where the articles are written weeks apart: "voted on Thursday"
    in September is not the vote of "Monday" in November.
    """
    left, right = a.claim.when, b.claim.when
    if a.document == b.document or left is None or right is None or None in (left.weekday, right.weekday):
        return False
    if left.fields.day is not None or right.fields.day is not None:
        return False
    return left.weekday == right.weekday or (
        left.basis == right.basis == "published"
        and a.issued is not None
        and b.issued is not None
        and days_between(a.issued, b.issued) > FORTNIGHT
    )


def _one_change_ahead(a: Profile, b: Profile) -> bool:
    """Say whether two days are those from which one change will hold: "de 5 % le 1er juillet", "de 5 % le 1er août".

    The same figure of what has not moved yet, when both texts are written, is told of one change, not of two.
    """
    moves = not MOVES.isdisjoint(a.predicate & b.predicate) and beside_one_figure(a.claim, b.claim)
    placed = compare_sets(a.places | a.object, b.places | b.object) == "different"
    return moves and not placed and all(_is_day(p) and _is_ahead(p) for p in (a, b))


def _is_ahead(claim: Profile) -> bool:
    """Say whether a date lies behind the day on which its text was written."""
    return claim.span is not None and claim.issued is not None and claim.issued[1] <= claim.span[0]


def _two_reckonings(a: Profile, b: Profile) -> bool:
    """Say whether two months, quarters or years are those of a figure that goes up and down in each of them.

    What rose in November may have risen in December, too.
    """
    return are_terms(a, b) and not MOVES.isdisjoint(a.predicate & b.predicate)


def _told_before(a: Profile, b: Profile) -> bool:
    """Say whether what one article announces was over, by the other, before that article was written.

    Of "meets the queen later this week" and "met the envoy last month", told on one day, neither is the other. Dates
    that are told in the same fields but for one may be a slip of the pen.
    """
    if a.span is None or b.span is None or a.issued is None or b.issued is None or one_field_apart(a.claim, b.claim):
        return False
    ahead = a.span[0] >= a.issued[0] and a.span[1] > a.issued[1]
    over = b.span[1] <= min(a.issued[0], b.issued[1])
    return ahead and over and b.claim.when is not None and b.claim.when.bound is None


def _hangs_on_other(a: Profile, b: Profile) -> bool:
    """Say whether one of two dates of one passage is told from the other: "took power in 1970, and won the year after".

    What happened so long after an event is another one.
    """
    near = a.document == b.document and abs(a.claim.sentence - b.claim.sentence) <= PASSAGE
    return near and any(p.claim.when is not None and p.claim.when.basis == "narrative" for p in (a, b))


def _background(a: Profile, b: Profile) -> bool:
    """Say whether one date is a decade or a century, and the other none, years off: "in the 1990s", "two weeks ago".

    What is done once is one deed all the same: "built in the 1960s", "built in 1981"; nor was who was born in the
    1950s born in 1962.
    """
    wide = [p.claim.when is not None and p.claim.when.granularity in ("decade", "century") for p in (a, b)]
    if wide[0] == wide[1] or is_done_once(a, b):
        return False
    return a.span is not None and b.span is not None and days_between(a.span, b.span) > LONG


def is_done_once(a: Profile, b: Profile) -> bool:
    """Say whether two years or decades are of a deed that is done once to a thing, or two dates of what ends a life."""
    if a.happening & b.happening & LIFE_ENDS and compare_sets(a.subject, b.subject) != "different":
        return True
    long = all(p.claim.when is not None and p.claim.when.granularity in _AGES for p in (a, b))
    return long and any(not _ONCE.isdisjoint(p.predicate | p.happening) for p in (a, b)) and _deeds(a, b) == "same"


def _two_reports(a: Profile, b: Profile) -> bool:
    """Say whether each article tells what was announced on its own day, and they are of two days: two announcements."""
    if not (only_reports(a) and only_reports(b)) or a.issued is None or b.issued is None:
        return False
    if days_between(a.issued, b.issued) <= NEWS:
        return False
    return all(p.span is not None and days_between(p.span, p.issued) <= DAY for p in (a, b) if p.issued is not None)


def _of_own_days(a: Profile, b: Profile) -> bool:
    """Say whether each article tells its own day, of which no other is one: two announcements, two bulletins."""
    return _two_reports(a, b) or _two_bulletins(a, b)


def _two_bulletins(a: Profile, b: Profile) -> bool:
    """Say whether two articles of two days tell, each of its own, who is missing: that lasts, and has no one day."""
    if a.issued is None or b.issued is None or a.issued == b.issued:
        return False
    if any(p.predicate | p.happening != MISSING for p in (a, b)):
        return False
    return all(p.span is not None and p.issued is not None and days_between(p.span, p.issued) < 0 for p in (a, b))


def only_reports(claim: Profile) -> bool:
    """Say whether a date is that of what was made known, and of no other deed."""
    return bool(claim.predicate) and claim.predicate <= REPORTS


def _two_prizes(a: Profile, b: Profile) -> bool:
    """Say whether two honours may be two that one person has: the prize of the jury, and that of the public.

    What somebody is honoured with is named as what he is given ("a obtenu le prix Norel") or by what he is honoured.
    """
    if AWARD.isdisjoint(a.predicate) or AWARD.isdisjoint(b.predicate):
        return False
    return a.object.isdisjoint(b.object | b.subject) and b.object.isdisjoint(a.object | a.subject)


def _two_extremes(a: Profile, b: Profile) -> bool:
    """Say whether two things may each have had no equal since a year of its own: the prices of energy, inflation.

    One thing shows by what it is, or by its noun: "the hottest day since 2003", "the hottest day since 2013".
    """
    if not a.happening & b.happening >= UNEQUALLED or not a.things.isdisjoint(b.things):
        return False
    return not a.head or a.head != b.head or a.lang != b.lang


def _namesakes(a: Profile, b: Profile) -> bool:
    """Say whether two dates that lie years apart are of two things of one kind, which each text tells in own words.

    "Le traité de l'Élysée, signé en 1963" and "un traité de défense, signé en 2024" share a deed and two countries; a
    name that is none of the world's countries and cities would make them one. What has had no equal since a year is the
    one thing that each of two texts of one event tells of.
    """
    if a.things.isdisjoint(b.things) or not long_apart(a, b) or a.happening & b.happening >= UNEQUALLED:
        return False
    mine, theirs = set(a.words), set(b.words)
    own = len(mine & theirs) < ALIKE * min(len(mine), len(theirs))  # one word in ten may be misspelt
    return own and not any_named(a.names & b.names)


def one_event(a: Profile, b: Profile) -> bool:
    """Say whether two dates are slots of one event: only such may clash ("signé en 2023" / "signé en juin 2024").

    The deed must be one, and not done by one party here and by another there.
    """
    mine, theirs = a.predicate | a.happening, b.predicate | b.happening
    if not mine or not theirs or _deeds(a, b) == "different":
        return False
    if compare_sets(a.subject, b.subject) != "different" or compare_sets(a.object, b.object) == "same":
        return True
    return not a.names.isdisjoint(b.names)  # in a passive the one it happens to is no subject


def _deeds(a: Profile, b: Profile) -> str:
    """Compare the deeds that two texts name for their dates."""
    return compare_deeds(a.predicate | a.happening, b.predicate | b.happening)


def tells_hour(claim: Profile) -> bool:
    """Say whether a date claim is a time of day."""
    return claim.claim.when is not None and claim.claim.when.fields.clock is not None
