"""What matching and judging ask alike of two claims: whether they are told of one time, noun, maximum or office."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.quantity import one_figure


def befell_once(left: Claim, right: Claim) -> bool:
    """Say whether two dates are of one thing that befalls a person once, as an arrest does, and no report of it."""
    shared = left.slots.happening & right.slots.happening
    return bool(shared) and "toll" in (left.slots.policy, right.slots.policy) and not (left.revision or right.revision)


def beside_one_figure(a: Claim, b: Claim) -> bool:
    """Say whether two dates stand each beside one figure, and it is the same: "de 5 % le 1er juillet", "… août"."""
    return one_figure(a.beside, b.beside)


def of_one_noun(a: Claim, b: Claim) -> bool:
    """Say whether one noun tells what two dates are of: "les travaux débuteront", "les travaux commenceront"."""
    mine, theirs = a.slots.thing, b.slots.thing
    return mine is not None and theirs is not None and bool(mine.head) and mine.head == theirs.head


# Sums of which the law sets the most there may be.
_SET_BY_LAW = frozenset(("fine", "damages", "tax"))


def two_maxima(a: Claim, b: Claim) -> bool:
    """Say whether two figures are each told as the most there is, and not the same: "up to 140 km/h", "up to 110 km/h".

    Any figure below both can hold, and yet one thing has one maximum. Of a count it is an estimate ("up to 100 dead"),
    and who offers up to 180 million may offer more: of sums only what the law allows for has one.
    """
    left, right = a.quantity, b.quantity
    if left is None or right is None or not left.hedge == right.hedge == "at_most":
        return False
    if left.dimension == "count" or (left.unit, left.dimension) != (right.unit, right.dimension):
        return False
    if a.kind == "money" and (a.slots.things & b.slots.things).isdisjoint(_SET_BY_LAW):
        return False
    return None not in (left.stated, right.stated) and left.stated != right.stated


# Years by which one of two ends may be a slip; farther apart are the ages of two groups.
_NEAR_YEARS = 3


def two_spreads(a: Claim, b: Claim) -> bool:
    """Say whether two figures tell how old the youngest and the oldest of some are, and differ in one of the two.

    "Aged 48 to 76" and "aged between 48 and 75" leave out no age, as an estimate does, so that one of them is wrong.
    """
    left, right = a.quantity, b.quantity
    if left is None or right is None or not a.kind == b.kind == "age" or not left.hedge == right.hedge == "between":
        return False
    ends = ((left.base.low, right.base.low), (left.base.high, right.base.high))
    if any(x is None or y is None for x, y in ends):
        return False
    apart = [abs(x - y) for x, y in ends if x is not None and y is not None]
    return min(apart) == 0 < max(apart) <= _NEAR_YEARS


# What a level or a sum is reckoned for, once and for all.
_RECKONED = frozenset(("month", "quarter", "half", "year"))


def of_one_term(a: Claim, b: Claim) -> bool:
    """Say whether two figures are told of one month, quarter or year: what rose to one of them was another before.

    "Revenue rose to 4.2 billion in the third quarter" leaves no room for 4.6 billion in the third quarter.
    """
    mine, theirs = a.slots.event, b.slots.event
    return mine is not None and theirs is not None and mine.granularity in _RECKONED and mine.timex == theirs.timex


def of_two_times(a: Claim, b: Claim) -> bool:
    """Say whether two figures are told of two times that have no day in common: of two quarters, of two days."""
    mine, theirs = a.slots.event, b.slots.event
    return mine is not None and theirs is not None and mine.days_disjoint(theirs) is True


# Offices that somebody may be said to hold from an election, or from the day he took them.
_ELECTED_BEFORE = frozenset(("power", "president", "prime-minister", "governor"))
_ELECTED = frozenset(("elect",))
_TERM, _TWO_TERMS = 5, 8  # years; further apart lie two times in one office


def of_one_office(a: Claim, b: Claim) -> bool:
    """Say whether two dates are of one office that one person took or held."""
    mine, theirs = a.slots.office, b.slots.office
    one = mine is not None and theirs is not None and mine.is_same(theirs)
    return one and not a.slots.subject.isdisjoint(b.slots.subject)


def holds(claim: Claim) -> bool:
    """Say whether a date is that since which, or the span in which, somebody holds an office."""
    return claim.when is not None and (claim.when.bound == "since" or claim.when.course is not None)


def took_office_twice(a: Claim, b: Claim) -> bool:
    """Say whether two texts tell two years in which one person took one office.

    Who holds it since one year took it in that year, or was elected the year before, as heads of state are. Who was
    elected later may have been reelected, and many years apart lie two times in one office: "became prime minister in
    1996", "prime minister since 2009".
    """
    mine = a.slots.office
    if mine is None or not of_one_office(a, b):
        return False
    since = [holds(c) for c in (a, b)]
    years = [year for year in map(_first_year, (a, b)) if year is not None]
    if not any(since) or len(years) < len(since):
        return False
    apart = abs(years[0] - years[1])
    if all(since):
        return (mine.name in _ELECTED_BEFORE) < apart < _TWO_TERMS
    if apart > _TERM:
        return False
    held, taken = years if since[0] else years[::-1]
    elected = (b if since[0] else a).slots.happening == _ELECTED
    return held - taken > 1 or (taken - held > 1 and not elected)


def _first_year(claim: Claim) -> int | None:
    period = claim.when.period if claim.when is not None and not claim.when.others else None
    return period.low.year if period is not None and period.low is not None else None


# What begins or ends a course of years, "ran from 1881 to 1954"; and what begins or ends no works on a thing: it may
# open or close at any time, "renovated between 2011 and 2014", "closed in 2011".
_OF_ITSELF = frozenset(("launch", "open", "establish", "close"))
_ENDS = _OF_ITSELF | frozenset(("start", "end", "complete"))


def other_course(a: Claim, b: Claim) -> bool:
    """Say whether two dates tell of one course over years, and give it two starts or two ends.

    "Built between 1873 and 1886" leaves no room for "completed in 1876", "ran from 1923 to 1986" none for "ran until
    1974". Of what is told again and again, as an election is, one date in the course is as good as another.
    """
    if a.when is None or b.when is None:
        return False
    return a.when.other_course(b.when) or _other_end(a, b) or _other_end(b, a)


def _other_end(course: Claim, phase: Claim) -> bool:
    """Say whether a date is told as the start or the end of a course, and the course has other ones.

    What opens in the last year of a course was made or shut in it: "dug between 1873 and 1886", "opened in 1886".
    """
    if course.when is None or course.when.course is None or phase.when is None or phase.when.soft:
        return False
    stated = phase.when.timex
    if not _tells_an_end(course, phase) or not stated[:4].isdecimal() or "/" in stated or "X" in stated:
        return False
    return not any(end.startswith(stated) or stated.startswith(end) for end in course.when.course)


def _tells_an_end(course: Claim, phase: Claim) -> bool:
    """Say whether a date is that since which or until which a course went on, or that of a deed that bounds it."""
    if phase.when is not None and phase.when.bound is not None:
        return phase.when.bound in ("since", "until")
    done = phase.slots.happening
    if course.slots.happening and not done.isdisjoint(_OF_ITSELF):
        return False
    return not (done - course.slots.happening).isdisjoint(_ENDS)
