"""Hand-made claims for the tests of the judge: everything that a test does not speak of has a sensible default."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.model.claim import Claim, Slots
from factcheck.model.date_fields import Fields
from factcheck.model.interval import Interval
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.statement import Meeting, Statement
from factcheck.model.when import When

_SETS = ("happening", "things", "predicate", "subject", "object", "origin", "places", "speaker", "scope", "names")

# Bases of units that the cases convert between; the real table is language data.
_UNITS = {
    None: ("count", "1"),
    "km": ("length", "1000"),
    "m": ("length", "1"),
    "mi": ("length", "1609.344"),
    "[mi_i]": ("length", "1609.344"),
    "%": ("percent", "1"),
    "pp": ("points", "1"),
    "EUR": ("money:EUR", "1"),
    "USD": ("money:USD", "1"),
    "d": ("duration", "1"),
    "h": ("duration", "0.041666666667"),
    "a": ("duration", "365.25"),
    "wk": ("duration", "7"),
    "cel": ("temperature", "1"),
}


def quantity(
    value: str | None = None,
    hedge: str | None = None,
    unit: str | None = None,
    low: str | None = None,
    high: str | None = None,
    dimension: str | None = None,
    precision: str | None = None,
) -> Quantity:
    """Return a quantity; `precision` is half the last digit of a magnitude figure ("1,2 million": 50000)."""
    stated = None if value is None else Decimal(value)
    interval = _interval(stated, hedge, low, high, precision)
    found, factor = _UNITS[unit]
    base = interval.scaled(Decimal(factor))
    if Decimal(factor) != 1 and precision is None and hedge is None:
        base = base.widened(Decimal(factor) / 2)  # six miles are not 9656.064 m to the millimetre
    return Quantity(stated, interval, unit, dimension or found, base, hedge)


def _interval(
    stated: Decimal | None, hedge: str | None, low: str | None, high: str | None, precision: str | None
) -> Interval:
    if low is not None or high is not None or stated is None:
        return Interval(low and Decimal(low), high and Decimal(high))  # type: ignore[arg-type]
    tenth = abs(stated) / 10
    if precision is not None:
        return Interval.point(stated).widened(Decimal(precision))
    return {
        None: Interval(stated, stated),
        "about": Interval(stated - tenth, stated + tenth),
        "some": Interval(stated - tenth, stated + tenth),
        "nearly": Interval(stated - tenth, stated),
        "more_than": Interval(stated, None, low_open=True),
        "at_least": Interval(stated, None),
        "less_than": Interval(None, stated, high_open=True),
        "at_most": Interval(None, stated),
    }[hedge]


def period(text: str) -> Period:
    """Return the days of "2024", "2024-06", "2024-06-19" or "2024-06-01/2024-06-08" (the end excluded)."""
    if "/" in text:
        low, high = (date.fromisoformat(t) for t in text.split("/"))
        return Period(low, high, "day")
    numbers = [int(n) for n in text.split("-")]
    if len(numbers) == 1:
        return Period(date(numbers[0], 1, 1), date(numbers[0] + 1, 1, 1), "year")
    if len(numbers) == 2:
        year, month = numbers
        return Period(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1), "month")
    low = date(*numbers)
    return Period(low, date.fromordinal(low.toordinal() + 1), "day")


def when(
    text: str | None = None,
    basis: str = "stated",
    month: int | None = None,
    day: int | None = None,
    weekday: int | None = None,
    year: int | None = None,
    others: tuple[str, ...] = (),
    timex: str | None = None,
) -> When:
    """Return a date; without `text` it is unanchored and has only the fields named."""
    fields = Fields(year=year, month=month, day=day, weekday=weekday)
    if text is None:
        shape = timex or f"{year or 'XXXX'}-{month or 'XX'}-{day or 'XX'}" + (f"-W{weekday}" if weekday else "")
        granularity = "month" if month and not day else "day"
        return When(shape, granularity, None, fields, "none")
    days = period(text)
    if fields == Fields() and basis == "stated" and "/" not in text:
        fields = Fields(*(int(n) for n in text.split("-")))
    return When(timex or text, days.granularity, days, fields, basis, tuple(period(o) for o in others))


def claim(
    value: str | None = None,
    hedge: str | None = None,
    *,
    id: str | None = None,
    document: str = "a",
    quote: str | None = None,
    start: int = 0,
    sentence: int = 0,
    unit: str | None = None,
    low: str | None = None,
    high: str | None = None,
    dimension: str | None = None,
    precision: str | None = None,
    date: str | dict[str, Any] | None = None,
    event: str | dict[str, Any] | None = None,
    kind: str | None = None,
    stance: str = "asserted",
    speaker: Any = (),
    **more: Any,
) -> Claim:
    """Return a claim; slots are named like those of `Slots` and may be lists, `event` and `date` like `when`."""
    amount = None
    if date is None:
        amount = quantity(value or (None if low or high else "1"), hedge, unit, low, high, dimension, precision)
    dated = None if date is None else _when(date)
    spoken = str(quote or (value if date is None else dated and dated.timex) or f"{low}-{high}")
    slots = {name: frozenset(more.pop(name)) for name in _SETS if name in more}
    speakers = frozenset([speaker] if isinstance(speaker, str) else speaker)
    for name in ("head", "speaker_kind", "bearer", "policy"):
        if name in more:
            slots[name] = more.pop(name)
    place = start or 0
    return Claim(
        id=id or f"{document}:{place}:{spoken}:{hedge or ''}",
        document=document,
        start=place,
        end=place + len(spoken),
        quote=spoken,
        sentence=sentence,
        sentence_start=more.pop("sentence_start", place),
        sentence_end=more.pop("sentence_end", place + len(spoken)),
        paragraph=more.pop("paragraph", 0),
        zone=more.pop("zone", "body"),
        kind=kind or ("date" if date is not None else "percentage" if unit == "%" else "quantity"),
        stance=stance,
        measure=more.pop("measure", "dead"),
        subject=more.pop("subject_label", None),
        place=more.pop("place", None),
        period=None,
        speaker=", ".join(sorted(speakers)) or None,
        quantity=amount,
        when=dated,
        slots=Slots(event=None if event is None else _when(event), **{**slots, "speaker": speakers}),  # type: ignore[arg-type]
        **more,
    )


def _when(text: str | dict[str, Any]) -> When:
    if isinstance(text, str):
        return when(text)
    return when(**{**text, "others": tuple(text.get("others", ()))})


_STATED = ("deeds", "things", "named", "words", "said", "against", "holder", "agents", "others", "names")


def statement(number: int, **more: Any) -> Statement:
    """Return a statement; its sets are given as lists, all else as in Statement; things are named as they are."""
    more.setdefault("named", more.get("things", ()))
    sets = {name: frozenset(more.pop(name, ())) for name in _STATED}
    quote = more.pop("quote", f"statement {number}")
    given = {"document": "a", "standing": "done", "start": 0, "sentence": 0, "zone": "body", **more}
    span = {"end": len(quote), "sentence_start": 0, "sentence_end": len(quote)}
    return Statement(id=f"s{number}", quote=quote, **span, **sets, **given)


def meeting(bearing: str, left: list[dict[str, Any]], right: list[dict[str, Any]]) -> Meeting:
    """Return a meeting of statements that are given by their fields."""
    made = [statement(n, **fields) for n, fields in enumerate((*left, *right))]
    return Meeting(bearing, tuple(made[: len(left)]), tuple(made[len(left) :]))
