"""Laws of Period on every period over a few days, and what When can and cannot tell apart."""

from datetime import date, timedelta
from itertools import product

import pytest

from factcheck.model.date_fields import SEASON_OF_MONTH, Fields
from factcheck.model.period import Period
from factcheck.model.when import When

FIRST = date(2024, 2, 27)  # the days run over a leap day and a month's end
DAYS = [FIRST + timedelta(days=n) for n in range(6)]
ENDS = [None, *DAYS[1:5]]
GRID = [Period(low, high, "day") for low, high in product(ENDS, ENDS) if low is None or high is None or low < high]
PAIRS = list(product(GRID, GRID))


def days_in(period: Period) -> set[date]:
    return {
        day for day in DAYS if (period.low is None or period.low <= day) and (period.high is None or day < period.high)
    }


def period(low: str, high: str | None, granularity: str = "day") -> Period:
    return Period(date.fromisoformat(low), date.fromisoformat(high) if high else None, granularity)


JUNE_2024 = period("2024-06-01", "2024-07-01", "month")
YEAR_2023 = period("2023-01-01", "2024-01-01", "year")
A_SATURDAY = period("2024-11-30", "2024-12-01")
SINCE_2006 = Period(date(2006, 1, 1), None, "year")


def known(span: Period, *others: Period) -> When:
    return When("X", span.granularity, span, others=others)


def unanchored(**fields: int | str) -> When:
    return When("X", "day", None, Fields(**fields), basis="none")  # type: ignore[arg-type]


def hour(low: int, high: int, zone: str | None) -> When:
    return When("T", "minute", None, Fields(clock=(low, high), zone=zone), basis="none")


def test_ends_that_leave_no_day_are_refused() -> None:
    for low, high in product(DAYS, DAYS):
        if low >= high:
            with pytest.raises(ValueError, match="empty period"):
                Period(low, high, "day")


def test_disjoint_is_symmetric_and_means_that_no_day_is_shared() -> None:
    for a, b in PAIRS:
        assert a.disjoint(b) == b.disjoint(a) == (not days_in(a) & days_in(b)), (a, b)


def test_within_orders_periods_by_their_days() -> None:
    for a, b in PAIRS:
        assert a.within(b) == (days_in(a) <= days_in(b)), (a, b)
        assert (a.within(b) and b.within(a)) == a.same_days(b), (a, b)
        for c in GRID:
            assert not (a.within(b) and b.within(c)) or a.within(c), (a, b, c)


def test_what_lies_within_shares_its_days() -> None:
    for a, b in PAIRS:
        assert not (a.within(b) and a.disjoint(b)), (a, b)


def test_days_counts_closed_periods_and_says_nothing_of_open_ones() -> None:
    for a in GRID:
        closed = a.low is not None and a.high is not None
        assert a.days == (len(days_in(a)) if closed else None)


def test_same_days_does_not_look_at_granularity() -> None:
    assert period("2024-06-01", "2024-07-01", "day").same_days(JUNE_2024)


READINGS = [
    *(known(p) for p in GRID),
    known(JUNE_2024),
    known(YEAR_2023),
    known(SINCE_2006),
    known(period("2024-07-06", "2024-07-07"), period("2024-06-07", "2024-06-08")),
    known(GRID[0], GRID[-1]),
    *(unanchored(month=m) for m in (2, 3, 6, 9)),
    *(unanchored(weekday=d) for d in (5, 6)),
    *(unanchored(season=s) for s in ("SP", "SU", "FA", "WI")),
    unanchored(month=2, day=29),
    unanchored(year=2024),
    unanchored(),
    *(
        hour(low, high, zone)
        for low, high, zone in ((509, 509, None), (495, 525, None), (509, 509, "Z"), (-15, 0, None))
    ),
    hour(1425, 1440, None),
    When("X", "minute", GRID[0], Fields(clock=(509, 509))),
    When("X", "minute", GRID[0], Fields(clock=(87, 87))),
    When("X", "minute", None, Fields(weekday=6, clock=(509, 509)), basis="none"),
]


def test_disjoint_of_phrases_is_symmetric_in_its_three_values() -> None:
    said = set()
    for a, b in product(READINGS, READINGS):
        assert a.disjoint(b) is b.disjoint(a), (a, b)
        said.add(a.disjoint(b))
    assert said == {True, False, None}


def test_no_phrase_clashes_with_itself() -> None:
    for a in READINGS:
        assert a.disjoint(a) is not True, a


def test_a_phrase_that_states_nothing_clashes_with_nothing() -> None:
    for a in READINGS:
        assert unanchored().disjoint(a) is None


def test_known_days_answer_yes_or_no() -> None:
    for a, b in PAIRS:
        assert known(a).disjoint(known(b)) is a.disjoint(b)


def test_a_second_reading_can_only_make_the_answer_less_sure() -> None:
    for a, b in PAIRS:
        for other in (GRID[0], GRID[-1]):
            alone, doubtful = known(a).disjoint(known(b)), known(a, other).disjoint(known(b))
            assert doubtful in (alone, None), (a, b, other)


@pytest.mark.parametrize(
    ("phrase", "days", "expected"),
    [
        (unanchored(month=6), JUNE_2024, None),  # "en juin" may be this one
        (unanchored(month=7), JUNE_2024, True),
        (unanchored(month=6), YEAR_2023, None),
        (unanchored(month=6), A_SATURDAY, True),
        (unanchored(weekday=6), A_SATURDAY, None),
        (unanchored(weekday=5), A_SATURDAY, True),  # "vendredi" is no Saturday, whatever its week
        (unanchored(weekday=5), JUNE_2024, None),  # every month has a Friday
        (unanchored(month=2, day=29), YEAR_2023, True),  # no leap day in 2023
        (unanchored(month=2, day=29), period("2024-01-01", "2025-01-01", "year"), None),
        (unanchored(month=6), SINCE_2006, None),
        (unanchored(year=2003), SINCE_2006, True),
        (unanchored(year=2006), Period(None, date(2006, 1, 1), "year"), True),  # "avant 2006" ends the day before
        (unanchored(year=2024), period("2020-01-01", "2024-01-01", "year"), True),
        (unanchored(season="FA"), period("2024-10-28", "2024-11-04", "week"), None),
        (unanchored(season="FA"), JUNE_2024, True),
        (unanchored(season="FA"), period("2024-12-12", "2024-12-13"), None),  # before the solstice
    ],
)
def test_stated_fields_against_known_days(phrase: When, days: Period, expected: bool | None) -> None:
    assert phrase.disjoint(known(days)) is expected


def test_a_field_that_fits_the_second_reading_does_not_clash() -> None:
    sixth_or_seventh = known(period("2024-07-06", "2024-07-07"), period("2024-06-07", "2024-06-08"))
    assert unanchored(month=6).disjoint(sixth_or_seventh) is None
    assert unanchored(month=8).disjoint(sixth_or_seventh) is True


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (unanchored(weekday=6), unanchored(weekday=5), True),  # "samedi" / "vendredi"
        (unanchored(weekday=6), unanchored(weekday=6), None),  # which Saturday each, nobody says
        (unanchored(month=6), unanchored(weekday=5), None),
        (unanchored(month=6), unanchored(month=6, day=19), None),
        (unanchored(season="FA"), unanchored(season="SP"), True),
        (unanchored(season="FA"), unanchored(month=6), True),
        (unanchored(season="SU"), unanchored(month=9), None),  # early September is still called summer
        (unanchored(season="SU"), unanchored(month=6), None),
    ],
)
def test_two_phrases_without_anchor(a: When, b: When, expected: bool | None) -> None:
    assert a.disjoint(b) is expected


def test_every_month_has_a_season() -> None:
    assert sorted(SEASON_OF_MONTH) == list(range(1, 13))
    assert {list(SEASON_OF_MONTH.values()).count(s) for s in ("SP", "SU", "FA", "WI")} == {3}


def test_inferred_and_ambiguous_days_are_soft() -> None:
    assert not known(JUNE_2024).soft
    assert known(JUNE_2024, A_SATURDAY).soft
    assert [b for b in ("stated", "published", "narrative") if When("X", "month", JUNE_2024, basis=b).soft] == []
    assert [b for b in ("bounded", "inferred", "none") if not When("X", "month", JUNE_2024, basis=b).soft] == []


CLOCKS = [
    (0, 0),
    (10, 10),
    (509, 509),
    (495, 525),
    (520, 550),
    (840, 1440),
    (0, 840),
    (-15, 15),
    (1425, 1455),
    (1430, 1430),
]


def test_minutes_between_times_are_symmetric_and_nought_where_they_meet() -> None:
    for a, b in product(CLOCKS, CLOCKS):
        gap = Fields(clock=a).minutes_from(Fields(clock=b))
        assert gap == Fields(clock=b).minutes_from(Fields(clock=a))
        assert gap is not None and 0 <= gap <= 720
        mine, theirs = ({n % 1440 for n in range(first, last + 1)} for first, last in (a, b))
        assert (gap == 0) == bool(mine & theirs), (a, b)
    assert Fields(clock=(0, 0)).minutes_from(Fields()) is None


def test_times_of_one_zone_clash_when_their_minutes_do_not_meet() -> None:
    for a, b in product(CLOCKS, CLOCKS):
        apart = bool(Fields(clock=a).minutes_from(Fields(clock=b)))
        assert hour(*a, None).disjoint(hour(*b, None)) is (True if apart else None)
        assert hour(*a, "Z").disjoint(hour(*b, None)) is None
        assert hour(*a, "Z").days_disjoint(hour(*b, "Z")) is None


def test_a_time_does_not_speak_against_a_day() -> None:
    assert hour(509, 509, None).disjoint(known(A_SATURDAY)) is None
    timed = When("X", "minute", A_SATURDAY, Fields(clock=(509, 509)))
    assert timed.disjoint(known(A_SATURDAY)) is False
    assert timed.disjoint(hour(509, 509, None)) is None
    assert timed.disjoint(hour(87, 87, None)) is True
    assert timed.disjoint(When("X", "minute", A_SATURDAY, Fields(clock=(87, 87)))) is True
    assert timed.days_disjoint(When("X", "minute", A_SATURDAY, Fields(clock=(87, 87)))) is False


def test_only_a_time_without_any_day_is_an_hour_alone() -> None:
    assert hour(509, 509, "Z").hour_alone
    assert not unanchored(weekday=6, clock=(509, 509)).hour_alone  # type: ignore[arg-type]
    assert not unanchored().hour_alone
    assert not When("X", "minute", A_SATURDAY, Fields(clock=(509, 509))).hour_alone
