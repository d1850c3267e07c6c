"""What a finding rests on, by content: how a decision or a baseline knows it again in another run.

No line, no run and no order is in it. A finding is the same when its rule and values are, and when every value is
stated where it was stated before; another article that only repeats a value changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from factcheck.model.context import frame_key, sentence_key
from factcheck.model.contract import Claim, Finding, Result, SetAside, Statement, Value
from factcheck.model.frozen import frozen, replace
from factcheck.model.shape import Table
from factcheck.model.text import Reason

Say = Callable[[Reason], str]
Ground = Claim | Statement  # what a finding may rest on


@frozen
class Given:
    """What all mechanisms may look at beside the result.

    texts  the text of each document, by id. say  tells a reason in the language of the report.
    """

    texts: Mapping[str, str]
    say: Say


@frozen
class Side(Table):
    """One claim that a finding rests on, as it was when somebody looked at it.

    quote     as written, for a reader of the file. value  as understood.
    sentence  key of its sentence. frame  key of its sentence without the figures.
    """

    document: str
    quote: str
    value: str
    measure: str
    sentence: str
    frame: str


@frozen
class Content:
    """A finding by its content: its id, its rule and the claims it rests on, the primary one first."""

    finding: str
    rule: str
    claims: tuple[Side, ...]

    @property
    def values(self) -> frozenset[str]:
        """Return the values that the finding speaks of."""
        return values_of(self.claims)


class Recorded(Protocol):
    """What a file keeps of a finding."""

    @property
    def finding(self) -> str:
        """Return its id."""

    @property
    def rule(self) -> str:
        """Return the id of its rule."""

    @property
    def claims(self) -> tuple[Side, ...]:
        """Return what it rested on."""


R = TypeVar("R", bound=Recorded)


class Records(Generic[R]):
    """What a file keeps, to be asked which of it may be a finding: the same id, or the same rule and values.

    The values tell where the id does not: two findings that share their values carry other ids than each has alone.
    """

    def __init__(self, records: Iterable[R]) -> None:
        """Index the records; they are given back in their order."""
        self._by_id: dict[str, list[R]] = {}
        self._by_values: dict[tuple[str, frozenset[str]], list[R]] = {}
        for record in records:
            self._by_id.setdefault(record.finding, []).append(record)
            if record.claims:
                self._by_values.setdefault((record.rule, values_of(record.claims)), []).append(record)

    def of(self, content: Content) -> list[R]:
        """Return the records that may be of a finding, those of its very id first."""
        own = self._by_id.get(content.finding, [])
        alike = self._by_values.get((content.rule, content.values), []) if content.claims else []
        return [*own, *(r for r in alike if r.finding != content.finding)]


def values_of(claims: Iterable[Side]) -> frozenset[str]:
    """Return the values of some claims; not their measures, which change as the tool learns words."""
    return frozenset(side.value for side in claims)


class Contents:
    """The findings of one result by their content."""

    def __init__(self, result: Result, given: Given) -> None:
        """Look at a result with the texts it came from."""
        self._result, self._texts = result, given.texts
        grounds = grounds_of(result)
        named = {i for f in result.findings for i in rests_on(f)}
        sides = {i: side_of(grounds[i], given.texts[grounds[i].document]) for i in named}
        self.of = {f.id: Content(f.id, f.rule, tuple(sides[i] for i in rests_on(f))) for f in result.findings}

    def read(self, document: str) -> bool:
        """Say whether a document is part of the run."""
        return document in self._texts

    def sentences(self, document: str) -> frozenset[str]:
        """Return the keys of all sentences of a document that hold a claim, or a statement that a finding rests on."""
        return self._sentences.get(document, frozenset())

    @cached_property
    def _sentences(self) -> dict[str, frozenset[str]]:
        spans: dict[str, set[tuple[int, int]]] = {}
        for ground in grounds_of(self._result).values():
            spans.setdefault(ground.document, set()).add((ground.sentence_start, ground.sentence_end))
        return {
            document: frozenset(sentence_key(self._texts[document][start:end]) for start, end in found)
            for document, found in spans.items()
        }


def grounds_of(result: Result) -> dict[str, Ground]:
    """Return by id all that the findings of a result may rest on."""
    grounds: list[Ground] = [*result.claims, *result.statements]
    return {ground.id: ground for ground in grounds}


def rests_on(finding: Finding) -> tuple[str, ...]:
    """Return the ids of what a finding rests on, the primary one first."""
    return (*finding.claims, *finding.statements)


def side_of(ground: Ground, text: str) -> Side:
    """Return a claim or a statement by its content, as it stands in a text."""
    sentence = text[ground.sentence_start : ground.sentence_end]
    start, end = ground.start - ground.sentence_start, ground.end - ground.sentence_start
    return Side(
        document=ground.document,
        quote=ground.quote,
        value=value_key(ground.value) if isinstance(ground, Claim) else ground.standing,
        measure=measure_of(ground),
        sentence=sentence_key(sentence),
        frame=frame_key(sentence, start, end),
    )


def measure_of(ground: Ground) -> str:
    """Return what a claim is a value of, and what a statement is about."""
    return ground.measure if isinstance(ground, Claim) else " ".join((*ground.deeds, *ground.things))


def value_key(value: Value) -> str:
    """Return a value in signs and digits: "4000", "more_than 7000", "10000..12000 km", "2024-06", "XXXX-06"."""
    if value.stated is not None:
        middle = _plain(value.stated)
        if isinstance(value.stated, str) and "X" in value.stated and value.low is not None:
            middle += f" {value.low}..{value.high or ''}"  # "samedi" is another day when the article is of another week
    else:
        middle = f"{_plain(value.low)}..{_plain(value.high)}"
    return " ".join(part for part in (value.hedge, middle, value.unit) if part)


def _plain(number: Decimal | str | None) -> str:
    if number is None or isinstance(number, str):
        return number or ""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def move(result: Result, why: str, reasons: Mapping[str, str | None]) -> Result:
    """Return a result whose findings of the given ids are set aside for one reason of `SetAside.why`."""
    moved = tuple(SetAside(finding=f, why=why, reason=reasons[f.id]) for f in result.findings if f.id in reasons)
    kept = tuple(f for f in result.findings if f.id not in reasons)
    return replace(result, findings=kept, set_aside=(*result.set_aside, *moved)) if moved else result


def led_by(finding: Finding, first: str, grounds: Mapping[str, Ground]) -> Finding:
    """Return a finding whose primary place is that of one of the things it rests on."""
    at = grounds[first]
    return replace(
        finding,
        document=at.document,
        start=at.start,
        end=at.end,
        claims=tuple(sorted(finding.claims, key=lambda i: i != first)),
        statements=tuple(sorted(finding.statements, key=lambda i: i != first)),
    )
