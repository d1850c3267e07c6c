"""Claims and documents made by hand, so that matching can be tested without reading a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factcheck.model.claim import Claim, Slots
from factcheck.model.date_fields import Fields
from factcheck.model.document import Document, Published
from factcheck.model.interval import Interval
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity
from factcheck.model.when import When

SETS = (
    "happening",
    "things",
    "predicate",
    "subject",
    "object",
    "origin",
    "places",
    "regions",
    "speaker",
    "scope",
    "names",
    "passage",
)


def when(text: str) -> When:
    """Return a stated date: "2024", "2024-06" or "2024-06-19"."""
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 3:
        low = date(*parts)
        return When(text, "day", Period(low, low + timedelta(days=1), "day"))
    if len(parts) == 2:
        year, month = parts
        low, high = date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
        return When(text, "month", Period(low, high, "month"))
    return When(text, "year", Period(date(parts[0], 1, 1), date(parts[0] + 1, 1, 1), "year"))


def day_without_year(month: int, day: int, weekday: int | None = None) -> When:
    """Return a day of which no text says the year: "18 March", "Wednesday 18 March"."""
    fields = Fields(month=month, day=day, weekday=weekday)
    return When(f"XXXX-{month:02d}-{day:02d}", "day", None, fields, "none")


def weekday_alone(weekday: int) -> When:
    """Return a weekday, 1 to 7, of which no text says the week."""
    return When(f"XXXX-WXX-{weekday}", "day", None, Fields(weekday=weekday), "none")


def quantity(value: Any, dimension: str = "count", unit: str | None = None, hedge: str | None = None) -> Quantity:
    """Return a figure; a list is a range, `hedge` "more_than" opens it above and "about" widens it by a tenth.

    "several" states none, only what it is not below.
    """
    if isinstance(value, list):
        interval = Interval(Decimal(str(value[0])), Decimal(str(value[1])))
        return Quantity(None, interval, unit, dimension, interval, "between")
    figure = Decimal(str(value))
    interval = Interval.point(figure)
    if hedge == "several":
        interval = Interval(figure, None)
        return Quantity(None, interval, unit, dimension, interval, hedge)
    if hedge == "more_than":
        interval = Interval(figure, None, low_open=True)
    if hedge == "about":
        interval = Interval(figure * Decimal("0.9"), figure * Decimal("1.1"))
    return Quantity(figure, interval, unit, dimension, interval, hedge)


def claim(document: str, start: int, data: Mapping[str, Any]) -> Claim:
    """Return a claim from the fields of a case: `value` or `date`, slots by name, and anything of Claim."""
    data = dict(data)
    slots: dict[str, Any] = {name: frozenset(data.pop(name, ())) for name in SETS}
    slots["words"] = tuple(data.pop("words", ()))
    slots["head"] = data.pop("head", "")
    slots["people"] = data.pop("people", False)
    slots["policy"] = data.pop("policy", "")
    slots["speaker_kind"] = data.pop("speaker_kind", "")
    event = data.pop("event", None)
    slots["event"] = day_without_year(*event) if isinstance(event, list) else None if event is None else when(event)
    stated = data.pop("date", None)
    bare = data.pop("floating_day", None)
    weekday = data.pop("floating_weekday", None)
    loose = day_without_year(*bare) if bare else None if weekday is None else weekday_alone(weekday)
    figure = data.pop("value", None)
    amount = None
    if figure is not None:
        amount = quantity(figure, data.pop("dimension", "count"), data.pop("unit", None), data.pop("hedge", None))
    fields: dict[str, Any] = {
        "id": f"{document}-{start}",
        "document": document,
        "start": start,
        "end": start + 1,
        "quote": str(stated or bare or weekday or figure),
        "sentence": start,
        "sentence_start": 0,
        "sentence_end": 1,
        "paragraph": 0,
        "zone": "body",
        "kind": "date" if figure is None else "quantity",
        "stance": "asserted",
        "measure": ",".join(sorted(slots["happening"] or slots["things"])) or slots["head"] or "thing",
        "subject": None,
        "place": None,
        "period": None,
        "speaker": None,
        "quantity": amount,
        "when": loose if stated is None else when(stated),
        "slots": Slots(**slots),
    }
    return Claim(**(fields | data))


def parsed(
    name: str,
    claims: Sequence[Mapping[str, Any]],
    lang: str = "fr",
    names: Sequence[str] = (),
    first: int = 5,
    published: str | None = None,
    lands: Sequence[str] = (),
) -> Parsed:
    """Return a document of some claims, the first of them in sentence number `first`."""
    issued = None if published is None else when(published).period
    made = tuple(claim(name, int(c.get("sentence", first + i)), _without(c, "sentence")) for i, c in enumerate(claims))
    return Parsed(
        document=Document(id=name, text=" ".join(word for c in made for word in c.slots.words), lang=lang),
        lang=lang,
        published=Published(issued, "unknown" if issued is None else "metadata"),
        zones=(),
        notices=(),
        mentions=(),
        claims=made,
        names=tuple((n, 1) for n in names),
        lands=frozenset(lands),
    )


def _without(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in data.items() if k != key}
