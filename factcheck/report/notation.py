"""Values in signs and digits that no language owns ("≥ 2000", "2024-06"), as the language of a report prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.language.readable import readable
from factcheck.model.contract import Claim
from factcheck.report.figures import day_text, number_text, unresolved
from factcheck.report.units import unit_text
from factcheck.report.words import Words

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# The whole last number: in "41 a" it is not the 1, or there would be "41 an".
_MEASURED = re.compile(r"[^ ]* ?[^ ]*(?<![\d.])(?P<last>\d+(?:\.\d+)?) (?P<unit>\S+)")
_YEAR = re.compile(r"\d{4}$")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])$")
_SEASON = re.compile(r"(?P<year>\d{4})-(?P<season>SP|SU|FA|WI)$")
_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d\d:\d\d)?[A-Z]*)?$")
_DAYS = re.compile(r"(?P<first>\d{4}-\d\d-\d\d)/(?P<last>\d{4}-\d\d-\d\d)$")
_CLOCK = re.compile(r"\d\d:\d\d")
# The signs before a hedged or bounded figure, and what the catalogue calls each of them.
_SIGNS = {"≈ ": "about", "≲ ": "nearly", "> ": "above", "≥ ": "from", "< ": "below", "≤ ": "to"}


class Shown:
    """An argument of a reason: "{0}" prints it as it stands, "{0:number}" as a number, "{0:date}" as a date."""

    def __init__(self, text: str, words: Words) -> None:
        self.text = text
        self.words = words

    def __format__(self, kind: str) -> str:
        if kind == "number":
            return formula(self.text, self.words)
        return moment(self.text, self.words) if kind == "date" else self.text


def formula(text: str, words: Words) -> str:
    """Return a formula of signs, digits and a unit as the language says it: "au moins 2 000", "87 ans"."""
    sign = _SIGNS.get(text[:2])
    if sign is None:
        return _measured(text, words)
    figure = _measured(text[2:], words)
    return words.value[sign].format(value=figure, low=figure, high=figure)


def _measured(text: str, words: Words) -> str:
    if _CLOCK.match(text):
        return text
    told = _NUMBER.sub(lambda m: number_text(Decimal(m.group()), words), text)
    measured = _MEASURED.fullmatch(text)
    if measured is None:
        return told
    last = number_text(Decimal(measured["last"]), words)
    return words.value["with_unit"].format(
        value=told.removesuffix(" " + measured["unit"]), unit=unit_text(measured["unit"], last, words)
    )


def moment(timex: str, words: Words) -> str:
    """Return a TIMEX date in words: "June 2024"; one that has no simple form (a week of a year) stays as it is."""
    dates = words.date
    if _YEAR.match(timex):
        return timex
    if found := _MONTH.match(timex):
        return dates.month.format(month=dates.months[int(found["month"]) - 1], year=found["year"])
    if found := _SEASON.match(timex):
        return dates.month.format(month=dates.seasons[found["season"]], year=found["year"])
    if found := _DAY.match(timex):
        day = day_text(found["day"], words)
        return timex if day is None else f"{day}, {found['clock']}" if found["clock"] else day
    if found := _DAYS.match(timex):
        first, last = (day_text(found[n], words) for n in ("first", "last"))
        return words.date.between.format(low=first, high=last) if first and last else timex
    return unresolved(timex, words) if timex.startswith("XXXX") else timex


def looked_at(field: str, seen: str, words: Words) -> str:
    """Return what a comparator looked at as words: ids of concepts and entities, parts of a count, a day."""
    if field == "issued":
        return day_text(seen, words) or seen
    if field in ("narrow", "kinds"):
        return ", ".join(words.named("narrowing", part) for part in seen.split(", ") if part)
    return readable(seen, words.lang)


def interval(claim: Claim, words: Words) -> str:
    """Return the value of a claim as the set of values that it leaves possible: "« plus de 40 » = ]40 ; +∞["."""
    value = claim.value
    low = "−∞" if value.low is None else _end(value.low)
    high = "+∞" if value.high is None else _end(value.high)
    left = "]" if value.low_open or value.low is None else "["
    right = "[" if value.high_open or value.high is None else "]"
    unit = f" {value.unit}" if value.unit else ""
    return f"{words.quoted(claim.quote)} = {left}{low} ; {high}{right}{unit}"


def _end(end: object) -> str:
    return f"{end.normalize():f}" if isinstance(end, Decimal) else str(end)


def signed(weight: float, words: Words) -> str:
    """Return a weight with its sign and one digit behind the decimal mark, "+1,4"; what rounds to 0 has a plus."""
    shown = f"{abs(weight):.1f}"
    return ("−" if weight < 0 and float(shown) else "+") + shown.replace(".", words.typography.decimal)


def letters() -> Iterator[str]:
    """Yield the letters that stand for claims: A, B … Z, AA …"""
    number = 0
    while True:
        number += 1
        called, rest = "", number
        while rest:
            rest, digit = divmod(rest - 1, 26)
            called = chr(ord("A") + digit) + called
        yield called
