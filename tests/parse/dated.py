"""What the tests of dates share: a text read in one call, and the case files."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.model.document import Published, published_period
from factcheck.model.mention import Mention
from factcheck.parse.dates import dates
from factcheck.parse.durations import durations
from factcheck.parse.numbers import numbers
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.reading import Reading, lay_out
from factcheck.parse.words.tokens import tokenize

CASES = Path(__file__).parent.parent / "language"
UNKNOWN = Published(None, "unknown")


def reading_of(text: str, code: str) -> Reading:
    lex = lexicon(code)
    tokens = tokenize(text, lex.token_pattern)
    return lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex))


def published(day: str | None, basis: str = "given") -> Published:
    return UNKNOWN if day is None else Published(published_period(day), basis)


def read_dates(reading: Reading, code: str, anchor: Published) -> list[Mention]:
    return dates.resolve(dates.find(reading, code), reading, code, anchor)


def dates_of(text: str, code: str = "fr", day: str | None = "2024-12-12", basis: str = "given") -> list[Mention]:
    return read_dates(reading_of(text, code), code, published(day, basis))


def all_of(text: str, code: str, day: str | None = "2024-12-12") -> list[Mention]:
    reading = reading_of(text, code)
    found = read_dates(reading, code, published(day))
    return found + durations.read(reading, code, found)


def one_date(text: str, code: str = "fr", day: str | None = "2024-12-12", basis: str = "given") -> Mention:
    found = dates_of(text, code, day, basis)
    assert len(found) == 1, [text[m.start : m.end] for m in found]
    return found[0]


@dataclass(frozen=True)
class Case:
    """One phrase of a case file: the text without brackets, the mention's place in it, and what it is."""

    code: str
    day: str
    kind: str
    text: str
    start: int
    end: int
    value: dict[str, Any]


def cases(code: str) -> list[Case]:
    data = tomllib.loads((CASES / f"{code}-dates.toml").read_text("utf-8"))
    return [
        Case(code, data["day"], kind, *_marked(said), case)
        for kind in ("date", "duration", "age")
        for case in data[kind]
        for said in case["said"]
    ]


def times(code: str) -> list[Case]:
    """Return the times of day of a case file, which no day fixes."""
    data = tomllib.loads((CASES / f"{code}-dates.toml").read_text("utf-8"))
    return [Case(code, data["day"], "time", *_marked(said), case) for case in data["time"] for said in case["said"]]


def negatives(code: str) -> list[tuple[str, str]]:
    data = tomllib.loads((CASES / f"{code}-dates.toml").read_text("utf-8"))
    return [(code, said) for said in data["none"]["said"]]


def _marked(said: str) -> tuple[str, int, int]:
    if "[" not in said:
        return said, 0, len(said)
    before, _, rest = said.partition("[")
    inside, _, behind = rest.partition("]")
    return before + inside + behind, len(before), len(before) + len(inside)
