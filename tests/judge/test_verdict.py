"""Verdicts: the table of the contract, one case a line, and the laws that hold for every two claims."""

from __future__ import annotations

import itertools
import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judge import Context, judge_pair
from factcheck.judge.twice import without_told_twice
from factcheck.language.entities import entities
from factcheck.model.claim import STANCES, Claim, Heading
from factcheck.model.date_fields import LOCAL
from factcheck.model.fact import RELATIONS, VERDICTS
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.report.reasons import reasons
from tests.judge.make import claim, period

CONTEXT = Context(
    {"dead": "toll", "missing": "toll", "price": "level", "protested": "fixed"},
    {"old": period("2019-05-04"), "new": period("2024-05-04"), "next": period("2024-05-05")},
)

_TOLL: dict[str, Any] = {"happening": ["dead"]}
_LONG_AGO: dict[str, Any] = {"happening": ["dead"], "event": "2004"}
_POLICE: dict[str, Any] = {"stance": "attributed", "speaker": "prefecture", "speaker_kind": "police"}
_UNION: dict[str, Any] = {"stance": "attributed", "speaker": "cgt", "speaker_kind": "organiser"}

_YEARLESS: dict[str, Any] = {"text": "2019-11-13", "basis": "published", "month": 11, "day": 13}


def _n(value: str | None = None, hedge: str | None = None, **more: Any) -> Claim:
    return claim(value, hedge, **more)


def _d(date: str | dict[str, Any], **more: Any) -> Claim:
    return claim(date=date, **more)


@pytest.mark.parametrize(
    ("left", "right", "verdict", "relation"),
    [
        # the same figure
        (_n("4000"), _n("4000"), "agree", "identical"),
        (_n("4000"), _n("4000", "about"), "agree", "identical"),
        (_n("10000", "more_than"), _n("10000"), "agree", "identical"),
        (_n("1200000", precision="50000"), _n("1200000"), "agree", "identical"),
        (_n(low="10000", high="12000"), _n(low="10000", high="12000"), "agree", "identical"),
        (_n("500", "more_than"), _n("500", "less_than"), "discrepant", "disjoint"),
        (_n("40"), _n("40", "less_than"), "discrepant", "disjoint"),
        (_n("40"), _n("40", "more_than"), "agree", "identical"),
        (_n("40"), _n("40", "at_most"), "agree", "identical"),
        (_n("500", "at_least"), _n("500", "at_most"), "agree", "identical"),
        # both can hold
        (_n("10000", "more_than"), _n("11000", "about"), "compatible", "overlaps"),
        (_n("10000", "more_than"), _n("10874"), "compatible", "overlaps"),
        (_n("1200000", precision="50000"), _n("1234567"), "compatible", "within_precision"),
        (_n("43300000", precision="50000"), _n("43334400"), "compatible", "within_precision"),
        (_n("10", unit="km"), _n("6", unit="mi"), "compatible", "within_precision"),
        (
            _n("60", unit="km"),
            _n("36", unit="[mi_i]"),
            "compatible",
            "within_precision",
        ),  # by hand
        (_n("60", unit="km"), _n("35", unit="[mi_i]"), "compatible", "within_precision"),  # in tens
        (_n("61", unit="km"), _n("35", unit="[mi_i]"), "discrepant", "disjoint"),
        (_n("60", unit="km"), _n("30", unit="[mi_i]"), "discrepant", "disjoint"),
        (_n("11000"), _n(low="10000", high="12000"), "compatible", "refines"),
        (_n("249", **_TOLL), _n(low="24", **_TOLL), "updated", "superseded"),  # 249 are no longer dozens
        (_n("60", **_TOLL), _n(low="24", **_TOLL), "compatible", "refines"),
        (_n("43300000", unit="EUR"), _n("50000000", unit="USD"), "compatible", "overlaps"),
        (_n("12", unit="%"), _n("15", unit="pp"), "compatible", "overlaps"),
        # plain digits are exact
        (_n("10000"), _n("10874"), "discrepant", "disjoint"),
        (_n("43334400"), _n("43300000"), "discrepant", "disjoint"),
        (_n("10", unit="km"), _n("10", unit="mi"), "discrepant", "disjoint"),
        # each at its own time
        (_n("43", **_TOLL), _n("52", **_TOLL), "updated", "superseded"),
        (_n("52", document="new", **_TOLL), _n("43", document="next", **_TOLL), "updated", "superseded"),
        (_n("43", **_TOLL, final=True), _n("52", **_TOLL), "updated", "superseded"),
        # a floor is the count of its day, unless a round one only says the other figure loosely
        (_n("7", "at_least", **_TOLL), _n("115", document="b", **_TOLL), "updated", "superseded"),
        (_n("220", "more_than", **_LONG_AGO), _n("230", "more_than", document="b", **_TOLL), "compatible", "overlaps"),
        (
            _n("220", "more_than", document="new", **_LONG_AGO),
            _n("230", document="b", **_TOLL),
            "updated",
            "superseded",
        ),
        (_n("146", "at_least", document="new", **_TOLL), _n("154", document="b", **_TOLL), "updated", "superseded"),
        (_n("146", "at_least", **_TOLL), _n("154", document="b", **_TOLL), "compatible", "overlaps"),
        (_n("100", "at_least", **_TOLL), _n("370", "more_than", document="b", **_TOLL), "compatible", "overlaps"),
        (_n("150", "more_than", **_TOLL), _n("154", document="b", **_TOLL), "compatible", "overlaps"),
        (_n("304", "at_least", **_TOLL), _n("304", document="b", **_TOLL), "agree", "identical"),
        (_n("43", **_TOLL, final=True), _n("52", **_TOLL, final=True), "discrepant", "disjoint"),
        (_n("43", **_TOLL, **_POLICE), _n("52", **_TOLL, **_UNION), "discrepant", "rival"),
        (
            _n("43", **_TOLL, event="2019-05", document="new"),
            _n("52", **_TOLL, event="2019-05", document="next"),
            "discrepant",
            "disjoint",
        ),
        (_n("31", revision=True), _n("28"), "updated", "superseded"),
        (_n("31"), _n("28", scope=["previous"]), "updated", "superseded"),
        (_n("300", stance="planned"), _n("210"), "updated", "superseded"),
        (_n("300", stance="planned"), _n("210", stance="planned"), "discrepant", "disjoint"),
        (_n("300", stance="possible"), _n("210", stance="possible"), "compatible", "overlaps"),
        (
            _n("12", things=["price"], event="2024-05-04"),
            _n("13", things=["price"], event="2024-05-05"),
            "updated",
            "superseded",
        ),
        (
            _n("12", things=["price"], document="old"),
            _n("13", things=["price"], document="new"),
            "updated",
            "superseded",
        ),
        (
            _n("12", things=["price"], document="new"),
            _n("13", things=["price"], document="next"),
            "discrepant",
            "disjoint",
        ),
        (
            _n("41", unit="a", kind="age", document="old"),
            _n("46", unit="a", kind="age", document="new"),
            "updated",
            "superseded",
        ),
        (
            _n("41", unit="a", kind="age", document="old"),
            _n("64", unit="a", kind="age", document="new"),
            "discrepant",
            "disjoint",
        ),
        # one side against the other
        (
            _n("8000", happening=["protested"], **_POLICE),
            _n("25000", happening=["protested"], **_UNION),
            "discrepant",
            "rival",
        ),
        (_n("8000", speaker="x"), _n("9000", speaker="y"), "discrepant", "rival"),
        (_n("8000", speaker="x"), _n("9000", speaker="x"), "discrepant", "disjoint"),
        (_n("8000", speaker="x"), _n("8000", speaker="y"), "agree", "identical"),
        (_n("12", stance="denied"), _n("12"), "compatible", "contested"),
        (_n("12", stance="denied"), _n("15"), "compatible", "contested"),
        # dates
        (_d("2024-06-19"), _d("2024-06-19"), "agree", "identical"),
        (_d("2024-06"), _d("2024-06-19"), "compatible", "refines"),
        (_d("2023"), _d("2024-06"), "discrepant", "disjoint"),
        (_d("2024-06-01/2024-06-15"), _d("2024-06-10/2024-06-20"), "compatible", "overlaps"),
        (_d({"weekday": 6}), _d({"weekday": 6}), "compatible", "overlaps"),
        (_d({"weekday": 5}), _d({"weekday": 6}), "compatible", "overlaps"),
        (_d(_YEARLESS), _d("2015-11-13"), "compatible", "overlaps"),
        (_d({**_YEARLESS, "day": 12, "text": "2019-11-12"}), _d("2015-11-13"), "discrepant", "disjoint"),
        (_d({"month": 6}), _d("2024-06-19"), "compatible", "overlaps"),
        (_d({"month": 6}), _d("2024-07-19"), "discrepant", "disjoint"),
        (_d("2024-05-04", stance="planned"), _d("2024-05-06"), "updated", "superseded"),
        # "opens on 8 May", told on 4 May, is as much a plan as "will open on 9 May"
        (_d("2024-05-08", document="new"), _d("2024-05-09", stance="planned"), "discrepant", "disjoint"),
        (_d("2024-05-03", document="new"), _d("2024-05-09", stance="planned"), "updated", "superseded"),
        (_d("2024-05-04", stance="denied"), _d("2024-05-06"), "compatible", "contested"),
        (_d("2022", anchors_figure=True), _d("2027", anchors_figure=True), "compatible", "overlaps"),
        (_d("2024-05-04", speaker="x"), _d("2024-05-06", speaker="y"), "discrepant", "disjoint"),
        (_d("2024-05-04"), _n("4"), "compatible", "overlaps"),
    ],
)
def test_verdict_across_documents(left: Claim, right: Claim, verdict: str, relation: str) -> None:
    right = replace(right, id="z", document=right.document if right.document != left.document else "b")
    pair = judge_pair(left, right, CONTEXT)
    assert (pair.verdict, pair.relation) == (verdict, relation)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (_n("43", **_TOLL), _n("52", **_TOLL), "discrepant"),
        (_n("43", **_TOLL), _n("52", **_TOLL, revision=True), "updated"),
        (_n("43", **_TOLL, event="2024-05-04"), _n("52", **_TOLL, event="2024-05-05"), "updated"),
        (_d({"weekday": 6}), _d({"weekday": 6}), "agree"),
        (_d({"weekday": 5}), _d({"weekday": 6}), "discrepant"),
    ],
)
def test_verdict_inside_one_document(left: Claim, right: Claim, verdict: str) -> None:
    assert judge_pair(left, replace(right, id="z"), CONTEXT).verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("2024-05-06/2024-05-08", "2024-05-05/2024-05-08", "disjoint"),  # both ends are told
        ("2024-05-06/2024-05-08", "2024-05-06/2024-05-08", "identical"),
        ("2024-05-06/2024-05-08", "2024-05-07", "refines"),  # one of its days
        ("2024-05-06/2024-05-08", "2024-05-07/2024-05-10", "overlaps"),  # may be two spans
    ],
)
def test_spans_of_days(left: str, right: str, relation: str) -> None:
    a, b = (claim(date={"text": _after(t), "timex": t}, document=d) for t, d in ((left, "a"), (right, "b")))
    assert judge_pair(replace(a, id="a"), replace(b, id="b"), CONTEXT).relation == relation


def _after(timex: str) -> str:
    """Return the days of a TIMEX span, whose last day is included, as `make.period` reads them: the end excluded."""
    first, _, last = timex.partition("/")
    return timex if not last else f"{first}/{date.fromordinal(date.fromisoformat(last).toordinal() + 1)}"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("2021-06-24T08:30", "2021-06-24T08:29", "within_precision"),
        ("2021-06-24T12:29", "2021-06-24T08:29", "overlaps"),
        ("2021-06-24T02:00", "2021-06-24T01:30", "disjoint"),
    ],
)
def test_times_of_one_day(left: str, right: str, relation: str) -> None:
    a, b = (_timed(t, d) for t, d in ((left, "a"), (right, "b")))
    assert judge_pair(a, b, CONTEXT).relation == relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("T08:29", "T08:29", "identical"),
        ("T08:30", "T08:29", "within_precision"),
        ("T00:00", "T23:58", "within_precision"),
        ("T00:03", "T23:58", "disjoint"),
        ("T11:20", "T11:24", "within_precision"),
        ("T11:20", "T11:27", "disjoint"),
        ("T12:29", "T08:29", "overlaps"),  # local time and another zone, as nobody says which
        ("T12:29Z", "T08:29", "overlaps"),
        ("T12:29Z", "T12:29", "identical"),
        ("T12:29Z", "T11:29Z", "disjoint"),
        ("T02:00", "T01:22", "disjoint"),
        ("2021-08-14T08:30", "T08:29", "within_precision"),
        ("2021-08-14T02:00", "T01:22", "disjoint"),
    ],
)
def test_times_without_a_day(left: str, right: str, relation: str) -> None:
    a, b = (_timed(t, d) for t, d in ((left, "a"), (right, "b")))
    assert judge_pair(a, b, CONTEXT).relation == relation
    assert judge_pair(b, a, CONTEXT).relation == relation


@pytest.mark.parametrize(
    ("minutes", "other", "relation"),
    [
        ((105, 135), 90, "disjoint"),  # "around 2 a.m." and "1:30 a.m."
        ((105, 135), 100, "within_precision"),
        ((1425, 1440), 1410, "disjoint"),  # "peu avant minuit" and "23h30"
        ((0, 840), 600, "within_precision"),  # "avant 14 heures" and "10 heures"
        ((465, 495), 725, "overlaps"),  # "vers 8 heures" and "12h05", which may be another zone's
        ((495, 525), (510, 540), "within_precision"),  # "vers 8h30" and "vers 8h45"
        ((495, 525), (525, 555), "disjoint"),  # "vers 8h30" and "vers 9 heures"
        ((495, 510), (480, 495), "within_precision"),  # "just after 8:15" and "just after 8"
        ((1065, 1095), (1095, 1125), "disjoint"),  # "about 6 p.m." and "around 6:30 p.m."
    ],
)
def test_hedged_times(minutes: tuple[int, int], other: int | tuple[int, int], relation: str) -> None:
    second = (other, other) if isinstance(other, int) else other
    a, b = _timed("T02:00", "a", minutes), _timed("T01:00", "b", second)
    found = judge_pair(a, b, CONTEXT)
    assert found.relation == relation
    assert found.inferred or relation != "disjoint" or second[0] == second[1]


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (("07:37", "Z"), ("07:37", "local"), "disjoint"),  # nobody's own time is Greenwich's but a few's
        (("2013-07-02T07:37", "Z"), ("07:40", "local"), "disjoint"),
        (("07:37", "Z"), ("14:37", "local"), "overlaps"),
        (("07:37", "Z"), ("07:37", None), "identical"),
        (("07:37", "local"), ("07:37", None), "identical"),
        (("12:29", "Z"), ("13:29", "Europe/Paris"), "overlaps"),
        (("12:29", "Z"), ("14:29", "Europe/Paris"), "overlaps"),
        (("12:29", "Z"), ("12:29", "Europe/Paris"), "disjoint"),
        (("12:29", "Z"), ("16:29", "Europe/Paris"), "disjoint"),
        (("20:00", "America/New_York"), ("17:00", "America/Los_Angeles"), "overlaps"),
        (("20:00", "America/New_York"), ("20:00", "America/Los_Angeles"), "disjoint"),
        (("2024-05-06T23:00", "America/New_York"), ("2024-05-06T03:05", "Z"), "overlaps"),
        (("20:00", "Séoul"), ("20:00", "Z"), "overlaps"),  # of a zone that is not known nothing is
    ],
)
def test_times_of_two_zones(left: tuple[str, str | None], right: tuple[str, str | None], relation: str) -> None:
    a, b = (_zoned(*said, document) for said, document in ((left, "a"), (right, "b")))
    assert judge_pair(a, b, CONTEXT).relation == relation
    assert judge_pair(b, a, CONTEXT).relation == relation


@pytest.mark.parametrize("place", ["united-kingdom", "dakar", "abidjan", "lisbonne"])
def test_local_time_of_a_place_that_keeps_gmt(place: str) -> None:
    a, b = _zoned("21:00", "Z", "a"), _zoned("21:00", "local", "b")
    near = replace(b, slots=replace(b.slots, passage=frozenset({place})))
    assert judge_pair(a, b, CONTEXT).verdict == "discrepant"
    assert judge_pair(a, near, CONTEXT).verdict != "discrepant"


def test_places_and_zones_are_those_of_the_language_data() -> None:
    known = tomllib.loads((resources.files("factcheck.judge") / "zones.toml").read_text("utf-8"))
    assert set(known["greenwich"]) <= set(entities())
    files = [resources.files("factcheck.language") / lang / "dates.toml" for lang in ("en", "es", "fr", "pt")]
    named = [tomllib.loads(file.read_text("utf-8")) for file in files]
    zones = {zone for data in named for zone in data["words"].get("zone", {})}
    assert zones - {LOCAL} == set(known["ahead"])


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ((180, "n:tarvik"), (270, "n:tarvik"), "discrepant"),
        ((338, "n:tarvik"), (90, "n:tarvik"), "discrepant"),
        ((338, "n:tarvik"), (23, "n:tarvik"), "agree"),  # north-northwest and north-northeast
        ((180, "n:tarvik"), (225, "n:tarvik"), "agree"),  # south is what south-west is roughly
        ((180, "n:tarvik"), (270, "n:orsen"), "agree"),  # from two landmarks
        ((180, "n:tarvik"), None, "agree"),
    ],
)
def test_two_directions_from_one_landmark(left: tuple[int, str], right: tuple[int, str] | None, verdict: str) -> None:
    ways = [None if way is None else Heading(*way, "") for way in (left, right)]
    a, b = (claim("55", unit="km", document=document) for document in ("a", "b"))
    a, b = (replace(c, id=c.document, slots=replace(c.slots, heading=way)) for c, way in zip((a, b), ways, strict=True))
    assert judge_pair(a, b, CONTEXT).verdict == verdict
    assert judge_pair(b, a, CONTEXT).verdict == verdict


def _zoned(clock: str, zone: str | None, document: str) -> Claim:
    made = _timed(clock if "T" in clock else f"T{clock}", document)
    assert made.when is not None
    return replace(made, when=replace(made.when, fields=replace(made.when.fields, zone=zone)))


def _timed(timex: str, document: str, minutes: tuple[int, int] | None = None) -> Claim:
    day, _, clock = timex.partition("T")
    hour, minute = int(clock[:2]), int(clock[3:5])
    at = minutes or (hour * 60 + minute, hour * 60 + minute)
    made = claim(date={"text": day or None, "timex": timex}, document=document)
    assert made.when is not None
    fields = replace(made.when.fields, clock=at, zone="Z" if timex.endswith("Z") else None)
    return replace(made, when=replace(made.when, granularity="minute", fields=fields))


@pytest.mark.parametrize(
    ("left", "right", "cause"),
    [
        (_n("1524"), _n("1254"), "slip-transposed"),
        (_n("300"), _n("3000"), "slip-factor"),
        (_n("2000000"), _n("2000000000"), "slip-million-milliard"),
        (_n("10874"), _n("10274"), "slip-one-digit"),
        (_d("2023-05-04"), _d("2024-05-04"), "slip-year"),
        (_d("2024-05-04"), _d("2024-04-05"), "slip-day-month"),
    ],
)
def test_a_slip_is_named_as_a_possible_cause(left: Claim, right: Claim, cause: str) -> None:
    pair = judge_pair(left, replace(right, id="z", document="b"), CONTEXT)
    assert pair.verdict == "discrepant"
    assert cause in {r.key for r in pair.because}


def test_two_unlike_figures_get_no_cause() -> None:
    pair = judge_pair(_n("43"), _n("52", document="b"), CONTEXT)
    assert not [r for r in pair.because if r.key.startswith("slip")]


def test_an_inferred_year_is_said_and_a_bounded_one_is_no_inference() -> None:
    stated = _d("2023-06")
    inferred = _d({"text": "2024-06", "basis": "inferred"}, document="b")
    bounded = _d({"text": "2024-06", "basis": "bounded"}, document="b")
    assert judge_pair(stated, inferred, CONTEXT).inferred
    assert not judge_pair(stated, bounded, CONTEXT).inferred


# --- laws -------------------------------------------------------------------------------------------------------

_HEDGES = (None, "about", "nearly", "more_than", "at_least", "less_than", "at_most")
_DATES: tuple[str | dict[str, Any], ...] = (
    "2023",
    "2024",
    "2024-06",
    "2024-06-19",
    {"text": "2024-06-19", "basis": "inferred"},
    {"text": "2024-07-06", "others": ("2024-06-07",)},
    {"month": 6},
    {"weekday": 6},
)


def _grid() -> list[Claim]:
    """Return every shape of value with every stance, in two documents."""
    shapes: list[dict[str, Any]] = [{"value": v, "hedge": h} for v in ("9", "10") for h in _HEDGES]
    shapes += [{"low": "9", "high": "10"}, {"value": "10", "unit": "km"}, {"value": "10", "unit": "EUR"}]
    shapes += [{"date": d} for d in _DATES]
    extra: list[dict[str, Any]] = [{"stance": s} for s in STANCES]
    extra += [_TOLL, {**_TOLL, "final": True}, _POLICE, _UNION, {"revision": True}, {"scope": ["previous"]}]
    combined = itertools.product(shapes, extra, ("a", "b"))
    return [claim(id=f"{n:04d}", document=d, **shape, **more) for n, (shape, more, d) in enumerate(combined)]


_GRID = _grid()


def test_every_claim_agrees_with_itself() -> None:
    assert {judge_pair(c, c, CONTEXT).verdict for c in _GRID} == {"agree"}


def test_the_verdict_is_total_and_symmetric() -> None:
    for left, right in itertools.combinations(_GRID, 2):
        pair = judge_pair(left, right, CONTEXT)
        assert pair == judge_pair(right, left, CONTEXT)
        assert pair.verdict in VERDICTS
        assert pair.relation in RELATIONS
        assert pair.because


def test_every_reason_that_comes_up_is_in_the_catalogue() -> None:
    found = {r.key for a, b in itertools.combinations(_GRID, 2) for r in judge_pair(a, b, CONTEXT).because}
    assert sorted(found - set(reasons())) == []
    assert len(found) >= 20


_ENDS = st.integers(0, 6)


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(_ENDS), draw(_ENDS)))
    interval = Interval(Decimal(low), Decimal(high))
    stated = draw(st.sampled_from([None, Decimal(low), Decimal(high)]))
    return Quantity(stated, interval, None, "count", interval, draw(st.sampled_from([None, "about", "between"])))


@given(_quantities(), _quantities(), st.data())
@settings(derandomize=True, max_examples=400, database=None)
def test_shrinking_an_interval_never_turns_a_conflict_into_agreement(
    a: Quantity, b: Quantity, data: st.DataObject
) -> None:
    left = replace(claim("1", id="1"), quantity=a)
    right = replace(claim("1", id="2", document="b"), quantity=b)
    if judge_pair(left, right, CONTEXT).verdict != "discrepant":
        return
    assert a.base.low is not None and a.base.high is not None
    low = data.draw(st.integers(int(a.base.low), int(a.base.high)))
    high = data.draw(st.integers(low, int(a.base.high)))
    smaller = Interval(Decimal(low), Decimal(high))
    shrunk = replace(left, quantity=replace(a, base=smaller, interval=smaller))
    assert judge_pair(shrunk, right, CONTEXT).verdict == "discrepant"


def test_one_weekday_of_an_unknown_week_is_one_day_within_an_article() -> None:
    evening = {"weekday": 5, "timex": "XXXX-WXX-5TEV"}
    assert judge_pair(_d({"weekday": 5}), _d(evening), CONTEXT).verdict == "agree"
    assert judge_pair(_d({"weekday": 5}), _d(evening, document="b"), CONTEXT).verdict == "compatible"


def test_a_date_told_in_both_texts_clashes_with_none() -> None:
    first, again = (claim(date=d, document="a", happening=["elected"], id=d) for d in ("1990", "1995"))
    other = claim(date="1995", document="b", happening=["elected"], id="z")
    claims = {c.id: c for c in (first, again, other)}
    pairs = [judge_pair(a, b, CONTEXT) for a, b in ((first, again), (first, other), (again, other))]
    assert [p.verdict for p in pairs] == ["discrepant", "discrepant", "agree"]
    assert [p.verdict for p in without_told_twice(pairs, claims)] == ["discrepant", "compatible", "agree"]
    assert without_told_twice(pairs[:2], claims) == tuple(pairs[:2])
