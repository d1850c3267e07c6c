"""Times that make two figures those of two facts: other months, an event of years ago."""

from __future__ import annotations

from math import isclose

from factcheck.match.likeness.two_values import APART, days_relation
from factcheck.match.profiles.profile import TELLING, Profile
from factcheck.match.profiles.values import days_between
from factcheck.model.named_concepts import MOVES, VOTE

# An event told of the day before or after is the same one, across time zones and a night's work.
DAY = 1
# A month is the shortest time that figures are reckoned for; of two days one figure may be told by two sources.
MONTH = 28
# A toll told of a time so many days before the story of its own text is that of an earlier event.
WEEKS = 21
# No shorter time with two ends is one that figures are reckoned for.
WEEK = 7
# No month has so many days.
LONGEST = 32
# A firm tells anew what it sold and earned after each quarter, which is no longer than that.
QUARTER = 95
# A toll told of an event that lies so many days before another article is not that article's news.
YEAR = 365
# Figures given to times that begin further apart, in days, are those of two years: a budget, a profit, a harvest.
YEARS = 300
# How far a figure lies from another that is four times as much, as a decimal logarithm.
MANY = 0.6
# Times that a part of what a year came to is reckoned for; and what is not more in a longer time.
_TERMS = frozenset(("week", "month", "quarter", "half"))
_NUMBER = 3  # signs that tell a week of the year in TIMEX3: "W18"
_OF_WEATHER = frozenset(("speed", "temperature"))
_OF_NO_TIME = frozenset(("percent", "age", "duration", "ordinal", "temperature"))
# A week, a weekend and a month told from a day of writing that is not known.
ADRIFT = frozenset(("XXXX-WXX", "XXXX-WXX-WE", "XXXX-XX"))


def told_days_apart(a: Profile, b: Profile, days: float = DAY) -> bool:
    """Say whether two figures are told of days so far apart, their own or those that their articles tell of."""
    mine, theirs = (p.event or p.day for p in (a, b))
    return mine is not None and theirs is not None and days_between(mine, theirs) >= days


def other_period(a: Profile, b: Profile) -> bool:
    """Say whether two figures are given to two weeks, months, quarters or years: "2.4% in May", "2.2% in June".

    A toll moves from month to month and stays one fact. What grew by 12% in nine months may have grown by 13% in the
    year.
    """
    if _two_reckoned(a, b) or _of_two_years(a, b):
        return True
    if "toll" in (a.policy, b.policy):
        return False
    if _two_months(a, b) or _two_weeks(a, b):
        return True
    if not (_is_month(a) and _is_month(b)) or a.event is None or b.event is None:
        return False
    if is_change(a) and is_change(b) and abs((a.event[1] - a.event[0]) - (b.event[1] - b.event[0])) >= MONTH:
        return True
    return days_relation(a.event, b.event) == APART


def _two_reckoned(a: Profile, b: Profile) -> bool:
    """Say whether two figures are of two times, each with its first and its last day: cases from May to June.

    Even a toll is counted anew for each of them.
    """
    mine, theirs = _reckoned(a), _reckoned(b)
    return mine is not None and theirs is not None and days_relation(mine, theirs) == APART


def _of_two_years(a: Profile, b: Profile) -> bool:
    """Say whether two figures are each told of a year as such: "in 2023, 40 drowned", "23 since the year began"."""
    told = [p.claim.slots.event for p in (a, b)]
    if a.event is None or b.event is None or any(e is None or e.granularity != "year" for e in told):
        return False
    return _years_apart(a.event, b.event)


def _reckoned(claim: Profile) -> tuple[int, int] | None:
    event = claim.claim.slots.event
    if event is None or event.granularity != "day" or claim.event is None:
        return None
    return claim.event if claim.event[1] - claim.event[0] >= WEEK else None


def is_change(claim: Profile) -> bool:
    """Say whether a share is by how much something rose or fell."""
    return claim.dimension == "percent" and ("change" in claim.narrow or not MOVES.isdisjoint(claim.predicate))


def _two_months(a: Profile, b: Profile) -> bool:
    """Say whether two figures are told of two months of which one text at least does not say the year: "in March"."""
    mine, theirs = (p.claim.slots.event for p in (a, b))
    if mine is None or theirs is None or mine.bound is not None or theirs.bound is not None:
        return False
    months = mine.granularity == theirs.granularity == "month" and None not in (mine.fields.month, theirs.fields.month)
    return months and mine.fields.month != theirs.fields.month


def _two_weeks(a: Profile, b: Profile) -> bool:
    """Say whether two figures are told of two weeks of which no day is in both: "in week 18", "in week 19"."""
    mine, theirs = (p.claim.slots.event for p in (a, b))
    if mine is None or theirs is None or mine.bound is not None or theirs.bound is not None:
        return False
    if mine.granularity != "week" or theirs.granularity != "week":
        return False
    numbers = mine.timex[-_NUMBER:], theirs.timex[-_NUMBER:]  # of a year that neither text may say
    told = all(number[0] == "W" and number[1:].isdecimal() for number in numbers)
    return mine.days_disjoint(theirs) is True or (told and numbers[0] != numbers[1])


def other_day(a: Profile, b: Profile) -> bool:
    """Say whether two figures that differ are those of two days.

    A toll moves from day to day and stays one fact; a march, a sale or a score has one day, its own or its
    article's. One party's two figures are of one day only if both texts say so: nobody counts one crowd twice.
    """
    if "toll" in (a.policy, b.policy):
        return False
    mine, theirs = (a.event or a.day, b.event or b.day) if a.dimension == "count" else (a.event, b.event)
    if a.event is not None and b.event is not None and _years_apart(a.event, b.event):
        return True
    settled = "fixed" in (a.policy, b.policy) or a.dimension == "ordinal" or a.dimension in TELLING
    if a.dimension in TELLING and _days_told_apart(a, b):
        return True
    if settled and mine is not None and theirs is not None and days_between(mine, theirs) >= DAY:
        return True
    counted_twice = (
        a.dimension == "count" and not a.speaker.isdisjoint(b.speaker) and (a.event is None or a.event != b.event)
    )
    return settled and counted_twice


def _days_told_apart(a: Profile, b: Profile) -> bool:
    """Say whether the days that two texts give do not fit each other, although one says no year: 4 January, 6 April."""
    left, right = a.claim.slots.event, b.claim.slots.event
    if left is None or right is None or left.floating or right.floating:
        return False
    return (left.period is None or right.period is None) and left.days_disjoint(right) is True


def _years_apart(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Say whether two spans have no day in common and begin about a year or more from each other."""
    return days_relation(a, b) == APART and abs(a[0] - b[0]) > YEARS


def of_the_past(a: Profile, b: Profile) -> bool:
    """Say whether one figure is of an event years before that of the other, or before its article.

    An article that tells of a time so long ago anywhere may mean that event.
    """
    mine, theirs = closed(a), closed(b)
    if mine is not None and theirs is not None and days_between(mine, theirs) >= YEAR:
        return True
    return _long_before(a, b) or _long_before(b, a) or of_earlier_event(a, b)


def of_earlier_event(a: Profile, b: Profile) -> bool:
    """Say whether one of two tolls is that of an event which its own text only looks back on."""
    return _precedent(a, b) or _precedent(b, a)


def not_yet_told(a: Profile, b: Profile) -> bool:
    """Say whether one figure is of a time that had not begun when the other article told its own as a fact.

    The profit of an autumn is none that was known in January; a toll is of an event, whose day may be misread. What is
    still to come when it is told may have been told before: "les travaux, d'un coût de 412 millions, débuteront".
    """
    if "toll" in (a.policy, b.policy):
        return False
    if _of_coming_weather(a, b) or _of_coming_weather(b, a):
        return True
    return (a.event is None) != (b.event is None) and (_begins_after(a, b) or _begins_after(b, a))


def _of_coming_weather(foreseen: Profile, other: Profile) -> bool:
    """Say whether winds or warmth are foreseen for a day behind that of which the other text tells what there was."""
    told = other.event or other.issued
    if foreseen.dimension not in _OF_WEATHER or foreseen.event is None or told is None:
        return False
    apart = foreseen.claim.stance == "planned" and other.claim.stance == "asserted"
    return apart and told[1] <= foreseen.event[0]


def _begins_after(told: Profile, other: Profile) -> bool:
    if told.event is None or other.event is not None or told.issued is None or other.issued is None:
        return False
    foreseen = {told.claim.stance, other.claim.stance} & {"planned", "possible"}
    begun = told.event[0] <= told.issued[1]
    return begun and not foreseen and told.event[0] > other.issued[1] + LONGEST


def of_other_length(a: Profile, b: Profile) -> bool:
    """Say whether one figure is told of a week, a month or a quarter, and one many times as high of no such time.

    "5,400 patients in January" are some of those of the year, whichever year the other text tells of.
    """
    if "toll" in (a.policy, b.policy) or a.size is None or b.size is None or a.dimension in _OF_NO_TIME:
        return False
    apart = abs(a.size - b.size)
    if apart < MANY or isclose(apart, round(apart)):  # a figure told tenfold is a slip
        return False
    told = [None if p.claim.slots.event is None else p.claim.slots.event.granularity for p in (a, b)]
    return told[0] != told[1] and not _TERMS.isdisjoint(told)


def of_unknown_times(a: Profile, b: Profile) -> bool:
    """Say whether two figures are of times that hang on days nobody knows: "this weekend", "last week", undated.

    A film takes one sum this weekend and another one the next.
    """
    if a.document == b.document or "toll" in (a.policy, b.policy):
        return False
    left, right = a.claim.slots.event, b.claim.slots.event
    return left is not None and right is not None and not ADRIFT.isdisjoint((left.timex, right.timex))


def _is_month(claim: Profile) -> bool:
    span = closed(claim)
    return span is not None and span[1] - span[0] >= MONTH


def closed(claim: Profile) -> tuple[int, int] | None:
    """Return the days that a figure is told of; "since May" has no last one, and is no time of its own."""
    event = claim.claim.slots.event
    return claim.event if event is None or event.bound is None else None


def _long_before(told: Profile, other: Profile) -> bool:
    event = closed(told)
    if event is None or other.event is not None or other.issued is None or other.issued[0] - event[1] < YEAR:
        return False
    if told.things & other.things >= VOTE and (other.day or other.issued)[0] - event[1] >= YEAR:
        return True  # votes are cast anew every few years, and the last ones are told beside: "réélu en 2020 avec 53 %"
    return other.oldest is None or other.oldest >= event[1]


def _precedent(told: Profile, other: Profile) -> bool:
    """Say whether a toll is that of an event weeks before what its article tells of: "a bomb in August killed 27".

    A toll told of no time may be of that event too where its article tells of that time anywhere, unless it is the same
    article.
    """
    event = closed(told)
    if "toll" not in (told.policy, other.policy) or event is None or told.day is None or other.day is None:
        return False
    if told.day[0] - event[1] < WEEKS or abs(told.day[0] - other.day[0]) > MONTH:
        return False
    if other.event is not None:  # "last month's quakes killed 500", "832 dead by Sunday"
        return other.event[0] - event[1] >= WEEKS
    return told.document == other.document or other.oldest is None or other.oldest >= event[1]
