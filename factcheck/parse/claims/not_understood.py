"""What was seen in a text and not understood: dates that hang on nothing or do not exist, numbers beyond counting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.model.claim import Claim
from factcheck.model.mention import Mention
from factcheck.model.text import Unknown
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.vocabulary import vocabulary


def not_understood(
    reading: Reading,
    code: str,
    claims: Sequence[Claim],
    dates: Iterable[Mention],
    impossible: Sequence[tuple[int, int]],
    unknown: Iterable[Unknown],
) -> tuple[Unknown, ...]:
    """Return all that a document holds and no reader understood, by place.

    impossible  spans of dates that do not exist. unknown  figures that make no claim.
    """
    text = reading.tokens.text
    found = chain(
        unknown, _unanchored(text, claims), _impossible(text, impossible), _beyond(reading, code), _ancient(text, dates)
    )
    return tuple(sorted(found, key=lambda u: (u.start, u.end)))


def _unanchored(text: str, claims: Iterable[Claim]) -> list[Unknown]:
    hanging = [c for c in claims if c.when is not None and c.when.period is None and not c.when.hour_alone]
    return [Unknown(c.start, c.end, text[c.start : c.end], "date-without-anchor") for c in hanging]


def _beyond(reading: Reading, code: str) -> list[Unknown]:
    """Return the digits that say a number beyond any that is counted: "1e400", a run of fifty digits."""
    if vocabulary(code).code("unread") not in reading.codes:
        return []
    spans = [reading.span(n, n + 1) for n, item in reading.known.items() if "unread" in item.senses]
    return [Unknown(start, end, reading.tokens.text[start:end], "number-out-of-range") for start, end in spans]


def _ancient(text: str, found: Iterable[Mention]) -> list[Unknown]:
    """Return the years and centuries before our era, which no calendar here reaches: "250 avant J.-C."."""
    ancient = (m for m in found if m.timex is not None and m.timex.startswith("BC"))
    return [Unknown(m.start, m.end, text[m.start : m.end], "date-before-era") for m in ancient]


def _impossible(text: str, spans: Iterable[tuple[int, int]]) -> list[Unknown]:
    return [Unknown(low, high, text[low:high], "impossible-date") for low, high in spans]
